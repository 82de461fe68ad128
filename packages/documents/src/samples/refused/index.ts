import { refusedArchives } from './archive.ts';
import { refusedPdf } from './pdf.ts';
import { refusedPictures } from './picture.ts';
import type { RefusedFile } from './refused.ts';
import { refusedWord } from './word.ts';
import { refusedWorkbooks } from './workbook.ts';

/** 坏文件集: all of them are made by code, none of them by somebody else. */
export const refusedFiles: readonly RefusedFile[] = [
  ...refusedPdf,
  ...refusedWord,
  ...refusedArchives,
  ...refusedPictures,
  ...refusedWorkbooks,
];
