import { createHash } from 'node:crypto';
import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withSnapshot } from '@consortium/database/backup';
import { expect, it, onTestFinished, vi } from 'vitest';
import { checkFiles } from '../src/files/check.ts';
import { diskBlobs } from '../src/files/disk.ts';
import { holdBlob } from '../src/files/referenced.ts';
import { keepSwept, sweepBlobs } from '../src/files/sweep.ts';
import { startApi } from './api.ts';
import { aDraft, handIn, pdfOf, ticketFor } from './uploading.ts';

/** 清扫与核对: what nothing refers to goes after its time, what a row refers to stays, whatever happens meanwhile. */
async function aStore() {
  const api = await startApi();
  const folder = join(api.folder, 'files');
  const blobs = diskBlobs(folder);
  const put = async (bytes: Buffer) => {
    const incoming = await blobs.receive([bytes] as never);
    await blobs.put(incoming);
    return incoming.sha256;
  };
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
  const age = (sha256: string, at: Date) => utimes(pathOf(sha256), at, at);
  return { ...api, draft: await aDraft(api), blobs, put, pathOf, age };
}
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const GRACE = new Date(1_000_000_000);
const OLD = new Date(999_999_999);

it('removes what no row refers to, once it is older than the grace', async () => {
  const store = await aStore();
  const used = (await handIn(store.draft, 'used')).sha256;
  const [old, exactly, young] = [
    await store.put(Buffer.from('old')),
    await store.put(Buffer.from('exactly')),
    await store.put(Buffer.from('young')),
  ];
  await Promise.all([store.age(used, OLD), store.age(old, OLD), store.age(exactly, GRACE)]);

  expect(await sweepBlobs(store.database, store.blobs, GRACE)).toBe(1);

  const there = await Promise.all([used, old, exactly, young].map(store.blobs.has));
  expect(there).toEqual([true, false, true, true]);
  expect((await store.draft.lead.send(`/files/${(await handIn(store.draft, 'used')).id}`)).status).toBe(200);
});

it('leaves content alone that an upload is just keeping, and sweeps nothing while a backup runs', async () => {
  const { database, blobs, put, age, url } = await aStore();
  const sha256 = await put(Buffer.from('about to be used'));
  await age(sha256, OLD);
  const sweep = () => sweepBlobs(database, blobs, GRACE);

  await database.$transaction(async (tx) => {
    await holdBlob(tx, sha256);
    expect(await sweep()).toBe(0);
  });
  await withSnapshot(url, async () => expect(await sweep()).toBe(0));

  expect(await sweep()).toBe(1);
});

it('never takes a file away under an upload of the same content', { timeout: 240_000 }, async () => {
  const { draft, blobs, age, database } = await aStore();
  const words = Array.from({ length: 8 }, (_, index) => `race-${index}`);
  let isOver = false;
  const sweeping = (async () => {
    while (!isOver) {
      for (const word of words) await age(hashOf(pdfOf(word)), OLD).catch(() => {});
      await sweepBlobs(database, blobs, GRACE);
    }
  })();

  for (const word of words) {
    // The row goes, the content is anybody's to sweep, and it comes again at once.
    const { id } = await handIn(draft, word);
    await database.submissionItem.deleteMany();
    await database.attachment.delete({ where: { id } });
    await handIn(draft, word);
  }
  isOver = true;
  await sweeping;

  const rows = await database.attachment.findMany({ select: { sha256: true } });
  expect(rows).toHaveLength(words.length);
  expect(await Promise.all(rows.map(({ sha256 }) => blobs.has(sha256)))).not.toContain(false);
});

it('sweeps at the start, but never for a database whose files they are not', async () => {
  const { database, blobs, put, age, folder } = await aStore();
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const options = { client: database, blobs, graceHours: 24, isAlone: true, log };
  const sha256 = await put(Buffer.from('nobody’s'));
  await age(sha256, new Date(Date.now() - 25 * 3_600_000));
  await writeFile(join(folder, 'files', '.incoming-killed'), 'half');
  await writeFile(join(folder, 'files', '.owner'), 'another city');

  await (await keepSwept(options))();

  expect(await blobs.has(sha256)).toBe(true);
  expect(log.warn).toHaveBeenCalledOnce();
  expect(log.info.mock.calls).toEqual([[{ uploads: 1 }, expect.any(String)]]);

  const { id } = await database.ruleSet.findFirstOrThrow({ orderBy: { id: 'asc' } });
  await writeFile(join(folder, 'files', '.owner'), id);
  await (await keepSwept(options))();
  expect(await blobs.has(sha256)).toBe(false);
});

it('leaves an upload of another instance alone until it has been silent for an hour', async () => {
  const { database, blobs } = await aStore();
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const options = { client: database, blobs, graceHours: 24, isAlone: false, log };
  const { path } = await blobs.receive([Buffer.from('still coming')] as never);
  const stop = await keepSwept(options);
  onTestFinished(stop);
  expect(log.info).not.toHaveBeenCalled();

  const silent = new Date(Date.now() - 3_601_000);
  await utimes(path, silent, silent);
  await (await keepSwept(options))();
  expect(log.info).toHaveBeenCalledOnce();
});

it('forgets a ticket, used or not, an hour after it expired', async () => {
  const { database, blobs, draft } = await aStore();
  await handIn(draft, 'used');
  await ticketFor(draft);
  const used = { usedAt: { not: null } };
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const sweep = async () =>
    (await keepSwept({ client: database, blobs, graceHours: 24, isAlone: false, log }))();
  await sweep();
  expect(await database.uploadTicket.count()).toBe(2);

  const expired = (ms: number) => ({ expiresAt: new Date(Date.now() - ms) });
  await database.uploadTicket.updateMany({ where: used, data: expired(3_601_000) });
  await database.uploadTicket.updateMany({ where: { usedAt: null }, data: expired(3_500_000) });
  await sweep();
  expect(await database.uploadTicket.findMany({ select: { usedAt: true } })).toEqual([{ usedAt: null }]);
  expect(log.info.mock.calls).toEqual([[{ tickets: 1 }, expect.any(String)]]);
});

it('tells what is missing, what is damaged and what nothing refers to', async () => {
  const { draft, blobs, put, pathOf, database } = await aStore();
  const intact = (await handIn(draft, 'intact')).sha256;
  const damaged = (await handIn(draft, 'damaged')).sha256;
  const missing = (await handIn(draft, 'missing')).sha256;
  await writeFile(pathOf(damaged), pdfOf('tampered'));
  await blobs.remove(missing);
  const unused = await put(Buffer.from('unused'));

  const found = await Array.fromAsync(checkFiles(database, blobs));

  expect(found).toHaveLength(4);
  expect(found).toEqual(
    expect.arrayContaining([
      { kind: 'INTACT', sha256: intact, name: 'intact.pdf' },
      { kind: 'DAMAGED', sha256: damaged, name: 'damaged.pdf' },
      { kind: 'MISSING', sha256: missing, name: 'missing.pdf' },
      { kind: 'UNREFERENCED', sha256: unused },
    ]),
  );
});
