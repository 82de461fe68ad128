import { type Finding, outcome } from '@consortium/domain';
import { Box, Skeleton, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ErrorNotice } from '../../kernel/page/ErrorView.tsx';
import { Panel } from '../../kernel/page/Panel.tsx';
import { instantText } from '../../kernel/values/days.ts';
import { useText } from '../../kernel/values/language.ts';
import { TermChip } from '../../kernel/values/terms.tsx';
import { ClauseRow } from '../clauses/ClauseRow.tsx';
import { Counts } from '../clauses/Counts.tsx';
import { changedSince, ordered, standingInTheWay } from '../clauses/order.ts';
import { WaiverBox } from '../clauses/WaiverBox.tsx';
import type { ApplicationRecord } from '../record.ts';
import { SetAsideMark } from '../ways/SetAsideMark.tsx';
import { useExaminations } from './useExaminations.ts';

/** 条款对照: as frozen at the submission and as it is now, side by side where they differ. */
export function ClausesTab({ record }: { record: ApplicationRecord }) {
  const translate = useTranslate();
  const { data, error, refetch } = useExaminations(record);
  if (error) return <ErrorNotice error={error} onRetry={() => refetch()} />;
  if (!data) return <Skeleton variant="rectangular" height={320} />;
  const { current, submitted } = data;
  const { toMend, toExplain } = standingInTheWay('SUBMISSION', current.findingsJson, record);
  const rows = ordered(
    current.findingsJson,
    new Set([...toMend, ...toExplain].map(({ code }) => code)),
    null,
  );
  const changed = submitted ? changedSince(submitted.findingsJson, current.findingsJson) : [];
  const time = instantText((submitted ?? current).examinedAt);
  return (
    <>
      {submitted ? (
        <Panel
          title={translate('filing.clauses.changed')}
          aside={translate('filing.clauses.examinedAt', { time })}
          dense
        >
          {changed.length === 0 ? (
            <Box sx={{ p: 2, color: 'text.secondary' }}>{translate('filing.clauses.same')}</Box>
          ) : (
            <Table size="small">
              <TableHead>
                <TableRow>
                  <TableCell>{translate('filing.check.clause')}</TableCell>
                  <TableCell>{translate('filing.clauses.frozen')}</TableCell>
                  <TableCell>{translate('filing.clauses.current')}</TableCell>
                </TableRow>
              </TableHead>
              <TableBody>
                {changed.map(({ before, after }) => (
                  <Change key={after.code} before={before} after={after} />
                ))}
              </TableBody>
            </Table>
          )}
        </Panel>
      ) : null}
      <Panel
        title={translate('filing.clauses.current')}
        aside={<Counts findings={current.findingsJson} />}
        dense
      >
        <Box component="ul" sx={{ m: 0, p: 0 }}>
          {rows.map((finding) => (
            <ClauseRow key={finding.code} finding={finding}>
              <SetAsideMark record={record} code={finding.code} />
              {finding.outcome === 'WAIVABLE' ? <WaiverBox record={record} code={finding.code} /> : null}
            </ClauseRow>
          ))}
        </Box>
      </Panel>
    </>
  );
}

function Change({ before, after }: { before: Finding; after: Finding }) {
  const textOf = useText();
  return (
    <TableRow sx={{ verticalAlign: 'top' }}>
      <TableCell>
        {after.clause} {textOf(after.message)}
      </TableCell>
      {[before, after].map((finding, index) => (
        <TableCell key={index === 0 ? 'before' : 'after'}>
          <TermChip term={finding.outcome} of={outcome} />
          <Box>{textOf(finding.seen)}</Box>
          <Box sx={{ color: 'text.secondary' }}>{textOf(finding.computation)}</Box>
        </TableCell>
      ))}
    </TableRow>
  );
}
