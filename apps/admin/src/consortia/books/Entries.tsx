import { fundDirection, fundEntryLabels, fundSource, fundUse } from '@consortium/domain';
import { Box, Button, Chip, Skeleton, TablePagination, Typography } from '@mui/material';
import { useState } from 'react';
import { useGetList, useTranslate } from 'react-admin';
import { ErrorNotice } from '../../kernel/page/ErrorView.tsx';
import { FileButton } from '../../kernel/page/FileButton.tsx';
import { Panel } from '../../kernel/page/Panel.tsx';
import { PlainTable } from '../../kernel/page/PlainTable.tsx';
import { useText } from '../../kernel/values/language.ts';
import { useTerm } from '../../kernel/values/terms.tsx';
import type { ConsortiumRecord } from '../show/record.ts';
import type { EntryRecord } from './queries.ts';
import { ReverseDialog } from './ReverseDialog.tsx';
import { yuanText } from './yuan.ts';

/** Which vouchers of a year are shown: those that a figure above adds up. */
export type EntryFilter = Readonly<{ direction?: string; use?: string; source?: string }>;

type Props = Readonly<{
  record: ConsortiumRecord;
  year: number;
  filter: EntryFilter;
  onFilter: (filter: EntryFilter) => void;
  onChanged: () => void;
}>;
const PAGE = 25;

/** 凭证 of a year, the latest first; a mistake is taken back by another voucher. */
export function Entries({ record, year, filter, onFilter, onChanged }: Props) {
  const [translate, textOf] = [useTranslate(), useText()];
  const [directionOf, sourceOf, useOf] = [useTerm(fundDirection), useTerm(fundSource), useTerm(fundUse)];
  const [page, setPage] = useState(0);
  const [reversed, setReversed] = useState<EntryRecord | null>(null);
  const asked = Object.fromEntries(Object.entries(filter).map(([key, value]) => [key, [value]]));
  const wanted = { consortiumId: record.id, year, ...asked };
  const {
    data,
    total = 0,
    error,
    refetch,
  } = useGetList<EntryRecord>('fundEntries', {
    filter: wanted,
    pagination: { page: page + 1, perPage: PAGE },
    sort: { field: 'bookedOn', order: 'DESC' },
  });
  const names: Readonly<Record<string, (term: string) => string>> = {
    direction: directionOf,
    source: sourceOf,
    use: useOf,
  };
  const label = (field: keyof typeof fundEntryLabels) => textOf(fundEntryLabels[field]);
  const mayReverse = record.openActions.includes('reverseFundEntry');
  return (
    <Panel
      dense
      title={translate('registry.books.entriesOf', { year })}
      aside={
        <Box sx={{ display: 'flex', gap: 1 }}>
          <FileButton
            name="Excel"
            address={`/exports/fundEntries.xlsx?${new URLSearchParams({ filter: JSON.stringify(wanted) })}`}
          />
          {Object.entries(filter).map(([key, term]) => (
            <Chip key={key} label={names[key]?.(term) ?? term} onDelete={() => onFilter({})} />
          ))}
        </Box>
      }
    >
      {error ? <ErrorNotice error={error} onRetry={() => refetch()} /> : null}
      {data === undefined ? (
        error ? null : (
          <Skeleton height={120} />
        )
      ) : (
        <PlainTable
          label={translate('registry.books.entriesOf', { year })}
          rows={data}
          keyOf={({ id }) => id}
          empty={<Box sx={{ p: 2, color: 'text.secondary' }}>{translate('registry.books.noEntries')}</Box>}
          columns={[
            { label: label('voucherNo'), cell: ({ voucherNo }) => voucherNo },
            { label: label('bookedOn'), cell: ({ bookedOn }) => bookedOn },
            { label: label('direction'), cell: ({ direction }) => directionOf(direction) },
            { label: label('source'), cell: ({ source }) => sourceOf(source) },
            { label: label('use'), cell: ({ use }) => (use === null ? '—' : useOf(use)) },
            { label: label('amount'), isNumber: true, cell: ({ amount }) => yuanText(amount) },
            { label: label('purpose'), cell: (entry) => <Purpose entry={entry} /> },
            ...(mayReverse
              ? [
                  {
                    label: translate('registry.books.reverse'),
                    cell: (entry: EntryRecord) =>
                      entry.reversedBy || entry.reverses ? null : (
                        <Button
                          size="small"
                          onClick={() => setReversed(entry)}
                          aria-label={`${translate('registry.books.reverse')} ${entry.voucherNo}`}
                        >
                          {translate('registry.books.reverse')}
                        </Button>
                      ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {total > PAGE ? (
        <TablePagination
          component="div"
          count={total}
          page={page}
          rowsPerPage={PAGE}
          rowsPerPageOptions={[PAGE]}
          onPageChange={(_event, next) => setPage(next)}
        />
      ) : null}
      {reversed ? (
        <ReverseDialog
          record={record}
          entry={reversed}
          onDone={() => {
            refetch();
            onChanged();
          }}
          onClose={() => setReversed(null)}
        />
      ) : null}
    </Panel>
  );
}

function Purpose({ entry: { purpose, reverses, reversedBy } }: { entry: EntryRecord }) {
  const translate = useTranslate();
  const said = reversedBy
    ? translate('registry.books.reversed', { voucher: reversedBy.voucherNo })
    : reverses
      ? translate('registry.books.reverses', { voucher: reverses.voucherNo })
      : '';
  return (
    <>
      {purpose || (said ? '' : '—')}
      {said ? (
        <Typography component="span" sx={{ color: 'text.secondary', ml: purpose ? 1 : 0 }}>
          {said}
        </Typography>
      ) : null}
    </>
  );
}
