import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '@consortium/database';
import { emptyDatabase } from '@consortium/database/testing';
import { unzipSync, zipSync } from 'fflate';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadArchive } from '../src/archive/load.ts';
import type { Manifest } from '../src/archive/manifest.ts';
import { writeArchive } from '../src/backup/archive-file.ts';
import { blobFolder, demoDatabase } from '../src/demo/city-database.ts';
import { diskBlobs } from '../src/files/disk.ts';

/** 数据归档: the demo city exported, imported into nothing, and exported again. */
let room: string;
let archive: string;
let first: Awaited<ReturnType<typeof writeArchive>>;
const city = diskBlobs(blobFolder);
beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'consortium-archive-'));
  archive = join(room, 'first.zip');
  first = await writeArchive({
    url: await demoDatabase(),
    blobs: city,
    path: archive,
    now: new Date('2026-11-27T00:00:00Z'),
  });
}, 240_000);
afterAll(() => rm(room, { recursive: true, force: true }));

const partsOf = async (path: string) => unzipSync(new Uint8Array(await readFile(path)));
const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString();
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
/** The archive with one of its parts changed. */
async function changed(name: string, change: (parts: Record<string, Uint8Array>) => void): Promise<string> {
  const parts = await partsOf(archive);
  change(parts);
  const path = join(room, name);
  await writeFile(path, zipSync(parts, { level: 0 }));
  return path;
}
const manifestOf = (parts: Record<string, Uint8Array>) =>
  JSON.parse(text(parts['manifest.json'])) as Manifest;
const bytesOf = (content: unknown) => new Uint8Array(Buffer.from(JSON.stringify(content)));
async function ask<Row>(url: string, sql: string): Promise<Row[]> {
  const { client, close } = connect(url, { poolMax: 1, log: pino({ level: 'silent' }) });
  return client.$queryRawUnsafe<Row[]>(sql).finally(close);
}
const load = (path: string, url: string, blobs = diskBlobs(join(room, 'nowhere'))) =>
  loadArchive({ path, open: async () => url, blobs });

/** Each loads a whole city. */
describe('数据归档', { timeout: 120_000 }, () => {
  it('comes back from an empty database as the same bytes, files and all', async () => {
    const url = await emptyDatabase();
    const blobs = diskBlobs(join(room, 'files'));
    await load(archive, url, blobs);
    const again = join(room, 'again.zip');
    const second = await writeArchive({ url, blobs, path: again, now: new Date('2026-11-28T00:00:00Z') });

    expect({ ...second, createdAt: '' }).toEqual({ ...first, createdAt: '' });
    const [before, after] = [await partsOf(archive), await partsOf(again)];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const differing = Object.keys(before).filter(
      (name) =>
        name !== 'manifest.json' && !Buffer.from(before[name] ?? []).equals(Buffer.from(after[name] ?? [])),
    );
    expect(differing).toEqual([]);
    expect(first.records.reduce((sum, { rows }) => sum + rows, 0)).toBeGreaterThan(1_000);
    expect(first.files.length).toBeGreaterThan(0);
    // Nobody can sign in with what was carried along.
    const open = 'SELECT count(*)::int AS n FROM app_user WHERE password_hash IS NOT NULL';
    expect(await ask(url, open)).toEqual([{ n: 0 }]);
  });

  it('carries no secret and nothing that is in flight, and says what it carries', async () => {
    const parts = await partsOf(archive);
    const { records } = manifestOf(parts);
    const fields = records.flatMap(({ name, fields: each }) => each.map((field) => `${name}.${field.name}`));
    const schema = JSON.parse(text(parts['schema.json'])) as {
      $defs: Record<string, { items: { properties: object } }>;
    };

    expect(fields.filter((field) => /password|secret|tokenHash|locked/i.test(field))).toEqual([]);
    const names = records.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['Application', 'Consortium', 'User', 'AuditEntry', 'Filing']),
    );
    for (const left of ['Session', 'ApiToken', 'PasswordLink', 'Notification', 'UploadTicket', 'Job'])
      expect(names).not.toContain(left);
    for (const { name, fields: each, sha256: hash, rows } of records) {
      const bytes = parts[`records/${name}.json`] as Uint8Array;
      const known = Object.keys(schema.$defs[name]?.items.properties ?? {});
      expect([name, sha256(bytes), known]).toEqual([name, hash, each.map((field) => field.name)]);
      expect((JSON.parse(text(bytes)) as object[]).length).toBe(rows);
    }
  });

  it.each([
    [
      'a flipped byte',
      'ARCHIVE_DAMAGED',
      (parts: Record<string, Uint8Array>) => {
        const bytes = parts['records/District.json'] as Uint8Array;
        bytes[10] = (bytes[10] ?? 0) ^ 1;
      },
    ],
    [
      'a missing part',
      'ARCHIVE_DAMAGED',
      (parts: Record<string, Uint8Array>) => {
        delete parts['records/District.json'];
      },
    ],
    [
      'a part too many',
      'ARCHIVE_DAMAGED',
      (parts: Record<string, Uint8Array>) => {
        parts['records/Other.json'] = bytesOf([]);
      },
    ],
    [
      'another format',
      'ARCHIVE_VERSION',
      (parts: Record<string, Uint8Array>) => {
        parts['manifest.json'] = bytesOf({ ...manifestOf(parts), format: 2 });
      },
    ],
    [
      'another kind of ZIP',
      'ARCHIVE_FOREIGN',
      (parts: Record<string, Uint8Array>) => {
        parts['manifest.json'] = bytesOf({ kind: 'other' });
      },
    ],
  ])('with %s is refused as %s before a database is opened', async (_what, code, change) => {
    const path = await changed('changed.zip', change);
    let isOpened = false;
    const open = async () => {
      isOpened = true;
      return '';
    };

    await expect(loadArchive({ path, open, blobs: city })).rejects.toMatchObject({ code });
    expect(isOpened).toBe(false);
  });

  it('leaves an empty database where a record is none of its kind', async () => {
    const path = await changed('other.zip', (parts) => {
      const manifest = manifestOf(parts);
      const rows = JSON.parse(text(parts['records/District.json'])) as object[];
      const lines = rows.map((row) => JSON.stringify({ ...row, other: 1 })).join(',\n');
      const bytes = new Uint8Array(Buffer.from(`[\n${lines}\n]\n`));
      parts['records/District.json'] = bytes;
      for (const each of manifest.records) if (each.name === 'District') each.sha256 = sha256(bytes);
      parts['manifest.json'] = bytesOf(manifest);
    });
    const url = await emptyDatabase();

    await expect(load(path, url)).rejects.toMatchObject({ code: 'ARCHIVE_DAMAGED' });
    expect(await ask(url, 'SELECT count(*)::int AS n FROM batch')).toEqual([{ n: 0 }]);
  });

  it('is no archive where it is no ZIP, or cut off', async () => {
    const [plain, cut] = [join(room, 'plain.zip'), join(room, 'cut.zip')];
    await writeFile(plain, '示例');
    const whole = await readFile(archive);
    await writeFile(cut, whole.subarray(0, whole.length / 2));

    for (const path of [plain, cut])
      await expect(load(path, 'postgres://nobody')).rejects.toMatchObject({ code: 'ARCHIVE_FOREIGN' });
  });

  it('is refused by a newer or another data version, and by a database that holds anything', async () => {
    const path = await changed('newer.zip', (parts) => {
      const manifest = manifestOf(parts);
      manifest.database.migrations.push({ name: '29990101000000_later', checksum: '0'.repeat(64) });
      parts['manifest.json'] = bytesOf(manifest);
    });

    await expect(load(path, 'postgres://nobody')).rejects.toMatchObject({ reason: 'NEWER' });
    await expect(load(archive, await demoDatabase())).rejects.toMatchObject({ reason: 'NOT_EMPTY' });
  });
});
