import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isDeepStrictEqual } from 'node:util';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { aloneAtMigrating, migrate } from '../migrate.ts';
import {
  type Migration,
  quoted,
  type Sequence,
  setSequences,
  shippedMigrations,
  type Table,
  tablesIn,
} from './catalogue.ts';
import { withSession } from './session.ts';

/** 不能恢复: why, in both languages; nothing was written. */
export class CannotLoad extends Error {
  readonly reason: 'NEWER' | 'NOT_EMPTY' | 'OTHER_TABLES' | 'ROWS';

  constructor(reason: CannotLoad['reason'], text: string) {
    super(text);
    this.name = 'CannotLoad';
    this.reason = reason;
  }
}

type Filled = Table &
  Readonly<{
    rows: number;
    /** The columns that the rows bring, where the others begin as those of a new row do. */
    given?: readonly string[];
  }>;
export type Load = Readonly<{
  migrations: readonly Migration[];
  tables: readonly Filled[];
  sequences: readonly Sequence[];
  rowsOf: (table: Filled) => Readable;
}>;

/** Refuses what this version of the product could not have led to. */
export async function refuseUnknownMigrations(migrations: readonly Migration[]): Promise<void> {
  const shipped = new Map((await shippedMigrations()).map(({ name, checksum }) => [name, checksum]));
  const unknown = migrations.find(({ name, checksum }) => shipped.get(name) !== checksum);
  if (unknown)
    throw new CannotLoad(
      'NEWER',
      `备份来自更新的或不同的版本(迁移 ${unknown.name}),请用该版本恢复。\n` +
        `The backup comes from a newer or another version of the product (migration ${unknown.name}): restore it with that one.`,
    );
}

/** Refuses a database that holds anything. */
export const refuseFilled = (url: string): Promise<void> =>
  withSession(url, async (session) => {
    const [table] = await tablesIn(session);
    if (table)
      throw new CannotLoad(
        'NOT_EMPTY',
        `数据库不是空的(已有表 ${table.name} 等),未作任何改动。请指定空的数据库或新的 DATA_DIR。\n` +
          `The database is not empty (there is a table ${table.name}); nothing was changed. Name an empty database or a new DATA_DIR.`,
      );
  });

/**
 * 装载: leads an empty database through the migrations given and fills it, all rows or none. While the rows come in,
 * triggers rest and foreign keys are away, because rows are what triggers once made of them and come in the order of
 * their tables; the keys are put back before the end, which proves every one of them. The owner of the tables may do so.
 */
export const loadDatabase = (url: string, load: Load): Promise<void> =>
  aloneAtMigrating(url, async () => {
    await refuseFilled(url);
    const names = load.migrations.map(({ name }) => name);
    await migrate(url, names);
    await withSession(url, (session) => fill(session, load));
  });

async function fill(session: pg.Client, { tables, sequences, rowsOf }: Load) {
  await session.query('BEGIN');
  const expected = tables.map(({ name, columns }) => ({ name, columns }));
  if (!isDeepStrictEqual(await tablesIn(session), expected))
    throw new CannotLoad(
      'OTHER_TABLES',
      '备份的表与其迁移不符。\nThe tables of the backup are not those of its migrations.',
    );
  const all = tables.map(({ name }) => quoted(name));
  for (const table of all) await session.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  const putBack = await takeForeignKeys(session);
  // What the migrations put there themselves is in the backup as well, as it was changed since.
  await session.query(`TRUNCATE ${all.join(', ')}`);
  for (const table of tables) await loadTable(session, table, rowsOf(table));
  await putBack();
  for (const table of all) await session.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  await setSequences(session, sequences);
  await session.query('COMMIT');
  await session.query('ANALYZE');
}

async function loadTable(
  session: pg.Client,
  { name, columns, given = columns, rows }: Filled,
  source: Readable,
) {
  const sink = session.query(copyFrom(`COPY ${quoted(name)} (${given.map(quoted).join(', ')}) FROM STDIN`));
  await pipeline(source, sink);
  const { rows: counted } = await session.query<{ n: string }>(`SELECT count(*) AS n FROM ${quoted(name)}`);
  if (Number(counted[0]?.n) !== rows)
    throw new CannotLoad(
      'ROWS',
      `表 ${name} 应有 ${rows} 行,实得 ${counted[0]?.n} 行。\nTable ${name} should have ${rows} rows and got ${counted[0]?.n}.`,
    );
}

async function takeForeignKeys(session: pg.Client) {
  const { rows: keys } = await session.query<{ table: string; name: string; definition: string }>(
    `SELECT conrelid::regclass::text AS table, conname AS name, pg_get_constraintdef(oid) AS definition
     FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace`,
  );
  for (const { table, name } of keys)
    await session.query(`ALTER TABLE ${table} DROP CONSTRAINT ${quoted(name)}`);
  return async () => {
    for (const { table, name, definition } of keys)
      await session.query(`ALTER TABLE ${table} ADD CONSTRAINT ${quoted(name)} ${definition}`);
  };
}
