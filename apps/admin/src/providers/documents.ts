import type { RaRecord } from 'react-admin';
import { plainProblemFields, problemFields } from './problem.ts';

/** 操作文档: a mutation and its arguments with their types; the values come under the same names. */
export type Act = Readonly<{
  mutation: string;
  args: Readonly<Record<string, string>>;
  /** The act can only be refused outright: no findings, versions or warnings come back. */
  isPlain?: true;
  /** Where the result is not the record itself: what to select of it, and the record in it. */
  result?: Readonly<{
    selection: string;
    toRecord: (outcome: Readonly<Record<string, unknown>>) => RaRecord;
  }>;
}>;

/** What one resource asks of the wire; `queries.ts` of each folder holds one. */
export type ResourceDocuments = Readonly<{
  /** The GraphQL type; `<type>Filter` and `<type>Order` are named after it. */
  type: string;
  /** Fields of a row in lists. */
  row: string;
  /** Fields of a whole record. */
  detail: string;
  /** The ordering of each sortable column. */
  orders: Readonly<Record<string, string>>;
  /** The record as the screens want it (nested parts lifted, ids of relations beside them). */
  toRecord?: (node: RaRecord) => RaRecord;
  create?: Act & { values: (record: RaRecord) => Record<string, unknown> };
  update?: Act & { values: (record: RaRecord) => Record<string, unknown> };
  /** Further acts by the name that `openActions` gives them. */
  acts?: Readonly<Record<string, Act>>;
  /** Exported by the server as `/exports/<path>.xlsx`; left out where nothing is to be exported. */
  exportPath?: string;
}>;

/** The order of the wire for a column and a direction. */
export function orderOf(
  documents: Pick<ResourceDocuments, 'orders'> | undefined,
  sort: Readonly<{ field: string; order: string }> | undefined,
): string | undefined {
  const up = sort && documents?.orders[sort.field];
  return up && sort.order === 'DESC' ? `${up}_DESC` : up;
}

export const listDocument = (field: string, { type, row }: ResourceDocuments): string =>
  `query ${field}($first: Int, $offset: Int, $filter: ${type}Filter, $orderBy: ${type}Order) {
    list: ${field}(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) { nodes { id ${row} } totalCount }
  }`;

export const oneDocument = ({ type, detail }: ResourceDocuments): string =>
  `query one${type}($id: ID!) { node(id: $id) { ... on ${type} { id ${detail} } } }`;

export const manyDocument = ({ type, row }: ResourceDocuments): string =>
  `query many${type}($ids: [ID!]!) { nodes(ids: $ids) { ... on ${type} { id ${row} } } }`;

/** A mutation whose result union holds the record or a problem. */
export function actDocument(
  { mutation, args, isPlain, result }: Act,
  { type, detail }: ResourceDocuments,
): string {
  const names = Object.keys(args);
  const declared = names.map((name) => `$${name}: ${args[name]}`).join(', ');
  const passed = names.map((name) => `${name}: $${name}`).join(', ');
  return `mutation ${mutation}(${declared}) {
    outcome: ${mutation}(${passed}) {
      __typename ${result?.selection ?? `... on ${type} { id ${detail} }`} ${isPlain ? plainProblemFields : problemFields}
    }
  }`;
}

/** Only the fields an input knows: a record carries more (version, relations, what the viewer may do). */
export const picked = (
  record: Readonly<Record<string, unknown>>,
  fields: readonly string[],
): Record<string, unknown> =>
  Object.fromEntries(
    fields.filter((field) => record[field] !== undefined).map((field) => [field, record[field]]),
  );
