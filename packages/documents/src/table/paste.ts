import { restored } from './formula.ts';
import { headingMatcher, type PasteColumn } from './headings.ts';
import { type Delimiter, isBlank, splitCells } from './split.ts';

export type { PasteColumn } from './headings.ts';
export { decodeText } from './split.ts';

/** 粘贴问题: what could not be taken over; `line` and `column` count from 1 in the pasted table. */
export type PasteProblem<Key extends string = string> =
  | Readonly<{ code: 'CELL_WITHOUT_COLUMN'; line: number; column: number; value: string }>
  | Readonly<{ code: 'HEADING_TWICE'; key: Key; heading: string }>
  | Readonly<{ code: 'QUOTE_UNBALANCED'; line: number }>
  | Readonly<{ code: 'TOTAL_ROW_SKIPPED'; line: number }>;

export type PastedTable<Key extends string> = Readonly<{
  rows: Record<Key, string>[];
  /** For each row the line it came from. */
  lines: number[];
  unknownHeadings: string[];
  problems: PasteProblem<Key>[];
}>;

/** 粘贴的表格: rows copied from Excel or WPS, or a CSV; headings optional and in any order, else by position. */
export function parsePastedTable<Key extends string>(
  text: string,
  columns: readonly PasteColumn<Key>[],
  delimiter?: Delimiter,
): PastedTable<Key> {
  const { table, brokenLine } = splitCells(text, columns.length, delimiter);
  const problems: PasteProblem<Key>[] = brokenLine ? [{ code: 'QUOTE_UNBALANCED', line: brokenLine }] : [];
  const { keys, headings, from } = readHeadings(table, columns);
  for (const [index, key] of keys.entries()) {
    if (key === undefined || keys.indexOf(key) === index) continue;
    problems.push({ code: 'HEADING_TWICE', key, heading: headings[index] ?? '' });
  }
  const rows: Record<Key, string>[] = [];
  const lines: number[] = [];
  for (const [index, cells] of table.entries()) {
    const line = index + 1;
    if (index < from || isBlank(cells)) continue;
    if (isTotal(cells)) {
      problems.push({ code: 'TOTAL_ROW_SKIPPED', line });
      continue;
    }
    for (const [at, value] of cells.entries()) {
      const isLost = keys[at] === undefined && (headings[at] ?? '').trim() === '' && value.trim() !== '';
      if (isLost) problems.push({ code: 'CELL_WITHOUT_COLUMN', line, column: at + 1, value });
    }
    const entries = columns.map(({ key }) => [key, restored(cells[keys.indexOf(key)] ?? '')] as const);
    rows.push(Object.fromEntries(entries) as Record<Key, string>);
    lines.push(line);
  }
  const unknownHeadings = headings.filter((heading, at) => keys[at] === undefined && heading.trim() !== '');
  return { rows, lines, unknownHeadings, problems };
}

// A title, a line of notes and one of units may stand above the headings.
const TITLE_LINES = 3;

function readHeadings<Key extends string>(table: readonly string[][], columns: readonly PasteColumn<Key>[]) {
  const match = headingMatcher(columns);
  for (const [index, cells] of table.entries()) {
    if (index > TITLE_LINES) break;
    const filled = cells.filter((cell) => cell.trim() !== '');
    const known = filled.filter((cell) => match(cell) !== undefined).length;
    const isHeading = known >= 2 || (known === 1 && filled.length === 1);
    if (isHeading) return { keys: cells.map(match), headings: cells, from: index + 1 };
    // A line with several cells is a record already, and must not be passed over.
    if (filled.length > 1 || columns.length === 1) break;
  }
  return { keys: columns.map(({ key }): Key | undefined => key), headings: [], from: 0 };
}

const isTotal = (cells: readonly string[]): boolean =>
  /^(合\s*计|总\s*计|小\s*计)[:：]?$/.test(cells.find((cell) => cell.trim() !== '')?.trim() ?? '');
