import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { schema } from '../src/schema.ts';

/** 到达路径: the fields that lead from a question to a record, each as the table names it. */
export type Way = Readonly<{
  root: string;
  steps: readonly Readonly<{ coordinate: string; field: string }>[];
}>;

const shapes = /Connection$|Edge$|^PageInfo$|^__|^Query$|^Mutation$/;
export const fieldsOf = (type: GraphQLObjectType | null | undefined) =>
  Object.values(type?.getFields() ?? {});
export const isConnection = (type: GraphQLNamedType | undefined): type is GraphQLObjectType =>
  isObjectType(type) && type.name.endsWith('Connection');

/** Every field that leads to another record, by its coordinate. */
export const leadingFields = (): string[] =>
  Object.values(schema.getTypeMap())
    .filter((type): type is GraphQLObjectType => isObjectType(type) && !shapes.test(type.name))
    .flatMap((type) =>
      fieldsOf(type)
        .filter(({ type: target }) => isObjectType(getNamedType(target)))
        .map(({ name }) => `${type.name}.${name}`),
    );

/** The type that a question gives: of a list, that of its rows. */
function targetOf(question: string): GraphQLObjectType | null {
  const type = getNamedType(schema.getQueryType()?.getFields()[question]?.type);
  if (!isObjectType(type)) return null;
  return isConnection(type) ? (getNamedType(type.getFields().nodes?.type) as GraphQLObjectType) : type;
}

/** The shortest way to every such field that can be asked for; what only an act gives has none. */
export function waysFrom(questions: readonly string[]): ReadonlyMap<string, Way> {
  const ways = new Map<string, Way>();
  const known = new Set<GraphQLObjectType>();
  const queue: { type: GraphQLObjectType; way: Way }[] = [];
  const meet = (type: GraphQLNamedType | null, way: Way) => {
    if (!isObjectType(type) || shapes.test(type.name) || known.has(type)) return;
    known.add(type);
    queue.push({ type, way });
  };
  for (const root of questions) meet(targetOf(root), { root, steps: [] });
  for (const { type, way } of queue)
    for (const field of fieldsOf(type)) {
      if (!isObjectType(getNamedType(field.type)) || field.args.some(isRequiredArgument)) continue;
      const coordinate = `${type.name}.${field.name}`;
      const onward = { root: way.root, steps: [...way.steps, { coordinate, field: field.name }] };
      ways.set(coordinate, onward);
      meet(getNamedType(field.type), onward);
    }
  return ways;
}

/** What is asked along a way. */
export const selectionOf = ({ steps }: Way): string =>
  steps.reduceRight((inner, { field }) => `${field} { ${inner} }`, '__typename');

/** Whether a field may come empty-handed: a list, or null. */
export function emptyOf(coordinate: string): 'null' | 'empty' | null {
  const [type, name] = coordinate.split('.') as [string, string];
  const target = (schema.getType(type) as GraphQLObjectType).getFields()[name]?.type;
  if (isListType(isNonNullType(target) ? target.ofType : target)) return 'empty';
  return isNonNullType(target) ? null : 'null';
}
