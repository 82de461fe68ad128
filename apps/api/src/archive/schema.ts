import type { Field, Records } from './records.ts';

type Schema = Readonly<Record<string, unknown>>;

const scalars: Readonly<Record<string, Schema>> = {
  boolean: { type: 'boolean' },
  integer: { type: 'integer' },
  smallint: { type: 'integer' },
  bigint: { type: 'string', pattern: '^-?\\d+$' },
  numeric: { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' },
  uuid: { type: 'string', format: 'uuid' },
  date: { type: 'string', format: 'date' },
  'timestamp with time zone': { type: 'string', format: 'date-time' },
  jsonb: {},
};

function schemaOf({ type, isList, isNullable, terms }: Field): Schema {
  const plain: Schema = terms ? { enum: terms } : (scalars[type.replace('[]', '')] ?? { type: 'string' });
  const whole: Schema = isList ? { type: 'array', items: plain } : plain;
  return isNullable ? { anyOf: [whole, { type: 'null' }] } : whole;
}

/** 归档格式: the JSON Schema of every file of records, from the same description that they are written by. */
export const schemaOfRecords = (records: readonly Records[]): Schema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Consortium Desk data archive',
  $defs: Object.fromEntries(
    records.map(({ name, fields }) => [
      name,
      {
        type: 'array',
        items: {
          type: 'object',
          properties: Object.fromEntries(fields.map((field) => [field.name, schemaOf(field)])),
          required: fields.map((field) => field.name),
          additionalProperties: false,
        },
      },
    ]),
  ),
});
