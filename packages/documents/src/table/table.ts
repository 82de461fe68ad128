import type { Decimal } from 'decimal.js';

export { csvChunks, toCsv } from './csv.ts';
export { exportFileName, mediaTypes } from './file-name.ts';
export { type StreamedSheet, type StreamedWorkbook, workbookChunks } from './streamed.ts';
export { toWorkbook } from './workbook.ts';

/** 列的类型: money is in 万元, as the heading says; dates are calendar days such as 2026-03-15. */
export type ColumnKind = 'text' | 'number' | 'money' | 'date' | 'wholeNumber';

/** 列: one heading with its unit; `width` in characters. */
export type Column = Readonly<{ label: string; kind: ColumnKind; width?: number }>;

/** 文字列, and 数值列 as wide as figures are. */
export const textColumn = (label: string, width?: number): Column => ({
  label,
  kind: 'text',
  ...(width ? { width } : {}),
});
export const numberColumn = (label: string): Column => ({ label, kind: 'number', width: 16 });

/** 单元格: numbers may come as exact decimals; what is not of the column's kind is kept as text. */
export type Cell = string | number | Decimal | null | undefined;

/** 工作表: what is printed, one row per record. */
export type Sheet = Readonly<{
  name: string;
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
}>;

/** 来源 of what is printed one after another: an array, or a reading that goes on while it is printed. */
export type Source<Item> = Iterable<Item> | AsyncIterable<Item>;

/** 工作簿: sheets under one title. */
export type Workbook = Readonly<{ title: string; sheets: readonly Sheet[] }>;
