import { crc32, deflateSync } from 'node:zlib';
import { joined } from './archive.ts';
import { goodDocx } from './docx.ts';
import { goodPdf } from './pdf.ts';

export { externalTemplateDocx, goodDocx, macroDocx, zipBombDocx } from './docx.ts';
export { encryptedPdf, goodPdf, pdfWith, scriptedPdf } from './pdf.ts';
export {
  bombXlsx,
  macroXlsm,
  type SampleCell,
  type SampleSheet,
  typedInto,
  workbookOf,
} from './workbook.ts';

/** 空文件. */
export const empty = (): Uint8Array => new Uint8Array();

/** 改名的 Word 文件: the bytes of a docx, to be uploaded under a .pdf name. */
export const renamedDocxAsPdf = (): Uint8Array => goodDocx();

/** 残缺文件: an upload that broke off. */
export const truncatedDocx = (): Uint8Array => cut(goodDocx());
export const truncatedPdf = (): Uint8Array => cut(goodPdf());

const cut = (bytes: Uint8Array): Uint8Array => bytes.slice(0, Math.floor(bytes.length * 0.6));

/** 旧版 .doc 文件, and with a password the shell around an encrypted docx. */
export const oldDoc = (): Uint8Array => compoundOf('WordDocument');
export const oldXls = (): Uint8Array => compoundOf('Workbook');
export const encryptedDocx = (): Uint8Array => compoundOf('EncryptedPackage');

export function compoundOf(stream: string): Uint8Array {
  const header = new Uint8Array(512);
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const directory = ['Root Entry', stream].map((name) => {
    const entry = Buffer.alloc(128);
    entry.write(`${name}\0`, 'utf16le');
    entry.writeUInt16LE((name.length + 1) * 2, 64);
    return entry;
  });
  return joined(header, ...directory, new Uint8Array(256));
}

/** 图片样本: a white PNG; `claimed` is the side its header declares, in pixels. */
export function goodPng(side = 16, claimed = side): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(claimed, 0);
  header.writeUInt32BE(claimed, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc(side * (side + 1), 0xff);
  for (let row = 0; row < side; row += 1) rows[row * (side + 1)] = 0;
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  return joined(
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  );
}

export function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = joined(Buffer.from(type), data);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return joined(length, body, checksum);
}

/** A JPEG of one pixel column: its frame and the markers around it. */
export const goodJpeg = (): Uint8Array =>
  joined(
    [0xff, 0xd8, 0xff, 0xe0, 0, 16, ...Buffer.from('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0],
    [0xff, 0xc0, 0, 11, 8, 0, 16, 0, 16, 1, 1, 0x11, 0],
    [0xff, 0xda, 0, 8, 1, 1, 0, 0, 0x3f, 0, 0x2a, 0x2a, 0xff, 0xd9],
  );
