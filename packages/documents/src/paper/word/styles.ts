import type { Locale } from '@consortium/domain';
import { layout, linePitch, type Typeface, tracking, typefaces } from '../layout.ts';
import { halfPoints, twips, wordPart } from './xml.ts';

const { size } = layout;
/** So that 28 characters fit on a line; not in tables and notes. */
const CLOSER = `<w:spacing w:val="${Math.floor(tracking * 20)}"/>`;
const AS_WIDE_AS_IT_IS = '<w:spacing w:val="0"/>';

const fonts = (role: Typeface): string =>
  `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="${typefaces[role].word}"/>`;
const type = (role: Typeface, points: number, more = ''): string =>
  `<w:rPr>${fonts(role)}${more}<w:sz w:val="${halfPoints(points)}"/><w:szCs w:val="${halfPoints(points)}"/></w:rPr>`;

const exactly = (points: number, before = 0, after = 0): string =>
  `<w:spacing w:before="${twips(before)}" w:after="${twips(after)}" w:line="${twips(points)}" w:lineRule="exact"/>`;
const TIGHT = '<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>';

type Style = Readonly<{
  id: string;
  name: string;
  based?: string;
  next?: string;
  paragraph: string;
  run: string;
}>;
const paragraphStyle = ({ id, name, based = 'Normal', next = id, paragraph, run }: Style): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${based}"/><w:next w:val="${next}"/><w:qFormat/><w:pPr>${paragraph}</w:pPr>${run}</w:style>`;

const heading = (level: 1 | 2 | 3, run: string): string =>
  paragraphStyle({
    id: `Heading${level}`,
    name: `heading ${level}`,
    next: 'Body',
    paragraph: `<w:keepNext/><w:keepLines/><w:outlineLvl w:val="${level - 1}"/>`,
    run,
  });

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('');
/** White between one bar and the next. */
const GAPS = '<w:insideH w:val="single" w:sz="48" w:space="0" w:color="FFFFFF"/>';
const cellMargins = (above: number): string =>
  `<w:tblCellMar><w:top w:w="${above}" w:type="dxa"/><w:left w:w="60" w:type="dxa"/><w:bottom w:w="${above}" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar>`;
const tableStyle = (id: string, borders: string, above: number): string =>
  `<w:style w:type="table" w:styleId="${id}"><w:name w:val="${id}"/><w:tblPr><w:tblBorders>${borders}</w:tblBorders>${cellMargins(above)}</w:tblPr></w:style>`;

/** 样式: real styles, so that whoever edits the file changes each of them once. */
export const styles = (locale: Locale): string =>
  wordPart(
    'styles',
    [
      `<w:docDefaults><w:rPrDefault><w:rPr>${fonts('fang')}<w:kern w:val="0"/><w:sz w:val="${halfPoints(size.body)}"/><w:szCs w:val="${halfPoints(size.body)}"/><w:lang w:val="${locale === 'en' ? 'en-GB' : 'zh-CN'}" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`,
      `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr>${exactly(linePitch)}<w:jc w:val="both"/></w:pPr><w:rPr>${CLOSER}</w:rPr></w:style>`,
      paragraphStyle({
        id: 'Title',
        name: 'Title',
        next: 'Subtitle',
        paragraph: `${exactly(36)}<w:jc w:val="center"/>`,
        run: type('song', size.title, AS_WIDE_AS_IT_IS),
      }),
      paragraphStyle({
        id: 'Subtitle',
        name: 'Subtitle',
        next: 'Body',
        paragraph: `${exactly(linePitch, 0, 14)}<w:jc w:val="center"/>`,
        run: type('kai', size.body),
      }),
      paragraphStyle({
        id: 'Body',
        name: 'Body Text',
        paragraph: '<w:ind w:firstLineChars="200" w:firstLine="640"/>',
        run: '',
      }),
      paragraphStyle({ id: 'Closing', name: 'Closing', paragraph: '<w:jc w:val="right"/>', run: '' }),
      paragraphStyle({ id: 'Fact', name: 'Fact', paragraph: '<w:jc w:val="left"/>', run: '' }),
      heading(1, type('hei', size.body)),
      heading(2, type('kai', size.body)),
      heading(3, type('fang', size.body, '<w:b/>')),
      paragraphStyle({
        id: 'TableText',
        name: 'Table Text',
        paragraph: `${TIGHT}<w:jc w:val="left"/>`,
        run: type('fang', size.table, AS_WIDE_AS_IT_IS),
      }),
      paragraphStyle({
        id: 'TableHead',
        name: 'Table Head',
        based: 'TableText',
        paragraph: '<w:jc w:val="center"/>',
        run: type('hei', size.table),
      }),
      paragraphStyle({
        id: 'SealHead',
        name: 'Seal Head',
        based: 'TableText',
        paragraph: '<w:jc w:val="left"/>',
        run: type('hei', size.table),
      }),
      paragraphStyle({
        id: 'TableDense',
        name: 'Table Dense',
        based: 'TableText',
        paragraph: exactly(size.dense + 1.5),
        run: type('fang', size.dense, AS_WIDE_AS_IT_IS),
      }),
      paragraphStyle({
        id: 'Caption',
        name: 'caption',
        based: 'TableText',
        paragraph: '<w:keepNext/><w:spacing w:before="240" w:after="80"/><w:jc w:val="center"/>',
        run: type('hei', size.note),
      }),
      paragraphStyle({
        id: 'Note',
        name: 'Note',
        based: 'TableText',
        paragraph: '<w:spacing w:before="80" w:after="80"/>',
        run: type('fang', size.note),
      }),
      paragraphStyle({ id: 'Header', name: 'header', paragraph: TIGHT, run: '' }),
      paragraphStyle({
        id: 'Footer',
        name: 'footer',
        paragraph: TIGHT,
        run: type('fang', size.foot, AS_WIDE_AS_IT_IS),
      }),
      tableStyle('PaperTable', BORDERS, 60),
      tableStyle('PaperDense', BORDERS, 16),
      tableStyle('PaperBars', GAPS, 60),
    ].join(''),
  );

const altName = (names: readonly string[]): string =>
  names
    .map((name) => `<w:altName w:val="${name}"/>`)
    .slice(0, 1)
    .join('');

/** 字体表: what Word takes where the office's font is not installed. */
export const fontTable = (): string =>
  wordPart(
    'fonts',
    Object.values(typefaces)
      .map(
        ({ word, alternatives }) =>
          `<w:font w:name="${word}">${altName(alternatives)}<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`,
      )
      .join(''),
  );
