import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '@consortium/database';
import type { PrismaClient } from '@consortium/database/client';
import {
  applicationStatus,
  countingStatuses,
  dayOf,
  evaluationStatus,
  organisationKind,
  outcome,
  plusDays,
} from '@consortium/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Examination, examineStored } from '../examination/examine.ts';
import { diskBlobs } from '../files/disk.ts';
import { passwordMatches } from '../security/passwords.ts';
import { DEMO_PASSWORD, demoAccounts } from './accounts.ts';
import { seedDemoCity } from './city.ts';
import { blobFolder, demoDatabase } from './city-database.ts';
import { freeUnits } from './data/units/free.ts';
import { DemoExposed, refuseExposedDemo } from './exposed.ts';

const log = { info: () => {}, warn: () => {}, error: () => {}, debug: () => {} };
let client: PrismaClient;
let close: () => Promise<void>;
let findings: Map<string, Examination['findings']>;
const now = new Date();

beforeAll(async () => {
  ({ client, close } = connect(await demoDatabase(), { log }));
  const rows = await client.application.findMany({ select: { id: true, name: true } });
  const examined = await examineStored(
    client,
    rows.map(({ id }) => id),
    now,
  );
  findings = new Map(rows.map(({ id, name }) => [name, examined.get(id)?.findings ?? []]));
});
afterAll(() => close());

const applicationOf = (core: string) =>
  client.application.findFirstOrThrow({
    where: { name: `柳州市${core}创新联合体` },
    include: {
      batch: true,
      submissionItems: { include: { attachment: true } },
      waivers: true,
      verdicts: true,
      snapshots: true,
      corrections: true,
    },
  });

/** What each application is there to show. */
const shows: readonly (readonly [name: string, code: string, outcome: string, seen?: string])[] = [
  ['柳州市装载机电驱动系统创新联合体', 'ENOUGH_MAIN_REVENUE', 'WAIVABLE', '48,600 万元'],
  ['柳州市装载机电驱动系统创新联合体', 'STRATEGIC_AGREEMENT', 'PASS'],
  ['柳州市智能网联汽车域控制器创新联合体', 'ENOUGH_MEMBER_UNITS', 'WAIVABLE', '7 个'],
  ['柳州市混合动力变速器创新联合体', 'ENOUGH_MEMBER_UNITS', 'PASS', '8 个'],
  ['柳州市汽车覆盖件冲压模具创新联合体', 'ENOUGH_RD_SPENDING', 'WAIVABLE', '2.995%'],
  ['柳州市混合动力变速器创新联合体', 'ENOUGH_RD_SPENDING', 'PASS', '3%'],
  ['柳州市混合动力变速器创新联合体', 'MEMBERS_READY_TO_COOPERATE', 'FAIL'],
  ['柳州市螺丝粉智能加工创新联合体', 'NAME_UNIQUE', 'NEEDS_REVIEW'],
  ['柳州市工程机械 液压件再制造创新联合体', 'NAME_UNIQUE', 'FAIL'],
  ['柳州橡胶密封件科技创新联合体', 'NAME_FORM', 'FAIL'],
  ['柳州市高端装备智能制造创新联合体', 'NAME_NOT_TOO_BROAD', 'NEEDS_REVIEW'],
  ['柳州市商用车动力电池热管理创新联合体', 'ONE_APPLICATION_PER_UNIT', 'WAIVABLE'],
  ['柳州市城市客车线控底盘创新联合体', 'ONE_APPLICATION_PER_UNIT', 'WAIVABLE'],
  ['柳州市铝合金车轮低压铸造创新联合体', 'THREE_APPLICATIONS_PER_UNIVERSITY', 'FAIL'],
  ['柳州市医学影像辅助诊断创新联合体', 'THREE_APPLICATIONS_PER_UNIVERSITY', 'PASS'],
  ['柳州市医学影像辅助诊断创新联合体', 'ENOUGH_RD_SPENDING', 'NOT_APPLICABLE'],
  ['柳州市康复机器人关节模组创新联合体', 'ENOUGH_RD_SPENDING', 'PASS'],
  ['柳州市康复机器人关节模组创新联合体', 'CUSTODIAN_IS_HOST_UNIT', 'NOT_APPLICABLE'],
  ['柳州市竹木绿色家居创新联合体', 'ENOUGH_RD_SPENDING', 'MISSING_DATA'],
  ['柳州市储能变流器创新联合体', 'LEAD_OPERATES_IN_CITY', 'NEEDS_REVIEW'],
  ['柳州市工业数据智能创新联合体', 'ENOUGH_MAIN_REVENUE', 'MISSING_DATA'],
  ['柳州市工业数据智能创新联合体', 'INNOVATION_PLATFORM_IN_FORCE', 'MISSING_DATA'],
  ['柳州市内河绿色船舶动力创新联合体', 'SPECIAL_CASE', 'NEEDS_REVIEW'],
  ['柳州市内河绿色船舶动力创新联合体', 'ENOUGH_MAIN_REVENUE', 'WAIVABLE'],
  ['柳州市球墨铸铁精密铸造创新联合体', 'INNOVATION_PLATFORM_IN_FORCE', 'FAIL'],
  ['柳州橡胶密封件科技创新联合体', 'INTEGRITY_IN_ORDER', 'FAIL', '1 条'],
  ['柳州橡胶密封件科技创新联合体', 'SEPARATE_LEGAL_PERSONS', 'FAIL'],
  ['柳州市水性防护涂层创新联合体', 'ONE_CONSORTIUM_PER_LEAD', 'WAIVABLE', '2 个'],
  ['柳州市水性防护涂层创新联合体', 'ENOUGH_RD_STAFF', 'WAIVABLE', '19 人'],
  ['柳州市智能焊装产线创新联合体', 'SUBMITTED_IN_TIME', 'FAIL'],
];

describe('the demo city', () => {
  it('has units of every kind, people, consortia and an open batch of thirty days', async () => {
    expect(
      await client.organisation.count({ where: { legalName: { contains: '示例' } } }),
    ).toBeGreaterThanOrEqual(40);
    const kinds = await client.organisation.groupBy({ by: ['kind'] });
    expect(kinds.map(({ kind }) => kind).sort()).toEqual([...organisationKind.terms].sort());
    expect(await client.consortium.count()).toBe(7 + 12);
    const batch = await client.batch.findFirstOrThrow({
      where: { title: { startsWith: '示例批次:' }, kind: 'PRE_APPLICATION' },
      include: { directions: true },
    });
    const today = dayOf(now);
    expect([batch.opensOn, batch.closesOn].map((day) => day.toISOString().slice(0, 10))).toEqual([
      today,
      plusDays(today, 30),
    ]);
    expect(batch.directions).toHaveLength(13);
  });

  it('brings one formal batch from notice to twelve running consortia, one of them by special case', async () => {
    const founded = await client.consortium.findMany({
      where: { applicationId: { not: null } },
      include: { application: { include: { specialCase: true } }, decisionDocument: true, terms: true },
    });
    expect(founded.map(({ status }) => status)).toEqual(Array(12).fill('OPERATING'));
    expect(new Set(founded.map(({ decisionDocument }) => decisionDocument?.documentNo)).size).toBe(1);
    expect(founded.filter(({ application }) => application?.specialCase?.status === 'APPROVED')).toHaveLength(
      1,
    );
    const changed = await client.changeRequest.groupBy({ by: ['status'], orderBy: { status: 'asc' } });
    expect(changed.map(({ status }) => status)).toEqual(['SUBMITTED', 'APPROVED']);
  });

  it('tells no application that what came of it stands in its way', async () => {
    const founded = await client.consortium.findMany({
      where: { applicationId: { not: null } },
      include: { application: { include: { convertedFrom: true } } },
    });
    const converted = await client.application.findMany({
      where: { convertedFromId: { not: null } },
      include: { convertedFrom: true },
    });
    const lineages = [
      ...founded.map(({ number, application }) => ({ number, name: application?.name ?? '' })),
      ...converted.map(({ number, convertedFrom }) => ({ number, name: convertedFrom?.name ?? '' })),
    ];
    expect(lineages).toHaveLength(13);
    const clashes = lineages.filter(({ number, name }) =>
      findings.get(name)?.some(({ related }) => related.some((each) => each.number === number)),
    );
    expect(clashes).toEqual([]);
  });

  it('has one formal application stopped by an objection, one by a record, one refused, one falsified', async () => {
    const stopped = await client.objection.findMany({ include: { application: true } });
    expect(stopped.map(({ status, application }) => [status, application.status]).sort()).toEqual([
      ['OPEN', 'IN_PUBLICITY'],
      ['UPHELD', 'NOT_APPROVED'],
    ]);
    const late = await applicationOf('换电站成套装备');
    expect(late.status).toBe('IN_PUBLICITY');
    expect(findings.get(late.name)?.find(({ code }) => code === 'INTEGRITY_IN_ORDER')?.outcome).toBe('FAIL');
    const falsified = await applicationOf('再生铝洁净熔炼');
    expect(await client.integrityRecord.count({ where: { organisationId: falsified.leadUnitId } })).toBe(1);
  });

  it('lets every listed account sign in with the known password', async () => {
    const users = await client.user.findMany({
      where: { account: { in: demoAccounts.map(({ account }) => account) } },
    });
    expect(users).toHaveLength(11);
    expect(users.every(({ passwordChangedAt }) => passwordChangedAt !== null)).toBe(true);
    expect(await passwordMatches(users[0]?.passwordHash ?? null, DEMO_PASSWORD)).toBe(true);
  });

  it('has an application in every state, in several districts', async () => {
    const states = await client.application.groupBy({ by: ['status'] });
    expect(states.map(({ status }) => status).sort()).toEqual([...applicationStatus.terms].sort());
    expect((await client.application.groupBy({ by: ['recommendingBodyId'] })).length).toBeGreaterThan(6);
  });

  it('shows every outcome of a clause', () => {
    const seen = new Set([...findings.values()].flat().map((finding) => finding.outcome));
    expect([...seen].sort()).toEqual([...outcome.terms].sort());
  });

  const cases = shows.map(([name, code, expected, seen = '']) => ({ name, code, expected, seen }));
  it.each(cases)('$name: $code is $expected $seen', ({ name, code, expected, seen }) => {
    const finding = findings.get(name)?.find((each) => each.code === code);
    expect(finding?.outcome).toBe(expected);
    if (seen) expect(finding?.seen['zh-CN']).toBe(seen);
  });

  it('has two applications that name each other over a unit in both', () => {
    const clashes = (name: string) =>
      findings
        .get(name)
        ?.find(({ code }) => code === 'ONE_APPLICATION_PER_UNIT')
        ?.related.map((each) => each.name);
    expect(clashes('柳州市商用车动力电池热管理创新联合体')).toEqual(['柳州市城市客车线控底盘创新联合体']);
    expect(clashes('柳州市城市客车线控底盘创新联合体')).toEqual(['柳州市商用车动力电池热管理创新联合体']);
  });

  it('has one passed application with all that passing leaves behind', async () => {
    const passed = await applicationOf('装载机电驱动系统');
    expect(passed.status).toBe('PASSED');
    expect(passed.waivers.map(({ status }) => status)).toEqual(['APPROVED']);
    expect(passed.submissionItems.every(({ receivedAt }) => receivedAt !== null)).toBe(true);
    for (const { attachment } of passed.submissionItems)
      if (attachment)
        expect(existsSync(join(blobFolder, attachment.sha256.slice(0, 2), attachment.sha256))).toBe(true);
    expect(passed.submissionItems.filter(({ attachment }) => attachment).length).toBe(2);
    expect(passed.snapshots.map(({ stage }) => stage).sort()).toEqual([
      'FORMAL_CHECK',
      'SUBMISSION',
      'SUBMISSION',
    ]);
    expect(passed.corrections.every(({ resubmittedAt }) => resubmittedAt !== null)).toBe(true);
    const history = await client.auditEntry.findMany({
      where: { recordId: passed.id },
      orderBy: { at: 'asc' },
    });
    expect(history.filter(({ action }) => action !== 'confirmIntent').map(({ action }) => action)).toEqual([
      'create',
      'proposeWaiver',
      'submit',
      'recommend',
      'deliverItem',
      'deliverItem',
      'receiveItem',
      'receiveItem',
      'receiveItem',
      'approveWaiver',
      'requestCorrection',
      'update',
      'submit',
      'recordVerdict',
      'passFormalCheck',
    ]);
    expect(history.find(({ action }) => action === 'update')?.changes).toMatchObject([{ path: 'taskGoals' }]);
  });

  it('leaves the lead account free to file, just below 3 %, with units enough to invite', async () => {
    const { organisationId } = await client.user.findUniqueOrThrow({ where: { account: 'lead' } });
    const id = organisationId as string;
    const { _sum } = await client.financialYear.aggregate({
      where: { organisationId: id },
      _sum: { rdExpense: true, salesRevenue: true },
    });
    expect(
      _sum.rdExpense
        ?.plus(10_000)
        .times(100)
        .equals(_sum.salesRevenue?.times(3) ?? 0),
    ).toBe(true);
    expect(
      await client.application.count({ where: { leadUnitId: id, batch: { year: { not: 2024 } } } }),
    ).toBe(0);
    const taken = await client.application.findMany({
      where: { status: { in: [...countingStatuses] } },
      select: { leadUnitId: true, memberUnitIds: true },
    });
    const busy = new Set(taken.flatMap(({ leadUnitId, memberUnitIds }) => [leadUnitId, ...memberUnitIds]));
    const free = await client.organisation.findMany({
      where: { legalName: { in: freeUnits.map(({ name }) => name) } },
      include: { users: true },
    });
    expect(free.filter((unit) => !busy.has(unit.id) && unit.users.length > 0).length).toBeGreaterThanOrEqual(
      12,
    );
  });

  it('gives the member three invitations to confirm and the hospital its three applications', async () => {
    const unitOf = async (account: string) =>
      (await client.user.findUniqueOrThrow({ where: { account } })).organisationId as string;
    const open = {
      organisationId: await unitOf('member'),
      intentConfirmedAt: null,
      formation: { application: { status: 'DRAFT' as const } },
    };
    expect(await client.membership.count({ where: open })).toBe(3);
    const hospital = await unitOf('hospital');
    expect(
      await client.application.count({
        where: {
          status: { in: [...countingStatuses] },
          OR: [{ leadUnitId: hospital }, { memberUnitIds: { has: hospital } }],
        },
      }),
    ).toBe(3);
  });

  it('is never put on a network, where everybody would know the passwords', async () => {
    await expect(refuseExposedDemo(client)).rejects.toThrow(DemoExposed);
  });

  it('is made once', async () => {
    const before = await client.auditEntry.count();
    await seedDemoCity(client, { now, blobs: diskBlobs(blobFolder) });
    expect(await client.auditEntry.count()).toBe(before);
    expect(await client.batch.count()).toBe(4);
  });
});

describe('示例绩效评价', () => {
  it('shows every state, and a consortium that failed twice in a row', async () => {
    const rows = await client.evaluation.findMany({
      include: { round: true, consortium: { select: { name: true } } },
    });
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(evaluationStatus.terms));
    const failed = rows.filter(({ grade }) => grade === 'UNQUALIFIED');
    expect(failed.map(({ consortium }) => consortium.name)).toEqual(
      Array(2).fill('柳州市绿色化工助剂创新联合体'),
    );
    expect(rows.filter(({ result }) => result !== null).length).toBeGreaterThan(5);
  });
});
