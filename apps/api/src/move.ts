import { runTransaction } from '@consortium/database';
import {
  ConflictVersion,
  type Lifecycle,
  longText,
  NotFound,
  nextState,
  parseInput,
  Refused,
  type Subject,
} from '@consortium/domain';
import { z } from 'zod';
import { Forbidden } from './access.ts';

import type { Context, Transaction } from './context.ts';
import { asRefusal } from './database-refusals.ts';
import { hashOf } from './hash.ts';
import { type Change, changesBetween } from './history.ts';
import { tell } from './notification/tell.ts';
import { joinedTransaction } from './within.ts';

/** 理由: as given, checked for size and safety; it is kept for good. */
export const givenReason = (reason: string | null | undefined): string | null =>
  reason == null ? null : parseInput(reasonInput, { reason }).reason;
const reasonInput = z.object({ reason: longText(4000) });

export class ReasonRequired extends Refused {
  constructor() {
    super('REASON_REQUIRED', { 'zh-CN': '请填写理由', en: 'Please give a reason' });
  }
}

export type Versioned = { id: string; version: number; status?: string };

type Move<Row extends Versioned> = Readonly<{
  subject: Subject;
  action: string;
  /** What was asked, whole: its hash makes the same idempotency key with another body visible. */
  input: unknown;
  idempotencyKey?: string | null;
  reason?: string | null;
  /** Locks and loads the visible row; null where there is none for this viewer. */
  load: (tx: Transaction, visible: object) => Promise<Row | null>;
  expectedVersion?: number | null;
  lifecycle?: Lifecycle<string>;
  nameOf: (row: Row) => string;
  /** The record as the history compares it. */
  snapshot?: (tx: Transaction, id: string) => Promise<unknown>;
  /** Decides and writes; what it throws undoes everything. Returns the columns of the record that change,
   *  and as `changes` what happened in tables beside it. */
  change: (door: Readonly<{ tx: Transaction; record: Row; now: Date; to: string }>) => Promise<object>;
  save: (tx: Transaction, id: string, data: object) => Promise<unknown>;
  /** Acts beside the text (a receipt, a confirmed intent) do not make another's open form stale. */
  keepsVersion?: boolean;
  /** Milliseconds for an act on a thousand records; others have the usual ones. */
  timeout?: number;
}>;

/** The database's clock: deadlines are judged by it, never by a browser's or a server's. */
export async function databaseNow(tx: Pick<Transaction, '$queryRaw'>): Promise<Date> {
  const rows = await tx.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`;
  return rows[0]?.now as Date;
}

/** 幂等: the receipt of an earlier call with the same key; the same key with another body is refused. */
async function receiptOf(
  tx: Transaction,
  context: Context,
  key: string,
  bodyHash: string,
): Promise<string | null> {
  const userId = context.viewer?.id as string;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${userId}:${key}`}, 7))`;
  const known = await tx.idempotencyKey.findUnique({ where: { userId_key: { userId, key } } });
  if (known && known.bodyHash !== bodyHash)
    throw new Refused(
      'IDEMPOTENCY_KEY_REUSED',
      { 'zh-CN': '同一幂等键用于了不同的请求', en: 'The idempotency key was used with another body' },
      { key },
    );
  return known?.recordId ?? null;
}

export type Entry = Readonly<{
  action: string;
  subject: Subject | 'Session';
  recordId: string;
  recordName: string;
  fromStatus?: string | null;
  toStatus?: string | null;
  reason?: string;
  changes?: readonly Change[];
}>;

/** 系统: the work itself, where no person acts. */
export const nobody = { viewer: null, origin: { requestId: '', address: '', token: null } } as const;

/** 操作日志: one entry, in the transaction of the act it tells of. */
export const audit = (
  tx: Transaction,
  { viewer, origin }: Pick<Context, 'viewer' | 'origin'>,
  entry: Entry,
) =>
  tx.auditEntry.create({
    data: {
      actorId: viewer?.id ?? null,
      actorName: viewer?.name ?? '',
      tokenId: origin.token?.id ?? null,
      address: origin.address,
      requestId: origin.requestId,
      ...entry,
      changes: (entry.changes ?? []) as object[],
    },
    select: { id: true },
  });

/** One transaction; an act that joined another's leaves a lost race to be run again as a whole, by who opened it. */
export async function transact<T>(
  { database }: Context,
  work: (tx: Transaction) => Promise<T>,
  timeout?: number,
): Promise<T> {
  const joined = joinedTransaction(database);
  return joined
    ? work(joined)
    : runTransaction(database, work, timeout === undefined ? {} : { timeout }).catch(asRefusal);
}

const keyRule = (key: string) => {
  if (!/^[\x21-\x7E]{8,200}$/.test(key))
    throw new Refused('IDEMPOTENCY_KEY_INVALID', {
      'zh-CN': '幂等键应为 8 至 200 个可见的 ASCII 字符',
      en: 'An idempotency key has 8 to 200 visible ASCII characters',
    });
};

/**
 * 办理: the one door through which a record changes. Idempotency, visibility, permission, version, state,
 * the change, the audit entry, who is told and the receipt are one transaction; of two at once the second sees the first.
 */
export function move<Row extends Versioned>(context: Context, act: Move<Row>): Promise<string> {
  const bodyHash = hashOf([act.subject, act.action, act.input]);
  if (act.idempotencyKey) keyRule(act.idempotencyKey);
  return transact(
    context,
    async (tx) => {
      if (act.idempotencyKey) {
        const receipt = await receiptOf(tx, context, act.idempotencyKey, bodyHash);
        if (receipt !== null) {
          // A receipt opens nothing that the viewer may not see any more.
          if ((await act.load(tx, context.access.where('read', act.subject))) === null) throw new NotFound();
          return receipt;
        }
      }
      const record = await act.load(tx, context.access.where('read', act.subject));
      if (record === null) throw new NotFound();
      if (!context.access.may(act.action, act.subject, record)) throw new Forbidden({ action: act.action });
      if (act.expectedVersion != null && act.expectedVersion !== record.version)
        throw new ConflictVersion(record.version);
      if (act.lifecycle?.[act.action]?.asksReason && !act.reason?.trim()) throw new ReasonRequired();
      const to = act.lifecycle ? nextState(act.lifecycle, act.action, record.status ?? '') : '';
      const before = await act.snapshot?.(tx, record.id);
      const now = await databaseNow(tx);
      const { changes = [], ...data } = (await act.change({ tx, record, now, to })) as {
        status?: string;
        changes?: readonly Change[];
      };
      const status = data.status ?? (to === '' ? undefined : to);
      await act.save(tx, record.id, {
        ...data,
        ...(status ? { status } : {}),
        ...(act.keepsVersion ? {} : { version: { increment: 1 } }),
      });
      const after = await act.snapshot?.(tx, record.id);
      await audit(tx, context, {
        action: act.action,
        subject: act.subject,
        recordId: record.id,
        recordName: act.nameOf(record),
        fromStatus: record.status ?? null,
        toStatus: status ?? null,
        reason: act.reason ?? '',
        changes: [...changes, ...changesBetween(before, after)],
      });
      await tell(tx, context, {
        action: act.action,
        subject: act.subject,
        recordId: record.id,
        recordName: act.nameOf(record),
        fromStatus: record.status ?? '',
        toStatus: status ?? record.status ?? '',
        reason: act.reason ?? '',
      });
      if (act.idempotencyKey) await leaveReceipt(tx, context, act.idempotencyKey, bodyHash, record.id);
      return record.id;
    },
    act.timeout,
  );
}

const leaveReceipt = (
  tx: Transaction,
  { viewer }: Context,
  key: string,
  bodyHash: string,
  recordId: string,
) => tx.idempotencyKey.create({ data: { userId: viewer?.id as string, key, bodyHash, recordId } });

type Found = Readonly<{
  subject: Subject;
  input: unknown;
  idempotencyKey?: string | null;
  create: (tx: Transaction, now: Date) => Promise<{ id: string; name: string }>;
}>;

/** 新建: the same door for a record that does not exist yet. */
export function found(context: Context, { subject, input, idempotencyKey, create }: Found): Promise<string> {
  if (!context.access.mayEver('create', subject)) throw new Forbidden({ action: 'create' });
  const bodyHash = hashOf([subject, 'create', input]);
  if (idempotencyKey) keyRule(idempotencyKey);
  return transact(context, async (tx) => {
    if (idempotencyKey) {
      const receipt = await receiptOf(tx, context, idempotencyKey, bodyHash);
      if (receipt !== null) return receipt;
    }
    const { id, name } = await create(tx, await databaseNow(tx));
    const entry = { action: 'create', subject, recordId: id, recordName: name };
    await audit(tx, context, entry);
    await tell(tx, context, { ...entry, fromStatus: '', toStatus: '', reason: '' });
    if (idempotencyKey) await leaveReceipt(tx, context, idempotencyKey, bodyHash, id);
    return id;
  });
}
