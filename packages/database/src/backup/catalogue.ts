import { createHash } from 'node:crypto';
import pg from 'pg';
import { readMigrations } from '../migrate/folder.ts';

/** 表: its name and the columns that are written; what the database computes itself it computes again. */
export type Table = Readonly<{ name: string; columns: readonly string[] }>;
/** 迁移: by name, with the SHA-256 of its script. */
export type Migration = Readonly<{ name: string; checksum: string }>;
/** 序列: where a counter stands. */
export type Sequence = Readonly<{ name: string; last: string; called: boolean }>;

export const quoted = pg.escapeIdentifier;

const MIGRATIONS = '_prisma_migrations';

/** Every table of the product, by name. */
export async function tablesIn(session: pg.ClientBase): Promise<Table[]> {
  const { rows } = await session.query<Table>(
    `SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND c.relname <> '${MIGRATIONS}'
       AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     GROUP BY c.relname ORDER BY c.relname COLLATE "C"`,
  );
  return rows;
}

/** What led the database here, oldest first; nothing where it was never ours. */
export async function migrationsIn(session: pg.ClientBase): Promise<Migration[]> {
  const { rows: there } = await session.query<{ there: boolean }>(
    `SELECT to_regclass('${MIGRATIONS}') IS NOT NULL AS there`,
  );
  if (!there[0]?.there) return [];
  const { rows } = await session.query<Migration>(
    `SELECT migration_name AS name, checksum FROM ${MIGRATIONS}
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`,
  );
  return rows;
}

/** What this version of the product brings along, oldest first. */
export async function shippedMigrations(): Promise<Migration[]> {
  const { migrationDirectories } = await readMigrations();
  return migrationDirectories.map(({ path, migrationFile }) => ({
    name: path,
    checksum: createHash('sha256').update(migrationFile.content.value).digest('hex'),
  }));
}

export async function sequencesIn(session: pg.ClientBase): Promise<Sequence[]> {
  const { rows } = await session.query<{ name: string }>(
    `SELECT sequencename AS name FROM pg_sequences WHERE schemaname = current_schema() ORDER BY 1`,
  );
  const sequences: Sequence[] = [];
  for (const { name } of rows) {
    const { rows: state } = await session.query<{ last: string; called: boolean }>(
      `SELECT last_value AS last, is_called AS called FROM ${quoted(name)}`,
    );
    if (state[0]) sequences.push({ name, ...state[0] });
  }
  return sequences;
}

export async function setSequences(session: pg.ClientBase, sequences: readonly Sequence[]): Promise<void> {
  for (const { name, last, called } of sequences)
    await session.query('SELECT setval($1::regclass, $2, $3)', [quoted(name), last, called]);
}
