import { strToU8, zipSync } from 'fflate';
import {
  bodyDocx,
  contentTypes,
  docxWith,
  externalTemplateDocx,
  field,
  goodDocx,
  headerDocx,
  macroDocx,
  relationship,
  relationships,
} from '../docx.ts';
import { goodPdf } from '../pdf.ts';
import { compoundOf, encryptedDocx, oldDoc } from '../samples.ts';
import { macroXlsm, workbookOf } from '../workbook.ts';
import { refusedAs } from './refused.ts';

const rels = (...inside: string[]) => docxWith({ 'word/_rels/document.xml.rels': relationships(...inside) });
const holding = (bytes: Uint8Array, name = 'word/embeddings/oleObject1.bin') => docxWith({ [name]: bytes });
const main = (type: string) =>
  docxWith({ '[Content_Types].xml': contentTypes(`application/vnd.openxmlformats-officedocument.${type}`) });
const LAUGHS = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(100)}"><!ENTITY c "${'&b;'.repeat(100)}">]><l>&c;</l>`;
const XXE = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x>&f;</x>';
const outside = relationship('image', 'http://host.example/a.png', 'External');
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const settings = (inside: string) =>
  docxWith({
    '[Content_Types].xml': contentTypes(
      undefined,
      '<Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>',
    ),
    'word/settings.xml': `<w:settings xmlns:w="w">${inside}</w:settings>`,
  });
const program = strToU8('MZ\x90\0\x03\0\0\0program');

/** 应拒收的 Word 文件, by what is in it. */
export const refusedWord = refusedAs('WORD', [
  ['改名的 PDF', 'FILE_TYPE_MISMATCH', () => goodPdf()],
  ['改名的 Excel', 'FILE_TYPE_MISMATCH', () => workbookOf([{ name: '表', rows: [['甲']] }])],
  ['旧版 .doc', 'FILE_TYPE_MISMATCH', oldDoc],
  ['Word 模板', 'FILE_TYPE_MISMATCH', () => main('wordprocessingml.template.main+xml')],
  ['演示文稿', 'FILE_TYPE_MISMATCH', () => main('presentationml.presentation.main+xml')],
  ['普通压缩包', 'FILE_TYPE_MISMATCH', () => zipSync({ 'a.txt': strToU8('x') })],
  ['加密的 Word', 'FILE_ENCRYPTED', encryptedDocx],
  ['改名的 .docm', 'FILE_MACRO', macroDocx],
  ['宏部件', 'FILE_MACRO', () => docxWith({ 'word/vbaProject.bin': 'x' })],
  ['换名的宏部件', 'FILE_MACRO', () => rels(relationship('vbaProject', 'a.bin'))],
  ['ActiveX 控件', 'FILE_MACRO', () => rels(relationship('control', 'activeX1.xml'))],
  [
    '宏内容类型',
    'FILE_MACRO',
    () =>
      docxWith({
        '[Content_Types].xml': contentTypes('application/vnd.ms-word.document.macroEnabled.main+xml'),
      }),
  ],
  ['内嵌带宏的 Excel', 'FILE_MACRO', () => holding(macroXlsm(), 'word/embeddings/Sheet1.xlsm')],
  ['内嵌带宏的 Excel,改名 .xlsx', 'FILE_MACRO', () => holding(macroXlsm(), 'word/embeddings/Sheet1.xlsx')],
  ['内嵌带宏的旧版 Excel', 'FILE_MACRO', () => holding(compoundOf('_VBA_PROJECT_CUR'))],
  ['OLE 打包的程序', 'FILE_EMBEDDED', () => holding(compoundOf('\x01oLe10NATIVE'))],
  ['OLE 打包的文件', 'FILE_EMBEDDED', () => holding(compoundOf('Package'))],
  ['内嵌程序', 'FILE_EMBEDDED', () => holding(program, 'word/media/image1.png')],
  ['内嵌快捷方式', 'FILE_EMBEDDED', () => holding(strToU8('L\0\0\0\x01\x14\x02\0', true), 'word/a.bin')],
  ['内嵌 PDF', 'FILE_EMBEDDED', () => holding(goodPdf())],
  ['内嵌压缩包', 'FILE_EMBEDDED', () => holding(zipSync({ 'a.js': strToU8('x') }))],
  ['嵌入网页', 'FILE_EMBEDDED', () => rels(relationship('aFChunk', 'chunk.html'))],
  [
    '内嵌 Word 引用外部模板',
    'FILE_EXTERNAL_REF',
    () => holding(externalTemplateDocx(), 'word/embeddings/a.docx'),
  ],
  ['外部模板', 'FILE_EXTERNAL_REF', externalTemplateDocx],
  ['外部图片', 'FILE_EXTERNAL_REF', () => rels(outside)],
  [
    '外部对象',
    'FILE_EXTERNAL_REF',
    () => rels(relationship('oleObject', 'mhtml:http://host.example/x', 'External')),
  ],
  ['外部框架', 'FILE_EXTERNAL_REF', () => rels(relationship('frame', 'http://host.example/', 'External'))],
  ['自称内部的共享目录', 'FILE_EXTERNAL_REF', () => rels(relationship('image', '\\\\host\\share'))],
  [
    '点击即运行的链接',
    'FILE_EXTERNAL_REF',
    () => rels(relationship('hyperlink', 'ms-msdt:/id PCWDiagnostic', 'External')),
  ],
  ['脚本链接', 'FILE_EXTERNAL_REF', () => rels(relationship('hyperlink', ' JavaScript:x', 'External'))],
  [
    'UTF-16 掩盖的外部引用',
    'FILE_EXTERNAL_REF',
    () =>
      docxWith({
        'word/_rels/a.xml.rels': utf16(`\uFEFF${relationships(outside).replace('UTF-8', 'UTF-16')}`),
      }),
  ],
  [
    '不带标记的 UTF-16',
    'FILE_DAMAGED',
    () => docxWith({ 'word/_rels/a.xml.rels': utf16(relationships(outside).replace('UTF-8', 'UTF-16')) }),
  ],
  [
    'UTF-7 编码',
    'FILE_DAMAGED',
    () => docxWith({ 'word/_rels/a.xml.rels': relationships().replace('UTF-8', 'UTF-7') }),
  ],
  [
    '不是文字的 XML',
    'FILE_DAMAGED',
    () => docxWith({ 'customXml/item1.xml': Uint8Array.of(0x3c, 0xc0, 0xbc, 0x3e) }),
  ],
  ['DDE 域', 'FILE_EXTERNAL_REF', () => bodyDocx(field('DDEAUTO c:\\\\cmd.exe "/k calc"'))],
  ['拆散的 DDE 域', 'FILE_EXTERNAL_REF', () => bodyDocx(field(' D', 'DE', 'AUTO c:\\\\cmd.exe'))],
  ['页眉里的 DDE 域', 'FILE_EXTERNAL_REF', () => headerDocx(field('DDE excel book.xlsx R1C1'))],
  ['INCLUDETEXT 域', 'FILE_EXTERNAL_REF', () => bodyDocx(field('INCLUDETEXT "http://host.example/a.docx"'))],
  [
    '旧式图形的外部图片',
    'FILE_EXTERNAL_REF',
    () =>
      bodyDocx(
        '<w:pict><v:shape xmlns:v="v"><v:imagedata src="http://host.example/a.png"/></v:shape></w:pict>',
      ),
  ],
  [
    '邮件合并的数据源',
    'FILE_EXTERNAL_REF',
    () =>
      settings(
        '<w:mailMerge><w:connectString w:val="Provider=x;Data Source=\\\\host\\a.mdb"/></w:mailMerge>',
      ),
  ],
  ['文档类型声明', 'FILE_DAMAGED', () => docxWith({ '_rels/.rels': '<!DOCTYPE x><Relationships/>' })],
  ['实体爆炸,在自定义数据里', 'FILE_DAMAGED', () => docxWith({ 'customXml/item1.xml': LAUGHS })],
  ['外部实体,在文档属性里', 'FILE_DAMAGED', () => docxWith({ 'docProps/core.xml': XXE })],
  [
    '外部实体,在内嵌 Word 里',
    'FILE_DAMAGED',
    () => holding(docxWith({ 'docProps/core.xml': XXE }), 'word/embeddings/a.docx'),
  ],
  [
    '缺正文',
    'FILE_DAMAGED',
    () =>
      docxWith({
        '_rels/.rels': relationships(relationship('officeDocument', 'word/other.xml')),
        '[Content_Types].xml': contentTypes().replace('document.xml', 'other.xml'),
      }),
  ],
  ['三层内嵌', 'FILE_ARCHIVE_BOMB', () => nested(4)],
]);

function nested(depth: number): Uint8Array {
  return depth === 0 ? goodDocx() : holding(nested(depth - 1), 'word/embeddings/a.docx');
}
