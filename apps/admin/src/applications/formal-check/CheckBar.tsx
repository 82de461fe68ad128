import type { Finding } from '@consortium/domain';
import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useCreatePath, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router';
import { ActionButtons } from '../../kernel/acts/ActionButtons.tsx';
import { SaveLine } from '../form/saving/SaveLine.tsx';
import type { ApplicationRecord } from '../record.ts';
import { CorrectionDialog } from './CorrectionDialog.tsx';
import type { Given } from './rows.ts';
import type { useVerdicts } from './useVerdicts.ts';

type Props = Readonly<{
  record: ApplicationRecord;
  findings: readonly Finding[];
  given: Given;
  onGive: (code: string, change: Partial<Given[string]>) => void;
  saving: ReturnType<typeof useVerdicts>['saving'];
  isReadOnly: boolean;
}>;

const conclusions = ['passFormalCheck', 'failFormalCheck'];

/** 结论: how far the sheet is, the correction request, passed or failed. */
export function CheckBar({ record, findings, given, onGive, saving, isReadOnly }: Props) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const createPath = useCreatePath();
  const [isComposing, setComposing] = useState(false);
  const done = findings.filter(({ code }) => given[code]?.verdict).length;
  const holding = findings.filter(
    ({ code, outcome }) => (outcome === 'PASS' || outcome === 'NOT_APPLICABLE') && !given[code]?.verdict,
  );
  const show = createPath({ resource: 'applications', type: 'show', id: record.id });
  const others = record.openActions.filter((action) => !conclusions.includes(action));
  const acceptAll = () => {
    for (const { code } of holding) onGive(code, { verdict: 'MET' });
  };
  if (isReadOnly) return null;
  return (
    <Box
      // A conclusion is never drawn from a sheet that is not saved.
      onPointerDown={() => void saving.flush()}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        mt: 1,
        p: 1,
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
      }}
    >
      <Box sx={{ whiteSpace: 'nowrap' }}>
        {translate('filing.check.progress', { done, count: findings.length })}
      </Box>
      <Box sx={{ flexGrow: 1, minWidth: 0 }}>
        <SaveLine state={saving.state} onRetry={() => void saving.flush()} />
      </Box>
      {holding.length > 0 ? (
        <Button onClick={() => acceptAll()}>
          {translate('filing.check.acceptMet', { count: holding.length })}
        </Button>
      ) : null}
      {record.openActions.includes('requestCorrection') ? (
        <Button variant="outlined" color="warning" onClick={() => setComposing(true)}>
          {translate('filing.check.compose')}
        </Button>
      ) : null}
      <ActionButtons except={others} onDone={() => navigate(show)} />
      {isComposing ? (
        <CorrectionDialog
          record={record}
          findings={findings}
          given={given}
          onClose={() => setComposing(false)}
          onSent={() => navigate(show)}
        />
      ) : null}
    </Box>
  );
}
