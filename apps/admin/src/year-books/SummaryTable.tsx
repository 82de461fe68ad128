import type { Indicator } from '@consortium/domain';
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
import { type Book, figureOf, grouped } from './book.ts';

/** 汇总表: every indicator over all consortia; each total leads to the reports that it counts. */
export function SummaryTable({ book, onAsk }: { book: Book; onAsk: (indicator: Indicator) => void }) {
  const translate = useTranslate();
  const heads = ['total', 'before', 'growth', 'count', 'mean', 'median', 'quartiles', 'range'] as const;
  return (
    <TableContainer tabIndex={0} role="region" aria-label={translate('book.summary')}>
      <Table size="small" sx={{ '& td': { fontVariantNumeric: 'tabular-nums' } }}>
        <TableHead>
          <TableRow>
            <TableCell>{translate('book.indicator')}</TableCell>
            {heads.map((head) => (
              <TableCell key={head} align="right" sx={{ whiteSpace: 'nowrap' }}>
                {translate(`book.${head}`)}
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
            aria-label={`${name}:${grouped(figure.total)},${translate('book.why')}`}
            onClick={() => onAsk(indicator)}
            sx={{ font: 'inherit', verticalAlign: 'baseline' }}
          >
            {grouped(figure.total)}
          </MuiLink>
        ) : (
          '—'
        )}
      </TableCell>
      <TableCell align="right">{grouped(figure?.before ?? null)}</TableCell>
      <TableCell align="right">{figure?.growth ? `${figure.growth}%` : '—'}</TableCell>
      <TableCell align="right">{figure?.count ?? 0}</TableCell>
      <TableCell align="right">{grouped(figure?.mean ?? null)}</TableCell>
      <TableCell align="right">{grouped(figure?.median ?? null)}</TableCell>
      <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
        {figure ? `${grouped(figure.lowerQuartile)}–${grouped(figure.upperQuartile)}` : '—'}
      </TableCell>
      <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
        {figure ? `${grouped(figure.least)}–${grouped(figure.most)}` : '—'}
      </TableCell>
    </TableRow>
  );
}
