import { createHash } from 'node:crypto';
import { docxParts, docxText } from '@consortium/documents/read-back';
import { macroDocx } from '@consortium/documents/samples';
import { builtInTemplate } from '@consortium/documents/template';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoDatabase } from '../src/demo/city-database.ts';
import { unreferenced } from '../src/files/referenced.ts';
import { type Api, type Client, startApi } from './api.ts';

/** 公文模板: brought by the officer, put into use by the head, and what the papers say then. */
const ends: (() => Promise<void>)[] = [];
let api: Api;
let officer: Client;
let head: Client;
let template: Uint8Array;
afterAll(async () => {
  for (const end of ends) await end();
});
beforeAll(async () => {
  api = await startApi({ made: demoDatabase, atEnd: (end) => void ends.push(end) });
  officer = await api.as(await api.seed.user('BUREAU_OFFICER', { name: '示例·经办' }));
  head = await api.as(await api.seed.user('SECTION_HEAD', { name: '示例·科长' }));
  template = await builtInTemplate('RECEIPT', new Date());
});

/** The template as somebody edited it in Word. */
function edited(from: string, to: string): Uint8Array {
  const body = docxParts(template)['word/document.xml'] ?? '';
  if (!body.includes(from)) throw new Error(`no ${from}`);
  return zipSync({ ...unzipSync(template), 'word/document.xml': strToU8(body.replace(from, to)) });
}
const worded = (words: string) => edited('所收材料如下。', words);

const SHOWN = 'id version kind edition status fileName problems openActions';
const ONE = `query ($id: ID!) { node(id: $id) { ... on DocumentTemplate { ${SHOWN} history { action actorName } } } }`;
const act = (
  name: string,
) => `mutation ($id: ID!, $version: Int) { result: ${name}(id: $id, version: $version) {
  __typename ... on DocumentTemplate { ${SHOWN} } ... on Problem { code facts } } }`;
const [ACTIVATE, RETIRE] = [act('activateDocumentTemplate'), act('retireDocumentTemplate')];

type Shown = Readonly<{
  id: string;
  version: number;
  edition: number;
  status: string;
  openActions: string[];
  problems: { code: string; tag: string; place: { label: { 'zh-CN': string } } | null }[];
  history: { action: string; actorName: string }[];
}>;
const TICKET = `mutation ($kind: DocumentTemplateKind!) { result: requestTemplateUpload(kind: $kind) {
  ... on UploadTicket { path } } }`;
async function put(client: Client, bytes: Uint8Array) {
  const { data } = await client.run(TICKET, { kind: 'RECEIPT' });
  const { path } = (data as unknown as { result: { path: string } }).result;
  const name = encodeURIComponent('示例回执.docx');
  return client.send(`${path}?name=${name}`, { method: 'PUT', body: bytes as never });
}
const one = async (client: Client, id: string) =>
  ((await client.run(ONE, { id })).data as unknown as { node: Shown }).node;
async function brought(bytes: Uint8Array): Promise<Shown> {
  const response = await put(officer, bytes);
  if (response.status !== 201) throw new Error(await response.text());
  return one(head, ((await response.json()) as { id: string }).id);
}
type Result = Shown & { __typename: string; code: string; facts: { problems: { code: string }[] } };
const run = async (client: Client, document: string, { id, version }: Shown): Promise<Result> => {
  const { data, errors } = await client.run(document, { id, version });
  if (errors) throw new Error(JSON.stringify(errors));
  return (data as unknown as { result: Result }).result;
};
const bytesAt = async (client: Client, path: string, headers = {}) => {
  const response = await client.send(path, { headers });
  return { status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) };
};

describe('PUT /uploads/:ticket of a template', () => {
  it('keeps a draft with its problems, which nobody can put into use', async () => {
    const draft = await brought(edited('{受理时间}', '{受理时刻}'));
    expect(draft).toMatchObject({ kind: 'RECEIPT', edition: 1, status: 'DRAFT', openActions: [] });
    expect(draft.problems.map(({ code, tag, place }) => [code, tag, place?.label['zh-CN']])).toEqual([
      ['UNKNOWN_FIELD', '{受理时刻}', '正文第 3 段'],
      ['FIELD_MISSING', '{受理时间}', undefined],
    ]);
    const refused = await run(head, ACTIVATE, draft);
    expect(refused.code).toBe('TEMPLATE_HAS_PROBLEMS');
    expect(refused.facts.problems.map(({ code }) => code)).toEqual(['UNKNOWN_FIELD', 'FIELD_MISSING']);
    await expect(
      api.database.documentTemplate.updateMany({
        where: { edition: 1 },
        data: {
          status: 'ACTIVE',
          activatedAt: new Date(),
          activatedById: (await api.database.user.findFirstOrThrow()).id,
        },
      }),
    ).rejects.toThrow(/document_template_sound/);
  });

  it('takes nothing that may run', async () => {
    const before = await api.database.documentTemplate.count();
    const response = await put(officer, macroDocx());
    expect([response.status, ((await response.json()) as { error: { code: string } }).error.code]).toEqual([
      422,
      'FILE_MACRO',
    ]);
    expect(await api.database.documentTemplate.count()).toBe(before);
  });
});

describe('the template in use', () => {
  it('words the Word file in Chinese; the PDF and the English one stay as they are built in', async () => {
    const { id, number } = await api.database.application.findFirstOrThrow({
      where: { receivedAt: { not: null } },
      orderBy: { number: 'asc' },
    });
    const receipt = (format: string, headers = {}) =>
      bytesAt(head, `/papers/applications/Application_${id}/receipt.${format}`, headers);
    const said = async () => docxText((await receipt('docx')).bytes);
    expect(await said()).toContain('所收材料如下。');

    const first = await brought(worded('第一种说法。'));
    const bytes = worded('第二种说法。');
    const second = await brought(bytes);
    expect([first.edition, second.edition]).toEqual([2, 3]);
    expect((await one(officer, second.id)).openActions).toEqual([]);
    expect((await officer.run(ACTIVATE, { id: second.id })).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect(await said()).toContain('所收材料如下。');

    expect(await run(head, ACTIVATE, first)).toMatchObject({ status: 'ACTIVE', openActions: ['retire'] });
    expect(await said()).toContain('第一种说法。');
    expect(await run(head, ACTIVATE, second)).toMatchObject({ status: 'ACTIVE' });
    const paper = (await receipt('docx')).bytes;
    expect(docxText(paper)).toContain('第二种说法。');
    expect(docxText(paper)).toContain(number);
    expect(docxText(paper, 'word/footer1.xml')).toContain(number);
    expect(docxText(paper)).not.toMatch(/[{}]/);
    const english = (await receipt('docx', { 'accept-language': 'en' })).bytes;
    expect(docxText(english)).toContain('Receipt of an application');
    expect((await receipt('pdf')).status).toBe(200);

    const retired = await one(head, first.id);
    expect(retired).toMatchObject({ status: 'RETIRED', openActions: ['activate'] });
    expect(retired.history.map(({ action, actorName }) => [action, actorName])).toEqual([
      ['retire', '示例·科长'],
      ['activate', '示例·科长'],
      ['create', '示例·经办'],
    ]);
    const kept = await bytesAt(officer, `/document-templates/${second.id}/template.docx`);
    expect(Buffer.from(kept.bytes)).toEqual(Buffer.from(bytes));
    const preview = docxText((await bytesAt(officer, `/document-templates/${second.id}/preview.docx`)).bytes);
    expect(preview).toContain('第二种说法。');
    expect(preview).toContain('YSB-2026-001');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(await unreferenced(api.database, [sha256])).toEqual([]);

    await run(head, RETIRE, await one(head, second.id));
    expect(await said()).toContain('所收材料如下。');
  });

  it('is one, also when two are put into use at once', async () => {
    const drafts = [await brought(worded('甲。')), await brought(worded('乙。'))];
    const results = await Promise.all(drafts.map((draft) => run(head, ACTIVATE, draft)));
    expect(results.map(({ status }) => status)).toEqual(['ACTIVE', 'ACTIVE']);
    expect(await api.database.documentTemplate.count({ where: { kind: 'RECEIPT', status: 'ACTIVE' } })).toBe(
      1,
    );
  });

  it('says what to do where its file is gone', async () => {
    const { id } = await api.database.documentTemplate.findFirstOrThrow({ where: { status: 'ACTIVE' } });
    await api.database.documentTemplate.update({ where: { id }, data: { sha256: '0'.repeat(64) } });
    const response = await head.send(`/document-templates/DocumentTemplate_${id}/template.docx`);
    expect([response.status, ((await response.json()) as { error: { code: string } }).error.code]).toEqual([
      422,
      'TEMPLATE_FILE_MISSING',
    ]);
  });
});
