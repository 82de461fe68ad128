import {
  figureText,
  groupLabel,
  type Indicator,
  meanDecimals,
  NO_FIGURE,
  summaryLabels,
  type YearBookGrouping,
  yearBookGrouping,
} from '@consortium/domain';
import { Box, MenuItem, Link as MuiLink, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Panel } from '../kernel/page/Panel.tsx';
import { PlainTable } from '../kernel/page/PlainTable.tsx';
import { useText } from '../kernel/values/language.ts';
import { useTermChoices } from '../kernel/values/terms.tsx';
import { Bars } from './Bars.tsx';
import { type Book, figureOf } from './book.ts';
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
  const [translate, textOf] = [useTranslate(), useText()];
  const told = (value: string | null | undefined) => figureText(value, indicator);
  const choices = useTermChoices(yearBookGrouping);
  const rows = book.groups.map((group) => ({
    ...group,
    shown: textOf(groupLabel(groupBy, group.name)),
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
        indicator={indicator}
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
              label: `${textOf(summaryLabels.total)}(${indicator.unit})`,
              isNumber: true,
              cell: (row) =>
                row.figure ? (
                  <MuiLink
                    component="button"
                    aria-label={`${row.shown}:${told(row.figure.total)},${translate('book.why')}`}
                    onClick={() => ask(row)}
                    sx={{ font: 'inherit', verticalAlign: 'baseline' }}
                  >
                    {told(row.figure.total)}
                  </MuiLink>
                ) : (
                  NO_FIGURE
                ),
            },
            {
              label: textOf(summaryLabels.before),
              isNumber: true,
              cell: ({ figure }) => told(figure?.before),
            },
            {
              label: textOf(summaryLabels.growth),
              isNumber: true,
              cell: ({ figure }) => figure?.growth ?? NO_FIGURE,
            },
            {
              label: textOf(summaryLabels.mean),
              isNumber: true,
              cell: ({ figure }) => figureText(figure?.mean, { decimals: meanDecimals(indicator) }),
            },
            {
              label: textOf(summaryLabels.median),
              isNumber: true,
              cell: ({ figure }) => told(figure?.median),
            },
          ]}
        />
      </Box>
    </Panel>
  );
}
