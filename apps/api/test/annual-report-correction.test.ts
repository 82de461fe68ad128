import { docxTables, pdfPages, withoutSpaces } from '@consortium/documents/read-back';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOf } from '../src/hash.ts';
import { type Api, type Client, startApi } from './api.ts';
import { ask, openRound, type Reporting, reportAct, reporting } from './reports.ts';

/** 更正: what was accepted stays what counts until what corrects it is accepted. */
const ends: (() => Promise<void>)[] = [];
let api: Api;
let mine: Reporting;
let id: string;

const why = { correctionReason: 'CorrectionReason!' };
const ASK = reportAct('askReportCorrection', why);
const REQUIRE = reportAct('requireReportCorrection', why);
const told = { correctionReason: 'FILLED_WRONG', reason: '示例:专利数少报一件' };
const request = (client: Client, report = id, given: object = told) =>
  ask(client, ASK, { id: report, ...given });

const READ = `query ($id: ID!) { node(id: $id) { ... on AnnualReport { status progress openActions submittedAt
  parts { unitId isConfirmed figures { code value } } figures { code value before } texts { code text }
  correction { correctionReason correctionText isRequired changes { code unitId before after change } }
  snapshots { hash content isInForce supersedes correctionReason correctionText
    changes { code unitId before after change } } } } }`;
type Cell = Readonly<{ code: string; unitId: string | null; before: string; after: string; change: string }>;
type Shown = Readonly<{
  status: string;
  progress: string;
  openActions: string[];
  submittedAt: string;
  parts: { unitId: string | null; figures: { code: string; value: string }[] }[];
  figures: { code: string; value: string; before: string | null }[] | null;
  texts: { code: string; text: string }[];
  correction: {
    correctionReason: string;
    correctionText: string;
    isRequired: boolean;
    changes: Cell[];
  } | null;
  snapshots: {
    hash: string;
    content: { supersedes: object | null };
    isInForce: boolean;
    supersedes: string | null;
    correctionReason: string | null;
    correctionText: string | null;
    changes: Cell[] | null;
  }[];
}>;
const read = async (client: Client, report = id): Promise<Shown> => {
  const { data, errors } = await client.run(READ, { id: report });
  if (errors) throw new Error(JSON.stringify(errors));
  return (data as unknown as { node: Shown }).node;
};
const figureOf = (report: Shown, code: string) => report.figures?.find((each) => each.code === code);
/** The second unit corrects a cell of its own and confirms it. */
const correctCell = async (value: string, report = id) => {
  await mine.fill(report, mine.unitOf(1), 'PATENTS_FILED', value);
  await mine.act(mine.units[1] as Client, 'confirmReportPart', report);
};
const cell = (before: string, after: string, change: string) => ({
  code: 'PATENTS_FILED',
  unitId: mine.unitOf(1),
  before,
  after,
  change,
});
/** A consortium of its own with an accepted report of 2024. */
async function accepted(): Promise<[Reporting, string]> {
  const other = await reporting(api);
  const round = await api.database.reportingRound.findFirstOrThrow({ where: { year: 2025 } });
  await other.officer.run(`mutation ($id: ID!) { openReportingRound(id: $id) { __typename } }`, {
    id: `ReportingRound_${round.id}`,
  });
  const report = await other.reportIn(2025);
  await other.fillAll(report, '2');
  await other.toAcceptance(report);
  return [other, report];
}
const setApproval = (correctionsNeedApproval: boolean) =>
  api.database.reportingRound.updateMany({ where: { year: 2025 }, data: { correctionsNeedApproval } });

beforeAll(async () => {
  api = await startApi({ atEnd: (end) => void ends.push(end) });
  mine = await reporting(api);
  await openRound(mine.officer, api.database, 2025);
  await openRound(mine.officer, api.database, 2026);
  id = await mine.reportIn(2025);
  await mine.fillAll(id, '2');
  await mine.toAcceptance(id);
});
afterAll(async () => {
  for (const end of ends) await end();
});

describe('Mutation.askReportCorrection', () => {
  it('is the lead unit’s: no member, nobody of the bureau, and nobody finds another’s report', async () => {
    const [other] = await accepted();
    const asked = [mine.units[0], mine.officer, mine.head, other.lead].map((client) =>
      request(client as Client),
    );
    expect((await Promise.all(asked)).map(({ code }) => code)).toEqual([
      'FORBIDDEN',
      'FORBIDDEN',
      'FORBIDDEN',
      'NOT_FOUND',
    ]);
  });
  it('needs an explanation beside the reason', async () => {
    expect((await request(mine.lead, id, { ...told, reason: ' ' })).code).toBe('REASON_REQUIRED');
  });
  it('of a report that is not accepted is refused', async () => {
    expect((await request(mine.lead, await mine.reportIn(2026))).code).toBe('ILLEGAL_STATE');
  });
  it('by two at once is asked once, and waits for the bureau with what was accepted unchanged', async () => {
    const before = await read(mine.officer);
    const both = await Promise.all([request(mine.lead), request(mine.lead)]);
    expect(both.map(({ status, code }) => status ?? code).sort()).toEqual([
      'CORRECTION_ASKED',
      'ILLEGAL_STATE',
    ]);
    const after = await read(mine.officer);
    expect({ figures: after.figures, snapshots: after.snapshots }).toEqual({
      figures: before.figures,
      snapshots: before.snapshots,
    });
    expect(after.correction).toEqual({
      correctionReason: 'FILLED_WRONG',
      correctionText: told.reason,
      isRequired: false,
      changes: [],
    });
    const tasks = await api.database.notification.findMany({
      where: {
        action: 'askCorrection',
        isTask: true,
        doneAt: null,
        recordId: id.replace('AnnualReport_', ''),
      },
      select: { next: true, user: { select: { role: true } } },
    });
    expect(new Set(tasks.map(({ user }) => user.role))).toEqual(new Set(['BUREAU_OFFICER']));
    expect(tasks[0]?.next).toEqual(['grantCorrection', 'refuseCorrection']);
  });
});

describe('Mutation.grantReportCorrection', () => {
  it('is the bureau’s', async () => {
    expect((await mine.act(mine.lead, 'grantReportCorrection', id)).code).toBe('FORBIDDEN');
    expect((await mine.act(mine.officer, 'grantReportCorrection', id)).status).toBe('CORRECTING');
  });
  it('what differs until now is told cell by cell; a member unit sees its own', async () => {
    await correctCell('3');
    const { correction, progress } = await read(mine.officer);
    expect([correction?.changes, progress]).toEqual([[cell('2', '3', '+1')], '3/3']);
    expect((await read(mine.units[1] as Client)).correction?.changes).toEqual([cell('2', '3', '+1')]);
    expect((await read(mine.units[0] as Client)).correction?.changes).toEqual([]);
  });
});

describe('Mutation.submitAnnualReport of a correction', () => {
  it('without a difference is refused', async () => {
    await correctCell('2');
    expect((await mine.act(mine.lead, 'submitAnnualReport', id)).code).toBe('CORRECTION_EMPTY');
    await correctCell('3');
  });
  it('supersedes the accepted submission, in the database and in what is frozen', async () => {
    const { submittedAt, snapshots: before } = await read(mine.lead);
    expect((await mine.act(mine.lead, 'submitAnnualReport', id)).status).toBe('SUBMITTED');
    const { snapshots, ...after } = await read(mine.lead);
    expect(after.submittedAt).toBe(submittedAt);
    expect(snapshots.map(({ changes, isInForce }) => [changes, isInForce])).toEqual([
      [[cell('2', '3', '+1')], false],
      [null, true],
    ]);
    const reason = { correctionReason: 'FILLED_WRONG', correctionText: told.reason };
    expect(snapshots[0]).toMatchObject({ ...reason, supersedes: before[0]?.hash });
    expect(snapshots[0]?.content.supersedes).toEqual({ ...reason, hash: before[0]?.hash });
    expect(hashOf(snapshots[0]?.content)).toBe(snapshots[0]?.hash);
  });
  it('counts once it is accepted, and not before: next year is compared with what counts', async () => {
    const next = await mine.reportIn(2026);
    const lastYear = async () => figureOf(await read(mine.lead, next), 'PATENTS_FILED')?.before;
    await mine.act(mine.officer, 'forwardAnnualReport', id);
    expect(await lastYear()).toBe('6');
    expect((await mine.act(mine.officer, 'acceptAnnualReport', id)).status).toBe('ACCEPTED');
    expect(await lastYear()).toBe('7');
    const { snapshots, correction } = await read(mine.lead);
    expect([snapshots.map(({ isInForce }) => isInForce), correction]).toEqual([[true, false], null]);
  });
  it('is told on paper as it is told on the screen: that cell, and none besides', async () => {
    const [snapshot] = (await read(mine.lead)).snapshots;
    const [word, pdf] = await Promise.all(
      ['docx', 'pdf'].map(async (format) => {
        const response = await mine.officer.send(`/papers/annual-reports/${id}/${snapshot?.hash}.${format}`);
        return Buffer.from(await response.arrayBuffer());
      }),
    );
    const row = ['申请专利', '件', mine.members[1]?.legalName ?? '', '2', '3', '+1'];
    const tables = docxTables(word as Buffer).filter(
      ([head]) => head?.includes('增减') && head.includes('原值'),
    );
    expect(tables.map(([, ...rows]) => rows)).toEqual([[row]]);
    const text = (await pdfPages(pdf as Buffer)).join('');
    expect(text).toContain('共1处不同');
    expect(text).toContain(withoutSpaces(row.join('')));
  });
  it('returned and handed in again is still compared with what it corrects', async () => {
    await request(mine.lead);
    await mine.act(mine.officer, 'grantReportCorrection', id);
    await correctCell('5');
    await mine.toReview(id);
    await mine.act(mine.officer, 'returnAnnualReport', id, '示例:请再核对');
    await correctCell('6');
    await mine.toAcceptance(id);
    const { snapshots } = await read(mine.lead);
    expect(snapshots.map(({ changes, isInForce }) => [changes, isInForce])).toEqual([
      [[cell('3', '6', '+3')], true],
      [[cell('3', '5', '+2')], false],
      [[cell('2', '3', '+1')], false],
      [null, false],
    ]);
    expect(snapshots[0]?.supersedes).toBe(snapshots[2]?.hash);
  });
});

describe('the round’s setting', () => {
  it('that corrections are only filed begins them at once, and the bureau is told', async () => {
    const [other, report] = await accepted();
    await setApproval(false);
    expect((await request(other.lead, report)).status).toBe('CORRECTING');
    await setApproval(true);
    const told = await api.database.notification.findMany({
      where: { action: 'askCorrection', recordId: report.replace('AnnualReport_', '') },
      select: { isTask: true, user: { select: { role: true } } },
    });
    expect(told.filter(({ user }) => user.role === 'BUREAU_OFFICER').every(({ isTask }) => !isTask)).toBe(
      true,
    );
    expect(told.some(({ user }) => user.role === 'BUREAU_OFFICER')).toBe(true);
  });
});

describe('Mutation.refuseReportCorrection', () => {
  it('needs a reason, and leaves the report accepted as it is', async () => {
    const [other, report] = await accepted();
    const before = await read(other.lead, report);
    await request(other.lead, report);
    expect((await other.act(other.officer, 'refuseReportCorrection', report)).code).toBe('REASON_REQUIRED');
    await other.act(other.officer, 'refuseReportCorrection', report, '示例:数据无误');
    expect(await read(other.lead, report)).toEqual(before);
  });
});

describe('Mutation.giveUpReportCorrection', () => {
  it('brings figures, texts and confirmations back to what was accepted', async () => {
    const [other, report] = await accepted();
    const before = await read(other.lead, report);
    await request(other.lead, report);
    await other.act(other.officer, 'grantReportCorrection', report);
    await other.fill(report, other.unitOf(0), 'RD_STAFF', '9');
    const written = { texts: [{ code: before.texts[0]?.code, text: '另写' }] };
    await ask(other.lead, reportAct('saveReportTexts', { written: 'WrittenInput!' }), {
      id: report,
      written,
    });
    expect((await read(other.lead, report)).correction?.changes).toHaveLength(2);
    const back = await other.act(other.lead, 'giveUpReportCorrection', report, '示例:核对无误');
    expect([back.status, back.progress]).toEqual(['ACCEPTED', '3/3']);
    expect(await read(other.lead, report)).toEqual(before);
    const { parts } = await api.database.annualReport.findUniqueOrThrow({
      where: { id: report.replace('AnnualReport_', '') },
      include: { parts: true },
    });
    expect(JSON.stringify(parts)).not.toContain('"9"');
  });
  it('of one that was submitted and returned leaves in force what was', async () => {
    const [other, report] = await accepted();
    await request(other.lead, report);
    await other.act(other.officer, 'grantReportCorrection', report);
    await other.fill(report, null, 'AWARDS', '9');
    await other.toReview(report);
    await other.act(other.officer, 'returnAnnualReport', report, '示例:不应更正');
    expect((await other.act(other.lead, 'giveUpReportCorrection', report, '示例:核对无误')).status).toBe(
      'ACCEPTED',
    );
    const { snapshots, figures } = await read(other.officer, report);
    expect(snapshots.map(({ isInForce }) => isInForce)).toEqual([false, true]);
    expect(figures?.find(({ code }) => code === 'AWARDS')?.value).toBe('2');
  });
  it('is not the unit’s where the bureau requires the correction; of a first report there is none', async () => {
    const [other, report] = await accepted();
    expect((await ask(other.lead, REQUIRE, { id: report, ...told })).code).toBe('FORBIDDEN');
    const required = await ask(other.officer, REQUIRE, { id: report, ...told, correctionReason: 'AUDITED' });
    expect([required.status, required.openActions.includes('giveUpCorrection')]).toEqual([
      'CORRECTING',
      true,
    ]);
    expect((await read(other.lead, report)).openActions).not.toContain('giveUpCorrection');
    expect((await other.act(other.lead, 'giveUpReportCorrection', report, '示例理由')).code).toBe(
      'FORBIDDEN',
    );
    expect((await other.act(other.officer, 'giveUpReportCorrection', report, '示例理由')).status).toBe(
      'ACCEPTED',
    );

    const first = await mine.reportIn(2026);
    await mine.fillAll(first, '6');
    expect((await mine.act(mine.lead, 'giveUpReportCorrection', first, '示例理由')).code).toBe('FORBIDDEN');
  });
});

describe('the database', () => {
  it('keeps one chain of what counts, and a reason for as long as something is corrected', async () => {
    const [, report] = await accepted();
    const of = report.replace('AnnualReport_', '');
    const { database } = api;
    const { id: counts } = await database.reportSnapshot.findFirstOrThrow({ where: { reportId: of } });
    const elsewhere = await database.reportSnapshot.findFirstOrThrow({ where: { reportId: { not: of } } });
    const submit = (supersedes: string | null) => database.$executeRaw`
      INSERT INTO report_snapshot (id, report_id, content, hash, taken_at, supersedes_id)
      VALUES (gen_random_uuid(), ${of}::uuid, '{"figures": {}}', 'x', now(), ${supersedes}::uuid)`;
    const accept = (snapshot: string | null) => database.$executeRaw`
      UPDATE annual_report SET accepted_snapshot_id = ${snapshot}::uuid WHERE id = ${of}::uuid`;
    await expect(submit(null)).rejects.toThrow('a submission supersedes the accepted one');
    await expect(submit(elsewhere.id)).rejects.toThrow('a submission supersedes the accepted one');
    await expect(submit(counts)).rejects.toThrow('report_snapshot_correction');
    for (const snapshot of [elsewhere.id, null])
      await expect(accept(snapshot)).rejects.toThrow('an accepted submission is only superseded');
    await expect(
      database.$executeRaw`UPDATE annual_report SET status = 'CORRECTING' WHERE id = ${of}::uuid`,
    ).rejects.toThrow('annual_report_corrected');
  });
});
