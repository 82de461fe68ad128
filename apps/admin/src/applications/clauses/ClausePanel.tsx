import type { Finding } from '@consortium/domain';
import { Box, Button, FormControlLabel, Skeleton, Switch, Typography } from '@mui/material';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Section } from '../form/values/places.ts';
import type { ApplicationRecord } from '../record.ts';
import { SetAsideMark } from '../ways/SetAsideMark.tsx';
import { ClauseRow } from './ClauseRow.tsx';
import { Counts, SpokenCounts } from './Counts.tsx';
import { standingInTheWay } from './order.ts';
import { useStableOrder } from './useStableOrder.ts';
import { WaiverBox } from './WaiverBox.tsx';

type Props = Readonly<{
  record: ApplicationRecord;
  findings: readonly Finding[] | null;
  section: Section;
  onGoTo: (path: string) => void;
  onHide: () => void;
  /** The registry is being asked about what was just typed. */
  isAsking: boolean;
}>;

const none: readonly Finding[] = [];

/** Moves from clause to clause with the arrow keys. */
function step(event: KeyboardEvent<HTMLElement>): void {
  const move = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const from = event.target as HTMLElement;
  if (move === 0 || !from.dataset.clause) return;
  event.preventDefault();
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-clause]')];
  rows[rows.indexOf(from) + move]?.focus();
}

/** 条款对照: every clause beside the form, examined again at every keystroke. */
export function ClausePanel({ record, findings, section, onGoTo, onHide, isAsking }: Props) {
  const translate = useTranslate();
  const [onlyOpen, setOnlyOpen] = useState(false);
  const panel = useRef<HTMLElement>(null);
  const all = findings ?? none;
  const blocks = useMemo(() => {
    const { toMend, toExplain } = standingInTheWay('SUBMISSION', all, record);
    return new Set([...toMend, ...toExplain].map(({ code }) => code));
  }, [all, record]);
  const rows = useStableOrder({ findings: all, blocks, section, onlyOpen, panel });

  return (
    <Box
      component="aside"
      ref={panel}
      aria-label={translate('filing.clauses.title')}
      sx={{
        display: 'flex',
        flexDirection: 'column',
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        minWidth: 0,
      }}
    >
      <Box sx={{ px: 1.5, pt: 1, borderBottom: 1, borderColor: 'divider' }}>
        <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1 }}>
          <Typography variant="h2" sx={{ flexGrow: 1 }}>
            {translate('filing.clauses.title')}
          </Typography>
          <Box component="span" sx={{ color: 'text.secondary', fontSize: 12.5 }}>
            {isAsking ? translate('filing.clauses.asking') : null}
          </Box>
          <Button size="small" onClick={onHide} sx={{ minWidth: 0 }}>
            {translate('filing.clauses.hide')}
          </Button>
        </Box>
        <Counts findings={all} />
        <SpokenCounts findings={all} />
        <FormControlLabel
          sx={{ display: 'flex', my: 0.25 }}
          control={
            <Switch size="small" checked={onlyOpen} onChange={({ target }) => setOnlyOpen(target.checked)} />
          }
          label={translate('filing.clauses.onlyOpen')}
        />
      </Box>
      {findings === null ? (
        <Box sx={{ p: 1.5 }}>
          {Array.from({ length: 8 }, (_, index) => (
            <Skeleton key={index} height={40} />
          ))}
        </Box>
      ) : (
        <Box
          component="ul"
          tabIndex={-1}
          onKeyDown={step}
          sx={{ m: 0, p: 0, overflowY: 'auto', flexGrow: 1 }}
        >
          {rows.map((finding) => (
            <ClauseRow key={finding.code} finding={finding} onGoTo={onGoTo}>
              <SetAsideMark record={record} code={finding.code} />
              {finding.outcome === 'WAIVABLE' ? <WaiverBox record={record} code={finding.code} /> : null}
            </ClauseRow>
          ))}
          {rows.length === 0 ? <Box sx={{ p: 2 }}>{translate('filing.clauses.allMet')}</Box> : null}
        </Box>
      )}
    </Box>
  );
}
