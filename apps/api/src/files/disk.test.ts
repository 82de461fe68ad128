import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest';
import type { BlobStore } from './blob-store.ts';
import { hashOfBytes } from './check.ts';
import { diskBlobs } from './disk.ts';

let folder: string;
let blobs: BlobStore;

beforeEach(async () => {
  folder = join(await fs.mkdtemp(join(tmpdir(), 'consortium-blobs-')), 'files');
  blobs = diskBlobs(folder);
});
afterEach(() => fs.rm(join(folder, '..'), { recursive: true, force: true }));

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const receive = (text: string) => blobs.receive(Readable.from([Buffer.from(text)]));
const keep = async (text: string) => blobs.put(await receive(text));
const listed = async () => (await Array.fromAsync(blobs.list())).map(({ sha256 }) => sha256);
const incoming = async () => (await fs.readdir(folder)).filter((name) => name.startsWith('.incoming-'));

it('gives back what was put, under the hash of its bytes, and lists it', async () => {
  await keep('one');
  await keep('two');

  const read = await blobs.read(hashOf('one'));
  expect(read && (await hashOfBytes(read))).toBe(hashOf('one'));
  expect(await blobs.has(hashOf('two'))).toBe(true);
  expect(await listed()).toEqual([hashOf('one'), hashOf('two')].toSorted());
  expect(await fs.readdir(join(folder, hashOf('one').slice(0, 2)))).toEqual([hashOf('one')]);
  expect(await incoming()).toEqual([]);
});

it('does not rewrite content that is there, and removes it once', async () => {
  await keep('one');
  const path = join(folder, hashOf('one').slice(0, 2), hashOf('one'));
  const before = await fs.stat(path);

  const again = await receive('one');
  await blobs.put(again);
  await blobs.drop(again);

  const { ino, mtimeMs } = await fs.stat(path);
  expect([ino, mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  expect(await incoming()).toEqual([]);
  await blobs.remove(hashOf('one'));
  expect(await listed()).toEqual([]);
});

it('forces bytes to the disk before they get their name, and the name before it is acknowledged', async () => {
  const steps: string[] = [];
  const { open, rename } = fs;
  const named = (path: unknown) => basename(String(path)).replace(/^\.incoming-.*/, 'incoming');
  fs.open = (async (...given: Parameters<typeof open>) => {
    const file = await open(...given);
    const sync = file.sync.bind(file);
    file.sync = async () => void steps.push(`sync ${named(given[0])}`, `${await sync()}`);
    return file;
  }) as typeof open;
  fs.rename = async (from, to) => {
    steps.push(`rename ${named(from)} ${named(to)}`);
    await rename(from, to);
  };
  syncBuiltinESMExports();
  onTestFinished(() => {
    Object.assign(fs, { open, rename });
    syncBuiltinESMExports();
  });
  const sha256 = hashOf('one');
  const shelf = sha256.slice(0, 2);

  await keep('one');

  const order = steps.filter((step) => step !== 'undefined');
  expect(order.slice(order.indexOf('sync incoming'))).toEqual([
    'sync incoming',
    'sync files',
    `rename incoming ${sha256}`,
    `sync ${shelf}`,
  ]);
});
