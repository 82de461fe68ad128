import type { CellRemark, FilledForm, FormCell, FormRow, FormText } from '@consortium/domain';
import { type FileRefusal, FileRefused, refuse } from '../inspect/refusal.ts';
import { withSource } from '../inspect/source.ts';
import { type FormSheet, formSheetIn } from './form-sheet.ts';
import { readSpreadsheet } from './spreadsheet.ts';
import { nameOf, type SheetCell } from './worksheet.ts';

/** 读出的填报表 with the reports that its sheets say they are of. */
export type ReadForm = FilledForm & Readonly<{ reportIds: readonly string[] }>;

const MOST_ROWS = 1_200;
const MOST_UNREAD = 200;
/** The form's columns: what a CSV is told from a text by. */
const COLUMNS = 8;

/** 读取填报表: the cells of a filled form, from a workbook or a CSV; a bad file is an answer, a broken disk an error. */
export async function readReportForm(
  file: string | Uint8Array,
  { maxBytes }: Readonly<{ maxBytes: number }>,
): Promise<ReadForm | FileRefusal> {
  try {
    return await withSource(file, async (source) => {
      const { size } = source;
      if (size === 0) refuse('FILE_EMPTY', { size });
      if (size > maxBytes) refuse('FILE_TOO_LARGE', { size, limit: maxBytes });
      return formIn((await readSpreadsheet(source, COLUMNS)).map(formSheetIn));
    });
  } catch (error) {
    if (error instanceof FileRefused) return error.refusal;
    throw error;
  }
}

/** Whether a file was refused. */
export const isFormRefusal = (read: ReadForm | FileRefusal): read is FileRefusal => 'code' in read;

function formIn(sheets: readonly FormSheet[]): ReadForm {
  const identified = sheets.filter(({ reportId, kind }) => reportId !== null && kind !== 'OTHER');
  if (identified.length === 0) refuse('FORM_UNIDENTIFIED', {});
  for (const same of Map.groupBy(identified, ({ kind, unitId }) => `${kind} ${unitId}`).values())
    if (same.length > 1) refuse('FORM_PART_TWICE', { sheets: same.map(({ sheet }) => sheet.name) });
  const unread = sheets.flatMap((each): FormCell[] =>
    identified.includes(each) ? strayIn(each) : otherSheet(each),
  );
  return {
    reportIds: [...new Set(identified.flatMap(({ reportId }) => reportId ?? []))],
    parts: identified
      .filter(({ kind }) => kind === 'FIGURES')
      .map((each) => ({ unitId: each.unitId, rows: rowsOf(each) })),
    texts: identified.filter(({ kind }) => kind === 'TEXTS').flatMap(textsOf),
    unread: unread.slice(0, MOST_UNREAD),
  };
}

const otherSheet = ({ sheet, isInstructions }: FormSheet): FormCell[] =>
  isInstructions || sheet.cells.length === 0 ? [] : [{ at: sheet.name, text: '', remark: 'SHEET_UNKNOWN' }];

/** The rows below the headings that hold something, each by its columns. */
function linesOf({ sheet, headingRow }: FormSheet): Map<number, Map<number, SheetCell>> {
  const lines = new Map<number, Map<number, SheetCell>>();
  for (const cell of sheet.cells) {
    if (cell.row <= headingRow) continue;
    const line = lines.get(cell.row) ?? new Map<number, SheetCell>();
    lines.set(cell.row, line.set(cell.column, cell));
  }
  if (lines.size > MOST_ROWS)
    refuse('FORM_TOO_LARGE', { part: sheet.name, seen: lines.size, limit: MOST_ROWS });
  return new Map([...lines].toSorted(([one], [other]) => one - other));
}

const plain = (text: string): string => text.normalize('NFKC').trim();
const codeOf = (form: FormSheet, line: ReadonlyMap<number, SheetCell>): string =>
  plain(line.get(form.columns.get('code') ?? -1)?.text ?? '').toUpperCase();

const remarkOf = (cell: SheetCell | undefined): CellRemark | null => {
  if (cell?.isError) return 'CELL_ERROR';
  if (cell?.isFormula) return cell.text === '' ? 'FORMULA_EMPTY' : 'FORMULA_TAKEN';
  return null;
};

/** One cell of a row of the form; null where the form has no such column. */
function cellOf(
  form: FormSheet,
  row: number,
  line: ReadonlyMap<number, SheetCell>,
  key: string,
): FormCell | null {
  const column = form.columns.get(key);
  const codeColumn = form.columns.get('code') as number;
  if (column === undefined) return null;
  const cell = line.get(column);
  const text = cell?.text ?? '';
  const isAmbiguous = form.isMerged(row, column) || (plain(text) !== '' && form.isMerged(row, codeColumn));
  return {
    at: `${form.sheet.name}!${nameOf(row, column)}`,
    text: text.replace(/\r\n?/g, '\n'),
    remark: isAmbiguous ? 'CELL_MERGED' : remarkOf(cell),
  };
}

const rowsOf = (form: FormSheet): FormRow[] =>
  [...linesOf(form)].flatMap(([row, line]): FormRow[] => {
    const code = codeOf(form, line);
    const unit = plain(line.get(form.columns.get('unit') ?? -1)?.text ?? '');
    const [value, reason] = [cellOf(form, row, line, 'value'), cellOf(form, row, line, 'reason')];
    return code === '' ? [] : [{ code, unit, value, reason }];
  });

const textsOf = (form: FormSheet): FormText[] =>
  [...linesOf(form)].flatMap(([row, line]): FormText[] => {
    const [code, text] = [codeOf(form, line), cellOf(form, row, line, 'text')];
    return code === '' || !text ? [] : [{ code, text }];
  });

/** What stands in a row without a code, or below no heading of the form: told, so that nothing is lost unseen. */
function strayIn(form: FormSheet): FormCell[] {
  const { sheet, columns, headings, headingRow } = form;
  const taken = new Set(['value', 'reason', 'text'].flatMap((key) => columns.get(key) ?? []));
  const unknown = headings
    .filter(({ isKnown }) => !isKnown)
    .map(
      ({ column, text }): FormCell => ({
        at: `${sheet.name}!${nameOf(headingRow, column)}`,
        text,
        remark: 'COLUMN_UNKNOWN',
      }),
    );
  const headed = new Set(headings.map(({ column }) => column));
  const cells = [...linesOf(form)].flatMap(([row, line]) =>
    [...line].flatMap(([column, { text }]): FormCell[] => {
      if (plain(text) === '') return [];
      const at = `${sheet.name}!${nameOf(row, column)}`;
      if (!headed.has(column)) return [{ at, text, remark: 'CELL_WITHOUT_COLUMN' }];
      const isLost = taken.has(column) && codeOf(form, line) === '';
      return isLost ? [{ at, text, remark: 'ROW_WITHOUT_CODE' }] : [];
    }),
  );
  return [...unknown, ...cells];
}
