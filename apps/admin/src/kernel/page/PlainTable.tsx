import { Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import type { ReactNode } from 'react';

export type Column<Row> = Readonly<{ label: ReactNode; isNumber?: boolean; cell: (row: Row) => ReactNode }>;

type Props<Row> = Readonly<{
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row, index: number) => string;
  empty?: ReactNode;
}>;

/** A small table inside a page: numbers to the right, the first column names the row. */
export function PlainTable<Row>({ label, columns, rows, keyOf, empty }: Props<Row>) {
  if (rows.length === 0 && empty) return empty;
  const align = ({ isNumber }: Column<Row>) => (isNumber ? 'right' : 'left');
  return (
    <TableContainer tabIndex={0} role="region" aria-label={label}>
      <Table size="small">
        <TableHead>
          <TableRow>
            {columns.map((column, index) => (
              <TableCell key={index} align={align(column)}>
                {column.label}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row, index) => (
            <TableRow key={keyOf(row, index)}>
              {columns.map((column, position) => (
                <TableCell
                  key={position}
                  align={align(column)}
                  {...(position === 0 ? { component: 'th', scope: 'row' } : {})}
                >
                  {column.cell(row)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
