import { foundConsortium } from '@consortium/database/rows';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Client, startApi } from './api.ts';
import { CREATE, UPDATE } from './documents.ts';
import { PROBLEM, refusalIn } from './refusal.ts';
import { completeApplication, type OpenBatch, type Parties } from './seed.ts';

/** 名称雷达 and 名称研判: near names for whoever files, decisions about pairs of them for the bureau. */
type Near = {
  recordId: string | null;
  number: string;
  name: string;
  by: string;
  score: string;
  shared: string;
  parts: { text: string; isShared: boolean }[];
  applicationStatus: string | null;
  consortiumStatus: string | null;
  leadUnit: string;
  directions: string[];
  decisions: { version: number; verdict: string; reason: string; names: string[]; decidedBy: string }[];
  isDecisionOutdated: boolean;
};
const RADAR = `query ($name: String!, $directions: [String!], $first: Int, $applicationId: ID) {
  nameRadar(name: $name, directions: $directions, first: $first, applicationId: $applicationId) {
    kind recordId number name leadUnit applicationStatus consortiumStatus by score shared(locale: ZH_CN) directions
    parts { text isShared } decisions { version verdict reason names decidedBy decidedAt } isDecisionOutdated } }`;
const DECIDE = `mutation ($id: ID!, $comparedId: ID!, $version: Int!, $verdict: NameVerdict!, $reason: String!, $key: String) {
  recordNameDecision(id: $id, comparedId: $comparedId, version: $version, nameDecision: { verdict: $verdict, reason: $reason }, idempotencyKey: $key) {
    __typename ... on NameDecision { version verdict reason names decidedBy } ${PROBLEM} ... on ConflictVersion { currentVersion } } }`;

const ends: (() => Promise<void>)[] = [];
let api: Api;
let batch: OpenBatch;
let districtId: string;
let officer: Client;
let colleague: Client;
let head: Client;
let district: Client;
let stranger: Client;

beforeAll(async () => {
  api = await startApi({ atEnd: (end) => void ends.push(end) });
  const { seed, as } = api;
  batch = await seed.batch();
  districtId = (await seed.district()).id;
  [officer, colleague, head, district, stranger] = (await Promise.all([
    as(await seed.user('BUREAU_OFFICER', { name: '示例经办甲' })),
    as(await seed.user('BUREAU_OFFICER', { name: '示例经办乙' })),
    as(await seed.user('SECTION_HEAD')),
    as(await seed.user('DISTRICT_OFFICER', { districtId })),
    as(await seed.user('UNIT_STAFF', { organisationId: (await seed.organisation()).id })),
  ])) as [Client, Client, Client, Client, Client];
});
afterAll(async () => {
  for (const end of ends) await end();
});

const bare = (id: string) => id.split('_')[1] as string;
const near = async (client: Client, name: string, more: object = {}): Promise<Near[]> => {
  const { data, errors } = await client.run(RADAR, { name, ...more });
  expect(errors).toBeUndefined();
  return (data as unknown as { nameRadar: Near[] }).nameRadar;
};

let numbers = 0;
async function consortium(core: string, given: { directions?: string[]; applicationId?: string } = {}) {
  const lead = await api.seed.organisation();
  numbers += 1;
  const named = { number: `L-${String(numbers).padStart(3, '0')}`, name: `柳州市${core}创新联合体` };
  const made = await foundConsortium(api.database, {
    ...named,
    leadUnitId: lead.id,
    directions: given.directions ?? [],
    establishedOn: '2024-06-18',
    documentNo: '',
    status: 'OPERATING',
  });
  if (given.applicationId)
    await api.database.consortium.update({
      where: { id: made.id },
      data: { applicationId: given.applicationId },
    });
  return { ...made, ...named, globalId: `Consortium_${made.id}`, lead };
}

type Filed = { id: string; number: string; name: string; version: number; client: Client; parties: Parties };
async function drafted(core: string): Promise<Filed> {
  const parties = await api.seed.parties(1);
  const client = await api.as(parties.leadUser);
  const application = completeApplication(parties, batch, districtId, core);
  const { data } = await client.run(CREATE, { batchId: `Batch_${batch.id}`, application });
  return { ...(data?.createApplication as unknown as Filed), client, parties };
}
const standing = (id: string, status: 'SUBMITTED' | 'RETURNED' | 'CONVERTED') =>
  api.database.application.update({
    where: { id: bare(id) },
    data: { status, firstSubmittedAt: new Date(), submittedAt: new Date() },
  });
async function filed(core: string): Promise<Filed> {
  const made = await drafted(core);
  await standing(made.id, 'SUBMITTED');
  return made;
}
const renamed = async ({ id, client, parties }: Filed, core: string) => {
  const { version } = await api.database.application.findUniqueOrThrow({ where: { id: bare(id) } });
  const application = completeApplication(parties, batch, districtId, core);
  const { errors } = await client.run(UPDATE, { id, version, application });
  expect(errors).toBeUndefined();
};
const decide = async (client: Client, id: string, comparedId: string, given: object = {}) =>
  client.run(DECIDE, { id, comparedId, version: 0, verdict: 'DISTINCT', reason: '示例：工艺不同', ...given });
const outcomeOf = ({ data, errors }: Awaited<ReturnType<typeof decide>>) => {
  expect(errors).toBeUndefined();
  return data?.recordNameDecision as unknown as Record<string, unknown>;
};

describe('Query.nameRadar', () => {
  it('tells the nearest first, by what they are near, what they share, and where the record is', async () => {
    const [noodles, others, sameWay] = [
      await consortium('螺蛳粉', { directions: ['新能源', '钢铁'] }),
      await consortium('螺蛳粉加工'),
      await consortium('风力发电', { directions: ['新能源'] }),
    ];

    const found = await near(stranger, '柳州市螺丝粉创新联合体', { directions: ['新能源'] });

    expect(found).toMatchObject([
      {
        recordId: noodles.globalId,
        name: '柳州市螺蛳粉创新联合体',
        leadUnit: noodles.lead.legalName,
        consortiumStatus: 'OPERATING',
        applicationStatus: null,
        by: 'SOUND',
        score: '1.00',
        directions: ['新能源'],
        shared: '读音相同：luo si fen（螺蛳粉）；同为“新能源”方向',
        parts: [
          { text: '柳州市', isShared: false },
          { text: '螺蛳粉', isShared: true },
          { text: '创新联合体', isShared: false },
        ],
      },
      { recordId: others.globalId, by: 'SOUND', score: '0.60' },
      { recordId: sameWay.globalId, by: 'DIRECTION', score: '0.00', shared: '同为“新能源”方向' },
    ]);
    expect(await near(stranger, '螺丝粉', { directions: ['新能源'] })).toEqual(found);
    expect(await near(stranger, '螺蛳粉', { first: 1 })).toMatchObject([{ by: 'EQUAL', score: '1.00' }]);
    expect(await near(stranger, '甲乙丙丁')).toEqual([]);
  });

  it('takes as many statements for fifty as for one', async () => {
    for (let at = 0; at < 12; at += 1) await consortium(`示例涂料${at}号`);
    const [one, fifty] = await Promise.all(
      [1, 50].map((first) => stranger.run(RADAR, { name: '示例涂料1号', first })),
    );
    expect(fifty?.data?.nameRadar).toHaveLength(12);
    expect(fifty?.extensions?.cost.statements).toBe(one?.extensions?.cost.statements);
  });

  it('tells of another unit’s filed application what an examination tells, and no more', async () => {
    const mine = await filed('轮毂电机');

    const [told] = await near(stranger, '轮毂电机');
    expect(told).toMatchObject({
      number: mine.number,
      name: mine.name,
      leadUnit: mine.parties.lead.legalName,
      recordId: null,
      applicationStatus: null,
      directions: [],
      decisions: [],
    });
    for (const client of [mine.client, officer, district])
      expect(await near(client, '轮毂电机')).toMatchObject([
        { recordId: mine.id, applicationStatus: 'SUBMITTED' },
      ]);
  });

  it('does not compare an application with itself, for who may read it', async () => {
    const mine = await filed('磁悬浮轴承');

    expect(await near(mine.client, '磁悬浮轴承', { applicationId: mine.id })).toEqual([]);
    expect(await near(stranger, '磁悬浮轴承', { applicationId: mine.id })).toHaveLength(1);
  });

  it('finds no draft, for nobody, by name or number of answers', async () => {
    await consortium('石墨烯散热膜');
    const asked = ['石墨烯散热膜', '石墨烯散热片', '石墨稀散热膜'];
    const all = (client: Client) => Promise.all(asked.map((name) => near(client, name)));
    const before = await Promise.all([stranger, officer, district].map(all));

    const draft = await drafted('石墨烯散热片');

    expect(await Promise.all([stranger, officer, district].map(all))).toEqual(before);
    expect(await all(draft.client)).toEqual(before[0]);
    expect(await near(stranger, '石墨烯散热片', { applicationId: draft.id })).toEqual(before[0]?.[1]);
    await standing(draft.id, 'SUBMITTED');
    expect(await near(stranger, '石墨烯散热片')).toHaveLength(2);
  });

  it.each([
    [{ name: '' }, ['name']],
    [{ name: '茶\u202E叶' }, ['name']],
    [{ name: '茶\u0000' }, ['name']],
    [{ name: '长'.repeat(101) }, ['name']],
    [{ name: '茶', first: 0 }, ['first']],
    [{ name: '茶', first: 51 }, ['first']],
    [{ name: '茶', directions: [''] }, ['directions', 0]],
  ])('refuses %j', async (asked, path) => {
    expect(refusalIn(await stranger.run(RADAR, asked))).toMatchObject({
      code: 'BAD_USER_INPUT',
      issues: [{ path }],
    });
  });
});

describe('Mutation.recordNameDecision', () => {
  it('keeps who found what of which names and why, tells the bureau alone, and leaves one entry', async () => {
    const [mine, other] = [await filed('高强钢'), await consortium('高强度钢')];

    const first = await decide(officer, mine.id, other.globalId, { key: 'decision-once' });
    const again = await decide(officer, mine.id, other.globalId, { key: 'decision-once' });

    expect(outcomeOf(first)).toMatchObject({
      __typename: 'NameDecision',
      version: 1,
      verdict: 'DISTINCT',
      reason: '示例：工艺不同',
      decidedBy: '示例经办甲',
    });
    expect(outcomeOf(again)).toEqual(outcomeOf(first));
    const asked = { applicationId: mine.id };
    for (const client of [officer, head])
      expect(await near(client, '高强钢', asked)).toMatchObject([
        { decisions: [{ verdict: 'DISTINCT', reason: '示例：工艺不同' }], isDecisionOutdated: false },
      ]);
    for (const client of [mine.client, district, stranger]) {
      const text = JSON.stringify(await client.run(RADAR, { name: '高强钢', ...asked }));
      expect(text).toContain(other.number);
      expect(text).not.toMatch(/DISTINCT|工艺不同|示例经办甲/);
    }
    const entries = await api.database.auditEntry.findMany({ where: { subject: 'NameDecision' } });
    expect(entries).toMatchObject([{ action: 'create', actorName: '示例经办甲' }]);
  });

  it('of two officers at once takes one, and tells the other what stands', async () => {
    const [mine, other] = [await filed('铸造铝材'), await filed('铸造铝型材')];

    const answers = await Promise.all([
      decide(officer, mine.id, other.id, { verdict: 'DUPLICATE' }),
      // The same pair, looked at from the other side.
      decide(colleague, other.id, mine.id),
    ]);

    expect(answers.map((each) => outcomeOf(each).__typename).sort()).toEqual([
      'ConflictVersion',
      'NameDecision',
    ]);
    const refused = answers.find((each) => outcomeOf(each).__typename === 'ConflictVersion');
    expect(refusalIn(refused)).toMatchObject({ code: 'CONFLICT_VERSION', facts: { currentVersion: 1 } });
    expect(
      await api.database.nameDecision.count({
        where: { applicationId: { in: [bare(mine.id), bare(other.id)] } },
      }),
    ).toBe(1);
  });

  it('is superseded by a later one and stays as it was', async () => {
    const [mine, other] = [await filed('电动叉车'), await consortium('电动叉车架')];
    await decide(officer, mine.id, other.globalId, { verdict: 'DUPLICATE', reason: '示例：同一产品' });

    await decide(colleague, mine.id, other.globalId, { version: 1, reason: '示例：补正后只做车架' });

    const [told] = await near(officer, '电动叉车', { applicationId: mine.id });
    expect(told?.decisions).toMatchObject([
      { version: 2, verdict: 'DISTINCT', reason: '示例：补正后只做车架', decidedBy: '示例经办乙' },
      { version: 1, verdict: 'DUPLICATE', reason: '示例：同一产品', decidedBy: '示例经办甲' },
    ]);
    await expect(api.database.$executeRaw`UPDATE name_decision SET reason = '另说'`).rejects.toThrow(
      'append-only',
    );
    await expect(api.database.$executeRaw`DELETE FROM name_decision`).rejects.toThrow('append-only');
  });

  it('survives another examination and another submission; after a change of name it asks for a new one', async () => {
    const [mine, other] = [await filed('轻量化底盘'), await consortium('轻量化底盘件')];
    await decide(officer, mine.id, other.globalId);
    const told = async (core: string) => (await near(officer, core, { applicationId: mine.id }))[0];
    const before = await told('轻量化底盘');

    await standing(mine.id, 'RETURNED');
    await renamed(mine, '轻量化底盘');
    await standing(mine.id, 'SUBMITTED');
    await officer.run('query ($id: ID!) { application(id: $id) { examination { findings { code } } } }', {
      id: mine.id,
    });
    expect(await told('轻量化底盘')).toEqual(before);

    await standing(mine.id, 'RETURNED');
    await renamed(mine, '轻量化底盘类');
    expect(await told('轻量化底盘类')).toMatchObject({
      isDecisionOutdated: true,
      decisions: [{ version: 1, names: expect.arrayContaining(['柳州市轻量化底盘创新联合体', other.name]) }],
    });
    await decide(officer, mine.id, other.globalId, { version: 1 });
    expect(await told('轻量化底盘类')).toMatchObject({
      isDecisionOutdated: false,
      decisions: [
        { version: 2, names: expect.arrayContaining([`柳州市轻量化底盘类创新联合体`]) },
        { version: 1 },
      ],
    });
  });

  it('follows both matters, from pre-application to formal application and to consortium', async () => {
    const [mine, other] = [await filed('特种焊丝'), await filed('特种焊丝料')];
    await decide(officer, mine.id, other.id);

    await Promise.all([mine, other].map(({ id }) => standing(id, 'CONVERTED')));
    const formal = await filed('特种焊丝');
    await api.database.application.update({
      where: { id: bare(formal.id) },
      data: { convertedFromId: bare(mine.id) },
    });
    const made = await consortium('特种焊丝料', { applicationId: bare(other.id) });

    expect(await near(officer, '特种焊丝', { applicationId: formal.id })).toMatchObject([
      { recordId: made.globalId, decisions: [{ version: 1 }], isDecisionOutdated: false },
    ]);
    expect(refusalIn(await decide(officer, mine.id, formal.id)).code).toBe('NAME_PAIR_SAME');
  });

  it('is no one’s but the officer’s, and about nothing that the officer may not see', async () => {
    const [mine, other, draft] = [
      await filed('智能拧紧'),
      await consortium('智能拧紧枪'),
      await drafted('智能拧松'),
    ];
    for (const client of [head, district, mine.client, stranger])
      expect(refusalIn(await decide(client, mine.id, other.globalId)).code).toBe('FORBIDDEN');
    expect(refusalIn(await decide(api.anonymous, mine.id, other.globalId)).code).toBe('UNAUTHENTICATED');
    expect(refusalIn(await decide(officer, draft.id, other.globalId)).code).toBe('NOT_FOUND');
    expect(refusalIn(await decide(officer, mine.id, draft.id)).code).toBe('NOT_FOUND');
    expect(refusalIn(await decide(officer, mine.id, mine.id)).code).toBe('NAME_PAIR_SAME');
    expect(refusalIn(await decide(officer, mine.id, other.globalId, { reason: ' ' }))).toMatchObject({
      code: 'BAD_USER_INPUT',
      issues: [{ path: ['reason'] }],
    });
    expect(refusalIn(await decide(officer, mine.id, other.globalId, { version: -1 })).code).toBe(
      'BAD_USER_INPUT',
    );
    expect(refusalIn(await decide(officer, mine.id, other.globalId, { version: 3 }))).toMatchObject({
      code: 'CONFLICT_VERSION',
      facts: { currentVersion: 0 },
    });
    expect(await api.database.nameDecision.count({ where: { applicationId: bare(mine.id) } })).toBe(0);
  });
});
