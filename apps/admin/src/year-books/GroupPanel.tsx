import { type Indicator, type YearBookGrouping, yearBookGrouping } from '@consortium/domain';
import { Box, MenuItem, Link as MuiLink, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Panel } from '../kernel/page/Panel.tsx';
import { PlainTable } from '../kernel/page/PlainTable.tsx';
import { useDeskLocale } from '../kernel/values/language.ts';
import { useTermChoices } from '../kernel/values/terms.tsx';
import { Bars } from './Bars.tsx';
import { type Book, figureOf, grouped, groupName } from './book.ts';
import type { AskedTotal } from './CountedDialog.tsx';

type Props = Readonly<{
  book: Book;
  groupBy: YearBookGrouping;
  indicator: Indicator;
  onGroupBy: (groupBy: YearBookGrouping) => void;
  onAsk: (asked: AskedTotal) => void;
}>;

/** 分组比较: one indicator by group, as bars and as a table; both lead to the reports that are counted. */
export function GroupPanel({ book, groupBy, indicator, onGroupBy, onAsk }: Props) {
  const [translate, locale] = [useTranslate(), useDeskLocale()];
  const choices = useTermChoices(yearBookGrouping);
  const rows = book.groups.map((group) => ({
    ...group,
    shown: groupName(groupBy, group.name, locale, translate('book.unknown')),
    figure: figureOf(group, indicator.code),
  }));
  const ask = ({ name, shown }: (typeof rows)[number]) =>
    onAsk({ indicator, group: { groupBy, name, shown } });
  return (
    <Panel
      title={translate('book.groups')}
      aside={
        <TextField
          select
          margin="none"
          label={translate('book.groupBy')}
          value={groupBy}
          onChange={({ target }) => onGroupBy(target.value as YearBookGrouping)}
          sx={{ minWidth: 200 }}
        >
          {choices.map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      }
    >
      <Bars
        label={translate('book.groupsLabel', { name: indicator.name, unit: indicator.unit })}
        fileName={`${indicator.name}-${book.year}`}
        bars={rows.map(({ shown, figure }) => ({ name: shown, value: figure?.total ?? null }))}
        onPick={(name) => {
          const row = rows.find(({ shown }) => shown === name);
          if (row?.figure) ask(row);
        }}
      />
      <Box sx={{ mt: 1 }}>
        <PlainTable
          label={translate('book.groups')}
          rows={rows}
          keyOf={({ name }) => name}
          columns={[
            { label: translate('book.group'), cell: ({ shown }) => shown },
            { label: translate('book.consortia'), isNumber: true, cell: ({ consortia }) => consortia },
            {
              label: `${translate('book.total')}(${indicator.unit})`,
              isNumber: true,
              cell: (row) =>
                row.figure ? (
                  <MuiLink
                    component="button"
                    aria-label={`${row.shown}:${grouped(row.figure.total)},${translate('book.why')}`}
                    onClick={() => ask(row)}
                    sx={{ font: 'inherit', verticalAlign: 'baseline' }}
                  >
                    {grouped(row.figure.total)}
                  </MuiLink>
                ) : (
                  '—'
                ),
            },
            {
              label: translate('book.before'),
              isNumber: true,
              cell: ({ figure }) => grouped(figure?.before ?? null),
            },
            {
              label: translate('book.growth'),
              isNumber: true,
              cell: ({ figure }) => (figure?.growth ? `${figure.growth}%` : '—'),
            },
            {
              label: translate('book.mean'),
              isNumber: true,
              cell: ({ figure }) => grouped(figure?.mean ?? null),
            },
            {
              label: translate('book.median'),
              isNumber: true,
              cell: ({ figure }) => grouped(figure?.median ?? null),
            },
          ]}
        />
      </Box>
    </Panel>
  );
}
