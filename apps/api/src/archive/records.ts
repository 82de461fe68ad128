import type { Snapshot } from '@consortium/database/backup';

/** 归档字段: its public name, and what the disk holds there. */
export type Field = Readonly<{
  name: string;
  column: string;
  /** The type as PostgreSQL names it. */
  type: string;
  isList: boolean;
  isNullable: boolean;
  /** The terms of a vocabulary; none of any other type. */
  terms: readonly string[] | null;
}>;
/** 归档记录: one kind of records, in the order that makes the same data the same bytes. */
export type Records = Readonly<{ name: string; table: string; fields: readonly Field[]; order: string }>;

/** 不归档: what lets somebody in, what is in flight, and what only one installation can use. */
const leftTables: ReadonlySet<string> = new Set([
  'api_token',
  'idempotency_key',
  'job',
  'notification',
  'password_link',
  'session',
  'upload_ticket',
]);
/** Accounts come along, so that whoever acted keeps a name; nobody can sign in with one until a link is issued. */
const leftColumns: ReadonlySet<string> = new Set([
  'app_user.failed_attempts',
  'app_user.locked_until',
  'app_user.password_changed_at',
  'app_user.password_hash',
  'app_user.password_history',
]);

const named: Readonly<Record<string, string>> = { app_user: 'User' };
const publicName = (column: string): string =>
  column.replace(/_([a-z\d])/g, (_, letter: string) => letter.toUpperCase());
const recordName = (table: string): string => {
  const name = publicName(table.replace(/^_/, ''));
  return named[table] ?? name.charAt(0).toUpperCase() + name.slice(1);
};

type Row = Readonly<{
  table: string;
  column: string;
  type: string;
  category: string;
  is_nullable: boolean;
  terms: string[] | null;
  key_at: number | null;
}>;
// What the database computes itself it computes again.
const COLUMNS = `
  SELECT c.relname AS table, a.attname AS column, format_type(a.atttypid, NULL) AS type, t.typcategory AS category,
    NOT a.attnotnull AS is_nullable,
    (SELECT array_agg(e.enumlabel::text ORDER BY e.enumsortorder) FROM pg_enum e
      WHERE e.enumtypid = CASE WHEN t.typelem = 0 THEN t.oid ELSE t.typelem END) AS terms,
    array_position(i.indkey::int2[], a.attnum) AS key_at
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid JOIN pg_type t ON t.oid = a.atttypid
  JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
  WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'
    AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
  ORDER BY c.relname COLLATE "C", a.attnum`;

const quoted = (name: string): string => `"${name}"`;

/** 全部归档记录, read off the database itself: a table that is added is archived unless it is named above. */
export async function recordsOf({ ask, tables }: Pick<Snapshot, 'ask' | 'tables'>): Promise<Records[]> {
  const known = new Set(tables.map(({ name }) => name));
  const rows: Row[] = (await ask<Row>(COLUMNS, [])).filter(
    ({ table, column }) =>
      known.has(table) && !leftTables.has(table) && !leftColumns.has(`${table}.${column}`),
  );
  return [...Map.groupBy(rows, ({ table }) => table)].map(([table, columns]) => ({
    name: recordName(table),
    table,
    fields: columns.map(({ column, type, category, is_nullable: isNullable, terms }) => ({
      ...{ name: publicName(column), column, type, isNullable, terms },
      isList: category === 'A',
    })),
    order: columns
      .filter(({ key_at: at }) => at !== null)
      .toSorted((a, b) => Number(a.key_at) - Number(b.key_at))
      // The same order whatever the language of the server.
      .map(({ column, category }) => `${quoted(column)}${category === 'S' ? ' COLLATE "C"' : ''}`)
      .join(', '),
  }));
}

/** Exact numbers go as text: whoever reads JSON makes floats of them. */
const selected = ({ column, name, type }: Field): string =>
  `${quoted(column)}${/^(numeric|bigint)$/.test(type) ? '::text' : ''} AS ${quoted(name)}`;

const AT_ONCE = 200;

/** The rows of a kind as JSON texts, a few at a time. */
export async function* jsonRows(
  { ask }: Pick<Snapshot, 'ask'>,
  { table, fields, order }: Records,
): AsyncGenerator<string[]> {
  await ask(
    `DECLARE archived NO SCROLL CURSOR FOR SELECT row_to_json(r)::text AS json
     FROM (SELECT ${fields.map(selected).join(', ')} FROM ${quoted(table)} ORDER BY ${order}) r`,
    [],
  );
  for (;;) {
    const rows = await ask<{ json: string }>(`FETCH ${AT_ONCE} FROM archived`, []);
    if (rows.length === 0) break;
    yield rows.map(({ json }) => json);
  }
  await ask('CLOSE archived', []);
}
