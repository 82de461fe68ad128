import { calendarDay, type Label, money, recordId, signedMoney, type Vocabulary } from '@consortium/domain';
import type { z } from 'zod';
import { builder } from '../../builder.ts';
import { described, enumOf } from './terms.ts';

type Def = Readonly<{
  type: string;
  innerType?: Zod;
  in?: Zod;
  options?: Zod[];
  element?: Zod;
  shape?: Record<string, Zod>;
  entries?: Record<string, string>;
}>;
type Zod = Readonly<{ def: Def }>;
type FieldType = string | object | [FieldType];

type Input = ReturnType<typeof builder.inputRef<Record<string, unknown>>>;

const made = new Map<Zod, Input>();
const enumsByTerms = new Map<string, object>();

/** A vocabulary as an enum that input shapes may use too: they find it again by its terms. */
export function inputEnum<V extends Vocabulary>(vocabulary: V) {
  const ref = enumOf(vocabulary);
  enumsByTerms.set(vocabulary.terms.join('|'), ref);
  return ref;
}

const special = new Map<unknown, string>([
  [recordId, 'ID'],
  [calendarDay, 'CalendarDay'],
  [money, 'Money'],
  [signedMoney, 'Money'],
]);

function fieldType(schema: Zod, name: string): { type: FieldType; required: boolean } {
  const scalar = special.get(schema);
  if (scalar) return { type: scalar, required: true };
  const { def } = schema;
  switch (def.type) {
    case 'nullable':
    case 'optional':
    case 'default':
    case 'prefault':
      return { ...fieldType(def.innerType as Zod, name), required: false };
    case 'pipe':
      return fieldType(def.in as Zod, name);
    case 'union':
      return fieldType((def.options as Zod[])[0] as Zod, name);
    case 'array':
      return {
        type: [fieldType(def.element as Zod, name.replace(/ies$/, 'y').replace(/s$/, '')).type],
        required: true,
      };
    case 'object':
      return { type: inputOf(name, schema as never), required: true };
    case 'enum': {
      const found = enumsByTerms.get(Object.values(def.entries ?? {}).join('|'));
      if (!found) throw new Error(`no enum for ${name}`);
      return { type: found, required: true };
    }
    case 'number':
      return { type: 'Int', required: true };
    case 'boolean':
      return { type: 'Boolean', required: true };
    default:
      return { type: 'String', required: true };
  }
}

const capital = (key: string) => key.charAt(0).toUpperCase() + key.slice(1);

/** An input type as the domain's shape has it; the shape itself is checked by the domain, with its own codes. */
export function inputOf(
  name: string,
  schema: z.ZodType,
  labels: Readonly<Record<string, Label>> = {},
): Input {
  const shape = schema as unknown as Zod;
  const known = made.get(shape);
  if (known) return known;
  const ref: Input = builder.inputRef<Record<string, unknown>>(`${name}Input`);
  made.set(shape, ref);
  ref.implement({
    fields: (t) =>
      Object.fromEntries(
        Object.entries(shape.def.shape ?? {}).map(([key, field]) => {
          const { type, required } = fieldType(field, capital(key));
          const label = labels[key];
          return [
            key,
            t.field({ type, required, ...(label ? { description: described(label) } : {}) } as never),
          ];
        }),
      ) as never,
  });
  return ref;
}
