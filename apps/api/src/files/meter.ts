import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { type Readable, Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** 计量: what went through. */
export type Measured = Readonly<{ sha256: string; size: number; lines: number }>;

const LINE_END = 0x0a;

function linesIn(chunk: Buffer): number {
  let lines = 0;
  for (let at = chunk.indexOf(LINE_END); at !== -1; at = chunk.indexOf(LINE_END, at + 1)) lines += 1;
  return lines;
}

/** Lets bytes through and measures them; what was measured is told once all have passed. */
export function meter() {
  const hash = createHash('sha256');
  let size = 0;
  let lines = 0;
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      lines += linesIn(chunk);
      done(null, chunk);
    },
  });
  return { through, measured: (): Measured => ({ sha256: hash.digest('hex'), size, lines }) };
}

/** Writes bytes into a new file of its owner's, forced to the disk. */
export async function writeMeasured(bytes: Readable, path: string): Promise<Measured> {
  const { through, measured } = meter();
  await pipeline(bytes, through, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }));
  return measured();
}

/** Reads a file to its end; null where there is none. */
export async function measureFile(path: string): Promise<Measured | null> {
  const { through, measured } = meter();
  const away = new Writable({ write: (_chunk, _encoding, done) => done() });
  try {
    await pipeline(createReadStream(path), through, away);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  return measured();
}
