import {
  ConfirmationNeeded,
  DomainError,
  filledRow,
  type ImportIssue,
  type ImportVerdict,
  InvalidInput,
  importGrounds,
  type Label,
  type Plain,
  type ReadRow,
} from '@consortium/domain';
import { hintFor, sentenceFor } from '@consortium/domain/import-hints';
import { Forbidden } from '../access.ts';
import type { Context, Transaction } from '../context.ts';
import { refusalOf } from '../database-refusals.ts';
import { type Change, changesBetween } from '../history.ts';
import type { ImportDoor, StoredRecord } from './door.ts';

/** 行结果: what became of a row, or would. */
export type RowOutcome = Readonly<{
  verdict: ImportVerdict;
  recordId: string | null;
  issues: readonly ImportIssue[];
  doubts: readonly Label[];
  changes: readonly Change[];
}>;

const oneBreak = (text: string): string => text.replace(/\r\n?/g, '\n');
/** What a record says: how a line is broken says nothing, nor does the order of its lists' elements where they have none. */
function saying(value: unknown, isOrdered: boolean): unknown {
  if (typeof value === 'string') return oneBreak(value);
  if (Array.isArray(value)) {
    const said = value.map((each) => saying(each, isOrdered));
    const isOfRecords = said.some((each) => each !== null && typeof each === 'object');
    return isOfRecords && !isOrdered
      ? said.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))
      : said;
  }
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, each]) => [key, saying(each, isOrdered)] as const);
  return Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
const saidBy = ({ schema, isOrdered }: ImportDoor, input: Plain): unknown => {
  const parsed = schema.safeParse(input);
  return saying(parsed.success ? parsed.data : input, isOrdered === true);
};

/** What a row says otherwise; the order of a list's elements where it says something and nothing else differs. */
function differences(door: ImportDoor, before: Plain, after: Plain): Change[] {
  const [was, is] = [saidBy(door, before), saidBy(door, after)] as [Plain, Plain];
  const changes = changesBetween(was, is);
  if (changes.length > 0) return changes;
  const orderIn = (record: Plain, path: string) =>
    ((record[path] ?? []) as readonly Plain[]).map(({ name, title }) => String(name ?? title)).join('、');
  return door.form.lists
    .map(({ path }) => ({ path, from: orderIn(was, path), to: orderIn(is, path) }))
    .filter(({ from, to }) => from !== to);
}

/** Why a row is not taken, cell by cell; an error that is no refusal is thrown on. */
function issuesOf(door: ImportDoor, row: ReadRow, error: unknown, { input, placeOf }: Filled): ImportIssue[] {
  if (error instanceof InvalidInput)
    return error.issues.map((issue) => {
      const { column, at } = placeOf(door.pathOf?.(issue.path, input) ?? issue.path);
      const place = { code: issue.code, at, column: column?.label ?? null };
      if (column === null) return { ...place, label: issue.label, hint: null };
      const given = textAt(row, at);
      return { ...place, label: sentenceFor(column, given, issue), hint: hintFor(column, given, issue) };
    });
  const refusal = error instanceof DomainError ? error : refusalOf(error);
  if (!refusal || refusal.code === 'TRY_AGAIN') throw error;
  const { key, columns } = door.form;
  const column = columns.find(({ path }) => path === key[0]);
  const at = row.cells[column?.path ?? '']?.at ?? row.at;
  return [{ code: refusal.code, at, column: column?.label ?? null, label: refusal.label, hint: null }];
}
type Filled = ReturnType<typeof filledRow>;

/** What stands in a cell of a row, or of its lists. */
export const textAt = (row: ReadRow, at: string): string => {
  const lines = [row, ...Object.values(row.lists).flat()];
  return lines.flatMap(({ cells }) => Object.values(cells)).find((cell) => cell.at === at)?.text ?? '';
};

/** 办理一行: through the write of a single record, within the transaction; what it refuses undoes the row alone. */
export async function carryOut(
  context: Context,
  tx: Transaction,
  door: ImportDoor,
  row: ReadRow,
  current: StoredRecord | null,
): Promise<RowOutcome> {
  const nothing = { recordId: current?.id ?? null, issues: [], doubts: [], changes: [] };
  const { subject, change } = importGrounds[door.form.kind];
  const mayChange = current === null || context.access.may(change, subject, current.row);
  // Of a record that is not theirs to change nobody learns whether it says the same.
  const filled = filledRow(door.form, row, mayChange ? (current?.input ?? null) : null);
  const { input } = filled;
  const changes = current && mayChange ? differences(door, current.input, input) : null;
  if (changes?.length === 0) return { ...nothing, verdict: 'UNCHANGED' };
  const write = (confirmed: boolean): Promise<string> => {
    if (!mayChange) throw new Forbidden({ action: change });
    return current
      ? door.update(context, { ...current, reason: null }, input, confirmed)
      : door.create(context, input, confirmed);
  };
  await tx.$executeRaw`SAVEPOINT import_row`;
  try {
    let doubts: readonly Label[] = [];
    const recordId = await write(false).catch((error: unknown) => {
      if (!(error instanceof ConfirmationNeeded)) throw error;
      doubts = error.warnings;
      return write(true);
    });
    await tx.$executeRaw`RELEASE SAVEPOINT import_row`;
    // What is never written over answers with another record.
    const verdict = recordId === current?.id ? 'CHANGES' : 'CREATES';
    return { ...nothing, verdict, recordId, doubts, changes: changes ?? [] };
  } catch (error) {
    const issues = issuesOf(door, row, error, filled);
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT import_row`;
    return { ...nothing, verdict: 'REFUSED', issues };
  }
}
