import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import type { GraphQLFieldResolver, GraphQLObjectType } from 'graphql';
import { globalId } from './global-id.ts';
import { columnOf, isPlainOperation, relationOf } from './plain-operation.ts';

const NAME = 'plainColumns' as const;

type Row = Readonly<Record<string, unknown>>;
type Resolver = GraphQLFieldResolver<unknown, object>;

/**
 * A column that the row brought is its own answer, and so is a relation in an operation without computed fields. The
 * Prisma plug-in asks at every field of every row which plan loaded it; for plain fields that was most of the time of
 * a page. What is not there is still fetched, and what stands outside this plug-in (access above all) is asked as
 * before.
 */
class PlainColumns<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(resolver: Resolver, config: PothosOutputFieldConfig<Types>): Resolver {
    if (config.name === 'id' && config.graphqlKind === 'Object') return readableId(resolver);
    const extensions = config.extensions ?? {};
    const column = columnOf(extensions);
    if (column !== undefined)
      return extensions.pothosExposedField !== column
        ? resolver
        : (row, args, context, info) => {
            const value = (row as Row)[column];
            return value === undefined ? resolver(row, args, context, info) : value;
          };
    const relation = relationOf(extensions);
    if (relation === undefined || 'onNull' in config.pothosOptions) return resolver;
    const isOne = config.type.kind !== 'List';
    return (row, args, context, info) => {
      const value = (row as Row)[relation];
      if (value === undefined || !isPlainOperation(info)) return resolver(row, args, context, info);
      return isOne && Array.isArray(value) ? (value[0] ?? null) : value;
    };
  }
}

/** The id of a node, at once: the Relay plug-in would make a promise of every row. */
const readableId =
  (resolver: Resolver): Resolver =>
  (row, args, context, info) => {
    const { id } = row as Row;
    return typeof id === 'string' && isNode(info.parentType)
      ? globalId(info.parentType.name, id)
      : resolver(row, args, context, info);
  };
const isNode = (type: GraphQLObjectType): boolean => type.getInterfaces().some(({ name }) => name === 'Node');

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      [NAME]: PlainColumns<Types>;
    }
  }
}

SchemaBuilder.registerPlugin(NAME, PlainColumns);
export default NAME;
