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
