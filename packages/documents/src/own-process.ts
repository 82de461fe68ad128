import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';

type Limits = Readonly<{ longestMs: number; mostMemoryMb?: number }>;
/** 独立进程的结局: what it wrote, and, where the code is not 0, what it said of why. */
type Ended = Readonly<{ code: number | null; made: Buffer; said: string }>;

/** 独立进程: a script of ours for one file; bytes go in, bytes come out, and what a hostile file may do to it ends with it. */
export async function inOwnProcess(
  script: URL,
  given: Readable,
  { longestMs, mostMemoryMb }: Limits,
): Promise<Ended> {
  const { NODE_COMPILE_CACHE } = process.env;
  const memory = mostMemoryMb === undefined ? [] : [`--max-old-space-size=${mostMemoryMb}`];
  const child = spawn(process.execPath, ['--no-warnings', ...memory, fileURLToPath(script)], {
    stdio: ['pipe', 'pipe', 'pipe'],
    timeout: longestMs,
    killSignal: 'SIGKILL',
    // It needs nothing of this process, its secrets least of all; only what was compiled before, to begin sooner.
    env: NODE_COMPILE_CACHE === undefined ? {} : { NODE_COMPILE_CACHE },
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  // Whoever ends before it has read everything says why by its exit.
  const sent = pipeline(given, child.stdin).catch(() => undefined);
  const [code, made, said] = await Promise.all([ended, buffer(child.stdout), text(child.stderr), sent]);
  return { code, made, said };
}
