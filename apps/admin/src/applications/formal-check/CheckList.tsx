import type { Finding } from '@consortium/domain';
import { Box, Typography } from '@mui/material';
import type { KeyboardEvent } from 'react';
import { useTranslate } from 'react-admin';
import { pathsUpwards } from '../form/values/places.ts';
import type { ApplicationRecord } from '../record.ts';
import { CheckRow } from './CheckRow.tsx';
import { type Given, verdictOfKey } from './rows.ts';

type Props = Readonly<{
  record: ApplicationRecord;
  findings: readonly Finding[];
  given: Given;
  onGive: (code: string, change: Partial<Given[string]>) => void;
  isReadOnly: boolean;
}>;

/** Shows the evidence of a clause in the application beside it. */
function showEvidence(path: string): void {
  const shown = path.replace(/^lead\.(?!financialYears|platforms).*/, 'lead');
  const found = pathsUpwards(shown)
    .map((each) => document.getElementById(each))
    .find((element) => element !== null);
  found?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  found?.animate([{ outline: '3px solid #C98A00' }, { outline: '3px solid transparent' }], {
    duration: 2500,
  });
}

/** 逐条: ↑↓ moves, 1 2 3 judges; in a note the keys write. */
export function CheckList({ record, findings, given, onGive, isReadOnly }: Props) {
  const translate = useTranslate();
  const keyed = (event: KeyboardEvent<HTMLElement>) => {
    const row = event.target as HTMLElement;
    const code = row.dataset.row;
    if (!code) return;
    const move = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const verdict = verdictOfKey[event.key];
    if (move !== 0) {
      const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
      rows[rows.indexOf(row) + move]?.focus();
    } else if (verdict && !isReadOnly)
      onGive(code, { verdict: given[code]?.verdict === verdict ? null : verdict });
    else return;
    event.preventDefault();
  };
  return (
    <Box sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1 }}>
      <Box
        sx={{
          display: 'flex',
          alignItems: 'baseline',
          gap: 1,
          px: 1.5,
          py: 1,
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        <Typography variant="h2" sx={{ flexGrow: 1 }}>
          {translate('filing.check.clauses')}
        </Typography>
        <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>{translate('filing.check.keys')}</Box>
      </Box>
      <Box component="ul" onKeyDown={keyed} sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {findings.map((finding) => (
          <CheckRow
            key={finding.code}
            finding={finding}
            waiver={record.waivers.find(({ code }) => code === finding.code)}
            given={given[finding.code] ?? { verdict: null, note: '' }}
            onGive={(change) => onGive(finding.code, change)}
            onEvidence={() => showEvidence(finding.field)}
            isReadOnly={isReadOnly}
            subject={record}
          />
        ))}
      </Box>
    </Box>
  );
}
