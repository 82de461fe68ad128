import { crc32, inflateSync } from 'node:zlib';
import { looksLikePage } from '../inside/foreign.ts';
import { refuse } from '../refusal.ts';
import { latin1, numbersOf, pieces, type Source } from '../source.ts';

const SIGNATURE = 8;
/** What stands beside the picture: profiles, texts; honest ones have kilobytes. */
const MOST_BESIDE = 4 * 1024 * 1024;
const PACKED_TEXTS = new Set(['iCCP', 'zTXt', 'iTXt']);

/** PNG: walks its chunks; each has a sound checksum, the first is its header, the last its end, nothing follows. */
export async function measurePng(source: Source): Promise<number | undefined> {
  const seen = new Set<string>();
  let [at, pixels] = [SIGNATURE, 0];
  while (at < source.size) {
    const head = await source.read(at, SIGNATURE);
    if (head.length < SIGNATURE) return undefined;
    const length = numbersOf(head).getUint32(0);
    const type = latin1(head.subarray(4));
    const end = at + SIGNATURE + length + 4;
    if (end > source.size || (seen.size === 0 && type !== 'IHDR')) return undefined;
    await refuseFalseChecksum(source, at + 4, end);
    if (type === 'IHDR') pixels = areaOf(await source.read(at + SIGNATURE, 8));
    else if (type !== 'IDAT') await refuseBeside(source, at + SIGNATURE, length, type);
    seen.add(type);
    at = end;
    if (type === 'IEND') break;
  }
  if (at < source.size) refuse('FILE_DAMAGED', { reason: 'TRAILING' });
  return seen.has('IEND') && seen.has('IDAT') ? pixels : undefined;
}

const areaOf = (bytes: Uint8Array): number =>
  bytes.length < 8 ? 0 : numbersOf(bytes).getUint32(0) * numbersOf(bytes).getUint32(4);

async function refuseFalseChecksum(source: Source, start: number, end: number): Promise<void> {
  let sum = 0;
  for await (const piece of pieces(source, start, end - 4)) sum = crc32(piece, sum);
  if (numbersOf(await source.read(end - 4, 4)).getUint32(0) !== sum)
    refuse('FILE_DAMAGED', { reason: 'PART_DATA' });
}

async function refuseBeside(source: Source, start: number, length: number, type: string): Promise<void> {
  if (length > MOST_BESIDE)
    refuse('FILE_ARCHIVE_BOMB', { reason: 'UNPACKED_SIZE', seen: length, limit: MOST_BESIDE, part: type });
  const bytes = await source.read(start, length);
  if (looksLikePage(bytes)) refuse('FILE_TYPE_MISMATCH', { expected: 'IMAGE', seen: 'text/html' });
  if (PACKED_TEXTS.has(type)) refuseBomb(bytes, type);
}

/** A name, a zero, the way it is packed, and what is packed; programs unpack it without being asked. */
function refuseBomb(bytes: Uint8Array, part: string): void {
  const packed = bytes.subarray(latin1(bytes).search(/\x78[\x01\x5e\x9c\xda]/));
  try {
    inflateSync(packed, { maxOutputLength: MOST_BESIDE });
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_BUFFER_TOO_LARGE') return;
    refuse('FILE_ARCHIVE_BOMB', { reason: 'UNPACKED_SIZE', seen: MOST_BESIDE, limit: MOST_BESIDE, part });
  }
}
