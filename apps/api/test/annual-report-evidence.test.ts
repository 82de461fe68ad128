import * as samples from '@consortium/documents/samples';
import { annualOperation2026 } from '@consortium/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Client, startApi } from './api.ts';
import { refusalIn } from './refusal.ts';
import { ask, openRound, type Reporting, reportAct, reporting } from './reports.ts';

/** 佐证材料: files of one part, which serve indicators filled there, are frozen with the report and stay readable. */
const ends: (() => Promise<void>)[] = [];
let api: Api;
let mine: Reporting;
let id: string;

const ASK = `mutation ($id: ID!, $organisationId: ID, $evidence: ReportEvidenceInput!) {
  result: requestEvidenceUpload(id: $id, organisationId: $organisationId, evidence: $evidence) {
    __typename ... on UploadTicket { path } ... on Problem { code facts } } }`;
const SAVE = reportAct('saveReportEvidence', { file: 'ID!', evidence: 'ReportEvidenceInput!' });
const REMOVE = reportAct('removeReportEvidence', { file: 'ID!' });
const READ = `query ($id: ID!) { node(id: $id) { ... on AnnualReport { progress
  parts { unitId isConfirmed evidence { id name size sha256 codes downloadPath scan { state downloadRefusal } } }
  findings { check code unitId } snapshots { content changes { code unitName before after } }
  history { changes } } } }`;
type File = Readonly<{
  id: string;
  name: string;
  sha256: string;
  codes: string[];
  downloadPath: string;
  scan?: { state: string; downloadRefusal: string | null };
}>;
type Shown = Readonly<{
  progress: string;
  parts: { unitId: string | null; isConfirmed: boolean; evidence: File[] }[];
  findings: { check: string; code: string; unitId: string | null }[];
  snapshots: {
    content: { content: { parts: { evidence: File[] }[] } };
    changes: { code: string; unitName: string; before: string; after: string }[] | null;
  }[];
  history: { changes: { path: string }[] }[];
}>;
const read = async (client: Client): Promise<Shown> => {
  const { data, errors } = await client.run(READ, { id });
  if (errors) throw new Error(JSON.stringify(errors));
  return (data as unknown as { node: Shown }).node;
};
const filesOf = async (client: Client, unitId: string | null) =>
  (await read(client)).parts.find((part) => part.unitId === unitId)?.evidence ?? [];
const ticket = async (client: Client, organisationId: string | null, codes: string[]) =>
  (await ask(client, ASK, { id, organisationId, evidence: { codes } })) as unknown as {
    path: string;
    code?: string;
  };
const put = (client: Client, path: string, bytes: Uint8Array, name = '示例证书.pdf') =>
  client.send(`${path}?name=${encodeURIComponent(name)}`, { method: 'PUT', body: bytes as never });
const deliver = async (client: Client, unitId: string | null, codes: string[], name?: string) => {
  const { path } = await ticket(client, unitId, codes);
  return put(client, path, samples.goodPdf(), name);
};

/** The shipped set, in which awards and granted patents ask for evidence. */
async function strictSet(officer: Client): Promise<string> {
  const groups = annualOperation2026.groups.map((group) => ({
    ...group,
    indicators: group.indicators.map((each) => ({
      ...each,
      evidenceRequired: ['AWARDS', 'PATENTS_GRANTED'].includes(each.code),
    })),
  }));
  const { id: made, code } = await ask(
    officer,
    `mutation ($indicatorSet: IndicatorSetInput!) { result: createIndicatorSet(indicatorSet: $indicatorSet) {
      __typename ... on IndicatorSet { id } ... on Problem { code facts } } }`,
    { indicatorSet: { title: '示例:须附佐证', groups, narratives: annualOperation2026.narratives } },
  );
  if (code) throw new Error(code);
  return made as string;
}

beforeAll(async () => {
  api = await startApi({ environment: { MAX_UPLOAD_MB: '1' }, atEnd: (end) => void ends.push(end) });
  mine = await reporting(api);
  await openRound(mine.officer, api.database, 2025, { indicatorSetId: await strictSet(mine.officer) });
  id = await mine.reportIn(2025);
});
afterAll(async () => {
  for (const end of ends) await end();
});

describe('an indicator that needs evidence', () => {
  it('holds a part back until a file serves it, and 0 needs none', async () => {
    await mine.fillAll(id, '2');
    const missing = (await read(mine.lead)).findings.filter(({ check }) => check === 'EVIDENCE_MISSING');
    const units = [mine.leadUnit.globalId, mine.unitOf(0), mine.unitOf(1)];
    expect(missing.filter(({ code }) => code === 'PATENTS_GRANTED').map(({ unitId }) => unitId)).toEqual(
      units,
    );
    expect(missing.filter(({ code }) => code === 'AWARDS').map(({ unitId }) => unitId)).toEqual([null]);
    expect((await mine.act(mine.units[0] as Client, 'confirmReportPart', id)).code).toBe('PART_INCOMPLETE');

    await mine.fill(id, mine.unitOf(1), 'PATENTS_GRANTED', '0');
    expect((await mine.act(mine.units[1] as Client, 'confirmReportPart', id)).code).toBeUndefined();
    expect((await deliver(mine.units[0] as Client, mine.unitOf(0), ['PATENTS_GRANTED'])).status).toBe(201);
    expect((await mine.act(mine.units[0] as Client, 'confirmReportPart', id)).code).toBeUndefined();
  });
});

describe('Mutation.requestEvidenceUpload', () => {
  it.each([
    ['an indicator of another part', ['AWARDS'], 'INDICATOR_UNKNOWN'],
    ['what nobody knows', ['NOTHING'], 'INDICATOR_UNKNOWN'],
    ['nothing', [], 'BAD_USER_INPUT'],
  ])('for %s is refused', async (_what, codes, refusal) => {
    expect((await ticket(mine.units[0] as Client, mine.unitOf(0), codes)).code).toBe(refusal);
  });
  it('is for who fills the part: neither another unit, nor an office, nor a stranger', async () => {
    const stranger = await api.as(
      await api.seed.user('UNIT_STAFF', { organisationId: (await api.seed.organisation()).id }),
    );
    const asked = [mine.units[1], mine.lead, mine.officer, stranger].map((client) =>
      ticket(client as Client, mine.unitOf(0), ['PATENTS_GRANTED']),
    );
    expect((await Promise.all(asked)).map(({ code }) => code)).toEqual([
      'FORBIDDEN',
      'FORBIDDEN',
      'FORBIDDEN',
      'NOT_FOUND',
    ]);
  });
});

describe('PUT /uploads/:ticket of evidence', () => {
  it.each([
    ['a Word document', samples.goodDocx, 422, 'FILE_TYPE_MISMATCH'],
    ['an encrypted PDF', samples.encryptedPdf, 422, 'FILE_ENCRYPTED'],
    ['a PDF with a script', samples.scriptedPdf, 422, 'FILE_MACRO'],
    ['nothing', samples.empty, 422, 'FILE_EMPTY'],
  ])('%s is refused, and nothing of it is kept', async (_what, bytes, status, code) => {
    const [before, unit] = [await api.database.attachment.count(), mine.units[0] as Client];
    const { path } = await ticket(unit, mine.unitOf(0), ['PATENTS_GRANTED']);
    const response = await put(unit, path, bytes());
    expect(response.status).toBe(status);
    expect(refusalIn(await response.json()).code).toBe(code);
    expect(await api.database.attachment.count()).toBe(before);
  });
  it('takes a picture; a ticket is good once and for its holder', async () => {
    const unit = mine.units[0] as Client;
    const { path } = await ticket(unit, mine.unitOf(0), ['PATENTS_FILED', 'PATENTS_GRANTED']);
    expect((await put(mine.units[1] as Client, path, samples.goodPng())).status).toBe(404);
    expect((await put(unit, path, samples.goodPng(), '示例.png')).status).toBe(201);
    expect((await put(unit, path, samples.goodPng(), '示例.png')).status).toBe(410);
    const files = await filesOf(unit, mine.unitOf(0));
    expect(files.map(({ name, codes }) => [name, codes])).toEqual([
      ['示例证书.pdf', ['PATENTS_GRANTED']],
      ['示例.png', ['PATENTS_FILED', 'PATENTS_GRANTED']],
    ]);
  });
  it('takes back the confirmation of the part, and tells it in the history', async () => {
    const { parts, history } = await read(mine.lead);
    expect(parts.find(({ unitId }) => unitId === mine.unitOf(0))?.isConfirmed).toBe(false);
    expect(history.flatMap(({ changes }) => changes).filter(({ path }) => path === 'evidence').length).toBe(
      2,
    );
  });
});

describe('a file of evidence', () => {
  it('is read by its unit and its lead unit, and by no office before it is handed in', async () => {
    const [file] = await filesOf(mine.units[0] as Client, mine.unitOf(0));
    const seen = async () => {
      const asked = [mine.units[0], mine.lead, mine.officer, mine.units[1]].map((client) =>
        (client as Client).send(file?.downloadPath ?? '', { method: 'GET' }),
      );
      return (await Promise.all(asked)).map(({ status }) => status);
    };
    const scans = async () =>
      Promise.all(
        [mine.units[0], mine.lead].map(
          async (client) => (await filesOf(client as Client, mine.unitOf(0)))[0]?.scan,
        ),
      );
    // No scanner has looked into it: the lead unit is another unit.
    expect(await seen()).toEqual([200, 422, 404, 404]);
    expect(await scans()).toEqual([
      { state: 'NOT_SCANNED', downloadRefusal: null },
      { state: 'NOT_SCANNED', downloadRefusal: 'FILE_NOT_SCANNED' },
    ]);
    await api.database.downloadSetting.updateMany({ data: { isAllowed: true } });
    expect(await seen()).toEqual([200, 200, 404, 404]);
    expect((await scans()).map((scan) => scan?.downloadRefusal)).toEqual([null, null]);
    expect(await filesOf(mine.units[1] as Client, mine.unitOf(0))).toEqual([]);
  });
  it('is told anew what it serves, and taken back, by its unit only', async () => {
    const unit = mine.units[0] as Client;
    const [pdf, png] = (await filesOf(unit, mine.unitOf(0))) as [File, File];
    const save = (client: Client, codes: string[]) =>
      ask(client, SAVE, { id, file: png.id, evidence: { codes } });
    expect((await save(mine.lead, ['PATENTS_FILED'])).code).toBe('FORBIDDEN');
    expect((await save(unit, ['AWARDS'])).code).toBe('INDICATOR_UNKNOWN');
    expect((await save(unit, ['PATENTS_FILED'])).code).toBeUndefined();
    expect((await ask(mine.lead, REMOVE, { id, file: pdf.id })).code).toBe('FORBIDDEN');
    expect((await ask(unit, REMOVE, { id, file: png.id })).code).toBeUndefined();
    expect((await ask(unit, REMOVE, { id, file: png.id })).code).toBe('NOT_FOUND');
    expect((await filesOf(unit, mine.unitOf(0))).map(({ name }) => name)).toEqual(['示例证书.pdf']);
    expect((await unit.send(png.downloadPath, { method: 'GET' })).status).toBe(200);
  });
});

describe('a submission', () => {
  it('freezes names and hashes; replacing a file is a difference of its own, and the old one stays readable', async () => {
    await mine.fill(id, mine.leadUnit.globalId, 'PATENTS_GRANTED', '0');
    await deliver(mine.lead, null, ['AWARDS'], '示例获奖证书.pdf');
    for (const client of [mine.lead, mine.units[0] as Client])
      await mine.act(client, 'confirmReportPart', id);
    expect((await mine.toReview(id)).code).toBeUndefined();
    const { path, code } = await ticket(mine.lead, null, ['AWARDS']);
    expect([path, code]).toEqual([undefined, 'ILLEGAL_STATE']);
    await mine.act(mine.officer, 'returnAnnualReport', id, '示例:请换证书');

    const [old] = await filesOf(mine.lead, null);
    await ask(mine.lead, REMOVE, { id, file: old?.id });
    expect((await mine.act(mine.lead, 'submitAnnualReport', id)).code).toBe('REPORT_INCOMPLETE');
    await deliver(mine.lead, null, ['AWARDS'], '示例新证书.pdf');
    expect((await mine.act(mine.lead, 'submitAnnualReport', id)).code).toBeUndefined();

    const { snapshots } = await read(mine.officer);
    const names = snapshots.map(({ content }) =>
      content.content.parts.flatMap(({ evidence }) => evidence.map(({ name }) => name)),
    );
    expect(names).toEqual([
      ['示例新证书.pdf', '示例证书.pdf'],
      ['示例获奖证书.pdf', '示例证书.pdf'],
    ]);
    expect(snapshots[0]?.changes?.map(({ code: cell }) => cell)).toEqual(['evidence']);
    expect((await mine.officer.send(old?.downloadPath ?? '', { method: 'GET' })).status).toBe(200);
  });
  it('that is accepted gets its files back when its correction is given up', async () => {
    for (const name of ['forwardAnnualReport', 'acceptAnnualReport']) await mine.act(mine.officer, name, id);
    const before = (await read(mine.lead)).parts.map(({ evidence }) => evidence);
    const [file] = await filesOf(mine.lead, null);
    const why = { correctionReason: 'FILLED_WRONG', reason: '示例:证书有误' };
    await ask(mine.lead, reportAct('askReportCorrection', { correctionReason: 'CorrectionReason!' }), {
      id,
      ...why,
    });
    await mine.act(mine.officer, 'grantReportCorrection', id);
    await deliver(mine.lead, null, ['STANDARDS_NATIONAL'], '示例标准.pdf');
    await ask(mine.lead, SAVE, { id, file: file?.id, evidence: { codes: ['AWARDS', 'STANDARDS_NATIONAL'] } });
    expect((await filesOf(mine.lead, null)).length).toBe(2);

    const given = await mine.act(mine.lead, 'giveUpReportCorrection', id, '示例:无须更正');
    expect(given.status).toBe('ACCEPTED');
    expect((await read(mine.lead)).parts.map(({ evidence }) => evidence)).toEqual(before);
    const parts = await api.database.reportEvidence.findMany({
      where: { removedAt: null },
      select: { codes: true, attachment: { select: { name: true } } },
      orderBy: { attachmentId: 'asc' },
    });
    expect(parts.map(({ codes, attachment }) => [attachment.name, codes])).toEqual([
      ['示例证书.pdf', ['PATENTS_GRANTED']],
      ['示例新证书.pdf', ['AWARDS']],
    ]);
  });
});
