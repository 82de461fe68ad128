import { foundConsortium } from '@consortium/database/rows';
import { funnelStep } from '@consortium/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoDatabase } from '../src/demo/city-database.ts';
import { type Api, type Client, startApi } from './api.ts';
import { day, FOUNDED } from './registry.ts';

/** 看板的数: every figure of the demo city against the list and the export that it leads to. */
const MAKING = 120_000;
const ends: (() => Promise<void>)[] = [];
let api: Api;
let people: Record<'officer' | 'lead' | 'district', Client>;

type Funnel = { id: string; funnel: { step: string; count: number }[] };
const FUNNEL = '{ batches(first: 100) { nodes { id funnel { step count } } } }';
const COUNTS = `{ registryCounts { total inForce byStatus { status count } byDirection { direction count }
  byDistrict { district { id } count } byLeadKind { kind count } byMissed { missed count } } }`;
type Counts = {
  total: number;
  inForce: number;
  byStatus: { status: string; count: number }[];
  byDirection: { direction: string | null; count: number }[];
  byDistrict: { district: { id: string } | null; count: number }[];
  byLeadKind: { kind: string; count: number }[];
  byMissed: { missed: number; count: number }[];
};
async function ask<Data>(client: Client, query: string, variables: object = {}): Promise<Data> {
  const { data, errors } = await client.run(query, variables);
  if (errors) throw new Error(JSON.stringify(errors));
  return data as unknown as Data;
}
const funnels = async (client: Client) =>
  (await ask<{ batches: { nodes: Funnel[] } }>(client, FUNNEL)).batches.nodes;
const countsFor = async (client: Client) =>
  (await ask<{ registryCounts: Counts }>(client, COUNTS)).registryCounts;

const filterTypes = { applications: 'ApplicationFilter', consortia: 'ConsortiumFilter' } as const;
/** The numbers of the rows of a list, and those of its export. */
async function rowsOf(client: Client, list: keyof typeof filterTypes, filter: object) {
  type Page = { totalCount: number; nodes: { number: string }[] };
  const { page } = await ask<{ page: Page }>(
    client,
    `query ($filter: ${filterTypes[list]}) { page: ${list}(first: 100, filter: $filter) { totalCount nodes { number } } }`,
    { filter },
  );
  const query = encodeURIComponent(JSON.stringify(filter));
  const csv = await (await client.send(`/exports/${list}.csv?filter=${query}`)).text();
  const exported = csv
    .replace(/^\uFEFF/, '')
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(',')[0] as string);
  return {
    total: page.totalCount,
    listed: page.nodes.map(({ number }) => number).sort(),
    exported: exported.sort(),
  };
}
async function expectSame(list: keyof typeof filterTypes, filter: object, count: number): Promise<void> {
  const { total, listed, exported } = await rowsOf(people.officer, list, filter);
  expect({ filter, total, rows: listed.length }).toEqual({ filter, total: count, rows: count });
  expect(exported).toEqual(listed);
}

beforeAll(async () => {
  api = await startApi({ made: demoDatabase, atEnd: (end) => ends.push(end) });
  const { database, as } = api;
  const { leadUnitId, recommendingBodyId } = await database.application.findFirstOrThrow({
    where: { status: 'PASSED', kind: 'PRE_APPLICATION' },
  });
  const [officer, lead, district] = await Promise.all([
    database.user.findFirstOrThrow({ where: { account: 'officer' } }),
    database.user.findFirstOrThrow({ where: { role: 'UNIT_STAFF', organisationId: leadUnitId } }),
    database.user.findFirstOrThrow({ where: { role: 'DISTRICT_OFFICER', districtId: recommendingBodyId } }),
  ]);
  people = { officer: await as(officer), lead: await as(lead), district: await as(district) };
}, MAKING);
afterAll(async () => {
  for (const end of ends) await end();
});

describe('Batch.funnel', () => {
  it('counts in each step what the history of every application says of it, no step more than the one before', async () => {
    const histories = await api.database.auditEntry.findMany({
      where: { subject: 'Application' },
      select: { recordId: true, toStatus: true },
    });
    const been = new Map<string, Set<string>>();
    for (const { recordId, toStatus } of histories)
      if (recordId && toStatus) been.set(recordId, (been.get(recordId) ?? new Set()).add(toStatus));
    const all = await api.database.application.findMany({ select: { id: true, batchId: true } });
    const states = { FORM_PASSED: 'PASSED', REVIEWED: 'REVIEWED', APPROVED: 'APPROVED', FILED: 'SUBMITTED' };
    const batches = await funnels(people.officer);
    expect(batches.length).toBeGreaterThan(1);
    for (const { id, funnel } of batches) {
      expect(funnel.map(({ step }) => step)).toEqual([...funnelStep.terms]);
      const counts = funnel.map(({ count }) => count);
      expect(counts).toEqual(counts.toSorted((one, other) => other - one));
      for (const [step, state] of Object.entries(states)) {
        const reached = all.filter((each) => `Batch_${each.batchId}` === id && been.get(each.id)?.has(state));
        expect([step, funnel.find((each) => each.step === step)?.count]).toEqual([step, reached.length]);
      }
    }
    expect(batches.some(({ funnel }) => (funnel.at(-1)?.count ?? 0) > 0)).toBe(true);
  });

  it('leads to a list and an export of exactly the rows that it counts', async () => {
    for (const { id, funnel } of await funnels(people.officer))
      for (const { step, count } of funnel)
        await expectSame('applications', { batchId: id, reached: step }, count);
  });

  it('counts for each viewer what the viewer may see', async () => {
    for (const client of [people.lead, people.district]) {
      let seen = 0;
      for (const { id, funnel } of await funnels(client)) {
        const { total } = await rowsOf(client, 'applications', { batchId: id, reached: 'FILED' });
        expect(funnel[0]?.count).toBe(total);
        seen += total;
      }
      const all = (await funnels(people.officer)).reduce(
        (sum, { funnel }) => sum + (funnel[0]?.count ?? 0),
        0,
      );
      expect(seen).toBeGreaterThan(0);
      expect(seen).toBeLessThan(all);
    }
  });
});

describe('Query.registryCounts', () => {
  it('leads with every figure to a list and an export of exactly the rows that it counts', async () => {
    const counts = await countsFor(people.officer);
    const filters: [object, number][] = [
      [{}, counts.total],
      [{ isInForce: true }, counts.inForce],
      [{ isInForce: false }, counts.total - counts.inForce],
      ...counts.byStatus.map(({ status, count }): [object, number] => [{ status: [status] }, count]),
      ...counts.byDirection.map(({ direction, count }): [object, number] => [
        { isInForce: true, ...(direction === null ? { hasDirection: false } : { directionName: direction }) },
        count,
      ]),
      ...counts.byDistrict.map(({ district, count }): [object, number] => [
        { isInForce: true, ...(district === null ? { hasDistrict: false } : { districtId: district.id }) },
        count,
      ]),
      ...counts.byLeadKind.map(({ kind, count }): [object, number] => [
        { isInForce: true, leadUnitKind: [kind] },
        count,
      ]),
      ...counts.byMissed.map(({ missed, count }): [object, number] => [{ missedClauses: [missed] }, count]),
    ];
    expect(filters.length).toBeGreaterThan(12);
    for (const [filter, count] of filters) await expectSame('consortia', filter, count);
  });

  it('tells of each consortium in force once by state, district, kind and health', async () => {
    const { total, inForce, byStatus, byDistrict, byLeadKind, byMissed } = await countsFor(people.officer);
    const sum = (figures: { count: number }[]) => figures.reduce((all, { count }) => all + count, 0);
    expect(sum(byStatus)).toBe(total);
    for (const figures of [byDistrict, byLeadKind, byMissed]) expect(sum(figures)).toBe(inForce);
    expect(byMissed.map(({ missed }) => missed)).toEqual(
      byMissed.map(({ missed }) => missed).sort((a, b) => a - b),
    );
    type Health = { consortia: { nodes: { status: string; health: { missedCount: number } | null }[] } };
    const { consortia } = await ask<Health>(
      people.officer,
      '{ consortia(first: 100, filter: { isInForce: true }) { nodes { status health { missedCount } } } }',
    );
    for (const { missed, count } of byMissed)
      expect(consortia.nodes.filter(({ health }) => health?.missedCount === missed)).toHaveLength(count);
  });

  it('asks as many statements for more consortia, and of an examination says what it costs', async () => {
    const cost = async (query: string) => (await people.officer.run(query)).extensions?.cost;
    const funnel = await cost(FUNNEL);
    const before = await cost(COUNTS);
    const listed = `{ consortia(filter: { missedClauses: [1] }) { totalCount nodes { id } } }`;
    const filtered = await cost(listed);
    for (let index = 0; index < 12; index += 1)
      await foundConsortium(api.database, {
        number: `F-${index}`,
        name: `柳州市示例看板${index}创新联合体`,
        leadUnitId: (await api.seed.organisation()).id,
        directions: [],
        establishedOn: FOUNDED,
        documentNo: '',
        status: 'OPERATING',
      });
    expect((await cost(COUNTS))?.statements).toBe(before?.statements);
    expect((await cost(listed))?.statements).toBe(filtered?.statements);
    expect(funnel?.statements).toBeLessThanOrEqual(8);
    expect(before?.complexity).toBeGreaterThanOrEqual(1_000);
    expect(filtered?.complexity).toBeGreaterThanOrEqual(1_000);
    // Thirty of them in one operation are too dear.
    const many = Array.from({ length: 31 }, (_, index) => `a${index}: registryCounts { byMissed { count } }`);
    expect((await people.officer.run(`{ ${many.join(' ')} }`)).errors?.[0]?.extensions.code).toBe(
      'QUERY_TOO_COSTLY',
    );
  });
});

describe('Query.deadlines', () => {
  type Deadlines = {
    deadlines: {
      isWhole: boolean;
      items: { kind: string; day: string; recordId: string; recordName: string }[];
    };
  };
  const DEADLINES =
    'query ($days: Int!) { deadlines(days: $days) { isWhole items { kind day recordId recordName } } }';
  const until = async (client: Client, days: number) =>
    (await ask<Deadlines>(client, DEADLINES, { days })).deadlines;

  it('has every correction, review, notice, report and rectification that is due, to the day', async () => {
    const { database } = api;
    const application = await database.application.findFirstOrThrow({
      where: { status: 'CORRECTION_REQUESTED' },
    });
    const id = `Application_${application.id}`;
    const due = async (days: number) =>
      (await until(people.officer, days)).items.some(
        ({ kind, recordId }) => kind === 'CORRECTION_DUE' && recordId === id,
      );
    const correctionDueOn = (days: number) =>
      database.application.update({
        where: { id: application.id },
        data: { correctionDueOn: new Date(`${day(days)}T00:00:00Z`) },
      });
    await correctionDueOn(10);
    expect([await due(9), await due(10), await due(11)]).toEqual([false, true, true]);
    await correctionDueOn(-3);
    expect(await due(0)).toBe(true);
    const { id: ailing } = await database.consortium.findFirstOrThrow({ where: { status: 'OPERATING' } });
    await database.consortium.update({
      where: { id: ailing },
      data: { status: 'RECTIFYING', rectifyBy: new Date(`${day(20)}T00:00:00Z`) },
    });
    const { items, isWhole } = await until(people.officer, 30);
    expect(isWhole).toBe(true);
    expect(items.map((each) => each.day)).toEqual(items.map((each) => each.day).sort());
    expect(new Set(items.map(({ kind }) => kind))).toEqual(
      new Set([
        'BATCH_CLOSES',
        'CORRECTION_DUE',
        'REVIEW_DUE',
        'NOTICE_ENDS',
        'REPORT_DUE',
        'RECTIFICATION_DUE',
      ]),
    );
    expect(items).toContainEqual(
      expect.objectContaining({ kind: 'RECTIFICATION_DUE', day: day(20), recordId: `Consortium_${ailing}` }),
    );
  });

  it('tells nobody of another unit’s correction or report, nor an applicant of reviews', async () => {
    const stranger = await api.as(
      await api.seed.user('UNIT_STAFF', { organisationId: (await api.seed.organisation()).id }),
    );
    const kinds = new Set((await until(stranger, 30)).items.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['BATCH_CLOSES', 'NOTICE_ENDS', 'RECTIFICATION_DUE']);
  });

  it('refuses days beyond measure', async () => {
    for (const days of [-1, 367]) {
      const { errors } = await people.officer.run(DEADLINES, { days });
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });
});

describe('Query.backlog', () => {
  type Backlog = {
    backlog: { id: string; role: string; count: number; oldestAt: string; tasks: { createdAt: string }[] }[];
  };
  const BACKLOG = '{ backlog { id role count oldestAt tasks { createdAt recordId sentence dueOn } } }';

  it('counts the open tasks of everybody of the offices, and has exactly those, the oldest first', async () => {
    const open = await api.database.notification.groupBy({
      by: ['userId'],
      where: { isTask: true, doneAt: null, user: { role: { not: 'UNIT_STAFF' } } },
      _count: { _all: true },
    });
    const { backlog } = await ask<Backlog>(people.officer, BACKLOG);
    expect(new Map(backlog.map(({ id, count }) => [id, count]))).toEqual(
      new Map(open.map(({ userId, _count }) => [`User_${userId}`, _count._all])),
    );
    expect(backlog.length).toBeGreaterThan(2);
    for (const { count, tasks, oldestAt, role } of backlog) {
      expect(role).not.toBe('UNIT_STAFF');
      expect(tasks).toHaveLength(count);
      const times = tasks.map(({ createdAt }) => createdAt);
      expect(times).toEqual(times.toSorted());
      expect(times[0]).toBe(oldestAt);
    }
  });

  it('is empty for a unit and a district, by one statement for everybody', async () => {
    for (const client of [people.lead, people.district])
      expect((await ask<Backlog>(client, BACKLOG)).backlog).toEqual([]);
    const { extensions } = await people.officer.run(BACKLOG);
    const { extensions: empty } = await people.lead.run(BACKLOG);
    expect(extensions?.cost.statements).toBe(empty?.cost.statements);
  });
});
