import { opinionLabels, reviewRecommendation, scoreItemLabels } from '@consortium/domain';
import { Alert, Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Panel } from '../../kernel/page/Panel.tsx';
import { PlainTable } from '../../kernel/page/PlainTable.tsx';
import { useText } from '../../kernel/values/language.ts';
import { useTerm } from '../../kernel/values/terms.tsx';
import type { AssignmentRecord } from '../record.ts';

/** 评分结果: locked; before the close only for its own expert. */
export function SheetRead({ record }: { record: AssignmentRecord }) {
  const [translate, textOf] = [useTranslate(), useText()];
  const nameOf = useTerm(reviewRecommendation);
  const { scores, scoreSheet, total, opinion, recommendation } = record;
  if (scores === null) return <Alert severity="info">{translate('review.scoring.hidden')}</Alert>;
  const given = new Map(scores.map((each) => [each.code, each]));
  return (
    <Box component="section" aria-label={scoreSheet.title} sx={{ minWidth: 0 }}>
      <Panel
        title={scoreSheet.title}
        aside={total ? <strong>{translate('review.scoring.total', { total })}</strong> : null}
        dense
      >
        <PlainTable
          label={scoreSheet.title}
          rows={scoreSheet.groups.flatMap(({ items }) => items)}
          keyOf={({ code }) => code}
          columns={[
            { label: textOf(scoreItemLabels.name), cell: ({ name }) => name },
            { label: textOf(scoreItemLabels.weight), isNumber: true, cell: ({ weight }) => weight },
            {
              label: translate('review.scoring.score', { name: '' }).trim(),
              isNumber: true,
              cell: ({ code, scale }) => `${given.get(code)?.score || '—'} / ${scale}`,
            },
            {
              label: translate('review.scoring.comment', { name: '' }).trim(),
              cell: ({ code }) => given.get(code)?.comment || '—',
            },
          ]}
        />
      </Panel>
      <Panel title={textOf(opinionLabels.opinion)}>
        <Box sx={{ whiteSpace: 'pre-line' }}>{opinion || '—'}</Box>
        <Box sx={{ mt: 1 }}>
          {textOf(opinionLabels.recommendation)}:{recommendation ? nameOf(recommendation) : '—'}
        </Box>
      </Panel>
    </Box>
  );
}
