import { open } from 'node:fs/promises';

/** 待检文件: bytes read piece by piece, so that a file of any size costs little memory. */
export type Source = Readonly<{
  size: number;
  /** The bytes from `offset`; fewer than `length` only at the end of the file. */
  read: (offset: number, length: number) => Promise<Uint8Array>;
}>;

const PIECE = 64 * 1024;

/** Opens a path (or takes bytes as they are), and closes it whatever happens. */
export async function withSource<T>(
  file: string | Uint8Array,
  use: (source: Source) => Promise<T>,
): Promise<T> {
  if (typeof file !== 'string') return use(sourceOf(file));
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    return await use({
      size,
      read: async (offset, length) => {
        const wanted = Math.max(0, Math.min(length, size - offset));
        const { buffer, bytesRead } = await handle.read(new Uint8Array(wanted), 0, wanted, offset);
        return buffer.subarray(0, bytesRead);
      },
    });
  } finally {
    await handle.close();
  }
}

export const sourceOf = (bytes: Uint8Array): Source => ({
  size: bytes.length,
  read: async (offset, length) => bytes.subarray(offset, offset + length),
});

/** The bytes from `start` up to `end`, piece by piece. */
export async function* pieces(source: Source, start: number, end: number): AsyncGenerator<Uint8Array> {
  for (let offset = start; offset < end; offset += PIECE) {
    const piece = await source.read(offset, Math.min(PIECE, end - offset));
    if (piece.length === 0) return;
    yield piece;
  }
}

/** Bytes as characters 0–255: what headers, names and numbers of a binary file are searched in. */
export const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

export const numbersOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
