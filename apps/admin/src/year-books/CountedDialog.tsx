import {
  type DerivationStep,
  figureText,
  type Indicator,
  isOutlying,
  type YearBookGrouping,
} from '@consortium/domain';
import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Link as MuiLink,
  Skeleton,
} from '@mui/material';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { ErrorNotice } from '../kernel/page/ErrorView.tsx';
import { PlainTable } from '../kernel/page/PlainTable.tsx';
import { ToneMark } from '../kernel/values/ToneMark.tsx';
import { request } from '../providers/graphql.ts';
import { type Book, figureOf } from './book.ts';
import { Derivation } from './Derivation.tsx';
import { countedDocument, derivationDocument } from './queries.ts';

/** Which total is asked about: of one group, or (no grouping) of all. */
export type AskedTotal = Readonly<{
  indicator: Indicator;
  group: Readonly<{ groupBy: YearBookGrouping; name: string; shown: string }> | null;
}>;

type Counted = Readonly<{
  id: string;
  consortium: Readonly<{ id: string; number: string; name: string }>;
  leadUnit: Readonly<{ legalName: string }>;
  acceptedFigures: readonly Readonly<{ value: string | null; before: string | null }>[] | null;
}>;
type Page = Readonly<{
  annualReports: Readonly<{
    totalCount: number;
    pageInfo: Readonly<{ hasNextPage: boolean; endCursor: string | null }>;
    nodes: readonly Counted[];
  }>;
}>;

type Props = Readonly<{ book: Book; asked: AskedTotal; onClose: () => void }>;

/** 为什么是这个数: exactly the reports that a total counts, and from each on to what was filled in. */
export function CountedDialog({ book, asked, onClose }: Props) {
  const translate = useTranslate();
  const { indicator, group } = asked;
  const [opened, setOpened] = useState<Counted | null>(null);
  const filter = {
    year: book.year,
    inYearBook: group ? { groupBy: group.groupBy, name: group.name } : {},
  };
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetching } = useInfiniteQuery({
    queryKey: ['yearBooks', 'counted', filter, indicator.code],
    queryFn: ({ pageParam, signal }) =>
      request<Page>(countedDocument, { filter, codes: [indicator.code], after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ annualReports: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  });
  const rows = data?.pages.flatMap(({ annualReports }) => annualReports.nodes) ?? [];
  const all = data?.pages[0]?.annualReports.totalCount ?? 0;
  const title = translate('book.whyOf', {
    name: indicator.name,
    year: book.year,
    group: group ? group.shown : translate('book.all'),
  });
  return (
    <Dialog open onClose={onClose} maxWidth="lg" fullWidth aria-labelledby="counted-title">
      <DialogTitle id="counted-title">{title}</DialogTitle>
      <DialogContent>
        {error ? <ErrorNotice error={error} onRetry={() => refetch()} /> : null}
        {data ? (
          <PlainTable
            label={translate('book.counted')}
            rows={rows}
            keyOf={({ id }) => id}
            columns={[
              {
                label: translate('book.consortium'),
                cell: ({ id, consortium }) => (
                  <MuiLink component={Link} to={`/annualReports/${id}/show`}>
                    {consortium.name}
                  </MuiLink>
                ),
              },
              { label: translate('book.lead'), cell: ({ leadUnit }) => leadUnit.legalName },
              {
                label: `${translate('book.value')}(${indicator.unit})`,
                isNumber: true,
                cell: ({ acceptedFigures }) => (
                  <Value of={acceptedFigures?.[0]?.value} asked={asked} book={book} />
                ),
              },
              {
                label: translate('book.lastYear'),
                isNumber: true,
                cell: ({ acceptedFigures }) => figureText(acceptedFigures?.[0]?.before, indicator),
              },
              {
                label: translate('book.derive'),
                cell: (row) => (
                  <Button
                    size="small"
                    aria-label={translate('book.deriveOf', {
                      consortium: row.consortium.name,
                      name: indicator.name,
                    })}
                    onClick={() => setOpened(opened?.id === row.id ? null : row)}
                  >
                    {translate('book.derive')}
                  </Button>
                ),
              },
            ]}
          />
        ) : (
          <Skeleton variant="rectangular" height={160} />
        )}
        {hasNextPage ? (
          <Button onClick={() => fetchNextPage()} loading={isFetching}>
            {translate('book.more', { count: all - rows.length })}
          </Button>
        ) : null}
        {opened ? <DerivationOf book={book} indicator={indicator} report={opened} /> : null}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}

type ValueProps = Readonly<{ of: string | null | undefined; asked: AskedTotal; book: Book }>;
/** What a consortium reported, marked where it lies far from what all of them did. */
function Value({ of, asked: { indicator }, book }: ValueProps) {
  const translate = useTranslate();
  const figure = figureOf(book.total, indicator.code);
  return (
    <>
      {of != null && figure && isOutlying(of, figure) ? (
        <Box component="span" sx={{ mr: 1 }}>
          <ToneMark tone="look">{translate('book.outlying')}</ToneMark>
        </Box>
      ) : null}
      {figureText(of, indicator)}
    </>
  );
}

type Derived = Readonly<{ node: Readonly<{ derivation: readonly DerivationStep[] | null }> | null }>;
function DerivationOf({ book, indicator, report }: { book: Book; indicator: Indicator; report: Counted }) {
  const translate = useTranslate();
  const { data, error, refetch } = useQuery({
    queryKey: ['yearBooks', 'derivation', report.id, indicator.code],
    queryFn: ({ signal }) =>
      request<Derived>(derivationDocument, { id: report.id, code: indicator.code }, signal),
  });
  const title = translate('book.deriveOf', { consortium: report.consortium.name, name: indicator.name });
  return (
    <Box component="section" aria-label={title} sx={{ mt: 2, borderTop: 1, borderColor: 'divider', pt: 1 }}>
      <Box component="h3" sx={{ fontSize: 14, fontWeight: 600, m: 0, mb: 1 }}>
        {title}
      </Box>
      {error ? <ErrorNotice error={error} onRetry={() => refetch()} /> : null}
      {data?.node?.derivation ? (
        <Derivation set={book.indicatorSet} steps={data.node.derivation} label={translate('book.derive')} />
      ) : (
        <Skeleton variant="rectangular" height={80} />
      )}
    </Box>
  );
}
