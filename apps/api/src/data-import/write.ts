import {
  both,
  ConfirmationNeeded,
  DomainError,
  type ImportIssue,
  type ImportKind,
  type ImportVerdict,
  type Label,
  type ReadRow,
  Refused,
} from '@consortium/domain';
import type { Context, Transaction } from '../context.ts';
import type { Work } from '../jobs/kind.ts';
import { within } from '../within.ts';
import { type ImportDoor, importDoors, type Made, type StoredRecord } from './door.ts';
import { carryOut, type RowOutcome } from './row.ts';

type Import = Readonly<{ id: string; kind: ImportKind; fileName: string; onlyGood: boolean }>;
type How = Readonly<{ onlyGood: boolean; confirmed: boolean }>;
const MOST_TOLD = 50;

/** A row is written as it was judged: one that was new must still be, one that changes must be as it was. */
function asJudged(
  found: ReadonlyMap<string, StoredRecord>,
  {
    key,
    recordId,
    recordVersion,
  }: Readonly<{ key: string; recordId: string | null; recordVersion: number | null }>,
): StoredRecord | null {
  const current = found.get(key);
  return recordId === null || !current ? null : { ...current, version: recordVersion ?? current.version };
}

const isGood = { verdict: { in: ['CREATES', 'CHANGES'] as ImportVerdict[] } };

/** 可否确认: there is something to write, what is refused may be left out, and what looks doubtful was looked at. */
export async function refuseUnconfirmed(
  tx: Transaction,
  { id }: Pick<Import, 'id'>,
  how: How,
): Promise<void> {
  const errors = await tx.importRow.count({ where: { importId: id, verdict: 'REFUSED' } });
  if (errors > 0 && !how.onlyGood) throw hasErrors(errors);
  const good = await tx.importRow.findMany({
    where: { importId: id, ...isGood },
    orderBy: { position: 'asc' },
    select: { name: true, doubts: true },
  });
  if (good.length === 0) throw nothingToWrite();
  const doubts = good.flatMap(({ name, doubts: told }) =>
    (told as unknown as Label[]).map((doubt) => both(`${name}:${doubt['zh-CN']}`, `${name}: ${doubt.en}`)),
  );
  if (doubts.length > 0 && !how.confirmed) throw new ConfirmationNeeded(doubts.slice(0, MOST_TOLD));
}

/**
 * 写入: the rows that were judged good, each through the write of a single record, all in the transaction at hand; gives
 * how many.
 */
export async function writeImport(
  context: Context,
  tx: Transaction,
  { id, kind, onlyGood }: Import,
  step: Work['step'],
): Promise<number> {
  const door = importDoors[kind];
  const good = await tx.importRow.findMany({
    where: { importId: id, ...isGood },
    orderBy: { position: 'asc' },
  });
  const inner = within(context, tx);
  const found = await door.find(
    tx,
    good.map(({ key }) => key),
  );
  const failed: { place: string; name: string; issues: readonly ImportIssue[] }[] = [];
  for (const [done, row] of good.entries()) {
    await step({ done, total: good.length, current: row.name || row.key });
    const current = asJudged(found, row);
    const outcome = await carryOut(inner, tx, door, row.given as unknown as ReadRow, current);
    if (outcome.verdict === 'REFUSED')
      failed.push({ place: row.place, name: row.name, issues: outcome.issues });
    await tx.importRow.update({
      where: { importId_position: { importId: id, position: row.position } },
      data: written(outcome, current),
      select: { position: true },
    });
  }
  if (failed.length > 0 && !onlyGood) throw overtaken(failed);
  return good.length;
}

const written = ({ verdict, recordId, issues, changes }: RowOutcome, current: StoredRecord | null) => ({
  verdict,
  ...(verdict === 'REFUSED' ? { issues: issues as object[] } : {}),
  ...(verdict === 'CREATES' ? { recordId, writtenVersion: 1 } : {}),
  ...(verdict === 'CHANGES' && current
    ? { before: current.input as object, writtenVersion: current.version + 1, changes: changes as object[] }
    : {}),
});

/** 撤销: what the import made goes, what it changed is as it was; refused where anybody touched a row since. */
export async function undoImport(
  context: Context,
  tx: Transaction,
  { id, kind, fileName }: Omit<Import, 'onlyGood'>,
  reason: string,
) {
  const door = importDoors[kind];
  const rows = await tx.importRow.findMany({
    where: { importId: id, writtenVersion: { not: null } },
    orderBy: { position: 'desc' },
  });
  const versions = await door.versionsOf(
    tx,
    rows.flatMap(({ recordId }) => recordId ?? []),
  );
  const touched = rows.filter(
    ({ recordId, writtenVersion }) => versions.get(recordId ?? '') !== writtenVersion,
  );
  const why = `${fileName}: ${reason}`;
  const inner = within(context, tx);
  const inUse: typeof rows = [];
  for (const row of touched.length === 0 ? rows : []) {
    const record = { id: row.recordId as string, version: row.writtenVersion as number };
    if (row.verdict === 'CHANGES')
      await door.update(inner, { ...record, reason: why }, row.before as Record<string, unknown>, true);
    else if (!(await isTakenBack(inner, tx, door, { id: record.id, name: row.name, reason: why })))
      inUse.push(row);
  }
  const held = [...touched, ...inUse];
  if (held.length > 0)
    throw new Refused(
      'IMPORT_TOUCHED',
      both(
        `已有 ${held.length} 行在导入后被修改或使用,不能撤销:${named(held)}`,
        `${held.length} row(s) were changed or used since, so the import stands: ${named(held)}`,
      ),
      { rows: held.slice(0, MOST_TOLD).map(({ place, name, key }) => ({ place, name, key })) },
    );
}

const named = (rows: readonly Readonly<{ name: string }>[]): string =>
  rows
    .slice(0, 3)
    .map(({ name }) => name)
    .join('、');

/** Whether it went; where another record refers to it, the database keeps it. */
async function isTakenBack(
  context: Context,
  tx: Transaction,
  door: ImportDoor,
  made: Made,
): Promise<boolean> {
  await tx.$executeRaw`SAVEPOINT import_row`;
  try {
    await door.takeBack?.(context, tx, made);
    await tx.$executeRaw`RELEASE SAVEPOINT import_row`;
    return true;
  } catch (error) {
    const isHeld = error instanceof DomainError || (error as { code?: string }).code === 'P2003';
    if (!isHeld) throw error;
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT import_row`;
    return false;
  }
}

const hasErrors = (count: number) =>
  new Refused(
    'IMPORT_HAS_ERRORS',
    both(
      `有 ${count} 行有误;可修改后重新上传,或选择只导入无误的行`,
      `${count} row(s) are refused; mend the file and upload it again, or import only the good rows`,
    ),
    { count },
  );
const nothingToWrite = () =>
  new Refused('IMPORT_EMPTY', both('没有需要写入的行', 'There is nothing to write'));
const overtaken = (
  rows: readonly Readonly<{ place: string; name: string; issues: readonly ImportIssue[] }>[],
) =>
  new Refused(
    'IMPORT_OVERTAKEN',
    both(
      `预检之后有 ${rows.length} 行的情况已变化:${named(rows)};请重新上传`,
      `${rows.length} row(s) are not as they were when looked at: ${named(rows)}; upload the file again`,
    ),
    { rows: rows.slice(0, MOST_TOLD) },
  );
