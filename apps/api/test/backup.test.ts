import { createHash } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyDatabase } from '@consortium/database/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeBackup } from '../src/backup/make.ts';
import { restoreBackup } from '../src/backup/restore.ts';
import { problemsOf } from '../src/backup/verify.ts';
import { blobFolder, demoDatabase } from '../src/demo/city-database.ts';
import { hashOfBytes } from '../src/files/check.ts';
import { diskBlobs } from '../src/files/disk.ts';
import { sweepBlobs } from '../src/files/sweep.ts';
import { type Api, startApi } from './api.ts';
import { aDraft, handIn } from './uploading.ts';

/** 备份与恢复: a whole city with its files, backed up while people write, and brought back elsewhere. */
const ends: (() => Promise<void>)[] = [];
const atEnd = (end: () => Promise<void>) => void ends.push(end);
let room: string;
let city: Api;
let restored: Api;
let manifest: Awaited<ReturnType<typeof makeBackup>>['manifest'];
const acknowledged = { before: 0, during: 0 };

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'consortium-backup-'));
  const files = join(room, 'files');
  city = await startApi({ made: demoDatabase, environment: { BLOB_DIR: files }, atEnd });
  // Not before the city is there: its files are made with it.
  await cp(blobFolder, files, { recursive: true });
  const blobs = diskBlobs(files);
  const draft = await aDraft(city);
  await handIn(draft, 'before-0');
  acknowledged.before = 1;
  let isOver = false;
  const writing = (async () => {
    for (let at = 0; !isOver; at += 1) {
      await handIn(draft, `during-${at}`);
      acknowledged.during += 1;
      await sweepBlobs(city.database, blobs, new Date(0));
    }
  })();
  const folder = join(room, 'backup');
  const made = await makeBackup({ url: city.url, blobs, folder, now: new Date() });
  manifest = made.manifest;
  isOver = true;
  await writing;

  const url = await emptyDatabase();
  const newFiles = join(room, 'restored');
  await restoreBackup({ folder, open: async () => url, blobs: diskBlobs(newFiles) });
  restored = await startApi({ made: async () => url, environment: { BLOB_DIR: newFiles }, atEnd });
}, 240_000);
afterAll(async () => {
  for (const end of ends) await end();
  await rm(room, { recursive: true, force: true });
});

const rowsOf = <Row>(api: Api, sql: string) => api.database.$queryRawUnsafe<Row[]>(sql);

it('is whole while people write, and holds what was acknowledged before it began', async () => {
  expect(acknowledged.during).toBeGreaterThan(0);
  expect(await Array.fromAsync(problemsOf(join(room, 'backup')))).toEqual([]);
  expect(await restored.database.attachment.count({ where: { name: 'before-0.pdf' } })).toBe(1);
  expect(manifest.lacking).toEqual([]);
});

it('has exactly the rows of its manifest in every table', async () => {
  for (const { name, rows } of manifest.tables)
    expect([name, await rowsOf(restored, `SELECT count(*)::int AS n FROM "${name}"`)]).toEqual([
      name,
      [{ n: rows }],
    ]);
  expect(manifest.tables.reduce((sum, { rows }) => sum + rows, 0)).toBeGreaterThan(5_000);
});

it('is of one moment: every file handed in meanwhile is there with its audit entry, or neither', async () => {
  const attachments = await restored.database.attachment.count({
    where: { name: { startsWith: 'during-' } },
  });
  const entries = await rowsOf<{ n: number }>(
    restored,
    `SELECT count(*)::int AS n FROM audit_entry WHERE action = 'deliverItem' AND changes::text LIKE '%during-%'`,
  );
  expect(entries[0]?.n).toBe(attachments);
  expect(attachments).toBeLessThanOrEqual(acknowledged.during);
});

it('keeps every key, check, trigger and index, and leaves no key that leads nowhere', async () => {
  const rules = `
    SELECT conname AS name, pg_get_constraintdef(oid) AS definition, convalidated::text AS state
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL SELECT tgname, pg_get_triggerdef(oid), tgenabled::text FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL SELECT indexname, indexdef, '' FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1, 2`;
  expect(await rowsOf(restored, rules)).toEqual(await rowsOf(city, rules));

  const keys = await rowsOf<{ from: string; to: string; column: string; target: string }>(
    restored,
    `SELECT conrelid::regclass::text AS from, confrelid::regclass::text AS to, a.attname AS column, b.attname AS target
     FROM pg_constraint JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = conkey[1]
     JOIN pg_attribute b ON b.attrelid = confrelid AND b.attnum = confkey[1]
     WHERE contype = 'f' AND cardinality(conkey) = 1`,
  );
  expect(keys.length).toBeGreaterThan(100);
  for (const { from, to, column, target } of keys)
    expect(
      await rowsOf(
        restored,
        `SELECT 1 FROM ${from} f WHERE f."${column}" IS NOT NULL
         AND NOT EXISTS (SELECT FROM ${to} t WHERE t."${target}" = f."${column}") LIMIT 1`,
      ),
    ).toEqual([]);
});

it('keeps the history as it was written, still written once', async () => {
  const entries = (api: Api) =>
    rowsOf<{ id: string; row: string }>(api, 'SELECT id, a::text AS row FROM audit_entry a ORDER BY id');
  const written = new Map((await entries(city)).map(({ id, row }) => [id, row]));
  const kept = await entries(restored);

  expect(kept.length).toBeGreaterThan(100);
  expect(kept.filter(({ id, row }) => written.get(id) !== row)).toEqual([]);
  await expect(rowsOf(restored, `UPDATE audit_entry SET action = 'x'`)).rejects.toThrow(/append-only/);
  const computed =
    'SELECT id, figures::text, figures_before::text, district FROM report_snapshot ORDER BY id';
  expect(await rowsOf(restored, computed)).toEqual(await rowsOf(city, computed));
});

it('has the bytes of every attachment, and the API reads an application and its files', async () => {
  const attachments = await restored.database.attachment.findMany({
    select: { id: true, sha256: true, name: true },
  });
  const blobs = diskBlobs(join(room, 'restored'));
  for (const { sha256 } of attachments) {
    const bytes = await blobs.read(sha256);
    expect(bytes && (await hashOfBytes(bytes))).toBe(sha256);
  }
  const officer = await restored.as(
    await restored.database.user.findUniqueOrThrow({ where: { account: 'officer' } }),
  );
  const list = `{ applications(first: 100) { totalCount nodes { id number name status lead { legalName } } } }`;
  const { data, errors } = await officer.run(list.replace(' lead { legalName }', ''));
  expect(errors).toBeUndefined();
  const { nodes } = (data as unknown as { applications: { nodes: { id: string; name: string }[] } })
    .applications;
  expect(nodes.length).toBeGreaterThan(5);
  const submitted = await restored.database.attachment.findFirstOrThrow({
    where: { application: { firstSubmittedAt: { not: null } } },
  });
  const response = await officer.send(`/files/${submitted.id}`);
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(submitted.sha256);
});
