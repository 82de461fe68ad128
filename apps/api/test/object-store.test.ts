import { createReadStream } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyDatabase } from '@consortium/database/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { backup, checkFilesOf, restore, WHOLE } from '../src/backup/commands.ts';
import { readConfiguration } from '../src/configuration.ts';
import { hashOfBytes } from '../src/files/check.ts';
import { blobStore } from '../src/files/store.ts';
import { sweepBlobs } from '../src/files/sweep.ts';
import { type Api, startApi } from './api.ts';
import { startS3 } from './s3.ts';
import { aDraft, handIn, pdfOf } from './uploading.ts';

/** 对象存储: the product on a store that speaks S3, from the upload to the restored backup. */
const ends: (() => Promise<void>)[] = [];
const atEnd = (work: () => Promise<void>) => void ends.unshift(work);
let api: Api;
let store: Awaited<ReturnType<typeof startS3>>;
let draft: Awaited<ReturnType<typeof aDraft>>;

beforeAll(async () => {
  store = await startS3(atEnd);
  api = await startApi({ environment: store.environment, atEnd });
  draft = await aDraft(api);
});
afterAll(async () => {
  for (const end of ends) await end();
});

const configurationOf = (more: Record<string, string>) =>
  readConfiguration({ LOG_LEVEL: 'silent', DATA_DIR: api.folder, DATABASE_URL: api.url, ...more });
const told: string[] = [];
const around = (more: Record<string, string>) => ({
  configuration: configurationOf(more),
  log: { info() {}, warn() {}, error() {} } as never,
  say: (text: string) => void told.push(text),
});

it('keeps uploads in the bucket alone and gives them back', async () => {
  const { id, sha256 } = await handIn(draft, 'in the bucket');
  const answer = await draft.lead.send(`/files/${id}`);

  expect(Buffer.from(await answer.arrayBuffer())).toEqual(pdfOf('in the bucket'));
  expect((await readdir(join(api.folder, 'files'))).filter((name) => !name.startsWith('.'))).toEqual([]);
  const bytes = await (await blobStore(configurationOf(store.environment))).read(sha256);
  expect(bytes && (await hashOfBytes(bytes))).toBe(sha256);
  // The same content once more is there already.
  expect((await handIn(draft, 'in the bucket')).sha256).toBe(sha256);
});

it('says whether it is there', async () => {
  const checks = async (environment: Record<string, string>) => {
    const { anonymous } = await startApi({ environment });
    const answer = await anonymous.send('/readyz');
    return [answer.status, ((await answer.json()) as { checks: unknown[] }).checks.at(-1)];
  };
  expect(await checks(store.environment)).toEqual([200, { name: 'files', ok: true }]);
  expect(await checks({ ...store.environment, S3_BUCKET: 'nobodys' })).toEqual([
    503,
    { name: 'files', ok: false, detail: 'unreachable' },
  ]);
});

it('is swept, checked, backed up and restored into another bucket', async () => {
  const blobs = await blobStore(configurationOf(store.environment));
  const { sha256 } = await handIn(draft, 'to be kept');
  const unused = await blobs.receive(createReadStream(new URL(import.meta.url)));
  await blobs.put(unused);
  await blobs.drop(unused);
  const later = new Date(Date.now() + 60_000);

  expect(await checkFilesOf(around(store.environment))).toBe(WHOLE);
  expect(told.join('')).toMatch(/unreferenced {2}[\da-f]{64}/);
  expect(await sweepBlobs(api.database, blobs, later)).toBe(1);
  expect([await blobs.has(unused.sha256), await blobs.has(sha256)]).toEqual([false, true]);

  const home = await mkdtemp(join(tmpdir(), 'consortium-backup-'));
  atEnd(() => rm(home, { recursive: true, force: true }));
  const folder = join(home, 'backup');
  expect(await backup(around(store.environment), folder)).toBe(WHOLE);
  const elsewhere = {
    ...(await startS3(atEnd)).environment,
    DATABASE_URL: await emptyDatabase(),
    DATA_DIR: home,
  };
  expect(await restore(around(elsewhere), folder)).toBe(WHOLE);
  expect(await checkFilesOf(around(elsewhere))).toBe(WHOLE);
  expect(await (await blobStore(configurationOf(elsewhere))).has(sha256)).toBe(true);
});
