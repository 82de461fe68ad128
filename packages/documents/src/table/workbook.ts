import writeExcelFile, { type Row } from 'write-excel-file/universal';
import { contentOf } from './cell.ts';
import { a4Landscape } from './page.ts';
import type { Cell, Column, ColumnKind, Sheet, Workbook } from './table.ts';

/** Excel 导出: a title, bold frozen headings, codes as text, ready to print; runs in Node and the browser. */
export async function toWorkbook({ title, sheets }: Workbook): Promise<Uint8Array> {
  const names = sheetNames(sheets);
  const written = sheets.map((sheet, index) => ({
    sheet: names[index],
    data: [titleRow(title, sheet), headingRow(sheet), ...sheet.rows.map((row) => rowOf(row, sheet.columns))],
    columns: sheet.columns.map(({ label, kind, width }) => ({ width: width ?? widthOf(label, kind) })),
    stickyRowsCount: HEADING_ROWS,
    orientation: 'landscape' as const,
  }));
  const options = { fontFamily: '宋体', fontSize: 11, features: [a4Landscape(names, HEADING_ROWS)] };
  const blob = await writeExcelFile(written, options).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

export const HEADING_ROWS = 2;

const titleRow = (title: string, { columns }: Sheet): Row => [
  {
    ...{ value: safe(title), type: String, height: 30, fontSize: 16, fontWeight: 'bold' },
    ...{ align: 'center', alignVertical: 'center', columnSpan: Math.max(1, columns.length) },
  },
  ...columns.slice(1).map(() => null),
];

const BORDER = { borderStyle: 'thin', borderColor: '#808080' } as const;

const headingRow = ({ columns }: Sheet): Row =>
  columns.map(({ label }) => ({
    ...{ value: safe(label), type: String, fontWeight: 'bold', backgroundColor: '#E7EEF7', ...BORDER },
    ...{ align: 'center', alignVertical: 'center', wrap: true },
  }));

const rowOf = (row: readonly Cell[], columns: readonly Column[]): Row =>
  columns.map(({ kind }, index) => {
    const content = contentOf(row[index], kind);
    if (content.kind === 'day') return { ...STYLES.date, type: Number, value: serialOf(content.day) };
    if (content.kind === 'number' && content.number.precision() <= EXACT_DIGITS) {
      return { ...STYLES[kind], type: Number, value: content.number.toNumber() };
    }
    if (content.kind === 'blank') return BLANK;
    const text = content.kind === 'number' ? content.number.toFixed() : content.text;
    // A string cell is never run as a formula, whatever it begins with.
    return { ...STYLES.text, type: String, value: safe(text) };
  });

// Excel keeps fifteen digits of a number; a longer one is text.
export const EXACT_DIGITS = 15;

// The writer refuses a format where there is no value.
const BLANK = { align: 'left', alignVertical: 'center', wrap: true, ...BORDER } as const;

const STYLES = {
  text: { format: '@', align: 'left', alignVertical: 'center', wrap: true, ...BORDER },
  number: { align: 'right', alignVertical: 'center', ...BORDER },
  wholeNumber: { format: '0', align: 'right', alignVertical: 'center', ...BORDER },
  money: { format: '#,##0.00', align: 'right', alignVertical: 'center', ...BORDER },
  date: { format: 'yyyy-mm-dd', align: 'center', alignVertical: 'center', ...BORDER },
} as const;

const DAY = 24 * 60 * 60 * 1000;

/** 日期序号: days since 1899-12-30, in which no time zone can shift a day. */
export const serialOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY + 25_569;

export const widthOf = (label: string, kind: ColumnKind): number =>
  Math.min(40, Math.max(kind === 'text' ? 18 : 12, label.length * 2 + 2));

export const MAX_CELL = 32_767;

// The writer drops half a character at the end, and U+FFFD as if it were none. `_x000D_` in a file means a carriage
// return: a text that looks so is escaped, as are the few words that the writer mistakes for properties of an object.
export function safe(text: string): string {
  const escaped = text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_').replaceAll('\uFFFD', '_xFFFD_');
  const spelled =
    escaped in {} ? `_x${escaped.charCodeAt(0).toString(16).padStart(4, '0')}_${escaped.slice(1)}` : escaped;
  return spelled.length <= MAX_CELL ? spelled : `${spelled.slice(0, MAX_CELL - 1)}…`;
}

/** 工作表名: at most 31 characters, none that Excel refuses, no two alike. */
export function sheetNames(sheets: readonly Readonly<{ name: string }>[]): string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }, index) => {
    const plain = name.replace(/[[\]/\\:*?\x00-\x1f]/g, '_').replace(/^'+|'+$/g, '');
    const base = Array.from(plain).slice(0, 14).join('') || `Sheet${index + 1}`;
    const full = plain !== '' && plain.length <= 31 ? plain : base;
    const unique = taken.has(full.toLowerCase()) ? `${base}_${index + 1}` : full;
    taken.add(unique.toLowerCase());
    return unique;
  });
}
