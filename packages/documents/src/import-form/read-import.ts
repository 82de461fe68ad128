import {
  type ImportForm,
  importKind,
  keyIn,
  MOST_IMPORT_ROWS,
  type ReadImport,
  type ReadRow,
} from '@consortium/domain';
import { type FileRefusal, FileRefused, refuse } from '../inspect/refusal.ts';
import { withSource } from '../inspect/source.ts';
import { readSpreadsheet } from '../report-form/spreadsheet.ts';
import { type ImportSheet, importSheetIn } from './import-sheet.ts';
import { howToSheet } from './wording.ts';

const MIB = 1024 * 1024;
/** A thousand rows with the longest texts that a record takes. */
const limits = { part: 24 * MIB, cells: 120_000 };
const MOST_UNREAD = 50;
/** Rows of a list for each row of the main sheet, on the whole. */
const MOST_OF_EACH = 10;

/** 读取导入表: the rows of a filled form, from a workbook or a CSV; a bad file is an answer, a broken disk an error. */
export async function readImport(
  form: ImportForm,
  file: string | Uint8Array,
  { maxBytes }: Readonly<{ maxBytes: number }>,
): Promise<ReadImport | FileRefusal> {
  try {
    return await withSource(file, async (source) => {
      const { size } = source;
      if (size === 0) refuse('FILE_EMPTY', { size });
      if (size > maxBytes) refuse('FILE_TOO_LARGE', { size, limit: maxBytes });
      return importIn(form, await readSpreadsheet(source, form.columns.length, limits));
    });
  } catch (error) {
    if (error instanceof FileRefused) return error.refusal;
    throw error;
  }
}

/** Whether a file was refused. */
export const isImportRefusal = (read: ReadImport | FileRefusal): read is FileRefusal => 'code' in read;

function importIn(form: ImportForm, sheets: Awaited<ReturnType<typeof readSpreadsheet>>): ReadImport {
  const read = new Map<string | null, ImportSheet>();
  const names = new Map<string | null, string>();
  const unread: string[] = [];
  for (const sheet of sheets) {
    if (sheet.cells.length === 0 || Object.values(howToSheet).includes(sheet.name)) continue;
    const found = importSheetIn(form, sheet);
    if (!found) {
      unread.push(sheet.name);
      continue;
    }
    const other = names.get(found.list);
    if (other !== undefined) refuse('FORM_PART_TWICE', { sheets: [other, sheet.name] });
    names.set(found.list, sheet.name);
    read.set(found.list, found);
    unread.push(...found.unknown);
  }
  if (read.size === 0 || (form.sheet && !read.has(null)))
    refuse('IMPORT_UNIDENTIFIED', { sheet: importKind.labels[form.kind] });
  for (const [list, { lines }] of read) {
    const limit = MOST_IMPORT_ROWS * (list === null ? 1 : MOST_OF_EACH);
    if (lines.length > limit) refuse('IMPORT_TOO_LONG', { seen: lines.length, limit });
  }
  return { ...owned(form, read), unread: unread.slice(0, MOST_UNREAD) };
}

/** The rows of the lists with the row that they belong to; those of nobody apart. */
function owned(form: ImportForm, read: ReadonlyMap<string | null, ImportSheet>) {
  const lists = form.lists.map(({ path }) => {
    const lines = read.get(path)?.lines ?? [];
    return { path, lines, of: Map.groupBy(lines, (line) => keyIn(form, line)) };
  });
  const main = read.get(null)?.lines ?? firstOfEach(form, lists);
  if (main.length > MOST_IMPORT_ROWS)
    refuse('IMPORT_TOO_LONG', { seen: main.length, limit: MOST_IMPORT_ROWS });
  const owners = new Set(main.map((line) => keyIn(form, line)));
  return {
    rows: main.map(
      (line): ReadRow => ({
        ...line,
        lists: Object.fromEntries(lists.map(({ path, of }) => [path, of.get(keyIn(form, line)) ?? []])),
      }),
    ),
    strays: lists.flatMap(({ lines }) => lines.filter((line) => !owners.has(keyIn(form, line)))),
  };
}

/** Records that have no sheet of their own: the first line of each tells which one it is. */
const firstOfEach = (
  form: ImportForm,
  lists: readonly Readonly<{ lines: ImportSheet['lines'] }>[],
): ImportSheet['lines'] => {
  const first = new Map<string, ImportSheet['lines'][number]>();
  for (const line of lists.flatMap(({ lines }) => lines)) {
    const key = keyIn(form, line);
    const cells = Object.fromEntries(
      form.key.flatMap((path) => (line.cells[path] ? [[path, line.cells[path]]] : [])),
    );
    if (!first.has(key)) first.set(key, { ...line, cells });
  }
  return [...first.values()];
};
