import type { PrismaClient } from '@consortium/database/client';
import { type JobKind, jobKind, MOST_ATTEMPTS } from '@consortium/domain';
import { accessOf, Forbidden } from '../access.ts';
import type { Context, Services } from '../context.ts';
import { nobody } from '../move.ts';
import { byPerson } from '../security/identify.ts';
import { restingBy } from './bell.ts';
import {
  BEATS_A_LEASE,
  claimJob,
  giveBack,
  type HeldJob,
  LEASE_SECONDS,
  type Progress,
  stillHolds,
} from './claim.ts';
import { jobKinds, type Result, type Work } from './kind.ts';
import { completeJob, expireJobs, failJob, finishJob } from './outcome.ts';

type Log = Readonly<{
  info: (facts: object, text: string) => void;
  error: (facts: object, text: string) => void;
}>;
type Options = Readonly<{
  client: PrismaClient;
  url: string;
  services: Services;
  log: Log;
  everyMs?: number;
  /** So long a worker may be silent before its job is another's. */
  leaseSeconds?: number;
  kinds?: typeof jobKinds;
}>;

const EVERY_MS = 1_000;
const EXPIRE_EVERY_MS = 60_000;
const SHOWN_EVERY_MS = 500;
/** Who waits at the screen does not wait behind what takes minutes. */
const WATCHED: readonly JobKind[] = ['DATA_IMPORT'];
const lanes = [WATCHED, jobKind.terms.filter((kind) => !WATCHED.includes(kind))];

/** 不再需要: cancelled, taken over, or the server stops. */
class Unwanted extends Error {}

/** 后台任务: takes one job after the other in each lane until it is closed; what is under way then is given back. */
export function startWorker(options: Options) {
  const {
    client,
    url,
    services,
    log,
    everyMs = EVERY_MS,
    leaseSeconds = LEASE_SECONDS,
    kinds = jobKinds,
  } = options;
  const stopping = new AbortController();

  /** The requester, as a request of theirs would be seen now. */
  async function contextOf({ requestedById, locale }: HeldJob): Promise<Context> {
    const viewer = await byPerson(client, requestedById);
    if (!viewer) throw new Forbidden({ action: 'create' });
    return {
      database: client,
      viewer,
      access: accessOf(viewer),
      origin: nobody.origin,
      now: new Date(),
      locale,
      session: { token: null, start() {}, end() {}, isAllowed: async () => false },
      services,
    };
  }

  /** Says again and again that it is at work; what nobody wants any more ends at its next step. */
  function atWork(job: HeldJob) {
    let progress: Progress = { done: 0, total: 0, current: '' };
    let shownAt = 0;
    let isWanted = true;
    const show = async () => {
      shownAt = performance.now();
      isWanted &&= await stillHolds(client, job, progress, leaseSeconds);
    };
    const beat = setInterval(
      () => void show().catch((error: unknown) => log.error({ err: error }, 'a job could not be held')),
      (leaseSeconds * 1_000) / BEATS_A_LEASE,
    );
    const step: Work['step'] = async (next) => {
      progress = next;
      if (performance.now() - shownAt > SHOWN_EVERY_MS) await show();
      if (!isWanted || stopping.signal.aborted) throw new Unwanted();
    };
    const last = async () => {
      await show();
      if (!isWanted) throw new Unwanted();
    };
    return { step, last, stop: () => clearInterval(beat) };
  }

  const keeping = (job: HeldJob, last: () => Promise<void>) => async (result: Result) => {
    const incoming = await services.blobs.receive(result.body);
    try {
      await last();
      await finishJob(client, services.blobs, job, incoming, result);
    } finally {
      await services.blobs.drop(incoming);
    }
  };

  async function make(job: HeldJob, { step, last }: Pick<ReturnType<typeof atWork>, 'step' | 'last'>) {
    if (job.attempts > MOST_ATTEMPTS) throw new Error('every attempt was interrupted');
    const complete: Work['complete'] = async (tx, count) => {
      if (!(await completeJob(tx, job, count))) throw new Unwanted();
    };
    const context = await contextOf(job);
    await kinds[job.kind].make({ context, job, step, keep: keeping(job, last), complete, url });
  }

  async function workOn(job: HeldJob): Promise<void> {
    const held = atWork(job);
    const about = { job: job.id, kind: job.kind, attempt: job.attempts };
    try {
      await make(job, held);
      log.info(about, 'a job is done');
    } catch (error) {
      if (error instanceof Unwanted) {
        // Cancelled, there is nothing to give back.
        await giveBack(client, job);
        return;
      }
      log.error({ ...about, err: error }, 'a job broke off');
      await failJob(client, job, error);
    } finally {
      held.stop();
    }
  }

  /** One job; false where none waits. */
  async function round(lane: readonly JobKind[]): Promise<boolean> {
    try {
      const job = await claimJob(client, lane, leaseSeconds);
      if (job) await workOn(job);
      return job !== null;
    } catch (error) {
      log.error({ err: error }, 'jobs could not be worked on');
      return false;
    }
  }

  let expiredAt = Number.NEGATIVE_INFINITY;
  async function run(lane: readonly JobKind[]): Promise<void> {
    const rest = restingBy(services.jobBell, everyMs, stopping.signal);
    while (!stopping.signal.aborted) {
      if (performance.now() - expiredAt > EXPIRE_EVERY_MS) {
        expiredAt = performance.now();
        await expireJobs(client).catch((error: unknown) => log.error({ err: error }, 'jobs did not expire'));
      }
      if (!(await round(lane))) await rest();
    }
  }
  const running = Promise.all(lanes.map(run));
  return {
    async close() {
      stopping.abort();
      await running;
    },
  };
}
