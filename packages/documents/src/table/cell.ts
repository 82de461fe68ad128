import { Decimal } from 'decimal.js';
import type { Cell, ColumnKind } from './table.ts';

/** 单元格内容: a number or a day where the column is of that kind and the cell holds one, else the text. */
export type Content =
  | Readonly<{ kind: 'blank' }>
  | Readonly<{ kind: 'text'; text: string }>
  | Readonly<{ kind: 'number'; number: Decimal }>
  | Readonly<{ kind: 'day'; day: string }>;

export function contentOf(cell: Cell, kind: ColumnKind): Content {
  const text = cell === null || cell === undefined ? '' : textOf(cell);
  if (text === '') return { kind: 'blank' };
  if (kind === 'text') return { kind: 'text', text };
  if (kind === 'date') return isDay(text) ? { kind: 'day', day: text } : { kind: 'text', text };
  const isNumber = /^-?\d+(\.\d+)?$/.test(text);
  return isNumber ? { kind: 'number', number: new Decimal(text) } : { kind: 'text', text };
}

// Never 1e21: a long code or amount keeps its digits.
const textOf = (cell: string | number | Decimal): string =>
  typeof cell === 'string'
    ? cell
    : Number.isFinite(Number(cell))
      ? new Decimal(cell).toFixed()
      : String(cell);

function isDay(text: string): boolean {
  const isShaped = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const parsed = isShaped ? new Date(`${text}T00:00:00Z`) : undefined;
  return parsed !== undefined && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}
