import { setTimeout as pause } from 'node:timers/promises';
import type { PrismaClient } from '@consortium/database/client';
import type { BlobStore } from '../files/blob-store.ts';
import type { Scanner } from './clamd.ts';
import { settle } from './settle.ts';

type Log = Readonly<{
  info: (facts: object, text: string) => void;
  warn: (facts: object, text: string) => void;
  error: (facts: object, text: string) => void;
}>;
type Options = Readonly<{
  client: PrismaClient;
  scanner: Scanner;
  blobs: Pick<BlobStore, 'read'>;
  log: Log;
  everyMs?: number;
}>;

const EVERY_MS = 60_000;
const AT_ONCE = 20;
/** A file whose scan failed waits for the others. */
const AGAIN_AFTER_MINUTES = 5;

/** 补扫: scans what nobody knows to be clean, a few files a round, until it is closed. */
export function startRescanning({ client, scanner, blobs, log, everyMs = EVERY_MS }: Options) {
  const stopping = new AbortController();

  const waiting = () => client.$queryRaw<{ sha256: string }[]>`
    SELECT sha256 FROM attachment
    WHERE scan_state = 'NOT_SCANNED' OR (scan_state = 'SCAN_FAILED'
      AND scanned_at < clock_timestamp() - make_interval(mins => ${AGAIN_AFTER_MINUTES}::int))
    GROUP BY sha256 ORDER BY min(scanned_at) NULLS FIRST, sha256 LIMIT ${AT_ONCE}`;

  async function scanned(sha256: string) {
    const bytes = await blobs.read(sha256);
    if (!bytes) throw new Error(`no bytes of ${sha256}`);
    return scanner(bytes);
  }

  async function scanOne(sha256: string): Promise<boolean> {
    const verdict = await scanned(sha256).catch((error: unknown) => {
      log.error({ err: error, sha256 }, 'a file could not be read for its scan');
      return { state: 'SCAN_FAILED', failure: 'NOT_UNDERSTOOD', reply: '' } as const;
    });
    const isGone = verdict.state === 'SCAN_FAILED' && verdict.failure === 'UNREACHABLE';
    if (verdict.state === 'SCAN_FAILED') log.warn({ sha256, ...verdict }, 'a file was not scanned');
    // What could not be asked is not settled: the files keep their turn.
    if (!isGone) await settle(client, sha256, verdict);
    return !isGone;
  }

  async function round(): Promise<void> {
    try {
      for (const { sha256 } of await waiting())
        if (stopping.signal.aborted || !(await scanOne(sha256))) return;
    } catch (error) {
      log.error({ err: error }, 'files could not be scanned again');
    }
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      await round();
      await pause(everyMs, undefined, { signal: stopping.signal }).catch(() => {});
    }
  }
  const running = run();
  return {
    async close() {
      stopping.abort();
      await running;
    },
  };
}
