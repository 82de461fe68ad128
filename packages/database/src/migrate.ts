import pg from 'pg';
import { withSchemaEngine } from './migrate/engine.ts';
import { readMigrations, readSchema } from './migrate/folder.ts';
import { withoutHandmade } from './migrate/handmade.ts';

// Ours, beside the engine's own: several instances on one database may start at the same moment.
const MIGRATION_LOCK = 20_220_008;

const everything = { externalTables: [], externalEnums: [] };

/** Does the work while nobody else migrates this database; a product that starts waits until it has ended. */
export async function aloneAtMigrating<T>(url: string, work: () => Promise<T>): Promise<T> {
  const session = new pg.Client({ connectionString: url, application_name: 'consortium-desk migrations' });
  await session.connect();
  try {
    await session.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await work();
  } finally {
    await session.end();
  }
}

/** Within `aloneAtMigrating`: the migrations given, or all there are. */
export async function migrate(url: string, only?: readonly string[]): Promise<string[]> {
  const input = { migrationsList: await readMigrations(only), filters: everything };
  const { appliedMigrationNames } = await withSchemaEngine(url, (engine) => engine.applyMigrations(input));
  return appliedMigrationNames;
}

/**
 * Brings the database to the newest migration and returns the names of those applied now.
 * A migration that fails leaves nothing behind and stops the start; an edited one is refused by the engine.
 */
export const applyMigrations = (url: string): Promise<string[]> => aloneAtMigrating(url, () => migrate(url));

/**
 * The SQL that leads from the migrations to the schema; empty when they agree.
 * `shadowUrl` is an empty database in which the migrations are rehearsed. What Prisma does not know (checks,
 * triggers, exclusions, some indexes) lives below `-- By hand` in the migrations and is no difference.
 */
export async function diffMigrations(shadowUrl: string): Promise<string> {
  const migrations = await readMigrations();
  const params = {
    from: { tag: 'migrations' as const, ...migrations },
    to: { tag: 'schemaDatamodel' as const, ...(await readSchema()) },
    script: true,
    exitCode: true,
    filters: everything,
  };
  const { stdout } = await withSchemaEngine(shadowUrl, (engine) => engine.diff(params));
  const sql = migrations.migrationDirectories.map(({ migrationFile }) => migrationFile.content.value);
  return withoutHandmade(stdout ?? '', sql);
}
