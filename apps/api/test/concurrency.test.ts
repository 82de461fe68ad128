import { describe, expect, it } from 'vitest';
import { type Api, type Client, startApi } from './api.ts';
import { APPROVE, actOf, CREATE, FINDINGS, PROPOSE, UPDATE } from './documents.ts';
import { rivals, submit } from './race.ts';
import { completeApplication } from './seed.ts';

/** 并发: what two people do at the same instant. Shows 3 and 一(二)5, 三(一)c, 三(三)c, 三(三)d. */
const QUOTA = 'ONE_APPLICATION_PER_UNIT';
const waive = (client: Client, id: string, code = QUOTA) =>
  client.run(PROPOSE, { id, waiver: { code, reason: '示例:两个申报分工不同,情况特殊' } });

const clashOf = async (client: Client, id: string) => {
  const { data } = await client.run(FINDINGS, { id });
  const { examination } = (data as Record<string, unknown>).application as {
    examination: {
      findings: { code: string; outcome: string; related: { number: string; name: string }[] }[];
    };
  };
  return examination.findings.find(({ code }) => code === QUOTA);
};

async function setUp(count: number, shared: Record<string, unknown> = {}) {
  const api = await startApi();
  const [batch, unit] = [await api.seed.batch(), await api.seed.organisation(shared)];
  return { api, batch, unit, applications: await rivals(api, batch, count, unit) };
}
const pair = <T>(list: readonly T[]) => list as unknown as readonly [T, T];
const submitted = (api: Api) => api.database.application.count({ where: { status: 'SUBMITTED' } });

describe('an ordinary unit in two applications of one batch', () => {
  it('goes through once; the other is refused with the clash, passes with a reason, and both name each other', async () => {
    const { api, applications } = await setUp(2);

    const answers = await Promise.all(applications.map(({ client, id }) => submit(client, id)));

    const winner = answers.findIndex(({ status }) => status === 'SUBMITTED');
    const [first, second] = pair([applications[winner], applications[1 - winner]] as typeof applications);
    expect(answers[1 - winner]).toMatchObject({
      __typename: 'RulesViolated',
      findings: [{ code: QUOTA, outcome: 'WAIVABLE', related: [{ number: first.number, name: first.name }] }],
    });
    expect(await submitted(api)).toBe(1);
    expect(await api.database.examinationSnapshot.count()).toBe(1);

    await waive(second.client, second.id);
    expect((await submit(second.client, second.id)).status).toBe('SUBMITTED');
    expect(await clashOf(first.client, first.id)).toMatchObject({
      outcome: 'WAIVABLE',
      related: [{ number: second.number, name: second.name }],
    });
    expect(await clashOf(second.client, second.id)).toMatchObject({
      outcome: 'WAIVABLE',
      related: [{ number: first.number, name: first.name }],
    });
    const frozen = await api.database.examinationSnapshot.findFirstOrThrow({
      where: { applicationId: second.id.slice(12) },
    });
    expect(JSON.stringify(frozen.findings)).toContain(first.number);
  });

  it('shows nobody a draft that would clash', async () => {
    const { applications } = await setUp(2);
    const [first, second] = pair(applications);

    expect((await submit(first.client, first.id)).status).toBe('SUBMITTED');

    expect(await clashOf(first.client, first.id)).toMatchObject({ outcome: 'PASS', related: [] });
    expect(await clashOf(second.client, second.id)).toMatchObject({ outcome: 'WAIVABLE' });
  });
});

describe('fifty submissions at once', () => {
  it.each([
    ['an ordinary unit', 1, { kind: 'ENTERPRISE' }, QUOTA],
    [
      'a hospital',
      3,
      { kind: 'HOSPITAL', sector: null, financialYears: [], platforms: [] },
      'THREE_APPLICATIONS_PER_UNIVERSITY',
    ],
  ])(
    'leave %s exactly %i',
    async (_title, quota, shared, code) => {
      const { api, applications } = await setUp(50, shared);

      const answers = await Promise.all(applications.map(({ client, id }) => submit(client, id)));

      expect(await submitted(api)).toBe(quota);
      const refused = answers.filter(({ status }) => status !== 'SUBMITTED');
      expect(refused).toHaveLength(50 - quota);
      for (const { findings } of refused) {
        expect(findings?.map((finding) => finding.code)).toEqual([code]);
        expect(findings?.[0]?.related.length).toBeGreaterThanOrEqual(quota);
      }
    },
    120_000,
  );
});

describe('one name, two applications, one instant', () => {
  it('goes through once', async () => {
    const { api, applications } = await setUp(2);
    const [first, second] = pair(applications);
    const { nameKey, nameGrams, name } = await api.database.application.findUniqueOrThrow({
      where: { id: first.id.slice(12) },
    });
    const data = { nameKey, nameGrams, name };
    await api.database.application.update({ where: { id: second.id.slice(12) }, data });
    await Promise.all(applications.map(({ client, id }) => waive(client, id)));

    const answers = await Promise.all(applications.map(({ client, id }) => submit(client, id)));

    expect(await submitted(api)).toBe(1);
    expect(
      answers.flatMap(({ findings }) => findings ?? []).map(({ code, outcome }) => [code, outcome]),
    ).toEqual([['NAME_UNIQUE', 'FAIL']]);
  });
});

describe('Mutation.approveWaiver', () => {
  it('is decided once, by another person than the one who proposed', async () => {
    const { api, applications } = await setUp(2);
    const [first, second] = pair(applications);
    await submit(first.client, first.id);
    await waive(second.client, second.id);
    await submit(second.client, second.id);
    const heads = await Promise.all(
      (['SECTION_HEAD', 'BUREAU_LEADER'] as const).map((role) => api.seed.user(role)),
    );
    const deciders = await Promise.all(heads.map(api.as));
    const decide = async (client: Client) =>
      ((await client.run(APPROVE, { id: second.id, code: QUOTA })).data as Record<string, unknown>)
        .result as {
        code?: string;
      };
    const where = { applicationId: second.id.slice(12) };

    await api.database.waiver.updateMany({ where, data: { proposedById: heads[0]?.id as string } });
    expect((await decide(deciders[0] as Client)).code).toBe('WAIVER_SELF_APPROVAL');
    await expect(
      api.database.waiver.updateMany({
        where,
        data: { status: 'APPROVED', decidedById: heads[0]?.id as string, decidedAt: new Date() },
      }),
    ).rejects.toThrow(/waiver_two_persons/);
    await api.database.waiver.updateMany({ where, data: { proposedById: second.leadUser.id } });

    const answers = await Promise.all(deciders.map(decide));

    expect(answers.map(({ code }) => code ?? 'APPROVED').sort()).toEqual(['APPROVED', 'WAIVER_NOT_PROPOSED']);
    expect(await api.database.auditEntry.count({ where: { action: 'approveWaiver' } })).toBe(1);
  });
});

describe('Mutation.updateApplication', () => {
  it('of ten saves of one version keeps one and tells the nine, so that no update is lost', async () => {
    const api = await startApi();
    const [batch, parties, district] = [
      await api.seed.batch(),
      await api.seed.parties(2),
      await api.seed.district(),
    ];
    const lead = await api.as(parties.leadUser);
    const application = completeApplication(parties, batch, district.id);
    const { data } = await lead.run(CREATE, { batchId: `Batch_${batch.id}`, application });
    const { id, version } = (data as Record<string, unknown>).createApplication as {
      id: string;
      version: number;
    };

    const saves = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        lead.run(UPDATE, { id, version, application: { ...application, taskGoals: `目标${index}` } }),
      ),
    );

    const told = saves.map(
      ({ data: given }) =>
        ((given as Record<string, unknown>).updateApplication as { __typename: string }).__typename,
    );
    expect(told.filter((each) => each === 'Application')).toHaveLength(1);
    expect(told.filter((each) => each === 'ConflictVersion')).toHaveLength(9);
    const stored = await api.database.application.findFirstOrThrow();
    expect([stored.version, stored.taskGoals]).toEqual([version + 1, `目标${told.indexOf('Application')}`]);
    expect(await api.database.auditEntry.count({ where: { action: 'update' } })).toBe(1);
  });

  it('of two who withdraw and submit at once, one finds the state moved on', async () => {
    const { api, applications } = await setUp(1);
    const [one] = applications as [(typeof applications)[number]];
    const act = (name: string) => one.client.run(actOf(name), { id: one.id, reason: '示例理由' });

    const answers = await Promise.all([act('withdrawApplication'), act('withdrawApplication')]);

    expect(
      answers
        .map(({ data }) => ((data as Record<string, unknown>).result as { __typename: string }).__typename)
        .sort(),
    ).toEqual(['Application', 'IllegalTransition']);
    expect(await submitted(api)).toBe(0);
  });
});
