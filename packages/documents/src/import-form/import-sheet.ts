import type { ImportColumn, ImportForm, Label, ReadCell, ReadLine } from '@consortium/domain';
import { refuse } from '../inspect/refusal.ts';
import { merged, nameOf, type ReadSheet, type SheetCell } from '../report-form/worksheet.ts';
import { headingMatcher } from '../table/headings.ts';
import { markColumn, marks } from './wording.ts';

/** 表的一部分: the main rows of a form, or one of its lists, whose rows name their owner by the key. */
export type FormPart = Readonly<{
  /** Null for the main rows. */
  list: string | null;
  sheet: Label;
  columns: readonly ImportColumn[];
  needed: readonly string[];
}>;

export const partsOf = ({ sheet, key, name, columns, lists }: ImportForm): readonly FormPart[] => [
  ...(sheet ? [{ list: null, sheet, columns, needed: [...new Set([...key, name])] }] : []),
  ...lists.map((list) => ({
    list: list.path,
    sheet: list.sheet,
    columns: [...columns.filter(({ path }) => key.includes(path)), ...list.columns],
    needed: [...key, ...list.columns.flatMap(({ path, isRequired }) => (isRequired ? path : []))],
  })),
];

/** 读出的工作表: which part it is, its rows by column, and the headings that are none of the form's. */
export type ImportSheet = Readonly<{
  list: string | null;
  lines: readonly (ReadLine & Readonly<{ line: number }>)[];
  unknown: readonly string[];
}>;

const HEAD_ROWS = 20;
const MARK = '#mark';
const passedOver = new Set(Object.values(marks).flatMap((mark) => Object.values(mark)));
const plain = (text: string): string => text.normalize('NFKC').trim();

/** 辨认工作表: the part whose headings it has most of; null where it has hardly any. One without what it needs is refused. */
export function importSheetIn(form: ImportForm, sheet: ReadSheet): ImportSheet | null {
  const rows = Map.groupBy(
    sheet.cells.filter(({ row }) => row < HEAD_ROWS),
    ({ row }) => row,
  );
  const [best] = partsOf(form)
    .flatMap((part) => {
      const match = headingMatcher([
        ...part.columns.map(({ path, label }) => ({ key: path, labels: Object.values(label) })),
        { key: MARK, labels: Object.values(markColumn) },
      ]);
      return [...rows].map(([row, cells]) => {
        const known = cells.flatMap(({ text }) => match(text) ?? []).filter((path) => path !== MARK);
        return { part, row, cells, match, count: known.length };
      });
    })
    .toSorted((one, other) => other.count - one.count);
  if (!best || best.count < 2) return null;
  const { part, row, cells, match } = best;
  const columnAt = new Map<number, string>();
  for (const { column, text } of cells) {
    const path = match(text);
    if (path === undefined) continue;
    if ([...columnAt.values()].includes(path))
      refuse('FORM_COLUMN_TWICE', { sheet: sheet.name, column: labelOf(part, path) });
    columnAt.set(column, path);
  }
  const has = new Set(columnAt.values());
  for (const path of part.needed)
    if (!has.has(path)) refuse('FORM_COLUMN_MISSING', { sheet: sheet.name, column: labelOf(part, path) });
  const unknown = cells
    .filter(({ column, text }) => text.trim() !== '' && !columnAt.has(column))
    .map(({ text }) => `${sheet.name}: ${text}`);
  return { list: part.list, lines: linesOf(sheet, row, columnAt), unknown };
}

const labelOf = ({ columns }: FormPart, wanted: string): Label =>
  columns.find(({ path }) => path === wanted)?.label ?? markColumn;

function linesOf(sheet: ReadSheet, headingRow: number, columnAt: ReadonlyMap<number, string>) {
  const isMerged = merged(sheet, new Set(columnAt.keys()));
  const remarkOf = ({ row, column, text, isFormula, isError }: SheetCell): ReadCell['remark'] => {
    if (isMerged(row, column)) return 'CELL_MERGED';
    if (isError) return 'CELL_ERROR';
    return isFormula && text === '' ? 'FORMULA_EMPTY' : null;
  };
  const rows = Map.groupBy(
    sheet.cells.filter(({ row, column }) => row > headingRow && columnAt.has(column)),
    ({ row }) => row,
  );
  return [...rows].flatMap(([row, cells]) => {
    const { [MARK]: mark, ...read } = Object.fromEntries(
      cells.map((cell): [string, ReadCell] => [
        columnAt.get(cell.column) as string,
        { at: `${sheet.name}!${nameOf(row, cell.column)}`, text: cell.text, remark: remarkOf(cell) },
      ]),
    );
    const isNothing = Object.values(read).every(({ text, remark }) => text.trim() === '' && remark === null);
    if (isNothing || passedOver.has(plain(mark?.text ?? ''))) return [];
    return [{ line: row + 1, at: `${sheet.name}!${row + 1}`, cells: read }];
  });
}
