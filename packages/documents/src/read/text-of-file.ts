import { createReadStream } from 'node:fs';
import { inOwnProcess } from '../own-process.ts';

const READ = new URL('./read-text.ts', import.meta.url);
const LONGEST_MS = 30_000;
const MOST_MEMORY_MB = 512;
/** A form of two hundred units has a tenth of it. */
const MOST_CHARACTERS = 400_000;

/**
 * 读出文字 of a PDF or Word file that was inspected already, without spaces, in a process of its own. Of a scan that is
 * only a picture, what its code says; else empty, as where it cannot be read.
 */
export async function textOfFile(path: string): Promise<string> {
  const limits = { longestMs: LONGEST_MS, mostMemoryMb: MOST_MEMORY_MB };
  const ended = await inOwnProcess(READ, createReadStream(path), limits).catch(() => null);
  return ended?.code === 0 ? ended.made.toString('utf8').slice(0, MOST_CHARACTERS) : '';
}
