import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { PrismaClient } from '@consortium/database/client';
import { batches } from './batches.ts';
import type { BlobStore } from './blob-store.ts';
import { type Referenced, referencedBlobs, unreferenced } from './referenced.ts';

/** 核对结果 of one content; `name` is the one it was uploaded under, where a row refers to it. */
export type FileFinding = Readonly<{
  kind: 'INTACT' | 'MISSING' | 'DAMAGED' | 'UNREFERENCED';
  sha256: string;
  name?: string;
}>;

/** What bytes are. */
export async function hashOfBytes(bytes: Readable): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of bytes) hash.update(chunk);
  return hash.digest('hex');
}

const AT_ONCE = 500;

/** 核对文件: every content that a row refers to, read and hashed, then what no row refers to. */
export async function* checkFiles(client: PrismaClient, blobs: BlobStore): AsyncGenerator<FileFinding> {
  const ask = (sql: string, last: string) => client.$queryRawUnsafe<Referenced[]>(sql, last);
  for await (const { sha256, name } of referencedBlobs(ask)) {
    const bytes = await blobs.read(sha256);
    const kind = bytes === null ? 'MISSING' : (await hashOfBytes(bytes)) === sha256 ? 'INTACT' : 'DAMAGED';
    yield { kind, sha256, name };
  }
  const kept = async function* () {
    for await (const { sha256 } of blobs.list()) yield sha256;
  };
  for await (const batch of batches(kept(), AT_ONCE))
    for (const sha256 of await unreferenced(client, batch)) yield { kind: 'UNREFERENCED', sha256 };
}
