import { Box, useTheme } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Chart } from '../../kernel/page/Chart.tsx';
import { Panel } from '../../kernel/page/Panel.tsx';
import { ToneMark } from '../../kernel/values/ToneMark.tsx';
import type { Review } from './queries.ts';

const ROW = 34;

/** 评审统计: mean, spread and each expert's total; the same numbers stand in the table below. */
export function Statistics({ review }: { review: Review }) {
  const translate = useTranslate();
  const { palette } = useTheme();
  const { statistics } = review;
  if (!statistics) return null;
  const { mean, spread, totals } = statistics;
  const rows = totals.toReversed();
  return (
    <Panel title={translate('review.tab.statistics')}>
      <Box sx={{ display: 'flex', gap: 3, flexWrap: 'wrap', mb: 1 }}>
        <strong>{translate('review.tab.mean', { mean: mean ?? '—' })}</strong>
        <span>{translate('review.tab.spread', { spread: spread ?? '—' })}</span>
        {totals
          .filter(({ isOutlier }) => isOutlier)
          .map(({ expertName, total }) => (
            <ToneMark key={expertName} tone="look">
              {expertName} {total} · {translate('review.tab.outlier')}
            </ToneMark>
          ))}
      </Box>
      <Chart
        label={translate('review.tab.chart')}
        height={rows.length * ROW + 40}
        option={{
          grid: { left: 100, right: 60, top: 8, bottom: 24 },
          xAxis: {
            type: 'value',
            min: 0,
            max: 100,
            axisLabel: { color: palette.text.primary },
            splitLine: { lineStyle: { color: palette.divider } },
          },
          yAxis: {
            type: 'category',
            data: rows.map(({ expertName }) => expertName),
            axisLabel: { color: palette.text.primary },
          },
          series: [
            {
              type: 'bar',
              barMaxWidth: 18,
              color: palette.primary.main,
              label: {
                show: true,
                position: 'right',
                color: palette.text.primary,
                formatter: ({ dataIndex }) => rows[dataIndex]?.total ?? '',
              },
              data: rows.map(({ total }) => Number(total)),
            },
          ],
        }}
      />
    </Panel>
  );
}
