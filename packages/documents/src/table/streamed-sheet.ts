import { printable } from '../printable.ts';
import { contentOf } from './cell.ts';
import type { StreamedSheet } from './streamed.ts';
import { cellStyles } from './streamed-package.ts';
import type { Cell, Column } from './table.ts';
import { EXACT_DIGITS, HEADING_ROWS, MAX_CELL, serialOf, widthOf } from './workbook.ts';

const ROWS_AT_ONCE = 200;
const LETTERS = 26;

/** A, B, …, Z, AA: the name of a column, counted from 0. */
export function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % LETTERS));
  return index < LETTERS ? last : columnName(Math.floor(index / LETTERS) - 1) + last;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
// `_x000D_` means a carriage return: a text that looks so is escaped.
const escaped = (text: string): string => {
  const plain = printable(text).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  const cut = plain.length <= MAX_CELL ? plain : `${plain.slice(0, MAX_CELL - 1).replace(/\p{Cs}$/u, '')}…`;
  return cut.replace(/[&<>]/g, (sign) => ENTITIES[sign] as string);
};

const textCell = (at: string, style: number, text: string): string =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
const numberCell = (at: string, style: number, value: number): string =>
  `<c r="${at}" s="${style}"><v>${value}</v></c>`;

function cellOf(at: string, cell: Cell, { kind }: Column, isTotal: boolean): string {
  const styles = isTotal ? cellStyles.total : cellStyles.plain;
  const content = contentOf(cell, kind);
  if (content.kind === 'blank') return `<c r="${at}" s="${styles.text}"/>`;
  if (content.kind === 'day') return numberCell(at, styles.date, serialOf(content.day));
  if (content.kind === 'number' && content.number.precision() <= EXACT_DIGITS)
    return numberCell(at, styles[kind], content.number.toNumber());
  return textCell(at, styles.text, content.kind === 'number' ? content.number.toFixed() : content.text);
}

const rowOf = (number: number, cells: string, height = ''): string =>
  `<row r="${number}"${height}>${cells}</row>`;

/** 工作表 piece by piece: a title, frozen headings, the rows, the total; A4 landscape, as wide as the page. */
export async function* sheetChunks(
  title: string,
  sheet: StreamedSheet,
  isFirst: boolean,
): AsyncGenerator<string> {
  const { columns, rows, total } = sheet;
  const lastColumn = columnName(columns.length - 1);
  const record = (cells: readonly Cell[], number: number, isTotal = false) =>
    rowOf(
      number,
      columns.map((column, at) => cellOf(`${columnName(at)}${number}`, cells[at], column, isTotal)).join(''),
    );
  yield [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView workbookViewId="0"${isFirst ? ' tabSelected="1"' : ''}><pane ySplit="${HEADING_ROWS}" topLeftCell="A${HEADING_ROWS + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>`,
    ...columns.map(
      ({ label, kind, width }, at) =>
        `<col min="${at + 1}" max="${at + 1}" width="${width ?? widthOf(label, kind)}" customWidth="1"/>`,
    ),
    '</cols><sheetData>',
    rowOf(1, textCell('A1', cellStyles.title, title), ' ht="30" customHeight="1"'),
    rowOf(
      HEADING_ROWS,
      columns
        .map(({ label }, at) => textCell(`${columnName(at)}${HEADING_ROWS}`, cellStyles.heading, label))
        .join(''),
    ),
  ].join('');
  let number = HEADING_ROWS;
  let waiting = '';
  for await (const row of rows) {
    number += 1;
    waiting += record(row, number);
    if (number % ROWS_AT_ONCE !== 0) continue;
    yield waiting;
    waiting = '';
  }
  yield [
    waiting,
    total ? record(total, number + 1, true) : '',
    '</sheetData>',
    columns.length > 1 ? `<mergeCells count="1"><mergeCell ref="A1:${lastColumn}1"/></mergeCells>` : '',
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>',
  ].join('');
}
