import type { PrismaClient } from '@consortium/database/client';
import type { Context, Transaction } from './context.ts';

const JOINED = Symbol('joined');

/** The transaction that acts have joined; null where they open their own. */
export const joinedTransaction = (database: PrismaClient): Transaction | null =>
  (database as unknown as Record<symbol, Transaction | undefined>)[JOINED] ?? null;

/** A transaction's client that stands for the whole database: acts inside it join the one transaction. */
export const withinOne = (tx: Transaction): PrismaClient =>
  new Proxy(tx, {
    get: (target, key) => {
      if (key === '$transaction') return (work: (tx: Transaction) => unknown) => work(tx);
      return key === JOINED ? tx : Reflect.get(target, key);
    },
  }) as unknown as PrismaClient;

/** 一并办理: the same viewer, whose acts on other records stand or fall with the transaction under way. */
export const within = (context: Context, tx: Transaction): Context => ({
  ...context,
  database: withinOne(tx),
});
