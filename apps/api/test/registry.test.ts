import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Client, startApi } from './api.ts';
import {
  aRegistry,
  ask,
  CREATE_CHANGE,
  day,
  FOUNDED,
  type Registry,
  SETTING,
  stateAct,
  today,
  UPDATE_CHANGE,
} from './registry.ts';

/** 名录与变更. */
const ends: (() => Promise<void>)[] = [];
let api: Api;
beforeAll(async () => {
  api = await startApi({ atEnd: (end) => void ends.push(end) });
});
afterAll(async () => {
  for (const end of ends) await end();
});

const unitAt = ({ members }: Registry, index: number) => members[index] as Registry['members'][number];
const clientAt = ({ units }: Registry, index: number) => units[index] as Client;
const joins = (registry: Registry, index: number, more: object = {}) => ({
  kind: 'MEMBER_JOINS',
  member: registry.member(unitAt(registry, index), more),
});
const body = (registry: Registry, more: object = {}) => ({
  kind: 'BODY',
  body: {
    function: 'EXECUTION',
    name: '秘书处',
    isStanding: true,
    hostUnitId: registry.leadUnit.globalId,
    seats: [{ person: '示例甲', organisationId: registry.leadUnit.globalId, post: 'HEAD' }],
    ...more,
  },
});

describe('formation(asOf:)', () => {
  it('answers before, on and after the day of every kind of change', async () => {
    const registry = await aRegistry(api, 4);
    const [a, b, c, d] = [0, 1, 2, 3].map((index) => unitAt(registry, index).globalId) as [
      string,
      string,
      string,
      string,
    ];
    const lead = registry.leadUnit.globalId;
    const steps: [
      string,
      object,
      (seen: Awaited<ReturnType<Registry['formation']>>) => unknown,
      unknown,
      unknown,
    ][] = [
      ['2024-07-01', joins(registry, 0), ({ units }) => units, [lead], [a, lead].sort()],
      [
        '2024-08-01',
        { kind: 'MEMBER_REPLACED', unitId: a, member: registry.member(unitAt(registry, 1)) },
        ({ units }) => units,
        [a, lead].sort(),
        [b, lead].sort(),
      ],
      ['2024-09-01', body(registry), ({ bodies }) => bodies.length, 0, 1],
      [
        '2024-10-01',
        { kind: 'HOST_UNIT', bodyFunction: 'EXECUTION', hostUnitId: b },
        ({ bodies }) => bodies[0]?.host,
        lead,
        b,
      ],
      ['2024-11-01', { kind: 'CUSTODIAN', custodianId: b }, ({ custodian }) => custodian, null, b],
      [
        '2024-12-01',
        { kind: 'NAME', name: '柳州市新名示例创新联合体' },
        ({ name }) => name === '柳州市新名示例创新联合体',
        false,
        true,
      ],
      [
        '2025-01-01',
        { kind: 'DIRECTION', directions: ['智慧电驱'] },
        ({ directions }) => directions,
        ['新能源'],
        ['智慧电驱'],
      ],
      [
        '2025-02-01',
        { kind: 'LEAD', member: registry.member(unitAt(registry, 1)) },
        (seen) => seen.lead,
        lead,
        b,
      ],
      ['2025-03-01', joins(registry, 2), ({ units }) => units.includes(c), false, true],
      ['2025-03-15', joins(registry, 3), ({ units }) => units.includes(d), false, true],
      ['2025-04-01', { kind: 'MEMBER_LEAVES', unitId: c }, ({ units }) => units.includes(c), true, false],
      [
        '2025-05-01',
        { kind: 'MEMBER_REMOVED', unitId: lead },
        ({ units }) => units,
        [b, d, lead].sort(),
        [b, d].sort(),
      ],
    ];
    let leading = registry.lead;
    for (const [on, change] of steps) {
      expect(await registry.carryThrough(change, on, leading)).toMatchObject({ status: 'APPROVED' });
      if ((change as { kind: string }).kind === 'LEAD') leading = clientAt(registry, 1);
    }
    const dayBefore = (on: string) => new Date(Date.parse(on) - 86_400_000).toISOString().slice(0, 10);
    for (const [on, , pick, before, after] of steps) {
      expect([on, pick(await registry.formation(dayBefore(on)))]).toEqual([on, before]);
      expect([on, pick(await registry.formation(on))]).toEqual([on, after]);
    }
  }, 120_000);

  it('is empty before the establishment; two days asked at once do not disturb each other', async () => {
    const registry = await aRegistry(api, 1);
    await registry.carryThrough(joins(registry, 0), '2024-07-01');
    const { data } = await registry.officer.run(
      `query ($id: ID!) { consortium(id: $id) {
        none: formation(asOf: "2024-06-17") { members { role } leadUnit { id } }
        one: formation(asOf: "2024-06-30") { members { role organisation { id legalName } } leadUnit { id } }
        two: formation(asOf: "2024-07-01") { asOf members { validFrom validTo organisation { legalName } } }
        noTerm: term(asOf: "2024-06-17") { name } }
        early: consortium(id: $id, asOf: "2024-06-17") { name }
        direct: formation(consortiumId: $id, asOf: "2024-06-30") { members { role } } }`,
      { id: registry.id },
    );
    expect(data).toMatchObject({
      consortium: {
        none: { members: [], leadUnit: null },
        one: { members: [{ role: 'LEAD' }], leadUnit: { id: registry.leadUnit.globalId } },
        two: { asOf: '2024-07-01', members: [{ validFrom: FOUNDED }, { validFrom: '2024-07-01' }] },
        noTerm: null,
      },
      early: null,
      direct: { members: [{ role: 'LEAD' }] },
    });
  });

  it('shows the head of a consortium as it was on a day', async () => {
    const registry = await aRegistry(api, 1);
    await registry.carryThrough(joins(registry, 0), '2024-07-01');
    await registry.carryThrough({ kind: 'LEAD', member: registry.member(unitAt(registry, 0)) }, '2024-08-01');
    const { data } = await registry.officer.run(
      `query ($id: ID!) { before: consortium(id: $id, asOf: "2024-07-31") { leadUnit { id } formation { leadUnit { id } } }
        now: consortium(id: $id) { leadUnit { id } formation { leadUnit { id } } memberships { validTo } terms { validFrom } } }`,
      { id: registry.id },
    );
    const [lead, member] = [{ id: registry.leadUnit.globalId }, { id: unitAt(registry, 0).globalId }];
    expect(data).toMatchObject({
      before: { leadUnit: lead, formation: { leadUnit: lead } },
      now: { leadUnit: member, formation: { leadUnit: member }, terms: [{ validFrom: FOUNDED }] },
    });
    expect((data as unknown as { now: { memberships: unknown[] } }).now.memberships).toHaveLength(4);
  });
});

describe('Mutation.submitChangeRequest', () => {
  it('is refused while a consent is missing, and names the units', async () => {
    const registry = await aRegistry(api, 2);
    const { id } = await registry.create(joins(registry, 0));
    const refused = await registry.act('submitChangeRequest', registry.lead, id);
    expect(refused).toMatchObject({
      code: 'CONSENT_MISSING',
      facts: { units: [{ id: unitAt(registry, 0).globalId }] },
    });
    await registry.act('consentToChange', clientAt(registry, 0), id);
    expect(await registry.act('submitChangeRequest', registry.lead, id)).toMatchObject({
      status: 'SUBMITTED',
    });
  });

  it.each<[string, (registry: Registry) => object, string?]>([
    ['UNIT_NOT_MEMBER', (registry) => ({ kind: 'MEMBER_LEAVES', unitId: unitAt(registry, 1).globalId })],
    ['LEAD_CANNOT_LEAVE', (registry) => ({ kind: 'MEMBER_LEAVES', unitId: registry.leadUnit.globalId })],
    ['MEMBER_DUPLICATE', (registry) => joins(registry, 0)],
    ['SECOND_LEAD', (registry) => joins(registry, 1, { role: 'LEAD' })],
    [
      'BODY_UNKNOWN',
      (registry) => ({ kind: 'HOST_UNIT', bodyFunction: 'DECISION', hostUnitId: registry.leadUnit.globalId }),
    ],
    ['NOTHING_CHANGES', () => ({ kind: 'DIRECTION', directions: ['新能源'] })],
    ['CHANGE_OUT_OF_ORDER', () => ({ kind: 'NAME', name: '柳州市示例更名创新联合体' }), '2024-06-30'],
    ['CHANGE_BEFORE_ESTABLISHMENT', () => ({ kind: 'NAME', name: '柳州市示例更名创新联合体' }), '2024-06-17'],
  ])('refuses with %s, and nothing is written', async (code, change, on) => {
    const registry = await aRegistry(api, 2);
    await registry.carryThrough(joins(registry, 0), '2024-07-01');
    const before = await registry.formation(day(1));
    const { id } = await registry.create(change(registry), on);
    for (const client of registry.units) await registry.act('consentToChange', client, id);
    expect(await registry.act('submitChangeRequest', registry.lead, id)).toMatchObject({ code });
    const { data } = await registry.lead.run(
      'query ($id: ID!) { changeRequest(id: $id) { status preview { after { name } refusal { code } } } }',
      { id },
    );
    expect(data).toEqual({ changeRequest: { status: 'DRAFT', preview: { after: null, refusal: { code } } } });
    expect(await registry.formation(day(1))).toEqual(before);
  });

  it('refuses that a unit leaves twice', async () => {
    const registry = await aRegistry(api, 3);
    for (const index of [0, 1, 2]) await registry.carryThrough(joins(registry, index), '2024-07-01');
    const leaves = { kind: 'MEMBER_LEAVES', unitId: unitAt(registry, 0).globalId };
    expect(await registry.carryThrough(leaves, '2024-08-01')).toMatchObject({ status: 'APPROVED' });
    expect(await registry.carryThrough(leaves, '2024-09-01')).toMatchObject({ code: 'UNIT_NOT_MEMBER' });
  });

  it('puts a kind on file at once where the setting says so', async () => {
    const registry = await aRegistry(api, 1);
    const { data } = await registry.head.run(
      '{ changeSettings(filter: { kind: [DIRECTION] }) { nodes { id version needsApproval openActions } } }',
    );
    const [setting] = (data as unknown as { changeSettings: { nodes: { id: string; version: number }[] } })
      .changeSettings.nodes;
    const given = { id: setting?.id, version: setting?.version, changeSetting: { needsApproval: false } };
    expect(await ask(registry.officer, SETTING, given)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await ask(registry.head, SETTING, given)).toMatchObject({ needsApproval: false });
    expect(await ask(registry.head, SETTING, given)).toMatchObject({ code: 'CONFLICT_VERSION' });
    const change = { kind: 'DIRECTION', directions: ['智慧电驱'] };
    expect(await registry.carryThrough(change)).toMatchObject({ status: 'FILED' });
    expect((await registry.formation(today())).directions).toEqual(['智慧电驱']);
  });
});

describe('Mutation.createChangeRequest', () => {
  it('is the lead unit’s', async () => {
    const [registry, other] = [await aRegistry(api, 1), await aRegistry(api, 1)];
    const change = { kind: 'NAME', name: '柳州市别人创新联合体' };
    for (const client of [other.lead, clientAt(registry, 0), registry.officer])
      expect(await registry.create(change, today(), client)).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('asks for what its kind needs', async () => {
    const registry = await aRegistry(api, 1);
    expect(await registry.create({ kind: 'NAME' })).toMatchObject({ code: 'CHANGE_INCOMPLETE' });
    expect(
      await ask(registry.lead, CREATE_CHANGE, {
        consortiumId: registry.id,
        changeRequest: { effectiveOn: '2026-02-30', change: { kind: 'NAME', name: '示例' } },
      }),
    ).toMatchObject({ code: 'DATE_INVALID' });
    const nobody = 'Organisation_00000000-0000-7000-8000-000000000000';
    expect(await registry.create({ kind: 'CUSTODIAN', custodianId: nobody })).toMatchObject({
      code: 'REFERENCE_UNKNOWN',
    });
  });

  it('is not for one that has ended', async () => {
    const registry = await aRegistry(api, 1);
    const open = await registry.create({ kind: 'NAME', name: '柳州市来不及创新联合体' });
    await ask(registry.head, stateAct('dissolveConsortium'), { id: registry.id, reason: '示例:任务完成' });
    expect(await registry.create({ kind: 'NAME', name: '柳州市太迟创新联合体' })).toMatchObject({
      code: 'ILLEGAL_STATE',
    });
    expect(await registry.act('submitChangeRequest', registry.lead, open.id)).toMatchObject({
      code: 'ILLEGAL_STATE',
    });
  });
});

describe('a change request', () => {
  it('of another unit is not there, and acts on it find nothing', async () => {
    const [registry, other] = [await aRegistry(api, 1), await aRegistry(api, 1)];
    const { id } = await registry.create({ kind: 'NAME', name: '柳州市示例更名创新联合体' });
    const { data } = await other.lead.run(
      'query ($id: ID!) { changeRequest(id: $id) { number } node(id: $id) { id } changeRequests { totalCount } }',
      { id },
    );
    expect(data).toEqual({ changeRequest: null, node: null, changeRequests: { totalCount: 0 } });
    for (const name of [
      'submitChangeRequest',
      'withdrawChangeRequest',
      'consentToChange',
      'approveChangeRequest',
    ])
      expect(await registry.act(name, other.lead, id, { reason: '示例理由' })).toMatchObject({
        code: 'NOT_FOUND',
      });
    // A draft is nobody's business but the units'.
    expect(await registry.act('approveChangeRequest', registry.head, id)).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('keeps its consents only while its content and day stay', async () => {
    const registry = await aRegistry(api, 1);
    const made = await registry.create(joins(registry, 0));
    await registry.act('consentToChange', clientAt(registry, 0), made.id);
    const given = (more: object) => ({
      effectiveOn: today(),
      reason: '示例理由',
      change: joins(registry, 0),
      ...more,
    });
    const kept = await ask(registry.lead, UPDATE_CHANGE, {
      id: made.id,
      version: made.version,
      changeRequest: given({ reason: '另一理由' }),
    });
    expect(
      await registry.act('submitChangeRequest', registry.lead, made.id, { version: made.version }),
    ).toMatchObject({ code: 'CONFLICT_VERSION' });
    await ask(registry.lead, UPDATE_CHANGE, {
      id: made.id,
      version: kept.version,
      changeRequest: given({ effectiveOn: day(3) }),
    });
    expect(await registry.act('submitChangeRequest', registry.lead, made.id)).toMatchObject({
      code: 'CONSENT_MISSING',
    });
  });

  it('that was decided shows what was seen then', async () => {
    const registry = await aRegistry(api, 2);
    const made = await registry.create(joins(registry, 0), '2024-07-01');
    await registry.act('consentToChange', clientAt(registry, 0), made.id);
    await registry.act('submitChangeRequest', registry.lead, made.id);
    await registry.act('approveChangeRequest', registry.head, made.id);
    await registry.carryThrough(joins(registry, 1), '2024-08-01');
    const { data } = await registry.officer.run(
      'query ($id: ID!) { changeRequest(id: $id) { isEffective openActions decidedBy consents { givenAt } preview { before { members { organisation { id } } } after { members { organisation { id } } } changes findingsAfter { code } } } }',
      { id: made.id },
    );
    const [lead, unit] = [
      { organisation: { id: registry.leadUnit.globalId } },
      { organisation: { id: unitAt(registry, 0).globalId } },
    ];
    expect(data).toMatchObject({
      changeRequest: {
        isEffective: true,
        openActions: [],
        preview: {
          before: { members: [lead] },
          after: { members: [lead, unit] },
          changes: [{ path: `members.${unitAt(registry, 0).id}` }],
        },
      },
    });
  });

  it('is withdrawn and refused with a reason only', async () => {
    const registry = await aRegistry(api, 1);
    const name = { kind: 'NAME', name: '柳州市示例更名创新联合体' };
    const [one, two] = [await registry.create(name), await registry.create(name)];
    await registry.act('submitChangeRequest', registry.lead, two.id);
    expect(await registry.act('withdrawChangeRequest', registry.lead, one.id)).toMatchObject({
      code: 'REASON_REQUIRED',
    });
    expect(await registry.act('refuseChangeRequest', registry.head, two.id)).toMatchObject({
      code: 'REASON_REQUIRED',
    });
    expect(
      await registry.act('withdrawChangeRequest', registry.lead, one.id, { reason: '示例理由' }),
    ).toMatchObject({ status: 'WITHDRAWN' });
    expect(
      await registry.act('refuseChangeRequest', registry.head, two.id, { reason: '示例理由' }),
    ).toMatchObject({ status: 'REFUSED' });
    expect(await registry.act('submitChangeRequest', registry.lead, one.id)).toMatchObject({
      code: 'ILLEGAL_STATE',
    });
  });

  it('is worked by who is waited for', async () => {
    const registry = await aRegistry(api, 2);
    const waiting = async (client: Client) => {
      const { data } = await client.run(
        'query ($c: ID!) { changeRequests(filter: { isWaitingForMe: true, consortiumId: $c }) { nodes { openActions } } }',
        { c: registry.id },
      );
      return (
        data as unknown as { changeRequests: { nodes: { openActions: string[] }[] } }
      ).changeRequests.nodes.flatMap(({ openActions }) => openActions);
    };
    const { id } = await registry.create(joins(registry, 0));
    expect(await waiting(registry.lead)).toEqual(['update', 'submit', 'withdraw']);
    expect(await waiting(clientAt(registry, 0))).toEqual(['consent']);
    expect(await waiting(clientAt(registry, 1))).toEqual([]);
    await registry.act('consentToChange', clientAt(registry, 0), id);
    expect(await waiting(clientAt(registry, 0))).toEqual([]);
    await registry.act('submitChangeRequest', registry.lead, id);
    expect(await waiting(registry.head)).toEqual(['approve', 'refuse']);
    expect(await waiting(registry.officer)).toEqual([]);
  });
});

describe('Mutation.approveChangeRequest', () => {
  it('is refused by a hard clause that the change makes worse', async () => {
    const registry = await aRegistry(api, 1);
    const far = await api.seed.organisation({
      divisionCode: '110101',
      placeOfBusiness: '北京市示例路',
      financialYears: [],
      platforms: [],
      rdTeam: null,
    });
    const farClient = await api.as(await api.seed.user('UNIT_STAFF', { organisationId: far.id }));
    const { id } = await registry.create({ kind: 'LEAD', member: registry.member(far) });
    await registry.act('consentToChange', farClient, id);
    expect(await registry.act('submitChangeRequest', registry.lead, id)).toMatchObject({
      status: 'SUBMITTED',
    });
    const refused = await registry.act('approveChangeRequest', registry.head, id, { reason: '示例意见' });
    expect(refused.code).toBe('RULES_VIOLATED');
    expect(refused.findings?.map(({ code }) => code)).toContain('INNOVATION_PLATFORM_IN_FORCE');
    // Figures of the other unit are the offices' to read.
    const figures = async (client: Client) => {
      const { data } = await client.run(
        'query ($id: ID!) { changeRequest(id: $id) { preview { findingsAfter { code } } } }',
        { id },
      );
      return (
        data as unknown as { changeRequest: { preview: { findingsAfter: { code: string }[] } } }
      ).changeRequest.preview.findingsAfter.map(({ code }) => code);
    };
    expect(await figures(registry.head)).toContain('ENOUGH_RD_STAFF');
    expect(await figures(registry.lead)).not.toContain('ENOUGH_RD_STAFF');
  });

  it('asks for a note where a clause in principle is met no more', async () => {
    const registry = await aRegistry(api, 8);
    for (const index of [0, 1, 2, 3, 4, 5, 6, 7])
      await registry.carryThrough(joins(registry, index), '2024-07-01');
    const { id } = await registry.create(
      { kind: 'MEMBER_REMOVED', unitId: unitAt(registry, 0).globalId },
      '2024-08-01',
    );
    await registry.act('submitChangeRequest', registry.lead, id);
    expect(await registry.act('approveChangeRequest', registry.head, id)).toMatchObject({
      code: 'DECISION_NOTE_REQUIRED',
    });
    expect(
      await registry.act('approveChangeRequest', registry.leader, id, { reason: '示例:近期将增补成员' }),
    ).toMatchObject({ status: 'APPROVED' });
  });

  it('by two officers at once is done by one', async () => {
    const registry = await aRegistry(api, 1);
    const { id } = await registry.create({ kind: 'NAME', name: '柳州市同时办理创新联合体' });
    await registry.act('submitChangeRequest', registry.lead, id);
    const results = await Promise.all(
      [registry.head, registry.leader].map((client) => registry.act('approveChangeRequest', client, id)),
    );
    expect(results.map(({ status, code }) => code ?? status).sort()).toEqual(['APPROVED', 'ILLEGAL_STATE']);
    expect(await api.database.consortiumTerm.count({ where: { consortiumId: registry.founded.id } })).toBe(2);
  });

  it('of two that contradict each other refuses the second', async () => {
    const registry = await aRegistry(api, 1);
    const made = await Promise.all([0, 1].map(async () => (await registry.create(joins(registry, 0))).id));
    for (const id of made) {
      await registry.act('consentToChange', clientAt(registry, 0), id);
      await registry.act('submitChangeRequest', registry.lead, id);
    }
    const results = await Promise.all(
      made.map((id) => registry.act('approveChangeRequest', registry.head, id)),
    );
    expect(results.map(({ status, code }) => code ?? status).sort()).toEqual([
      'APPROVED',
      'MEMBER_DUPLICATE',
    ]);
  });

  it('of a later day changes nothing today', async () => {
    const registry = await aRegistry(api, 1);
    await registry.carryThrough({ kind: 'NAME', name: '柳州市明天创新联合体' }, day(1));
    const { data } = await registry.officer.run(
      'query ($id: ID!, $d: CalendarDay) { consortium(id: $id) { name term(asOf: $d) { name } } }',
      { id: registry.id, d: day(1) },
    );
    expect(data).toMatchObject({ consortium: { term: { name: '柳州市明天创新联合体' } } });
    expect((data as unknown as { consortium: { name: string } }).consortium.name).not.toBe(
      '柳州市明天创新联合体',
    );
  });
});

describe('the state of a consortium', () => {
  it('changes from a day on, and the registry remembers what it was', async () => {
    const registry = await aRegistry(api, 1);
    const state = (name: string, client: Client, more: object = {}) =>
      ask(client, stateAct(name), { id: registry.id, ...more });
    expect(
      await state('suspendConsortium', registry.head, { effectiveOn: '2024-06-17', reason: '示例理由' }),
    ).toMatchObject({ code: 'CHANGE_BEFORE_ESTABLISHMENT' });
    expect(await state('suspendConsortium', registry.officer, { reason: '示例理由' })).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await state('suspendConsortium', registry.head, { effectiveOn: '2025-01-01' })).toMatchObject({
      code: 'REASON_REQUIRED',
    });
    expect(
      await state('suspendConsortium', registry.head, { effectiveOn: '2025-01-01', reason: '示例理由' }),
    ).toMatchObject({ status: 'SUSPENDED' });
    expect(await state('resumeConsortium', registry.head, { effectiveOn: '2024-12-31' })).toMatchObject({
      code: 'CHANGE_OUT_OF_ORDER',
    });
    expect(await state('resumeConsortium', registry.head, { effectiveOn: '2025-01-01' })).toMatchObject({
      status: 'OPERATING',
    });
    expect(await state('startOperating', registry.officer)).toMatchObject({ code: 'ILLEGAL_STATE' });
    expect(
      await state('revokeConsortium', registry.leader, { effectiveOn: day(2), reason: '示例理由' }),
    ).toMatchObject({ status: 'OPERATING' });
    expect((await registry.formation(day(2))).status).toBe('REVOKED');
    expect((await registry.formation(day(1))).status).toBe('OPERATING');
  });

  it('is put right by a day that is not past', async () => {
    const registry = await aRegistry(api, 1);
    const require = (dueOn: string) =>
      ask(
        registry.officer,
        'mutation ($id: ID!, $dueOn: CalendarDay!) { result: requireRectification(id: $id, dueOn: $dueOn, reason: "示例理由") { __typename ... on Consortium { status rectifyBy } ... on Problem { code } } }',
        { id: registry.id, dueOn },
      );
    expect(await require(day(-1))).toMatchObject({ code: 'DUE_IN_PAST' });
    expect(await require(today())).toMatchObject({ status: 'RECTIFYING', rectifyBy: today() });
    expect(await ask(registry.officer, stateAct('completeRectification'), { id: registry.id })).toMatchObject(
      { status: 'OPERATING' },
    );
  });

  it('and everything dated is kept by updateConsortium', async () => {
    const registry = await aRegistry(api, 1);
    const { leadUnit } = registry;
    const row = await api.database.consortium.findUniqueOrThrow({ where: { id: registry.founded.id } });
    const given = {
      number: row.number,
      name: row.name,
      leadUnitId: leadUnit.globalId,
      directions: row.directions,
      establishedOn: FOUNDED,
      documentNo: '',
      status: 'OPERATING',
    };
    const update = (more: object) =>
      ask(
        registry.officer,
        'mutation ($id: ID!, $c: ConsortiumInput!) { result: updateConsortium(id: $id, consortium: $c) { __typename ... on Consortium { number documentNo } ... on Problem { code } } }',
        { id: registry.id, c: { ...given, ...more } },
      );
    expect(await update({ name: '柳州市改写历史创新联合体' })).toMatchObject({ code: 'DATED_FIELDS_KEPT' });
    expect(await update({ number: `${row.number}-更正`, documentNo: '柳科通〔2024〕示例1号' })).toMatchObject(
      { documentNo: '柳科通〔2024〕示例1号' },
    );
  });
});

describe('Consortium.health', () => {
  it('counts the clauses that it misses today, and tells of no application', async () => {
    const registry = await aRegistry(api, 1);
    const { data } = await registry.officer.run(
      'query ($id: ID!) { consortium(id: $id) { health { missedCount missed { code outcome } ruleSet { documentNo } } } }',
      { id: registry.id },
    );
    const { health } = (
      data as unknown as { consortium: { health: { missedCount: number; missed: { code: string }[] } } }
    ).consortium;
    const codes = health.missed.map(({ code }) => code);
    expect(health.missedCount).toBe(codes.length);
    expect(codes).toEqual(
      expect.arrayContaining(['ENOUGH_MEMBER_UNITS', 'THREE_GOVERNANCE_BODIES', 'FUND_RULES_ADOPTED']),
    );
    // Its own name and its own lead are no clash with itself.
    expect(codes).not.toContain('NAME_UNIQUE');
    expect(codes).not.toContain('ONE_CONSORTIUM_PER_LEAD');
  });
});

describe('Query.consortia', () => {
  it('finds by every filter, in both directions', async () => {
    const registry = await aRegistry(api, 1);
    await registry.carryThrough(joins(registry, 0), '2024-07-01');
    const { id } = await registry.create({ kind: 'NAME', name: '柳州市待批创新联合体' });
    await registry.act('submitChangeRequest', registry.lead, id);
    const found = async (filter: object, orderBy = 'NUMBER') => {
      const { data, errors } = await registry.officer.run(
        'query ($f: ConsortiumFilter, $o: ConsortiumOrder) { consortia(first: 100, filter: $f, orderBy: $o) { nodes { id number } } }',
        { f: filter, o: orderBy },
      );
      if (errors) throw new Error(JSON.stringify(errors));
      return (data as unknown as { consortia: { nodes: { id: string }[] } }).consortia.nodes.map(
        (node) => node.id,
      );
    };
    const lead = registry.leadUnit.globalId;
    for (const filter of [
      { leadUnitId: lead },
      { unitId: unitAt(registry, 0).globalId },
      { leadUnitId: lead, hasOpenChange: true },
      { leadUnitId: lead, establishedFrom: FOUNDED, establishedTo: FOUNDED },
      { leadUnitId: lead, directionName: '新能源' },
      { leadUnitId: lead, status: ['OPERATING'] },
    ])
      expect([filter, await found(filter)]).toEqual([filter, [registry.id]]);
    for (const filter of [
      { leadUnitId: unitAt(registry, 0).globalId },
      { leadUnitId: lead, hasOpenChange: false },
      { leadUnitId: lead, establishedFrom: '2024-06-19' },
      { leadUnitId: lead, establishedTo: '2024-06-17' },
      { leadUnitId: lead, directionName: '机械' },
      { leadUnitId: lead, status: ['REVOKED'] },
    ])
      expect([filter, await found(filter)]).toEqual([filter, []]);
    const all = await found({});
    expect(await found({}, 'NUMBER_DESC')).toEqual([...all].reverse());
  });
});

describe('the log of a consortium', () => {
  it('holds the day and every path of a change, for the offices and the units that take part', async () => {
    const registry = await aRegistry(api, 1);
    await registry.carryThrough(joins(registry, 0), '2024-07-01');
    const other = await aRegistry(api, 1);
    const history = async (client: Client) => {
      const { data } = await client.run(
        'query ($id: ID!) { consortium(id: $id) { history { action changes } } }',
        { id: registry.id },
      );
      return (data as unknown as { consortium: { history: { action: string; changes: object[] }[] } })
        .consortium.history;
    };
    const [entry] = await history(registry.officer);
    expect(entry).toMatchObject({
      action: 'change',
      changes: [
        { path: 'effectiveOn', to: '2024-07-01' },
        { path: `members.${unitAt(registry, 0).id}`, from: null, to: { role: 'MEMBER' } },
      ],
    });
    expect(await history(clientAt(registry, 0))).toHaveLength(1);
    expect(await history(other.lead)).toEqual([]);
  });
});
