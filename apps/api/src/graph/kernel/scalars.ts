import { GraphQLError, Kind, type ValueNode } from 'graphql';
import { builder } from '../../builder.ts';

const literal = (node: ValueNode): unknown => ('value' in node && node.kind !== Kind.ENUM ? node.value : null);
const text = (value: unknown): string => {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new GraphQLError('expected text', { extensions: { code: 'BAD_USER_INPUT' } });
};

builder.scalarType('CalendarDay', {
  description: '日历日,YYYY-MM-DD,按 Asia/Shanghai。 A calendar day in Asia/Shanghai.',
  serialize: (value) => ((value as unknown) instanceof Date ? (value as unknown as Date).toISOString().slice(0, 10) : value),
  parseValue: text,
  parseLiteral: (node) => text(literal(node)),
});
builder.scalarType('DateTime', {
  description: '时刻,ISO 8601(UTC)。 An instant.',
  serialize: (value) => (value instanceof Date ? value.toISOString() : value),
  parseValue: text,
  parseLiteral: (node) => text(literal(node)),
});
builder.scalarType('Money', {
  description: '金额,单位元,精确小数文本。 Yuan as an exact decimal string.',
  serialize: (value) => String(value),
  parseValue: text,
  parseLiteral: (node) => text(literal(node)),
});
builder.scalarType('JSON', { description: 'JSON 值。 Any JSON value.', serialize: (value) => value });
