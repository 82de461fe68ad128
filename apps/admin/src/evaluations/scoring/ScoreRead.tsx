import { evaluationIndicatorLabels, evaluationIndicatorsOf } from '@consortium/domain';
import { Alert, Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Panel } from '../../kernel/page/Panel.tsx';
import { PlainTable } from '../../kernel/page/PlainTable.tsx';
import { useText } from '../../kernel/values/language.ts';
import type { ScoringRecord } from './record.ts';

/** 评分结果: locked; before the close only for its own expert. */
export function ScoreRead({ record }: { record: ScoringRecord }) {
  const [translate, textOf] = [useTranslate(), useText()];
  const { scores, scheme, total, opinion } = record;
  if (scores === null) return <Alert severity="info">{translate('review.scoring.hidden')}</Alert>;
  const given = new Map(scores.map((each) => [each.code, each]));
  return (
    <Box component="section" aria-label={scheme.title} sx={{ minWidth: 0 }}>
      <Panel
        title={scheme.title}
        aside={total ? <strong>{translate('review.scoring.total', { total })}</strong> : null}
        dense
      >
        <PlainTable
          label={scheme.title}
          rows={evaluationIndicatorsOf(scheme)}
          keyOf={({ code }) => code}
          columns={[
            { label: textOf(evaluationIndicatorLabels.name), cell: ({ name }) => name },
            {
              label: translate('review.scoring.score', { name: '' }).trim(),
              isNumber: true,
              cell: ({ code, fullMarks }) => `${given.get(code)?.score || '—'} / ${fullMarks}`,
            },
            {
              label: translate('review.scoring.comment', { name: '' }).trim(),
              cell: ({ code }) => given.get(code)?.comment || '—',
            },
          ]}
        />
      </Panel>
      <Panel title={translate('resources.evaluationAssignments.fields.opinion')}>
        <Box sx={{ whiteSpace: 'pre-line' }}>{opinion || '—'}</Box>
      </Panel>
    </Box>
  );
}
