import { keyOf } from '../values/text.ts';
import { cellValue } from './cell-text.ts';
import type { ImportForm, ReadLine } from './import-form.ts';

/** 认出记录的键 as a line gives it: one text, where several columns make it as well; empty where none is filled in. */
export const keyIn = ({ key, columns }: ImportForm, { cells }: ReadLine): string =>
  key
    .map((path) => {
      const holds = columns.find((column) => column.path === path)?.holds ?? 'CODE';
      return keyOf(String(cellValue(holds, cells[path]?.text ?? '')));
    })
    .join(' ')
    .trim();
