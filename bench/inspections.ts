import { rm } from 'node:fs/promises';
import { answerOf } from './children.ts';

/** 文件检查: how much memory a large file costs more than a small one, and whether the hundredth costs more than the tenth. */
const [small, large] = [5, 50];
const times = Number(process.argv[2] ?? 100);
const MB = 1_000_000;

type Seen = Readonly<{ before: number; peaks: readonly number[] }>;
async function ofSize(megabytes: number) {
  const given = [String(megabytes), String(times)];
  const { folder, path } = await answerOf<{ folder: string; path: string }>('inspecting.ts', ...given);
  try {
    const { before, peaks } = await answerOf<Seen>('inspecting.ts', ...given, path);
    const tenth = Math.max(...peaks.slice(0, 10));
    const last = Math.max(...peaks.slice(-10));
    return { megabytes, before, peak: Math.max(...peaks), drift: last / tenth };
  } finally {
    await rm(folder, { recursive: true });
  }
}

const [one, other] = [await ofSize(small), await ofSize(large)];
for (const { megabytes, before, peak, drift } of [one, other])
  console.log(
    `${megabytes} MB: ${(before / MB).toFixed(0)} MB before, ${(peak / MB).toFixed(0)} MB at most in ${times} inspections; last ten at ${drift.toFixed(2)} of the first ten`,
  );
console.log(`peak for ${large} MB at ${(other.peak / one.peak).toFixed(2)} of that for ${small} MB`);
