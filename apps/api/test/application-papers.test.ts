import { docxText, pdfPages } from '@consortium/documents/read-back';
import { goodDocx, goodPdf } from '@consortium/documents/samples';
import { type ApplicationForm, dayOf, plusDays } from '@consortium/domain';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOf } from '../src/hash.ts';
import { type Api, type Client, startApi } from './api.ts';
import { actOf, CORRECTION, RECEIVE, TICKET } from './documents.ts';
import { rivals, submit } from './race.ts';

/** 申报文书: forms as they were filed, and what the office writes about them. */
const FILINGS = 'query ($id: ID!) { application(id: $id) { filings { filing filedAt hash formPath } } }';

const ends: (() => Promise<void>)[] = [];
let api: Api;
let lead: Client;
let officer: Client;
let stranger: Client;
let id: string;

const paper = (which: string) => `/papers/applications/${id}/${which}`;
const bytesOf = async (client: Client, which: string) =>
  Buffer.from(await (await client.send(paper(which))).arrayBuffer());
const statusOf = async (client: Client, which: string) => (await client.send(paper(which))).status;
const filingsOf = async (client: Client) => {
  const { data } = await client.run(FILINGS, { id });
  return (
    data as unknown as { application: { filings: { filing: number; hash: string; formPath: string }[] } }
  ).application.filings;
};
async function deliver(kind: string, bytes: Uint8Array) {
  const { data } = await lead.run(TICKET, { id, kind });
  const { path } = Object.values(data as Record<string, { path: string }>)[0] as { path: string };
  const body = bytes as Uint8Array<ArrayBuffer>;
  expect((await lead.send(`${path}?name=${kind}.bin`, { method: 'PUT', body })).status).toBe(201);
}
const COMPARED = `query ($id: ID!) { application(id: $id) { submissionItems { kind attachment { formComparison {
  filing latestFiling isReadable differences { where filed returned } } } } } }`;
type Compared = { kind: string; attachment: { formComparison: object } | null };
/** What is said of a file after the lead unit uploaded it in the place of the one before. */
async function comparedAs(kind: string, bytes: Uint8Array) {
  await api.database.application.updateMany({ data: { status: 'SUBMITTED' } });
  await deliver(kind, bytes);
  const { data } = await officer.run(COMPARED, { id });
  const { submissionItems } = (data as unknown as { application: { submissionItems: Compared[] } })
    .application;
  return submissionItems.find((item) => item.kind === kind)?.attachment?.formComparison;
}
const done = async (client: Client, document: string, variables: object) => {
  const { data, errors } = await client.run(document, variables);
  expect(errors).toBeUndefined();
  expect(Object.values(data as Record<string, { __typename: string }>)[0]?.__typename).toBe('Application');
};

beforeAll(async () => {
  api = await startApi({ atEnd: (end) => void ends.push(end) });
  const [batch, unit, other, district] = await Promise.all([
    api.seed.batch(),
    api.seed.organisation(),
    api.seed.organisation(),
    api.seed.district(),
  ]);
  const [one] = await rivals(api, batch, 1, unit);
  if (!one) throw new Error('no application');
  id = one.id;
  lead = one.client;
  const people = await Promise.all([
    api.seed.user('BUREAU_OFFICER'),
    api.seed.user('UNIT_STAFF', { organisationId: other.id }),
  ]);
  [officer, stranger] = (await Promise.all(people.map((person) => api.as(person)))) as [Client, Client];
  const row = await api.database.application.findFirstOrThrow({ select: { recommendingBodyId: true } });
  const office = await api.as(
    await api.seed.user('DISTRICT_OFFICER', { districtId: row.recommendingBodyId ?? district.id }),
  );
  expect(await statusOf(lead, 'live.docx')).toBe(200);
  expect(await filingsOf(lead)).toEqual([]);
  expect((await submit(lead, id)).status).toBe('SUBMITTED');
  await done(office, actOf('recommendApplication'), { id });
});
afterAll(async () => {
  for (const end of ends) await end();
});

describe('GET /papers/applications/:id/:which.:format', () => {
  it('prints what was filed, the same bytes for whoever may read it, under its checksum', async () => {
    const [filing] = await filingsOf(officer);
    const stored = await api.database.filing.findFirstOrThrow();
    const [word, again] = [
      await bytesOf(lead, `${filing?.hash}.docx`),
      await bytesOf(officer, `${filing?.hash}.docx`),
    ];

    expect(filing).toMatchObject({
      filing: 1,
      hash: stored.hash,
      formPath: paper(stored.hash).replace('Application_', ''),
    });
    expect(hashOf(stored.content)).toBe(stored.hash);
    expect(Buffer.compare(word, again)).toBe(0);
    const form = stored.content as unknown as ApplicationForm;
    expect(docxText(word)).toContain(form.declared.name);
    expect(docxText(word, 'word/footer1.xml')).toContain(stored.hash);
    expect((await pdfPages(await bytesOf(officer, `${stored.hash}.pdf`))).join('')).toContain(stored.hash);
  });

  it('is not there for a stranger, nor in another format, nor what was never made', async () => {
    const [filing] = await filingsOf(officer);
    expect(await statusOf(stranger, `${filing?.hash}.docx`)).toBe(404);
    expect(await statusOf(api.anonymous, `${filing?.hash}.docx`)).toBe(401);
    for (const which of [
      `${filing?.hash}.xlsx`,
      'live.docx',
      'receipt.docx',
      'check-sheet.pdf',
      'correction-1.pdf',
      'nothing.pdf',
    ])
      expect([which, await statusOf(lead, which)]).toEqual([which, 404]);
    expect((await lead.send('/papers/applications/none/live.pdf')).status).toBe(404);
  });

  it('prints receipt, sheet and request when there are any, and keeps the first filing beside the second', async () => {
    await deliver('WORD', goodDocx());
    await deliver('PDF_SCAN', goodPdf());
    for (const kind of ['STAMPED_PAPER', 'WORD', 'PDF_SCAN'])
      await done(officer, RECEIVE, { id, kind, copies: 2 });
    const correction = {
      dueOn: plusDays(dayOf(new Date()), 7),
      note: '示例:请尽快',
      items: [{ code: '', field: 'taskGoals', note: '请补充任务目标' }],
    };
    await done(officer, CORRECTION, { id, correction });
    const [before] = await filingsOf(lead);
    expect(docxText(await bytesOf(lead, 'receipt.docx'))).toContain('盖章纸质件');
    expect(docxText(await bytesOf(lead, 'check-sheet.docx'))).toContain('未出具');
    expect(docxText(await bytesOf(lead, 'correction-1.docx'))).toContain('任务目标请补充任务目标');
    expect(docxText(await bytesOf(lead, 'live.docx'))).toContain('草稿，未提交');
    const first = await bytesOf(lead, `${before?.hash}.docx`);
    await api.database.application.updateMany({ data: { taskGoals: '示例:补充后的任务目标' } });

    expect((await submit(lead, id)).status).toBe('RECEIVED');

    const filings = await filingsOf(lead);
    expect(filings.map(({ filing }) => filing)).toEqual([1, 2]);
    expect(Buffer.compare(first, await bytesOf(lead, `${before?.hash}.docx`))).toBe(0);
    expect(docxText(await bytesOf(lead, `${filings[1]?.hash}.docx`))).toContain('补充后的任务目标');
    expect(await comparedAs('WORD', first)).toMatchObject({ filing: 1, latestFiling: 2, differences: [] });
    const second = await bytesOf(lead, `${filings[1]?.hash}.docx`);
    expect(await comparedAs('WORD', second)).toMatchObject({ filing: 2, isReadable: true, differences: [] });
    const parts = unzipSync(second);
    const document = strFromU8(parts['word/document.xml'] as Uint8Array);
    const altered = document.replace(/(拟建创新联合体名称.*?)柳州市/s, '$1南宁市');
    expect(altered).not.toBe(document);
    const changed = zipSync({ ...parts, 'word/document.xml': strToU8(altered) });
    expect(await comparedAs('WORD', changed)).toMatchObject({
      filing: 2,
      differences: [{ returned: expect.stringMatching(/^南宁市/), where: '拟建创新联合体名称' }],
    });
    const pdf = await bytesOf(lead, `${filings[1]?.hash}.pdf`);
    expect(await comparedAs('PDF_SCAN', pdf)).toMatchObject({ filing: 2, differences: [] });
    expect(await comparedAs('PDF_SCAN', goodPdf())).toMatchObject({ filing: null, isReadable: false });
    await expect(api.database.filing.updateMany({ data: { hash: 'x' } })).rejects.toThrow();
  });
});
