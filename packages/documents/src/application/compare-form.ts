import type { ApplicationForm } from '@consortium/domain';
import { laidOut } from '../paper/laid-out.ts';
import type { LaidOutPaper, PaperTable } from '../paper/paper.ts';
import { withoutSpaces } from '../read/read-back.ts';
import { type Filed, formPaper } from './form-paper.ts';
import { speaker } from './wording.ts';

/** 不符之处: what the form says at a place, and what the returned file says there; empty where nothing was found. */
export type FormDifference = Readonly<{ where: string; filed: string; returned: string }>;

/** 校验值 that a file carries in its feet, if any. */
export const checksumIn = (text: string): string | null =>
  /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/.exec(text)?.[0] ?? null;

type Row = Readonly<{ table: string; labels: readonly string[]; cells: readonly string[] }>;

const rowsOf = (table: PaperTable, heading: string): Row[] =>
  table.rows.map((cells) => ({
    table: heading,
    labels: table.columns.map(({ label }) => label),
    cells,
  }));

/** What is compared: the cover and every table but that of the clauses, which nobody fills in. */
function rowsToCompare({ words, facts, blocks }: LaidOutPaper): Row[] {
  let heading = '';
  const rows: Row[] = facts.map(([name, value]) => ({
    table: '',
    labels: [name, name],
    cells: [name + words.colon, value],
  }));
  for (const block of blocks) {
    if (block.kind === 'heading') heading = block.text;
    if (block.kind === 'table' && block.columns[0]?.label !== CLAUSE) rows.push(...rowsOf(block, heading));
  }
  return rows;
}
const CLAUSE = speaker('zh-CN')('clause');

const MOST_OCCURRENCES = 40;
const FAR = 240;
// Where a font lacks a character a PDF shows 〓 for it.
const sameAs = (expected: string, seen: string): boolean =>
  expected === seen ||
  (seen.includes('〓') &&
    Array.from(expected).length === Array.from(seen).length &&
    Array.from(seen).every((character, at) => character === '〓' || character === Array.from(expected)[at]));

function* occurrences(text: string, of: string): Generator<number> {
  for (let at = text.indexOf(of), count = 0; at >= 0 && count < MOST_OCCURRENCES; count += 1) {
    yield at;
    at = text.indexOf(of, at + 1);
  }
}

type Cell = Readonly<{ at: number; text: string }>;
type Miss = Readonly<{ cell: Cell; returned: string }>;

/** Reads the cells one after the other from a place; what stands between two that agree is what differs. */
function missesFrom(text: string, cells: readonly Cell[], after: string, from: number): Miss[] {
  const misses: Miss[] = [];
  let place = from;
  cells.forEach((cell, index) => {
    if (sameAs(cell.text, text.slice(place, place + cell.text.length))) {
      place += cell.text.length;
      return;
    }
    const next = cells[index + 1]?.text ?? after;
    // No further: a file may hold anything, and there are many rows.
    const end = next === '' ? -1 : text.slice(place, place + FAR + next.length).indexOf(next);
    const until = place + (end >= 0 ? end : cell.text.length);
    misses.push({ cell, returned: text.slice(place, until) });
    place = until;
  });
  return misses;
}

const strayOf = (misses: readonly Miss[]): number =>
  misses.reduce((sum, { returned }) => sum + returned.length, 0);

/** The reading from where one of the cells stands that agrees most, and strays least. */
function readingBy(anchor: number, text: string, cells: readonly Cell[], after: string): Miss[] | null {
  const sought = cells[anchor];
  if (!sought) return null;
  const before = cells.slice(0, anchor).reduce((sum, cell) => sum + cell.text.length, 0);
  const readings = [...occurrences(text, sought.text)].map((at) =>
    missesFrom(text, cells, after, Math.max(0, at - before)),
  );
  return (
    readings.toSorted((one, other) => one.length - other.length || strayOf(one) - strayOf(other))[0] ?? null
  );
}

/**
 * The reading of a row; null where it is not found at all. The first cell may itself be what was changed, and a number
 * stands everywhere: another cell is gone by where it makes the row agree more.
 */
function bestReading(text: string, cells: readonly Cell[], after: string): Miss[] | null {
  if (cells.length === 0) return [];
  const longest = Math.max(0, ...cells.map((cell) => cell.text.length));
  const anchors = [0, 1, cells.findIndex((cell) => cell.text.length === longest)];
  const readings = anchors.map((anchor) => readingBy(anchor, text, cells, after));
  const best = readings
    .filter((misses) => misses !== null)
    .toSorted((one, other) => one.length - other.length)[0];
  return best && best.length < cells.length ? best : null;
}

/**
 * 扫描件核对: where the text of a returned form says otherwise than the form that was filed; null where nothing of the
 * form can be read in it: a mere picture, or another document.
 */
export function differencesFromForm(
  form: ApplicationForm,
  filed: Filed,
  text: string,
): FormDifference[] | null {
  const paper = laidOut(formPaper(form, { locale: 'zh-CN', madeAt: filed.filedAt, filed }));
  const feet = new RegExp(`${escaped(withoutSpaces(paper.verification))}|第\\d+页共\\d+页|\\n`, 'g');
  const read = withoutSpaces(text).replace(feet, '');
  const rows = rowsToCompare(paper).map((row) => ({
    ...row,
    filled: row.cells
      .map((cell, at) => ({ at, text: withoutSpaces(cell) }))
      .filter((cell) => cell.text !== ''),
  }));
  const readings = rows.map(({ filled }, index) =>
    bestReading(read, filled, rows[index + 1]?.filled[0]?.text ?? ''),
  );
  if (readings.every((misses) => misses === null)) return null;
  return rows.flatMap(({ table, labels, cells }, index): FormDifference[] => {
    const misses = readings[index] ?? null;
    if (misses === null)
      return [{ where: table || (labels[0] ?? ''), filed: cells.filter(Boolean).join(' '), returned: '' }];
    const name = cells.length > 2 ? (cells[0] ?? '') : '';
    return misses.map(({ cell: { at }, returned }) => ({
      where: [table, name, labels[at] ?? ''].filter(Boolean).join(' · '),
      filed: cells[at] ?? '',
      returned,
    }));
  });
}
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
