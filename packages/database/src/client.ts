import pg from 'pg';
import { PrismaClient } from '../generated/client.ts';
import type { Log } from './log.ts';
import { readThrough } from './read/read.ts';
import { CountingPrismaPg, statementName } from './statements.ts';

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
  readThrough(client, pool);
  return {
    client,
    pool,
    async close() {
      await client.$disconnect();
      await pool.end();
    },
  };
}
