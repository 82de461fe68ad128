import { crc32, deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { joined, type RawEntry, rawZip } from '../archive.ts';
import { docxWith, goodDocx, zipBombDocx } from '../docx.ts';
import { goodPdf } from '../pdf.ts';
import { truncatedDocx } from '../samples.ts';
import { refusedAs } from './refused.ts';

const MIB = 1024 * 1024;
const x = strToU8('x');
const packed = (size: number): RawEntry => {
  const bytes = new Uint8Array(size);
  return { name: 'word/media/a.bmp', packed: deflateRawSync(bytes), method: 8, checksum: crc32(bytes), size };
};
const named = (name: string) => () => docxWith({ [name]: 'x' });
/** Changes bytes of the local header of the first entry, which starts the file. */
const localHeader = (at: number, value: number): Uint8Array => {
  const bytes = Uint8Array.from(goodDocx());
  bytes[at] = value;
  return bytes;
};
const flipped = (): Uint8Array => {
  const name = 'word/media/a.bin';
  const bytes = docxWith({ [name]: new Uint8Array(64).fill(7) });
  const at = Buffer.from(bytes).indexOf(name) + name.length;
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  return bytes;
};
/** One place listed under two names. */
const twoNames = (): Uint8Array =>
  rawZip([
    { name: 'a', packed: x },
    { name: 'b', packed: x, headerAt: 0 },
  ]);
/** An entry that lies within the bytes of another. */
const sharing = (): Uint8Array => {
  const inner = rawZip([{ name: 'b', packed: x }]).slice(0, 32);
  return rawZip([
    { name: 'a', packed: inner },
    { name: 'b', packed: x, headerAt: 31 },
  ]);
};

/** 应拒收的 Word 文件, by how it is packed. */
export const refusedArchives = refusedAs('WORD', [
  ['1 GB 的零', 'FILE_ARCHIVE_BOMB', () => zipBombDocx()],
  ['1 GB 自称 1 KB', 'FILE_ARCHIVE_BOMB', () => zipBombDocx(1000)],
  ['1 GB 自称 50 MB', 'FILE_ARCHIVE_BOMB', () => zipBombDocx(50e6)],
  ['压缩比离谱', 'FILE_ARCHIVE_BOMB', () => rawZip([packed(40 * MIB)])],
  [
    '部件多得离谱',
    'FILE_ARCHIVE_BOMB',
    () =>
      zipSync(Object.fromEntries(Array.from({ length: 4001 }, (_, at) => [`${at}.xml`, new Uint8Array()]))),
  ],
  ['部件重叠', 'FILE_ARCHIVE_BOMB', sharing],
  [
    '许多大部件一起撑满内存',
    'FILE_ARCHIVE_BOMB',
    () =>
      docxWith(
        Object.fromEntries(
          Array.from({ length: 10 }, (_, at) => [
            `customXml/item${at}.xml`,
            `<a>${'示例文字'.repeat(MIB / 2)}</a>`,
          ]),
        ),
      ),
  ],
  ['两个名字一处内容', 'FILE_DAMAGED', twoNames],
  ['加密的部件', 'FILE_ENCRYPTED', () => rawZip([{ name: 'a', packed: x, flags: 1 }])],
  ['向上越级的路径', 'FILE_DAMAGED', named('../../etc/passwd')],
  ['转义的越级路径', 'FILE_DAMAGED', named('word/%2e%2e/%2E%2E/a.xml')],
  ['绝对路径', 'FILE_DAMAGED', named('/etc/passwd')],
  ['盘符路径', 'FILE_DAMAGED', named('C:/a.dll')],
  ['反斜杠路径', 'FILE_DAMAGED', named('word\\..\\a.dll')],
  ['名称里有控制字符', 'FILE_DAMAGED', named('word/a\n.xml')],
  ['名称里有反向字符', 'FILE_DAMAGED', named('word/a\u202Elmx.exe')],
  ['只差大小写的两个部件', 'FILE_DAMAGED', named('WORD/document.xml')],
  ['传了一半', 'FILE_DAMAGED', truncatedDocx],
  ['内容被改', 'FILE_DAMAGED', flipped],
  ['校验码不符', 'FILE_DAMAGED', () => rawZip([{ name: 'a', packed: x, checksum: 1 }])],
  ['不认识的压缩方法', 'FILE_DAMAGED', () => rawZip([{ name: 'a', packed: x, method: 12 as 8 }])],
  ['前后说法不一:方法', 'FILE_DAMAGED', () => localHeader(8, 0)],
  ['前后说法不一:大小', 'FILE_DAMAGED', () => localHeader(22, 1)],
  ['前后说法不一:加密', 'FILE_DAMAGED', () => localHeader(6, 1)],
  ['前后说法不一:名称', 'FILE_DAMAGED', () => localHeader(30, 0x41)],
  ['前面接着另一个压缩包', 'FILE_DAMAGED', () => joined(goodDocx(), goodDocx())],
  ['后面接着别的内容', 'FILE_DAMAGED', () => joined(goodDocx(), new Uint8Array(70_000))],
  ['部件之间藏着别的内容', 'FILE_DAMAGED', () => gap()],
  ['同时是 PDF', 'FILE_TYPE_MISMATCH', () => rawZip([{ name: 'a.bin', packed: goodPdf() }])],
  ['没有目录', 'FILE_DAMAGED', () => joined(Buffer.from('PK\x03\x04'), new Uint8Array(100))],
]);

function gap(): Uint8Array {
  const hidden = strToU8('<script>alert(1)</script>');
  const first = rawZip([{ name: 'a', packed: x }]).slice(0, 32);
  const whole = rawZip([
    { name: 'a', packed: x },
    { name: 'b', packed: hidden },
    { name: 'c', packed: x },
  ]);
  // The directory of a and c alone, over the bytes of all three.
  const [start, length] = [first.length, 30 + 1 + hidden.length];
  const directory = 32 * 2 + length;
  const entry = 47;
  const end = Buffer.from(whole.slice(directory + entry * 3));
  end.writeUInt16LE(2, 8);
  end.writeUInt16LE(2, 10);
  end.writeUInt32LE(entry * 2, 12);
  return joined(
    whole.slice(0, start + length + 32),
    whole.slice(directory, directory + entry),
    whole.slice(directory + entry * 2, directory + entry * 3),
    end,
  );
}
