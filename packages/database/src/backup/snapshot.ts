import type { Readable } from 'node:stream';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import {
  type Migration,
  migrationsIn,
  quoted,
  type Sequence,
  sequencesIn,
  type Table,
  tablesIn,
} from './catalogue.ts';
import { withSession } from './session.ts';

/** Shared by backups, which may still want a file after its row is gone; a sweep of files wants it alone. */
export const SWEEP_LOCK = 20_220_010;

/** 一致快照: everything in it is as of one moment, whatever is written meanwhile. */
export type Snapshot = Readonly<{
  migrations: readonly Migration[];
  tables: readonly Table[];
  sequences: readonly Sequence[];
  /** The rows of a table as PostgreSQL's COPY writes them, one a line. */
  rowsOf: (table: Table) => Readable;
  ask: <Row extends pg.QueryResultRow>(sql: string, values: unknown[]) => Promise<Row[]>;
}>;

/** 数据库不是本系统的: nothing there could be backed up. */
export class NotOurs extends Error {
  constructor() {
    super(
      '该数据库中没有本系统的数据。\nThe database holds nothing of this product: nothing was migrated there.',
    );
    this.name = 'NotOurs';
  }
}

/** Reads one moment of the database in one transaction; no file is swept until the work has ended. */
export const withSnapshot = <T>(url: string, work: (snapshot: Snapshot) => Promise<T>): Promise<T> =>
  withSession(url, async (session) => {
    await session.query('SELECT pg_advisory_lock_shared($1)', [SWEEP_LOCK]);
    await session.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const migrations = await migrationsIn(session);
    if (migrations.length === 0) throw new NotOurs();
    const result = await work({
      migrations,
      tables: await tablesIn(session),
      sequences: await sequencesIn(session),
      rowsOf: ({ name, columns }) =>
        session.query(copyTo(`COPY ${quoted(name)} (${columns.map(quoted).join(', ')}) TO STDOUT`)),
      ask: async (sql, values) => (await session.query(sql, values)).rows,
    });
    await session.query('COMMIT');
    return result;
  });
