import { dayOf, yearOf } from '@consortium/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Client, startApi } from './api.ts';
import { aRegistry, ask as asked } from './registry.ts';
import { openRound } from './reports.ts';

/** 会议与经费: who met and what was resolved, what came and went; nobody rewrites it. */
const ends: (() => Promise<void>)[] = [];
let api: Api;
let mine: Awaited<ReturnType<typeof aRegistry>>;
let bodyId: string;

const TYPES: Readonly<Record<string, string>> = {
  meeting: 'GovernanceMeetingInput!',
  meetingId: 'ID!',
  entries: '[FundEntryInput!]!',
  entryId: 'ID!',
  bookedOn: 'CalendarDay!',
  voucherNo: 'String!',
  budget: 'FundBudgetInput!',
  version: 'Int',
  year: 'Int!',
  reason: 'String',
  idempotencyKey: 'String',
};
const act = (name: string, args: readonly string[]) => `mutation ($id: ID!, ${args
  .map((arg) => `$${arg}: ${TYPES[arg]}`)
  .join(', ')}) {
  result: ${name}(id: $id, ${args.map((arg) => `${arg}: $${arg}`).join(', ')}) {
    __typename ... on Consortium { id version } ... on Problem { code facts } } }`;
const ask = (client: Client, name: string, given: object, id = mine.id) =>
  asked(client, act(name, Object.keys(given)), { id, ...given });
/** The codes of every issue, each with its path. */
const issues = async (client: Client, name: string, given: object) => {
  const { errors } = await client.run(act(name, Object.keys(given)), { id: mine.id, ...given });
  const found = errors?.[0]?.extensions.issues as { code: string; path: (string | number)[] }[];
  return found.map(({ code, path }) => `${path.join('.')} ${code}`);
};
/** What is asked, or why it is not answered. */
async function dataOf<Data>(
  client: Client,
  query: string,
  variables: object = { id: mine.id },
): Promise<Data> {
  const { data, errors } = await client.run(query, variables);
  if (errors) throw new Error(JSON.stringify(errors));
  return data as unknown as Data;
}
const list = async <Row>(client: Client, query: string): Promise<Row[]> =>
  (await dataOf<{ list: { nodes: Row[] } }>(client, `query ($id: ID!) { list: ${query} }`)).list.nodes;
const MEETINGS = `governanceMeetings(filter: { consortiumId: $id }) { nodes { id heldOn present entitled hasQuorum
  body { name } resolutions { title isAdopted } } }`;
type Meeting = Readonly<{
  id: string;
  heldOn: string;
  entitled: string[];
  hasQuorum: boolean;
  resolutions: object[];
}>;
const ENTRIES = `fundEntries(filter: { consortiumId: $id }) { nodes { id amount voucherNo reverses { voucherNo } } }`;
type Entry = Readonly<{ id: string; amount: string; voucherNo: string; reverses: object | null }>;
const ledger = async (client: Client) => {
  const query = `query ($id: ID!) { consortium(id: $id) { ledger { year isClosed opening income spending closing
    byUse { use spending budget left } bySource { source income spending } } } }`;
  type Answer = { consortium: { ledger: Record<string, unknown>[] | null } };
  return (await dataOf<Answer>(client, query)).consortium.ledger;
};
type Entered = { action: string; reason: string; changes: { path: string }[] };
const history = async (): Promise<Entered[]> => {
  const query = 'query ($id: ID!) { consortium(id: $id) { history { action reason changes } } }';
  return (await dataOf<{ consortium: { history: Entered[] } }>(mine.lead, query)).consortium.history;
};

const aMeeting = (given: object = {}) => ({ bodyId, heldOn: '2025-03-15', ...given });
const anEntry = (given: object = {}) => ({
  bookedOn: '2025-03-15',
  direction: 'SPENDING',
  source: 'ENTERPRISE',
  use: 'EQUIPMENT',
  amount: '100.50',
  voucherNo: '记-1',
  purpose: '示例:试验台',
  ...given,
});
const anIncome = (given: object = {}) => anEntry({ direction: 'INCOME', use: null, ...given });
const book = (entries: readonly object[], client = mine.lead) => ask(client, 'bookFundEntries', { entries });

beforeAll(async () => {
  api = await startApi({ atEnd: (end) => ends.push(end) });
  mine = await aRegistry(api, 2);
  const [member] = mine.members;
  if (member) await mine.carryThrough({ kind: 'MEMBER_JOINS', member: mine.member(member) }, '2024-09-01');
  const { formationId } = await api.database.consortium.findUniqueOrThrow({
    where: { id: mine.id.replace('Consortium_', '') },
  });
  const body = await api.database.governanceBody.create({
    data: {
      formationId,
      function: 'DECISION',
      name: '理事会(示例)',
      position: 0,
      validFrom: new Date('2024-06-18'),
      seats: {
        create: [
          { person: '张三', post: 'HEAD', position: 0, validFrom: new Date('2024-06-18') },
          { person: '李四', post: 'MEMBER', position: 1, validFrom: new Date('2024-06-18') },
          { person: '王五', post: 'MEMBER', position: 2, validFrom: new Date('2025-06-01') },
          { person: '赵六', post: 'STAFF', position: 3, validFrom: new Date('2024-06-18') },
        ],
      },
    },
  });
  bodyId = `GovernanceBody_${body.id}`;
});
afterAll(async () => {
  for (const end of ends) await end();
});

describe('Mutation.recordGovernanceMeeting', () => {
  it('keeps who was there of those entitled on that day, and what was adopted', async () => {
    const resolutions = [
      { title: '通过年度计划', votesFor: 2 },
      { title: '设立基金', votesFor: 1, votesAgainst: 1 },
    ];
    const meeting = aMeeting({ present: ['张三', '李四'], resolutions });
    expect((await ask(mine.lead, 'recordGovernanceMeeting', { meeting })).__typename).toBe('Consortium');
    expect(await list<Meeting>(mine.lead, MEETINGS)).toMatchObject([
      {
        heldOn: '2025-03-15',
        entitled: ['张三', '李四'],
        hasQuorum: true,
        resolutions: [
          { title: '通过年度计划', isAdopted: true },
          { title: '设立基金', isAdopted: false },
        ],
      },
    ]);
    expect((await history())[0]).toMatchObject({
      action: 'keepMeetings',
      changes: [{ path: 'meetings.理事会(示例)' }],
    });
  });

  it.each([
    [{ present: ['张三', '王五'] }, ['meeting.present.1 ATTENDANCE_ABOVE_ENTITLED']],
    [{ present: ['赵六'] }, ['meeting.present.0 ATTENDANCE_ABOVE_ENTITLED']],
    [{ present: ['张三', '张三'] }, ['meeting.present.1 ATTENDANCE_ABOVE_ENTITLED']],
    [
      { resolutions: [{ title: '示例', votesFor: 1 }] },
      ['meeting.resolutions.0.votesFor VOTES_ABOVE_PRESENT'],
    ],
    [{ heldOn: '2099-01-01' }, ['meeting.heldOn DATE_INVALID']],
    [{ heldOn: '2024-06-17' }, ['meeting.bodyId BODY_NOT_THERE']],
  ])('refuses %j', async (given, expected) => {
    expect(await issues(mine.lead, 'recordGovernanceMeeting', { meeting: aMeeting(given) })).toEqual(
      expected,
    );
  });

  it('is corrected and taken back, and the history keeps both', async () => {
    await ask(mine.officer, 'recordGovernanceMeeting', { meeting: aMeeting({ heldOn: '2025-07-01' }) });
    const [latest] = await list<Meeting>(mine.lead, MEETINGS);
    const meetingId = latest?.id;
    const meeting = aMeeting({ heldOn: '2025-07-02', present: ['王五'] });
    await ask(mine.lead, 'correctGovernanceMeeting', { meetingId, meeting });
    expect((await list<Meeting>(mine.lead, MEETINGS))[0]).toMatchObject({
      heldOn: '2025-07-02',
      entitled: ['张三', '李四', '王五'],
      hasQuorum: false,
    });
    expect((await ask(mine.lead, 'removeGovernanceMeeting', { meetingId })).code).toBe('REASON_REQUIRED');
    await ask(mine.lead, 'removeGovernanceMeeting', { meetingId, reason: '示例:登记有误' });
    expect(await list<Meeting>(mine.lead, MEETINGS)).toHaveLength(1);
    expect((await history()).slice(0, 3).map(({ action }) => action)).toEqual([
      'removeMeeting',
      'keepMeetings',
      'keepMeetings',
    ]);
  });

  it('is the lead unit’s and the office’s; another consortium’s meeting is not found', async () => {
    const [meeting] = await list<Meeting>(mine.lead, MEETINGS);
    const other = await aRegistry(api, 1);
    const given = { meeting: aMeeting() };
    expect((await ask(mine.units[0] as Client, 'recordGovernanceMeeting', given)).code).toBe('FORBIDDEN');
    expect((await ask(other.lead, 'recordGovernanceMeeting', given)).code).toBe('FORBIDDEN');
    const taken = { meetingId: meeting?.id, reason: '示例:不是本联合体的' };
    expect((await ask(other.lead, 'removeGovernanceMeeting', taken, other.id)).code).toBe('NOT_FOUND');
    expect(await list(other.lead, MEETINGS)).toEqual([]);
    expect(await list(mine.units[0] as Client, MEETINGS)).toHaveLength(1);
    expect(await list(mine.units[1] as Client, MEETINGS)).toEqual([]);
  });
});

describe('Mutation.bookFundEntries', () => {
  it('books all of them or none, and the year adds up', async () => {
    const entries = [
      anIncome({ bookedOn: '2024-12-01', amount: '1000', voucherNo: '记-9', source: 'GOVERNMENT' }),
      anIncome({ amount: '0.01', voucherNo: '记-2' }),
      anEntry(),
    ];
    expect((await book(entries)).__typename).toBe('Consortium');
    expect(await ledger(mine.units[0] as Client)).toEqual([
      {
        year: 2024,
        isClosed: false,
        opening: '0',
        income: '1000',
        spending: '0',
        closing: '1000',
        byUse: [],
        bySource: [{ source: 'GOVERNMENT', income: '1000', spending: '0' }],
      },
      {
        year: 2025,
        isClosed: false,
        opening: '1000',
        income: '0.01',
        spending: '100.5',
        closing: '899.51',
        byUse: [{ use: 'EQUIPMENT', spending: '100.5', budget: null, left: null }],
        bySource: [{ source: 'ENTERPRISE', income: '0.01', spending: '100.5' }],
      },
    ]);
    const bad = [anEntry({ voucherNo: '记-3' }), anEntry()];
    expect(await issues(mine.lead, 'bookFundEntries', { entries: bad })).toEqual([
      'entries.1.voucherNo VOUCHER_DUPLICATE',
    ]);
    expect(await list(mine.lead, ENTRIES)).toHaveLength(3);
  });

  it('sent twice with one key is booked once', async () => {
    const given = {
      entries: [anEntry({ voucherNo: '记-4', amount: '0.01' })],
      idempotencyKey: 'same-voucher-1',
    };
    const both = await Promise.all([
      ask(mine.lead, 'bookFundEntries', given),
      ask(mine.lead, 'bookFundEntries', given),
    ]);
    expect(both.map(({ id }) => id)).toEqual([mine.id, mine.id]);
    expect(
      (await list<Entry>(mine.lead, ENTRIES)).filter(({ voucherNo }) => voucherNo === '记-4'),
    ).toHaveLength(1);
  });

  it('of two vouchers of one number at once one is booked', async () => {
    const both = await Promise.all(
      [1, 2].map((amount) => book([anEntry({ voucherNo: '记-5', amount: `${amount}` })])),
    );
    expect(both.map(({ code }) => code ?? '').sort()).toEqual(['', 'VOUCHER_DUPLICATE']);
  });

  it('spends no more than the budget, also where two spend at once', async () => {
    const spent = 100.5 + 0.01 + Number((await ledger(mine.lead))?.[1]?.spending) - 100.51;
    const budget = { year: 2025, lines: [{ use: 'EQUIPMENT', amount: String(spent + 10) }] };
    expect((await ask(mine.officer, 'setFundBudget', { budget })).__typename).toBe('Consortium');
    const both = await Promise.all(
      ['记-6', '记-7'].map((voucherNo) => book([anEntry({ voucherNo, amount: '6' })])),
    );
    expect(both.map(({ code }) => code ?? '').sort()).toEqual(['', 'BUDGET_EXCEEDED']);
    expect(
      await issues(mine.lead, 'bookFundEntries', { entries: [anEntry({ use: 'STAFF', voucherNo: '记-8' })] }),
    ).toEqual(['entries.0.amount BUDGET_EXCEEDED']);
    await ask(mine.officer, 'setFundBudget', {
      budget: { year: 2025, lines: [{ use: 'EQUIPMENT', amount: '100000' }] },
    });
    const twice = {
      year: 2025,
      lines: [
        { use: 'STAFF', amount: '1' },
        { use: 'STAFF', amount: '2' },
      ],
    };
    expect(await issues(mine.lead, 'setFundBudget', { budget: twice })).toEqual([
      'lines.1 BUDGET_LINE_TWICE',
    ]);
  });

  it('of two who write over the same, the second is told', async () => {
    const query = `query ($id: ID!) { consortium(id: $id) { version } }`;
    const { version } = (await dataOf<{ consortium: { version: number } }>(mine.lead, query)).consortium;
    const budget = { year: 2031, lines: [{ use: 'STAFF', amount: '1' }] };
    expect((await ask(mine.officer, 'setFundBudget', { version, budget })).__typename).toBe('Consortium');
    expect(await ask(mine.lead, 'setFundBudget', { version, budget })).toMatchObject({
      code: 'CONFLICT_VERSION',
      facts: { currentVersion: version + 1 },
    });
    const [latest] = await list<Meeting>(mine.lead, MEETINGS);
    const correction = { meetingId: latest?.id, meeting: aMeeting({ place: '示例地点' }) };
    expect((await ask(mine.lead, 'correctGovernanceMeeting', { version, ...correction })).code).toBe(
      'CONFLICT_VERSION',
    );
    await ask(mine.lead, 'setFundBudget', { budget: { year: 2031, lines: [] } });
  });

  it('of a source only for what the office allows', async () => {
    type Settings = { fundSourceSettings: { nodes: { id: string; version: number; source: string }[] } };
    const { nodes } = (
      await dataOf<Settings>(mine.head, '{ fundSourceSettings { nodes { id version source } } }', {})
    ).fundSourceSettings;
    const government = nodes.find(({ source }) => source === 'GOVERNMENT');
    const SET = `mutation ($id: ID!, $version: Int, $allowed: FundSourceSettingInput!) {
      result: updateFundSourceSetting(id: $id, version: $version, fundSourceSetting: $allowed) {
        __typename ... on Problem { code } } }`;
    const given = { id: government?.id, version: 1, allowed: { allowedUses: ['MATERIALS'] } };
    expect((await asked(mine.officer, SET, given)).code).toBe('FORBIDDEN');
    expect((await asked(mine.head, SET, given)).__typename).toBe('FundSourceSetting');
    expect((await asked(mine.head, SET, given)).code).toBe('CONFLICT_VERSION');
    const entries = [anEntry({ source: 'GOVERNMENT', voucherNo: '记-10' })];
    expect(await issues(mine.lead, 'bookFundEntries', { entries })).toEqual([
      'entries.0.use FUND_USE_NOT_ALLOWED',
    ]);
  });

  it('is the lead unit’s and the office’s; who is not in sees nothing of it', async () => {
    const other = await aRegistry(api, 0);
    const stranger = mine.units[1] as Client;
    expect((await book([anEntry()], mine.units[0])).code).toBe('FORBIDDEN');
    expect((await book([anEntry()], other.lead)).code).toBe('FORBIDDEN');
    expect(await ledger(stranger)).toBeNull();
    expect(await list(stranger, ENTRIES)).toEqual([]);
    const [entry] = await list<Entry>(mine.lead, ENTRIES);
    const { data } = await stranger.run('query ($id: ID!) { node(id: $id) { id } }', { id: entry?.id });
    expect(data?.node).toBeNull();
  });
});

describe('Mutation.reverseFundEntry', () => {
  const reason = '示例:金额有误';
  it('takes a voucher back once, and what was booked stays', async () => {
    const entries = await list<Entry>(mine.lead, ENTRIES);
    const entry = entries.find(({ voucherNo }) => voucherNo === '记-1');
    const before = (await ledger(mine.lead))?.at(-1);
    const given = { entryId: entry?.id, bookedOn: '2025-04-01', voucherNo: '冲-1', reason };
    expect((await ask(mine.lead, 'reverseFundEntry', given)).__typename).toBe('Consortium');
    expect((await ask(mine.lead, 'reverseFundEntry', { ...given, voucherNo: '冲-2' })).code).toBe(
      'FUND_ENTRY_REVERSED',
    );
    const after = (await ledger(mine.lead))?.at(-1);
    expect(Number(after?.spending)).toBeCloseTo(Number(before?.spending) - 100.5, 2);
    expect(
      (await list<Entry>(mine.lead, ENTRIES)).find(({ voucherNo }) => voucherNo === '冲-1'),
    ).toMatchObject({
      amount: '-100.5',
      reverses: { voucherNo: '记-1' },
    });
    await expect(
      api.database.fundEntry.updateMany({ where: { voucherNo: '记-1' }, data: { amount: '1' } }),
    ).rejects.toThrow();
  });

  it('of another consortium’s voucher is not found', async () => {
    const other = await aRegistry(api, 0);
    const [entry] = await list<Entry>(mine.lead, ENTRIES);
    const given = { entryId: entry?.id, bookedOn: '2025-04-01', voucherNo: '冲-9', reason };
    expect((await ask(other.lead, 'reverseFundEntry', given, other.id)).code).toBe('NOT_FOUND');
  });
});

describe('Mutation.closeFundYear', () => {
  it('lets nothing be booked into the year until it is opened again, with a reason', async () => {
    const thisYear = yearOf(dayOf(new Date()));
    const reason = '示例:补记一笔';
    expect((await ask(mine.lead, 'closeFundYear', { year: thisYear })).code).toBe('FUND_YEAR_NOT_OVER');
    expect((await ask(mine.lead, 'closeFundYear', { year: 2025 })).__typename).toBe('Consortium');
    expect((await ask(mine.lead, 'closeFundYear', { year: 2025 })).code).toBe('FUND_YEAR_CLOSED');
    expect(
      await issues(mine.lead, 'bookFundEntries', { entries: [anEntry({ voucherNo: '记-20' })] }),
    ).toEqual(['entries.0.bookedOn FUND_YEAR_CLOSED']);
    const budget = { year: 2025, lines: [] };
    expect((await ask(mine.lead, 'setFundBudget', { budget })).code).toBe('FUND_YEAR_CLOSED');
    expect((await ask(mine.lead, 'reopenFundYear', { year: 2025, reason })).code).toBe('FORBIDDEN');
    expect((await ask(mine.head, 'reopenFundYear', { year: 2025, reason })).__typename).toBe('Consortium');
    expect((await ask(mine.head, 'reopenFundYear', { year: 2025, reason })).code).toBe('FUND_YEAR_OPEN');
    expect((await book([anEntry({ voucherNo: '记-20' })])).__typename).toBe('Consortium');
  });

  it('holds even against whoever writes past the desk', async () => {
    await ask(mine.lead, 'closeFundYear', { year: 2024 });
    const { consortiumId, bookedById } = await api.database.fundEntry.findFirstOrThrow();
    await expect(
      api.database.fundEntry.create({
        data: {
          consortiumId,
          bookedById,
          bookedOn: new Date('2024-12-31'),
          direction: 'INCOME',
          source: 'OTHER',
          amount: '1',
          voucherNo: '越门',
        },
      }),
    ).rejects.toMatchObject({ code: 'P2003' });
    expect(await api.database.fundEntry.count({ where: { voucherNo: '越门' } })).toBe(0);
  });
});

describe('AnnualReport.figures', () => {
  it('take meetings and ledger as they stand, until the report is submitted', async () => {
    await openRound(mine.officer, api.database, 2025);
    const { id } = await api.database.annualReport.findFirstOrThrow({
      where: { consortiumId: mine.id.replace('Consortium_', ''), round: { year: 2025 } },
    });
    const figures = async () => {
      const { node } = await dataOf<{ node: { figures: { code: string; value: string }[] } }>(
        mine.lead,
        'query ($id: ID!) { node(id: $id) { ... on AnnualReport { figures { code value } } } }',
        { id: `AnnualReport_${id}` },
      );
      return new Map(node.figures.map(({ code, value }) => [code, value]));
    };
    const before = await figures();
    expect(before.get('DECISION_MEETINGS')).toBe('1');
    expect(before.get('ADVISORY_MEETINGS')).toBe('0');
    await book([
      anIncome({ voucherNo: '记-30', amount: '123456.78' }),
      anEntry({ voucherNo: '记-31', amount: '50000' }),
    ]);
    await ask(mine.lead, 'recordGovernanceMeeting', { meeting: aMeeting({ heldOn: '2025-12-31' }) });
    await ask(mine.lead, 'recordGovernanceMeeting', { meeting: aMeeting({ heldOn: '2026-01-01' }) });
    const after = await figures();
    expect(after.get('DECISION_MEETINGS')).toBe('2');
    const wan = (code: string) => Number(after.get(code)) - Number(before.get(code));
    expect(wan('FUND_INCOME')).toBeCloseTo(12.35, 2);
    expect(wan('FUND_SPENDING')).toBeCloseTo(5, 2);
    expect(Number(after.get('FUND_BALANCE'))).toBeCloseTo(
      Number(after.get('FUND_INCOME')) - Number(after.get('FUND_SPENDING')),
      10,
    );
  });
});

describe('Mutation.recordFundSupervision', () => {
  const RECORD = `mutation ($id: ID!, $supervision: FundSupervisionInput!) {
    result: recordFundSupervision(id: $id, supervision: $supervision) { __typename ... on Problem { code } } }`;
  const record = (supervision: object, client = mine.lead) =>
    asked(client, RECORD, {
      id: mine.id,
      supervision: {
        checkedOn: '2025-06-01',
        checkedBy: '监事会(示例)',
        scope: '示例',
        conclusion: 'COMPLIANT',
        ...supervision,
      },
    });
  type Checked = Readonly<{ checkedOn: string; conclusion: string }>;
  const checks = async (client: Client) => {
    const query = 'query ($id: ID!) { consortium(id: $id) { fundSupervisions { checkedOn conclusion } } }';
    return (await dataOf<{ consortium: { fundSupervisions: Checked[] | null } }>(client, query)).consortium
      .fundSupervisions;
  };

  it('keeps what was checked, the latest first, for its units and the office alone', async () => {
    await record({});
    await record(
      { checkedOn: '2025-09-01', conclusion: 'TO_RECTIFY', found: '示例', rectifyBy: '2025-10-01' },
      mine.officer,
    );
    expect(await checks(mine.lead)).toEqual([
      { checkedOn: '2025-09-01', conclusion: 'TO_RECTIFY' },
      { checkedOn: '2025-06-01', conclusion: 'COMPLIANT' },
    ]);
    const outsider = await api.as(
      await api.seed.user('UNIT_STAFF', { organisationId: (await api.seed.organisation()).id }),
    );
    expect(await checks(outsider)).toBeNull();
    expect((await record({}, outsider)).code).toBe('FORBIDDEN');
  });

  it('refuses a day that lies ahead, and an open matter without a word or a day', async () => {
    expect((await record({ checkedOn: '2099-01-01' })).code).toBe('DATE_INVALID');
    expect((await record({ conclusion: 'TO_RECTIFY', rectifyBy: '2025-10-01' })).code).toBe(
      'SUPERVISION_UNEXPLAINED',
    );
    expect((await record({ conclusion: 'TO_RECTIFY', found: '示例' })).code).toBe('DATE_INVALID');
  });

  it('is never rewritten', async () => {
    await expect(api.database.fundSupervision.updateMany({ data: { scope: '改' } })).rejects.toThrow();
    await expect(api.database.fundSupervision.deleteMany()).rejects.toThrow();
  });
});
