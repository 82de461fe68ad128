import { Prisma } from '../../generated/client.ts';
import { conditionOf, NotCompiled, type Statement } from './condition.ts';
import { type Column, type Model, quoted } from './model.ts';

export type Selection = Readonly<{
  select?: Readonly<Record<string, unknown>>;
  include?: Readonly<Record<string, unknown>>;
  where?: unknown;
  orderBy?: unknown;
}>;

/** A row that crossed as JSON, made what Prisma gives: in place. */
export type Revive = (row: Record<string, unknown>) => void;
type Chosen = Readonly<{ sql: string; revive: Revive | null }>;

const ways = new Map([
  ['asc', 'ASC'],
  ['desc', 'DESC'],
]);
const nullPlaces = new Map([
  ['first', ' NULLS FIRST'],
  ['last', ' NULLS LAST'],
  ['', ''],
]);

/** The words after ORDER BY; empty where no order is asked. */
export function orderOf(orderBy: unknown, model: Model, own: string): string {
  const terms = Array.isArray(orderBy) ? orderBy : orderBy === undefined ? [] : [orderBy];
  return terms
    .flatMap((term: object) => Object.entries(term))
    .map(([field, way]) => {
      const { sort, nulls = '' } = (typeof way === 'string' ? { sort: way } : way) as Record<string, string>;
      const column = model.columns.get(field)?.sql;
      const words = [ways.get(sort ?? ''), nullPlaces.get(nulls)];
      if (!column || words.includes(undefined)) throw new NotCompiled(`orderBy ${field}`);
      return `${own}.${column} ${words.join('')}`;
    })
    .join(', ');
}

function columnOf(field: string, { sql, crossing }: Column, own: string): Chosen {
  const at = `${own}.${sql}`;
  const as = quoted(field);
  if (crossing === 'decimal')
    return {
      sql: `${at}::text AS ${as}`,
      revive: (row) => {
        if (row[field] !== null) row[field] = new Prisma.Decimal(row[field] as string);
      },
    };
  if (crossing === 'date')
    return {
      sql: `${at} AS ${as}`,
      revive: (row) => {
        if (row[field] !== null) row[field] = new Date(row[field] as string);
      },
    };
  return { sql: crossing === 'list' ? `coalesce(${at}, '{}') AS ${as}` : `${at} AS ${as}`, revive: null };
}

function relatedOf(field: string, asked: unknown, model: Model, own: string, statement: Statement): Chosen {
  const relation = model.relations.get(field);
  if (!relation) throw new NotCompiled(field);
  const selection = (asked === true ? {} : asked) as Selection;
  const other = statement.model(relation.model);
  const alias = statement.alias();
  const { sql, revive } = columnsOf(selection, relation.model, alias, statement);
  const condition = conditionOf(selection.where, relation.model, alias, statement);
  const where = `${relation.tie(own, alias)}${condition === 'TRUE' ? '' : ` AND ${condition}`}`;
  const order = orderOf(selection.orderBy, other, alias);
  const rows = `SELECT ${sql} FROM ${other.table} ${alias} WHERE ${where}${order === '' ? '' : ` ORDER BY ${order}`}`;
  const json = relation.isList ? `coalesce(json_agg(${alias}r), '[]')` : `row_to_json(${alias}r)`;
  return {
    sql: `(SELECT ${json} FROM (${rows}) ${alias}r) AS ${quoted(field)}`,
    revive:
      revive &&
      ((row) => {
        const value = row[field] as Record<string, unknown> | Record<string, unknown>[] | null;
        if (Array.isArray(value)) value.forEach(revive);
        else if (value !== null) revive(value);
      }),
  };
}

const understood = new Set(['select', 'include', 'where', 'orderBy']);

/** 选取: the columns and relations of a row that are asked for, and how to make the row whole again. */
export function columnsOf(selection: Selection, name: string, own: string, statement: Statement): Chosen {
  for (const [key, value] of Object.entries(selection))
    if (value !== undefined && !understood.has(key)) throw new NotCompiled(key);
  const model = statement.model(name);
  const every = selection.select
    ? {}
    : Object.fromEntries([...model.columns.keys()].map((key) => [key, true]));
  const chosen = Object.entries({ ...every, ...(selection.select ?? selection.include) })
    .filter(([, asked]) => asked !== undefined && asked !== false)
    .map(([field, asked]) => {
      const column = model.columns.get(field);
      return column ? columnOf(field, column, own) : relatedOf(field, asked, model, own, statement);
    });
  const revives = chosen.flatMap(({ revive }) => revive ?? []);
  return {
    sql: chosen.map(({ sql }) => sql).join(', '),
    revive:
      revives.length === 0
        ? null
        : (row) => {
            for (const revive of revives) revive(row);
          },
  };
}
