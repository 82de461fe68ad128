import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Measured, measureFile } from '../files/meter.ts';
import { filePath, MANIFEST, SEAL, SUMS, sealText, tablePath } from './manifest.ts';
import { readManifest, sumsOf } from './read.ts';

/** 备份的问题: which file, and what is wrong with it. */
export type Problem = Readonly<{
  kind: 'MISSING' | 'DAMAGED' | 'UNREADABLE' | 'UNEXPECTED' | 'OTHER_SEAL';
  path: string;
}>;

/** The seal of a backup, null where its sums are missing; it names the backup as a whole. */
export const sealOf = async (folder: string): Promise<string | null> =>
  (await measureFile(join(folder, SUMS)))?.sha256 ?? null;

/**
 * 核验备份: every byte is read again and compared. The seal closes the sums, the sums close every file and the manifest;
 * with the seal that was written down elsewhere it also shows that nobody made the backup over.
 */
export async function* problemsOf(folder: string, expectedSeal?: string): AsyncGenerator<Problem> {
  const seal = await sealOf(folder);
  const closed = await readFile(join(folder, SEAL), 'utf8').catch(() => null);
  if (seal === null) return yield { kind: 'MISSING', path: SUMS };
  if (closed === null) return yield { kind: 'MISSING', path: SEAL };
  // What the lines say is worth nothing once they are not the ones that were written.
  if (closed !== sealText(seal)) return yield { kind: 'DAMAGED', path: SUMS };
  if (expectedSeal !== undefined && expectedSeal !== seal) yield { kind: 'OTHER_SEAL', path: SEAL };

  const found: Found = { tables: new Map(), files: { count: 0, bytes: 0 }, hasAllFiles: true };
  let listed = 0;
  for await (const sum of sumsOf(folder)) {
    if (sum === null) {
      yield { kind: 'UNREADABLE', path: SUMS };
      continue;
    }
    listed += 1;
    const { path, sha256 } = sum;
    const isFile = path.startsWith('files/');
    const measured = await measureFile(join(folder, path));
    const isIntact = measured?.sha256 === sha256 && (!isFile || path === filePath(sha256));
    if (!isIntact) yield { kind: measured === null ? 'MISSING' : 'DAMAGED', path };
    note(found, path, isIntact ? measured : null);
  }
  yield* againstManifest(folder, found);
  // Sums and seal stand in no line.
  if ((await filesIn(folder)) > listed + 2) yield { kind: 'UNEXPECTED', path: folder };
}

/** What the lines led to; null for a table that was found wanting already. */
type Found = {
  tables: Map<string, Measured | null>;
  files: { count: number; bytes: number };
  hasAllFiles: boolean;
};

function note(found: Found, path: string, measured: Measured | null) {
  if (path.startsWith('tables/')) found.tables.set(path, measured);
  if (!path.startsWith('files/')) return;
  found.hasAllFiles &&= measured !== null;
  found.files.count += 1;
  found.files.bytes += measured?.size ?? 0;
}

/** Whether the manifest speaks of what is there; what is missing or damaged was told before. */
async function* againstManifest(
  folder: string,
  { tables, files, hasAllFiles }: Found,
): AsyncGenerator<Problem> {
  const manifest = await readManifest(folder);
  if (!manifest) return yield { kind: 'UNREADABLE', path: MANIFEST };
  for (const { name, rows, sha256 } of manifest.tables) {
    const measured = tables.get(tablePath(name));
    if (measured === undefined) yield { kind: 'MISSING', path: tablePath(name) };
    else if (measured && (measured.lines !== rows || measured.sha256 !== sha256))
      yield { kind: 'DAMAGED', path: tablePath(name) };
  }
  if (tables.size > manifest.tables.length) yield { kind: 'UNEXPECTED', path: 'tables' };
  const isSame = manifest.files.count === files.count && manifest.files.bytes === files.bytes;
  if (hasAllFiles && !isSame) yield { kind: 'DAMAGED', path: 'files' };
}

async function filesIn(folder: string): Promise<number> {
  let files = 0;
  for (const entry of await readdir(folder, { withFileTypes: true }))
    files += entry.isDirectory() ? await filesIn(join(folder, entry.name)) : 1;
  return files;
}
