import { randomBytes } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspectFile, isRefusal } from '@consortium/documents';
import { pdfWith } from '@consortium/documents/samples';

/** 反复检查: one PDF of so many megabytes, looked into again and again in a process that does nothing else. */
const [megabytes = 50, times = 20] = process.argv.slice(2).map(Number);
const MB = 1_000_000;
const limits = { maxBytes: 2 * megabytes * MB, maxUnpackedBytes: 20 * megabytes * MB };

/** Pages of a scanner, a megabyte each (示例); made and written in a moment of their own, so that nothing of it stays. */
async function scan(path: string): Promise<void> {
  const page = () => ({ dictionary: '/Subtype /Image /Filter /DCTDecode', stream: randomBytes(MB) });
  await writeFile(path, pdfWith('', Array.from({ length: megabytes }, page)));
}

async function inspected(path: string): Promise<number> {
  let most = process.memoryUsage().rss;
  const look = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 2);
  const answer = await inspectFile(path, { expected: ['PDF'], ...limits });
  clearInterval(look);
  if (isRefusal(answer)) throw new Error(answer.code);
  return Math.max(most, process.memoryUsage().rss);
}

const given = process.argv[4];
if (given === undefined) {
  const folder = await mkdtemp(join(tmpdir(), 'consortium-inspected-'));
  const path = join(folder, 'scan.pdf');
  await scan(path);
  process.send?.({ folder, path });
} else {
  const before = process.memoryUsage().rss;
  const peaks: number[] = [];
  for (let at = 0; at < times; at += 1) peaks.push(await inspected(given));
  process.send?.({ before, peaks });
}
process.disconnect?.();
