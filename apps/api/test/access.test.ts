import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { foundConsortium } from '@consortium/database/rows';
import { changeInput } from '@consortium/domain';
import { exampleUscc } from '@consortium/domain/builders';
import { type GraphQLObjectType, getNamedType, getNullableType, isListType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../src/schema.ts';
import { expectationOf, mutations, nested, queries, type RoleName, roles, routes } from './access.table.ts';
import { type Api, type Client, startApi } from './api.ts';
import { CREATE } from './documents.ts';
import { completeApplication } from './seed.ts';

/** 访问权限: every door of the schema and of HTTP × every role, against the table; what nobody classified fails. */
const ends: (() => Promise<void>)[] = [];
let clients: Record<RoleName, Client>;
let api: Api;
let ids: Record<string, string>;
let definition: unknown;
let ruleSetId: string;
let complete: object;
let fileId: string;

beforeAll(async () => {
  api = await startApi({ atEnd: (end) => void ends.push(end) });
  const { seed, as, withToken, database, anonymous } = api;
  const [batch, parties, district, far] = await Promise.all([
    seed.batch(),
    seed.parties(1),
    seed.district(),
    seed.district('柳南区'),
  ]);
  const other = await seed.organisation();
  const lead = await as(parties.leadUser);
  complete = completeApplication(parties, batch, district.id);
  const { data } = await lead.run(CREATE, { batchId: `Batch_${batch.id}`, application: complete });
  const application = ((data as Record<string, unknown>).createApplication as { id: string }).id;
  // Filed, and closed for every act: who passes the door meets the state behind it.
  const at = new Date();
  await database.application.update({
    where: { id: application.slice(12) },
    data: { status: 'WITHDRAWN', firstSubmittedAt: at, submittedAt: at, concludedAt: at },
  });
  const consortium = await foundConsortium(database, {
    number: 'L-1',
    name: '柳州市示例创新联合体',
    leadUnitId: parties.lead.id,
    directions: [],
    establishedOn: '2024-06-18',
    documentNo: '',
    status: 'OPERATING',
  });
  const unit = parties.units[0] as { id: string };
  const since = new Date('2024-07-01');
  await database.membership.create({
    data: {
      formationId: consortium.formationId,
      organisationId: unit.id,
      role: 'MEMBER',
      position: 1,
      validFrom: since,
    },
  });
  // Withdrawn: who passes the door of an act meets the state behind it.
  const request = await database.changeRequest.create({
    data: {
      number: 'BG-0',
      consortiumId: consortium.id,
      leadUnitId: parties.lead.id,
      kind: 'MEMBER_LEAVES',
      status: 'WITHDRAWN',
      effectiveOn: since,
      change: changeInput.parse({ kind: 'MEMBER_LEAVES', unitId: unit.id }),
      concernedUnitIds: [unit.id],
    },
  });
  const setting = await database.changeSetting.findUniqueOrThrow({ where: { kind: 'NAME' } });
  await database.auditEntry.create({
    data: { actorName: '示例', action: 'change', subject: 'Consortium', recordId: consortium.id },
  });
  const ruleSet = await database.ruleSet.findFirstOrThrow();
  [definition, ruleSetId] = [ruleSet.definition, ruleSet.id];
  const sha256 = 'ab'.repeat(32);
  const file = await database.attachment.create({
    data: {
      applicationId: application.slice(12),
      name: 'a.pdf',
      mediaType: 'application/pdf',
      size: 1,
      sha256,
      uploadedById: parties.leadUser.id,
    },
  });
  fileId = file.id;
  await mkdir(join(api.folder, 'files', 'ab'), { recursive: true });
  await writeFile(join(api.folder, 'files', 'ab', sha256), 'x');
  const [spare, gone] = await Promise.all([seed.user('EXPERT'), seed.user('BUREAU_OFFICER')]);
  const user = async (...given: Parameters<typeof seed.user>) => as(await seed.user(...given));
  clients = {
    anonymous,
    lead,
    otherUnit: await user('UNIT_STAFF', { organisationId: other.id }),
    member: await as(parties.people[0] as { id: string }),
    ownDistrict: await user('DISTRICT_OFFICER', { districtId: district.id }),
    otherDistrict: await user('DISTRICT_OFFICER', { districtId: far.id }),
    officer: await user('BUREAU_OFFICER'),
    sectionHead: await user('SECTION_HEAD'),
    bureauLeader: await user('BUREAU_LEADER'),
    expert: await user('EXPERT'),
    systemAdmin: await user('SYSTEM_ADMIN'),
    securityAdmin: await user('SECURITY_ADMIN'),
    auditAdmin: await user('AUDIT_ADMIN'),
    readToken: await withToken(parties.leadUser, ['READ']),
    writeToken: await withToken(parties.leadUser, ['WRITE']),
    bothToken: await withToken(parties.leadUser, ['READ', 'WRITE']),
    suspendedToken: await withToken(gone, ['READ', 'WRITE']),
  };
  await database.user.update({ where: { id: gone.id }, data: { status: 'SUSPENDED' } });
  const token = await database.apiToken.create({
    data: {
      tokenHash: 'spare',
      prefix: 'cdk_spare',
      name: '备用',
      ownerId: parties.leadUser.id,
      scopes: ['READ'],
      expiresAt: new Date(Date.now() + 1e9),
    },
  });
  ids = {
    application,
    organisation: parties.lead.globalId,
    batch: `Batch_${batch.id}`,
    ruleSet: `RuleSet_${ruleSet.id}`,
    consortium: `Consortium_${consortium.id}`,
    changeRequest: `ChangeRequest_${request.id}`,
    changeSetting: `ChangeSetting_${setting.id}`,
    user: `User_${spare.id}`,
    token: `ApiToken_${token.id}`,
  };
});
afterAll(async () => {
  for (const end of ends) await end();
});

type Answer = Awaited<ReturnType<Client['run']>>;
const refused = ({ errors }: Answer): string | null =>
  errors?.[0] ? String(errors[0].extensions.code) : null;
const found = (value: unknown): string => {
  const all = Array.isArray(value) ? value : [value];
  if (all.length === 0) return 'empty';
  const one = all[0] as { totalCount?: number; nodes?: unknown[] } | null;
  if (one === null) return 'null';
  if (one.totalCount === undefined) return 'seen';
  // Count and rows agree, or one of them leaks.
  if (one.totalCount > 0 !== (one.nodes ?? []).length > 0)
    return `counted ${one.totalCount}, showed ${one.nodes?.length}`;
  return one.totalCount > 0 ? 'seen' : 'empty';
};

const isConnection = (type: GraphQLObjectType) => type.name.endsWith('Connection');
const fieldsOf = (type: GraphQLObjectType | null | undefined) => Object.values(type?.getFields() ?? {});

/** One honest question for each query field. */
function questionOf(name: string): [string, object] {
  const what = completeId(name);
  if (name === 'nodes')
    return ['query ($ids: [ID!]!) { nodes(ids: $ids) { __typename } }', { ids: [ids.application] }];
  if (name === 'examineFormation')
    return [
      'query ($b: ID!, $a: ApplicationInput!) { examineFormation(batchId: $b, application: $a) { findings { code } } }',
      { b: ids.batch, a: complete },
    ];
  if (name === 'formation')
    return ['query ($id: ID!) { formation(consortiumId: $id) { __typename } }', { id: ids.consortium }];
  if (name === 'previewChange')
    return [
      `query ($id: ID!) { previewChange(consortiumId: $id, changeRequest: ${renaming}) { __typename } }`,
      { id: ids.consortium },
    ];
  const field = schema.getQueryType()?.getFields()[name];
  const type = getNamedType(field?.type);
  if (isObjectType(type) && isConnection(type))
    return [`{ ${name} { totalCount nodes { __typename } } }`, {}];
  return what
    ? [`query ($id: ID!) { ${name}(id: $id) { __typename } }`, { id: what }]
    : [`{ ${name} { __typename } }`, {}];
}
const completeId = (name: string): string | undefined => (name === 'node' ? ids.application : ids[name]);

const renaming = '{ effectiveOn: "2030-01-01", change: { kind: NAME, name: "柳州市门前创新联合体" } }';
/** Acts by the day: one before the consortium was there is refused behind the door. */
const stateActs = [
  'startOperating',
  'completeRectification',
  'suspendConsortium',
  'resumeConsortium',
  'revokeConsortium',
  'dissolveConsortium',
];
const changeActs = [
  'consentToChange',
  'submitChangeRequest',
  'approveChangeRequest',
  'refuseChangeRequest',
  'withdrawChangeRequest',
];

let counter = 0;
/** One call of each mutation that gets as far as the door lets it and leaves the others undisturbed. */
function callOf(name: string): [string, string] {
  counter += 1;
  const id = `id: "${ids.application}"`;
  const stale = 'version: 999';
  const unit = `{ legalName: "门前${counter}", uscc: "${exampleUscc(3_000 + counter)}", kind: ENTERPRISE }`;
  const batch = `{ kind: PRE_APPLICATION, year: 2026, title: "门前${counter}", opensOn: "2026-01-01", closesOn: "2026-02-01", ruleSetId: "${ruleSetId}" }`;
  const consortium = `{ number: "M-${counter}", name: "柳州市门前${counter}创新联合体", leadUnitId: "${ids.organisation}", establishedOn: "2024-01-01" }`;
  const user = `{ account: "door${counter}", name: "门前", role: EXPERT }`;
  const args: Record<string, string> = {
    signIn: 'account: "nobody", password: "x"',
    signOut: '',
    setPassword: 'token: "x", password: "Fresh-horse-9"',
    changePassword: 'current: "x", password: "Fresh-horse-9"',
    createApplication: `batchId: "${ids.batch}", application: { name: "柳州市门前${counter}创新联合体" }`,
    updateApplication: `${id}, ${stale}, application: { name: "柳州市门前创新联合体" }`,
    receiveSubmissionItem: `${id}, kind: STAMPED_PAPER`,
    recordVerdicts: `${id}, verdicts: [{ code: "PLAN_SOUND", verdict: MET }]`,
    requestCorrection: `${id}, reason: "示例", correction: { dueOn: "2099-01-01", items: [{ note: "示例" }] }`,
    proposeWaiver: `${id}, waiver: { code: "ENOUGH_RD_STAFF", reason: "示例理由一二三" }`,
    approveWaiver: `${id}, code: "ENOUGH_RD_STAFF"`,
    requestUpload: `${id}, kind: PDF_SCAN`,
    createOrganisation: `organisation: ${unit}`,
    updateOrganisation: `id: "${ids.organisation}", ${stale}, organisation: ${unit}`,
    createBatch: `batch: ${batch}`,
    updateBatch: `id: "${ids.batch}", ${stale}, batch: ${batch}`,
    createConsortium: `consortium: ${consortium}`,
    updateConsortium: `id: "${ids.consortium}", ${stale}, consortium: ${consortium}`,
    requireRectification: `id: "${ids.consortium}", reason: "示例", effectiveOn: "2024-01-01", dueOn: "2024-01-01"`,
    createChangeRequest: `consortiumId: "${ids.consortium}", changeRequest: ${renaming}`,
    updateChangeRequest: `id: "${ids.changeRequest}", ${stale}, changeRequest: ${renaming}`,
    updateChangeSetting: `id: "${ids.changeSetting}", ${stale}, changeSetting: { needsApproval: true }`,
    ...Object.fromEntries(
      stateActs.map((each) => [
        each,
        `id: "${ids.consortium}", reason: "示例理由", effectiveOn: "2024-01-01"`,
      ]),
    ),
    ...Object.fromEntries(changeActs.map((each) => [each, `id: "${ids.changeRequest}", reason: "示例理由"`])),
    createUser: `user: ${user}`,
    assignRole: `id: "${ids.user}", user: ${user}`,
    createApiToken: `token: { name: "门前", scopes: [READ] }`,
    revokeApiToken: `id: "${ids.token}"`,
    ...Object.fromEntries(
      ['suspendUser', 'resumeUser', 'unlockUser', 'issuePasswordLink'].map((each) => [
        each,
        `id: "${ids.user}"`,
      ]),
    ),
  };
  const given =
    name === 'createRuleSet' ? 'definition: $definition' : (args[name] ?? `${id}, reason: "示例理由"`);
  const type = getNamedType(schema.getMutationType()?.getFields()[name]?.type);
  const head = name === 'createRuleSet' ? 'mutation ($definition: JSON!)' : 'mutation';
  return [
    `${head} { result: ${name}${given ? `(${given})` : ''} ${type && 'name' in type && type.name === 'Boolean' ? '' : '{ __typename }'} }`,
    name,
  ];
}

async function verdicts(names: readonly string[], probe: (client: Client, name: string) => Promise<string>) {
  const seen: Record<string, Record<string, string>> = {};
  for (const name of names)
    seen[name] = Object.fromEntries(
      await Promise.all(roles.map(async (role) => [role, await probe(clients[role], name)])),
    );
  return seen;
}
const expected = (table: Readonly<Record<string, Parameters<typeof expectationOf>[0]>>) =>
  Object.fromEntries(
    Object.entries(table).map(([name, row]) => [
      name,
      Object.fromEntries(roles.map((role) => [role, expectationOf(row, role)])),
    ]),
  );

describe('every field of Query', () => {
  it('is classified', () => {
    expect(Object.keys(queries).sort()).toEqual(
      fieldsOf(schema.getQueryType())
        .map(({ name }) => name)
        .sort(),
    );
  });

  it('answers every role as the table says', async () => {
    const seen = await verdicts(Object.keys(queries), async (client, name) => {
      const [query, variables] = questionOf(name);
      const answer = await client.run(query, variables);
      return refused(answer) ?? found((answer.data as Record<string, unknown> | undefined)?.[name]);
    });
    expect(seen).toEqual(expected(queries));
  });
});

describe('every field that leads to another record', () => {
  const shapes = /Connection$|Edge$|^PageInfo$|^__|^Query$|^Mutation$/;
  const leading = () =>
    Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type) && !shapes.test(type.name))
      .flatMap((type) =>
        fieldsOf(type as GraphQLObjectType)
          .filter((field) => isObjectType(getNamedType(field.type)))
          .map((field) => `${type.name}.${field.name}`),
      );

  it('is classified', () => {
    expect(Object.keys(nested).sort()).toEqual(leading().sort());
  });

  it('leads only public records from public ones, or can be null or empty where it is guarded', () => {
    for (const [name, row] of Object.entries(nested)) {
      if (typeof row === 'string') continue;
      const [type, field] = name.split('.') as [string, string];
      const target = (schema.getType(type) as GraphQLObjectType).getFields()[field]?.type;
      expect(
        target && (getNullableType(target) === target || isListType(getNullableType(target))),
        name,
      ).toBe(true);
    }
  });

  it.each([
    [
      'Organisation.details',
      'query ($organisation: ID!) { value: organisation(id: $organisation) { details { contactPhone financialYears { salesRevenue } } } }',
      'details',
    ],
    ['Batch.counts', 'query ($batch: ID!) { value: batch(id: $batch) { counts { count } } }', 'counts'],
    [
      'Consortium.changeRequests',
      'query ($consortium: ID!) { value: consortium(id: $consortium) { changeRequests { number } } }',
      'changeRequests',
    ],
    [
      'Consortium.history',
      'query ($consortium: ID!) { value: consortium(id: $consortium) { history { action } } }',
      'history',
    ],
  ])('%s answers every role as the table says', async (name, query, field) => {
    const row = nested[name] as Parameters<typeof expectationOf>[0];
    const seen = await verdicts([name], async (client) => {
      const answer = await client.run(query, {
        organisation: ids.organisation,
        batch: ids.batch,
        consortium: ids.consortium,
      });
      return (
        refused(answer) ??
        found(((answer.data as Record<string, unknown>).value as Record<string, unknown>)[field])
      );
    });
    expect(seen).toEqual(expected({ [name]: row }));
  });
});

describe('every route', () => {
  it('is classified', async () => {
    const folder = new URL('../src/', import.meta.url);
    const files = ['server.ts', ...(await readdir(new URL('http/', folder))).map((file) => `http/${file}`)];
    const text = (await Promise.all(files.map((file) => readFile(new URL(file, folder), 'utf8')))).join('\n');
    const short = [
      ...text.matchAll(/\b\w+\.(get|put|post|patch|delete)(?:<[\s\S]*?>)?\(\s*'(\/[^']*)'/g),
    ].map(([, method, path]) => `${method?.toUpperCase()} ${path}`);
    const long = [...text.matchAll(/method: \[([^\]]*)\],\s*url: '([^']*)'/g)].flatMap(([, methods, path]) =>
      (methods ?? '').split(',').map((method) => `${method.replace(/\W/g, '')} ${path}`),
    );
    expect(Object.keys(routes).sort()).toEqual([...new Set([...short, ...long])].sort());
  });

  it('answers every role as the table says', async () => {
    const seen = await verdicts(Object.keys(routes), async (client, name) => {
      const [method, route] = name.split(' ') as [string, string];
      const path = route
        .replace('/files/:id', `/files/${fileId}`)
        .replace('/uploads/:ticket', '/uploads/none')
        .replace(':resource.:format', 'applications.csv');
      const query = path === '/graphql' && method === 'GET' ? '?query={__typename}' : '';
      const response = await client.send(`${path}${query}`, {
        method,
        headers: {
          'apollo-require-preflight': '1',
          ...(method === 'POST' ? { 'content-type': 'application/json' } : {}),
        },
        ...(method === 'GET' ? {} : { body: '{"query": "{ __typename }"}' }),
      });
      const text = await response.text();
      if (routes[name]?.everyone === 'page')
        return response.status === 200 || text.includes('网页') || response.status === 404
          ? 'page'
          : String(response.status);
      if (route.startsWith('/exports'))
        return response.status === 200
          ? `${text.trim().split('\n').length - 1} rows`
          : String(response.status);
      return String(response.status);
    });
    expect(seen).toEqual(expected(routes));
  });
});

describe('every field of Mutation', () => {
  it('is classified', () => {
    expect(Object.keys(mutations).sort()).toEqual(
      fieldsOf(schema.getMutationType())
        .map(({ name }) => name)
        .sort(),
    );
  });

  it('answers every role as the table says', async () => {
    const last = (name: string) => (name === 'signOut' ? 1 : 0);
    const names = Object.keys(mutations).sort((a, b) => last(a) - last(b));
    const seen = await verdicts(names, async (client, name) => {
      const answer = await client.run(callOf(name)[0], name === 'createRuleSet' ? { definition } : {});
      // A refused field that cannot be null leaves no data at all.
      const data = answer.data as { result: { __typename: string } | null } | null;
      const result = data?.result;
      return refused(answer) ?? (result?.__typename === 'NotFound' ? 'NOT_FOUND' : 'done');
    });
    expect(seen).toEqual(expected(mutations));
  });
});
