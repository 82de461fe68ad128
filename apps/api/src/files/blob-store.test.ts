import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { startS3 } from '../../test/s3.ts';
import { readConfiguration } from '../configuration.ts';
import type { BlobStore } from './blob-store.ts';
import { hashOfBytes } from './check.ts';
import { diskBlobs } from './disk.ts';
import { type S3Settings, s3Blobs } from './s3.ts';

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const bytes = (...texts: string[]) => Readable.from(texts.map((text) => Buffer.from(text)));
const brokenOff = async function* (text: string) {
  yield Buffer.from(text);
  throw new Error('gone');
};

async function objectStore(folder: string): Promise<BlobStore> {
  const { s3 } = readConfiguration((await startS3(onTestFinished)).environment);
  // So many a page that a few are several.
  return s3Blobs(s3 as S3Settings, folder, 10);
}

/** 文件库的约定: what every store keeps to, a folder as well as an object store. */
describe.each([
  ['a folder', async (folder: string) => diskBlobs(folder)],
  ['an object store', async (folder: string) => objectStore(folder)],
])('%s', (_name, open) => {
  let folder: string;
  let blobs: BlobStore;
  beforeEach(async () => {
    const home = await mkdtemp(join(tmpdir(), 'consortium-blobs-'));
    folder = join(home, 'files');
    onTestFinished(() => rm(home, { recursive: true, force: true }));
    blobs = await open(folder);
  });

  const receive = (text: string) => blobs.receive(bytes(text));
  const keep = async (text: string) => {
    const incoming = await receive(text);
    await blobs.put(incoming);
    await blobs.drop(incoming);
  };
  const listed = async () => Array.fromAsync(blobs.list());
  const aside = async () =>
    (await readdir(folder).catch(() => [])).filter((name) => /^\.(incoming|begun)/.test(name)).toSorted();

  it('gives back what was put, under the hash of its bytes, and lists it', async () => {
    await keep('one');
    await keep('two, longer');

    const read = await blobs.read(hashOf('one'));
    expect(read && (await hashOfBytes(read))).toBe(hashOf('one'));
    expect(await blobs.has(hashOf('two, longer'))).toBe(true);
    const found = await listed();
    expect(found.map(({ sha256 }) => sha256)).toEqual([hashOf('one'), hashOf('two, longer')].toSorted());
    expect(found.map(({ size }) => size).toSorted((a, b) => a - b)).toEqual([3, 11]);
    for (const { keptAt } of found) expect(Date.now() - keptAt.getTime()).toBeLessThan(60_000);
    expect(await aside()).toEqual([]);
  });

  it('lists many, in the order of their hash', async () => {
    const texts = Array.from({ length: 25 }, (_, index) => `text ${index}`);
    await Promise.all(texts.map(keep));
    expect((await listed()).map(({ sha256 }) => sha256)).toEqual(texts.map(hashOf).toSorted());
  });

  it('knows nothing of what is not there, also before anything was put', async () => {
    expect(await listed()).toEqual([]);
    expect(await blobs.read(hashOf('none'))).toBeNull();
    expect(await blobs.has(hashOf('none'))).toBe(false);
    await blobs.remove(hashOf('none'));
    expect(await blobs.forget({ received: new Date(), begun: new Date() })).toBe(0);
    await blobs.reach();
  });

  it('does not rewrite content that is there, and removes it once', async () => {
    await keep('one');
    const [before] = await listed();
    const again = await receive('one');
    await blobs.put(again);
    await blobs.put(again);
    await blobs.drop(again);

    expect(await listed()).toEqual([before]);
    expect(await aside()).toEqual([]);
    await blobs.remove(hashOf('one'));
    expect(await listed()).toEqual([]);
  });

  it('puts again what was taken away after it was put', async () => {
    await keep('old');
    const incoming = await receive('old');
    await blobs.put(incoming);
    await blobs.remove(hashOf('old'));
    await blobs.put(incoming);
    expect(await blobs.has(hashOf('old'))).toBe(true);
  });

  it('keeps nothing of bytes that break off', async () => {
    await expect(blobs.receive(brokenOff('half'))).rejects.toThrow('gone');
    expect([await aside(), await listed()]).toEqual([[], []]);
  });

  it('keeps what came of a part that breaks off, and gathers all parts as one', async () => {
    const { parts } = blobs;
    expect(await parts.sizeOf('ab')).toBe(0);
    await expect(parts.append('ab', 0, brokenOff('one, '))).rejects.toThrow('gone');
    expect(await parts.sizeOf('ab')).toBe(5);
    await parts.append('ab', 5, bytes('two, ', 'three'));

    const incoming = await parts.gather('ab');
    expect(incoming).toMatchObject({ size: 15, sha256: hashOf('one, two, three') });
    await blobs.put(incoming);
    await blobs.drop(incoming);
    await parts.discard('ab');
    expect(await blobs.has(hashOf('one, two, three'))).toBe(true);
    expect(await aside()).toEqual([]);
  });

  it('forgets what has been silent since a moment, and nothing younger', async () => {
    const moment = new Date(1_000_000);
    const never = new Date(0);
    const later = new Date(1_000_001);
    const { path } = await receive('old');
    const young = basename((await receive('young')).path);
    await blobs.parts.append('old', 0, bytes('old'));
    await blobs.parts.append('young', 0, bytes('young'));
    for (const old of [path, join(folder, '.begun-old')]) await utimes(old, moment, moment);

    expect(await blobs.forget({ received: moment, begun: moment })).toBe(0);
    expect(await blobs.forget({ received: never, begun: later })).toBe(1);
    expect(await aside()).toEqual(['.begun-young', basename(path), young].toSorted());
    expect(await blobs.forget({ received: later, begun: later })).toBe(1);
    expect(await aside()).toEqual(['.begun-young', young]);
  });

  it('belongs to who asks first', async () => {
    expect(await blobs.claim('a city')).toBe(true);
    expect(await blobs.claim('another')).toBe(false);
    expect(await blobs.claim('a city')).toBe(true);
    expect(await listed()).toEqual([]);
  });
});
