import { GraphQLError, Kind, type ValueNode, valueFromASTUntyped } from 'graphql';
import { builder } from '../../builder.ts';

const literal = (node: ValueNode): unknown =>
  'value' in node && node.kind !== Kind.ENUM ? node.value : null;
const text = (value: unknown): string => {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new GraphQLError('expected text', { extensions: { code: 'BAD_USER_INPUT' } });
};

builder.scalarType('CalendarDay', {
  description: '日历日,YYYY-MM-DD,按 Asia/Shanghai。 A calendar day in Asia/Shanghai.',
  serialize: (value) =>
    (value as unknown) instanceof Date ? (value as unknown as Date).toISOString().slice(0, 10) : value,
  parseValue: text,
  parseLiteral: (node) => text(literal(node)),
});
const ISO_INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;
const instant = (value: unknown): string => {
  if (typeof value === 'string' && ISO_INSTANT.test(value) && !Number.isNaN(Date.parse(value))) return value;
  throw new GraphQLError('expected an ISO 8601 instant', { extensions: { code: 'BAD_USER_INPUT' } });
};
builder.scalarType('DateTime', {
  description: '时刻,ISO 8601(UTC)。 An instant.',
  serialize: (value) => (value instanceof Date ? value.toISOString() : value),
  parseValue: instant,
  parseLiteral: (node) => instant(literal(node)),
});
builder.scalarType('Money', {
  description: '金额,单位元,精确小数文本。 Yuan as an exact decimal string.',
  serialize: (value) => String(value),
  parseValue: text,
  parseLiteral: (node) => text(literal(node)),
});
/** Deeper than any rule set; what lies deeper would exhaust the stack of whoever walks it. */
const DEEPEST_JSON = 32;
const isShallow = (value: unknown, left = DEEPEST_JSON): boolean =>
  value === null ||
  typeof value !== 'object' ||
  (left > 0 && Object.values(value).every((each) => isShallow(each, left - 1)));
const shallow = (value: unknown): unknown => {
  if (isShallow(value)) return value;
  throw new GraphQLError('the JSON value is nested too deeply', { extensions: { code: 'BAD_USER_INPUT' } });
};
builder.scalarType('JSON', {
  description: 'JSON 值。 Any JSON value.',
  serialize: (value) => value,
  parseValue: shallow,
  parseLiteral: (node, variables) => shallow(valueFromASTUntyped(node, variables)),
});
