import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import { refuse } from './refusal.ts';
import { pieces, type Source } from './source.ts';
import { placeOf, readDirectory, type ZipEntry } from './zip.ts';

/** 完整解压检查: unpacks every part into nothing but its size and checksum, and keeps the few asked for. */
export async function unpack(
  source: Source,
  maxUnpackedBytes: number,
  isKept: (name: string) => boolean,
  limit: Limit = DAMAGED_BEYOND,
): Promise<{ names: string[]; kept: Map<string, Uint8Array> }> {
  const entries = await readDirectory(source, maxUnpackedBytes);
  const placed = await placeAll(source, entries);
  const kept = new Map<string, Uint8Array>();
  for (const { entry, start, end } of placed) {
    const bytes = await unpackEntry(source, entry, start, end, isKept(entry.name) ? limit : null);
    if (bytes) kept.set(entry.name, bytes);
  }
  return { names: entries.map(({ name }) => name), kept };
}

// Two entries that share bytes are how a small archive unpacks to terabytes.
async function placeAll(source: Source, entries: readonly ZipEntry[]) {
  const placed: { entry: ZipEntry; start: number; end: number }[] = [];
  let free = 0;
  for (const entry of entries.toSorted((a, b) => a.headerAt - b.headerAt)) {
    const { headerAt, start, end } = await placeOf(source, entry);
    if (headerAt < free) {
      refuse('FILE_ARCHIVE_BOMB', { reason: 'OVERLAP', seen: headerAt, limit: free, part: entry.name });
    }
    if (end > source.size) refuse('FILE_DAMAGED', { reason: 'TRUNCATED', part: entry.name });
    free = end;
    placed.push({ entry, start, end });
  }
  return placed;
}

/** How much of a part is kept at most, and what it means where there is more. */
type Limit = Readonly<{ most: number; refuse: (part: string, seen: number) => never }>;
const DAMAGED_BEYOND: Limit = {
  most: 2 * 1024 * 1024,
  refuse: (part) => refuse('FILE_DAMAGED', { reason: 'XML', part }),
};

async function unpackEntry(source: Source, entry: ZipEntry, start: number, end: number, keep: Limit | null) {
  const { name: part, unpackedSize, isDeflated, checksum } = entry;
  const kept: Uint8Array[] = [];
  let [size, sum] = [0, 0];
  const weigh = async (unpacked: AsyncIterable<Uint8Array>) => {
    for await (const piece of unpacked) {
      size += piece.length;
      // The declared sizes were judged already, so what stays within them stays within the limit.
      if (size > unpackedSize) {
        refuse('FILE_ARCHIVE_BOMB', { reason: 'SIZE_LIES', seen: size, limit: unpackedSize, part });
      }
      if (keep && size > keep.most) keep.refuse(part, size);
      sum = crc32(piece, sum);
      if (keep) kept.push(piece);
    }
  };
  const packed = pieces(source, start, end);
  if (isDeflated)
    await pipeline(packed, createInflateRaw({ chunkSize: 128 * 1024 }), weigh).catch(asDamage(part));
  else await weigh(packed);
  if (size !== unpackedSize || sum !== checksum) refuse('FILE_DAMAGED', { reason: 'PART_DATA', part });
  return keep ? Buffer.concat(kept) : undefined;
}

const asDamage = (part: string) => (error: unknown) => {
  const isCorrupt = error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
  if (isCorrupt) refuse('FILE_DAMAGED', { reason: 'PART_DATA', part });
  throw error;
};
