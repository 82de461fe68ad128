import { layout, linePitch, millimetres, textWidth } from '../layout.ts';
import type { Block, LaidOutPaper, PaperBars, PaperSeals, PaperTable } from '../paper.ts';
import { escaped, twips } from './xml.ts';

const runOf = (text: string, properties = ''): string =>
  text
    .split('\n')
    .map((each) => `<w:t xml:space="preserve">${escaped(each)}</w:t>`)
    .join('<w:br/>')
    .replace(/^/, `<w:r>${properties}`)
    .concat('</w:r>');

const paragraph = (style: string, content: string, more = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${content}</w:p>`;

/** Room above a paragraph, in points. */
const roomAbove = (points: number): string => `<w:spacing w:before="${twips(points)}"/>`;

const ALIGNED = { start: 'left', center: 'center', end: 'right' } as const;
const aligned = (align: keyof typeof ALIGNED): string => `<w:jc w:val="${ALIGNED[align]}"/>`;

const cell = (width: number, content: string, properties = ''): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${properties}<w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`;
const SHADED = '<w:shd w:val="clear" w:color="auto" w:fill="EEEEEE"/>';
const WHOLE_ROW = '<w:trPr><w:cantSplit/></w:trPr>';
const HEADER_ROW = '<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>';

const tableOf = (style: string, widths: readonly number[], rows: readonly string[]): string =>
  `<w:tbl><w:tblPr><w:tblStyle w:val="${style}"/><w:tblW w:w="${widths.reduce((sum, each) => sum + each, 0)}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${widths
    .map((width) => `<w:gridCol w:w="${width}"/>`)
    .join('')}</w:tblGrid>${rows.join('')}</w:tbl>`;

const WIDTH = twips(textWidth);
// Two tables without a paragraph between them become one.
const AFTER_TABLE = paragraph('Note', '');

function table({ columns, rows, isDense }: PaperTable): string {
  const shares = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((WIDTH * width) / shares));
  const head = columns.map(({ label }, at) =>
    cell(widths[at] as number, paragraph('TableHead', runOf(label)), SHADED),
  );
  const style = isDense ? 'TableDense' : 'TableText';
  const rest = rows.map((row) => {
    const cells = columns.map(({ align = 'start' }, at) =>
      cell(widths[at] as number, paragraph(style, runOf(row[at] ?? ''), aligned(align))),
    );
    return `<w:tr>${WHOLE_ROW}${cells.join('')}</w:tr>`;
  });
  const all = [`<w:tr>${HEADER_ROW}${head.join('')}</w:tr>`, ...rest];
  return tableOf(isDense ? 'PaperDense' : 'PaperTable', widths, all) + AFTER_TABLE;
}

const STEPS = 50;
const BAR = '<w:shd w:val="clear" w:color="auto" w:fill="7F7F7F"/>';

/** A bar is a shaded cell over as many of fifty columns as it is long: it can be edited like any table. */
function bars({ caption: title, bars: all }: PaperBars): string {
  const step = Math.floor((WIDTH * 0.52) / STEPS);
  const [label, value] = [Math.floor(WIDTH * 0.3), Math.floor(WIDTH * 0.18)];
  const rows = all.map((bar) => {
    const length = Math.round(bar.share * STEPS);
    const span = (count: number, shade: string) =>
      count === 0
        ? ''
        : cell(step * count, paragraph('TableText', ''), `<w:gridSpan w:val="${count}"/>${shade}`);
    return `<w:tr>${cell(label, paragraph('TableText', runOf(bar.label), aligned('end')))}${span(length, BAR)}${span(
      STEPS - length,
      '',
    )}${cell(value, paragraph('TableText', runOf(bar.value), aligned('end')))}</w:tr>`;
  });
  const widths = [label, ...Array.from({ length: STEPS }, () => step), value];
  return paragraph('Caption', runOf(title)) + tableOf('PaperBars', widths, rows) + AFTER_TABLE;
}

const SEAL_LINE = 22;

/** Boxes to sign and stamp; the room for the stamp lies between what is printed and the lines at the foot. */
function seals({ across, boxes }: PaperSeals): string {
  const width = Math.floor(WIDTH / across);
  const box = ({ label, text, lines }: PaperSeals['boxes'][number]): string => {
    const room = millimetres(layout.sealHeight) - lines.length * SEAL_LINE;
    const head = paragraph('SealHead', runOf(label));
    const body = text === '' ? '' : paragraph('TableText', runOf(text));
    const foot = lines.map((each, at) =>
      paragraph('TableText', runOf(each), at === 0 ? roomAbove(room) : ''),
    );
    return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${head}${body}${foot.join('')}</w:tc>`;
  };
  const empty = `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraph('TableText', '')}</w:tc>`;
  const rows = Array.from({ length: Math.ceil(boxes.length / across) }, (_, row) => {
    const cells = boxes.slice(row * across, (row + 1) * across).map(box);
    const missing = across - cells.length;
    return `<w:tr>${WHOLE_ROW}${cells.join('')}${empty.repeat(missing)}</w:tr>`;
  });
  return (
    tableOf(
      'PaperTable',
      Array.from({ length: across }, () => width),
      rows,
    ) + AFTER_TABLE
  );
}

const NEW_PAGE = '<w:pageBreakBefore/>';

/** `more` is what the paragraph it begins with is told besides its style. */
function blockOf(block: Block, more: string): string {
  switch (block.kind) {
    case 'heading':
      return paragraph(`Heading${block.level}`, runOf(block.text), more);
    case 'paragraph':
      return paragraph('Body', runOf(block.text), more);
    case 'note':
      return paragraph('Note', runOf(block.text), more);
    case 'pageBreak':
      return '';
    case 'closing':
      return block.lines
        .map((each, at) => paragraph('Closing', runOf(each), at === 0 ? `${more}${CLOSING}` : ''))
        .join('');
    case 'table':
      return (more === '' ? '' : paragraph('Note', '', more)) + table(block);
    case 'bars':
      return (more === '' ? '' : paragraph('Note', '', more)) + bars(block);
    case 'seals':
      return (more === '' ? '' : paragraph('Note', '', more)) + seals(block);
  }
}

/** Above the title of a cover, and between it and the facts. */
const COVER = roomAbove(110);
const CLOSING = roomAbove(linePitch);

// A paragraph of its own for a page break would leave an empty line on the new page.
const inOrder = (blocks: readonly Block[]): string[] =>
  blocks.map((block, at) => blockOf(block, blocks[at - 1]?.kind === 'pageBreak' ? NEW_PAGE : ''));

/** 正文: title, facts and every block, in their styles. */
export function bodyOf({ words, title, subtitle, facts, blocks, hasCover }: LaidOutPaper): string {
  const factName = '<w:rPr><w:rFonts w:eastAsia="黑体"/></w:rPr>';
  return [
    paragraph('Title', runOf(title), hasCover ? COVER : ''),
    subtitle === '' ? '' : paragraph('Subtitle', runOf(subtitle)),
    ...facts.map(([name, value], at) =>
      paragraph(
        'Fact',
        runOf(name + words.colon, factName) + runOf(value),
        hasCover && at === 0 ? COVER : '',
      ),
    ),
    ...inOrder(hasCover ? [{ kind: 'pageBreak' }, ...blocks] : blocks),
  ].join('');
}
