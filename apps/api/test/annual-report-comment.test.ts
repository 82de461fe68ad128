import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Client, startApi } from './api.ts';
import { ask, openRound, type Reporting, reportAct, reporting } from './reports.ts';

/** 批注: what a reviewer says of one cell reaches the unit whose cell it is, when the report is returned. */
const ends: (() => Promise<void>)[] = [];
let api: Api;
let mine: Reporting;
let id: string;

const COMMENT = reportAct('commentOnReport', { comment: 'ReportCommentInput!' });
const SETTLE = reportAct('settleReportComments', { cell: 'ReportCellInput!' });
const comment = (client: Client, code: string, organisationId: string | null, text = '示例:请核对') =>
  ask(client, COMMENT, { id, comment: { code, organisationId, text } });

type Comment = Readonly<{ code: string; unitId: string | null; text: string; settledAt: string | null }>;
const READ = `query ($id: ID!) { node(id: $id) { ... on AnnualReport { progress openActions
  comments { code unitId text authorName settledAt } history { action changes } } } }`;
type Shown = Readonly<{
  progress: string;
  openActions: string[];
  comments: Comment[];
  history: { changes: object }[];
}>;
const read = async (client: Client): Promise<Shown> => {
  const { data, errors } = await client.run(READ, { id });
  if (errors) throw new Error(JSON.stringify(errors));
  return (data as unknown as { node: Shown }).node;
};
const codes = async (client: Client) => (await read(client)).comments.map(({ code }) => code);
const open = async (client: Client) =>
  (await read(client)).comments.filter(({ settledAt }) => settledAt === null).map(({ code }) => code);

beforeAll(async () => {
  api = await startApi({ atEnd: (end) => void ends.push(end) });
  mine = await reporting(api);
  await openRound(mine.officer, api.database, 2025);
  id = await mine.reportIn(2025);
  await mine.fillAll(id, '2');
});
afterAll(async () => {
  for (const end of ends) await end();
});

describe('Mutation.commentOnReport', () => {
  it('of a report that was not handed in is refused', async () => {
    expect((await comment(mine.officer, 'AWARDS', null)).code).toBe('FORBIDDEN');
    await mine.toReview(id);
  });
  it('is the reviewer’s: neither the units’ nor another office’s, and nobody finds another’s report', async () => {
    const stranger = await api.as(
      await api.seed.user('UNIT_STAFF', { organisationId: (await api.seed.organisation()).id }),
    );
    const asked = [mine.lead, mine.units[0], mine.head, stranger].map((client) =>
      comment(client as Client, 'AWARDS', null),
    );
    expect((await Promise.all(asked)).map(({ code }) => code)).toEqual([
      'FORBIDDEN',
      'FORBIDDEN',
      'FORBIDDEN',
      'NOT_FOUND',
    ]);
  });
  it.each([
    ['a figure that no unit fills', 'AWARDS', true],
    ['what nobody knows', 'NOTHING', false],
  ])('on %s is refused', async (_what, code, ofUnit) => {
    expect((await comment(mine.officer, code, ofUnit ? mine.unitOf(0) : null)).code).toBe(
      'INDICATOR_UNKNOWN',
    );
  });
  it('on a unit that is none of the report’s is refused, and so is one that says nothing', async () => {
    const { globalId } = await api.seed.organisation();
    expect((await comment(mine.officer, 'RD_STAFF', globalId)).code).toBe('INDICATOR_UNKNOWN');
    expect((await comment(mine.officer, 'RD_STAFF', null, ' ')).code).toBe('BAD_USER_INPUT');
  });
  it('two at once on one cell are both kept; the units see nothing of it yet', async () => {
    const both = await Promise.all([
      comment(mine.officer, 'RD_STAFF', mine.unitOf(0)),
      comment(mine.officer, 'RD_STAFF', mine.unitOf(0), '示例:再核对'),
    ]);
    expect(both.map(({ status }) => status)).toEqual(['FORWARDED', 'FORWARDED']);
    await comment(mine.officer, 'WORK_DONE', null);
    await comment(mine.officer, 'PATENTS_FILED', mine.unitOf(1));
    expect(await codes(mine.head)).toEqual(['RD_STAFF', 'RD_STAFF', 'WORK_DONE', 'PATENTS_FILED']);
    for (const client of [mine.lead, mine.units[0] as Client]) expect(await codes(client)).toEqual([]);
    expect(JSON.stringify((await read(mine.lead)).history)).not.toContain('请核对');
  });
});

describe('Mutation.settleReportComments', () => {
  it('is the reviewer’s, and settles one cell', async () => {
    const cell = { code: 'PATENTS_FILED', organisationId: mine.unitOf(1) };
    expect((await ask(mine.lead, SETTLE, { id, cell })).code).toBe('FORBIDDEN');
    await ask(mine.officer, SETTLE, { id, cell });
    expect(await open(mine.officer)).toEqual(['RD_STAFF', 'RD_STAFF', 'WORK_DONE']);
  });
});

describe('Mutation.returnAnnualReport with comments', () => {
  it('needs its reason as ever', async () => {
    expect((await mine.act(mine.officer, 'returnAnnualReport', id)).code).toBe('REASON_REQUIRED');
    expect(await codes(mine.lead)).toEqual([]);
  });
  it('shows each unit its own, the lead all that is open, and asks whose figures they are to confirm anew', async () => {
    const back = await mine.act(mine.officer, 'returnAnnualReport', id, '示例:见批注');
    expect([back.status, back.progress]).toEqual(['RETURNED', '2/3']);
    expect(await codes(mine.units[0] as Client)).toEqual(['RD_STAFF', 'RD_STAFF']);
    expect(await codes(mine.units[1] as Client)).toEqual([]);
    expect(await codes(mine.lead)).toEqual(['RD_STAFF', 'RD_STAFF', 'WORK_DONE']);
    const asked = await api.database.notification.findMany({
      where: { action: 'return', isTask: true, doneAt: null },
      select: { next: true, user: { select: { organisationId: true } } },
    });
    expect(
      asked.map(({ next, user }) => [`Organisation_${user.organisationId}`, next.join()]).sort(),
    ).toEqual(
      [
        [mine.leadUnit.globalId, 'submit'],
        [mine.unitOf(0), 'confirmPart'],
      ].sort(),
    );
  });
  it('handed in again all are settled', async () => {
    await mine.act(mine.units[0] as Client, 'confirmReportPart', id);
    await mine.act(mine.lead, 'submitAnnualReport', id);
    expect(await open(mine.officer)).toEqual([]);
    expect(await codes(mine.units[0] as Client)).toEqual(['RD_STAFF', 'RD_STAFF']);
  });
});

it('what was said stays as it was said', async () => {
  const { database } = api;
  await expect(database.$executeRaw`UPDATE report_comment SET text = '另说'`).rejects.toThrow('append-only');
  await expect(database.$executeRaw`DELETE FROM report_comment`).rejects.toThrow('append-only');
});
