import { runTransaction } from '@consortium/database';
import type { Context, Transaction } from './context.ts';
import { asRefusal } from './database-refusals.ts';
import { within } from './within.ts';

class RolledBack extends Error {}

/** 预演: everything that an act would do and refuse, in a transaction that is undone. */
export async function rehearse<Answer>(
  context: Context,
  work: (within: Context, tx: Transaction) => Promise<Answer>,
): Promise<Answer> {
  let answer: Answer | undefined;
  await runTransaction(context.database, async (tx) => {
    answer = await work(within(context, tx), tx);
    throw new RolledBack();
  }).catch((error: unknown) => (error instanceof RolledBack ? undefined : asRefusal(error)));
  return answer as Answer;
}
