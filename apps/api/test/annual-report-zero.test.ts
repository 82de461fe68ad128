import { annualOperation2026, indicatorsOf, isFilledIn } from '@consortium/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Client, startApi } from './api.ts';
import { ask, openRound, type Reporting, reportAct, reporting } from './reports.ts';

/** 零报告: nothing was done in the period, and every unit says so. */
const ends: (() => Promise<void>)[] = [];
let api: Api;
let mine: Reporting;
let id: string;

const READ = `query ($id: ID!) { node(id: $id) { ... on AnnualReport { zeroReason progress
  parts { unitId figures { code value reason } } texts { code text } findings { check outcome }
  snapshots { content } } } }`;
type Shown = Readonly<{
  zeroReason: string | null;
  progress: string;
  parts: { unitId: string | null; figures: { code: string; value: string; reason: string }[] }[];
  texts: { text: string }[];
  findings: { check: string; outcome: string }[];
  snapshots: { content: { zeroReason: string | null } }[];
}>;
const read = async (client: Client): Promise<Shown> => {
  const { data, errors } = await client.run(READ, { id });
  if (errors) throw new Error(JSON.stringify(errors));
  return (data as unknown as { node: Shown }).node;
};
const reason = '示例:本期未开展活动';
const declare = (client: Client, why: string | undefined = reason) =>
  mine.act(client, 'declareZeroReport', id, why);

beforeAll(async () => {
  api = await startApi({ atEnd: (end) => void ends.push(end) });
  mine = await reporting(api);
  await openRound(mine.officer, api.database, 2025);
  id = await mine.reportIn(2025);
});
afterAll(async () => {
  for (const end of ends) await end();
});

describe('Mutation.declareZeroReport', () => {
  it('is the lead unit’s, with a reason, and nobody finds another’s report', async () => {
    const stranger = await api.as(
      await api.seed.user('UNIT_STAFF', { organisationId: (await api.seed.organisation()).id }),
    );
    const asked = [mine.units[0], mine.officer, stranger].map((client) => declare(client as Client));
    expect((await Promise.all(asked)).map(({ code }) => code)).toEqual([
      'FORBIDDEN',
      'FORBIDDEN',
      'NOT_FOUND',
    ]);
    expect((await declare(mine.lead, ' ')).code).toBe('REASON_REQUIRED');
  });
  it('is refused where anything of the year was reported, and tells what', async () => {
    await mine.fill(id, mine.unitOf(0), 'PATENTS_FILED', '3');
    expect(await declare(mine.lead)).toMatchObject({
      code: 'ZERO_CONTRADICTED',
      facts: {
        figures: [
          // A meeting is on record.
          { code: 'DECISION_MEETINGS', unitId: null, value: '1' },
          { code: 'PATENTS_FILED', unitId: mine.unitOf(0), value: '3' },
        ],
      },
    });
    await mine.fill(id, mine.unitOf(0), 'PATENTS_FILED', '0');
    expect(await declare(mine.lead)).toMatchObject({
      code: 'ZERO_CONTRADICTED',
      facts: { figures: [{ code: 'DECISION_MEETINGS' }] },
    });
    await api.database.governanceMeeting.deleteMany();
  });
  it('fills every blank with 0 and the reason, writes it into the blank texts, and tells the units', async () => {
    await mine.fill(id, mine.unitOf(0), 'RD_STAFF', '8');
    const [first, second] = await Promise.all([declare(mine.lead), declare(mine.lead)]);
    expect([first?.status, second?.status]).toEqual(['DRAFT', 'DRAFT']);
    const report = await read(mine.lead);
    expect(report.zeroReason).toBe(reason);
    for (const { unitId, figures } of report.parts) {
      const here = indicatorsOf(annualOperation2026).filter((each) => isFilledIn(each, unitId));
      const blank = here.filter(
        ({ code }) => (figures.find((each) => each.code === code)?.value ?? '') === '',
      );
      expect(blank).toEqual([]);
    }
    const own = (await read(mine.units[0] as Client)).parts[0]?.figures ?? [];
    expect(own.find(({ code }) => code === 'RD_STAFF')?.value).toBe('8');
    expect(own.find(({ code }) => code === 'TALENT_BROUGHT_IN')).toMatchObject({ value: '0', reason });
    expect(report.texts.every(({ text }) => text === reason)).toBe(true);
    const told = await api.database.notification.findMany({
      where: { action: 'declareZero' },
      select: { reason: true, user: { select: { organisationId: true } } },
    });
    const units = new Set(told.map(({ user }) => `Organisation_${user.organisationId}`));
    expect(units).toEqual(new Set([mine.unitOf(0), mine.unitOf(1)]));
  });
  it('still has to be confirmed by every unit', async () => {
    expect((await mine.act(mine.lead, 'submitAnnualReport', id)).code).toBe('REPORT_INCOMPLETE');
    for (const client of [mine.lead, ...mine.units]) await mine.act(client, 'confirmReportPart', id);
    expect((await mine.act(mine.lead, 'submitAnnualReport', id)).status).toBe('SUBMITTED');
    const [snapshot] = (await read(mine.officer)).snapshots;
    expect(snapshot?.content.zeroReason).toBe(reason);
  });
  it('is taken back by a figure of the year that is not 0', async () => {
    await mine.act(mine.officer, 'returnAnnualReport', id, '示例:请核对');
    await mine.fill(id, mine.unitOf(1), 'RD_STAFF', '5');
    expect((await read(mine.lead)).zeroReason).toBe(reason);
    await mine.fill(id, mine.unitOf(1), 'PATENTS_FILED', '1');
    expect((await read(mine.lead)).zeroReason).toBeNull();
  });
});

describe('Mutation.giveUpReportCorrection', () => {
  it('brings back that it was a zero report', async () => {
    await mine.fill(id, mine.unitOf(1), 'PATENTS_FILED', '0');
    await declare(mine.lead);
    await mine.act(mine.units[1] as Client, 'confirmReportPart', id);
    await mine.toAcceptance(id);
    const ASK = reportAct('askReportCorrection', { correctionReason: 'CorrectionReason!' });
    await ask(mine.lead, ASK, { id, correctionReason: 'LEFT_OUT', reason: '示例:漏报' });
    await mine.act(mine.officer, 'grantReportCorrection', id);
    await mine.fill(id, mine.unitOf(1), 'PATENTS_FILED', '1');
    expect((await read(mine.lead)).zeroReason).toBeNull();
    await mine.act(mine.lead, 'giveUpReportCorrection', id, '示例:核对无误');
    expect((await read(mine.lead)).zeroReason).toBe(reason);
  });
});
