import Papa from 'papaparse';
import { contentOf } from './cell.ts';
import { neutralised } from './formula.ts';
import type { Cell, Column, Sheet, Source } from './table.ts';

type Rows = Readonly<{ columns: Sheet['columns']; rows: Source<readonly Cell[]> }>;

const ROWS_AT_ONCE = 200;
const encoder = new TextEncoder();
// A tab stands in quotation marks too, so that nobody takes it for the border of a column.
const options = { newline: '\r\n', quotes: (text: string) => text.includes('\t') };
const lines = (rows: readonly (readonly string[])[]): Uint8Array =>
  encoder.encode(`${Papa.unparse(rows as string[][], options)}\r\n`);

/** CSV 流式导出: UTF-8 with the mark that Excel and WPS need, lines end in CRLF, formulas neutralised; in pieces. */
export async function* csvChunks({ columns, rows }: Rows): AsyncGenerator<Uint8Array> {
  yield encoder.encode('\uFEFF');
  let waiting: (readonly string[])[] = [columns.map(({ label }) => neutralised(label))];
  for await (const row of rows) {
    waiting.push(columns.map((column, at) => written(row[at], column)));
    if (waiting.length < ROWS_AT_ONCE) continue;
    yield lines(waiting);
    waiting = [];
  }
  if (waiting.length > 0) yield lines(waiting);
}

/** CSV 导出, at once. */
export async function toCsv(sheet: Pick<Sheet, 'columns' | 'rows'>): Promise<Uint8Array> {
  const chunks = await Array.fromAsync(csvChunks(sheet));
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function written(cell: Cell, { kind }: Column): string {
  const content = contentOf(cell, kind);
  if (content.kind === 'blank') return '';
  if (content.kind === 'day') return content.day;
  if (content.kind === 'text') return neutralised(content.text);
  // At least two decimals for money, and never fewer than were given.
  return content.number.toFixed(kind === 'money' ? Math.max(2, content.number.decimalPlaces()) : undefined);
}
