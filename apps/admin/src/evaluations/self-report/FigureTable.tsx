import { evaluationIndicatorLabels, evaluationIndicatorsOf } from '@consortium/domain';
import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Panel } from '../../kernel/page/Panel.tsx';
import { PlainTable } from '../../kernel/page/PlainTable.tsx';
import { useText } from '../../kernel/values/language.ts';
import type { EvaluationRecord, Figure } from '../record.ts';

/** 年报数 as it was frozen, with what the report calls it. */
export const figureWords = ({ value, name, unit }: Figure): string =>
  value === null ? '—' : `${name} ${value} ${unit}`;

/** 指标一览: full marks, the report's figure, and what the experts gave on the mean. */
export function FigureTable({ record }: { record: EvaluationRecord }) {
  const [translate, textOf] = [useTranslate(), useText()];
  const { figures, indicatorMeans, round, selfReports } = record;
  const figureOf = new Map((figures ?? []).map((each) => [each.code, each]));
  const meanOf = new Map((indicatorMeans ?? []).map(({ code, mean }) => [code, mean]));
  const title = translate('evaluation.show.indicators');
  return (
    <Panel title={title} dense>
      <PlainTable
        label={title}
        rows={evaluationIndicatorsOf(round.scheme)}
        keyOf={({ code }) => code}
        columns={[
          { label: textOf(evaluationIndicatorLabels.name), cell: ({ name }) => name },
          {
            label: textOf(evaluationIndicatorLabels.fullMarks),
            isNumber: true,
            cell: ({ fullMarks }) => fullMarks,
          },
          ...(figures
            ? [
                {
                  label: translate('evaluation.show.figure'),
                  cell: ({ code }: { code: string }) => {
                    const figure = figureOf.get(code);
                    return figure ? figureWords(figure) : translate('evaluation.show.noFigure');
                  },
                },
              ]
            : []),
          ...(indicatorMeans
            ? [
                {
                  label: translate('evaluation.show.mean'),
                  isNumber: true,
                  cell: ({ code }: { code: string }) => meanOf.get(code) ?? '—',
                },
              ]
            : []),
        ]}
      />
      {figures && selfReports[0] && record.draft === null ? (
        <Box sx={{ px: 2, py: 1, color: 'text.secondary', fontSize: 12.5 }}>
          {translate(
            selfReports[0].reportHash ? 'evaluation.show.frozenFrom' : 'evaluation.show.frozenWithout',
            { hash: (selfReports[0].reportHash ?? '').slice(0, 12) },
          )}
        </Box>
      ) : null}
    </Panel>
  );
}
