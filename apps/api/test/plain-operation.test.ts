import { type GraphQLResolveInfo, Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { isPlainOperation } from '../src/graph/kernel/plain-operation.ts';
import { schema } from '../src/schema.ts';

const isPlain = (source: string): boolean => {
  const { definitions } = parse(source);
  const operation = definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const fragments = Object.fromEntries(
    definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  );
  return isPlainOperation({ operation, fragments, schema } as unknown as GraphQLResolveInfo);
};
const list = (fields: string) => `{ applications { totalCount nodes { ${fields} } } }`;

describe('a plain operation', () => {
  it.each([
    list('id number batch { title } leadUnit { id legalName }'),
    list('__typename formation { members { role organisation { legalName } } }'),
    list('... on Application { name } ...F formation { ...G }').concat(
      ' fragment F on Application { batch { ...B } } fragment B on Batch { year }',
      ' fragment G on Formation { agreement { signedOn } }',
    ),
    `{ node(id: "x") { ... on Application { name batch { title } } } }`,
  ])('%s', (source) => expect(isPlain(source)).toBe(true));
});

describe('an operation with computed fields', () => {
  it.each([
    list('id openActions'),
    list('coreField batch { title }'),
    '{ consortia { nodes { formation(asOf: "2025-01-01") { members { role } } } } }',
    '{ formation(consortiumId: "x") { members { role } } }',
    list('formation { leadUnit { legalName } members { role } }'),
    list('batch { title phase }'),
    list('...F').concat(' fragment F on Application { leadUnit { details { contactPhone } } }'),
    `{ node(id: "x") { id } }`,
    '{ __schema { types { name } } }',
  ])('%s', (source) => expect(isPlain(source)).toBe(false));
});
