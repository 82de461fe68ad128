import { runTransaction } from '@consortium/database';
import type { Context, Transaction } from './context.ts';
import { asRefusal } from './database-refusals.ts';
import { within } from './within.ts';

class RolledBack extends Error {}

/** 预演: everything that an act would do and refuse, in a transaction that is undone. */
export async function rehearse<Answer>(
  context: Context,
  work: (within: Context, tx: Transaction) => Promise<Answer>,
  timeout?: number,
): Promise<Answer> {
  let answer: Answer | undefined;
  const rehearsal = async (tx: Transaction) => {
    answer = await work(within(context, tx), tx);
    throw new RolledBack();
  };
  await runTransaction(context.database, rehearsal, timeout === undefined ? {} : { timeout }).catch(
    (error: unknown) => (error instanceof RolledBack ? undefined : asRefusal(error)),
  );
  return answer as Answer;
}
