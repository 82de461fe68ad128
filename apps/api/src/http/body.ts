import type { Readable } from 'node:stream';
import { limited } from '../uploads/limited.ts';

/** 请求正文: its bytes, no more than the limit. */
export const bytesOf = async (body: Readable, limit: number): Promise<Uint8Array> =>
  Buffer.concat(await Array.fromAsync(limited(body, limit)));
