import { refuse } from '../refusal.ts';
import { latin1, type Source } from '../source.ts';

/** 异类内容 by its first bytes: what has no place inside a document, and the two kinds that are looked into. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/^PK\x03\x04/, 'application/zip'],
  [/^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/, 'application/x-cfb'],
  [/^MZ/, 'application/x-msdownload'],
  [/^\x7fELF/, 'application/x-elf'],
  [/^#!\s*\//, 'text/x-shellscript'],
  [/^L\x00\x00\x00\x01\x14\x02\x00/, 'application/x-ms-shortcut'],
  [/^%PDF-/, 'application/pdf'],
  [/^\{\\rt/, 'application/rtf'],
  [/^(Rar!|7z\xbc\xaf|MSCF)/, 'application/x-archive'],
];
export const HEAD = 8;

export const foreignKind = (head: Uint8Array): string | undefined =>
  SIGNS.find(([sign]) => sign.test(latin1(head.subarray(0, HEAD))))?.[1];

const HTML = /<\s*(?:script|html|iframe|svg|\?php)\b|<\?php/i;
/** Whether a browser or a server could take the text for a page of its own. */
export const looksLikePage = (bytes: Uint8Array): boolean => HTML.test(latin1(bytes));

// A reader of archives looks for the end of the directory within this distance of the end of the file.
const ARCHIVE_REACH = 0xffff + 22;
// A reader of PDF looks for the header within this distance of the beginning.
const PDF_REACH = 1024;

/** 双重文件: refuses a file that another program would open as an archive. */
export async function refuseArchiveBehind(source: Source, expected: 'PDF' | 'IMAGE'): Promise<void> {
  const tail = latin1(await source.read(Math.max(0, source.size - ARCHIVE_REACH), ARCHIVE_REACH));
  if (tail.includes('PK\x05\x06\0\0\0\0'))
    refuse('FILE_TYPE_MISMATCH', { expected, seen: 'application/zip' });
}

/** The same of one that a reader of PDF would open. */
export async function refusePdfInFront(source: Source, expected: 'WORD' | 'IMAGE'): Promise<void> {
  if (latin1(await source.read(0, PDF_REACH)).includes('%PDF-'))
    refuse('FILE_TYPE_MISMATCH', { expected, seen: 'application/pdf' });
}
