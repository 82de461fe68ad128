import { setTimeout as delay } from 'node:timers/promises';
import { Prisma, type PrismaClient } from '../generated/client.ts';

type Options = Readonly<{
  /** Milliseconds to wait for a free connection. */
  maxWait?: number;
  /** Milliseconds the work may take before it is rolled back. */
  timeout?: number;
  isolationLevel?: Prisma.TransactionIsolationLevel;
}>;

const MOST_ATTEMPTS = 5;

/**
 * Runs the work in one transaction and again from its start when it lost against another one (a serialization
 * failure or a deadlock), at most five times in all; everything else is thrown as it is.
 * The work must reach the database through `tx` alone: the outer client would wait for the connection `tx` holds.
 */
export async function runTransaction<T>(
  client: PrismaClient,
  work: (tx: Prisma.TransactionClient) => Promise<T>,
  { maxWait = 5_000, timeout = 15_000, isolationLevel = 'ReadCommitted' }: Options = {},
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await client.$transaction(work, { maxWait, timeout, isolationLevel });
    } catch (error) {
      if (attempt === MOST_ATTEMPTS || !lostARace(error)) throw error;
      // A random pause, or the same two would meet again.
      await delay(Math.random() * 10 * 2 ** attempt);
    }
  }
}

// Serialization failure and deadlock, in PostgreSQL's words; P2034 is Prisma's word for both.
const LOST = new Set(['P2034', '40001', '40P01']);

function lostARace(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    return LOST.has(error.code) || LOST.has(sqlStateOf(error.meta));
  }
  return false;
}

/** A raw statement's failure hides the SQLSTATE in the driver adapter's cause. */
function sqlStateOf(meta: Record<string, unknown> | undefined): string {
  const text = JSON.stringify(meta ?? {});
  return /"(?:originalCode|code)":"(\w{5})"/.exec(text)?.[1] ?? '';
}
