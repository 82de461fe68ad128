import { layout, linePitch, millimetres, textWidth, typefaces } from '../layout.ts';
import type { LaidOutPaper } from '../paper.ts';
import { escaped, twips, wordPart } from './xml.ts';

const { page, margin } = layout;
const mm = (length: number): number => twips(millimetres(length));
const FOOT_MM = 25;
/** Lower, where a square stands in it. */
const MARKED_FOOT_MM = 14;

/** 版心: A4 with its margins, and the grid of 22 lines. */
export const section = ({ isDraft, mark }: LaidOutPaper): string =>
  [
    '<w:sectPr>',
    isDraft ? '<w:headerReference w:type="default" r:id="rIdHeader"/>' : '',
    '<w:footerReference w:type="default" r:id="rIdFooter"/>',
    `<w:pgSz w:w="${mm(page.width)}" w:h="${mm(page.height)}"/>`,
    `<w:pgMar w:top="${mm(margin.top)}" w:right="${mm(margin.right)}" w:bottom="${mm(margin.bottom)}" w:left="${mm(margin.left)}" w:header="851" w:footer="${mm(mark === undefined ? FOOT_MM : MARKED_FOOT_MM)}" w:gutter="0"/>`,
    `<w:docGrid w:type="lines" w:linePitch="${twips(linePitch)}"/>`,
    '</w:sectPr>',
  ].join('');

const field = (name: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${name} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const text = (content: string): string => `<w:r><w:t xml:space="preserve">${escaped(content)}</w:t></w:r>`;

const EMU_PER_MM = 36_000;

/** 核验码: the picture in the foot, as wide as in the PDF. */
const picture = (mark: string): string => {
  const side = layout.markSide * EMU_PER_MM;
  const extent = (name: string) => `<${name} cx="${side}" cy="${side}"/>`;
  return [
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">${extent('wp:extent')}`,
    `<wp:docPr id="1" name="mark" descr="${escaped(mark)}"/>`,
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>',
    '<pic:nvPicPr><pic:cNvPr id="1" name="mark"/><pic:cNvPicPr/></pic:nvPicPr>',
    '<pic:blipFill><a:blip r:embed="rIdMark"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>',
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/>${extent('a:ext')}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`,
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
  ].join('');
};

/** 页脚: the verification code and line, and the page. */
export const footer = ({ words, verification, mark }: LaidOutPaper): string =>
  wordPart(
    'ftr',
    [
      `<w:p><w:pPr><w:pStyle w:val="Footer"/><w:tabs><w:tab w:val="right" w:pos="${twips(textWidth)}"/></w:tabs><w:jc w:val="left"/></w:pPr>`,
      mark === undefined ? '' : picture(mark),
      text(mark === undefined ? verification : ` ${verification}`),
      '<w:r><w:tab/></w:r>',
      text(words.pageBefore),
      field('PAGE'),
      text(words.pageBetween),
      field('NUMPAGES'),
      text(words.pageAfter),
      '</w:p>',
    ].join(''),
  );

const FORMULAS = [
  'sum #0 0 10800',
  'prod #0 2 1',
  'sum 21600 0 @1',
  'sum 0 0 @2',
  'sum 21600 0 @3',
  'if @0 @3 0',
  'if @0 21600 @1',
  'if @0 0 @2',
  'if @0 @4 21600',
  'mid @5 @6',
  'mid @8 @5',
  'mid @7 @8',
  'mid @6 @7',
  'sum @6 0 @5',
]
  .map((formula) => `<v:f eqn="${formula}"/>`)
  .join('');

/** 水印: text across the page behind what is written, as Word itself puts it into the header. */
export const watermark = ({ words }: LaidOutPaper): string =>
  wordPart(
    'hdr',
    [
      '<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr><w:r><w:pict>',
      '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">',
      `<v:formulas>${FORMULAS}</v:formulas>`,
      '<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>',
      '<v:textpath on="t" fitshape="t"/></v:shapetype>',
      '<v:shape id="PaperWatermark" o:spid="_x0000_s2049" type="#_x0000_t136" style="position:absolute;margin-left:0;margin-top:0;width:360pt;height:180pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin" fillcolor="#d9d9d9" stroked="f">',
      `<v:textpath style="font-family:&quot;${typefaces.hei.word}&quot;;font-size:1pt" string="${escaped(words.draft)}"/>`,
      '</v:shape></w:pict></w:r></w:p>',
    ].join(''),
  );
