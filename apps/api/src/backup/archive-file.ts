import { createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { withSnapshot } from '@consortium/database/backup';
import { zipChunks } from '@consortium/documents/package';
import { both } from '@consortium/domain';
import type { Manifest } from '../archive/manifest.ts';
import { archiveFiles } from '../archive/write.ts';
import type { BlobStore } from '../files/blob-store.ts';
import { ensureFolder, syncFolder } from '../files/durable.ts';
import { BackupRefused } from './refusal.ts';

type Options = Readonly<{ url: string; blobs: BlobStore; path: string; now: Date }>;

/** 归档文件: it grows beside its name and is renamed when it is whole. */
export async function writeArchive({ url, blobs, path, now }: Options): Promise<Manifest> {
  const target = resolve(path);
  if (await stat(target).catch(() => null))
    throw new BackupRefused('TARGET_EXISTS', both(`${target} 已存在`, `${target} exists already`));
  await ensureFolder(dirname(target));
  const draft = `${target}.unfinished`;
  let manifest: Manifest | undefined;
  try {
    await withSnapshot(url, (snapshot) => {
      const told = (each: Manifest) => {
        manifest = each;
      };
      const chunks = zipChunks(archiveFiles({ snapshot, blobs, now, told }));
      return pipeline(Readable.from(chunks), createWriteStream(draft, { mode: 0o600 }));
    });
    const file = await open(draft, 'r+');
    await file.sync().finally(() => file.close());
    await rename(draft, target);
    await syncFolder(dirname(target));
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  return manifest as Manifest;
}
