import { type Log, runTransaction, SWEEP_LOCK } from '@consortium/database';
import type { PrismaClient } from '@consortium/database/client';
import type { Transaction } from '../context.ts';
import { TICKET_MINUTES } from '../uploads/ticket.ts';
import { batches } from './batches.ts';
import type { BlobStore } from './blob-store.ts';
import { claimBlobs, unreferenced } from './referenced.ts';

const AT_ONCE = 200;

/** A backup may still want what it saw referred to. */
async function mayNow(tx: Transaction): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ ok: boolean }[]>`SELECT pg_try_advisory_xact_lock(${SWEEP_LOCK}) AS ok`;
  return row?.ok === true;
}

/**
 * 清扫: removes what has lain there since before the given moment and no row refers to; gives how many. While a backup
 * runs it stops and leaves the rest to the next time.
 */
export async function sweepBlobs(
  client: PrismaClient,
  blobs: BlobStore,
  before: Date,
  stopping?: AbortSignal,
): Promise<number> {
  let removed = 0;
  const old = async function* () {
    for await (const { sha256, keptAt } of blobs.list()) if (keptAt < before) yield sha256;
  };
  for await (const batch of batches(old(), AT_ONCE)) {
    const swept = await runTransaction(client, async (tx) => {
      if (!(await mayNow(tx))) return null;
      // Claimed by one statement, looked at by the next: it sees whatever was committed before the claim.
      const unused = await unreferenced(tx, await claimBlobs(tx, batch));
      for (const sha256 of unused) await blobs.remove(sha256);
      return unused.length;
    });
    if (swept === null) break;
    removed += swept;
    if (stopping?.aborted) break;
  }
  return removed;
}

const HOUR_MS = 3_600_000;
const EVERY_MS = 24 * HOUR_MS;
/** An upload that has not grown for so long is nobody's any more. */
const SILENT_MS = HOUR_MS;
/** One in parts has no ticket any more; a minute more, for who is just adding to it. */
const EXPIRED_MS = (TICKET_MINUTES + 1) * 60_000;
/** The last day there is: before it, whatever the clock says, lies everything. */
const LAST_DAY = new Date(8_640_000_000_000_000);

/**
 * Who a database is: its oldest rule set, which is kept for good, also through a backup. An empty database that was
 * named by mistake beside a full folder refers to nothing there; it must not sweep what is another one's.
 */
async function ownerIn(client: PrismaClient): Promise<string> {
  const { id } = await client.ruleSet.findFirstOrThrow({ orderBy: { id: 'asc' }, select: { id: true } });
  return id;
}

/** Whoever sent the last byte and lost the answer may ask for so long what came of it. */
const forgetTickets = (client: PrismaClient): Promise<number> =>
  client.$executeRaw`
    DELETE FROM upload_ticket
    WHERE expires_at < clock_timestamp() - make_interval(secs => ${SILENT_MS / 1_000}::float8)`;

type Options = Readonly<{
  client: PrismaClient;
  blobs: BlobStore;
  graceHours: number;
  /** Whether nobody else uses the store: then nothing that was being received at the start is still coming. */
  isAlone: boolean;
  log: Log;
}>;

/**
 * 定期清扫: leftovers of uploads and their tickets at the start and whenever a ticket may have expired, unreferenced content beside the work
 * and once a day. Gives how to stop.
 */
export async function keepSwept({ client, blobs, graceHours, isAlone, log }: Options) {
  const stopping = new AbortController();
  const forget = async (received: Date) => {
    const uploads = await blobs.forget({ received, begun: new Date(Date.now() - EXPIRED_MS) });
    if (uploads > 0) log.info({ uploads }, 'leftovers of broken uploads removed');
    const tickets = await forgetTickets(client);
    if (tickets > 0) log.info({ tickets }, 'upload tickets that nobody can use any more removed');
  };
  const sweep = async () => {
    if (!(await blobs.claim(await ownerIn(client))))
      return log.warn({}, 'the files belong to another database: nothing is swept');
    const before = new Date(Date.now() - graceHours * HOUR_MS);
    const removed = await sweepBlobs(client, blobs, before, stopping.signal);
    if (removed > 0) log.info({ removed }, 'files that nothing refers to removed');
  };
  const failed = (error: unknown) => log.error({ err: error }, 'the files could not be swept');

  const silent = () => new Date(Date.now() - SILENT_MS);
  await forget(isAlone ? LAST_DAY : silent());
  let sweeping = sweep().catch(failed);
  const often = (everyMs: number, work: () => Promise<void>) =>
    setInterval(() => {
      sweeping = sweeping.then(work).catch(failed);
    }, everyMs).unref();
  const timers = [often(EXPIRED_MS, () => forget(silent())), often(EVERY_MS, sweep)];
  return async () => {
    for (const timer of timers) clearInterval(timer);
    stopping.abort();
    await sweeping;
  };
}
