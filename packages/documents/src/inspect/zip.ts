import { refuse } from './refusal.ts';
import { latin1, numbersOf, type Source } from './source.ts';

/** 压缩包条目: one part of a ZIP as its central directory declares it; offsets and sizes in bytes. */
export type ZipEntry = Readonly<{
  name: string;
  isDeflated: boolean;
  checksum: number;
  packedSize: number;
  unpackedSize: number;
  headerAt: number;
  /** Whether its sizes follow its bytes once more. */
  isDescribed: boolean;
}>;
/** The entries, and where the directory of them begins. */
export type Directory = Readonly<{ entries: readonly ZipEntry[]; start: number }>;

const MAX_ENTRIES = 4000;
// Deflate reaches 1:1032; honest Word documents with blank scans stay well below 1:200.
const MAX_RATIO = 200;
const RATIO_MATTERS_FROM = 8 * 1024 * 1024;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const MAX_COMMENT = 0xffff;

/** 压缩包目录: read first, so that a bomb is refused before a single byte is unpacked. */
export async function readDirectory(source: Source, maxUnpackedBytes: number): Promise<Directory> {
  const { count, start, end } = await findDirectory(source);
  if (count > MAX_ENTRIES) bomb('ENTRIES', count, MAX_ENTRIES);
  const bytes = await source.read(start, end - start);
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at < bytes.length) {
    const { entry, length } = readEntry(bytes, at);
    entries.push(entry);
    at += length;
  }
  if (entries.length !== count) refuse('FILE_DAMAGED', { reason: 'DIRECTORY' });
  refuseBombs(entries, maxUnpackedBytes);
  refuseNames(entries);
  return { entries, start };
}

async function findDirectory(source: Source) {
  const tailAt = Math.max(0, source.size - END_LENGTH - MAX_COMMENT);
  const tail = await source.read(tailAt, END_LENGTH + MAX_COMMENT);
  const view = numbersOf(tail);
  for (let at = tail.length - END_LENGTH; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    if (at + END_LENGTH + view.getUint16(at + 20, true) !== tail.length) continue;
    const count = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 12, true);
    const start = view.getUint32(at + 16, true);
    // One volume, and nothing between the directory and its end: ZIP64 and glued-on archives stop here.
    const isWhole = view.getUint32(at + 4, true) === 0 && start + size === tailAt + at;
    if (!isWhole) refuse('FILE_DAMAGED', { reason: 'DIRECTORY' });
    return { count, start, end: start + size };
  }
  return refuse('FILE_DAMAGED', { reason: 'TRUNCATED' });
}

function readEntry(bytes: Uint8Array, at: number): { entry: ZipEntry; length: number } {
  const isWhole = at + ENTRY_LENGTH <= bytes.length;
  const view = numbersOf(bytes.subarray(at));
  if (!isWhole || view.getUint32(0, true) !== DIRECTORY_ENTRY)
    refuse('FILE_DAMAGED', { reason: 'DIRECTORY' });
  const nameLength = view.getUint16(28, true);
  const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength));
  const isEncrypted = (view.getUint16(8, true) & 1) === 1;
  if (isEncrypted) refuse('FILE_ENCRYPTED', { seen: 'application/zip' });
  const method = view.getUint16(10, true);
  if (method !== 0 && method !== 8) refuse('FILE_DAMAGED', { reason: 'PART_DATA', part: name });
  return {
    entry: {
      name,
      isDeflated: method === 8,
      checksum: view.getUint32(16, true),
      packedSize: view.getUint32(20, true),
      unpackedSize: view.getUint32(24, true),
      headerAt: view.getUint32(42, true),
      isDescribed: (view.getUint16(8, true) & 8) === 8,
    },
    length: ENTRY_LENGTH + nameLength + view.getUint16(30, true) + view.getUint16(32, true),
  };
}

function refuseBombs(entries: readonly ZipEntry[], limit: number) {
  const unpacked = entries.reduce((sum, { unpackedSize }) => sum + unpackedSize, 0);
  if (unpacked > limit) bomb('UNPACKED_SIZE', unpacked, limit);
  for (const { name, packedSize, unpackedSize } of entries) {
    const ratio = Math.ceil(unpackedSize / Math.max(1, packedSize));
    if (unpackedSize >= RATIO_MATTERS_FROM && ratio > MAX_RATIO) bomb('RATIO', ratio, MAX_RATIO, name);
  }
}

// Out of the package, also in percent signs; control characters and those that turn a text around.
const UNSAFE = /^$|^\/|^[a-z]:|\\|[\p{Cc}\p{Cf}]|%(?:2e|2f|5c|00)|(^|\/)\.\.(\/|$)/u;

// The parts of an Office package have plain names below its root, unique without regard to case.
function refuseNames(entries: readonly ZipEntry[]) {
  const names = new Set<string>();
  for (const { name } of entries) {
    const key = name.toLowerCase();
    if (UNSAFE.test(key) || names.has(key)) refuse('FILE_DAMAGED', { reason: 'PART_NAME', part: name });
    names.add(key);
  }
}

const bomb = (
  reason: 'ENTRIES' | 'UNPACKED_SIZE' | 'RATIO',
  seen: number,
  limit: number,
  part?: string,
): never => refuse('FILE_ARCHIVE_BOMB', { reason, seen, limit, part });

/** 各部件的位置: entries lie one behind the other, and nothing lies between or behind them. */
export async function placeAll(source: Source, { entries, start: directoryAt }: Directory) {
  const placed: { entry: ZipEntry; start: number; end: number }[] = [];
  let [free, most] = [0, 0];
  const refuseGap = (at: number) => {
    // What no program shows may be another file for another program.
    if (at > free + most) refuse('FILE_DAMAGED', { reason: 'DIRECTORY' });
  };
  for (const entry of entries.toSorted((a, b) => a.headerAt - b.headerAt)) {
    const { headerAt, start, end } = await placeOf(source, entry);
    // Two entries that share bytes are how a small archive unpacks to terabytes.
    if (headerAt < free) {
      refuse('FILE_ARCHIVE_BOMB', { reason: 'OVERLAP', seen: headerAt, limit: free, part: entry.name });
    }
    refuseGap(headerAt);
    if (end > source.size) refuse('FILE_DAMAGED', { reason: 'TRUNCATED', part: entry.name });
    [free, most] = [end, entry.isDescribed ? LONGEST_DESCRIPTOR : 0];
    placed.push({ entry, start, end });
  }
  refuseGap(directoryAt);
  return placed;
}

const LONGEST_DESCRIPTOR = 24;

/** The bytes of an entry as its local header places them; refuses one that disagrees with the directory. */
async function placeOf(source: Source, entry: ZipEntry) {
  const { name, headerAt, packedSize } = entry;
  const header = await source.read(headerAt, 30);
  const isHeader = header.length === 30 && latin1(header).startsWith('PK\x03\x04');
  if (!isHeader) refuse('FILE_DAMAGED', { reason: 'PART_DATA', part: name });
  const view = numbersOf(header);
  const nameLength = view.getUint16(26, true);
  const localName = new TextDecoder().decode(await source.read(headerAt + 30, nameLength));
  if (localName !== name) refuse('FILE_DAMAGED', { reason: 'PART_NAME', part: name });
  if (!agrees(view, entry)) refuse('FILE_DAMAGED', { reason: 'PART_DATA', part: name });
  const start = headerAt + 30 + nameLength + view.getUint16(28, true);
  return { headerAt, start, end: start + packedSize };
}

/** A program that reads from the front believes the local header: it must see the same part. */
function agrees(header: DataView, { isDeflated, isDescribed, checksum, packedSize, unpackedSize }: ZipEntry) {
  const flags = header.getUint16(6, true);
  const isSame = header.getUint16(8, true) === (isDeflated ? 8 : 0) && (flags & 1) === 0;
  const told = [14, 18, 22].map((at) => header.getUint32(at, true));
  const listed = [checksum, packedSize, unpackedSize];
  return isSame && told.every((number, index) => number === listed[index] || (isDescribed && number === 0));
}
