import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { documents } from './documents.ts';
import { historyDocument, tellsHistory } from './kernel/history/queries.ts';
import {
  actDocument,
  listDocument,
  manyDocument,
  oneDocument,
  type ResourceDocuments,
} from './providers/documents.ts';

const [schemaText] = Object.values(
  import.meta.glob<string>('../../api/schema.graphql', { query: '?raw', import: 'default', eager: true }),
);
const schema = buildSchema(schemaText ?? '');

const problemsOf = (document: string): string[] =>
  validate(schema, parse(document)).map(({ message }) => message);

const hasHistory = ({ type }: ResourceDocuments): boolean => {
  const known = schema.getType(type);
  return known !== undefined && 'getFields' in known && 'history' in known.getFields();
};

const ofResource = (name: string, resource: ResourceDocuments): [string, string][] => [
  [`${name} list`, listDocument(name, resource)],
  [`${name} one`, oneDocument(resource)],
  [`${name} many`, manyDocument(resource)],
  ...(tellsHistory(resource.type)
    ? [[`${name} history`, historyDocument(resource.type)] as [string, string]]
    : []),
  ...[resource.create, resource.update, ...Object.values(resource.acts ?? {})].flatMap(
    (act): [string, string][] => (act ? [[`${name} ${act.mutation}`, actDocument(act, resource)]] : []),
  ),
];

const isDocument = (value: unknown): value is string =>
  typeof value === 'string' && /^\s*(query|mutation)\b/.test(value);
const modules = import.meta.glob<Record<string, unknown>>(['./**/queries.ts', './providers/*.ts'], {
  eager: true,
});
const loose = Object.entries(modules).flatMap(([file, exported]) =>
  Object.entries(exported).flatMap(([name, value]): [string, string][] =>
    isDocument(value) ? [[`${file} ${name}`, value]] : [],
  ),
);

describe('what the screens ask is what the schema offers', () => {
  it.each([...Object.entries(documents).flatMap(([name, resource]) => ofResource(name, resource)), ...loose])(
    '%s',
    (_name, document) => {
      expect(problemsOf(document)).toEqual([]);
    },
  );

  it.each(Object.entries(documents))('the history of %s is told where there is one', (_name, resource) => {
    expect(tellsHistory(resource.type)).toBe(hasHistory(resource));
  });

  it.each(Object.entries(documents))('the orderings of %s exist', (_name, { type, orders }) => {
    const known = schema.getType(`${type}Order`);
    const terms = known && 'getValues' in known ? known.getValues().map(({ name }) => name) : [];

    expect(terms).toEqual(
      expect.arrayContaining(Object.values(orders).flatMap((name) => [name, `${name}_DESC`])),
    );
  });
});
