import type { PrismaClient } from '@consortium/database/client';
import type { JobKind, Locale } from '@consortium/domain';

/** 任务在手: what a worker holds from its claim to the end. */
export type HeldJob = Readonly<{
  id: string;
  kind: JobKind;
  title: string;
  batchId: string | null;
  importId: string | null;
  locale: Locale;
  requestedById: string;
  attempts: number;
  holder: string;
}>;

/** 租期: whoever has a job or its result in hand says so several times in it; who was silent for so long is dead. */
export const LEASE_SECONDS = 30;
export const BEATS_A_LEASE = 6;

export type Progress = Readonly<{ done: number; total: number; current: string }>;

/**
 * 认领: the job of these kinds that has waited longest, or one whose worker has said nothing for so long that it must
 * be dead. Of several workers at once each takes another one; null where nothing waits.
 */
export async function claimJob(
  client: PrismaClient,
  kinds: readonly JobKind[],
  leaseSeconds: number,
): Promise<HeldJob | null> {
  const rows = await client.$queryRaw<HeldJob[]>`
    UPDATE job SET status = 'RUNNING', holder = gen_random_uuid(), attempts = attempts + 1,
      leased_until = clock_timestamp() + make_interval(secs => ${leaseSeconds}::float8),
      started_at = clock_timestamp(), ended_at = NULL, done = 0, total = 0, current = ''
    WHERE id = (SELECT id FROM job
      WHERE kind::text = ANY(${kinds}::text[]) AND ((status = 'QUEUED' AND due_at <= clock_timestamp())
        OR (status = 'RUNNING' AND leased_until < clock_timestamp()))
      ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, kind::text, title, batch_id AS "batchId", import_id AS "importId", locale,
      requested_by_id AS "requestedById", attempts, holder`;
  return rows[0] ?? null;
}

/** 心跳: still at work, and how far; false where the job is not this worker's any more. */
export async function stillHolds(
  client: PrismaClient,
  { id, holder }: HeldJob,
  { done, total, current }: Progress,
  leaseSeconds: number,
): Promise<boolean> {
  const count = await client.$executeRaw`
    UPDATE job SET leased_until = clock_timestamp() + make_interval(secs => ${leaseSeconds}::float8),
      done = ${done}, total = ${total}, current = ${current}
    WHERE id = ${id}::uuid AND holder = ${holder}::uuid`;
  return count === 1;
}

/** 交还: as if it had not been begun. */
export const giveBack = (client: PrismaClient, { id, holder }: HeldJob) =>
  client.$executeRaw`
    UPDATE job SET status = 'QUEUED', holder = NULL, leased_until = NULL, attempts = attempts - 1
    WHERE id = ${id}::uuid AND holder = ${holder}::uuid`;
