import { docxText, pdfPages } from '@consortium/documents/read-back';
import { goodDocx, goodPdf } from '@consortium/documents/samples';
import {
  type ApplicationForm,
  type ApplicationInput,
  applicationInput,
  dayOf,
  type FormChange,
  plusDays,
  takenOver,
} from '@consortium/domain';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOf } from '../src/hash.ts';
import { type Api, type Client, startApi } from './api.ts';
import { actOf, CORRECTION, CREATE, RECEIVE, TICKET, UPDATE } from './documents.ts';
import { rivals, submit } from './race.ts';
import { refusalIn } from './refusal.ts';
import { completeApplication } from './seed.ts';

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

describe('PUT /application-forms/:id', () => {
  type Read = Readonly<{
    filing: number | null;
    printedAt: string | null;
    changes: (FormChange & { isStale: boolean })[];
    leftOut: { reason: string; text: string }[];
  }>;
  let client: Client;
  let draftId: string;
  let version: number;
  let application: ApplicationInput;
  let newcomer: { id: string; globalId: string };

  const path = (of: string) => `/application-forms/${of}`;
  const put = (who: Client, bytes: Uint8Array, of = draftId) =>
    who.send(path(of), { method: 'PUT', body: bytes as Uint8Array<ArrayBuffer> });
  const read = async (bytes: Uint8Array): Promise<Read> => {
    const response = await put(client, bytes);
    if (response.status !== 200) throw new Error(await response.text());
    return (await response.json()) as Read;
  };
  const wordOf = async (who: Client, of: string) =>
    new Uint8Array(await (await who.send(`/papers/applications/${of}/live.docx`)).arrayBuffer());
  const edited = (bytes: Uint8Array, edit: (text: string) => string) => {
    const parts = unzipSync(bytes);
    const document = strFromU8(parts['word/document.xml'] as Uint8Array);
    return zipSync({ ...parts, 'word/document.xml': strToU8(edit(document)) });
  };
  const save = async (next: ApplicationInput) => {
    const { data } = await client.run(UPDATE, { id: draftId, version, application: next });
    const saved = data?.updateApplication as unknown as { __typename: string; version: number };
    expect(saved.__typename).toBe('Application');
    version = saved.version;
  };
  const refused = async (who: Client, bytes: Uint8Array, of = draftId) => {
    const response = await put(who, bytes, of);
    return [response.status, refusalIn(await response.json()).code];
  };

  beforeAll(async () => {
    const [parties, district, batch] = await Promise.all([
      api.seed.parties(3),
      api.seed.district(),
      api.seed.batch(),
    ]);
    client = await api.as(parties.leadUser);
    newcomer = await api.seed.organisation();
    const given = completeApplication(parties, batch, district.id);
    const { data } = await client.run(CREATE, { batchId: `Batch_${batch.id}`, application: given });
    const made = data?.createApplication as unknown as { id: string; version: number };
    [draftId, version] = [made.id, made.version];
    application = applicationInput.parse(given);
  });

  it('shows what was edited offline, and once it is saved shows nothing any more', async () => {
    const file = await wordOf(client, draftId);
    expect(await read(file)).toMatchObject({ filing: null, changes: [], leftOut: [] });
    const { legalName, uscc } = await api.database.organisation.findUniqueOrThrow({
      where: { id: newcomer.id },
    });
    const filled = edited(file, (text) =>
      text
        .replace('示例:任务目标', '示例:离线改写的任务目标')
        .replace(/<w:tr>(?:(?!<w:tr>).)*?>成员单位<.*?<\/w:tr>/s, (row) => {
          const cells = ['', legalName, uscc, '成员单位', '', '紧密合作层', '下游', '技术研发、标准制定', ''];
          return `${row}<w:tr>${cells.map((cell) => `<w:tc><w:p><w:r><w:t>${cell}</w:t></w:r></w:p></w:tc>`).join('')}</w:tr>`;
        }),
    );

    const { changes, leftOut, printedAt } = await read(filled);

    expect(printedAt).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
    expect(leftOut).toEqual([]);
    expect(changes).toMatchObject([
      { act: 'SET', path: ['taskGoals'], value: '示例:离线改写的任务目标', before: '示例:任务目标' },
      {
        act: 'ADD',
        path: ['formation', 'members'],
        value: {
          organisationId: newcomer.globalId,
          role: 'MEMBER',
          layer: 'CLOSE',
          chainPosition: 'DOWNSTREAM',
        },
      },
    ]);
    application = applicationInput.parse(takenOver(application, changes));
    await save(application);
    expect((await read(filled)).changes).toEqual([]);
  });

  it('marks what was changed here as well, since the form was printed', async () => {
    const file = await wordOf(client, draftId);
    application = { ...application, necessity: '示例:在系统中改写' };
    await save(application);
    const { changes } = await read(edited(file, (text) => text.replace('示例:必要性', '示例:离线改写')));
    const { changes: both } = await read(edited(file, (text) => text.replace('示例:关键问题', '示例:离线')));
    expect(changes).toMatchObject([{ path: ['necessity'], isStale: true }]);
    expect(both.map((each) => [each.path[0], each.isStale])).toEqual([
      ['necessity', true],
      ['keyProblems', false],
    ]);
  });

  it('is there for whoever may save the draft, and refuses another form and another file', async () => {
    const file = await wordOf(client, draftId);
    expect((await put(stranger, file)).status).toBe(404);
    expect((await put(api.anonymous, file)).status).toBe(401);
    expect(await refused(officer, file)).toEqual([404, 'NOT_FOUND']);
    expect(await refused(officer, file, id)).toEqual([403, 'FORBIDDEN']);
    expect(await refused(client, goodDocx())).toEqual([422, 'WORD_FORM_UNIDENTIFIED']);
    expect(await refused(client, goodPdf())).toEqual([422, 'FILE_TYPE_MISMATCH']);
    expect(await refused(client, new Uint8Array())).toEqual([422, 'FILE_EMPTY']);
    await api.database.application.updateMany({ data: { status: 'DRAFT' } });
    const other = await wordOf(lead, id);
    expect(await refused(client, other)).toEqual([422, 'FORM_OTHER_APPLICATION']);
    await api.database.application.updateMany({
      where: { filings: { some: {} } },
      data: { taskGoals: '示例:另一种任务目标' },
    });
    const [filing] = await filingsOf(lead);
    const filed = await put(lead, await bytesOf(lead, `${filing?.hash}.docx`), id);
    expect(await filed.json()).toMatchObject({
      filing: 1,
      printedAt: null,
      changes: [{ path: ['taskGoals'] }],
    });
    await api.database.application.updateMany({
      where: { filings: { some: {} } },
      data: { status: 'RECEIVED' },
    });
    expect(await refused(lead, other, id)).toEqual([422, 'ILLEGAL_STATE']);
  });
});
