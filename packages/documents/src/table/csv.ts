import Papa from 'papaparse';
import { contentOf } from './cell.ts';
import { neutralised } from './formula.ts';
import type { Cell, Column, Sheet } from './table.ts';

/** CSV 导出: UTF-8 with the mark that Excel and WPS need, lines end in CRLF, formulas neutralised. */
export function toCsv({ columns, rows }: Pick<Sheet, 'columns' | 'rows'>): Uint8Array {
  const fields = columns.map(({ label }) => neutralised(label));
  const data = rows.map((row) => columns.map((column, index) => written(row[index], column)));
  // A tab stands in quotation marks too, so that nobody takes it for the border of a column.
  const quotes = (text: string) => text.includes('\t');
  const text = Papa.unparse({ fields, data }, { newline: '\r\n', quotes });
  return new TextEncoder().encode(`\uFEFF${text}\r\n`);
}

function written(cell: Cell, { kind }: Column): string {
  const content = contentOf(cell, kind);
  if (content.kind === 'blank') return '';
  if (content.kind === 'day') return content.day;
  if (content.kind === 'text') return neutralised(content.text);
  // At least two decimals for money, and never fewer than were given.
  return content.number.toFixed(kind === 'money' ? Math.max(2, content.number.decimalPlaces()) : undefined);
}
