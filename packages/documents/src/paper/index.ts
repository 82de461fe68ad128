export type { Block, Paper, PaperBars, PaperColumn, PaperTable } from './paper.ts';
export { isPaperFormat } from './print-paper.ts';
export type { PrintedFile } from './printed-file.ts';
export { PrintFailed, toPdf, toWord } from './printer.ts';
