import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import { HEAD } from './inside/foreign.ts';
import { refuse } from './refusal.ts';
import { pieces, type Source } from './source.ts';
import { placeAll, readDirectory, type ZipEntry } from './zip.ts';

/** Whether a part is kept, by its name and its first bytes. */
type Kept = (name: string, head: Uint8Array) => boolean;

/** 完整解压检查: unpacks every part into nothing but its size and checksum, and keeps the few asked for. */
export async function unpack(
  source: Source,
  maxUnpackedBytes: number,
  isKept: Kept,
  limit: Limit,
): Promise<{ names: string[]; kept: Map<string, Uint8Array> }> {
  const directory = await readDirectory(source, maxUnpackedBytes);
  const placed = await placeAll(source, directory);
  const kept = new Map<string, Uint8Array>();
  let total = 0;
  for (const { entry, start, end } of placed) {
    const bytes = await unpackEntry(source, entry, { start, end }, isKept, limit);
    if (!bytes) continue;
    kept.set(entry.name, bytes);
    total += bytes.length;
    // Many parts within the limit of one would still fill the memory together.
    if (total > MOST_TOGETHER)
      refuse('FILE_ARCHIVE_BOMB', { reason: 'UNPACKED_SIZE', seen: total, limit: MOST_TOGETHER });
  }
  return { names: directory.entries.map(({ name }) => name), kept };
}

const MOST_TOGETHER = 48 * 1024 * 1024;

/** How much of a part is kept at most, and what it means where there is more. */
export type Limit = Readonly<{ most: number; refuse: (part: string, seen: number) => never }>;

type Place = Readonly<{ start: number; end: number }>;

async function unpackEntry(
  source: Source,
  entry: ZipEntry,
  { start, end }: Place,
  isKept: Kept,
  limit: Limit,
) {
  const { name: part, unpackedSize, isDeflated, checksum } = entry;
  let kept: Uint8Array[] | null = [];
  let [size, sum, isDecided] = [0, 0, false];
  const decide = () => {
    isDecided = true;
    if (!isKept(part, Buffer.concat(kept ?? []))) kept = null;
  };
  const weigh = async (unpacked: AsyncIterable<Uint8Array>) => {
    for await (const piece of unpacked) {
      size += piece.length;
      // The declared sizes were judged already, so what stays within them stays within the limit.
      if (size > unpackedSize) {
        refuse('FILE_ARCHIVE_BOMB', { reason: 'SIZE_LIES', seen: size, limit: unpackedSize, part });
      }
      sum = crc32(piece, sum);
      kept?.push(piece);
      if (!isDecided && size >= HEAD) decide();
      if (kept && size > limit.most) limit.refuse(part, size);
    }
  };
  const packed = pieces(source, start, end);
  if (isDeflated)
    await pipeline(packed, createInflateRaw({ chunkSize: 128 * 1024 }), weigh).catch(asDamage(part));
  else await weigh(packed);
  if (size !== unpackedSize || sum !== checksum) refuse('FILE_DAMAGED', { reason: 'PART_DATA', part });
  if (!isDecided) decide();
  return kept ? Buffer.concat(kept) : undefined;
}

const asDamage = (part: string) => (error: unknown) => {
  const isCorrupt = error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
  if (isCorrupt) refuse('FILE_DAMAGED', { reason: 'PART_DATA', part });
  throw error;
};
