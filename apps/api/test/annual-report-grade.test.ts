import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Client, startApi } from './api.ts';
import { ask, openRound, type Reporting, reportAct, reporting } from './reports.ts';

/** 等次建议: given with the acceptance, read with the whole report, and the year book groups by it. */
const ends: (() => Promise<void>)[] = [];
let api: Api;
let mine: Reporting;
let id: string;

const ACCEPT = reportAct('acceptAnnualReport', { suggestedGrade: 'ReportGrade' });
const gradeFor = async (client: Client): Promise<unknown> => {
  const { data } = await client.run(
    'query ($id: ID!) { node(id: $id) { ... on AnnualReport { suggestedGrade } } }',
    { id },
  );
  return (data as unknown as { node: { suggestedGrade: string | null } | null }).node?.suggestedGrade;
};
const foundBy = async (client: Client, filter: object): Promise<number> => {
  const { data } = await client.run(
    'query ($filter: AnnualReportFilter) { annualReports(filter: $filter) { totalCount } }',
    { filter },
  );
  return (data as unknown as { annualReports: { totalCount: number } }).annualReports.totalCount;
};
const groups = async (): Promise<unknown> => {
  const { data } = await mine.officer.run(
    '{ annualSummary(year: 2025, groupBy: GRADE) { groups { name consortia } } }',
  );
  return (data as unknown as { annualSummary: { groups: object[] } }).annualSummary.groups;
};

beforeAll(async () => {
  api = await startApi({ atEnd: (end) => ends.push(end) });
  mine = await reporting(api);
  await openRound(mine.officer, api.database, 2025);
  id = await mine.reportIn(2025);
  await mine.fillAll(id, '2');
  await mine.toReview(id);
});
afterAll(async () => {
  for (const end of ends) await end();
});

describe('Mutation.acceptAnnualReport', () => {
  it('takes no grade that is none', async () => {
    const { errors } = await mine.officer.run(ACCEPT, { id, suggestedGrade: 'SPLENDID' });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('keeps the grade suggested, for whoever reads the whole report, and the history tells it', async () => {
    expect((await ask(mine.officer, ACCEPT, { id, suggestedGrade: 'GOOD' })).status).toBe('ACCEPTED');
    expect(await gradeFor(mine.officer)).toBe('GOOD');
    expect(await gradeFor(mine.lead)).toBe('GOOD');
    const entry = await api.database.auditEntry.findFirst({ where: { action: 'accept' } });
    expect(entry?.changes).toContainEqual({ path: 'suggestedGrade', from: null, to: 'GOOD' });
  });

  it('tells a member unit nothing of it, not even by what a filter finds', async () => {
    const [member] = mine.units as [Client];
    expect(await gradeFor(member)).toBeNull();
    expect(await foundBy(member, { suggestedGrade: ['GOOD'] })).toBe(0);
    expect(await foundBy(member, { suggestedGrade: ['EXCELLENT'] })).toBe(0);
    expect(await foundBy(mine.lead, { suggestedGrade: ['GOOD'] })).toBe(1);
    // The group of the year book is a filter as well.
    expect(await foundBy(member, { inYearBook: { groupBy: 'GRADE', name: 'GOOD' } })).toBe(0);
    expect(await foundBy(mine.officer, { inYearBook: { groupBy: 'GRADE', name: 'GOOD' } })).toBe(1);
  });

  it('is a grouping of the year book', async () => {
    expect(await groups()).toEqual([{ name: 'GOOD', consortia: 1 }]);
    expect(await foundBy(mine.officer, { inYearBook: { groupBy: 'GRADE', name: '' } })).toBe(0);
  });

  it('of a correction keeps the grade unless another is given', async () => {
    const why = { correctionReason: 'FILLED_WRONG', reason: '示例:少报一件' };
    const correct = async (value: string, suggestedGrade: string | null) => {
      await ask(
        mine.officer,
        reportAct('requireReportCorrection', { correctionReason: 'CorrectionReason!' }),
        {
          id,
          ...why,
        },
      );
      await mine.fill(id, mine.unitOf(1), 'PATENTS_FILED', value);
      await mine.act(mine.units[1] as Client, 'confirmReportPart', id);
      await mine.toReview(id);
      await ask(mine.officer, ACCEPT, { id, suggestedGrade });
    };
    await correct('3', null);
    expect(await gradeFor(mine.officer)).toBe('GOOD');
    await correct('4', 'QUALIFIED');
    expect(await gradeFor(mine.officer)).toBe('QUALIFIED');
    expect(await groups()).toEqual([{ name: 'QUALIFIED', consortia: 1 }]);
  });
});
