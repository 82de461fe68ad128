import { conditionOf, NotCompiled, Statement } from './condition.ts';
import type { Models } from './model.ts';
import { columnsOf, orderOf, type Selection } from './selection.ts';

export type Query = Selection & Readonly<{ take?: number; skip?: number }>;
export type Row = Record<string, unknown> & { id: string };
/** A statement of one row with one column, `rows`, and how to make that whole. */
export type Compiled<Rows> = Readonly<{
  sql: string;
  values: unknown[];
  revive: ((rows: Rows) => void) | null;
}>;

const wordsOf = (keyword: string, text: string): string => (text === '' ? '' : ` ${keyword} ${text}`);

/** The size is written out: of one that is not known, the planner would expect a tenth of the table. */
function limitOf(take: number | undefined, skip: number | undefined, statement: Statement): string {
  if (take === undefined && !skip) return '';
  if (!Number.isSafeInteger(take) || (take as number) < 0) throw new NotCompiled('take');
  return ` LIMIT ${take}${skip ? ` OFFSET ${statement.place(skip)}::bigint` : ''}`;
}

/** 编译: a read of Prisma's shape as one statement that answers one JSON, `rows`. */
export function compile(models: Models, name: string, { take, skip, ...query }: Query): Compiled<Row[]> {
  const statement = new Statement(models);
  const model = statement.model(name);
  const own = statement.alias();
  const condition = conditionOf(query.where, name, own, statement);
  const order = orderOf(query.orderBy, model, own);
  const { sql: columns, revive } = columnsOf(query, name, own, statement);
  const ordered = wordsOf('ORDER BY', order);
  const size = limitOf(take, skip, statement);
  // The ids of a page first, from an index alone where there is one: what is skipped is not looked at.
  const from =
    size === '' || ordered === '' || !model.columns.has('id')
      ? `${model.table} ${own} WHERE ${condition}${ordered}${size}`
      : `(SELECT ${own}."id" FROM ${model.table} ${own} WHERE ${condition}${ordered}${size}) page
         JOIN ${model.table} ${own} ON ${own}."id" = page."id"${ordered}`;
  const sql = `SELECT coalesce(json_agg(r), '[]') AS rows FROM (SELECT ${columns} FROM ${from}) r`;
  return { sql, values: statement.values, revive: revive && ((rows) => rows.forEach(revive)) };
}

export function compileCount(models: Models, name: string, where: unknown): Compiled<number> {
  const statement = new Statement(models);
  const own = statement.alias();
  const condition = conditionOf(where, name, own, statement);
  const sql = `SELECT count(*)::int AS rows FROM ${statement.model(name).table} ${own} WHERE ${condition}`;
  return { sql, values: statement.values, revive: null };
}
