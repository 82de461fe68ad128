import {
  changeText,
  figureText,
  growthFrom,
  type Indicator,
  indicatorsOf,
  NO_FIGURE,
} from '@consortium/domain';
import { Autocomplete, Box, MenuItem, Skeleton, TextField } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useGetList, useTranslate } from 'react-admin';
import { ErrorNotice } from '../kernel/page/ErrorView.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { PlainTable } from '../kernel/page/PlainTable.tsx';
import { request } from '../providers/graphql.ts';
import { Bars } from './Bars.tsx';
import type { Book } from './book.ts';
import { consortiumYearDocument, totalsDocument } from './queries.ts';

type Consortium = Readonly<{ id: string; name: string }>;
/** 对比的一方: one consortium, or (none) all of them together, in a year. */
type Side = Readonly<{ consortium: Consortium | null; year: number }>;
type Values = ReadonlyMap<string, string | null>;
type Totals = Readonly<{
  annualSummary: Readonly<{ total: { figures: readonly { code: string; total: string | null }[] } }> | null;
}>;
type OfOne = Readonly<{
  annualReports: {
    nodes: readonly { acceptedFigures: readonly { code: string; value: string | null }[] | null }[];
  };
}>;

async function valuesOf({ consortium, year }: Side, signal: AbortSignal): Promise<Values> {
  if (consortium) {
    const filter = { consortiumId: consortium.id, year, inYearBook: {} };
    const { annualReports } = await request<OfOne>(consortiumYearDocument, { filter }, signal);
    return new Map(annualReports.nodes[0]?.acceptedFigures?.map(({ code, value }) => [code, value]) ?? []);
  }
  const { annualSummary } = await request<Totals>(totalsDocument, { year }, signal);
  return new Map(annualSummary?.total.figures.map(({ code, total }) => [code, total]) ?? []);
}
const useValues = (side: Side) =>
  useQuery({
    queryKey: ['yearBooks', 'side', side.consortium?.id ?? '', side.year],
    queryFn: ({ signal }) => valuesOf(side, signal),
    placeholderData: keepPreviousData,
  });

type Props = Readonly<{ book: Book; years: readonly number[]; indicator: Indicator }>;

/** 对比: any two years or consortia, or one against all, figure by figure; from accepted reports alone. */
export function ComparePanel({ book, years, indicator }: Props) {
  const translate = useTranslate();
  const before = years.find((year) => year < book.year) ?? book.year;
  const [one, setOne] = useState<Side>({ consortium: null, year: before });
  const [other, setOther] = useState<Side>({ consortium: null, year: book.year });
  const [first, second] = [useValues(one), useValues(other)];
  const nameOf = ({ consortium, year }: Side) => `${consortium?.name ?? translate('book.all')} ${year}`;
  const failed = first.error ?? second.error;
  const [was, is] = [first.data, second.data];
  const title = translate('book.compare');
  return (
    <Panel title={title} dense>
      <Box sx={{ display: 'grid', gridTemplateColumns: { md: '1fr 1fr' }, gap: 2, px: 2, pt: 1 }}>
        <Choice label={translate('book.sideA')} side={one} years={years} onChange={setOne} />
        <Choice label={translate('book.sideB')} side={other} years={years} onChange={setOther} />
      </Box>
      {failed ? (
        <ErrorNotice error={failed} onRetry={() => (first.error ? first.refetch() : second.refetch())} />
      ) : null}
      {was && is ? (
        <>
          <Box sx={{ px: 2 }}>
            <Bars
              bars={[
                { name: nameOf(one), value: was.get(indicator.code) ?? null },
                { name: nameOf(other), value: is.get(indicator.code) ?? null },
              ]}
              indicator={indicator}
              label={`${title}:${indicator.name}(${indicator.unit})`}
            />
          </Box>
          <PlainTable
            label={title}
            rows={indicatorsOf(book.indicatorSet)}
            keyOf={({ code }) => code}
            columns={[
              { label: translate('book.indicator'), cell: ({ name, unit }) => `${name}(${unit})` },
              {
                label: nameOf(one),
                isNumber: true,
                cell: (each) => figureText(was.get(each.code), each),
              },
              {
                label: nameOf(other),
                isNumber: true,
                cell: (each) => figureText(is.get(each.code), each),
              },
              {
                label: translate('book.difference'),
                isNumber: true,
                cell: (each) => changeText(was.get(each.code), is.get(each.code), each),
              },
              {
                label: translate('book.growth'),
                isNumber: true,
                cell: ({ code }) => growthFrom(was.get(code) ?? null, is.get(code) ?? null) ?? NO_FIGURE,
              },
            ]}
          />
        </>
      ) : failed ? null : (
        <Skeleton variant="rectangular" height={200} />
      )}
    </Panel>
  );
}

type ChoiceProps = Readonly<{
  label: string;
  side: Side;
  years: readonly number[];
  onChange: (side: Side) => void;
}>;
function Choice({ label, side, years, onChange }: ChoiceProps) {
  const translate = useTranslate();
  const [typed, setTyped] = useState('');
  const { data = [] } = useGetList<Consortium>('consortia', {
    filter: typed.trim() === '' || typed === side.consortium?.name ? {} : { search: typed.trim() },
    pagination: { page: 1, perPage: 20 },
    sort: { field: 'name', order: 'ASC' },
  });
  return (
    <Box role="group" aria-label={label} sx={{ display: 'flex', gap: 1 }}>
      <Autocomplete<Consortium>
        sx={{ flexGrow: 1 }}
        options={data}
        value={side.consortium}
        filterOptions={(all) => all}
        getOptionLabel={({ name }) => name}
        isOptionEqualToValue={(option, value) => option.id === value.id}
        onInputChange={(_event, text) => setTyped(text)}
        onChange={(_event, consortium) => onChange({ ...side, consortium })}
        renderInput={(params) => <TextField {...params} label={label} placeholder={translate('book.all')} />}
      />
      <TextField
        select
        label={translate('book.sideYear')}
        value={side.year}
        onChange={({ target }) => onChange({ ...side, year: Number(target.value) })}
        sx={{ minWidth: 100 }}
      >
        {years.map((year) => (
          <MenuItem key={year} value={year}>
            {year}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
}
