import { laidOut } from '../paper/laid-out.ts';
import type { Paper } from '../paper/paper.ts';
import { wordOf } from '../paper/word/word.ts';

/** 打印 Word without a process of its own: for whoever prints a whole city to read it again. */
export const printedWord = (paper: Paper): Uint8Array => wordOf(laidOut(paper));
