import type { Readable } from 'node:stream';
import { FileRefused } from './files.ts';

/** 请求正文: its bytes, no more than the limit. */
export async function bytesOf(body: Readable, limit: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of body.iterator({ destroyOnReturn: false })) {
      size += piece.length;
      if (size > limit) throw new FileRefused('FILE_TOO_LARGE', { size, limit });
      pieces.push(piece);
    }
  } finally {
    // What is left is read and dropped, or the sender would never come to read the answer.
    body.resume();
  }
  return Buffer.concat(pieces);
}
