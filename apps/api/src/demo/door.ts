import { EventEmitter } from 'node:events';
import type { PrismaClient } from '@consortium/database/client';
import { type DocumentNode, execute, getNamedType, isObjectType, isUnionType, parse } from 'graphql';
import { type Access, accessOf } from '../access.ts';
import type { Context, Services } from '../context.ts';
import type { BlobStore } from '../files/blob-store.ts';
import { schema } from '../schema.ts';

export type Actor = NonNullable<Context['viewer']>;
type Result = Readonly<{ __typename: string; id: string; path: string; version: number; code?: string }>;

const plainFields = ['id', 'path', 'version', 'code', 'facts'] as const;
const mutations = schema.getMutationType()?.getFields() ?? {};
const documents = new Map<string, DocumentNode>();

/** The mutation of a name with the arguments given, and whatever plain fields its outcomes have. */
function documentOf(name: string, given: readonly string[]): DocumentNode {
  const key = `${name} ${given.join()}`;
  const known = documents.get(key);
  if (known) return known;
  const field = mutations[name];
  const union = getNamedType(field?.type);
  if (!field || !isUnionType(union)) throw new Error(`no mutation ${name}`);
  const args = field.args.filter((arg) => given.includes(arg.name));
  const outcomes = union
    .getTypes()
    .filter(isObjectType)
    .map((type) => {
      const has = plainFields.filter((plain) => type.getFields()[plain]);
      return `... on ${type.name} { __typename ${has.join(' ')} }`;
    });
  const document = parse(
    `mutation (${args.map((arg) => `$${arg.name}: ${arg.type}`).join(', ')}) { ${name}(${args
      .map((arg) => `${arg.name}: $${arg.name}`)
      .join(', ')}) { ${outcomes.join(' ')} } }`,
  );
  documents.set(key, document);
  return document;
}

const FINDINGS = parse(
  'query ($id: ID!) { application(id: $id) { examination { findings { code outcome } } } }',
);

const MEGABYTE = 1024 * 1024;

type Options = Readonly<{ now: Date; blobs: BlobStore }>;

/** 示例办理: demo persons act through the same schema as a browser does; what is refused stops the seed. */
export function openDoor(database: PrismaClient, { now, blobs }: Options) {
  const services: Services = {
    idleMinutes: { person: 30, administrator: 15 },
    demo: true,
    demoAccounts: [],
    blobs,
    jobBell: new EventEmitter(),
    fontFolder: null,
    maxUploadBytes: MEGABYTE,
    textOf: null,
    scanner: null,
  };
  const accesses = new Map<string, Access>();
  const accessFor = (viewer: Actor) => {
    const known = accesses.get(viewer.id) ?? accessOf(viewer);
    accesses.set(viewer.id, known);
    return known;
  };
  const contextOf = (viewer: Actor): Context => ({
    database,
    viewer,
    access: accessFor(viewer),
    origin: { requestId: 'demo-seed', address: '127.0.0.1', token: null },
    now,
    locale: 'zh-CN',
    session: { token: null, start: () => {}, end: () => {}, isAllowed: async () => true },
    services,
  });
  const run = async (viewer: Actor, document: DocumentNode, variableValues: Record<string, unknown>) => {
    const { data, errors } = await execute({
      schema,
      document,
      variableValues,
      contextValue: contextOf(viewer),
    });
    if (errors?.[0]) throw errors[0].originalError ?? errors[0];
    return data as Record<string, unknown>;
  };
  return {
    contextOf,
    act: async (viewer: Actor, name: string, variables: Record<string, unknown>): Promise<Result> => {
      const data = await run(viewer, documentOf(name, Object.keys(variables)), variables);
      const result = data[name] as Result;
      if (result.code !== undefined)
        throw new Error(
          `${viewer.account} could not ${name} ${String(variables.id ?? '')}: ${JSON.stringify(result)}`,
        );
      return result;
    },
    findingsOf: async (viewer: Actor, id: string) => {
      const { application } = await run(viewer, FINDINGS, { id });
      return (application as { examination: { findings: { code: string; outcome: string }[] } }).examination
        .findings;
    },
  };
}
export type Door = ReturnType<typeof openDoor>;
