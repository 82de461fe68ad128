import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { annualOperation2026, indicatorsOf } from '@consortium/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lastDayOf } from '../src/annual-report/period.ts';
import { hashOf } from '../src/hash.ts';
import { type Api, type Client, startApi } from './api.ts';
import { aRegistry, ask as asked, type Result, stateAct } from './registry.ts';
import { everything, hasMet } from './reports.ts';

/** 年度运行报告: one consortium with two member units, through two years. */
const verifier = new URL('../src/annual-report/verify.ts', import.meta.url).pathname;
const ends: (() => Promise<void>)[] = [];
let api: Api;
let registry: Awaited<ReturnType<typeof aRegistry>>;
let reportId: string;
let lead: Client;
let units: Client[];
let officer: Client;

type Outcome = Result & { progress: string; dueOn: string; daysLate: number };
const ask = (...given: Parameters<typeof asked>) => asked(...given) as Promise<Outcome>;
const problem = '... on Problem { code facts }';
const shown = `__typename ... on AnnualReport { id status version progress daysLate dueOn openActions } ${problem}`;
const act = (name: string) =>
  `mutation ($id: ID!, $reason: String) { result: ${name}(id: $id, reason: $reason) { ${shown} } }`;
const FILL = `mutation ($id: ID!, $unit: ID, $filled: FilledInput!) {
  result: saveReportFigures(id: $id, organisationId: $unit, filled: $filled) { ${shown} } }`;
const WRITE = `mutation ($id: ID!, $written: WrittenInput!) {
  result: saveReportTexts(id: $id, written: $written) { ${shown} } }`;
const ASK = `mutation ($id: ID!, $unit: ID!, $reason: String) {
  result: askReportPart(id: $id, organisationId: $unit, reason: $reason) { ${shown} } }`;
const EXTEND = `mutation ($id: ID!, $dueOn: CalendarDay!, $reason: String) {
  result: extendAnnualReport(id: $id, dueOn: $dueOn, reason: $reason) { ${shown} } }`;
const ROUND = `mutation ($round: ReportingRoundInput!) {
  result: createReportingRound(round: $round) { __typename ... on ReportingRound { id version } ${problem} } }`;
const OPEN = `mutation ($id: ID!) {
  result: openReportingRound(id: $id) { __typename ... on ReportingRound { id openedAt } ${problem} } }`;
const READ = `query ($id: ID!) { node(id: $id) { ... on AnnualReport { status progress
  parts { unitId unitName isConfirmed figures { code value reason carriedFrom } }
  figures { code value before } texts { code text } findings { check outcome code unitId message reason }
  snapshots { hash content changes { code unitId before after change } } } } }`;

type Shown = Readonly<{
  status: string;
  progress: string;
  parts: readonly Readonly<{
    unitId: string | null;
    unitName: string;
    isConfirmed: boolean;
    figures: readonly Readonly<{ code: string; value: string; reason: string; carriedFrom: number | null }>[];
  }>[];
  figures: readonly Readonly<{ code: string; value: string | null; before: string | null }>[] | null;
  texts: readonly object[] | null;
  findings:
    | readonly Readonly<{ check: string; outcome: string; code: string; message: string; reason: string }>[]
    | null;
  snapshots: readonly Readonly<{
    hash: string;
    content: Record<string, unknown>;
    changes: object[] | null;
  }>[];
}>;
const read = async (client: Client, id = reportId): Promise<Shown> => {
  const { data, errors } = await client.run(READ, { id });
  if (errors) throw new Error(JSON.stringify(errors));
  return (data as unknown as { node: Shown }).node;
};
const history = async (client: Client): Promise<string[]> => {
  const query = 'query ($id: ID!) { node(id: $id) { ... on AnnualReport { history { action } } } }';
  const { data } = await client.run(query, { id: reportId });
  const { node } = data as unknown as { node: { history: { action: string }[] } };
  return node.history.map(({ action }) => action);
};
const figureIn = ({ figures }: Shown, code: string) => figures?.find((each) => each.code === code);

const one = (code: string, value: string, more: object = {}) => ({ figures: [{ code, value, ...more }] });
const texts = { texts: annualOperation2026.narratives.map(({ code }) => ({ code, text: '示例' })) };
const unitOf = (index: number) => registry.members[index]?.globalId as string;

/** What the verifier ends with on a file of this text. */
async function verified(text: string): Promise<number | null> {
  const folder = await mkdtemp(join(tmpdir(), 'snapshot-'));
  await writeFile(join(folder, 'snapshot.json'), text);
  const { status } = spawnSync(process.execPath, [verifier, join(folder, 'snapshot.json')]);
  await rm(folder, { recursive: true });
  return status;
}
const period = (year: string) => ({
  startsOn: new Date(`${year}-01-01`),
  endsOn: new Date(`${year}-12-31`),
});
const termsOf = (globalId: string) =>
  api.database.consortium.findUniqueOrThrow({
    where: { id: globalId.replace('Consortium_', '') },
    select: { terms: { orderBy: { validFrom: 'asc' } } },
  });

async function openRound(year: number): Promise<string> {
  const set = await api.database.indicatorSet.findFirstOrThrow();
  const round = {
    year,
    title: `示例 ${year}`,
    startsOn: `${year}-01-01`,
    endsOn: `${year}-12-31`,
    dueOn: `${year + 1}-01-30`,
    indicatorSetId: `IndicatorSet_${set.id}`,
  };
  const { id, code } = await ask(officer, ROUND, { round });
  if (code) throw new Error(code);
  const opened = await ask(officer, OPEN, { id });
  if (opened.code) throw new Error(opened.code);
  await hasMet(api, registry.id, year);
  const report = await api.database.annualReport.findFirstOrThrow({ where: { round: { year } } });
  return `AnnualReport_${report.id}`;
}
/** Everybody fills in the same figure and confirms; the lead writes the texts. */
async function fillAll(id: string, value: string): Promise<void> {
  const filers: [Client, string][] = [
    [lead, registry.leadUnit.globalId],
    ...units.map((client, index): [Client, string] => [client, unitOf(index)]),
  ];
  for (const [client, unit] of filers) {
    await ask(client, FILL, { id, unit, filled: everything('MEMBER', value) });
    await ask(client, act('confirmReportPart'), { id });
  }
  await ask(lead, FILL, { id, filled: everything('LEAD', value) });
  await ask(lead, WRITE, { id, written: texts });
}

beforeAll(async () => {
  api = await startApi({ atEnd: (end) => void ends.push(end) });
  registry = await aRegistry(api, 2);
  ({ lead, units, officer } = registry);
  for (const index of [0, 1])
    await registry.carryThrough(
      { kind: 'MEMBER_JOINS', member: registry.member(registry.members[index] as never) },
      index === 0 ? '2024-09-01' : '2025-07-01',
    );
  reportId = await openRound(2025);
});
afterAll(async () => {
  for (const end of ends) await end();
});

describe('Mutation.openReportingRound', () => {
  it('lays out a part for every unit that was in on the last day, and one of the consortium', async () => {
    const { parts } = await read(lead);
    expect(new Set(parts.map(({ unitId }) => unitId))).toEqual(
      new Set([null, registry.leadUnit.globalId, unitOf(0), unitOf(1)]),
    );
  });
  it('again lays out nothing that is there', async () => {
    const { id } = await api.database.reportingRound.findFirstOrThrow({ where: { year: 2025 } });
    await ask(officer, OPEN, { id: `ReportingRound_${id}` });
    expect(await api.database.annualReport.count({ where: { roundId: id } })).toBe(1);
  });
  it('takes from the registry who joined in the year', async () => {
    const report = await read(lead);
    expect(figureIn(report, 'UNITS')?.value).toBe('3');
    expect(figureIn(report, 'UNITS_JOINED')?.value).toBe('1');
  });
  it('asks every unit for its part and the lead for the report', async () => {
    const tasks = await api.database.notification.findMany({
      where: { subject: 'AnnualReport', isTask: true },
      select: { next: true },
    });
    expect(tasks.map(({ next }) => next.join()).sort()).toEqual(['confirmPart', 'confirmPart', 'submit']);
  });
  it('of a year that has not begun is refused', async () => {
    await expect(openRound(2098)).rejects.toThrow('ROUND_TOO_EARLY');
    expect(await api.database.annualReport.count({ where: { round: { year: 2098 } } })).toBe(0);
  });
  it('of a consortium that ended in the year takes its last day, and leaves out who was gone before', async () => {
    const ended = await aRegistry(api, 1);
    await asked(ended.head, stateAct('revokeConsortium'), {
      id: ended.id,
      reason: '示例理由',
      effectiveOn: '2025-06-01',
    });
    expect(lastDayOf(await termsOf(ended.id), period('2025'))).toBe('2025-05-31');
    expect(lastDayOf(await termsOf(ended.id), period('2026'))).toBeNull();
  });
  it('of a year that is reported already is refused', async () => {
    await expect(openRound(2025)).rejects.toThrow('ALREADY_EXISTS');
  });
});

describe('Mutation.saveReportFigures', () => {
  it.each([
    ['１２', '12'],
    ['1,234', '1234'],
    ['0', '0'],
    ['', ''],
  ])('keeps %j as %j', async (value, kept) => {
    await ask(units[0] as Client, FILL, {
      id: reportId,
      unit: unitOf(0),
      filled: one('PATENTS_FILED', value),
    });
    const { parts } = await read(units[0] as Client);
    expect(parts[0]?.figures.find(({ code }) => code === 'PATENTS_FILED')?.value).toBe(kept);
  });
  it.each([
    ['五', 'FIGURE_INVALID'],
    ['1.5', 'FIGURE_INVALID'],
    ['12%', 'FIGURE_INVALID'],
    ['=1+1', 'FIGURE_INVALID'],
  ])('refuses %j', async (value, code) => {
    const result = await ask(units[0] as Client, FILL, {
      id: reportId,
      unit: unitOf(0),
      filled: one('PATENTS_FILED', value),
    });
    expect(result.code).toBe(code);
  });
  it.each([
    ['an indicator of the lead', 'AWARDS'],
    ['one that is calculated', 'RD_TOTAL'],
    ['one that nobody knows', 'NOTHING'],
  ])('of a unit refuses %s', async (_what, code) => {
    const result = await ask(units[0] as Client, FILL, {
      id: reportId,
      unit: unitOf(0),
      filled: one(code, '1'),
    });
    expect(result.code).toBe('INDICATOR_UNKNOWN');
  });
  it('is the unit’s own: neither the lead nor another unit writes there', async () => {
    for (const client of [lead, units[1] as Client]) {
      const variables = { id: reportId, unit: unitOf(0), filled: one('PATENTS_FILED', '9') };
      expect((await ask(client, FILL, variables)).code).toBe('FORBIDDEN');
    }
  });
  it('does not overwrite what another person changed unseen', async () => {
    const [unit] = units as [Client];
    const of = { id: reportId, unit: unitOf(0) };
    await ask(unit, FILL, { ...of, filled: one('PATENTS_FILED', '3') });
    await ask(unit, FILL, { ...of, filled: one('PATENTS_FILED', '4', { was: '3' }) });
    const late = await ask(unit, FILL, { ...of, filled: one('PATENTS_FILED', '5', { was: '3' }) });
    expect(late).toMatchObject({
      code: 'FIGURE_CHANGED',
      facts: { figures: [{ code: 'PATENTS_FILED', was: '3', now: '4' }] },
    });
  });
  it('leaves a reason as it is where none is given, and takes it back where it is empty', async () => {
    const [unit] = units as [Client];
    const of = { id: reportId, unit: unitOf(0) };
    const reasonNow = async () => {
      const { parts } = await read(unit);
      return parts[0]?.figures.find(({ code }) => code === 'RD_STAFF')?.reason;
    };
    await ask(unit, FILL, { ...of, filled: one('RD_STAFF', '8', { reason: '示例说明' }) });
    await ask(unit, FILL, { ...of, filled: one('RD_STAFF', '9') });
    expect(await reasonNow()).toBe('示例说明');
    await ask(unit, FILL, { ...of, filled: one('RD_STAFF', '9', { reason: '' }) });
    expect(await reasonNow()).toBe('');
  });
  it('two at once in different cells lose nothing', async () => {
    const [unit] = units as [Client];
    const of = { id: reportId, unit: unitOf(0) };
    await Promise.all([
      ask(unit, FILL, { ...of, filled: one('TALENT_BROUGHT_IN', '7') }),
      ask(unit, FILL, { ...of, filled: one('RD_STAFF', '8') }),
    ]);
    const { parts } = await read(unit);
    const values = new Map(parts[0]?.figures.map(({ code, value }) => [code, value]));
    expect([values.get('TALENT_BROUGHT_IN'), values.get('RD_STAFF')]).toEqual(['7', '8']);
  });
});

describe('AnnualReport', () => {
  it('shows a member unit its own part and nothing of the others', async () => {
    const report = await read(units[1] as Client);
    expect(report.parts.map(({ unitId }) => unitId)).toEqual([unitOf(1)]);
    expect([report.figures, report.texts, report.snapshots]).toEqual([null, null, []]);
    expect(report.findings?.every(({ check }) => check !== 'TEXT_MISSING')).toBe(true);
  });
  it('is being filled: the bureau sees how far, not what', async () => {
    const report = await read(officer);
    expect(report).toMatchObject({ progress: '0/3', parts: [], figures: null, texts: null });
    expect([await history(officer), (await history(lead)).includes('fill')]).toEqual([[], true]);
  });
});

describe('Mutation.submitAnnualReport', () => {
  it('tells everything that is to be put right, at once', async () => {
    const result = await ask(lead, act('submitAnnualReport'), { id: reportId });
    expect(result.code).toBe('REPORT_INCOMPLETE');
    const found = (result.facts?.findings ?? []) as { check: string }[];
    const checks = found.map(({ check }) => check);
    expect(new Set(checks)).toEqual(new Set(['FIGURE_MISSING', 'PART_UNCONFIRMED', 'TEXT_MISSING']));
    expect(await api.database.reportSnapshot.count()).toBe(0);
  });
  it('a part is confirmed when it is whole, and anew after it changed', async () => {
    const [unit] = units as [Client];
    expect((await ask(unit, act('confirmReportPart'), { id: reportId })).code).toBe('PART_INCOMPLETE');
    await ask(unit, FILL, { id: reportId, unit: unitOf(0), filled: everything('MEMBER', '2') });
    expect((await ask(unit, act('confirmReportPart'), { id: reportId })).progress).toBe('1/3');
    await ask(unit, FILL, { id: reportId, unit: unitOf(0), filled: one('RD_STAFF', '3') });
    expect((await read(lead)).progress).toBe('0/3');
  });
  it('freezes what was submitted: later changes of master data move nothing', async () => {
    await fillAll(reportId, '2');
    expect((await ask(lead, act('submitAnnualReport'), { id: reportId })).status).toBe('SUBMITTED');
    const before = await read(officer);
    const [snapshot] = before.snapshots;
    expect(hashOf(snapshot?.content)).toBe(snapshot?.hash);
    expect(figureIn(before, 'RD_TOTAL')?.value).toBe('18');
    const printed = () =>
      Promise.all(
        ['pdf', 'docx'].map(async (format) => {
          const path = `/papers/annual-reports/${reportId}/${snapshot?.hash}.${format}`;
          return Buffer.from(await (await officer.send(path)).arrayBuffer()).toString('base64');
        }),
      );
    const papers = await printed();

    const id = unitOf(0).replace('Organisation_', '');
    await api.database.organisation.update({ where: { id }, data: { legalName: '柳州改名后有限公司' } });
    await registry.carryThrough({ kind: 'NAME', name: '柳州市改名后创新联合体' }, '2025-12-30');
    expect(await read(officer)).toEqual(before);
    expect(await printed()).toEqual(papers);
    const { data } = await officer.run(
      'query ($id: ID!) { node(id: $id) { ... on AnnualReport { snapshots { content } } } }',
      { id: reportId },
    );
    expect(JSON.stringify(data)).not.toContain('改名后');
  });
  it('a snapshot with one byte changed has another hash, and the database keeps it as it is', async () => {
    const [snapshot] = (await read(officer)).snapshots;
    expect(hashOf({ ...snapshot?.content, year: 2024 })).not.toBe(snapshot?.hash);
    await expect(api.database.reportSnapshot.updateMany({ data: { hash: 'x' } })).rejects.toThrow();
    expect((await read(officer)).snapshots).toEqual([snapshot]);
  });
  it('its file is accepted by the verifier, and refused after one changed byte', async () => {
    const [snapshot] = (await read(officer)).snapshots;
    const text = JSON.stringify(snapshot, null, 2);
    expect(await verified(text)).toBe(0);
    expect(await verified(text.replace('"value": "2"', '"value": "3"'))).toBe(1);
    expect(await verified('{}')).toBe(2);
  });
  it('closes it for who fills it in', async () => {
    const result = await ask(lead, FILL, { id: reportId, filled: one('AWARDS', '1') });
    expect(result.code).toBe('ILLEGAL_STATE');
  });
});

describe('the way to acceptance', () => {
  it('goes over the first look, a return with its reason, and a second snapshot', async () => {
    const forward = act('forwardAnnualReport');
    expect((await ask(officer, act('acceptAnnualReport'), { id: reportId })).code).toBe('FORBIDDEN');
    // No district recommended it: the bureau takes the first look as well.
    expect((await ask(officer, forward, { id: reportId })).status).toBe('FORWARDED');
    expect((await ask(officer, act('returnAnnualReport'), { id: reportId })).code).toBe('REASON_REQUIRED');
    const back = await ask(officer, act('returnAnnualReport'), { id: reportId, reason: '请核对研发投入' });
    expect(back.status).toBe('RETURNED');

    await ask(lead, ASK, { id: reportId, unit: unitOf(1), reason: '研发投入请按合同口径' });
    expect((await ask(lead, act('submitAnnualReport'), { id: reportId })).code).toBe('REPORT_INCOMPLETE');
    const corrected = one('PATENTS_FILED', '3');
    await ask(units[1] as Client, FILL, { id: reportId, unit: unitOf(1), filled: corrected });
    await ask(units[1] as Client, act('confirmReportPart'), { id: reportId });
    await ask(lead, act('submitAnnualReport'), { id: reportId });
    await ask(officer, forward, { id: reportId });
    expect((await ask(officer, act('acceptAnnualReport'), { id: reportId })).status).toBe('ACCEPTED');
    const { snapshots } = await read(lead);
    // Newest first: one cell, corrected by 1, and nothing that follows from it.
    expect(snapshots.map(({ changes }) => changes)).toEqual([
      [{ code: 'PATENTS_FILED', unitId: unitOf(1), before: '2', after: '3', change: '+1' }],
      null,
    ]);
  });
});

describe('the next year', () => {
  let next: string;
  beforeAll(async () => {
    next = await openRound(2026);
  });
  it('takes over what goes on, to be confirmed', async () => {
    const { parts, findings } = await read(units[0] as Client, next);
    const asked = indicatorsOf(annualOperation2026).filter((each) => each.source === 'MEMBER');
    expect(
      Object.fromEntries(
        parts[0]?.figures.map(({ code, value, carriedFrom }) => [code, [value, carriedFrom]]) ?? [],
      ),
    ).toEqual(Object.fromEntries(asked.map(({ code }) => [code, ['2', 2025]])));
    expect(findings?.map(({ check, outcome }) => [check, outcome])).toEqual([
      ...asked.map(() => ['CARRIED_UNCONFIRMED', 'BLOCKING']),
      ['PART_UNCONFIRMED', 'BLOCKING'],
    ]);
  });
  it('a unit that came in since has no part until the round is opened again', async () => {
    const unit = registry.members[1] as { id: string };
    const report = next.replace('AnnualReport_', '');
    await api.database.reportPart.deleteMany({ where: { reportId: report, organisationId: unit.id } });
    const missing = async () =>
      (await read(lead, next)).findings?.filter(({ check }) => check === 'UNIT_MISSING').length;
    expect(await missing()).toBe(1);
    const { id } = await api.database.reportingRound.findFirstOrThrow({ where: { year: 2026 } });
    await ask(officer, OPEN, { id: `ReportingRound_${id}` });
    expect(await missing()).toBe(0);
    const part = await api.database.reportPart.findFirstOrThrow({
      where: { reportId: report, organisationId: unit.id },
    });
    expect(part.figures).toMatchObject({ RD_STAFF: { value: '2', carriedFrom: 2025 } });
  });
  it('is compared with last year’s report as it was accepted', async () => {
    await fillAll(next, '4');
    const report = await read(lead, next);
    expect(figureIn(report, 'RD_TOTAL')).toEqual({ code: 'RD_TOTAL', value: '36', before: '18' });
    const found = report.findings?.filter(({ check }) => check === 'YEAR_ON_YEAR').map(({ code }) => code);
    expect(found).toContain('RD_TOTAL');
    expect(found).not.toContain('PATENTS_FILED');
  });
  it('a reason for the consortium’s figure is given by the lead, and stands in the snapshot', async () => {
    const { findings } = await read(lead, next);
    const doubtful = findings?.filter(({ outcome }) => outcome === 'BLOCKING') ?? [];
    const figures = doubtful.map(({ code }) => ({
      code,
      value:
        indicatorsOf(annualOperation2026).find((each) => each.code === code)?.source === 'LEAD' ? '4' : '',
      reason: '示例:新增两条产线',
    }));
    await ask(lead, FILL, { id: next, filled: { figures } });
    expect((await ask(lead, act('submitAnnualReport'), { id: next })).status).toBe('SUBMITTED');
    const [snapshot] = (await read(officer, next)).snapshots;
    expect(JSON.stringify(snapshot?.content.findings)).toContain('新增两条产线');
  });
});

describe('Mutation.extendAnnualReport', () => {
  it('moves the due date of one report, with a reason, and what follows from it', async () => {
    const late = await openRound(2024);
    const state = (client: Client, dueOn: string, reason?: string) =>
      ask(client, EXTEND, { id: late, dueOn, reason });
    expect((await state(lead, '2099-01-01', '示例理由')).code).toBe('FORBIDDEN');
    expect((await state(officer, '2099-01-01')).code).toBe('REASON_REQUIRED');
    expect((await state(officer, '2025-01-01', '示例理由')).code).toBe('EXTENSION_TOO_EARLY');
    const { data } = await officer.run(
      'query ($id: ID!) { node(id: $id) { ... on AnnualReport { daysLate } } }',
      { id: late },
    );
    expect((data as unknown as { node: { daysLate: number } }).node.daysLate).toBeGreaterThan(300);
    expect(await state(officer, '2099-01-01', '统计口径调整')).toMatchObject({
      dueOn: '2099-01-01',
      daysLate: 0,
    });
  });
});

it('the number of statements does not depend on how many reports are asked for', async () => {
  const query = `{ annualReports(first: 100) { totalCount nodes { progress dueOn daysLate openActions
    round { year indicatorSet { title } } consortium { name } leadUnit { legalName }
    parts { unitName figures { value } } figures { value before } findings { message } snapshots { hash } history { action } } } }`;
  const statements = async () => {
    const answer = await officer.run(query, {});
    const { data, extensions } = answer as unknown as {
      data: { annualReports: { totalCount: number } };
      extensions: { cost: { statements: number } };
    };
    return { count: data.annualReports.totalCount, statements: extensions.cost.statements };
  };
  const before = await statements();
  const others = await Promise.all([1, 2, 3].map(() => aRegistry(api, 1)));
  expect(others).toHaveLength(3);
  const { id } = await api.database.reportingRound.findFirstOrThrow({ where: { year: 2026 } });
  await ask(officer, OPEN, { id: `ReportingRound_${id}` });
  const after = await statements();
  expect(after.count).toBe(before.count + 3);
  expect(after.statements).toBe(before.statements);
});
