import { fundEntryLabels, fundSource, fundUse, type LedgerYear } from '@consortium/domain';
import { Box, Button, MenuItem, Link as MuiLink, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ImportButton } from '../../imports/ImportButton.tsx';
import { EmptyState } from '../../kernel/lists/EmptyState.tsx';
import { ErrorNotice } from '../../kernel/page/ErrorView.tsx';
import { Panel } from '../../kernel/page/Panel.tsx';
import { PlainTable } from '../../kernel/page/PlainTable.tsx';
import { today } from '../../kernel/values/days.ts';
import { useText } from '../../kernel/values/language.ts';
import { ToneMark } from '../../kernel/values/ToneMark.tsx';
import { useTerm } from '../../kernel/values/terms.tsx';
import type { ConsortiumRecord } from '../show/record.ts';
import { BookDialog } from './BookDialog.tsx';
import { BudgetChart } from './BudgetChart.tsx';
import { BudgetDialog } from './BudgetDialog.tsx';
import { Entries, type EntryFilter } from './Entries.tsx';
import { ReasonAct } from './ReasonAct.tsx';
import { useLedger } from './useLedger.ts';
import { yuanText } from './yuan.ts';

const sums = ['opening', 'income', 'spending', 'closing'] as const;

/** 经费台账: a year's balance, its budget beside what was spent, and the vouchers behind every figure. */
export function Ledger({ record }: { record: ConsortiumRecord }) {
  const translate = useTranslate();
  const { data, error, refetch } = useLedger(record.id);
  const [chosen, setChosen] = useState<number | null>(null);
  const [filter, setFilter] = useState<EntryFilter>({});
  const [open, setOpen] = useState<'book' | 'budget' | null>(null);
  if (error) return <ErrorNotice error={error} onRetry={() => refetch()} />;
  if (!data) return null;
  const thisYear = Number(today().slice(0, 4));
  const years = [...new Set([thisYear, ...data.map(({ year }) => year)])].toSorted((a, b) => b - a);
  const year = chosen ?? data.at(-1)?.year ?? thisYear;
  const ledger = data.find((each) => each.year === year);
  const may = (action: string) => record.openActions.includes(action);
  return (
    <>
      <Panel
        title={translate('registry.books.ledger')}
        aside={
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
            {ledger?.isClosed ? <ToneMark tone="holds">{translate('registry.books.closed')}</ToneMark> : null}
            <TextField
              select
              label={translate('registry.books.year')}
              value={year}
              onChange={({ target }) => {
                setChosen(Number(target.value));
                setFilter({});
              }}
              sx={{ minWidth: 100, m: 0 }}
            >
              {years.map((each) => (
                <MenuItem key={each} value={each}>
                  {each}
                </MenuItem>
              ))}
            </TextField>
            {may('keepLedger') ? (
              <>
                {ledger?.isClosed ? null : (
                  <Button onClick={() => setOpen('budget')}>{translate('registry.books.budget')}</Button>
                )}
                <ImportButton kind="LEDGER_ENTRIES" filter={{ consortiumId: record.id, year }} />
                <Button variant="contained" onClick={() => setOpen('book')}>
                  {translate('registry.books.book')}
                </Button>
              </>
            ) : null}
            {ledger && !ledger.isClosed && year < thisYear && may('closeFundYear') ? (
              <YearAct record={record} action="closeFundYear" year={year} onDone={refetch} />
            ) : null}
            {ledger?.isClosed && may('reopenFundYear') ? (
              <YearAct record={record} action="reopenFundYear" year={year} onDone={refetch} />
            ) : null}
          </Box>
        }
      >
        {ledger ? (
          <Year ledger={ledger} onPick={setFilter} />
        ) : (
          <EmptyState
            title={translate('registry.books.noEntries')}
            hint={translate('registry.books.noEntriesHint')}
          />
        )}
      </Panel>
      {ledger ? (
        <Entries
          key={`${year} ${JSON.stringify(filter)}`}
          record={record}
          year={year}
          filter={filter}
          onFilter={setFilter}
          onChanged={refetch}
        />
      ) : null}
      {open === 'book' ? (
        <BookDialog record={record} onDone={() => refetch()} onClose={() => setOpen(null)} />
      ) : null}
      {open === 'budget' ? (
        <BudgetDialog
          record={record}
          year={year}
          ledger={ledger}
          onDone={() => refetch()}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </>
  );
}

type YearActProps = Readonly<{
  record: ConsortiumRecord;
  action: 'closeFundYear' | 'reopenFundYear';
  year: number;
  onDone: () => void;
}>;
function YearAct({ record, action, year, onDone }: YearActProps) {
  const translate = useTranslate();
  const name = translate('registry.books.yearName', { year });
  return <ReasonAct record={record} action={action} values={{ year }} name={name} onDone={onDone} />;
}

function Year({ ledger, onPick }: { ledger: LedgerYear; onPick: (filter: EntryFilter) => void }) {
  const translate = useTranslate();
  const [textOf, useOf, sourceOf] = [useText(), useTerm(fundUse), useTerm(fundSource)];
  const say = (name: string) => translate(`registry.books.${name}`);
  const pick = (filter: EntryFilter, text: string) => (
    <MuiLink component="button" type="button" onClick={() => onPick(filter)}>
      {text}
    </MuiLink>
  );
  const { byUse, bySource } = ledger;
  const hasBudget = byUse.some(({ budget }) => budget !== null);
  return (
    <>
      <Box component="dl" sx={{ display: 'flex', gap: 4, flexWrap: 'wrap', m: 0, mb: 2 }}>
        {sums.map((name) => (
          <Box key={name}>
            <Box component="dt" sx={{ color: 'text.secondary' }}>
              {say(name)}
            </Box>
            <Box component="dd" sx={{ m: 0, fontVariantNumeric: 'tabular-nums', fontSize: 18 }}>
              {name === 'income' || name === 'spending'
                ? pick({ direction: name.toUpperCase() }, yuanText(ledger[name]))
                : yuanText(ledger[name])}
            </Box>
          </Box>
        ))}
      </Box>
      <Box sx={{ color: 'text.secondary', textAlign: 'right' }}>{say('unit')}</Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: { md: '3fr 2fr' }, gap: 3, alignItems: 'start' }}>
        <Box sx={{ minWidth: 0 }}>
          <PlainTable
            label={say('byUse')}
            rows={byUse}
            keyOf={({ use }) => use}
            columns={[
              { label: textOf(fundEntryLabels.use), cell: ({ use }) => pick({ use }, useOf(use)) },
              {
                label: translate('registry.books.budgetShort'),
                isNumber: true,
                cell: ({ budget }) => (budget === null ? '—' : yuanText(budget)),
              },
              {
                label: say('spending'),
                isNumber: true,
                cell: ({ use, spending }) => pick({ use }, yuanText(spending)),
              },
              {
                label: say('left'),
                isNumber: true,
                cell: ({ left }) => (left === null ? '—' : yuanText(left)),
              },
            ]}
          />
          {hasBudget ? null : <Box sx={{ color: 'text.secondary', mt: 1 }}>{say('noBudget')}</Box>}
        </Box>
        <PlainTable
          label={say('bySource')}
          rows={bySource}
          keyOf={({ source }) => source}
          columns={[
            {
              label: textOf(fundEntryLabels.source),
              cell: ({ source }) => pick({ source }, sourceOf(source)),
            },
            { label: say('income'), isNumber: true, cell: ({ income }) => yuanText(income) },
            { label: say('spending'), isNumber: true, cell: ({ spending }) => yuanText(spending) },
          ]}
        />
      </Box>
      {byUse.length > 0 ? <BudgetChart ledger={ledger} /> : null}
    </>
  );
}
