import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as samples from '@consortium/documents/samples';
import { refusedFiles } from '@consortium/documents/samples/refused';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Client, startApi } from './api.ts';
import { CREATE, TICKET } from './documents.ts';
import { refusalIn } from './refusal.ts';
import { completeApplication } from './seed.ts';

/** 坏文件 over the wire: each is refused by its code, none leaves a trace, and the ticket is still good after them all. */
const ends: (() => Promise<void>)[] = [];
const tickets: Record<string, string> = {};
let api: Api;
let lead: Client;
let officer: Client;

beforeAll(async () => {
  api = await startApi({ environment: { MAX_UPLOAD_MB: '10' }, atEnd: (end) => void ends.push(end) });
  const { seed, as } = api;
  const [batch, district, parties] = await Promise.all([seed.batch(), seed.district(), seed.parties(2)]);
  lead = await as(parties.leadUser);
  const { data } = await lead.run(CREATE, {
    batchId: `Batch_${batch.id}`,
    application: completeApplication(parties, batch, district.id),
  });
  const { id } = (data as unknown as { createApplication: { id: string } }).createApplication;
  for (const [expected, kind] of [
    ['PDF', 'PDF_SCAN'],
    ['WORD', 'WORD'],
  ] as const) {
    const answer = await lead.run(TICKET, { id, kind });
    tickets[expected] = (answer.data as unknown as { result: { path: string } }).result.path;
  }
  officer = await as(await seed.user('BUREAU_OFFICER'));
});
afterAll(async () => {
  for (const end of ends) await end();
});

const put = { method: 'PUT' } as const;
const send = (expected: string, bytes: Uint8Array, name = 'scan') =>
  expected === 'SPREADSHEET'
    ? officer.send('/imports/organisations', { ...put, body: bytes as never })
    : lead.send(`${tickets[expected]}?name=${encodeURIComponent(name)}`, { ...put, body: bytes as never });

describe('PUT /uploads/:ticket and /imports/:kind', () => {
  // Pictures are taken as evidence only; they are looked into alike in packages/documents.
  const sent = refusedFiles.filter(({ expected }) => expected !== 'IMAGE');

  it.each(sent)('$expected · $title: $code', { timeout: 30_000 }, async ({ expected, code, bytes }) => {
    const response = await send(expected, bytes());

    expect(refusalIn(await response.json()).code).toBe(code);
    expect(response.status).toBe(code === 'FILE_TOO_LARGE' ? 413 : 422);
  });

  it('keeps nothing of them, and the good file after them', async () => {
    expect(sent.length).toBeGreaterThanOrEqual(60);
    expect(await api.database.attachment.count()).toBe(0);
    expect(await api.database.dataImport.count()).toBe(0);
    expect(await readdir(join(api.folder, 'files'))).toEqual([]);

    expect((await send('PDF', samples.goodPdf(), '盖章件.exe')).status).toBe(201);
    expect((await send('WORD', samples.goodDocx(), '组建方案.docx')).status).toBe(201);
    const kept = await api.database.attachment.findMany({ select: { name: true }, orderBy: { id: 'asc' } });
    expect(kept.map(({ name }) => name)).toEqual(['盖章件.exe.pdf', '组建方案.docx']);
  });
});
