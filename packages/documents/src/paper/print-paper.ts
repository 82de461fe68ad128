import type { Paper } from './paper.ts';
import { type PrintFormat, toPdf, toWord } from './printer.ts';

export type PaperFormat = PrintFormat;
export const isPaperFormat = (format: string): format is PaperFormat => format === 'pdf' || format === 'docx';

/** 付印 in the format that is asked for. */
export const printPaper = (
  paper: Paper,
  format: PaperFormat,
  fontFolder: string | null,
): Promise<Uint8Array> => (format === 'pdf' ? toPdf(paper, fontFolder) : toWord(paper));
