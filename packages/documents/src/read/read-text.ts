import { buffer } from 'node:stream/consumers';
import { markInPictures } from './marks-in-pictures.ts';
import { docxParts, docxText, pdfPages, withoutSpaces } from './read-back.ts';

/** 读文字: a process of its own for one file: the file comes in, its text goes out, and its memory goes with it. */
const file = await buffer(process.stdin);
const isPdf = file.subarray(0, 5).toString('latin1') === '%PDF-';
const PRINTED = /^word\/(document|header\d*|footer\d*)\.xml$/;
const pages = isPdf
  ? await pdfPages(file)
  : Object.keys(docxParts(file))
      .filter((part) => PRINTED.test(part))
      .map((part) => withoutSpaces(docxText(file, part)));
const text = pages.join('\n');
// A scan that is only a picture still tells by its code of which filing it is.
const mark = isPdf && text.trim() === '' ? await markInPictures(file) : null;
process.stdout.write(mark ?? text);
