import type { PrismaClient } from '@consortium/database/client';
import { expect, it } from 'vitest';
import { inTurn } from './together.ts';

const database = {} as PrismaClient;

/** A loader whose answers are given by hand: what it was asked for, in order, and how to answer or to fail. */
function byHand() {
  const loads: { keys: string[]; answer: (value: string) => void; fail: (reason: Error) => void }[] = [];
  const ask = inTurn((_database, keys: string[]) => {
    const { promise, resolve, reject } = Promise.withResolvers<ReadonlyMap<string, string>>();
    const answer = (value: string) => resolve(new Map(keys.map((key) => [key, `${key} ${value}`])));
    loads.push({ keys, answer, fail: reject });
    return promise;
  });
  return { loads, ask: (key: string) => ask(database, key) };
}
const turn = () => new Promise((resolve) => setImmediate(resolve));

it('answers at once who asks alone, and all who came meanwhile by one load that begins after them', async () => {
  const { loads, ask } = byHand();
  const alone = ask('甲');
  await turn();
  const meanwhile = [ask('甲'), ask('乙'), ask('甲')];
  await turn();
  expect(loads.map(({ keys }) => keys)).toEqual([['甲']]);

  loads[0]?.answer('before');
  expect(await alone).toBe('甲 before');
  await turn();
  expect(loads.map(({ keys }) => keys)).toEqual([['甲'], ['甲', '乙']]);
  loads[1]?.answer('after');
  expect(await Promise.all(meanwhile)).toEqual(['甲 after', '乙 after', '甲 after']);
});

it('fails those whose load fails, and no others', async () => {
  const { loads, ask } = byHand();
  const first = ask('甲');
  await turn();
  const second = ask('乙');
  loads[0]?.fail(new Error('the connection broke'));
  await expect(first).rejects.toThrow('the connection broke');
  await turn();
  loads[1]?.answer('here');
  expect(await second).toBe('乙 here');
});

it('keeps databases apart', async () => {
  const asked: unknown[] = [];
  const ask = inTurn(async (of, keys: string[]) => {
    asked.push([of, keys]);
    return new Map(keys.map((key) => [key, key]));
  });
  const other = {} as PrismaClient;
  await Promise.all([ask(database, '甲'), ask(other, '甲')]);
  expect(asked).toEqual([
    [database, ['甲']],
    [other, ['甲']],
  ]);
});
