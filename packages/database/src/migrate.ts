import pg from 'pg';
import { schemaEngine } from './migrate/engine.ts';
import { readMigrations, readSchema } from './migrate/folder.ts';

// Ours, beside the engine's own: several instances on one database may start at the same moment.
const MIGRATION_LOCK = 20_220_008;

const everything = { externalTables: [], externalEnums: [] };

/**
 * Brings the database to the newest migration and returns the names of those applied now.
 * A migration that fails leaves nothing behind and stops the start; an edited one is refused by the engine.
 */
export async function applyMigrations(url: string): Promise<string[]> {
  const session = new pg.Client({ connectionString: url, application_name: 'consortium-desk migrations' });
  await session.connect();
  try {
    await session.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const engine = await schemaEngine(url);
    const migrationsList = await readMigrations();
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: everything });
    return appliedMigrationNames;
  } finally {
    await session.end();
  }
}

/**
 * The SQL that leads from the migrations to the schema; empty when they agree.
 * `shadowUrl` is an empty database in which the migrations are rehearsed. What Prisma does not know (checks,
 * triggers, exclusions, expression indexes) lives in the migrations only and is no difference.
 */
export async function diffMigrations(shadowUrl: string): Promise<string> {
  const engine = await schemaEngine(shadowUrl);
  const { stdout, exitCode } = await engine.diff({
    from: { tag: 'migrations', ...(await readMigrations()) },
    to: { tag: 'schemaDatamodel', ...(await readSchema()) },
    script: true,
    exitCode: true,
    filters: everything,
  });
  return exitCode === 0 ? '' : (stdout ?? '');
}
