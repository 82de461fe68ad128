import type { Model, Models } from './model.ts';

/** What the compiler does not know; Prisma reads it instead. */
export class NotCompiled extends Error {}

const toldInUtc = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : value);

/** A statement being written: its parameters, and names for its tables. */
export class Statement {
  readonly values: unknown[] = [];
  readonly models: Models;
  #aliases = 0;

  constructor(models: Models) {
    this.models = models;
  }

  model(name: string): Model {
    const model = this.models.get(name);
    if (!model) throw new NotCompiled(name);
    return model;
  }

  alias(): string {
    return `t${this.#aliases++}`;
  }

  /** The place of a value. Its type is that of the column beside it; an instant is told in UTC, also as a day. */
  place(value: unknown): string {
    this.values.push(Array.isArray(value) ? value.map(toldInUtc) : toldInUtc(value));
    return `$${this.values.length}`;
  }
}

type Comparison = (column: string, value: unknown, statement: Statement) => string;
const compare =
  (operator: string): Comparison =>
  (column, value, statement) =>
    `${column} ${operator} ${statement.place(value)}`;
/** A list is one parameter, so that its length makes no other statement. */
const anyOf: Comparison = (column, value, statement) => `${column} = ANY(${statement.place(value)})`;

const comparisons: Readonly<Record<string, Comparison>> = {
  equals: (column, value, statement) =>
    value === null ? `${column} IS NULL` : `${column} = ${statement.place(value)}`,
  not: (column, value, statement) =>
    value === null ? `${column} IS NOT NULL` : `${column} <> ${statement.place(value)}`,
  in: anyOf,
  notIn: (column, value, statement) => `${column} <> ALL(${statement.place(value)})`,
  gt: compare('>'),
  gte: compare('>='),
  lt: compare('<'),
  lte: compare('<='),
  has: (column, value, statement) => `${column} @> ${statement.place([value])}`,
  hasEvery: compare('@>'),
  hasSome: compare('&&'),
  startsWith: (column, value, statement) =>
    `${column} LIKE ${statement.place(`${String(value).replace(/[\\%_]/g, '\\$&')}%`)}`,
};

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
const joined = (parts: readonly string[], word: string, none: string): string =>
  parts.length === 0 ? none : parts.length === 1 ? (parts[0] as string) : `(${parts.join(` ${word} `)})`;

function comparison(column: string, asked: unknown, statement: Statement): string {
  if (!isPlain(asked)) return (comparisons.equals as Comparison)(column, asked, statement);
  const parts = Object.entries(asked).flatMap(([operator, value]) => {
    if (value === undefined) return [];
    const write = comparisons[operator];
    // `not` of a condition has rules of its own.
    if (!write || isPlain(value)) throw new NotCompiled(operator);
    return write(column, value, statement);
  });
  return joined(parts, 'AND', 'TRUE');
}

function related(field: string, asked: unknown, model: Model, own: string, statement: Statement): string {
  const relation = model.relations.get(field);
  if (!relation || !isPlain(asked)) throw new NotCompiled(field);
  const { some, ...other } = asked;
  // A list asks for some; a single one is asked directly.
  if (relation.isList ? !isPlain(some) || Object.keys(other).length > 0 : 'is' in asked || 'isNot' in asked)
    throw new NotCompiled(field);
  const alias = statement.alias();
  const condition = conditionOf(relation.isList ? some : asked, relation.model, alias, statement);
  const { table } = statement.model(relation.model);
  return `EXISTS (SELECT FROM ${table} ${alias} WHERE ${relation.tie(own, alias)} AND ${condition})`;
}

/** 条件: a filter of Prisma's shape as SQL over the row with this alias. */
export function conditionOf(where: unknown, name: string, own: string, statement: Statement): string {
  if (where === undefined) return 'TRUE';
  if (!isPlain(where)) throw new NotCompiled('where');
  const model = statement.model(name);
  const parts = Object.entries(where).flatMap(([key, asked]): string[] => {
    if (asked === undefined) return [];
    const all = () => listed(asked).map((each) => conditionOf(each, name, own, statement));
    if (key === 'AND') return all().filter((part) => part !== 'TRUE');
    if (key === 'OR') return [joined(all(), 'OR', 'FALSE')];
    const column = model.columns.get(key);
    return [
      column
        ? comparison(`${own}.${column.sql}`, asked, statement)
        : related(key, asked, model, own, statement),
    ];
  });
  return joined(parts, 'AND', 'TRUE');
}
