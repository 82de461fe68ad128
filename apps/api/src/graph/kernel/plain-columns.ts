import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';

const NAME = 'plainColumns' as const;

type Row = Readonly<Record<string, unknown>>;
type Resolver = GraphQLFieldResolver<unknown, object>;

/**
 * A column that the row brought is its own answer. The Prisma plug-in asks at every field of every row which plan
 * loaded it; for a plain column that was most of the time of a page. A column that is not there is still fetched,
 * and what stands outside this plug-in (access above all) is asked as before.
 */
class PlainColumns<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(resolver: Resolver, { extensions }: PothosOutputFieldConfig<Types>): Resolver {
    const column = extensions?.pothosPrismaVariant;
    if (typeof column !== 'string' || extensions?.pothosExposedField !== column) return resolver;
    return (row, args, context, info) => {
      const value = (row as Row)[column];
      return value === undefined ? resolver(row, args, context, info) : value;
    };
  }
}

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      [NAME]: PlainColumns<Types>;
    }
  }
}

SchemaBuilder.registerPlugin(NAME, PlainColumns);
export default NAME;
