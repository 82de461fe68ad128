import type { PrismaClient } from '@consortium/database/client';
import type { Context } from './context.ts';

/** 合并读取: asks of one operation for the same thing are answered by one load, whatever the page's size. */
export function together<Answer>(
  load: (context: Context, ids: string[]) => Promise<ReadonlyMap<string, Answer>>,
) {
  const waiting = new WeakMap<Context, { ids: Set<string>; answer: Promise<ReadonlyMap<string, Answer>> }>();
  return async (context: Context, id: string): Promise<Answer | undefined> => {
    let batch = waiting.get(context);
    if (!batch) {
      const ids = new Set<string>();
      // After the resolvers that are ready now: they all add their id first.
      const answer = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
        waiting.delete(context);
        return load(context, [...ids]);
      });
      batch = { ids, answer };
      waiting.set(context, batch);
    }
    batch.ids.add(id);
    return (await batch.answer).get(id);
  };
}

type Queue<Answer> = {
  keys: Set<string>;
  next: Promise<ReadonlyMap<string, Answer>> | null;
  last: Promise<unknown>;
};

/**
 * 排队读取: what many operations ask for while a load is under way is answered by the next one. It begins after each
 * of them asked, so nobody is told what was true before; who asks alone does not wait.
 */
export function inTurn<Answer>(
  load: (database: PrismaClient, keys: string[]) => Promise<ReadonlyMap<string, Answer>>,
) {
  const queues = new WeakMap<PrismaClient, Queue<Answer>>();
  return async (database: PrismaClient, key: string): Promise<Answer | undefined> => {
    const queue = queues.get(database) ?? { keys: new Set(), next: null, last: Promise.resolve() };
    queues.set(database, queue);
    queue.keys.add(key);
    queue.next ??= queue.last.then(() => {
      const keys = [...queue.keys];
      queue.keys.clear();
      queue.next = null;
      const answer = load(database, keys);
      queue.last = answer.catch(() => {});
      return answer;
    });
    return (await queue.next).get(key);
  };
}
