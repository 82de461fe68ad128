import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Client, startApi } from './api.ts';
import { ask, openRound, type Reporting, type ReportResult, reportAct, reporting } from './reports.ts';

/** 批量办理: what is done with many is done with each as it would be alone. */
const ends: (() => Promise<void>)[] = [];
let api: Api;
let all: Reporting[];
let ids: string[];

let officer: Client;

const shown = '__typename ... on AnnualReport { id status dueOn } ... on Problem { code facts }';
const ACCEPT_ALL = `mutation ($ids: [ID!]!, $dryRun: Boolean, $key: String) {
  result: acceptAnnualReports(ids: $ids, dryRun: $dryRun, idempotencyKey: $key) { ${shown} } }`;
const EXTEND_ALL = `mutation ($ids: [ID!]!, $dueOn: CalendarDay!, $reason: String, $dryRun: Boolean) {
  result: extendAnnualReports(ids: $ids, dueOn: $dueOn, reason: $reason, dryRun: $dryRun) { ${shown} } }`;
const EXTEND = reportAct('extendAnnualReport', { dueOn: 'CalendarDay!' });
const COMMENT = reportAct('commentOnReport', { comment: 'ReportCommentInput!' });

const many = async (client: Client, query: string, variables: object): Promise<ReportResult[]> => {
  const { data, errors } = await client.run(query, variables);
  if (errors) return [{ code: String(errors[0]?.extensions.code) } as ReportResult];
  return data?.result as unknown as ReportResult[];
};
const said = (outcomes: readonly ReportResult[]) => outcomes.map(({ status, code }) => status ?? code);
const bare = (id: string) => id.replace('AnnualReport_', '');
/** What an act left behind, but for which record and when. */
async function traces(id: string, action: string) {
  const recordId = bare(id);
  const entries = await api.database.auditEntry.findMany({ where: { recordId, action } });
  const notices = await api.database.notification.findMany({
    where: { recordId, action },
    include: { user: { select: { role: true } } },
  });
  const report = await api.database.annualReport.findUniqueOrThrow({ where: { id: recordId } });
  return {
    entries: entries.map(({ actorId, fromStatus, toStatus, reason, changes }) => ({
      actorId,
      fromStatus,
      toStatus,
      reason,
      changes,
    })),
    notices: notices.map(({ isTask, next, reason, user }) => [user.role, isTask, next, reason]).sort(),
    version: report.version,
    status: report.status,
    isAccepted: report.acceptedSnapshotId !== null && report.acceptedAt !== null,
    extendedTo: report.extendedTo,
  };
}

beforeAll(async () => {
  api = await startApi({ atEnd: (end) => void ends.push(end) });
  all = [];
  for (let count = 0; count < 5; count++) all.push(await reporting(api));
  officer = (all[0] as Reporting).officer;
  await openRound(officer, api.database, 2025);
  ids = await Promise.all(all.map((each) => each.reportIn(2025)));
});
afterAll(async () => {
  for (const end of ends) await end();
});

describe('Mutation.extendAnnualReports', () => {
  const state = (client: Client, which: string[], more: object = {}) =>
    many(client, EXTEND_ALL, { ids: which, dueOn: '2099-01-01', reason: '示例:统计口径调整', ...more });

  it('rehearsed tells the same and changes nothing', async () => {
    const before = await traces(ids[0] as string, 'extend');
    expect((await state(officer, ids, { dryRun: true })).map(({ dueOn }) => dueOn)).toEqual(
      ids.map(() => '2099-01-01'),
    );
    expect(await traces(ids[0] as string, 'extend')).toEqual(before);
  });
  it('needs its one reason, and is not the units’', async () => {
    expect(said(await state(officer, ids.slice(0, 2), { reason: null }))).toEqual([
      'REASON_REQUIRED',
      'REASON_REQUIRED',
    ]);
    expect(said(await state((all[0] as Reporting).lead, ids))).toEqual(['FORBIDDEN']);
    expect(said(await state(officer, [ids[0] as string, ids[0] as string]))).toEqual(['BAD_USER_INPUT']);
  });
  it('leaves behind what extending each alone does', async () => {
    await ask(officer, EXTEND, { id: ids[0], dueOn: '2099-01-01', reason: '示例:统计口径调整' });
    expect(said(await state(officer, ids))).toEqual([
      'EXTENSION_TOO_EARLY',
      ...ids.slice(1).map(() => 'DRAFT'),
    ]);
    const alone = await traces(ids[0] as string, 'extend');
    expect(alone.entries).toHaveLength(1);
    for (const id of ids.slice(1)) expect(await traces(id, 'extend')).toEqual(alone);
  });
});

describe('Mutation.acceptAnnualReports', () => {
  beforeAll(async () => {
    for (const [index, each] of all.entries()) {
      const id = ids[index] as string;
      await each.fillAll(id, '2');
      // The third has a figure out of range, with its reason.
      if (index === 2) await each.fill(id, null, 'AWARDS', '99', { reason: '示例:历年累计' });
      await each.toReview(id);
    }
    // The fourth has a comment that nobody settled; the fifth was returned.
    const comment = { code: 'WORK_DONE', text: '示例:请核对' };
    await ask(officer, COMMENT, { id: ids[3], comment });
    await (all[4] as Reporting).act(officer, 'returnAnnualReport', ids[4] as string, '示例:请核对');
  });
  const expected = ['ACCEPTED', 'ACCEPTED', 'REPORT_DOUBTFUL', 'REPORT_DOUBTFUL', 'FORBIDDEN'];

  it('rehearsed tells the same and changes nothing', async () => {
    const before = await Promise.all(ids.map((id) => traces(id, 'accept')));
    const outcomes = await many(officer, ACCEPT_ALL, { ids, dryRun: true });
    expect(said(outcomes)).toEqual(expected);
    expect(outcomes.map(({ facts }) => facts)).toMatchObject([
      undefined,
      undefined,
      { explained: 1, openComments: 0 },
      { explained: 0, openComments: 1 },
      {},
    ] as never);
    expect(await Promise.all(ids.map((id) => traces(id, 'accept')))).toEqual(before);
  });
  it('is the officer’s', async () => {
    expect(said(await many((all[0] as Reporting).lead, ACCEPT_ALL, { ids }))).toEqual(['FORBIDDEN']);
    expect(said(await many((all[0] as Reporting).head, ACCEPT_ALL, { ids }))).toEqual(['FORBIDDEN']);
  });
  it('leaves behind what accepting each alone does, and what is doubtful to be looked at', async () => {
    const first = all[0] as Reporting;
    await first.act(officer, 'acceptAnnualReport', ids[0] as string);
    const outcomes = await many(officer, ACCEPT_ALL, { ids, key: 'accept-all-1' });
    expect(said(outcomes)).toEqual(['FORBIDDEN', ...expected.slice(1)]);
    const alone = await traces(ids[0] as string, 'accept');
    expect(alone).toMatchObject({ status: 'ACCEPTED', isAccepted: true });
    expect(await traces(ids[1] as string, 'accept')).toEqual(alone);
    // Again with the same key the accepted one is not accepted twice.
    expect(said(await many(officer, ACCEPT_ALL, { ids: [ids[1]], key: 'accept-all-1' }))).toEqual([
      'ACCEPTED',
    ]);
    expect((await traces(ids[1] as string, 'accept')).entries).toHaveLength(1);
  });
  it('of two at once each report is accepted once', async () => {
    const comment = { code: 'WORK_DONE' };
    await ask(officer, reportAct('settleReportComments', { cell: 'ReportCellInput!' }), {
      id: ids[3],
      cell: comment,
    });
    const both = await Promise.all([1, 2].map(() => many(officer, ACCEPT_ALL, { ids: [ids[3]] })));
    expect(said(both.flat()).sort()).toEqual(['ACCEPTED', 'FORBIDDEN']);
  });
});
