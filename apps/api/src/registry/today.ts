import { runTransaction } from '@consortium/database';
import type { PrismaClient } from '@consortium/database/client';
import { turnDay } from '@consortium/database/rows';
import { dayOf, plusDays, startOfDay } from '@consortium/domain';
import { remindUnits } from '../annual-report/remind.ts';

type Log = Readonly<{
  info: (facts: object, text: string) => void;
  error: (facts: object, text: string) => void;
}>;

/**
 * 换日: at the start and whenever the day turns in Asia/Shanghai, the rows say what holds today, and the units whose part
 * of an annual report is missing are reminded. Gives how to stop it.
 */
export async function keepToday(client: PrismaClient, log: Log, clock = () => new Date()) {
  let timer: NodeJS.Timeout | undefined;
  let turning: Promise<unknown> = Promise.resolve();
  const turn = async () => {
    const today = dayOf(clock());
    const consortia = await turnDay(client, today);
    if (consortia > 0) log.info({ today, consortia }, 'consortia brought up to date');
    const reports = await runTransaction(client, (tx) => remindUnits(tx, clock()));
    if (reports > 0) log.info({ today, reports }, 'units reminded of their annual reports');
  };
  const wait = () => {
    const now = clock();
    const next = startOfDay(plusDays(dayOf(now), 1)).getTime() - now.getTime();
    timer = setTimeout(
      () => {
        // A day that could not be turned is turned with the next one, or at the next start.
        turning = turn().catch((error: unknown) => log.error({ err: error }, 'the day could not be turned'));
        wait();
      },
      Math.max(next, 1),
    );
    timer.unref();
  };
  await turn();
  wait();
  return async () => {
    clearTimeout(timer);
    await turning;
  };
}
