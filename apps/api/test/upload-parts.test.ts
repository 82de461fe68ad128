import { createHash } from 'node:crypto';
import { readdir, utimes } from 'node:fs/promises';
import { type ClientRequest, request } from 'node:http';
import { join } from 'node:path';
import { importWorkbook } from '@consortium/documents';
import * as samples from '@consortium/documents/samples';
import { importForms } from '@consortium/domain';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { diskBlobs } from '../src/files/disk.ts';
import { keepSwept } from '../src/files/sweep.ts';
import { type Api, type Client, startApi } from './api.ts';
import { refusalIn } from './refusal.ts';
import { aDraft, ticketFor } from './uploading.ts';

/** 续传: parts that break off and are taken up again come to what the whole would have come to, or leave nothing. */
const ends: (() => Promise<void>)[] = [];
let api: Api;
let draft: Awaited<ReturnType<typeof aDraft>>;
let lead: Client;

beforeAll(async () => {
  api = await startApi({ environment: { MAX_UPLOAD_MB: '60' }, atEnd: (end) => void ends.push(end) });
  draft = await aDraft(api);
  lead = draft.lead;
});
afterAll(async () => {
  for (const end of ends) await end();
});

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
/** A PDF of about so many bytes, unlike any other of another word. */
const long = (word: string, size = 400_000) =>
  Buffer.from(samples.pdfWith(`/Word (${word}) `, [{ dictionary: '', stream: Buffer.alloc(size, 'x') }]));
const left = async () =>
  (await readdir(join(api.folder, 'files')).catch(() => [])).filter((name) =>
    /^\.(begun|incoming)-/.test(name),
  );
const stored = () => api.database.attachment.count();

const TYPE = 'application/offset+octet-stream';
const patch = (path: string, bytes: Uint8Array, offset: number, more: object = {}, client = lead) =>
  client.send(`${path}?name=scan.pdf`, {
    method: 'PATCH',
    headers: { 'tus-resumable': '1.0.0', 'content-type': TYPE, 'upload-offset': String(offset), ...more },
    body: bytes as never,
  });
const head = (path: string, client = lead) => client.send(path, { method: 'HEAD' });
const offsetOf = async (path: string) => Number((await head(path)).headers.get('upload-offset'));
const codeOf = async (answer: Promise<Response>) => refusalIn(await (await answer).json()).code;
const announced = (bytes: Uint8Array) => ({ 'upload-length': String(bytes.length) });

/** Begins to send and does not come to the end. */
function begin(path: string, bytes: Uint8Array, offset = 0): ClientRequest {
  const sending = request(`${api.address}${path}`, {
    method: 'PATCH',
    headers: {
      ...lead.headers,
      ...{ 'content-type': TYPE, 'content-length': bytes.length - offset, 'upload-offset': offset },
      ...announced(bytes),
    },
  });
  sending.on('error', () => {});
  sending.write(bytes.subarray(offset, offset + 150_000));
  return sending;
}
/** What was begun has come this far. */
const begun = () =>
  expect.poll(async () => (await left()).filter((name) => name.startsWith('.begun-'))).toHaveLength(1);

describe('PATCH /uploads/:ticket', () => {
  it('takes an upload up where its line broke, and comes to the same file', async () => {
    const bytes = long('broken');
    const path = await ticketFor(draft);
    expect((await head(path)).headers.get('upload-defer-length')).toBe('1');
    const sending = begin(path, bytes);
    await begun();
    sending.destroy();

    const standing = await head(path);
    const offset = Number(standing.headers.get('upload-offset'));
    expect(standing.status).toBe(200);
    expect(standing.headers.get('upload-length')).toBe(String(bytes.length));
    expect(standing.headers.get('tus-resumable')).toBe('1.0.0');
    expect(offset).toBeGreaterThan(0);
    expect(offset).toBeLessThanOrEqual(150_000);

    const half = offset + 100_000;
    const next = await patch(path, bytes.subarray(offset, half), offset);
    expect([next.status, next.headers.get('upload-offset')]).toEqual([204, String(half)]);
    expect(next.headers.get('x-record-id')).toBeNull();
    const last = await patch(path, bytes.subarray(half), half);
    expect([last.status, last.headers.get('upload-offset')]).toEqual([204, String(bytes.length)]);

    const id = last.headers.get('x-record-id') as string;
    expect(await api.database.attachment.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ...{ name: 'scan.pdf', size: bytes.length, sha256: hashOf(bytes), mediaType: 'application/pdf' },
    });
    expect(await left()).toEqual([]);
    // Whose answer to the last part was lost learns of it.
    const after = await head(path);
    expect([after.headers.get('upload-offset'), after.headers.get('upload-length')]).toEqual([
      String(bytes.length),
      String(bytes.length),
    ]);
    expect(after.headers.get('x-record-id')).toBe(id);
    expect(await codeOf(patch(path, bytes, bytes.length))).toBe('TICKET_INVALID');
  });

  it('takes one writer at a time, and cuts off a silent one for who asks how far it is', async () => {
    const bytes = long('two writers');
    const path = await ticketFor(draft);
    const stale = begin(path, bytes);
    await begun();

    const other = await patch(path, bytes, 0, announced(bytes));
    expect(other.status).toBe(409);
    expect(refusalIn(await other.json()).code).toBe('UPLOAD_BUSY');

    const closed = new Promise((resolve) => stale.once('close', resolve));
    const offset = await offsetOf(path);
    await closed;
    expect((await patch(path, bytes.subarray(offset), offset)).status).toBe(204);
    const { sha256 } = await api.database.attachment.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(sha256).toBe(hashOf(bytes));
  });

  it('lets one of many win that send the whole at once', async () => {
    const before = await stored();
    const bytes = long('at once');
    const path = await ticketFor(draft);
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => patch(path, bytes, 0, announced(bytes))),
    );

    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    expect(answers.every(({ status }) => [204, 409, 410].includes(status))).toBe(true);
    expect(await stored()).toBe(before + 1);
    expect(await left()).toEqual([]);
  });

  it('refuses a part that does not begin where the upload ends, and keeps what has come', async () => {
    const bytes = long('offset');
    const path = await ticketFor(draft);
    await patch(path, bytes.subarray(0, 1000), 0, announced(bytes));

    for (const offset of [0, 999, 1001]) {
      const answer = await patch(path, bytes.subarray(offset), offset);
      const { code, facts } = refusalIn(await answer.json());
      expect([answer.status, code, facts]).toEqual([409, 'UPLOAD_OFFSET', { offset: 1000 }]);
    }
    expect(await codeOf(patch(path, bytes.subarray(1000), 1000, { 'upload-length': '2000' }))).toBe(
      'UPLOAD_SIZE_CHANGED',
    );
    expect(await offsetOf(path)).toBe(1000);
    await lead.send(path, { method: 'DELETE' });
  });

  it('refuses more than was announced and more than there may be, and keeps nothing of it', async () => {
    const bytes = long('more');
    const path = await ticketFor(draft);
    const tooLarge = (61 * 1024 * 1024).toString();

    expect(await codeOf(patch(path, bytes, 0, { 'upload-length': tooLarge }))).toBe('FILE_TOO_LARGE');
    await patch(path, bytes.subarray(0, 1000), 0, { 'upload-length': '2000' });
    const answer = await patch(path, bytes.subarray(1000), 1000);
    const { code, facts } = refusalIn(await answer.json());
    expect([answer.status, code, facts.limit]).toEqual([413, 'FILE_TOO_LARGE', 2000]);
    expect([await offsetOf(path), await left()]).toEqual([0, []]);
  });

  it('looks into the whole, refuses as ever, and the ticket is still good', async () => {
    const bad = samples.renamedDocxAsPdf();
    const path = await ticketFor(draft);
    const before = await stored();
    await patch(path, bad.slice(0, 100), 0, announced(bad));
    const answer = await patch(path, bad.slice(100), 100);

    expect([answer.status, refusalIn(await answer.json()).code]).toEqual([422, 'FILE_TYPE_MISMATCH']);
    expect([await stored(), await left(), await offsetOf(path)]).toEqual([before, [], 0]);
    const good = samples.goodPdf();
    const whole = await lead.send(`${path}?name=scan.pdf`, { method: 'PUT', body: good as never });
    expect(whole.status).toBe(201);
  });

  it('speaks one protocol and says what it expects', async () => {
    const path = await ticketFor(draft);
    const bytes = samples.goodPdf();
    const other = await patch(path, bytes, 0, { 'tus-resumable': '0.2.2' });
    expect([other.status, other.headers.get('tus-version')]).toEqual([412, '1.0.0']);
    expect(refusalIn(await other.json()).code).toBe('UPLOAD_PROTOCOL');
    const typed = await patch(path, bytes, 0, { 'content-type': 'application/pdf' });
    expect([typed.status, refusalIn(await typed.json()).code]).toEqual([415, 'UPLOAD_PART_TYPE']);
    for (const offset of ['', '-1', 'x', '1e3'])
      expect(await codeOf(patch(path, bytes, 0, { 'upload-offset': offset }))).toBe('BAD_USER_INPUT');
    expect(await left()).toEqual([]);
  });

  it('knows no ticket but one’s own, none that has expired, no reader', async () => {
    const bytes = long('whose');
    const path = await ticketFor(draft);
    await patch(path, bytes.subarray(0, 1000), 0, announced(bytes));
    const stranger = await api.as(await api.seed.user('BUREAU_OFFICER'));
    const reader = await api.withToken(draft.user, ['READ']);
    const tried = async (client: Client) => [
      (await head(path, client)).status,
      (await patch(path, bytes.subarray(1000), 1000, {}, client)).status,
      (await client.send(path, { method: 'DELETE' })).status,
    ];

    expect(await tried(stranger)).toEqual([404, 404, 404]);
    expect(await tried(api.anonymous)).toEqual([401, 401, 401]);
    expect(await tried(reader)).toEqual([403, 403, 403]);
    expect(await offsetOf(path)).toBe(1000);
    const past = { expiresAt: new Date(Date.now() - 1) };
    await api.database.uploadTicket.updateMany({ where: { usedAt: null }, data: past });
    expect((await head(path)).status).toBe(410);
    expect((await patch(path, bytes.subarray(1000), 1000)).status).toBe(410);
  });

  it('leaves nothing of an upload whose ticket has expired, and spares one that is under way', async () => {
    const [old, young] = [await ticketFor(draft), await ticketFor(draft)];
    for (const path of [old, young]) await patch(path, new Uint8Array(1000), 0);
    const [name] = await left();
    const silent = new Date(Date.now() - 12 * 60_000);
    for (const begunBefore of await left())
      if (begunBefore !== `.begun-${hashOf(Buffer.from(young.slice('/uploads/'.length)))}`)
        await utimes(join(api.folder, 'files', begunBefore), silent, silent);
    expect(name).toMatch(/^\.begun-[\da-f]{64}$/);

    const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
    const { database: client } = api;
    const blobs = diskBlobs(join(api.folder, 'files'));
    await (await keepSwept({ client, blobs, graceHours: 24, isAlone: true, log }))();

    expect(await left()).toEqual([`.begun-${hashOf(Buffer.from(young.slice('/uploads/'.length)))}`]);
    expect(await offsetOf(young)).toBe(1000);
    await lead.send(young, { method: 'DELETE' });
  });

  it('gives its ticket more time with every part', async () => {
    const path = await ticketFor(draft);
    const tokenHash = hashOf(Buffer.from(path.slice('/uploads/'.length)));
    const soon = new Date(Date.now() + 5_000);
    await api.database.uploadTicket.update({ where: { tokenHash }, data: { expiresAt: soon } });
    await patch(path, new Uint8Array(10), 0);
    const { expiresAt } = await api.database.uploadTicket.findUniqueOrThrow({ where: { tokenHash } });
    expect(expiresAt.getTime()).toBeGreaterThan(Date.now() + 9 * 60_000);
    await lead.send(path, { method: 'DELETE' });
  });
});

describe('DELETE /uploads/:ticket', () => {
  it('gives an upload up: nothing is left and the ticket is no more', async () => {
    const bytes = long('given up');
    const path = await ticketFor(draft);
    const sending = begin(path, bytes);
    await begun();

    expect((await lead.send(path, { method: 'DELETE' })).status).toBe(204);
    sending.destroy();
    expect(await left()).toEqual([]);
    expect((await head(path)).status).toBe(404);
  });
});

describe('Mutation.requestImportUpload', () => {
  const ASK = `mutation { result: requestImportUpload(kind: ORGANISATIONS) {
    __typename ... on UploadTicket { path maxBytes } } }`;

  it('takes a workbook in parts through the same door, and puts its check on record', async () => {
    const officer = await api.as(await api.seed.user('BUREAU_OFFICER'));
    const { data } = await officer.run(ASK);
    const { path, maxBytes } = (data as unknown as { result: { path: string; maxBytes: number } }).result;
    expect(maxBytes).toBe(10 * 1024 * 1024);
    const empty = (await importWorkbook(
      { form: importForms.ORGANISATIONS, records: [] },
      'zh-CN',
    )) as Uint8Array;
    const refused = await patch(path, empty, 0, announced(empty), officer);
    expect([refused.status, refusalIn(await refused.json()).code]).toEqual([422, 'IMPORT_WITHOUT_ROWS']);

    const csv = Buffer.from('统一社会信用代码,单位名称\n91350100M000100Y43,示例续传单位有限公司\n');
    await patch(path, csv.subarray(0, 20), 0, {}, officer);
    const again = await patch(path, csv.subarray(20), 20, announced(csv), officer);
    const id = again.headers.get('x-record-id');
    expect([again.status, id]).toEqual([204, expect.stringMatching(/^DataImport_/)]);
    expect((await head(path, officer)).headers.get('x-record-id')).toBe(id);
    const { data: seen } = await officer.run(
      `{ node(id: "${id}") { ... on DataImport { rowCount fileName } } }`,
    );
    expect(seen).toMatchObject({ node: { rowCount: 1, fileName: 'scan.pdf' } });
  });

  it('gives no ticket to who may not import, nor to a token that cannot read', async () => {
    const expert = await api.as(await api.seed.user('AUDIT_ADMIN'));
    expect(refusalIn(await expert.run(ASK)).code).toBe('FORBIDDEN');
    const user = await api.seed.user('BUREAU_OFFICER');
    expect(refusalIn(await (await api.withToken(user, ['WRITE'])).run(ASK)).code).toBe('FORBIDDEN');
  });
});
