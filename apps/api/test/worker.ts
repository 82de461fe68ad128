import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { jobKinds } from '../src/jobs/kind.ts';
import { startWorker } from '../src/jobs/worker.ts';
import type { Api } from './api.ts';

type Options = Readonly<{
  /** What stands for the real work. */
  kinds?: Partial<typeof jobKinds>;
  leaseSeconds?: number;
  everyMs?: number;
  /** Who stops it: the test, or the file where many tests share one. */
  atEnd?: (work: () => Promise<void>) => void;
}>;

/** A worker that the test has in hand. */
export function startTestWorker(
  { database, url, services }: Api,
  { kinds = {}, leaseSeconds = 30, everyMs = 20, atEnd = onTestFinished }: Options = {},
) {
  const started = startWorker({
    client: database,
    ...{ url, services, everyMs, leaseSeconds },
    log: pino({ level: process.env.TEST_LOG ?? 'silent' }),
    kinds: { ...jobKinds, ...kinds },
  });
  atEnd(started.close);
  return started;
}
