import { cellText, cellValue } from './cell-text.ts';
import type { ImportColumn, ImportForm, ImportList, ReadLine, ReadRow } from './import-form.ts';

export type Plain = Readonly<Record<string, unknown>>;
type Written = Record<string, unknown>;
type Path = readonly (string | number)[];

const isBlank = (text: string): boolean => text.trim() === '';

function fieldOf(record: Plain | null | undefined, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (value as Plain | null | undefined)?.[key], record);
}

/** A record with the cells of a line written over it; a blank cell says nothing. */
function overlaid(base: Plain, columns: readonly ImportColumn[], { cells }: ReadLine): Plain {
  const record: Written = structuredClone(base) as Written;
  for (const { path, holds } of columns) {
    const text = cells[path]?.text ?? '';
    if (isBlank(text)) continue;
    const [head = '', inner] = path.split('.');
    const value = cellValue(holds, text);
    record[head] = inner === undefined ? value : { ...(record[head] as object | null), [inner]: value };
  }
  return record;
}

type Element = Readonly<{ value: Plain; line: ReadLine | null }>;

function elementsOf({ columns, identity }: ImportList, stored: readonly Plain[], lines: readonly ReadLine[]) {
  const given = (line: ReadLine): Element => {
    const [own] = identity === null ? [] : [overlaid({}, columns, line)[identity]];
    const before = stored.find((each) => identity !== null && each[identity] === own) ?? {};
    return { value: overlaid(before, columns, line), line };
  };
  const elements = lines.map(given);
  if (identity === null) return elements;
  const named = new Set(elements.map(({ value }) => value[identity]));
  const kept = stored
    .filter((each) => !named.has(each[identity]))
    .map((value): Element => ({ value, line: null }));
  return [...kept, ...elements].toSorted((a, b) => Number(a.value[identity]) - Number(b.value[identity]));
}

/** 填好的行: the input that a row makes of what is stored, and in which cell a field of it stands. */
export function filledRow(form: ImportForm, row: ReadRow, current: Plain | null) {
  const input: Written = overlaid(current ?? {}, form.columns, row) as Written;
  const lists = new Map<string, readonly Element[]>();
  for (const list of form.lists) {
    const lines = row.lists[list.path] ?? [];
    if (lines.length === 0) continue;
    const elements = elementsOf(list, (fieldOf(current, list.path) ?? []) as readonly Plain[], lines);
    lists.set(list.path, elements);
    input[list.path] = elements.map(({ value }) => value);
  }
  const cellIn = (line: ReadLine, columns: readonly ImportColumn[], path: Path) => {
    const keys = path.filter((key) => typeof key === 'string').join('.');
    const column =
      columns.find((each) => each.path === keys) ?? columns.find((each) => each.path === path[0]);
    return { column: column ?? null, at: (column && line.cells[column.path]?.at) ?? line.at };
  };
  const placeOf = ([head = '', index, ...rest]: Path) => {
    const list = form.lists.find(({ path }) => path === head);
    if (!list) return cellIn(row, form.columns, index === undefined ? [head] : [head, index, ...rest]);
    const line = lists.get(list.path)?.[Number(index)]?.line;
    return line ? cellIn(line, list.columns, rest) : { column: null, at: row.at };
  };
  return { input: input as Plain, placeOf };
}

/** 导出的行: a record's cells for the main sheet and for each of the others, as importing reads them. */
export function printedRow(form: ImportForm, record: Plain, locale: 'zh-CN' | 'en') {
  const cellsOf = (columns: readonly ImportColumn[], of: Plain) =>
    Object.fromEntries(
      columns.map(({ path, holds }) => [path, cellText(holds, fieldOf(of, path), locale)]),
    ) as Readonly<Record<string, string>>;
  const cells = cellsOf(form.columns, record);
  const key = Object.fromEntries(form.key.map((path) => [path, cells[path] ?? '']));
  return {
    cells,
    lists: Object.fromEntries(
      form.lists.map(({ path, columns }) => [
        path,
        ((record[path] ?? []) as readonly Plain[]).map((each) => ({
          ...cellsOf(columns, each),
          ...key,
        })),
      ]),
    ) as Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>,
  };
}
export type PrintedRow = ReturnType<typeof printedRow>;
