import { buffer } from 'node:stream/consumers';
import type { Order } from './printer.ts';

/** 打印机: a process of its own for one paper: an order comes in, the file goes out, and its memory goes with it. */
const { paper, format, fontFolder } = JSON.parse((await buffer(process.stdin)).toString('utf8')) as Order;
const file =
  format === 'docx'
    ? (await import('./word/word.ts')).wordOf(paper)
    : await (await import('./pdf/pdf.ts')).pdfOf(paper, fontFolder);
process.stdout.write(file);
