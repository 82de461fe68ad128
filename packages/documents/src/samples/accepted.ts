import { deflateSync } from 'node:zlib';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { FileKind } from '../inspect/refusal.ts';
import { joined } from './archive.ts';
import { bodyDocx, docxWith, field, goodDocx, headerDocx, relationship, relationships } from './docx.ts';
import { goodPdf, objectStream, pdfWith } from './pdf.ts';
import { chunk, compoundOf, goodJpeg, goodPng } from './samples.ts';
import { bookWith, filledBook, sheetPart, workbookOf } from './workbook.ts';

/** 好文件: one that must be taken, however unusual. */
export type AcceptedSample = Readonly<{
  title: string;
  expected: FileKind;
  bytes: () => Uint8Array;
}>;

const chart = () => workbookOf([{ name: '图表数据', rows: [['年度', { number: '3' }]] }]);
const rels = (...inside: string[]) => docxWith({ 'word/_rels/document.xml.rels': relationships(...inside) });
const paragraphs = (count: number) => '<w:r><w:t>示例段落,张·买买提 𠮷</w:t></w:r>'.repeat(count);
const ofPng = (...more: Uint8Array[]) => joined(goodPng().slice(0, 33), ...more, goodPng().slice(33));
const exif = (): Uint8Array => {
  const note = Buffer.from('Exif\0\0示例相机 <x:xmpmeta xmlns:x="adobe:ns:meta/"/>');
  return joined([0xff, 0xd8, 0xff, 0xe1, 0, note.length + 2], note, goodJpeg().slice(2));
};

/** 应接收的文件. */
export const acceptedFiles: readonly AcceptedSample[] = (
  [
    ['普通 Word', 'WORD', () => goodDocx()],
    [
      '带页码、日期、目录',
      'WORD',
      () => bodyDocx(field('PAGE') + field('DATE \\@ "yyyy-MM-dd"') + field('TOC \\o "1-3" \\h')),
    ],
    [
      '带网址和邮箱链接',
      'WORD',
      () =>
        rels(
          relationship('hyperlink', 'https://www.gov.cn/', 'External'),
          relationship('hyperlink', 'mailto:a@example.cn', 'External'),
        ),
    ],
    [
      '正文写着 DDEAUTO 字样',
      'WORD',
      () => bodyDocx('<w:r><w:t>DDEAUTO c:\\cmd.exe &lt;!DOCTYPE html&gt;</w:t></w:r>'),
    ],
    ['页眉', 'WORD', () => headerDocx(field('PAGE'))],
    ['图表及其数据表', 'WORD', () => docxWith({ 'word/embeddings/Microsoft_Excel_Worksheet.xlsx': chart() })],
    ['公式对象', 'WORD', () => docxWith({ 'word/embeddings/oleObject1.bin': compoundOf('Equation Native') })],
    [
      '图片',
      'WORD',
      () => docxWith({ 'word/media/image1.png': goodPng(), 'word/media/image2.jpeg': goodJpeg() }),
    ],
    [
      '自定义数据,UTF-16',
      'WORD',
      () =>
        docxWith({
          'customXml/item1.xml': Buffer.from('\uFEFF<?xml version="1.0" encoding="UTF-16"?><a/>', 'utf16le'),
        }),
    ],
    ['数百页的 Word', 'WORD', () => bodyDocx(paragraphs(120_000))],
    ['不压缩的 Word', 'WORD', () => zipSync(unzipSync(goodDocx()), { level: 0 })],
    [
      '旧式图形的内部图片',
      'WORD',
      () => bodyDocx('<w:pict><v:shape xmlns:v="v"><v:imagedata src="media/image1.png"/></v:shape></w:pict>'),
    ],
    ['普通 PDF', 'PDF', () => goodPdf()],
    ['打开即到第一页', 'PDF', () => pdfWith('/OpenAction [3 0 R /Fit] ')],
    [
      '书签与网址',
      'PDF',
      () =>
        pdfWith('/Outlines 6 0 R ', [
          '<< /First 7 0 R /Last 7 0 R /Count 1 >>',
          '<< /Title (a) /A << /S /URI /URI (https://example.org/docs/Web/JavaScript) >> >>',
        ]),
    ],
    [
      '现代写法的对象流',
      'PDF',
      () => pdfWith('', [objectStream('<< /Type /Font >>'), objectStream('[1 2]')]),
    ],
    ['填报表单', 'PDF', () => pdfWith('/AcroForm << /Fields [] /NeedAppearances false >> ')],
    [
      '压缩的页面',
      'PDF',
      () =>
        pdfWith('', [
          { dictionary: '/Filter /FlateDecode', stream: deflateSync(Buffer.alloc(4_000_000, 'q Q ')) },
        ]),
    ],
    ['结尾多一个空行', 'PDF', () => joined(goodPdf(), Buffer.from('\r\n\r\n'))],
    ['大 PDF', 'PDF', () => pdfWith('', [{ dictionary: '', stream: Buffer.alloc(10_000_000, 'x') }])],
    ['普通 PNG', 'IMAGE', () => goodPng(64)],
    [
      '带文字说明的 PNG',
      'IMAGE',
      () =>
        ofPng(
          chunk('tEXt', Buffer.from('Software\0示例')),
          chunk('zTXt', joined(Buffer.from('Comment\0\0'), deflateSync(strToU8('示例')))),
        ),
    ],
    ['普通 JPEG', 'IMAGE', goodJpeg],
    ['带拍摄信息的 JPEG', 'IMAGE', exif],
    ['带预览图的 JPEG', 'IMAGE', () => joined(goodJpeg(), goodJpeg())],
    ['填好的导入表', 'SPREADSHEET', filledBook],
    ['不压缩的 Excel', 'SPREADSHEET', () => zipSync(unzipSync(filledBook()), { level: 0 })],
    [
      '图片、批注、图表和打印设置',
      'SPREADSHEET',
      () =>
        bookWith({
          'xl/media/image1.png': goodPng(),
          'xl/media/image2.jpeg': goodJpeg(),
          'xl/comments1.xml':
            '<comments><text><t>DDE("a") 请填写 &lt;!DOCTYPE html&gt;</t></text></comments>',
          'xl/drawings/vmlDrawing1.vml':
            '<xml xmlns:v="v"><v:fill color2="#ffffe1"/><v:imagedata src="image1.png"/></xml>',
          'xl/charts/chart1.xml': '<chart><f>单位!$A$1:$A$9</f></chart>',
          'xl/printerSettings/printerSettings1.bin': Buffer.from('示例打印机', 'utf16le'),
          'xl/drawings/_rels/drawing1.xml.rels': relationships(relationship('image', '../media/image1.png')),
        }),
    ],
    [
      'Excel 里的网址、邮箱和本表链接',
      'SPREADSHEET',
      () =>
        bookWith({
          'xl/worksheets/_rels/sheet1.xml.rels': relationships(
            relationship('hyperlink', 'https://www.gov.cn/', 'External'),
            relationship('hyperlink', 'mailto:a@example.cn', 'External'),
          ),
        }),
    ],
    [
      '公式、条件格式和下拉,文字里写着 WEBSERVICE(',
      'SPREADSHEET',
      () =>
        bookWith({
          'xl/worksheets/sheet9.xml': sheetPart(
            `<row r="1"><c r="A1"><f>IF(A2="WEBSERVICE(x)|y",'甲|a'!B1,HYPERLINK("https://www.gov.cn/"))</f></c></row>`,
            '<conditionalFormatting><cfRule><formula>LEN(A1)&gt;9</formula></cfRule></conditionalFormatting><dataValidations><dataValidation><formula1>"企业,高校"</formula1></dataValidation></dataValidations>',
          ),
        }),
    ],
    [
      '自定义数据和内嵌工作簿',
      'SPREADSHEET',
      () =>
        bookWith({
          'customXml/item1.xml': Buffer.from('\uFEFF<?xml version="1.0" encoding="UTF-16"?><a/>', 'utf16le'),
          'xl/embeddings/Microsoft_Excel_Worksheet.xlsx': chart(),
        }),
    ],
    [
      '另存的 CSV',
      'SPREADSHEET',
      () => Buffer.from('\uFEFF统一社会信用代码,单位名称,单位类型\r\n91450200MA0000001X,示例单位甲,企业\r\n'),
    ],
  ] as const
).map(([title, expected, bytes]) => ({ title, expected, bytes }));
