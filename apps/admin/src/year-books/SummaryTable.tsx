import {
  figureText,
  type Indicator,
  isOutlying,
  meanDecimals,
  NO_FIGURE,
  summaryLabels,
} from '@consortium/domain';
import {
  Box,
  Link as MuiLink,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
} from '@mui/material';
import { useTranslate } from 'react-admin';
import { useText } from '../kernel/values/language.ts';
import { ToneMark } from '../kernel/values/ToneMark.tsx';
import { type Book, figureOf } from './book.ts';

/** 汇总表: every indicator over all consortia; each total leads to the reports that it counts. */
export function SummaryTable({ book, onAsk }: { book: Book; onAsk: (indicator: Indicator) => void }) {
  const translate = useTranslate();
  const textOf = useText();
  const { total, before, growth, count, mean, median } = summaryLabels;
  const heads = [
    ...[total, before, growth, count, mean, median].map(textOf),
    ...(['quartiles', 'range'] as const).map((head) => translate(`book.${head}`)),
  ];
  return (
    <TableContainer tabIndex={0} role="region" aria-label={translate('book.summary')}>
      <Table size="small" sx={{ '& td': { fontVariantNumeric: 'tabular-nums' } }}>
        <TableHead>
          <TableRow>
            <TableCell>{translate('book.indicator')}</TableCell>
            {heads.map((head) => (
              <TableCell key={head} align="right" sx={{ whiteSpace: 'nowrap' }}>
                {head}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        {book.indicatorSet.groups.map(({ name, indicators }) => (
          <TableBody key={name}>
            <TableRow>
              <TableCell
                component="th"
                scope="rowgroup"
                colSpan={heads.length + 1}
                sx={{ fontWeight: 600, bgcolor: 'action.hover' }}
              >
                {name}
              </TableCell>
            </TableRow>
            {indicators.map((indicator) => (
              <Row key={indicator.code} book={book} indicator={indicator} onAsk={onAsk} />
            ))}
          </TableBody>
        ))}
      </Table>
    </TableContainer>
  );
}

type RowProps = { book: Book; indicator: Indicator; onAsk: (indicator: Indicator) => void };
function Row({ book, indicator, onAsk }: RowProps) {
  const translate = useTranslate();
  const { code, name, unit, formula } = indicator;
  const figure = figureOf(book.total, code);
  const shown = (value: string | null | undefined) => figureText(value, indicator);
  return (
    <TableRow>
      <TableCell component="th" scope="row" sx={{ minWidth: 180 }}>
        {name}({unit})
        {formula?.kind === 'RATIO' ? (
          <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>{translate('book.ratio')}</Box>
        ) : null}
      </TableCell>
      <TableCell align="right">
        {figure ? (
          <MuiLink
            component="button"
            aria-label={`${name}:${shown(figure.total)},${translate('book.why')}`}
            onClick={() => onAsk(indicator)}
            sx={{ font: 'inherit', verticalAlign: 'baseline' }}
          >
            {shown(figure.total)}
          </MuiLink>
        ) : (
          NO_FIGURE
        )}
      </TableCell>
      <TableCell align="right">{shown(figure?.before)}</TableCell>
      <TableCell align="right">{figure?.growth ?? NO_FIGURE}</TableCell>
      <TableCell align="right">{figure?.count ?? 0}</TableCell>
      <TableCell align="right">{figureText(figure?.mean, { decimals: meanDecimals(indicator) })}</TableCell>
      <TableCell align="right">{shown(figure?.median)}</TableCell>
      <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
        {figure ? `${shown(figure.lowerQuartile)}–${shown(figure.upperQuartile)}` : NO_FIGURE}
      </TableCell>
      <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
        {figure ? `${shown(figure.least)}–${shown(figure.most)}` : NO_FIGURE}
        {figure && [figure.least, figure.most].some((value) => isOutlying(value, figure)) ? (
          <Box>
            <ToneMark tone="look">{translate('book.hasOutliers')}</ToneMark>
          </Box>
        ) : null}
      </TableCell>
    </TableRow>
  );
}
