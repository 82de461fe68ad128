import { open } from 'node:fs/promises';

/** 字库: the names a font goes by and the characters it has. */
export type Font = Readonly<{ families: readonly string[]; has: (codePoint: number) => boolean }>;

type Range = readonly [first: number, last: number];

const COLLECTION = 0x74746366; // `ttcf`
const FAMILY_NAMES = [1, 16];
const NOT_THERE = 0xffff;

const utf16 = new TextDecoder('utf-16be');
const latin = new TextDecoder('latin1');

/** Names of the family in every language; Macintosh names are plain Latin. */
function familiesIn(table: DataView): string[] {
  const [count, strings] = [table.getUint16(2), table.getUint16(4)];
  const found = Array.from({ length: count }, (_, index) => {
    const at = 6 + index * 12;
    if (!FAMILY_NAMES.includes(table.getUint16(at + 6))) return '';
    const isMacintosh = table.getUint16(at) === 1;
    const start = table.byteOffset + strings + table.getUint16(at + 10);
    const bytes = new Uint8Array(table.buffer, start, table.getUint16(at + 8));
    return (isMacintosh ? latin : utf16).decode(bytes);
  });
  return [...new Set(found.filter((name) => name !== ''))];
}

/** Format 4: segments of the Basic Multilingual Plane; a character that maps to glyph 0 is not there. */
function segments(map: DataView): Range[] {
  const count = map.getUint16(6) / 2;
  return Array.from({ length: count }, (_, index) => index).flatMap((index): Range[] => {
    const at = 16 + (count + index) * 2;
    const [first, last] = [map.getUint16(at), map.getUint16(14 + index * 2)];
    if (first === NOT_THERE) return [];
    const offsetAt = at + count * 4;
    const offset = map.getUint16(offsetAt);
    if (offset === 0) return [[first, last]];
    const there = Array.from({ length: last - first + 1 }, (_, nth) => nth).filter(
      (nth) => map.getUint16(offsetAt + offset + nth * 2) !== 0,
    );
    return there.map((nth) => [first + nth, first + nth] as const);
  });
}

/** Format 12: groups over all planes. */
const groups = (map: DataView): Range[] =>
  Array.from({ length: map.getUint32(12) }, (_, index) => {
    const at = 16 + index * 12;
    return [map.getUint32(at), map.getUint32(at + 4)] as const;
  });

const readers: Readonly<Record<number, (map: DataView) => Range[]>> = { 4: segments, 12: groups };

function rangesIn(table: DataView): Range[] {
  const maps = Array.from({ length: table.getUint16(2) }, (_, index) => {
    const start = table.byteOffset + table.getUint32(4 + index * 8 + 4);
    return new DataView(table.buffer, start);
  });
  return maps.flatMap((map) => readers[map.getUint16(0)]?.(map) ?? []);
}

/** Reads of a font file (or the first font of a collection) nothing but its names and its character map. */
export async function readFont(path: string): Promise<Font> {
  const file = await open(path);
  const read = async (position: number, length: number) => {
    const bytes = new Uint8Array(length);
    await file.read(bytes, 0, length, position);
    return new DataView(bytes.buffer);
  };
  try {
    const head = await read(0, 16);
    const start = head.getUint32(0) === COLLECTION ? head.getUint32(12) : 0;
    const count = (await read(start + 4, 2)).getUint16(0);
    const directory = await read(start + 12, count * 16);
    const tableOf = async (tag: string) => {
      for (let at = 0; at < directory.byteLength; at += 16) {
        const name = latin.decode(new Uint8Array(directory.buffer, at, 4));
        if (name === tag) return read(directory.getUint32(at + 8), directory.getUint32(at + 12));
      }
      throw new Error(`${path} has no table ${tag}: it is no font`);
    };
    const [families, ranges] = [familiesIn(await tableOf('name')), rangesIn(await tableOf('cmap'))];
    return { families, has: (codePoint) => isIn(ranges, codePoint) };
  } finally {
    await file.close();
  }
}

const isIn = (ranges: readonly Range[], codePoint: number): boolean =>
  ranges.some(([first, last]) => first <= codePoint && codePoint <= last);
