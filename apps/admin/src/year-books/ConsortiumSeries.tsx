import { figureText, type Indicator, type IndicatorSet, indicatorsOf } from '@consortium/domain';
import { Box, Skeleton, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { ErrorNotice } from '../kernel/page/ErrorView.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { PlainTable } from '../kernel/page/PlainTable.tsx';
import { request } from '../providers/graphql.ts';
import { Bars } from './Bars.tsx';
import { indicatorsDocument, seriesDocument } from './queries.ts';
import type { Series } from './SeriesPanel.tsx';

type Current = Readonly<{
  reportingRounds: { nodes: readonly Readonly<{ indicatorSet: Pick<IndicatorSet, 'groups'> }>[] };
}>;

/** Sums and what accumulates tell most of a consortium at a glance. */
const isKey = ({ kind, formula }: Indicator): boolean => formula?.kind === 'SUM' || kind === 'CUMULATIVE';

/** 历年指标 of one consortium: the key figures as small bars, all of them as a table; from accepted reports. */
export function ConsortiumSeries({ consortiumId, name }: { consortiumId: string; name: string }) {
  const translate = useTranslate();
  const { data, error, refetch } = useQuery({
    queryKey: ['yearBooks', 'consortium', consortiumId],
    queryFn: async ({ signal }) => {
      const { reportingRounds } = await request<Current>(indicatorsDocument, {}, signal);
      const [round] = reportingRounds.nodes;
      const indicators = round ? indicatorsOf(round.indicatorSet) : [];
      const codes = indicators.map(({ code }) => code);
      const { indicatorSeries } = await request<Series>(seriesDocument, { codes, consortiumId }, signal);
      return { indicators, series: indicatorSeries };
    },
  });
  if (error) return <ErrorNotice error={error} onRetry={() => refetch()} />;
  if (!data) return <Skeleton variant="rectangular" height={200} />;
  const pointsOf = new Map(data.series.map(({ code, points }) => [code, points]));
  const years = [...new Set(data.series.flatMap(({ points }) => points.map(({ year }) => year)))].sort();
  if (years.length === 0) return null;
  const valueIn = (code: string, year: number) =>
    pointsOf.get(code)?.find((point) => point.year === year)?.value ?? null;
  const title = translate('book.profile');
  return (
    <Panel title={title}>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(240px, 1fr))', gap: 2 }}>
        {data.indicators.filter(isKey).map((indicator) => (
          <Box key={indicator.code} sx={{ minWidth: 0 }}>
            <Typography variant="h3" sx={{ fontSize: 13, fontWeight: 600 }}>
              {indicator.name}({indicator.unit})
            </Typography>
            <Bars
              isUpright
              indicator={indicator}
              label={`${name}:${indicator.name}(${indicator.unit})`}
              bars={years.map((year) => ({ name: String(year), value: valueIn(indicator.code, year) }))}
            />
          </Box>
        ))}
      </Box>
      <PlainTable
        label={title}
        rows={data.indicators}
        keyOf={({ code }) => code}
        columns={[
          { label: translate('book.indicator'), cell: ({ name: each, unit }) => `${each}(${unit})` },
          ...years.map((year) => ({
            label: String(year),
            isNumber: true,
            cell: (indicator: Indicator) => figureText(valueIn(indicator.code, year), indicator),
          })),
        ]}
      />
    </Panel>
  );
}
