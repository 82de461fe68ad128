import { both, type Label, type TemplateTag } from '@consortium/domain';
import { RelType, TemplateHandler, type XmlNode } from 'easy-template-x';

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
type Part = Readonly<{ relation: string; name: Label; isFilled: boolean }>;
/** What a template consists of, in the order in which a reader looks; only the first ones are filled in. */
const parts: readonly Part[] = [
  { relation: RelType.MainDocument, name: both('正文', 'Body'), isFilled: true },
  { relation: RelType.Header, name: both('页眉', 'Header'), isFilled: true },
  { relation: RelType.Footer, name: both('页脚', 'Footer'), isFilled: true },
  { relation: RelType.Chart, name: both('图表', 'Chart'), isFilled: false },
  { relation: `${RELATION}/footnotes`, name: both('脚注', 'Footnote'), isFilled: false },
  { relation: `${RELATION}/endnotes`, name: both('尾注', 'Endnote'), isFilled: false },
  { relation: `${RELATION}/comments`, name: both('批注', 'Comment'), isFilled: false },
];

/** Where a paragraph lies. */
type Scope = Readonly<{
  holder: number;
  row: number | null;
  isControlled: boolean;
  cell: Label | null;
  isInBox: boolean;
}>;

const MARK = /\{([^{}]*)\}|[{}]|[｛﹛][^｛﹛｝﹜{}]*[｝﹜]/g;
const AROUND = 12;

type Read = Pick<TemplateTag, 'kind' | 'name'>;
function markOf(whole: string, inside: string | undefined): Read {
  if (inside === undefined) return { kind: whole.length === 1 ? 'BROKEN' : 'FULL_WIDTH', name: whole };
  const text = inside.trim();
  const kind = text.startsWith('#') ? 'OPEN' : text.startsWith('/') ? 'CLOSE' : 'FIELD';
  const name = kind === 'FIELD' ? text : text.slice(1).trim();
  return name === '' ? { kind: 'BROKEN', name: whole } : { kind, name };
}

const childrenOf = ({ childNodes }: XmlNode): readonly XmlNode[] => childNodes ?? [];
const attributesOf = (node: XmlNode): Readonly<Record<string, string>> =>
  ('attributes' in node && node.attributes) || {};
const BREAKS = new Set(['w:tab', 'w:br', 'w:cr', 'a:br']);

/** The text of a paragraph, and the text boxes that hang on it. */
function textIn(node: XmlNode, boxes: XmlNode[], pictures: string[]): string {
  if (node.nodeName === 'w:txbxContent') {
    boxes.push(node);
    return '';
  }
  if (node.nodeName === 'w:t' || node.nodeName === 'a:t')
    return childrenOf(node)
      .map((text) => ('textContent' in text ? (text.textContent ?? '') : ''))
      .join('');
  const { descr } = attributesOf(node);
  if (descr !== undefined) pictures.push(descr);
  if (BREAKS.has(node.nodeName)) return '\t';
  return childrenOf(node)
    .map((child) => textIn(child, boxes, pictures))
    .join('');
}

/** Every mark of one part. */
function* tagsIn(root: XmlNode, part: Part, next: () => number): Generator<TemplateTag> {
  let [paragraphs, tables] = [0, 0];

  const placed = (scope: Scope, text: string): Label => {
    if (scope.cell) return scope.cell;
    if (scope.isInBox) return both(`${part.name['zh-CN']}文本框`, `${part.name.en}, text box`);
    if (text.trim() !== '') paragraphs += 1;
    return both(`${part.name['zh-CN']}第 ${paragraphs} 段`, `${part.name.en}, paragraph ${paragraphs}`);
  };

  function* marks(text: string, label: Label, scope: Scope, isFilled: boolean): Generator<TemplateTag> {
    for (const found of text.matchAll(MARK)) {
      const around = text
        .slice(Math.max(0, found.index - AROUND), found.index + found[0].length + AROUND)
        .replaceAll('\t', ' ');
      const { holder, row, isControlled } = scope;
      yield { ...markOf(found[0], found[1]), place: { label, around }, holder, row, isControlled, isFilled };
    }
  }

  function* paragraph(node: XmlNode, scope: Scope): Generator<TemplateTag> {
    const boxes: XmlNode[] = [];
    const pictures: string[] = [];
    const text = textIn(node, boxes, pictures);
    const label = placed(scope, text);
    yield* marks(text, label, scope, part.isFilled);
    const alternative = both(`${label['zh-CN']},图片的替代文字`, `${label.en}, text of a picture`);
    for (const picture of pictures) yield* marks(picture, alternative, scope, false);
    for (const box of boxes)
      yield* walk(box, { holder: next(), row: null, isControlled: false, cell: null, isInBox: true });
  }

  function* table(node: XmlNode, scope: Scope): Generator<TemplateTag> {
    tables += 1;
    const at = tables;
    let line = 0;
    for (const tr of childrenOf(node).filter(({ nodeName }) => nodeName === 'w:tr')) {
      line += 1;
      const row = next();
      for (const [column, tc] of childrenOf(tr)
        .filter(({ nodeName }) => nodeName === 'w:tc')
        .entries()) {
        const cell = both(
          `${part.name['zh-CN']}第 ${at} 个表格第 ${line} 行第 ${column + 1} 列`,
          `${part.name.en}, table ${at}, row ${line}, column ${column + 1}`,
        );
        yield* walk(tc, { ...scope, holder: next(), row, cell });
      }
    }
  }

  function* walk(node: XmlNode, scope: Scope): Generator<TemplateTag> {
    if (node.nodeName === 'w:p' || node.nodeName === 'a:p') yield* paragraph(node, scope);
    else if (node.nodeName === 'w:tbl') yield* table(node, scope);
    else {
      const inner = node.nodeName === 'w:sdtContent' ? { ...scope, isControlled: true } : scope;
      for (const child of childrenOf(node)) yield* walk(child, inner);
    }
  }
  yield* walk(root, { holder: next(), row: null, isControlled: false, cell: null, isInBox: false });
}

/** 读出标记: everything in braces in a template, with its place, as whoever fills it in will find it. */
export async function tagsOf(template: Uint8Array): Promise<TemplateTag[]> {
  let count = 0;
  const next = () => {
    count += 1;
    return count;
  };
  const handler = new TemplateHandler();
  const tags: TemplateTag[] = [];
  for (const part of parts)
    for (const file of await handler.getParts(Buffer.from(template), part.relation))
      tags.push(...tagsIn(await file.xmlRoot(), part, next));
  return tags;
}
