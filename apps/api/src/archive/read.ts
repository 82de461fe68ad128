import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { type Entry, openPromise } from 'yauzl';
import { hashOfBytes } from '../files/check.ts';
import { filePath, KIND, MANIFEST, type Manifest, manifestShape, recordsPath, SCHEMA } from './manifest.ts';
import { ArchiveRefused } from './refusal.ts';

// Far beyond any honest one: a line for every file of the programme.
const MOST_MANIFEST_BYTES = 512 * 1024 * 1024;

/** 打开的归档: its manifest, and its parts by their path. */
export type OpenArchive = Readonly<{
  manifest: Manifest;
  read: (path: string) => Promise<Readable>;
  close: () => void;
}>;

/** Opens a file as an archive; what it is not, or not any more, is said. */
export async function openArchive(path: string): Promise<OpenArchive> {
  const zip = await openPromise(path, { autoClose: false, lazyEntries: true }).catch(() => {
    throw new ArchiveRefused('ARCHIVE_FOREIGN');
  });
  try {
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
    const read = async (name: string): Promise<Readable> => {
      const entry = entries.get(name);
      if (!entry) throw new ArchiveRefused('ARCHIVE_DAMAGED', name);
      return zip.openReadStreamPromise(entry);
    };
    const manifest = await manifestIn(entries.get(MANIFEST), read);
    const parts = 2 + manifest.records.length + manifest.files.length;
    if (entries.size !== parts) throw new ArchiveRefused('ARCHIVE_DAMAGED', MANIFEST);
    return { manifest, read, close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error instanceof ArchiveRefused
      ? error
      : new ArchiveRefused('ARCHIVE_DAMAGED', (error as Error).message);
  }
}

async function manifestIn(entry: Entry | undefined, read: OpenArchive['read']): Promise<Manifest> {
  if (!entry || entry.uncompressedSize > MOST_MANIFEST_BYTES) throw new ArchiveRefused('ARCHIVE_FOREIGN');
  const text = (await buffer(await read(MANIFEST))).toString();
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw new ArchiveRefused('ARCHIVE_DAMAGED', MANIFEST);
  }
  const { kind } = (given ?? {}) as { kind?: unknown };
  if (kind !== KIND) throw new ArchiveRefused('ARCHIVE_FOREIGN');
  const parsed = manifestShape.safeParse(given);
  if (parsed.success) return parsed.data;
  const isFormat = parsed.error.issues.some(({ path }) => path[0] === 'format');
  throw new ArchiveRefused(isFormat ? 'ARCHIVE_VERSION' : 'ARCHIVE_DAMAGED', MANIFEST);
}

/** 核验归档: every part is read and hashed before anything is written. */
export async function verifyArchive({ manifest, read }: OpenArchive): Promise<void> {
  const parts = [
    { path: SCHEMA, sha256: manifest.schema.sha256 },
    ...manifest.records.map(({ name, sha256 }) => ({ path: recordsPath(name), sha256 })),
    ...manifest.files.map(({ sha256 }) => ({ path: filePath(sha256), sha256 })),
  ];
  for (const { path, sha256 } of parts) {
    const found = await hashOfBytes(await read(path)).catch(() => null);
    if (found !== sha256) throw new ArchiveRefused('ARCHIVE_DAMAGED', path);
  }
}

/** The lines of a part, which must still be those that were verified; the last word comes at their end. */
export async function* linesOf({ read }: OpenArchive, path: string, sha256: string): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  for await (const chunk of await read(path)) {
    hash.update(chunk);
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
  if (hash.digest('hex') !== sha256) throw new ArchiveRefused('ARCHIVE_DAMAGED', path);
}
