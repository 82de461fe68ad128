import { indicatorsOf, type YearBookGrouping, yearBookGrouping } from '@consortium/domain';
import { Box, MenuItem, Skeleton, TextField, Typography } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../kernel/lists/EmptyState.tsx';
import { ErrorNotice } from '../kernel/page/ErrorView.tsx';
import { PageTitle } from '../kernel/page/PageTitle.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { request } from '../providers/graphql.ts';
import { BookFiles } from './BookFiles.tsx';
import { type Book, indicatorIn } from './book.ts';
import { ComparePanel } from './ComparePanel.tsx';
import { type AskedTotal, CountedDialog } from './CountedDialog.tsx';
import { CoveragePanel } from './CoveragePanel.tsx';
import { GroupPanel } from './GroupPanel.tsx';
import { summaryDocument, yearsDocument } from './queries.ts';
import { SeriesPanel } from './SeriesPanel.tsx';
import { SummaryTable } from './SummaryTable.tsx';

type Years = Readonly<{
  reportingRounds: { nodes: readonly Readonly<{ id: string; year: number; openedAt: string | null }>[] };
}>;
type Summary = Readonly<{ annualSummary: Book | null }>;

const groupingIn = (text: string | null): YearBookGrouping =>
  yearBookGrouping.terms.find((term) => term === text) ?? 'DIRECTION';

/** 年报汇编: a year's coverage, totals, groups and how they went through the years; every number says where it comes from. */
export default function YearBook() {
  const translate = useTranslate();
  const [search, setSearch] = useSearchParams();
  const [asked, setAsked] = useState<AskedTotal | null>(null);
  const rounds = useQuery({
    queryKey: ['yearBooks', 'years'],
    queryFn: ({ signal }) => request<Years>(yearsDocument, {}, signal),
  });
  const years =
    rounds.data?.reportingRounds.nodes.flatMap(({ year, openedAt }) => (openedAt ? [year] : [])) ?? [];
  // The latest year is mostly still being filled in: the one before it has something to say.
  const year = Number(search.get('year') ?? years[1] ?? years[0] ?? 0);
  const groupBy = groupingIn(search.get('by'));
  const { data, error, refetch } = useQuery({
    queryKey: ['yearBooks', 'summary', year, groupBy],
    queryFn: ({ signal }) => request<Summary>(summaryDocument, { year, groupBy }, signal),
    enabled: year > 0,
    placeholderData: keepPreviousData,
  });
  const book = data?.annualSummary ?? null;
  const show = (given: Readonly<Record<string, string>>) =>
    setSearch({ ...Object.fromEntries(search), ...given }, { replace: true });
  const failed = rounds.error ?? error;
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <PageTitle text={translate('resources.yearBooks.name', { smart_count: 1 })} />
      {failed ? (
        <ErrorNotice error={failed} onRetry={() => (rounds.error ? rounds.refetch() : refetch())} />
      ) : null}
      {rounds.data && years.length === 0 ? (
        <Panel>
          <EmptyState title={translate('book.none')} hint={translate('book.noneHint')} />
        </Panel>
      ) : null}
      {years.length > 0 ? (
        <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', flexWrap: 'wrap', py: 1 }}>
          <TextField
            select
            margin="none"
            label={translate('book.year')}
            value={years.includes(year) ? year : ''}
            onChange={({ target }) => show({ year: String(target.value) })}
            sx={{ minWidth: 120 }}
          >
            {years.map((each) => (
              <MenuItem key={each} value={each}>
                {each}
              </MenuItem>
            ))}
          </TextField>
          {book ? (
            <Typography sx={{ color: 'text.secondary' }}>
              {`${book.indicatorSet.title} v${book.indicatorSet.edition}`}
            </Typography>
          ) : null}
          {book && book.total.consortia > 0 ? <BookFiles year={book.year} /> : null}
        </Box>
      ) : null}
      {book ? (
        <>
          <CoveragePanel book={book} />
          {book.total.consortia === 0 ? (
            <Panel>
              <EmptyState title={translate('book.noReports')} hint={translate('book.noReportsHint')} />
            </Panel>
          ) : (
            <Figures
              book={book}
              years={years}
              groupBy={groupBy}
              code={search.get('code')}
              onShow={show}
              onAsk={setAsked}
            />
          )}
          {asked ? <CountedDialog book={book} asked={asked} onClose={() => setAsked(null)} /> : null}
        </>
      ) : failed || (rounds.data && years.length === 0) ? null : (
        <Skeleton variant="rectangular" height={320} />
      )}
    </Box>
  );
}

type FiguresProps = Readonly<{
  book: Book;
  years: readonly number[];
  groupBy: YearBookGrouping;
  code: string | null;
  onShow: (given: Readonly<Record<string, string>>) => void;
  onAsk: (asked: AskedTotal) => void;
}>;
function Figures({ book, years, groupBy, code, onShow, onAsk }: FiguresProps) {
  const translate = useTranslate();
  const all = indicatorsOf(book.indicatorSet);
  const indicator = indicatorIn(book, code ?? book.total.figures[0]?.code ?? '') ?? all[0];
  return (
    <>
      <Panel title={translate('book.summary')} dense>
        <Typography sx={{ color: 'text.secondary', px: 2, py: 1 }}>
          {translate('book.summaryNote')}
        </Typography>
        <SummaryTable book={book} onAsk={(each) => onAsk({ indicator: each, group: null })} />
      </Panel>
      {indicator ? (
        <>
          <TextField
            select
            label={translate('book.chosen')}
            value={indicator.code}
            onChange={({ target }) => onShow({ code: target.value })}
            sx={{ minWidth: 320, mb: 2 }}
          >
            {all.map((each) => (
              <MenuItem key={each.code} value={each.code}>
                {each.name}({each.unit})
              </MenuItem>
            ))}
          </TextField>
          <GroupPanel
            book={book}
            groupBy={groupBy}
            indicator={indicator}
            onGroupBy={(by) => onShow({ by })}
            onAsk={onAsk}
          />
          <SeriesPanel indicator={indicator} />
          <ComparePanel key={book.year} book={book} years={years} indicator={indicator} />
        </>
      ) : null}
    </>
  );
}
