import { readdir } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import * as samples from '@consortium/documents/samples';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Client, startApi } from './api.ts';
import { CREATE, TICKET } from './documents.ts';
import { refusalIn } from './refusal.ts';
import { completeApplication, type Parties } from './seed.ts';

/** 附件: tickets that are good once, bytes that are what they claim, downloads through the application's abilities. */
const ends: (() => Promise<void>)[] = [];
let api: Api;
let parties: Parties;
let lead: Client;
let id: string;
let districtId: string;

beforeAll(async () => {
  api = await startApi({ environment: { MAX_UPLOAD_MB: '3' }, atEnd: (end) => void ends.push(end) });
  const { seed, as } = api;
  const [batch, district] = await Promise.all([seed.batch(), seed.district()]);
  parties = await seed.parties(2);
  lead = await as(parties.leadUser);
  districtId = district.id;
  const { data } = await lead.run(CREATE, {
    batchId: `Batch_${batch.id}`,
    application: completeApplication(parties, batch, district.id),
  });
  id = ((data as Record<string, unknown>).createApplication as { id: string }).id;
});
afterAll(async () => {
  for (const end of ends) await end();
});

const ticket = async (kind = 'PDF_SCAN', client = lead): Promise<string> => {
  const { data } = await client.run(TICKET, { id, kind });
  return ((data as Record<string, unknown>).result as { path: string }).path;
};
const put = (path: string, bytes: Uint8Array, client = lead, name = 'scan.pdf') =>
  client.send(`${path}?name=${encodeURIComponent(name)}`, { method: 'PUT', body: bytes as never });
const left = async () =>
  (await readdir(join(api.folder, 'files')).catch(() => [])).filter((name) => name.startsWith('.'));
const stored = () => api.database.attachment.count();

describe('PUT /uploads/:ticket', () => {
  it.each([
    ['a docx by another name', 'PDF_SCAN', samples.renamedDocxAsPdf, 422, 'FILE_TYPE_MISMATCH'],
    ['a PDF where Word is asked', 'WORD', samples.goodPdf, 422, 'FILE_TYPE_MISMATCH'],
    ['an old .doc', 'WORD', samples.oldDoc, 422, 'FILE_TYPE_MISMATCH'],
    ['a picture', 'PDF_SCAN', samples.goodPng, 422, 'FILE_TYPE_MISMATCH'],
    ['an encrypted PDF', 'PDF_SCAN', samples.encryptedPdf, 422, 'FILE_ENCRYPTED'],
    ['an encrypted docx', 'WORD', samples.encryptedDocx, 422, 'FILE_ENCRYPTED'],
    ['a PDF with a script', 'PDF_SCAN', samples.scriptedPdf, 422, 'FILE_MACRO'],
    ['a docx with a macro', 'WORD', samples.macroDocx, 422, 'FILE_MACRO'],
    ['a docx with an outside template', 'WORD', samples.externalTemplateDocx, 422, 'FILE_EXTERNAL_REF'],
    ['a zip bomb', 'WORD', () => samples.zipBombDocx(), 422, 'FILE_ARCHIVE_BOMB'],
    ['nothing', 'PDF_SCAN', samples.empty, 422, 'FILE_EMPTY'],
    ['half a docx', 'WORD', samples.truncatedDocx, 422, 'FILE_DAMAGED'],
    ['half a PDF', 'PDF_SCAN', samples.truncatedPdf, 422, 'FILE_DAMAGED'],
    ['more than the limit', 'PDF_SCAN', () => new Uint8Array(4 * 1024 * 1024), 413, 'FILE_TOO_LARGE'],
  ] as const)('refuses %s, and the ticket is still good', async (_title, kind, bytes, status, code) => {
    const path = await ticket(kind);

    const response = await put(path, bytes());

    expect(refusalIn(await response.json()).code).toBe(code);
    expect(response.status).toBe(status);
    expect([await stored(), await left()]).toEqual([0, []]);
    expect((await put(path, kind === 'WORD' ? samples.goodDocx() : samples.goodPdf())).status).toBe(201);
    await api.database.submissionItem.deleteMany();
    await api.database.attachment.deleteMany();
  });

  it('takes a ticket once, also when two come at once', async () => {
    const path = await ticket();
    const answers = await Promise.all([put(path, samples.goodPdf()), put(path, samples.goodPdf())]);
    const again = await put(path, samples.goodPdf());

    expect(answers.map(({ status }) => status).sort()).toEqual([201, 410]);
    expect(refusalIn(await again.json()).code).toBe('TICKET_INVALID');
    expect(await stored()).toBe(1);
  });

  it('refuses a ticket of another person, of yesterday, of nobody and of a token that only reads', async () => {
    const path = await ticket();
    const member = await api.as(parties.people[0] as { id: string });
    const reader = await api.withToken(parties.leadUser, ['READ']);

    expect(refusalIn(await (await put(path, samples.goodPdf(), member)).json()).code).toBe('NOT_FOUND');
    expect(refusalIn(await (await put(path, samples.goodPdf(), api.anonymous)).json()).code).toBe(
      'UNAUTHENTICATED',
    );
    expect(refusalIn(await (await put(path, samples.goodPdf(), reader)).json()).code).toBe('FORBIDDEN');
    await api.database.uploadTicket.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } });
    expect((await put(path, samples.goodPdf())).status).toBe(410);
  });

  it('refuses a name that no file has', async () => {
    const path = await ticket();
    for (const name of ['a\u0000.pdf', 'a\u202Efdp.exe', `${'长'.repeat(201)}.pdf`])
      expect(refusalIn(await (await put(path, samples.goodPdf(), lead, name)).json()).code).toBe(
        'BAD_USER_INPUT',
      );
  });

  it('keeps nothing of an upload that breaks off', async () => {
    const path = await ticket();
    const before = await stored();
    await new Promise<void>((resolve) => {
      const upload = request(`${api.address}${path}`, {
        method: 'PUT',
        headers: { ...lead.headers, 'content-length': 500_000 },
      });
      upload.on('error', () => resolve());
      upload.write(samples.goodPdf().slice(0, 100));
      setTimeout(() => upload.destroy(), 100);
    });
    await expect.poll(left).toEqual([]);

    expect(await stored()).toBe(before);
    expect((await put(path, samples.goodPdf())).status).toBe(201);
  });

  it('takes no file once the application has moved on', async () => {
    const path = await ticket();
    await api.database.application.update({ where: { id: id.slice(12) }, data: { status: 'WITHDRAWN' } });

    expect((await put(path, samples.goodPdf())).status).toBe(410);

    const { data } = await lead.run(TICKET, { id, kind: 'PDF_SCAN' });
    expect(data?.result).toMatchObject({ code: 'ILLEGAL_STATE' });
    await api.database.application.update({ where: { id: id.slice(12) }, data: { status: 'DRAFT' } });
  });
});

describe('Mutation.requestUpload', () => {
  it('gives no ticket for paper, to a member unit, nor for another unit’s application', async () => {
    const member = await api.as(parties.people[0] as { id: string });
    const stranger = await api.as(
      await api.seed.user('UNIT_STAFF', { organisationId: (await api.seed.organisation()).id }),
    );
    const asked = async (client: Client, kind = 'PDF_SCAN') =>
      refusalIn(
        await client.run(
          TICKET.replace('{ code }', '{ code facts zh: message(locale: ZH_CN) en: message(locale: EN) }'),
          { id, kind },
        ),
      ).code;

    expect(await asked(lead, 'STAMPED_PAPER')).toBe('NO_FILE_EXPECTED');
    expect(await asked(member)).toBe('FORBIDDEN');
    expect(await asked(stranger)).toBe('NOT_FOUND');
    expect(await asked(api.anonymous)).toBe('UNAUTHENTICATED');
  });
});

describe('GET /files/:id', () => {
  it('gives the bytes to the parties and to nobody else', async () => {
    const { id: fileId } = (await (
      await put(await ticket(), samples.goodPdf(), lead, '盖章件.pdf')
    ).json()) as { id: string };
    // Who else may have what no scanner looked into is asked in scan.test.ts.
    await api.database.downloadSetting.updateMany({ data: { isAllowed: true } });
    const { seed, as } = api;
    const district = await as(await seed.user('DISTRICT_OFFICER', { districtId }));
    const officer = await as(await seed.user('BUREAU_OFFICER'));
    const stranger = await as(
      await seed.user('UNIT_STAFF', { organisationId: (await seed.organisation()).id }),
    );
    const member = await as(parties.people[0] as { id: string });
    const writer = await api.withToken(parties.leadUser, ['WRITE']);
    const status = async (client: Client) => (await client.send(`/files/${fileId}`)).status;
    const seen = async () =>
      Promise.all([lead, member, district, officer, stranger, writer, api.anonymous].map(status));

    expect(await seen()).toEqual([200, 200, 404, 404, 404, 403, 401]);
    await api.database.application.update({
      where: { id: id.slice(12) },
      data: { firstSubmittedAt: new Date() },
    });
    expect(await seen()).toEqual([200, 200, 200, 200, 404, 403, 401]);

    const response = await lead.send(`/files/${fileId}`);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(Buffer.from(samples.goodPdf()));
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''%E7%9B%96/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });
});
