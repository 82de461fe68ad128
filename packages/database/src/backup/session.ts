import pg from 'pg';

// What the text of a value depends on: the same in both directions, whatever the server was set to.
const SETTINGS = `
  SET TimeZone = 'UTC'; SET DateStyle = 'ISO, YMD'; SET IntervalStyle = 'postgres'; SET bytea_output = 'hex';
  SET extra_float_digits = 1; SET client_encoding = 'UTF8';
  SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0; SET lock_timeout = 0;`;

/** One connection for a backup or a restore, as long as the work takes. */
export async function withSession<T>(url: string, work: (session: pg.Client) => Promise<T>): Promise<T> {
  const session = new pg.Client({
    connectionString: url,
    application_name: `consortium-desk backup ${process.pid}`,
    keepAlive: true,
  });
  // A connection that breaks fails the statement under way, which says so.
  session.on('error', () => {});
  await session.connect();
  try {
    await session.query(SETTINGS);
    return await work(session);
  } finally {
    await session.end().catch(() => {});
  }
}
