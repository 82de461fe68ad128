import {
  type ImportIssue,
  type ImportKind,
  type ImportRemark,
  importGrounds,
  importRemark,
  keyIn,
  MOST_IMPORT_ROWS,
  type ReadImport,
  type ReadLine,
  type ReadRow,
} from '@consortium/domain';
import { Forbidden } from '../access.ts';
import type { Context, Transaction } from '../context.ts';
import { found } from '../move.ts';
import { rehearse } from '../rehearse.ts';
import { type ImportDoor, importDoors } from './door.ts';
import { carryOut, type RowOutcome } from './row.ts';
import { suggested } from './suggest.ts';

/** Rows are rehearsed some at a time, so that nobody who edits one of them waits for all. */
const AT_ONCE = 50;
/** Milliseconds for a thousand rows. */
const LONG = 180_000;

const remarked = (code: ImportRemark, at: string): ImportIssue => ({
  code,
  at,
  column: null,
  label: importRemark.labels[code],
  hint: null,
});

/** What the file itself says wrong of a row: cells that cannot be told, and a key that another row has too. */
function fileIssues({ form }: ImportDoor, rows: readonly ReadRow[]): (row: ReadRow) => ImportIssue[] {
  const keys = rows.map((row) => keyIn(form, row));
  const twice = new Set(keys.filter((key, index) => key !== '' && keys.indexOf(key) !== index));
  return (row) => {
    const lines: readonly ReadLine[] = [row, ...Object.values(row.lists).flat()];
    const cells = lines.flatMap((line) => Object.values(line.cells));
    const unread = cells.flatMap(({ remark, at }) => (remark ? remarked(remark, at) : []));
    const at = row.cells[form.key[0] ?? '']?.at ?? row.at;
    return twice.has(keyIn(form, row)) ? [...unread, remarked('ROW_TWICE', at)] : unread;
  };
}

const refused = (issues: readonly ImportIssue[]): RowOutcome => ({
  verdict: 'REFUSED',
  recordId: null,
  issues,
  doubts: [],
  changes: [],
});

async function judged(context: Context, door: ImportDoor, rows: readonly ReadRow[]) {
  const ofFile = fileIssues(door, rows);
  const outcomes: (RowOutcome & { storedName: string; recordVersion: number | null })[] = [];
  const atOnce = door.isOneAccount ? MOST_IMPORT_ROWS : AT_ONCE;
  for (let from = 0; from < rows.length; from += atOnce) {
    const some = rows.slice(from, from + atOnce);
    const rehearsal = async (inner: Context, tx: Transaction) => {
      const keyed = some.map((row) => ({ row, key: keyIn(door.form, row) }));
      const stored = await door.find(
        tx,
        keyed.map(({ key }) => key),
      );
      const given = keyed.map(({ row, key }) => ({
        key,
        name: row.cells[door.form.name]?.text.trim() ?? '',
      }));
      const namesakes = await door.doubtsOf?.(tx, given);
      const answers: typeof outcomes = [];
      for (const { row, key } of keyed) {
        const issues = ofFile(row);
        const current = stored.get(key) ?? null;
        const outcome = issues.length > 0 ? refused(issues) : await carryOut(inner, tx, door, row, current);
        const namesake = current === null ? namesakes?.get(key) : undefined;
        answers.push({
          ...outcome,
          // What a rehearsal made is gone again.
          recordId: current?.id ?? null,
          recordVersion: current?.version ?? null,
          storedName: current?.name ?? '',
          doubts: [...outcome.doubts, ...(namesake ? [namesake] : [])],
        });
      }
      return answers;
    };
    outcomes.push(...(await rehearse(context, rehearsal, LONG)));
  }
  return suggested(context, rows, outcomes);
}

type File = Readonly<{ name: string; sha256: string }>;
/** What else is settled in the transaction that puts the import on record. */
export type Settle = (tx: Transaction, importId: string) => Promise<void>;

/** Who may make records of a kind may import them. */
export function mayImport({ access }: Pick<Context, 'access'>, kind: ImportKind): void {
  const { subject, make } = importGrounds[kind];
  if (!access.mayEver('create', 'DataImport') || !access.mayEver(make, subject))
    throw new Forbidden({ action: make });
}

/** 预检: every row tried by the write itself and taken back, and what came of it put on record; nothing else is written. */
export async function checkImport(
  context: Context,
  kind: ImportKind,
  file: File,
  { rows, strays, unread }: ReadImport,
  settle?: Settle,
): Promise<string> {
  const door = importDoors[kind];
  const { viewer } = context;
  mayImport(context, kind);
  const outcomes = await judged(context, door, rows);
  const { form } = door;
  const textIn = ({ cells }: ReadLine, path: string) => cells[path]?.text.trim() ?? '';
  const told = rows.map((row, index) => {
    const { recordVersion, recordId, storedName, ...outcome } = outcomes[index] as (typeof outcomes)[number];
    return {
      row,
      place: row.at,
      key: keyIn(form, row),
      name: textIn(row, form.name) || storedName,
      ...outcome,
      recordId,
      recordVersion,
    };
  });
  const lost = strays.map((line) => ({
    row: line,
    place: line.at,
    key: keyIn(form, line),
    name: '',
    ...refused([remarked('OWNER_MISSING', line.cells[form.key[0] ?? '']?.at ?? line.at)]),
    recordVersion: null,
  }));
  return found(context, {
    subject: 'DataImport',
    input: [kind, file],
    create: async (tx) => {
      const { id } = await tx.dataImport.create({
        data: {
          kind,
          fileName: file.name,
          sha256: file.sha256,
          unread: [...unread],
          createdById: viewer?.id as string,
        },
        select: { id: true },
      });
      await tx.importRow.createMany({
        data: [...told, ...lost].map(({ row, ...outcome }, position) => ({
          ...outcome,
          importId: id,
          position,
          given: row as object,
          issues: outcome.issues as object[],
          doubts: outcome.doubts as object[],
          changes: outcome.changes as object[],
        })),
      });
      await settle?.(tx, id);
      return { id, name: file.name };
    },
  });
}
