import type { FileKind, FileRefusalCode } from '../../inspect/refusal.ts';

/** 坏文件: one that must be refused, as what it was handed in, with which code, and made when asked for. */
export type RefusedFile = Readonly<{
  title: string;
  expected: FileKind;
  code: FileRefusalCode;
  bytes: () => Uint8Array;
}>;

type Made = readonly [title: string, code: FileRefusalCode, bytes: () => Uint8Array];

export const refusedAs = (expected: RefusedFile['expected'], files: readonly Made[]): RefusedFile[] =>
  files.map(([title, code, bytes]) => ({ title, expected, code, bytes }));
