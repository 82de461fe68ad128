import { startOfDay } from '@consortium/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepToday } from '../src/registry/today.ts';
import { type Api, type Client, startApi } from './api.ts';
import { ask, openRound, type Reporting, reportAct, reporting } from './reports.ts';

/** 催报: whose part is missing is reminded once for each step before the due day. */
const ends: (() => Promise<void>)[] = [];
let api: Api;
let mine: Reporting;
let id: string;

const silent = { info: () => {}, error: () => {} };
/** A server that starts on a day. */
const startOn = async (day: string) => {
  const stop = await keepToday(api.database, silent, () => startOfDay(day));
  await stop();
};
const EXTEND = reportAct('extendAnnualReport', { dueOn: 'CalendarDay!' });
const told = async () => {
  const rows = await api.database.notification.findMany({
    where: { action: 'remind', recordId: id.replace('AnnualReport_', '') },
    orderBy: { createdAt: 'asc' },
    select: { isTask: true, dueOn: true, user: { select: { organisationId: true } } },
  });
  return rows.map(({ user }) => `Organisation_${user.organisationId}`);
};
/** Who is told when a server starts on a day. */
const toldOn = async (day: string): Promise<string[]> => {
  const before = await told();
  await startOn(day);
  return (await told()).slice(before.length).sort();
};
type Reminder = Readonly<{ step: number; dueOn: string; unitNames: string[] }>;
const reminders = async (client: Client): Promise<Reminder[]> => {
  const query = `query ($id: ID!) { node(id: $id) { ... on AnnualReport { reminders { step dueOn unitNames sentAt } } } }`;
  const { data, errors } = await client.run(query, { id });
  if (errors) throw new Error(JSON.stringify(errors));
  return (data as unknown as { node: { reminders: Reminder[] } }).node.reminders;
};
const unit = (index: number) => mine.unitOf(index);
const lead = () => mine.leadUnit.globalId;

beforeAll(async () => {
  api = await startApi({ atEnd: (end) => void ends.push(end) });
  mine = await reporting(api);
  const roundId = await openRound(mine.officer, api.database, 2025, { dueOn: '2026-03-31' });
  await api.database.reportingRound.update({
    where: { id: roundId.replace('ReportingRound_', '') },
    data: { openedAt: startOfDay('2026-01-05') },
  });
  id = await mine.reportIn(2025);
});
afterAll(async () => {
  for (const end of ends) await end();
});

describe('催报', () => {
  it('begins 21 days before the due day, with everybody whose part is missing', async () => {
    expect(await toldOn('2026-03-09')).toEqual([]);
    expect(await toldOn('2026-03-10')).toEqual([lead(), unit(0), unit(1)].sort());
    expect(await api.database.notification.count({ where: { action: 'remind', isTask: true } })).toBe(0);
  });
  it('comes once for a step, whether the server starts again or two start at once', async () => {
    expect(await toldOn('2026-03-10')).toEqual([]);
    expect(await toldOn('2026-03-16')).toEqual([]);
    const before = (await told()).length;
    await Promise.all([startOn('2026-03-17'), startOn('2026-03-17'), startOn('2026-03-17')]);
    expect((await told()).length - before).toBe(3);
  });
  it('leaves out who has confirmed, and the lead where only others are missing', async () => {
    await mine.fillAll(id, '2');
    await mine.fill(id, unit(1), 'RD_STAFF', '3');
    expect(await toldOn('2026-03-24')).toEqual([unit(1)]);
  });
  it('a day on which no server ran is made up for; where all that is left is to submit it is the lead', async () => {
    await mine.act(mine.units[1] as Client, 'confirmReportPart', id);
    expect(await toldOn('2026-03-31')).toEqual([lead()]);
  });
  it('is over after the due day, and begins anew when the day is put off', async () => {
    expect(await toldOn('2026-04-02')).toEqual([]);
    const extended = await ask(mine.officer, EXTEND, { id, dueOn: '2099-04-20', reason: '示例理由' });
    expect(extended.dueOn).toBe('2099-04-20');
    expect(await toldOn('2099-03-29')).toEqual([]);
    expect(await toldOn('2099-04-13')).toEqual([lead()]);
  });
  it('does not come for what is handed in', async () => {
    await mine.act(mine.lead, 'submitAnnualReport', id);
    expect(await toldOn('2099-04-19')).toEqual([]);
  });
});

describe('AnnualReport.reminders', () => {
  it('tells the lead and the offices when who was reminded, a member unit what reached itself', async () => {
    const all = await reminders(mine.officer);
    expect(all.map(({ step, dueOn, unitNames }) => [step, dueOn, unitNames.length])).toEqual([
      [7, '2099-04-20', 1],
      [1, '2026-03-31', 1],
      [7, '2026-03-31', 1],
      [14, '2026-03-31', 3],
      [21, '2026-03-31', 3],
    ]);
    expect(await reminders(mine.lead)).toEqual(all);
    const own = await reminders(mine.units[0] as Client);
    expect(own.map(({ step, unitNames }) => [step, unitNames.length])).toEqual([
      [14, 1],
      [21, 1],
    ]);
  });
  it('stays as it is in the database', async () => {
    await expect(api.database.$executeRaw`DELETE FROM report_reminder`).rejects.toThrow('append-only');
  });
});
