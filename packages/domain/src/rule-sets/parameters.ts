import { money } from '../values/money.ts';
import { measures } from './measures/index.ts';

export { measureLabels, parameterLabels, termNames } from './parameter-labels.ts';

/** 参数形态: what a form needs to know of a parameter; read off the shape that checks it. */
export type ParameterField = Readonly<
  | { type: 'number' | 'switch' | 'text' | 'yuan' | 'texts' | 'calls' }
  | { type: 'term' | 'terms'; terms: readonly string[]; isNullable: boolean }
  | { type: 'rows'; fields: ParameterFields }
>;
export type ParameterFields = Readonly<Record<string, ParameterField>>;

type Zod = Readonly<{
  def: Readonly<{
    type: string;
    innerType?: Zod;
    element?: Zod;
    shape?: Readonly<Record<string, Zod>>;
    entries?: Readonly<Record<string, string>>;
  }>;
}>;

function fieldOf(schema: Zod, isNullable = false): ParameterField {
  if (Object.is(schema, money)) return { type: 'yuan' };
  const { def } = schema;
  switch (def.type) {
    case 'default':
    case 'optional':
      return fieldOf(def.innerType as Zod, isNullable);
    case 'nullable':
      return fieldOf(def.innerType as Zod, true);
    case 'number':
      return { type: 'number' };
    case 'boolean':
      return { type: 'switch' };
    case 'enum':
      return { type: 'term', terms: Object.keys(def.entries ?? {}), isNullable };
    case 'array': {
      const element = (def.element as Zod).def;
      if (element.type === 'enum')
        return { type: 'terms', terms: Object.keys(element.entries ?? {}), isNullable };
      if (element.type === 'object') return { type: 'rows', fields: fieldsIn(element.shape ?? {}) };
      return { type: element.type === 'union' ? 'calls' : 'texts' };
    }
    default:
      return { type: 'text' };
  }
}

const fieldsIn = (shape: Readonly<Record<string, Zod>>): ParameterFields =>
  Object.fromEntries(
    Object.entries(shape).flatMap(([key, field]) => (key === 'kind' ? [] : [[key, fieldOf(field)]])),
  );

const byKind = new Map<string, ParameterFields>(
  measures.measures.map(({ kind, call }) => [kind, fieldsIn(call.shape as unknown as Record<string, Zod>)]),
);

/** The measures that an alternative may use: all but alternatives themselves. */
export const alternativeKinds: readonly string[] = [...byKind.keys()].filter((kind) => kind !== 'anyOf');

/** The parameters of a measure, in the order of its shape; none of one that nobody knows. */
export const parametersOf = (kind: string): ParameterFields => byKind.get(kind) ?? {};

/** A row or an alternative that nobody has filled in yet. */
export const blankOf = (fields: ParameterFields): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).map(([key, field]) => {
      if (field.type === 'term' || field.type === 'terms')
        return [key, field.isNullable ? null : field.type === 'terms' ? [] : (field.terms[0] ?? '')];
      return [
        key,
        { number: null, switch: false, text: '', yuan: '', texts: [], calls: [], rows: [] }[field.type],
      ];
    }),
  );
