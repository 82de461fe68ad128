import { createHash } from 'node:crypto';
import pg from 'pg';
import { PrismaClient } from '../generated/client.ts';
import type { Log } from './log.ts';
import { CountingPrismaPg } from './statements.ts';

type Options = Readonly<{ poolMax?: number; log: Log }>;

/** Longer than any honest request; a statement that takes more is stopped by the server. */
const STATEMENT_TIMEOUT_MS = 30_000;

/** Opens the one pool of this process and the Prisma client on it; `close` ends both. */
export function connect(url: string, { poolMax = 16, log }: Options) {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolMax,
    application_name: 'consortium-desk',
    statement_timeout: STATEMENT_TIMEOUT_MS,
    connectionTimeoutMillis: 10_000,
    // Prisma's adapter drops the offset of a timestamp, which is right only where the offset is zero.
    options: '-c TimeZone=UTC',
  });
  // A connection that breaks while idle is replaced at its next use: a line in the log, not a crash.
  pool.on('error', (error) => log.warn({ error: error.message }, 'an idle database connection broke'));
  const client = new PrismaClient({
    adapter: new CountingPrismaPg(pool, { statementNameGenerator: ({ sql }) => statementName(sql) }),
    errorFormat: 'minimal',
  });
  return {
    client,
    pool,
    async close() {
      await client.$disconnect();
      await pool.end();
    },
  };
}

const names = new Map<string, string>();
const MOST_NAMES = 2_000;

/**
 * The name under which PostgreSQL keeps a statement's plan; empty for one planned anew every time.
 * A pattern search is planned anew, because a plan made without seeing the pattern cannot use its index; so is
 * what comes after very many different statements, because every connection keeps every plan in memory.
 */
export function statementName(sql: string): string {
  const known = names.get(sql);
  if (known !== undefined) return known;
  if (names.size >= MOST_NAMES || /\bI?LIKE\b|~~/i.test(sql)) return '';
  const name = createHash('sha1').update(sql).digest('base64url').slice(0, 16);
  names.set(sql, name);
  return name;
}
