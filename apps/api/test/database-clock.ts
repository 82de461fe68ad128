import { connect } from '@consortium/database';
import { pino } from 'pino';
import { referenceDatabase } from './api.ts';

// Found before PostgreSQL's own by every session that is opened later; without a reading it is the true time.
const CLOCK = [
  'CREATE SCHEMA clock',
  'CREATE TABLE clock.reading (at timestamptz NOT NULL)',
  `CREATE FUNCTION clock.clock_timestamp() RETURNS timestamptz LANGUAGE sql VOLATILE AS
   'SELECT coalesce((SELECT at FROM clock.reading), pg_catalog.clock_timestamp())'`,
  `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET search_path = clock, pg_catalog, public', current_database()); END $$`,
];

/** 可调时钟: a database in which a test says what time it is, to the millisecond. */
export async function clockedDatabase(): Promise<string> {
  const url = await referenceDatabase();
  const { pool, close } = connect(url, { log: pino({ level: 'silent' }) });
  for (const statement of CLOCK) await pool.query(statement);
  await close();
  return url;
}

type Raw = { $executeRaw: (sql: TemplateStringsArray, ...values: unknown[]) => Promise<number> };

export async function setClock(database: Raw, at: Date): Promise<void> {
  await database.$executeRaw`DELETE FROM clock.reading`;
  await database.$executeRaw`INSERT INTO clock.reading VALUES (${at})`;
}
