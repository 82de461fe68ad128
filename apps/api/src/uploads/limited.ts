import type { Readable } from 'node:stream';
import { FileRefused } from './file-refused.ts';

/** 限长: the bytes of a body as far as they may go; `before` of them have come already. */
export async function* limited(body: Readable, limit: number, before = 0): AsyncGenerator<Uint8Array> {
  let size = before;
  try {
    for await (const chunk of body.iterator({ destroyOnReturn: false })) {
      size += chunk.length;
      if (size > limit) throw new FileRefused('FILE_TOO_LARGE', { size, limit });
      yield chunk as Uint8Array;
    }
  } finally {
    // What is left is read and dropped, or the sender would never come to read the answer.
    body.resume();
  }
}
