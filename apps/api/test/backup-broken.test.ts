import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '@consortium/database';
import { emptyDatabase } from '@consortium/database/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeBackup } from '../src/backup/make.ts';
import { MANIFEST, SEAL, SUMS, sealText } from '../src/backup/manifest.ts';
import { restoreBackup } from '../src/backup/restore.ts';
import { problemsOf } from '../src/backup/verify.ts';
import { diskBlobs } from '../src/files/disk.ts';
import { type Api, startApi } from './api.ts';
import { aDraft, handIn, pdfOf } from './uploading.ts';

/** 备份受损: whatever happens to a backup, it is seen before anything is restored from it. */
const silent = { info: () => {}, warn: () => {}, error: () => {} };
const ends: (() => Promise<void>)[] = [];
let room: string;
let api: Api;
let whole: string;
let broken: string;
let seal: string;
let draft: Awaited<ReturnType<typeof aDraft>>;

const blobsOf = (city: Api) => diskBlobs(join(city.folder, 'files'));
const back = (name: string) =>
  makeBackup({ url: api.url, blobs: blobsOf(api), folder: join(room, name), now: new Date() });

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'consortium-broken-'));
  api = await startApi({ atEnd: (end) => void ends.push(end) });
  draft = await aDraft(api);
  await handIn(draft, 'one');
  await handIn(draft, 'two');
  whole = join(room, 'whole');
  ({ seal } = await back('whole'));
});
afterAll(async () => {
  for (const end of ends) await end();
  await rm(room, { recursive: true, force: true });
});
beforeEach(async () => {
  broken = join(room, 'broken');
  await rm(broken, { recursive: true, force: true });
  await cp(whole, broken, { recursive: true });
});

const problems = (folder: string, expected?: string) => Array.fromAsync(problemsOf(folder, expected));
const filesOf = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
const filled = async (folder: string) => {
  const sized = await Promise.all(
    (await filesOf(folder)).map(async (path) => ({ path, bytes: await readFile(path) })),
  );
  return sized.filter(({ bytes }) => bytes.length > 0);
};

/** The same places in every run. */
function chance(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

/** As somebody would who edits a backup and closes it again. */
async function closeAgain(folder: string) {
  const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
  const lines = (await readFile(join(folder, SUMS), 'utf8')).split('\n').filter(Boolean);
  const sums: string[] = [];
  for (const line of lines) {
    const path = line.slice(66);
    const bytes = await readFile(join(folder, path)).catch(() => null);
    if (bytes) sums.push(`${hash(bytes)}  ${path}\n`);
  }
  await writeFile(join(folder, SUMS), sums.join(''));
  await writeFile(join(folder, SEAL), sealText(hash(Buffer.from(sums.join('')))));
}

const edit = async (path: string, change: (text: string) => string) => {
  const before = await readFile(path, 'utf8');
  expect(change(before)).not.toBe(before);
  await writeFile(path, change(before));
};

describe('verify', () => {
  it('finds nothing wrong with a whole one', async () => {
    expect(await problems(whole, seal)).toEqual([]);
    expect(await problems(broken, seal)).toEqual([]);
  });

  it.each(Array.from({ length: 20 }, (_, seed) => seed))(
    'sees a single bit turned: place %i',
    async (seed) => {
      const next = chance(seed + 1);
      next(2);
      // Sums, seal and manifest come as often as all the others together.
      const all = await filled(broken);
      const special = all.filter(({ path }) => [MANIFEST, SUMS, SEAL].some((name) => path.endsWith(name)));
      const among = next(2) === 0 ? special : all;
      const { path, bytes } = among[next(among.length)] as (typeof all)[number];
      const at = next(bytes.length);
      bytes[at] = (bytes[at] as number) ^ (1 << next(8));
      await writeFile(path, bytes);

      expect(await problems(broken)).not.toEqual([]);
    },
  );

  it('sees every file cut short or gone', async () => {
    for (const { path, bytes } of await filled(broken)) {
      await truncate(path, bytes.length - 1);
      expect([path, (await problems(broken)).length]).not.toEqual([path, 0]);
      await rm(path);
      expect([path, (await problems(broken)).map(({ kind }) => kind)[0]]).toEqual([path, 'MISSING']);
      await writeFile(path, bytes);
    }
    expect(await problems(broken)).toEqual([]);
  }, 60_000);

  it('sees files exchanged, added and a backup that is none', async () => {
    const [one, two] = (await filesOf(join(broken, 'files'))) as [string, string];
    await rename(one, join(broken, 'aside'));
    await rename(two, one);
    await rename(join(broken, 'aside'), two);
    expect((await problems(broken)).map(({ kind }) => kind)).toEqual(['DAMAGED', 'DAMAGED']);

    await cp(whole, broken, { recursive: true });
    await writeFile(join(broken, 'tables', 'more.copy'), '');
    expect((await problems(broken)).map(({ kind }) => kind)).toEqual(['UNEXPECTED']);

    await mkdir(join(room, 'nothing'));
    expect((await problems(join(room, 'nothing'))).map(({ kind }) => kind)).toEqual(['MISSING']);
  });

  it('sees a manifest edited, and one closed again by its numbers or by its seal', async () => {
    await edit(join(broken, MANIFEST), (text) => text.replace(/"count": \d+/, '"count": 1'));
    expect(await problems(broken)).toContainEqual({ kind: 'DAMAGED', path: MANIFEST });
    await closeAgain(broken);
    expect(await problems(broken)).toEqual([{ kind: 'DAMAGED', path: 'files' }]);

    await cp(whole, broken, { recursive: true });
    await edit(join(broken, 'tables', 'district.copy'), (text) => text.split('\n').slice(1).join('\n'));
    await closeAgain(broken);
    expect((await problems(broken)).map(({ path }) => path)).toEqual(['tables/district.copy']);

    await cp(whole, broken, { recursive: true });
    await edit(join(broken, MANIFEST), (text) => text.replace(/"createdAt": "20/, '"createdAt": "19'));
    await closeAgain(broken);
    expect(await problems(broken)).toEqual([]);
    expect(await problems(broken, seal)).toEqual([{ kind: 'OTHER_SEAL', path: SEAL }]);
  });

  it('reads nothing outside of the backup, and no format it does not know', async () => {
    await edit(join(broken, SUMS), (text) => text.replace('manifest.json', '../whole/manifest.json'));
    const sums = await readFile(join(broken, SUMS));
    await writeFile(join(broken, SEAL), sealText(createHash('sha256').update(sums).digest('hex')));
    expect(await problems(broken)).toContainEqual({ kind: 'UNREADABLE', path: SUMS });

    await cp(whole, broken, { recursive: true });
    await edit(join(broken, MANIFEST), (text) => text.replace('"format": 1', '"format": 2'));
    await closeAgain(broken);
    expect(await problems(broken)).toEqual([{ kind: 'UNREADABLE', path: MANIFEST }]);
  });
});

describe('restore', () => {
  it('opens no database and touches no file for a backup that is not whole', async () => {
    const [file] = (await filesOf(join(broken, 'files'))) as [string];
    await truncate(file, 10);
    const open = vi.fn<() => Promise<string>>();
    const files = join(room, 'untouched');

    await expect(restoreBackup({ folder: broken, open, blobs: diskBlobs(files) })).rejects.toMatchObject({
      reason: 'NOT_WHOLE',
    });

    expect(open).not.toHaveBeenCalled();
    expect(await readdir(files).catch(() => null)).toBeNull();
  });

  it('keeps no row of a table that changed after it was verified', async () => {
    const url = await emptyDatabase();
    const open = async () => {
      const path = join(broken, 'tables', 'district.copy');
      await edit(path, (text) => text.replace('区', '县'));
      return url;
    };

    await expect(
      restoreBackup({ folder: broken, open, blobs: diskBlobs(join(room, 'changed')) }),
    ).rejects.toMatchObject({ reason: 'NOT_WHOLE' });

    const { client, close } = connect(url, { log: silent });
    expect(await client.district.count()).toBe(0);
    await close();
  });

  it('refuses a database that holds anything, and leaves rows and files as they are', async () => {
    const other = await startApi();
    const rows = await other.database.organisation.count();
    const files = join(room, 'kept-away');

    await expect(
      restoreBackup({ folder: whole, open: async () => other.url, blobs: diskBlobs(files) }),
    ).rejects.toMatchObject({ reason: 'NOT_EMPTY' });

    expect(await other.database.organisation.count()).toBe(rows);
    expect(await readdir(files).catch(() => null)).toBeNull();
  });

  it('mends a damaged file that lies where it restores to', async () => {
    const files = join(room, 'mended');
    const blobs = diskBlobs(files);
    const [path] = (await filesOf(join(whole, 'files'))) as [string];
    const sha256 = path.slice(-64);
    await mkdir(join(files, sha256.slice(0, 2)), { recursive: true });
    await writeFile(join(files, sha256.slice(0, 2), sha256), 'damaged');
    const url = await emptyDatabase();

    await restoreBackup({ folder: whole, open: async () => url, blobs });

    expect(await readFile(join(files, sha256.slice(0, 2), sha256))).toEqual(await readFile(path));
  });
});

describe('backup', () => {
  it('never writes over what is there', async () => {
    await expect(back('whole')).rejects.toMatchObject({ reason: 'TARGET_EXISTS' });
    expect(await problems(whole, seal)).toEqual([]);
  });

  it('leaves nothing half made where it fails', async () => {
    const blobs = { ...blobsOf(api), read: () => Promise.reject(new Error('the share is gone')) };

    await expect(
      makeBackup({ url: api.url, blobs, folder: join(room, 'half'), now: new Date() }),
    ).rejects.toThrow('the share is gone');

    expect((await readdir(room)).filter((name) => name.startsWith('half'))).toEqual([]);
  });

  it('names files that were lost before it, and keeps all the others', async () => {
    const lost = await handIn(draft, 'lost');
    const damaged = await handIn(draft, 'damaged');
    const files = join(api.folder, 'files');
    await rm(join(files, lost.sha256.slice(0, 2), lost.sha256));
    await writeFile(join(files, damaged.sha256.slice(0, 2), damaged.sha256), pdfOf('something else'));

    const { manifest } = await back('lacking');

    expect(manifest.files.count).toBe(2);
    expect(manifest.lacking.toSorted((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
      { sha256: damaged.sha256, name: 'damaged.pdf', was: 'DAMAGED' },
      { sha256: lost.sha256, name: 'lost.pdf', was: 'MISSING' },
    ]);
    expect(await problems(join(room, 'lacking'))).toEqual([]);
  });
});
