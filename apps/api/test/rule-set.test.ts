import { liukeGui2024No7, type RuleSet } from '@consortium/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Client, startApi } from './api.ts';

/** 规则: drafted, signed by two persons, and only then binding for a batch. */
const ends: (() => Promise<void>)[] = [];
let api: Api;
let [officer, head, leader, unit] = [] as unknown as [Client, Client, Client, Client];
let shippedId: string;

const RESULT = `{ __typename ... on RuleSet { id version status edition openActions inForceUntil firstSignedBy signedBy }
  ... on Problem { code message } ... on Refused { facts } }`;
type Result = {
  __typename: string;
  id: string;
  version: number;
  status: string;
  edition: number;
  openActions: string[];
  firstSignedBy: string | null;
  signedBy: string | null;
  code?: string;
  facts?: { reason?: string };
};
async function ask(client: Client, document: string, variables: object): Promise<Result> {
  const { data, errors } = await client.run(document, variables);
  if (errors) return { code: errors[0]?.extensions.code } as Result;
  return (data as unknown as { result: Result }).result;
}
const CREATE = `mutation ($definition: JSON!, $replacesId: ID, $key: String) {
  result: createRuleSet(definition: $definition, replacesId: $replacesId, idempotencyKey: $key) ${RESULT} }`;
const UPDATE = `mutation ($id: ID!, $version: Int!, $definition: JSON!, $replacesId: ID) {
  result: updateRuleSet(id: $id, version: $version, definition: $definition, replacesId: $replacesId) ${RESULT} }`;
const actOn = (client: Client, act: string, id: string, more: object = {}) =>
  ask(
    client,
    `mutation ($id: ID!, $reason: String, $version: Int) { result: ${act}(id: $id, reason: $reason, version: $version) ${RESULT} }`,
    { id, ...more },
  );
const PIN = `mutation ($batch: BatchInput!) { result: createBatch(batch: $batch) { __typename ... on Problem { code } } }`;
const pin = (ruleSetId: string, title: string) =>
  ask(officer, PIN, {
    batch: {
      kind: 'FORMAL_APPLICATION',
      year: 2027,
      title,
      opensOn: '2027-01-01',
      closesOn: '2027-02-01',
      ruleSetId,
      requiredItems: [
        'STAMPED_PAPER',
        'WORD',
        'PDF_SCAN',
        'AGREEMENT',
        'RECOMMENDATION_LETTER',
        'INTEGRITY_DECLARATION',
      ],
    },
  });
let counter = 0;
/** Rules of a document of its own, so that no test meets another's. */
const rules = (more: Partial<RuleSet> = {}): RuleSet => {
  counter += 1;
  return { ...liukeGui2024No7, documentNo: `示例〔2026〕${counter}号`, effectiveFrom: '2026-06-01', ...more };
};
const draft = async (definition = rules(), replacesId: string | null = null) =>
  (await ask(officer, CREATE, { definition, replacesId })).id;
async function signed(definition = rules(), replacesId: string | null = null): Promise<string> {
  const id = await draft(definition, replacesId);
  await actOn(officer, 'proposeRuleSet', id);
  expect((await actOn(leader, 'signRuleSet', id)).status).toBe('SIGNED');
  return id;
}
const bare = (id: string) => id.replace('RuleSet_', '');

beforeAll(async () => {
  api = await startApi({ atEnd: (end) => ends.push(end) });
  const person = async (role: 'BUREAU_OFFICER' | 'SECTION_HEAD' | 'BUREAU_LEADER') =>
    api.as(await api.seed.user(role));
  officer = await person('BUREAU_OFFICER');
  head = await person('SECTION_HEAD');
  leader = await person('BUREAU_LEADER');
  unit = await api.as(
    await api.seed.user('UNIT_STAFF', { organisationId: (await api.seed.organisation()).id }),
  );
  const { id } = await api.database.ruleSet.findFirstOrThrow({ where: { documentNo: '柳科规〔2024〕7号' } });
  shippedId = `RuleSet_${id}`;
});
afterAll(async () => {
  for (const end of ends) await end();
});

describe('Mutation.signRuleSet', () => {
  it('needs two persons, and only then a batch can be pinned to it', async () => {
    const id = await draft();
    expect(await pin(id, '草稿')).toMatchObject({ code: 'RULE_SET_UNSIGNED' });
    expect(await actOn(leader, 'signRuleSet', id)).toMatchObject({ code: 'ILLEGAL_STATE' });

    expect(await actOn(head, 'proposeRuleSet', id)).toMatchObject({
      status: 'IN_SIGNATURE',
      openActions: ['return'],
    });
    expect(await pin(id, '会签中')).toMatchObject({ code: 'RULE_SET_UNSIGNED' });
    expect(await actOn(head, 'signRuleSet', id)).toMatchObject({ code: 'SAME_SIGNER' });
    expect(await actOn(officer, 'signRuleSet', id)).toMatchObject({ code: 'FORBIDDEN' });

    const done = await actOn(leader, 'signRuleSet', id);
    expect(done).toMatchObject({ status: 'SIGNED', openActions: [] });
    expect(done.firstSignedBy && done.signedBy && done.firstSignedBy !== done.signedBy).toBe(true);
    expect(await pin(id, '已签发')).toMatchObject({ __typename: 'Batch' });
  });

  it('falls back to the draft when it is returned, and the first signature falls', async () => {
    const id = await draft();
    await actOn(officer, 'proposeRuleSet', id);
    expect(await actOn(leader, 'returnRuleSet', id)).toMatchObject({ code: 'REASON_REQUIRED' });
    expect(await actOn(leader, 'returnRuleSet', id, { reason: '下限有误' })).toMatchObject({
      status: 'DRAFT',
      firstSignedBy: null,
    });
  });

  it('asks the section heads and the leaders, and tells who drafts of the signature', async () => {
    const id = await draft();
    await actOn(officer, 'proposeRuleSet', id);
    const tasks = await api.database.notification.findMany({
      where: { recordId: bare(id), doneAt: null, next: { has: 'sign' } },
      select: { user: { select: { role: true } } },
    });
    expect(new Set(tasks.map(({ user }) => user.role))).toEqual(new Set(['SECTION_HEAD', 'BUREAU_LEADER']));

    await actOn(leader, 'signRuleSet', id);
    const open = { recordId: bare(id), doneAt: null, NOT: { next: { isEmpty: true } } };
    expect(await api.database.notification.count({ where: open })).toBe(0);
  });

  it('of two that replace the same one lets one through', async () => {
    const first = await signed();
    const [one, two] = [
      await draft(rules({ effectiveFrom: '2026-07-01' }), first),
      await draft(rules({ effectiveFrom: '2026-08-01' }), first),
    ];
    for (const id of [one, two]) await actOn(officer, 'proposeRuleSet', id);
    const results = await Promise.all([actOn(head, 'signRuleSet', one), actOn(leader, 'signRuleSet', two)]);

    expect(results.filter(({ status }) => status === 'SIGNED')).toHaveLength(1);
    expect(results.find(({ code }) => code)?.code).toMatch(/^(RULE_SET_SUCCESSION|ALREADY_EXISTS)$/);
  });
});

describe('the succession', () => {
  const refusedWhen = async (definition: RuleSet, replacesId: string | null) => {
    const id = await draft(definition, replacesId);
    const { code, facts } = await actOn(officer, 'proposeRuleSet', id);
    return [code, facts?.reason];
  };

  it('ends the one that is replaced on the day before', async () => {
    const first = await signed(rules({ effectiveFrom: '2026-06-01' }));
    await signed(rules({ effectiveFrom: '2026-09-01' }), first);
    const { data } = await unit.run(`query ($id: ID!) { ruleSet(id: $id) { inForceUntil } }`, { id: first });

    expect(data?.ruleSet).toEqual({ inForceUntil: '2026-08-31' });
  });

  it('has no day without rules nor under two', async () => {
    const first = await signed(rules({ effectiveFrom: '2026-06-01' }));
    const own = (await api.database.ruleSet.findUniqueOrThrow({ where: { id: bare(first) } })).documentNo;

    expect(await refusedWhen(rules({ effectiveFrom: '2026-06-01' }), first)).toEqual([
      'RULE_SET_SUCCESSION',
      'NOT_LATER',
    ]);
    expect(await refusedWhen(rules({ documentNo: own, effectiveFrom: '2026-10-01' }), null)).toEqual([
      'RULE_SET_SUCCESSION',
      'BESIDE',
    ]);
    expect(await refusedWhen(rules(), await draft())).toEqual(['RULE_SET_SUCCESSION', 'UNSIGNED']);
    // A ring of one: what it replaces is itself, and not signed.
    const definition = rules();
    const id = await draft(definition);
    expect(await ask(officer, UPDATE, { id, version: 1, definition, replacesId: id })).toMatchObject({
      version: 2,
    });
    expect(await actOn(officer, 'proposeRuleSet', id)).toMatchObject({ facts: { reason: 'UNSIGNED' } });
  });
});

describe('Mutation.updateRuleSet', () => {
  it('changes a draft and tells what changed', async () => {
    const definition = rules();
    const id = await draft(definition);
    const title = '示例:修订稿';
    const changed = await ask(officer, UPDATE, { id, version: 1, definition: { ...definition, title } });
    expect(changed).toMatchObject({ version: 2, status: 'DRAFT', edition: 1 });

    const { changes } = await api.database.auditEntry.findFirstOrThrow({
      where: { recordId: bare(id), action: 'update' },
    });
    expect(changes).toEqual([expect.objectContaining({ path: 'title', to: title })]);
  });

  it('is refused to who saw an older one, and when a rule is none', async () => {
    const definition = rules();
    const id = await draft(definition);
    await ask(officer, UPDATE, { id, version: 1, definition: { ...definition, title: '甲' } });
    expect(await ask(head, UPDATE, { id, version: 1, definition })).toMatchObject({
      code: 'CONFLICT_VERSION',
    });
    const impossible = {
      ...definition,
      rules: [{ ...definition.rules[0], measure: { kind: 'memberCount', min: -3 } }],
    };
    expect(await ask(officer, UPDATE, { id, version: 2, definition: impossible })).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });

  it('is refused once it waits for a signature, and for ever once it is signed', async () => {
    const definition = rules();
    const id = await draft(definition);
    await actOn(officer, 'proposeRuleSet', id);
    expect(await ask(officer, UPDATE, { id, version: 2, definition })).toMatchObject({
      code: 'ILLEGAL_STATE',
    });
    await actOn(leader, 'signRuleSet', id);
    await expect(
      api.database.ruleSet.update({ where: { id: bare(id) }, data: { title: '改' } }),
    ).rejects.toThrow();
    await expect(api.database.ruleSet.delete({ where: { id: bare(id) } })).rejects.toThrow();
  });
});

describe('Query.ruleSets', () => {
  it('shows what is not signed to the bureau alone', async () => {
    const id = await draft();
    const listed = async (client: Client) => {
      const { data } = await client.run('{ ruleSets(first: 100) { totalCount nodes { id status } } }');
      return data?.ruleSets as unknown as { totalCount: number; nodes: { id: string; status: string }[] };
    };
    const seen = await listed(unit);
    expect(seen.nodes.map(({ status }) => status).filter((status) => status !== 'SIGNED')).toEqual([]);
    expect(seen.totalCount).toBe(seen.nodes.length);
    expect((await listed(leader)).nodes.map((each) => each.id)).toContain(id);
    const one = await unit.run('query ($id: ID!) { node(id: $id) { id } ruleSet(id: $id) { id } }', { id });
    expect(one.data).toEqual({ node: null, ruleSet: null });
  });

  it('keeps the database from pinning a batch past the door', async () => {
    const id = await draft();
    await expect(
      api.database.batch.create({
        data: {
          kind: 'PRE_APPLICATION',
          year: 2027,
          title: '绕过',
          opensOn: new Date('2027-01-01'),
          closesOn: new Date('2027-02-01'),
          ruleSetId: bare(id),
        },
      }),
    ).rejects.toThrow();
    expect(shippedId).toMatch(/^RuleSet_/);
  });
});
