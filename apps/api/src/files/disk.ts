import { constants } from 'node:fs';
import { access, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BlobStore, KeptBlob } from './blob-store.ts';
import { ensureFolder, syncFolder } from './durable.ts';
import { folderIntake } from './intake.ts';
import { unlessGone } from './unless-gone.ts';

const OWNER = '.owner';
const SHELF = /^[\da-f]{2}$/;
const HASH = /^[\da-f]{64}$/;

/** Where content lies below the folder: 256 shelves by the first two digits. */
export const blobPath = (sha256: string) => join(sha256.slice(0, 2), sha256);

const namesIn = async (folder: string) => ((await unlessGone(readdir(folder))) ?? []).toSorted();

/** 磁盘文件库: a folder of this machine, or of a share that several instances see. */
export function diskBlobs(folder: string): BlobStore {
  const pathOf = (sha256: string) => join(folder, blobPath(sha256));
  const has = async (sha256: string) => (await unlessGone(access(pathOf(sha256)).then(() => true))) ?? false;

  async function* list(): AsyncGenerator<KeptBlob> {
    for (const shelf of (await namesIn(folder)).filter((name) => SHELF.test(name)))
      for (const sha256 of (await namesIn(join(folder, shelf))).filter((name) => HASH.test(name))) {
        const found = await unlessGone(stat(pathOf(sha256)));
        if (found) yield { sha256, size: found.size, keptAt: found.mtime };
      }
  }

  return {
    ...folderIntake(folder),
    isFar: false,
    has,
    list,
    async put({ path, sha256 }) {
      const target = pathOf(sha256);
      const shelf = dirname(target);
      await ensureFolder(shelf);
      if (!(await has(sha256))) await rename(path, target);
      // Also where it was there: who put it may not have come to this line yet.
      await syncFolder(shelf);
    },
    read: async (sha256) => (await unlessGone(open(pathOf(sha256))))?.createReadStream() ?? null,
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
    async claim(owner) {
      await ensureFolder(folder);
      const path = join(folder, OWNER);
      await writeFile(path, owner, { flag: 'wx', mode: 0o600, flush: true }).catch(
        (error: NodeJS.ErrnoException) => {
          if (error.code !== 'EEXIST') throw error;
        },
      );
      return (await readFile(path, 'utf8')) === owner;
    },
    async reach() {
      await ensureFolder(folder);
      await access(folder, constants.R_OK | constants.W_OK);
    },
  };
}
