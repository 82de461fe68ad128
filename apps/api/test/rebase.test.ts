import { annualOperation2026, type IndicatorSetInput } from '@consortium/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Client, startApi } from './api.ts';
import { ask, openRound, type Reporting, reporting } from './reports.ts';

/** 换用指标集: what was filled in stays where it fits, and what falls away is told before and after. */
const ends: (() => Promise<void>)[] = [];
let api: Api;
let mine: Reporting;
let roundId: string;
let setId: string;
let reportId: string;

const MAKE = `mutation ($indicatorSet: IndicatorSetInput!) {
  result: createIndicatorSet(indicatorSet: $indicatorSet) { __typename ... on IndicatorSet { id } ... on Problem { code } } }`;
const PREVIEW = `query ($roundId: ID!, $indicatorSetId: ID!) { previewRebase(roundId: $roundId, indicatorSetId: $indicatorSetId) {
  reports voided lines { code effect dropped } } }`;
const REBASE = `mutation ($id: ID!, $indicatorSetId: ID!, $reason: String, $version: Int) {
  result: rebaseReportingRound(id: $id, indicatorSetId: $indicatorSetId, reason: $reason, version: $version) {
    __typename ... on ReportingRound { id indicatorSet { id } } ... on Problem { code } } }`;

/** The shipped set without 引进人才, filled by the lead instead where 期末研发人员 stands, with one indicator more. */
const nextEdition = (): IndicatorSetInput => ({
  ...annualOperation2026,
  groups: annualOperation2026.groups.map((group, index) => ({
    ...group,
    indicators: [
      ...group.indicators
        .filter(({ code }) => code !== 'TALENT_BROUGHT_IN')
        .map((each) => (each.code === 'RD_STAFF' ? { ...each, source: 'LEAD' as const } : each)),
      ...(index === 0
        ? [
            {
              ...(group.indicators[0] as object),
              code: 'ADDED',
              source: 'LEAD',
              registryFigure: null,
            } as never,
          ]
        : []),
    ],
  })),
});
type Preview = {
  reports: number;
  voided: number;
  lines: { code: string; effect: string; dropped: number }[];
};
const preview = async (client: Client) => {
  const { data, errors } = await client.run(PREVIEW, { roundId, indicatorSetId: setId });
  return { found: data?.previewRebase as unknown as Preview | null, code: errors?.[0]?.extensions.code };
};
const rebase = (client: Client, more: object = {}) =>
  ask(client, REBASE, { id: roundId, indicatorSetId: setId, reason: '示例:按新版指标填报', ...more });
const partOf = async (unit: string) =>
  api.database.reportPart.findFirstOrThrow({
    where: {
      reportId: reportId.replace('AnnualReport_', ''),
      organisationId: unit.replace('Organisation_', ''),
    },
  });

beforeAll(async () => {
  api = await startApi({ atEnd: (end) => ends.push(end) });
  mine = await reporting(api);
  roundId = await openRound(mine.officer, api.database, 2025);
  reportId = await mine.reportIn(2025);
  await mine.fillAll(reportId, '2');
  setId = (await ask(mine.officer, MAKE, { indicatorSet: nextEdition() })).id;
});
afterAll(async () => {
  for (const end of ends) await end();
});

describe('Query.previewRebase', () => {
  it('tells what moves and how many figures fall away, and changes nothing', async () => {
    const before = await partOf(mine.unitOf(0));
    const { found } = await preview(mine.officer);
    // Three units, the lead unit among them, gave both.
    expect(found).toEqual({
      reports: 1,
      voided: 3,
      lines: [
        { code: 'ADDED', effect: 'ADDED', dropped: 0 },
        { code: 'RD_STAFF', effect: 'SOURCE_CHANGED', dropped: 3 },
        { code: 'TALENT_BROUGHT_IN', effect: 'REMOVED', dropped: 3 },
      ],
    });
    expect(await partOf(mine.unitOf(0))).toEqual(before);
  });

  it('is for who opens rounds', async () => {
    expect((await preview(mine.lead)).code).toBe('FORBIDDEN');
    expect((await preview(mine.head)).code).toBe('FORBIDDEN');
  });
});

describe('Mutation.rebaseReportingRound', () => {
  it('asks for a reason, another set, the version seen and the office', async () => {
    const round = await api.database.reportingRound.findFirstOrThrow();
    expect((await rebase(mine.lead)).code).toBe('FORBIDDEN');
    expect((await rebase(mine.officer, { reason: ' ' })).code).toBe('REASON_REQUIRED');
    expect((await rebase(mine.officer, { version: 99 })).code).toBe('CONFLICT_VERSION');
    const pinned = `IndicatorSet_${round.indicatorSetId}`;
    expect((await rebase(mine.officer, { indicatorSetId: pinned })).code).toBe('SET_PINNED');
  });

  it('does what was rehearsed: keeps what fits, tells what falls away, has the units confirm anew', async () => {
    const [rehearsed, result] = [(await preview(mine.officer)).found, await rebase(mine.officer)];
    expect(result).toMatchObject({ indicatorSet: { id: setId } });
    const part = await partOf(mine.unitOf(0));
    const figures = part.figures as Record<string, { value: string }>;
    expect(figures.PATENTS_FILED?.value).toBe('2');
    expect(figures).not.toHaveProperty('TALENT_BROUGHT_IN');
    expect(figures).not.toHaveProperty('RD_STAFF');
    expect(part.confirmedAt).toBeNull();

    const entry = await api.database.auditEntry.findFirstOrThrow({
      where: { subject: 'AnnualReport', action: 'rebase' },
    });
    const dropped = (rehearsed as Preview).lines.reduce((sum, line) => sum + line.dropped, 0);
    expect(entry.changes).toHaveLength(dropped);
    expect(entry.changes).toContainEqual({
      path: `parts.${mine.unitOf(0).replace('Organisation_', '')}.figures.RD_STAFF`,
      from: '2',
      to: null,
    });
    const told = await api.database.notification.count({ where: { action: 'rebase' } });
    expect(told).toBe(3);
  });

  it('is over once something was submitted in the round', async () => {
    await mine.fill(reportId, null, 'ADDED', '1');
    await mine.fill(reportId, null, 'RD_STAFF', '6');
    for (const [index, client] of [mine.lead, ...mine.units].entries())
      expect((await mine.act(client, 'confirmReportPart', reportId)).code, String(index)).toBeUndefined();
    expect((await mine.act(mine.lead, 'submitAnnualReport', reportId)).status).toBe('SUBMITTED');
    const round = await api.database.reportingRound.findFirstOrThrow();
    const other = (await ask(mine.officer, MAKE, { indicatorSet: annualOperation2026 })).id;
    expect((await rebase(mine.officer, { indicatorSetId: other })).code).toBe('ROUND_REPORTED');
    expect((await api.database.reportingRound.findFirstOrThrow()).indicatorSetId).toBe(round.indicatorSetId);
  });
});

it('does not overtake who is filling in: what was typed while it ran is kept or refused, never lost', async () => {
  await openRound(mine.officer, api.database, 2024);
  const report = await mine.reportIn(2024);
  const round = await api.database.reportingRound.findFirstOrThrow({ where: { year: 2024 } });
  const [typed, moved] = await Promise.all([
    mine.fill(report, mine.unitOf(0), 'PATENTS_GRANTED', '7'),
    rebase(mine.officer, { id: `ReportingRound_${round.id}` }),
  ]);
  expect([typed.code, moved.code]).toEqual([undefined, undefined]);
  const part = await api.database.reportPart.findFirstOrThrow({
    where: {
      reportId: report.replace('AnnualReport_', ''),
      organisationId: mine.unitOf(0).replace('Organisation_', ''),
    },
  });
  expect((part.figures as Record<string, { value: string }>).PATENTS_GRANTED?.value).toBe('7');
});
