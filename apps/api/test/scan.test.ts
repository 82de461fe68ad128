import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as samples from '@consortium/documents/samples';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { blobPath, diskBlobs } from '../src/files/disk.ts';
import { clamd, type Scanner } from '../src/scan/clamd.ts';
import { startRescanning } from '../src/scan/rescan.ts';
import { settle } from '../src/scan/settle.ts';
import { type Api, type Client, startApi } from './api.ts';
import { clamdPeer, EICAR, marked } from './clamd-peer.ts';
import { CREATE, TICKET } from './documents.ts';
import { PROBLEM, refusalIn } from './refusal.ts';
import { openRound, reporting } from './reports.ts';
import { completeApplication, type Parties } from './seed.ts';

/** 查毒: what the scanner says at the door and later, who gets which bytes, and what the office decides of it. */
type House = Readonly<{ api: Api; parties: Parties; lead: Client; id: string }>;
const ends: (() => Promise<void>)[] = [];
const atEnd = (end: () => Promise<void>) => void ends.push(end);
afterAll(async () => {
  for (const end of ends.reverse()) await end();
});

async function house(CLAMD_ADDRESS: string): Promise<House> {
  const api = await startApi({ environment: { CLAMD_ADDRESS }, atEnd });
  const { seed, as } = api;
  const [batch, district, parties] = await Promise.all([seed.batch(), seed.district(), seed.parties(2)]);
  const lead = await as(parties.leadUser);
  const { data } = await lead.run(CREATE, {
    batchId: `Batch_${batch.id}`,
    application: completeApplication(parties, batch, district.id),
  });
  const { id } = (data as unknown as { createApplication: { id: string } }).createApplication;
  await api.database.application.update({
    where: { id: id.slice('Application_'.length) },
    data: { firstSubmittedAt: new Date() },
  });
  return { api, parties, lead, id };
}
const scanned = async () => {
  const { port } = (await clamdPeer(marked, undefined, atEnd)) as { port: number };
  return house(`127.0.0.1:${port}`);
};

const infectedPdf = (about = '') => samples.pdfWith('', [`(VIRUS ${about})`]);
async function deliver({ lead, id }: House, bytes: Uint8Array, kind = 'PDF_SCAN'): Promise<Response> {
  const { data } = await lead.run(TICKET, { id, kind });
  const { path } = (data as unknown as { result: { path: string } }).result;
  return lead.send(`${path}?name=scan.pdf`, { method: 'PUT', body: bytes as never });
}
const delivered = async (where: House, bytes: Uint8Array): Promise<string> => {
  const response = await deliver(where, bytes);
  expect(response.status).toBe(201);
  return ((await response.json()) as { id: string }).id;
};
const rowOf = ({ api }: House, id: string) => api.database.attachment.findUniqueOrThrow({ where: { id } });
const blobOf = async (where: House, id: string) =>
  join(where.api.folder, 'files', blobPath((await rowOf(where, id)).sha256));

describe('with a scanner', () => {
  let own: House;
  beforeAll(async () => {
    own = await scanned();
  });

  it('a clean file is kept as clean', async () => {
    const row = await rowOf(own, await delivered(own, samples.goodPdf()));
    expect(row).toMatchObject({ scanState: 'CLEAN', signature: null });
    expect(row.scannedAt).toBeInstanceOf(Date);
  });

  it('an infected one is refused by the name of the virus, and nothing of it stays', async () => {
    const before = await own.api.database.attachment.count();
    const response = await deliver(own, infectedPdf('at the door'));

    expect(response.status).toBe(422);
    const { code, facts, zh, en } = refusalIn(await response.json());
    expect([code, facts]).toEqual(['FILE_INFECTED', { signature: EICAR }]);
    expect([zh, en]).toEqual([expect.stringContaining(EICAR), expect.stringContaining(EICAR)]);
    expect(await own.api.database.attachment.count()).toBe(before);
  });

  it('the same bytes, kept before anybody knew, are shut at once', async () => {
    const id = await delivered(own, samples.pdfWith('', ['(so far unknown)']));
    const { sha256 } = await rowOf(own, id);
    const bytes = infectedPdf('known later');
    // As if these had come in before the scanner was set up.
    const { createHash } = await import('node:crypto');
    const hash = createHash('sha256').update(bytes).digest('hex');
    await own.api.database.attachment.update({
      where: { id },
      data: { sha256: hash, scanState: 'NOT_SCANNED', scannedAt: null },
    });

    expect((await deliver(own, bytes)).status).toBe(422);

    expect(sha256).not.toBe(hash);
    expect(await rowOf(own, id)).toMatchObject({ scanState: 'INFECTED', signature: EICAR });
  });
});

describe('with a scanner that is away', () => {
  let own: House;
  beforeAll(async () => {
    own = await house('/nowhere/clamd.ctl');
  });

  /** The periodic scan, until the test is over. */
  const rescan = (scanner: Scanner) => {
    const running = startRescanning({
      client: own.api.database,
      scanner,
      blobs: diskBlobs(`${own.api.folder}/files`),
      log: pino({ level: 'silent' }),
      everyMs: 20,
    });
    onTestFinished(running.close);
  };
  const away = (id: string) =>
    own.api.database.attachment.update({ where: { id }, data: { scannedAt: new Date(0) } });
  const stateOf = async (id: string) => (await rowOf(own, id)).scanState;

  it('the file is kept, as failed, and scanned once the scanner is back', async () => {
    const id = await delivered(own, samples.goodPdf());
    expect(await rowOf(own, id)).toMatchObject({ scanState: 'SCAN_FAILED', signature: null });
    await away(id);
    rescan(clamd((await clamdPeer(marked)) as never));

    await expect.poll(() => stateOf(id)).toBe('CLEAN');
  });

  it('is asked again in turn: what just failed waits, and one that is gone leaves every file as it was', async () => {
    const [waits, next] = [
      await delivered(own, samples.pdfWith('', ['(waits)'])),
      await delivered(own, samples.pdfWith('', ['(next)'])),
    ];
    await own.api.database.attachment.update({
      where: { id: next },
      data: { scanState: 'NOT_SCANNED', scannedAt: null },
    });
    const asked: string[] = [];
    rescan(async (bytes) => {
      let text = '';
      for await (const piece of bytes) text += Buffer.from(piece).toString('latin1');
      asked.push(/\((waits|next)\)/.exec(text)?.[1] ?? '');
      return { state: 'SCAN_FAILED', failure: 'UNREACHABLE', reply: '' };
    });

    await expect.poll(() => asked.length).toBeGreaterThan(2);
    expect(new Set(asked)).toEqual(new Set(['next']));
    expect([await stateOf(waits), await stateOf(next)]).toEqual(['SCAN_FAILED', 'NOT_SCANNED']);
  });

  it('found infected later, nobody gets the file any more, and who answers for it is told once', async () => {
    const { api, lead, parties } = own;
    const officer = await api.seed.user('BUREAU_OFFICER');
    await api.database.downloadSetting.updateMany({ data: { isAllowed: true } });
    const id = await delivered(own, infectedPdf('later'));
    const clients = [lead, await api.as(parties.people[0] as { id: string }), await api.as(officer)];
    const statuses = () => Promise.all(clients.map(async (one) => (await one.send(`/files/${id}`)).status));
    expect(await statuses()).toEqual([200, 200, 200]);
    await away(id);
    rescan(clamd((await clamdPeer(marked)) as never));
    rescan(clamd((await clamdPeer(marked)) as never));

    await expect.poll(() => stateOf(id)).toBe('INFECTED');
    expect(await statuses()).toEqual([422, 422, 422]);
    expect(refusalIn(await (await lead.send(`/files/${id}`)).json())).toMatchObject({
      code: 'FILE_INFECTED',
      facts: { state: 'INFECTED', signature: EICAR },
    });
    const told = await api.database.notification.findMany({ where: { action: 'findVirus' } });
    expect(told.map(({ userId }) => userId).sort()).toEqual([parties.leadUser.id, officer.id].sort());
    expect(told.map(({ reason }) => reason)).toEqual([`scan.pdf: ${EICAR}`, `scan.pdf: ${EICAR}`]);
    expect(
      await api.database.auditEntry.findMany({
        where: { action: 'findVirus' },
        select: { actorId: true, recordId: true, reason: true },
      }),
    ).toEqual([{ actorId: null, recordId: own.id.slice(12), reason: `scan.pdf: ${EICAR}` }]);
    expect(existsSync(await blobOf(own, id))).toBe(true);

    const again = await deliver(own, infectedPdf('later'));
    expect(refusalIn(await again.json())).toMatchObject({
      code: 'FILE_INFECTED',
      facts: { signature: EICAR },
    });
  });

  it('a verdict on evidence is told to the units of the report and to the bureau', async () => {
    const { database } = own.api;
    const mine = await reporting(own.api);
    await openRound(mine.officer, database, 2025);
    const reportId = await mine.reportIn(2025);
    const part = await database.reportPart.findFirstOrThrow({
      where: { reportId: reportId.slice('AnnualReport_'.length), organisationId: { not: null } },
    });
    await database.reportEvidence.create({
      data: {
        part: { connect: { id: part.id } },
        codes: ['PATENTS_FILED'],
        attachment: {
          create: {
            name: '示例证书.pdf',
            mediaType: 'application/pdf',
            size: 1,
            sha256: 'e'.repeat(64),
            uploadedById: own.parties.leadUser.id,
          },
        },
      },
    });
    await settle(database, 'e'.repeat(64), { state: 'INFECTED', signature: EICAR });

    const told = await database.notification.findMany({
      where: { subject: 'AnnualReport', action: 'findVirus' },
      include: { user: { select: { role: true } } },
    });
    expect(new Set(told.map(({ user }) => user.role))).toEqual(new Set(['UNIT_STAFF', 'BUREAU_OFFICER']));
    expect(new Set(told.map(({ reason }) => reason))).toEqual(new Set([`示例证书.pdf: ${EICAR}`]));
  });

  it('a file whose bytes are gone does not stop the others', async () => {
    const lost = await delivered(own, samples.pdfWith('', ['(lost)']));
    const kept = await delivered(own, samples.pdfWith('', ['(kept)']));
    await own.api.database.attachment.update({ where: { id: lost }, data: { sha256: 'f'.repeat(64) } });
    await Promise.all([away(lost), away(kept)]);
    rescan(clamd((await clamdPeer(marked)) as never));

    await expect.poll(() => stateOf(kept)).toBe('CLEAN');
    await expect.poll(async () => (await rowOf(own, lost)).scannedAt?.getTime()).toBeGreaterThan(0);
    expect(await stateOf(lost)).toBe('SCAN_FAILED');
  });
});

const SETTINGS = '{ downloadSettings { nodes { id version scanState isAllowed openActions } } }';
const SET = `mutation ($id: ID!, $version: Int, $isAllowed: Boolean!) {
  result: updateDownloadSetting(id: $id, version: $version, downloadSetting: { isAllowed: $isAllowed }) {
    __typename ... on DownloadSetting { version isAllowed } ${PROBLEM} } }`;
const SCAN = `query ($id: ID!) { application(id: $id) {
  submissionItems { attachment { scan { state scannedAt signature downloadRefusal } } } } }`;
type Setting = Readonly<{
  id: string;
  version: number;
  scanState: string;
  isAllowed: boolean;
  openActions: string[];
}>;

describe('without a scanner', () => {
  let own: House;
  let fileId: string;
  let head: Client;
  const settingOf = async (client: Client, state = 'NOT_SCANNED') => {
    const { data } = await client.run(SETTINGS);
    const { nodes } = (data as unknown as { downloadSettings: { nodes: Setting[] } }).downloadSettings;
    return nodes.find(({ scanState }) => scanState === state) as Setting;
  };
  const shown = async (client: Client) => {
    const { data, errors } = await client.run(SCAN, { id: own.id });
    expect(errors).toBeUndefined();
    const { submissionItems } = (
      data as unknown as { application: { submissionItems: { attachment: { scan: unknown } }[] } }
    ).application;
    return submissionItems[0]?.attachment.scan;
  };
  beforeAll(async () => {
    own = await house('');
    head = await own.api.as(await own.api.seed.user('SECTION_HEAD'));
    fileId = await delivered(own, samples.goodPdf());
  });

  it('a file says that it was not scanned; its uploader’s unit gets it, and nobody else until the office allows it', async () => {
    const { api, lead, parties } = own;
    const member = await api.as(parties.people[0] as { id: string });
    const colleague = await api.as(await api.seed.user('UNIT_STAFF', { organisationId: parties.lead.id }));
    const stranger = await api.as(
      await api.seed.user('UNIT_STAFF', { organisationId: (await api.seed.organisation()).id }),
    );
    const seen = () =>
      Promise.all(
        [lead, colleague, member, head, stranger].map(
          async (one) => (await one.send(`/files/${fileId}`)).status,
        ),
      );
    const notScanned = { state: 'NOT_SCANNED', scannedAt: null, signature: null };

    expect(await seen()).toEqual([200, 200, 422, 422, 404]);
    expect(refusalIn(await (await head.send(`/files/${fileId}`)).json())).toMatchObject({
      code: 'FILE_NOT_SCANNED',
      facts: { state: 'NOT_SCANNED' },
    });
    expect(await shown(lead)).toEqual({ ...notScanned, downloadRefusal: null });
    expect(await shown(member)).toEqual({ ...notScanned, downloadRefusal: 'FILE_NOT_SCANNED' });

    const { id, version } = await settingOf(head);
    const { data } = await head.run(SET, { id, version, isAllowed: true });
    expect(data?.result).toMatchObject({
      __typename: 'DownloadSetting',
      version: version + 1,
      isAllowed: true,
    });
    expect(await seen()).toEqual([200, 200, 200, 200, 404]);
    expect(await shown(member)).toEqual({ ...notScanned, downloadRefusal: null });

    // What failed is another state, of which nothing was said.
    await api.database.attachment.updateMany({ data: { scanState: 'SCAN_FAILED', scannedAt: new Date() } });
    expect(await seen()).toEqual([200, 200, 422, 422, 404]);
    expect(
      await api.database.auditEntry.findMany({
        where: { subject: 'DownloadSetting' },
        select: { recordName: true, changes: true },
      }),
    ).toEqual([{ recordName: '未扫描', changes: [{ path: 'isAllowed', from: false, to: true }] }]);
  });

  it('is set by the section head alone, and never over another’s change', async () => {
    const { api, lead } = own;
    const officer = await api.as(await api.seed.user('BUREAU_OFFICER'));
    const { id, version, openActions } = await settingOf(head, 'SCAN_FAILED');

    expect(openActions).toEqual(['update']);
    for (const other of [officer, lead]) {
      expect((await settingOf(other)).openActions).toEqual([]);
      expect(refusalIn(await other.run(SET, { id, version, isAllowed: true })).code).toBe('FORBIDDEN');
    }
    expect(refusalIn(await head.run(SET, { id, version: version - 1, isAllowed: true })).code).toBe(
      'CONFLICT_VERSION',
    );
    expect((await settingOf(head, 'SCAN_FAILED')).isAllowed).toBe(false);
  });

  it('there is nothing to set of clean and infected files', async () => {
    await expect(
      own.api.database.downloadSetting.create({ data: { state: 'INFECTED', isAllowed: true } }),
    ).rejects.toThrow();
    await expect(
      own.api.database.attachment.update({ where: { id: fileId }, data: { signature: EICAR } }),
    ).rejects.toThrow();
  });
});
