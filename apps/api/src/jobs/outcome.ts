import { runTransaction } from '@consortium/database';
import { Prisma, type PrismaClient } from '@consortium/database/client';
import { both, DomainError, KEPT_HOURS, type Label, pauseAfter } from '@consortium/domain';
import type { Transaction } from '../context.ts';
import { endWriting } from '../data-import/end.ts';
import type { BlobStore, Incoming } from '../files/blob-store.ts';
import { keepingBlob } from '../files/keep.ts';
import { audit, databaseNow, nobody } from '../move.ts';
import { tell } from '../notification/tell.ts';
import type { HeldJob } from './claim.ts';
import type { Result } from './kind.ts';

const HOUR_MS = 3_600_000;
const SECOND_MS = 1_000;
const released = { holder: null, leasedUntil: null } as const;
/** 取消: it is nobody's any more, and whoever works on it stops at the next step. */
export const cancelled = (now: Date) => ({ ...released, endedAt: now, current: '' });

/** 任务的结局, told to who asked for it; nothing where the job was cancelled or taken over meanwhile. */
async function settle(
  tx: Transaction,
  job: HeldJob,
  action: 'finish' | 'complete' | 'fail',
  data: Prisma.JobUncheckedUpdateManyInput & Readonly<{ status: 'DONE' | 'COMPLETED' | 'FAILED' }>,
): Promise<boolean> {
  const { count } = await tx.job.updateMany({
    where: { id: job.id, holder: job.holder },
    data: { ...data, ...released, endedAt: await databaseNow(tx), current: '' },
  });
  if (count === 0) return false;
  const what = { action, subject: 'Job', recordId: job.id, recordName: job.title } as const;
  const [fromStatus, toStatus] = ['RUNNING', data.status];
  await audit(tx, nobody, { ...what, fromStatus, toStatus });
  await tell(tx, nobody, { ...what, fromStatus, toStatus, reason: '' });
  return true;
}

/** 完成: the file is kept for who asked, for so many hours. */
export async function finishJob(
  client: PrismaClient,
  blobs: BlobStore,
  job: HeldJob,
  incoming: Incoming,
  { name, mediaType, recordIds }: Omit<Result, 'body'>,
): Promise<boolean> {
  return keepingBlob(client, blobs, incoming, async (tx) => {
    const expiresAt = new Date((await databaseNow(tx)).getTime() + KEPT_HOURS * HOUR_MS);
    const { sha256, size } = incoming;
    const file = { sha256, size, fileName: name, mediaType, recordIds: [...recordIds], expiresAt };
    return settle(tx, job, 'finish', { status: 'DONE', problem: Prisma.DbNull, ...file });
  });
}

/** 完成 of work that made no file, within the transaction that it was done in; `count` is how much there was. */
export const completeJob = (tx: Transaction, job: HeldJob, count: number): Promise<boolean> =>
  settle(tx, job, 'complete', { status: 'COMPLETED', problem: Prisma.DbNull, done: count, total: count });

const broke = (): Label => both('任务中断,系统将自动再试', 'It broke off; it is tried again by itself');
const brokeForGood = (): Label =>
  both(
    '多次尝试均未完成,请联系系统管理员',
    'It did not succeed in several attempts; ask the system administrator',
  );

/** 未成: a refusal is final; what merely broke is tried again after a pause, so many times. */
export async function failJob(client: PrismaClient, job: HeldJob, error: unknown): Promise<void> {
  const pause = error instanceof DomainError ? null : pauseAfter(job.attempts);
  await runTransaction(client, async (tx) => {
    if (pause !== null) {
      const dueAt = new Date((await databaseNow(tx)).getTime() + pause * SECOND_MS);
      const problem = { code: 'JOB_BROKE', ...broke() };
      const where = { id: job.id, holder: job.holder };
      await tx.job.updateMany({ where, data: { status: 'QUEUED', dueAt, problem, ...released } });
      return;
    }
    const refusal = error instanceof DomainError ? error : null;
    const { code, label } = refusal ?? { code: 'JOB_BROKE', label: brokeForGood() };
    const problem = { code, ...label };
    const isSettled = await settle(tx, job, 'fail', { status: 'FAILED', problem });
    if (isSettled && job.importId)
      await endWriting(tx, nobody, job.importId, 'fail', {
        problem: { ...problem, rows: (refusal?.facts.rows ?? []) as object[] },
      });
  });
}

/** 逾期清除: what nobody fetched in time, nor is just fetching; gives how many. */
export const expireJobs = (client: PrismaClient): Promise<number> =>
  runTransaction(client, async (tx) => {
    const expired = await tx.$queryRaw<{ id: string; title: string }[]>`
      UPDATE job SET status = 'EXPIRED', sha256 = NULL, expires_at = NULL, holder = NULL, leased_until = NULL,
        version = version + 1
      WHERE status = 'DONE' AND expires_at < clock_timestamp()
        AND (leased_until IS NULL OR leased_until < clock_timestamp()) RETURNING id, title`;
    const moved = { fromStatus: 'DONE', toStatus: 'EXPIRED' } as const;
    for (const { id, title } of expired)
      await audit(tx, nobody, {
        action: 'expire',
        subject: 'Job',
        recordId: id,
        recordName: title,
        ...moved,
      });
    return expired.length;
  });
