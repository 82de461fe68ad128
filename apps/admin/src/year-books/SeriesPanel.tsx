import { figureText, type Indicator, summaryLabels } from '@consortium/domain';
import { Box, Skeleton } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { ErrorNotice } from '../kernel/page/ErrorView.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { PlainTable } from '../kernel/page/PlainTable.tsx';
import { useText } from '../kernel/values/language.ts';
import { request } from '../providers/graphql.ts';
import { Bars } from './Bars.tsx';
import { seriesDocument } from './queries.ts';

export type Series = Readonly<{
  indicatorSeries: readonly Readonly<{
    code: string;
    points: readonly Readonly<{ year: number; value: string | null; count: number }>[];
  }>[];
}>;

/** 历年走势 of one indicator over all accepted reports, as bars and as a table. */
export function SeriesPanel({ indicator }: { indicator: Indicator }) {
  const [translate, textOf] = [useTranslate(), useText()];
  const { data, error, refetch } = useQuery({
    queryKey: ['yearBooks', 'series', indicator.code],
    queryFn: ({ signal }) => request<Series>(seriesDocument, { codes: [indicator.code] }, signal),
  });
  const points = data?.indicatorSeries[0]?.points ?? [];
  return (
    <Panel title={translate('book.series')}>
      {error ? <ErrorNotice error={error} onRetry={() => refetch()} /> : null}
      {data ? (
        <>
          <Bars
            isUpright
            indicator={indicator}
            label={translate('book.seriesLabel', { name: indicator.name, unit: indicator.unit })}
            fileName={indicator.name}
            bars={points.map(({ year, value }) => ({ name: String(year), value }))}
          />
          <Box sx={{ mt: 1 }}>
            <PlainTable
              label={translate('book.series')}
              rows={points}
              keyOf={({ year }) => String(year)}
              columns={[
                { label: translate('book.year'), cell: ({ year }) => year },
                {
                  label: `${textOf(summaryLabels.total)}(${indicator.unit})`,
                  isNumber: true,
                  cell: ({ value }) => figureText(value, indicator),
                },
                { label: textOf(summaryLabels.count), isNumber: true, cell: ({ count }) => count },
              ]}
            />
          </Box>
        </>
      ) : (
        <Skeleton variant="rectangular" height={220} />
      )}
    </Panel>
  );
}
