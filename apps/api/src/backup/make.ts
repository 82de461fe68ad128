import { type FileHandle, mkdir, mkdtemp, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type Snapshot, withSnapshot } from '@consortium/database/backup';
import { both } from '@consortium/domain';
import type { BlobStore } from '../files/blob-store.ts';
import { ensureFolder, syncFolder } from '../files/durable.ts';
import { type Measured, measureFile, writeMeasured } from '../files/meter.ts';
import { referencedBlobs } from '../files/referenced.ts';
import {
  FORMAT,
  filePath,
  MANIFEST,
  type Manifest,
  manifestShape,
  SEAL,
  SUMS,
  sealText,
  tablePath,
} from './manifest.ts';
import { BackupRefused } from './refusal.ts';

type Options = Readonly<{ url: string; blobs: BlobStore; folder: string; now: Date }>;
export type Backup = Readonly<{ manifest: Manifest; seal: string }>;

/**
 * 备份: database and files as of one moment, beside whatever is written meanwhile. It grows in a folder beside its name
 * and is renamed when it is whole, so what bears the name is a backup.
 */
export async function makeBackup({ url, blobs, folder, now }: Options): Promise<Backup> {
  const target = resolve(folder);
  if (await stat(target).catch(() => null))
    throw new BackupRefused('TARGET_EXISTS', both(`${target} 已存在`, `${target} exists already`));
  await ensureFolder(dirname(target));
  const draft = await mkdtemp(`${target}.unfinished-`);
  try {
    const backup = await withSnapshot(url, (snapshot) => write(snapshot, blobs, draft, now));
    await rename(draft, target);
    await syncFolder(dirname(target));
    return backup;
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}

async function write(snapshot: Snapshot, blobs: BlobStore, draft: string, now: Date): Promise<Backup> {
  const sums = await open(join(draft, SUMS), 'wx', 0o600);
  try {
    const tables = await writeTables(snapshot, draft, sums);
    const { migrations, sequences } = snapshot;
    const createdAt = now.toISOString();
    const kept = await writeFiles(snapshot, blobs, draft, sums);
    // A manifest that this version could not read again is no backup.
    const manifest = manifestShape.parse({
      ...{ format: FORMAT, createdAt, migrations, tables, sequences },
      ...kept,
    });
    const path = join(draft, MANIFEST);
    await writeFile(path, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600, flush: true });
    await note(sums, MANIFEST, (await measureFile(path)) as Measured);
    await sums.sync();
    const { sha256: seal } = (await measureFile(join(draft, SUMS))) as Measured;
    await writeFile(join(draft, SEAL), sealText(seal), { mode: 0o600, flush: true });
    await syncFolder(draft);
    return { manifest, seal };
  } finally {
    await sums.close();
  }
}

const note = (sums: FileHandle, path: string, { sha256 }: Measured) => sums.writeFile(`${sha256}  ${path}\n`);

async function writeTables({ tables, rowsOf }: Snapshot, draft: string, sums: FileHandle) {
  const written: Manifest['tables'] = [];
  await mkdir(join(draft, 'tables'));
  for (const table of tables) {
    const path = tablePath(table.name);
    const measured = await writeMeasured(rowsOf(table), join(draft, path));
    await note(sums, path, measured);
    const { lines: rows, sha256 } = measured;
    written.push({ name: table.name, columns: [...table.columns], rows, sha256 });
  }
  await syncFolder(join(draft, 'tables'));
  return written;
}

/** What is lost already does not stop the backup of the rest; it is named. */
async function writeFiles({ ask }: Snapshot, blobs: BlobStore, draft: string, sums: FileHandle) {
  const lacking: Manifest['lacking'] = [];
  let count = 0;
  let bytes = 0;
  await mkdir(join(draft, 'files'));
  for await (const { sha256, name } of referencedBlobs((sql, last) => ask(sql, [last]))) {
    const source = await blobs.read(sha256);
    if (!source) {
      lacking.push({ sha256, name, was: 'MISSING' });
      continue;
    }
    const path = filePath(sha256);
    await ensureFolder(dirname(join(draft, path)));
    const measured = await writeMeasured(source, join(draft, path));
    if (measured.sha256 !== sha256) {
      await rm(join(draft, path));
      lacking.push({ sha256, name, was: 'DAMAGED' });
      continue;
    }
    await note(sums, path, measured);
    count += 1;
    bytes += measured.size;
  }
  return { files: { count, bytes }, lacking };
}
