import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlQuery, SqlQueryable } from '@prisma/driver-adapter-utils';

/** What an operation asked of the database, in order. */
export type StatementCounter = { readonly statements: string[] };

const counters = new AsyncLocalStorage<StatementCounter>();

// They frame the work and are the same for every transaction.
const FRAME = /^(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|SET TRANSACTION)\b/;

/** Runs the work and tells which statements it sent; works inside each other count in both. */
export async function countStatements<T>(work: () => Promise<T>) {
  const outer = counters.getStore();
  const counter: StatementCounter = { statements: [] };
  // Awaited inside: Prisma's promises start only when somebody waits for them.
  const result = await counters.run(counter, async () => await work());
  outer?.statements.push(...counter.statements);
  return { result, count: counter.statements.length, statements: counter.statements };
}

/** The counter of the operation under way, for a request that reports its own cost before it ends. */
export const statementCounter = (): StatementCounter | undefined => counters.getStore();

/** Notes a statement that goes past Prisma, straight to the pool. */
export function noteStatement(sql: string) {
  if (!FRAME.test(sql)) counters.getStore()?.statements.push(sql);
}

/** Prisma's adapter, noting every statement in the operation that asked for it. */
export class CountingPrismaPg extends PrismaPg {
  override async connect() {
    const adapter = counting(await super.connect());
    const { startTransaction } = adapter;
    adapter.startTransaction = async (level) => counting(await startTransaction.call(adapter, level));
    return adapter;
  }
}

function counting<Queryable extends SqlQueryable>(queryable: Queryable): Queryable {
  const { queryRaw, executeRaw } = queryable;
  queryable.queryRaw = (query: SqlQuery) => {
    noteStatement(query.sql);
    return queryRaw.call(queryable, query);
  };
  queryable.executeRaw = (query: SqlQuery) => {
    noteStatement(query.sql);
    return executeRaw.call(queryable, query);
  };
  return queryable;
}

/**
 * The name under which PostgreSQL keeps a statement's plan; empty for one planned anew every time.
 * A pattern search is planned anew, because a plan made without seeing the pattern cannot use its index; so is
 * what comes after very many different statements, because every connection keeps every plan in memory.
 */
export function statementNames(most = 2_000) {
  const names = new Map<string, string>();
  return (sql: string): string => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= most || /\bI?LIKE\b|~~/i.test(sql)) return '';
    const name = createHash('sha1').update(sql).digest('base64url').slice(0, 16);
    names.set(sql, name);
    return name;
  };
}
export const statementName = statementNames();
