export type { Block, Paper, PaperBars, PaperColumn, PaperTable } from './paper.ts';
export { PrintFailed, toPdf, toWord } from './printer.ts';
