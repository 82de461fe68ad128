import { countRows, readMany } from '@consortium/database';
import type { Subject } from '@consortium/domain';
import { InvalidInput, inputIssue, longText, parseInput } from '@consortium/domain';
import type { InputRef, ObjectRef } from '@pothos/core';
import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import { z } from 'zod';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { delegateOf, isUuid, type NodeType } from './node.ts';
import { type OrderBy, reversed, type Sorts } from './orders.ts';

const LARGEST_PAGE = 100;
const DEFAULT_PAGE = 25;

type Row = { id: string };
type Page = Readonly<{
  rows: readonly Row[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  count: () => Promise<number>;
}>;

type ListOptions<Filter> = Readonly<{
  type: ObjectRef<never, never>;
  name: NodeType & Subject;
  /** The query field: the plural. */
  field: string;
  description: string;
  filter: InputRef<Filter>;
  /** Conditions as data: what a filter means in the database's language. */
  toWhere: (filter: Filter, context: Context) => object | Promise<object>;
  /** What a filter costs that has to compute before it can ask. */
  costOf?: (filter: Filter) => number;
  /** Named orderings, as `orderings` gives them; the id breaks ties. The first is the default. */
  orders: OrderBy;
}>;

function connectionType(name: string, type: ObjectRef<never, never>) {
  const Edge = builder.objectRef<Row>(`${name}Edge`).implement({
    fields: (t) => ({
      cursor: t.string({ resolve: ({ id }) => id }),
      node: t.field({ type: type as never, resolve: (row) => row as never }),
    }),
  });
  return builder.objectRef<Page>(`${name}Connection`).implement({
    fields: (t) => ({
      edges: t.field({ type: [Edge], resolve: ({ rows }) => [...rows] }),
      nodes: t.field({ type: [type] as never, resolve: ({ rows }) => [...rows] as never }),
      pageInfo: t.field({
        type: builder.pageInfoRef(),
        resolve: ({ rows, hasNextPage, hasPreviousPage }) => ({
          hasNextPage,
          hasPreviousPage,
          startCursor: rows[0]?.id ?? null,
          endCursor: rows.at(-1)?.id ?? null,
        }),
      }),
      totalCount: t.int({
        description: '符合条件的总数;只有请求时才计算。 All that match; counted only when asked for.',
        resolve: ({ count }) => count(),
      }),
    }),
  });
}

const sizeOf = (args: { first?: number | null; last?: number | null }): number => {
  const size = args.first ?? args.last ?? DEFAULT_PAGE;
  if (size < 0 || size > LARGEST_PAGE)
    throw new InvalidInput([
      inputIssue('BAD_USER_INPUT', [args.first != null ? 'first' : 'last'], {
        least: 0,
        largest: LARGEST_PAGE,
      }),
    ]);
  return size;
};

const LONGEST_TERM = 200;
const MOST_TERMS = 500;

/** Filters are asked, never stored: only size and what no text may hold are refused. */
function checkedFilter(filter: object): object {
  for (const [key, value] of Object.entries(filter)) {
    const terms: unknown[] = Array.isArray(value) ? value : [value];
    if (terms.length > MOST_TERMS)
      throw new InvalidInput([
        inputIssue('BAD_USER_INPUT', ['filter', key], { reason: 'TOO_MANY', max: MOST_TERMS }),
      ]);
    for (const term of terms)
      if (typeof term === 'string') parseInput(filterTerm, { filter: { [key]: term } });
  }
  return filter;
}
const filterTerm = z.object({ filter: z.record(z.string(), longText(LONGEST_TERM)) });

/** The rows after a cursor: their ids as Prisma's cursors find them, then the rows in that order. */
async function readAfter(
  context: Context,
  name: NodeType,
  cursor: string,
  { query, page }: Readonly<{ query: object; page: object }>,
): Promise<Row[]> {
  const found = await delegateOf(context, name).findMany({
    ...page,
    select: { id: true },
    cursor: { id: cursor },
    skip: 1,
  });
  const ids = found.map(({ id }) => id);
  const rows = await readMany(context.database, name, { ...query, where: { id: { in: ids } } });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** A list of records: Relay's arguments and `offset`, scoped by abilities, read by one statement. */
export function listField<Filter>({
  type,
  name,
  field,
  description,
  filter,
  toWhere,
  costOf,
  orders,
}: ListOptions<Filter>) {
  const names = Object.keys(orders);
  const Order = builder.enumType(`${name}Order`, { values: names as [string, ...string[]] });
  const Connection = connectionType(name, type);
  return builder.queryField(field as never, (t) =>
    t.field({
      type: Connection,
      description,
      authScopes: { signedIn: true },
      complexity: (args: { first?: number | null; last?: number | null; filter?: Filter | null }) => ({
        field: 5 + (args.filter ? (costOf?.(args.filter) ?? 0) : 0),
        // A negative or enormous size is refused by its own code below; it neither buys nor costs anything here.
        multiplier: Math.min(Math.max(args.first ?? args.last ?? DEFAULT_PAGE, 1), LARGEST_PAGE),
      }),
      args: {
        first: t.arg.int({ required: false }),
        after: t.arg.string({ required: false }),
        last: t.arg.int({ required: false }),
        before: t.arg.string({ required: false }),
        offset: t.arg.int({ required: false, description: '跳过的条数,供按页码翻页。 Rows to skip.' }),
        filter: t.arg({ type: filter as never, required: false }),
        orderBy: t.arg({ type: Order, required: false }),
      } as never,
      resolve: async (
        _root: unknown,
        raw: unknown,
        context: Context,
        info: GraphQLResolveInfo,
      ): Promise<Page> => {
        const args = raw as {
          first?: number | null;
          after?: string | null;
          last?: number | null;
          before?: string | null;
          offset?: number | null;
          filter?: Filter | null;
          orderBy?: string | null;
        };
        const size = sizeOf(args);
        const backwards = args.last != null || (args.before != null && args.first == null);
        const cursor = (backwards ? args.before : args.after) ?? null;
        if (cursor !== null && !isUuid(cursor))
          throw new InvalidInput([inputIssue('BAD_USER_INPUT', [backwards ? 'before' : 'after'])]);
        if ((args.offset ?? 0) < 0) throw new InvalidInput([inputIssue('BAD_USER_INPUT', ['offset'])]);
        const visible = context.access.where('read', name);
        const filtered = await toWhere(checkedFilter((args.filter ?? {}) as object) as Filter, context);
        const where = { AND: [visible, filtered] };
        const orderBy: Sorts = [...(orders[args.orderBy ?? (names[0] as string)] ?? []), { id: 'asc' }];
        const { database } = context;
        const query = queryFromInfo({
          context,
          info,
          paths: [['nodes'], ['edges', 'node']],
          // Cursors need it, and a list that is only counted needs nothing else.
          select: { id: true },
        });
        const count = (of: object) => countRows(database, name, of);
        // A cursor is a record's id: where the record is not visible, its place in the order is not either.
        if (cursor !== null && (await count({ AND: [{ id: cursor }, visible] })) === 0)
          throw new InvalidInput([inputIssue('BAD_USER_INPUT', [backwards ? 'before' : 'after'])]);
        const page = { where, orderBy: backwards ? reversed(orderBy) : orderBy, take: size + 1 };
        const rows =
          cursor === null
            ? await readMany(database, name, { ...query, ...page, skip: args.offset ?? 0 })
            : await readAfter(context, name, cursor, { query, page });
        const more = rows.length > size;
        if (more) rows.pop();
        if (backwards) rows.reverse();
        return {
          rows,
          hasNextPage: backwards ? cursor !== null : more,
          hasPreviousPage: backwards ? more : cursor !== null || (args.offset ?? 0) > 0,
          count: () => count(where),
        };
      },
    } as never),
  );
}
