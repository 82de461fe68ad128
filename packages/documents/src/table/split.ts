import Papa from 'papaparse';

export type Delimiter = '\t' | ',';

/** 分列: the cells of a paste or CSV as they stand; every kind of line break becomes one. */
export function splitCells(text: string, columnCount: number, delimiter?: Delimiter) {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const by = delimiter ?? guess(clean, columnCount);
  const { data, errors } = Papa.parse<string[]>(clean, { delimiter: by, newline: '\n', header: false });
  const broken = errors.find(({ type }) => type === 'Quotes');
  const brokenLine = broken ? (broken.row ?? 0) + 1 : undefined;
  // Excel leaves a lone quotation mark bare, so that it must not swallow the rest of the table.
  const isBare = brokenLine !== undefined && by === '\t';
  return { table: isBare ? clean.split('\n').map((line) => line.split(by)) : data, brokenLine };
}

// A stray tab in a CSV, or a comma in a title above a paste, decides nothing: most lines do.
function guess(text: string, columnCount: number): Delimiter {
  if (columnCount < 2) return '\t';
  const lines = text.replace(/"[^"]*"/g, '').split('\n');
  const linesWith = (delimiter: Delimiter) => lines.filter((line) => line.includes(delimiter)).length;
  return linesWith(',') > linesWith('\t') ? ',' : '\t';
}

export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** 文件文本: a CSV is UTF-8 or, as Excel and WPS save it in China, GB18030. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
