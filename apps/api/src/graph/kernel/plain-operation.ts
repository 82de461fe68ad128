import {
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  getNamedType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

type Extensions = Readonly<{
  pothosPrismaSelect?: unknown;
  pothosPrismaVariant?: unknown;
  pothosPrismaRelationField?: Readonly<{ name: string }>;
  /**
   * A computed field that gives the relation's rows as they are, or its only one, wherever a plain operation can
   * reach it.
   */
  plainRelation?: string;
  /** A field of a query whose row says how its relations are to be read: as of a day. */
  dated?: true;
}>;

/** The column that a field is, or the relation; undefined where it is computed. */
export const columnOf = ({ pothosPrismaVariant: column }: Extensions): string | undefined =>
  typeof column === 'string' ? column : undefined;
export const relationOf = ({
  pothosPrismaRelationField: relation,
  plainRelation,
}: Extensions): string | undefined => plainRelation ?? relation?.name;

const isPlainField = ({ extensions }: GraphQLField<unknown, unknown>): boolean =>
  !(extensions as Extensions).dated &&
  (!(extensions as Extensions).pothosPrismaSelect ||
    columnOf(extensions) !== undefined ||
    relationOf(extensions) !== undefined);

type Walk = Pick<GraphQLResolveInfo, 'fragments' | 'schema'> & { readonly seen: Set<FragmentDefinitionNode> };

const isPlainSet = (
  { selections }: SelectionSetNode,
  type: GraphQLNamedType | null | undefined,
  walk: Walk,
): boolean =>
  selections.every((selection) => {
    if (selection.kind === Kind.FIELD) {
      const { name, selectionSet } = selection;
      if (name.value === '__typename') return true;
      // An interface does not know how its types make the field.
      const field = isObjectType(type) ? type.getFields()[name.value] : undefined;
      if (!field || !isPlainField(field)) return false;
      return !selectionSet || isPlainSet(selectionSet, getNamedType(field.type), walk);
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : walk.fragments[selection.name.value];
    if (!fragment) return false;
    if (fragment.kind === Kind.FRAGMENT_DEFINITION) {
      // Looked at once, however often it is spread.
      if (walk.seen.has(fragment)) return true;
      walk.seen.add(fragment);
    }
    const on = fragment.typeCondition ? walk.schema.getType(fragment.typeCondition.name.value) : type;
    return isPlainSet(fragment.selectionSet, on, walk);
  });

// An operation that is asked again is the same object: Apollo keeps parsed documents.
const known = new WeakMap<OperationDefinitionNode, boolean>();

/**
 * Whether an operation asks for nothing but columns and relations. No computed field then wants a relation its own
 * way, so whatever relation a row brought is the one that was asked for.
 */
export function isPlainOperation({ operation, fragments, schema }: GraphQLResolveInfo): boolean {
  const before = known.get(operation);
  if (before !== undefined) return before;
  const isPlain = isPlainSet(operation.selectionSet, schema.getRootType(operation.operation), {
    fragments,
    schema,
    seen: new Set(),
  });
  known.set(operation, isPlain);
  return isPlain;
}
