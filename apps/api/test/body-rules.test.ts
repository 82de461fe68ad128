import { dayOf, plusDays, plusMonths } from '@consortium/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Client, startApi } from './api.ts';
import { aRegistry, ask } from './registry.ts';

/** 议事规则与运行问题: what a charter says of a body, and what is found of it today. */
const ends: (() => Promise<void>)[] = [];
const today = dayOf(new Date());
let api: Api;
let mine: Awaited<ReturnType<typeof aRegistry>>;
let outsider: Client;
let bodyId: string;

const SET = `mutation ($id: ID!, $rules: BodyRulesInput!, $version: Int) {
  result: setBodyRules(id: $id, rules: $rules, version: $version) { __typename ... on Consortium { id version } ... on Problem { code } } }`;
const MEET = `mutation ($id: ID!, $meeting: GovernanceMeetingInput!) {
  result: recordGovernanceMeeting(id: $id, meeting: $meeting) { __typename ... on Consortium { id } ... on Problem { code } } }`;
const setRules = (rules: object, more: object = {}, client = mine.lead) =>
  ask(client, SET, { id: mine.id, rules: { bodyId, ...rules }, ...more });
const meet = (heldOn: string, present: string[], resolutions: object[] = []) =>
  ask(mine.lead, MEET, { id: mine.id, meeting: { bodyId, heldOn, present, resolutions } });

type Finding = Readonly<{ check: string; message: string }>;
async function findings(client: Client = mine.lead): Promise<readonly Finding[] | null> {
  const { data, errors } = await client.run(
    'query ($id: ID!) { consortium(id: $id) { operationFindings { check message } } }',
    { id: mine.id },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  const shown = data?.consortium as unknown as { operationFindings: Finding[] | null } | undefined;
  return shown?.operationFindings ?? null;
}
const checks = async () => (await findings())?.map(({ check }) => check);

beforeAll(async () => {
  api = await startApi({ atEnd: (end) => ends.push(end) });
  mine = await aRegistry(api, 2);
  outsider = await api.as(
    await api.seed.user('UNIT_STAFF', { organisationId: (await api.seed.organisation()).id }),
  );
  const { formationId } = await api.database.consortium.findUniqueOrThrow({
    where: { id: mine.id.replace('Consortium_', '') },
  });
  const seated = { validFrom: new Date('2024-06-18') };
  const { id } = await api.database.governanceBody.create({
    data: {
      formationId,
      function: 'DECISION',
      name: '理事会(示例)',
      position: 0,
      ...seated,
      seats: {
        create: ['张三', '李四', '王五'].map((person, position) => ({
          person,
          post: position === 0 ? ('HEAD' as const) : ('MEMBER' as const),
          position,
          ...seated,
        })),
      },
    },
  });
  bodyId = `GovernanceBody_${id}`;
});
afterAll(async () => {
  for (const end of ends) await end();
});

describe('Consortium.operationFindings', () => {
  it('appear when a term ends and a meeting is overdue, and are cleared by what mends them', async () => {
    expect(await checks()).toEqual(['RULES_MISSING']);

    await setRules({ termEndsOn: plusDays(today, -1), meetsEveryMonths: 6 });
    expect(await checks()).toEqual(['TERM_ENDED', 'MEETING_OVERDUE']);

    await setRules({ termEndsOn: plusMonths(today, 36), meetsEveryMonths: 6 });
    expect(await checks()).toEqual(['MEETING_OVERDUE']);

    await meet(plusDays(today, -3), ['张三']);
    expect(await checks()).toEqual(['NO_QUORUM']);

    await meet(plusDays(today, -2), ['张三', '李四']);
    expect(await checks()).toEqual([]);
  });

  it('tell of a seat that was left and not filled', async () => {
    await api.database.seat.updateMany({
      where: { bodyId: bodyId.replace('GovernanceBody_', ''), person: '王五' },
      data: { validTo: new Date(plusDays(today, -10)) },
    });
    expect(await checks()).toEqual(['SEAT_VACANT']);
  });

  it('are told to the bureau and the units that are in, and to nobody else', async () => {
    expect(await findings(mine.officer)).toHaveLength(1);
    expect(await findings(outsider)).toBeNull();
  });

  it('take as many statements for one consortium as for all', async () => {
    const count = async (first: number) => {
      const { extensions } = await mine.officer.run(
        `{ consortia(first: ${first}) { nodes { operationFindings { check } } } }`,
      );
      return extensions?.cost.statements;
    };
    expect(await api.database.consortium.count()).toBeGreaterThan(0);
    await aRegistry(api, 1);
    expect(await count(1)).toBe(await count(100));
  });
});

describe('Mutation.setBodyRules', () => {
  const motion = [{ title: '示例议题', votesFor: 2, votesAgainst: 0, votesAbstained: 0 }];
  const decided = async () => {
    const { data } = await mine.lead.run(
      `query ($id: ID!) { governanceMeetings(filter: { consortiumId: $id }) { nodes { heldOn hasQuorum resolutions { isAdopted } } } }`,
      { id: mine.id },
    );
    const list = data?.governanceMeetings as unknown as
      | { nodes: { hasQuorum: boolean; resolutions: { isAdopted: boolean }[] }[] }
      | undefined;
    return list?.nodes.map(({ hasQuorum, resolutions }) => [hasQuorum, resolutions[0]?.isAdopted]);
  };

  it('decides the meetings recorded from then on, and leaves those on record as they were', async () => {
    const before = await decided();
    await setRules({ quorumPercent: 100, majorityPercent: 100 });
    await meet(plusDays(today, -1), ['张三'], [{ ...motion[0], votesFor: 1 }]);
    const strict = await decided();
    expect(strict).toEqual([[false, false], ...(before ?? [])]);

    await setRules({ quorumPercent: 50 });
    expect(await decided()).toEqual(strict);
    await meet(today, ['张三'], [{ ...motion[0], votesFor: 1 }]);
    expect((await decided())?.[0]).toEqual([true, true]);
  });

  it('is told in the history with what it was, and refused to who saw an older version', async () => {
    const { version } = await setRules({ meetsEveryMonths: 12, termEndsOn: '2030-01-01' });
    expect(await setRules({ meetsEveryMonths: 3 }, { version: (version ?? 0) - 1 })).toMatchObject({
      code: 'CONFLICT_VERSION',
    });
    const { changes } = await api.database.auditEntry.findFirstOrThrow({
      where: { recordId: mine.id.replace('Consortium_', ''), action: 'keepMeetings' },
      orderBy: { id: 'desc' },
    });
    expect(changes).toEqual([
      expect.objectContaining({
        path: 'bodyRules.理事会(示例)',
        to: expect.objectContaining({ meetsEveryMonths: 12, termEndsOn: '2030-01-01' }),
      }),
    ]);
  });

  it.each([
    [
      'a body that is not there',
      { bodyId: 'GovernanceBody_00000000-0000-7000-8000-000000000000' },
      'BODY_NOT_THERE',
    ],
    ['an interval of nothing', { meetsEveryMonths: 0 }, 'BAD_USER_INPUT'],
    ['a quorum above everybody', { quorumPercent: 101 }, 'BAD_USER_INPUT'],
    ['a day that does not exist', { termEndsOn: '2027-02-30' }, 'DATE_INVALID'],
  ])('refuses %s', async (_what, rules, code) => {
    const { errors } = await mine.lead.run(SET, { id: mine.id, rules: { bodyId, ...rules } });
    expect(errors?.[0]?.extensions.code).toBe(code);
  });

  it('is the lead unit’s and the office’s', async () => {
    const { errors } = await outsider.run(SET, { id: mine.id, rules: { bodyId } });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await setRules({}, {}, mine.officer)).__typename).toBe('Consortium');
  });
});
