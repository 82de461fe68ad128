import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { loadDatabase, refuseFilled, refuseUnknownMigrations } from '@consortium/database/backup';
import { both } from '@consortium/domain';
import type { BlobStore } from '../files/blob-store.ts';
import { hashOfBytes } from '../files/check.ts';
import type { Manifest } from './manifest.ts';
import { tablePath } from './manifest.ts';
import { readManifest, sumsOf } from './read.ts';
import { BackupRefused } from './refusal.ts';
import { problemsOf } from './verify.ts';

type Options = Readonly<{
  folder: string;
  /** Opens the database to restore into; not before the backup is known to be whole. */
  open: () => Promise<string>;
  blobs: BlobStore;
}>;

const notWhole = (path: string) =>
  new BackupRefused(
    'NOT_WHOLE',
    both(`备份不完整:${path};未作任何改动`, `The backup is not whole: ${path}; nothing was changed`),
  );

/**
 * 恢复: into an empty database and a file store, files first, then all rows in one transaction. Interrupted, it has
 * restored no row; it is begun again on an empty database.
 */
export async function restoreBackup({ folder, open, blobs }: Options): Promise<Manifest> {
  for await (const { path } of problemsOf(folder)) throw notWhole(path);
  const manifest = await readManifest(folder);
  if (!manifest) throw notWhole(folder);
  await refuseUnknownMigrations(manifest.migrations);
  const url = await open();
  await refuseFilled(url);
  for await (const sum of sumsOf(folder))
    if (sum?.path.startsWith('files/')) await restoreFile(blobs, join(folder, sum.path), sum.sha256);
  const sums = new Map(manifest.tables.map(({ name, sha256 }) => [name, sha256]));
  await loadDatabase(url, {
    ...manifest,
    rowsOf: ({ name }) => Readable.from(unchanged(join(folder, tablePath(name)), sums.get(name))),
  });
  return manifest;
}

/** The bytes of a file, which must still be those that were verified; the last word comes before the rows are kept. */
async function* unchanged(path: string, sha256: string | undefined) {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk);
    yield chunk as Buffer;
  }
  if (hash.digest('hex') !== sha256) throw notWhole(path);
}

/** What lies there already stays if it is what its name says. */
async function restoreFile(blobs: BlobStore, path: string, sha256: string) {
  const there = await blobs.read(sha256);
  if (there && (await hashOfBytes(there)) === sha256) return;
  const incoming = await blobs.receive(createReadStream(path));
  try {
    if (incoming.sha256 !== sha256) throw notWhole(path);
    if (there) await blobs.remove(sha256);
    await blobs.put(incoming);
  } finally {
    await blobs.drop(incoming);
  }
}
