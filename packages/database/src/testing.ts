import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { applyMigrations } from './migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the test run's one server listens; testing-setup.ts starts it. */
    postgresUrl: string;
  }
}

type Preparation = Readonly<{
  /** One word for what is prepared: databases of the same name are copies of one another. */
  template: string;
  /** Fills the migrated database, once per test run. */
  prepare: (url: string) => Promise<void>;
}>;

const migrated: Preparation = { template: 'migrated', prepare: async () => {} };

/**
 * The address of a migrated database that nobody else uses.
 * It is a copy of a template (tens of milliseconds), so a test that wants a seeded city names its own:
 * `freshDatabase({ template: 'city', prepare: (url) => … })`.
 */
export async function freshDatabase({ template, prepare }: Preparation = migrated): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await withServer(async (server) => {
    await ensureTemplate(server, `template_${template}`, prepare);
    // Nothing is forced to the disk here: copying the files is quicker than writing them through the log.
    await server.query(`CREATE DATABASE ${name} TEMPLATE template_${template} STRATEGY file_copy`);
  });
  return addressOf(name);
}

/** An empty database: nothing migrated. */
export async function emptyDatabase(): Promise<string> {
  const name = `empty_${randomBytes(6).toString('hex')}`;
  await withServer((server) => server.query(`CREATE DATABASE ${name}`));
  return addressOf(name);
}

async function ensureTemplate(server: pg.Client, name: string, prepare: Preparation['prepare']) {
  const isThere = async () =>
    (await server.query('SELECT FROM pg_database WHERE datname = $1', [name])).rowCount === 1;
  if (await isThere()) return;
  // Test files run side by side: one prepares, the others wait; renamed when whole.
  await server.query('SELECT pg_advisory_lock(hashtext($1))', [name]);
  if (!(await isThere())) {
    await server.query(`DROP DATABASE IF EXISTS ${name}_draft`);
    await server.query(`CREATE DATABASE ${name}_draft`);
    await applyMigrations(addressOf(`${name}_draft`));
    await prepare(addressOf(`${name}_draft`));
    await server.query(`ALTER DATABASE ${name}_draft RENAME TO ${name}`);
  }
  await server.query('SELECT pg_advisory_unlock(hashtext($1))', [name]);
}

async function withServer<T>(work: (server: pg.Client) => Promise<T>): Promise<T> {
  const server = new pg.Client(inject('postgresUrl'));
  await server.connect();
  try {
    return await work(server);
  } finally {
    await server.end();
  }
}

const addressOf = (database: string) => inject('postgresUrl').replace(/[^/]*$/, database);
