import { crc32 } from 'node:zlib';

/** 条目: one part of a ZIP written exactly as told, lies included. */
export type RawEntry = Readonly<{
  name: string;
  packed: Uint8Array;
  method?: 0 | 8;
  flags?: number;
  checksum?: number;
  /** The size the directory declares. */
  size?: number;
  /** Where the directory says the entry begins, when not where it does. */
  headerAt?: number;
}>;

/** 压缩包: bytes of a ZIP for tests, with directory entries no honest tool would write. */
export function rawZip(entries: readonly RawEntry[]): Uint8Array {
  const bodies: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const { name, packed, flags = 0, method = 0, checksum = crc32(packed), size = packed.length } = entry;
    const facts = [...u16(20), ...u16(flags), ...u16(method), ...u32(0), ...u32(checksum)];
    const sizes = [...u32(packed.length), ...u32(size), ...u16(Buffer.byteLength(name)), ...u16(0)];
    const body = joined([...u32(0x04034b50), ...facts, ...sizes], Buffer.from(name), packed);
    const headerAt = u32(entry.headerAt ?? at);
    const rest = [...u16(0), ...u16(0), ...u16(0), ...u32(0), ...headerAt];
    directory.push(joined([...u32(0x02014b50), ...u16(20), ...facts, ...sizes, ...rest], Buffer.from(name)));
    bodies.push(body);
    at += body.length;
  }
  const table = joined(...directory);
  const count = u16(entries.length);
  const end = [
    ...u32(0x06054b50),
    ...u32(0),
    ...count,
    ...count,
    ...u32(table.length),
    ...u32(at),
    ...u16(0),
  ];
  return joined(...bodies, table, end);
}

export const joined = (...parts: (Uint8Array | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Uint8Array.from(part)));

const u16 = (value: number) => [value & 0xff, (value >> 8) & 0xff];
const u32 = (value: number) => [...u16(value & 0xffff), ...u16(value >>> 16)];
