import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MANIFEST, type Manifest, manifestShape, SUMS } from './manifest.ts';

/** 校验行: the path of a file in the backup and what it must hash to. */
export type Sum = Readonly<{ sha256: string; path: string }>;

// Nothing else is read: no path may lead out of the folder.
const LINE = /^([\da-f]{64}) {2}(manifest\.json|tables\/[A-Za-z_]\w*\.copy|files\/[\da-f]{2}\/[\da-f]{64})$/;

/** The lines of the sums; null for one that is none. */
export async function* sumsOf(folder: string): AsyncGenerator<Sum | null> {
  const file = await open(join(folder, SUMS));
  for await (const line of file.readLines()) {
    const [, sha256, path] = LINE.exec(line) ?? [];
    yield sha256 && path ? { sha256, path } : null;
  }
}

/** The manifest, or null where it is none that this version reads. */
export async function readManifest(folder: string): Promise<Manifest | null> {
  try {
    return manifestShape.parse(JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')));
  } catch {
    return null;
  }
}
