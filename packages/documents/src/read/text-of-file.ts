import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';

const READ = fileURLToPath(new URL('./read-text.ts', import.meta.url));
const LONGEST_MS = 30_000;
const MOST_MEMORY_MB = 512;
/** A form of two hundred units has a tenth of it. */
const MOST_CHARACTERS = 400_000;

/**
 * 读出文字 of a PDF or Word file that was inspected already, without spaces: in a process of its own, which ends with
 * what a hostile file may do to it. Of a scan that is only
 * a picture, what its code says; else empty.
 */
export async function textOfFile(path: string): Promise<string> {
  const child = spawn(process.execPath, ['--no-warnings', `--max-old-space-size=${MOST_MEMORY_MB}`, READ], {
    stdio: ['pipe', 'pipe', 'ignore'],
    timeout: LONGEST_MS,
    killSignal: 'SIGKILL',
    env: {},
  });
  const ended = new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', resolve);
  });
  // Whoever ends before it has read everything says so by its exit.
  const sent = pipeline(createReadStream(path), child.stdin).catch(() => undefined);
  const [code, text] = await Promise.all([ended, buffer(child.stdout), sent]);
  return code === 0 ? text.toString('utf8').slice(0, MOST_CHARACTERS) : '';
}
