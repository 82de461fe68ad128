import { Readable } from 'node:stream';
import { inOwnProcess } from '../own-process.ts';
import { laidOut } from './laid-out.ts';
import type { LaidOutPaper, Paper } from './paper.ts';

export type PrintFormat = 'pdf' | 'docx';
export type Order = Readonly<{ paper: LaidOutPaper; format: PrintFormat; fontFolder: string | null }>;

/** 打印失败: the process ended without a file. */
export class PrintFailed extends Error {
  constructor(format: PrintFormat, said: string) {
    super(`no ${format} was printed: ${said.trim().slice(-2000) || 'the time was up'}`);
    this.name = 'PrintFailed';
  }
}

const PRINT = new URL('./print.ts', import.meta.url);
const LONGEST_MS = 120_000;
const AT_ONCE = 2;

const waiting: (() => void)[] = [];
let printing = 0;

/** Two papers at once: the others wait their turn, so that many readers do not take the machine's memory. */
export async function inTurn<Result>(print: () => Promise<Result>): Promise<Result> {
  if (printing >= AT_ONCE) await new Promise<void>((next) => waiting.push(next));
  else printing += 1;
  try {
    return await print();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else printing -= 1;
  }
}

async function printed(order: Order): Promise<Uint8Array> {
  const given = Readable.from([JSON.stringify(order)]);
  const { code, made, said } = await inOwnProcess(PRINT, given, { longestMs: LONGEST_MS });
  if (code !== 0) throw new PrintFailed(order.format, said);
  return made;
}

/** PDF/A-2b of a paper; `fontFolder` holds the office's own fonts. */
export const toPdf = (paper: Paper, fontFolder: string | null = null): Promise<Uint8Array> =>
  inTurn(() => printed({ paper: laidOut(paper), format: 'pdf', fontFolder }));

/** Word of a paper. */
export const toWord = (paper: Paper): Promise<Uint8Array> =>
  inTurn(() => printed({ paper: laidOut(paper), format: 'docx', fontFolder: null }));
