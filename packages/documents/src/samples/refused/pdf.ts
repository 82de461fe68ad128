import { deflateSync } from 'node:zlib';
import { joined } from '../archive.ts';
import { goodDocx } from '../docx.ts';
import { encryptedPdf, goodPdf, objectStream, pdfWith, scriptedPdf } from '../pdf.ts';
import { empty, goodPng, oldDoc, truncatedPdf } from '../samples.ts';
import { refusedAs } from './refused.ts';

const SCRIPT = '<< /S /JavaScript /JS (app.alert(1)) >>';
const MIB = 1024 * 1024;
const packedScript = (dictionary: string, type = '/Type /ObjStm') => ({
  dictionary: dictionary.replace('%', type),
  stream: deflateSync(Buffer.from(`6 0 ${SCRIPT}`)),
});
const text = (of: string) => () => Buffer.from(of);

/** 应拒收的 PDF. */
export const refusedPdf = refusedAs('PDF', [
  ['0 字节', 'FILE_EMPTY', empty],
  ['超过大小上限', 'FILE_TOO_LARGE', () => joined(goodPdf(), new Uint8Array(20 * MIB))],
  ['只有文件头', 'FILE_DAMAGED', text('%PDF-1.7\n')],
  ['传了一半', 'FILE_DAMAGED', truncatedPdf],
  ['没有结尾', 'FILE_DAMAGED', () => goodPdf().slice(0, -6)],
  ['尾部补零', 'FILE_DAMAGED', () => joined(truncatedPdf(), new Uint8Array(5000))],
  ['加密', 'FILE_ENCRYPTED', encryptedPdf],
  ['加密,名称转义', 'FILE_ENCRYPTED', () => pdfWith('', [], '/#45ncr#79pt 6 0 R ')],
  [
    '加密,记在交叉引用流',
    'FILE_ENCRYPTED',
    () => pdfWith('', [{ dictionary: '/Type /XRef /Encrypt 6 0 R/W [1 2 1]', stream: Buffer.alloc(8) }]),
  ],
  ['打开即运行脚本', 'FILE_MACRO', scriptedPdf],
  ['名称树中的脚本', 'FILE_MACRO', () => pdfWith(`/Names << /JavaScript << /Names [(a) ${SCRIPT}] >> >> `)],
  ['脚本名称转义', 'FILE_MACRO', () => pdfWith('', ['<< /S /J#61vaScri#70t /JS (x) >>'])],
  ['脚本藏在对象流', 'FILE_MACRO', () => pdfWith('', [objectStream(SCRIPT)])],
  ['对象流不写类型', 'FILE_MACRO', () => pdfWith('', [packedScript('/N 1 /First 4 /Filter /FlateDecode')])],
  [
    '对象流的过滤器用 (obj) 遮挡',
    'FILE_DAMAGED',
    () => pdfWith('', [packedScript('/Filter /FlateDecode /X (obj) % /N 1 /First 4')]),
  ],
  [
    '对象流的字典拉到看不全',
    'FILE_DAMAGED',
    () => pdfWith('', [packedScript(`% /N 1 /First 4 ${' '.repeat(5000)} /Filter /FlateDecode`)]),
  ],
  [
    '对象流再包一层编码',
    'FILE_DAMAGED',
    () => pdfWith('', [objectStream(SCRIPT, '/Filter [/ASCIIHexDecode /FlateDecode]')]),
  ],
  ['启动程序', 'FILE_MACRO', () => pdfWith('/OpenAction << /S/Launch/F (cmd.exe) >> ')],
  ['启动程序,藏在对象流', 'FILE_MACRO', () => pdfWith('', [objectStream('<< /S /Launch /F (cmd.exe) >>')])],
  [
    '翻页即外送表单',
    'FILE_MACRO',
    () => pdfWith('/AA << /O << /S /SubmitForm /F (http://host.example/) >> >> '),
  ],
  ['导入外部数据', 'FILE_MACRO', () => pdfWith('', ['<< /S /ImportData /F (\\\\\\\\host\\\\a.fdf) >>'])],
  ['XFA 表单', 'FILE_MACRO', () => pdfWith('/AcroForm << /XFA [(template) 6 0 R] >> ', ['<< >>'])],
  ['Flash 富媒体', 'FILE_MACRO', () => pdfWith('', ['<< /Type /Annot /Subtype /RichMedia >>'])],
  ['播放时运行脚本', 'FILE_MACRO', () => pdfWith('', ['<< /S /Rendition /OP 0 /JS (x) >>'])],
  [
    '内嵌附件',
    'FILE_EMBEDDED',
    () => pdfWith('/Names << /EmbeddedFiles << /Names [(a.exe) 6 0 R] >> >> ', ['<< /F (a.exe) >>']),
  ],
  [
    '内嵌附件,不写类型',
    'FILE_EMBEDDED',
    () =>
      pdfWith('', [
        '<< /Type /Filespec /F (a.exe) /EF << /F 7 0 R >> >>',
        { dictionary: '', stream: Buffer.from('MZ') },
      ]),
  ],
  [
    '内嵌附件,藏在对象流',
    'FILE_EMBEDDED',
    () => pdfWith('', [objectStream('<< /F (a) /EF << /F 7 0 R >> >>')]),
  ],
  ['附件批注', 'FILE_EMBEDDED', () => pdfWith('', ['<< /Type /Annot /Subtype /FileAttachment >>'])],
  ['跳转到内嵌文件', 'FILE_EMBEDDED', () => pdfWith('/OpenAction << /S /GoToE /T << /R /C >> >> ')],
  [
    '打开即访问共享目录',
    'FILE_EXTERNAL_REF',
    () => pdfWith('/AA << /O << /S /GoToR /D [0 /Fit] /F (\\\\\\\\host\\\\share) >> >> '),
  ],
  ['对象流解压超限', 'FILE_ARCHIVE_BOMB', () => pdfWith('', [objectStream(' '.repeat(110 * MIB))])],
  ['对象流多得离谱', 'FILE_ARCHIVE_BOMB', () => pdfWith('', [`[${'obj /ObjStm '.repeat(200_000)}]`])],
  [
    '层层压缩',
    'FILE_ARCHIVE_BOMB',
    () =>
      pdfWith('', [
        {
          dictionary: '/Filter [/FlateDecode /Fl#61teDecode/FlateDecode]',
          stream: deflateSync(deflateSync(deflateSync(Buffer.alloc(MIB)))),
        },
      ]),
  ],
  ['后面接着压缩包(同时是 JAR)', 'FILE_TYPE_MISMATCH', () => joined(goodPdf(), goodDocx())],
  ['前面是压缩包', 'FILE_TYPE_MISMATCH', () => joined(goodDocx(), goodPdf())],
  ['前面是网页', 'FILE_TYPE_MISMATCH', () => joined(Buffer.from('<html><script>'), goodPdf())],
  ['改名的 Word', 'FILE_TYPE_MISMATCH', () => goodDocx()],
  ['改名的旧版 Word', 'FILE_TYPE_MISMATCH', oldDoc],
  ['改名的图片', 'FILE_TYPE_MISMATCH', () => goodPng()],
  ['改名的网页', 'FILE_TYPE_MISMATCH', text('<!DOCTYPE html><script>alert(1)</script>')],
  ['改名的程序', 'FILE_TYPE_MISMATCH', () => joined(Buffer.from('MZ'), new Uint8Array(510))],
  ['改名的 RTF', 'FILE_TYPE_MISMATCH', text('{\\rtf1 x}')],
  ['纯文本', 'FILE_TYPE_MISMATCH', text('报告')],
]);
