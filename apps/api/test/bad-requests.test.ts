import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Client, startApi } from './api.ts';
import { refusalIn } from './refusal.ts';

/** 错误请求: what is no honest document or no request at all. One server that must outlive all of it. */
const ends: (() => Promise<void>)[] = [];
let api: Api;
let staff: Client;
let organisationId: string;

beforeAll(async () => {
  api = await startApi({ atEnd: (end) => void ends.push(end) });
  const { lead, leadUser } = await api.seed.parties(1);
  organisationId = lead.globalId;
  staff = await api.as(leadUser);
});
afterAll(async () => {
  for (const end of ends) await end();
});

const body = (query: string, variables: object = {}) => JSON.stringify({ query, variables });
const post = (text: string, headers: Record<string, string> = {}) => staff.post(text, headers);
const get = (path: string) => staff.send(path);
const list = (args: string, nodes = 'id') =>
  post(body(`{ applications(${args}) { nodes { ${nodes} } totalCount } }`));
const nested = (levels: number, inner: string) =>
  `${'{ batch '.repeat(levels)}${inner}${' }'.repeat(levels)}`;
const MEGABYTE = 1024 * 1024;

describe('POST /graphql', () => {
  it.each([
    ['10,000 tokens', () => post(body(`{ ${'viewer { id } '.repeat(2_500)} }`)), 400, 'GRAPHQL_PARSE_FAILED'],
    [
      '500 aliases',
      () => post(body(`{ ${Array.from({ length: 500 }, (_, i) => `a${i}: viewer { id }`).join(' ')} }`)),
      400,
      'QUERY_TOO_COSTLY',
    ],
    [
      '500 aliases of __typename',
      () => post(body(`{ ${Array.from({ length: 500 }, (_, i) => `a${i}: __typename`).join(' ')} }`)),
      400,
      'QUERY_TOO_COSTLY',
    ],
    [
      '500 directives',
      () => post(body(`{ viewer { id ${'@include(if: true) '.repeat(500)} } }`)),
      400,
      ['QUERY_TOO_COSTLY', 'GRAPHQL_VALIDATION_FAILED'],
    ],
    [
      '30 levels',
      () => post(body(`{ applications { nodes ${nested(30, '{ id }')} } }`)),
      400,
      ['QUERY_TOO_COSTLY', 'GRAPHQL_VALIDATION_FAILED'],
    ],
    [
      '16 honest levels',
      () =>
        post(
          body(
            '{ viewer { organisation { details { rdTeam { __typename } } } } applications { edges { node { batch { ruleSet { id } } formation { members { organisation { details { financialYears { year } } } } } examination { ruleSet { id } findings { related { name } } } } } } }',
          ),
        ),
      200,
      null,
    ],
    [
      'four lists of everything',
      () =>
        post(
          body(
            `{ ${'abcd'.replace(/./g, (a) => `${a}: applications(first: 100) { nodes { examination { findings { related { name } } } history { id } formation { members { organisation { id } } } } } `)} }`,
          ),
        ),
      400,
      'QUERY_TOO_COSTLY',
    ],
    [
      'a negative page that pays for another',
      () =>
        post(
          body(
            '{ x: batches(first: -100000) { nodes { id } } a: applications(first: 100) { nodes { examination { findings { code related { name } } } history { id } } } b: applications(first: 100) { nodes { examination { findings { code related { name } } } history { id } } } c: applications(first: 100) { nodes { examination { findings { code related { name } } } history { id } } } }',
          ),
        ),
      400,
      'QUERY_TOO_COSTLY',
    ],
    [
      'a cycle of fragments',
      () => post(body('{ viewer { ...A } } fragment A on Viewer { ...B } fragment B on Viewer { ...A }')),
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'an introspection bomb',
      () =>
        post(body(`{ __schema { types { ${'fields { type { '.repeat(12)} name ${'} } '.repeat(12)} } } }`)),
      400,
      ['GRAPHQL_VALIDATION_FAILED', 'QUERY_TOO_COSTLY'],
    ],
    [
      'twenty passwords in one document',
      () =>
        post(
          body(
            `mutation { ${Array.from({ length: 20 }, (_, i) => `a${i}: signIn(account: "a${i}", password: "x") { __typename }`).join(' ')} }`,
          ),
        ),
      400,
      'QUERY_TOO_COSTLY',
    ],
    ['a syntax error', () => post(body('{ viewer { ')), 400, 'GRAPHQL_PARSE_FAILED'],
    ['a field that does not exist', () => post(body('{ passwords }')), 400, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'two operations and no name',
      () => post(body('query A { viewer { id } } query B { viewer { id } }')),
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    ['a subscription', () => post(body('subscription { viewer { id } }')), 400, 'BAD_USER_INPUT'],
    ['no document', () => post('{}'), 400, 'BAD_REQUEST'],
    ['a document that is a number', () => post('{"query": 7}'), 400, 'BAD_REQUEST'],
    [
      'variables that are text',
      () => post('{"query": "{ viewer { id } }", "variables": "x"}'),
      400,
      'BAD_REQUEST',
    ],
    ['a batch of operations', () => post(`[${body('{ viewer { id } }')}]`), 400, 'BAD_REQUEST'],
    [
      'a persisted query',
      () =>
        post(JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } })),
      200,
      'PERSISTED_QUERY_NOT_SUPPORTED',
    ],
    [
      'a variable of another type',
      () => post(body('query ($n: Int) { applications(first: $n) { nodes { id } } }', { n: 'ten' })),
      400,
      'BAD_USER_INPUT',
    ],
    [
      'a required variable left out',
      () => post(body('query ($id: ID!) { application(id: $id) { id } }')),
      400,
      'BAD_USER_INPUT',
    ],
    ['malformed JSON', () => post('{"query": '), 400, 'BODY_NOT_JSON'],
    ['an empty body', () => post(''), 400, 'BODY_NOT_JSON'],
    [
      'prototype keys in the body',
      () => post('{"query": "{ viewer { id } }", "__proto__": {"a": 1}}'),
      400,
      'BODY_NOT_JSON',
    ],
    ['2 MB', () => post(body('{ viewer { id } }', { pad: 'x'.repeat(2 * MEGABYTE) })), 413, 'BODY_TOO_LARGE'],
    [
      'a form',
      () => post('query=%7Bviewer%7Bid%7D%7D', { 'content-type': 'application/x-www-form-urlencoded' }),
      415,
      'CONTENT_TYPE_UNSUPPORTED',
    ],
    ['XML', () => post('<query/>', { 'content-type': 'application/xml' }), 415, 'CONTENT_TYPE_UNSUPPORTED'],
    [
      'plain text',
      () => post(body('{ viewer { id } }'), { 'content-type': 'text/plain' }),
      400,
      'BAD_REQUEST',
    ],
    [
      'a multipart upload',
      () => post('--x--', { 'content-type': 'multipart/form-data; boundary=x' }),
      415,
      'CONTENT_TYPE_UNSUPPORTED',
    ],
  ] as [string, () => Promise<Response>, number, string | string[] | null][])(
    'answers %s',
    async (_title, ask, status, code) => {
      const response = await ask();
      const answer = (await response.json()) as { errors?: unknown };

      if (code === null) expect(answer.errors).toBeUndefined();
      else expect([code].flat()).toContain(refusalIn(answer).code);
      expect(response.status).toBe(status);
      expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    },
  );

  it('answers the usual introspection', async () => {
    const { errors } = await staff.run(getIntrospectionQuery());
    expect(errors).toBeUndefined();
  });
});

describe('GET /graphql', () => {
  const asked = (query: string, headers: Record<string, string> = {}) =>
    staff.send(`/graphql?query=${encodeURIComponent(query)}`, { headers });

  it('runs no mutation, and no query that a page elsewhere could send', async () => {
    const forged = await asked('{ viewer { id } }');
    const mutation = await asked('mutation { signOut }', { 'apollo-require-preflight': '1' });

    expect([forged.status, refusalIn(await forged.json()).code]).toEqual([400, 'BAD_REQUEST']);
    expect([mutation.status, refusalIn(await mutation.json()).code]).toEqual([405, 'BAD_REQUEST']);
    expect(await api.database.session.count()).toBe(1);
  });
});

describe('arguments of lists', () => {
  const unknown = '01890000-0000-7000-8000-000000000000';
  it.each([
    ['first: -1', 'first'],
    ['first: 101', 'first'],
    ['first: 2147483647', 'first'],
    ['last: -1', 'last'],
    ['last: 101', 'last'],
    ['offset: -1', 'offset'],
    ['after: "nonsense"', 'after'],
    ['after: "b2Zmc2V0OjE="', 'after'],
    [`after: "${unknown}"`, 'after'],
    ['before: "\'; --"', 'before'],
    ['filter: { search: "\\u0000" }', 'filter.search'],
    ['filter: { search: "柳州\\u202E" }', 'filter.search'],
    [`filter: { search: "${'螺'.repeat(201)}" }`, 'filter.search'],
    ['filter: { directionName: "\\u0000" }', 'filter.directionName'],
    [`filter: { status: [${'DRAFT '.repeat(501)}] }`, 'filter.status'],
    ['filter: { batchId: "Batch_1" }', 'id'],
    ['filter: { batchId: "__proto__" }', 'id'],
  ])('%s is refused', async (args, path) => {
    const response = await list(args);
    const refusal = refusalIn(await response.json());

    expect(refusal.code).toBe('BAD_USER_INPUT');
    expect(refusal.issues[0]?.path.join('.')).toBe(path);
  });

  it.each([
    'first: 2147483648',
    'offset: 1e3',
    'first: "1"',
    'orderBy: PASSWORD',
    'filter: { status: [LOST] }',
    'filter: { OR: [] }',
  ])('%s does not fit the schema', async (args) =>
    expect(refusalIn(await (await list(args)).json()).code).toBe('GRAPHQL_VALIDATION_FAILED'),
  );

  it.each([
    'offset: 2147483647',
    'first: 0',
    'first: 100',
    'filter: { search: "   " }',
    'filter: { search: "%_\\\\" }',
    'filter: { status: [] }',
    'filter: { search: "\' OR 1=1 --" }',
  ])('%s is an honest question', async (args) =>
    expect(await (await list(args)).json()).toMatchObject({
      data: { applications: { nodes: [], totalCount: 0 } },
    }),
  );

  it.each([
    ['organisations(filter: { divisionCode: "%" })', 'a wildcard'],
    ['organisations(filter: { uscc: [] })', 'no codes'],
  ])('%s answers %s with nothing', async (field) => {
    const { errors } = await staff.run(`{ ${field} { nodes { id } } }`);
    expect(errors).toBeUndefined();
  });

  it('refuses a year that no column holds', async () => {
    expect(refusalIn(await staff.run('{ batches(filter: { year: 99999 }) { nodes { id } } }')).code).toBe(
      'BAD_USER_INPUT',
    );
  });

  it('refuses instants that are none and more codes than a list holds', async () => {
    const auditor = await api.as(await api.seed.user('AUDIT_ADMIN'));
    const since = await auditor.run(
      'query ($since: DateTime) { auditEntries(filter: { since: $since }) { nodes { id } } }',
      { since: 'yesterday' },
    );
    const codes = await staff.run(
      'query ($uscc: [String!]) { organisations(filter: { uscc: $uscc }) { totalCount } }',
      { uscc: Array.from({ length: 501 }, () => 'x') },
    );

    expect(refusalIn(since).code).toBe('BAD_USER_INPUT');
    expect(refusalIn(codes).code).toBe('BAD_USER_INPUT');
  });
});

describe('ids', () => {
  const one = (id: string) =>
    staff.run('query ($id: ID!) { application(id: $id) { id } node(id: $id) { id } }', { id });

  it.each([
    '',
    '7',
    'Application_',
    'Application_7',
    'Application_01890000-0000-7000-8000-00000000000G',
    `Application_${'a'.repeat(10_000)}`,
    "Application_' OR 1=1",
    'QXBwbGljYXRpb246MQ==',
    '__proto__',
    'Application_01890000-0000-7000-8000-000000000000\u0000',
  ])('%j is malformed', async (id) => expect(refusalIn(await one(id)).code).toBe('BAD_USER_INPUT'));

  it('of another type, of no type and of nobody find nothing', async () => {
    const uuid = organisationId.slice(13);
    for (const id of [
      `Session_${uuid}`,
      `Object_${uuid}`,
      'Application_01890000-0000-7000-8000-000000000000',
    ]) {
      const { data, errors } = await staff.run('query ($id: ID!) { node(id: $id) { id } }', { id });
      expect([data, errors]).toEqual([{ node: null }, undefined]);
    }
    for (const type of ['Application', 'Batch', 'RuleSet', 'constructor']) {
      const answer = await staff.run('query ($id: ID!) { organisation(id: $id) { id } }', {
        id: `${type}_${uuid}`,
      });
      expect(answer.data?.organisation ?? null, type).toBeNull();
    }
  });

  it('come at most a hundred at once, each counted', async () => {
    const ids = (count: number) => Array.from({ length: count }, () => organisationId);
    const nodes = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';

    expect((await staff.run(nodes, { ids: ids(100) })).data?.nodes).toHaveLength(100);
    expect(refusalIn(await staff.run(nodes, { ids: ids(101) })).code).toBe('BAD_USER_INPUT');
    expect(refusalIn(await staff.run(nodes, { ids: ids(20_000) })).code).toBe('BAD_USER_INPUT');
  });
});

describe('addresses that lead nowhere', () => {
  it.each([
    ['GET', '/nowhere', 404],
    ['GET', '/files/7', 404],
    ['GET', `/files/${'-'.repeat(36)}`, 404],
    ['GET', '/files/..%2f..%2fetc%2fpasswd', 404],
    ['GET', '/%00', 404],
    ['GET', '/%ff', 400],
    ['DELETE', '/graphql', 404],
    ['PUT', '/uploads/nonsense', 404],
    ['PATCH', '/uploads/nonsense', 404],
    ['PUT', `/uploads/${'x'.repeat(5_000)}`, 414],
  ])('%s %s is answered with %i', async (method, path, status) => {
    const response = await staff.send(path, { method, ...(method === 'PUT' ? { body: 'x' } : {}) });

    expect(response.status).toBe(status);
    refusalIn(await response.json());
  });
});

it('is alive', async () => {
  expect((await get('/readyz')).status).toBe(200);
  expect((await staff.run('{ viewer { id } }')).errors).toBeUndefined();
});
