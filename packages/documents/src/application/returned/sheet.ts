import { applicationLabels } from '@consortium/domain';
import type { LaidOutPaper } from '../../paper/paper.ts';
import { printable } from '../../printable.ts';
import type { WordPiece, WordRow } from '../../read/word-pieces.ts';
import { formTexts } from '../form-tables.ts';
import { speaker } from '../wording.ts';

/** 表行: its cells by the label of their column; `extra` stands in columns that the form does not have. */
export type SheetRow = Readonly<{
  cells: Readonly<Record<string, string>>;
  extra: readonly string[];
  isMerged: boolean;
}>;
/** 表外内容: what stands in no field, below which heading. */
export type Stray = Readonly<{ below: string; text: string; kind: 'TEXT' | 'ROW' | 'PICTURE' | 'TWICE' }>;

/** 表的内容: what a form says, by the labels printed on it, whoever printed or edited it. */
export type FormSheet = Readonly<{
  cover: ReadonlyMap<string, string>;
  /** 项目与内容 of every table of two columns. */
  facts: ReadonlyMap<string, string>;
  /** Rows of the other tables, by their headings. */
  tables: ReadonlyMap<string, readonly SheetRow[]>;
  texts: ReadonlyMap<string, string>;
  strays: readonly Stray[];
}>;

/** 版样: what a form of this kind is known by. */
type Shape = Readonly<{
  cover: readonly string[];
  headings: readonly string[];
  texts: readonly string[];
  tables: readonly (readonly string[])[];
  facts: readonly string[];
  /** From here on nobody fills in anything. */
  closing: readonly string[];
  nothing: string;
}>;

/** Without what typing leaves behind: blank lines, spaces around a line, what cannot be printed. */
export const tidy = (text: string): string =>
  printable(text)
    .split('\n')
    .map((line) => line.replaceAll('\u00A0', ' ').trim())
    .filter((line) => line !== '')
    .join('\n');

const NUMBERED =
  /^(?:[〇一二三四五六七八九十百]+、|（[〇一二三四五六七八九十百]+）|\d+(?:\.\d+)*[.．]?\s)\s*/;
/** A heading without its number, and without what it adds in brackets. */
const headingOf = (text: string): string =>
  tidy(text)
    .replace(NUMBERED, '')
    .replace(/\s*[（(].*$/s, '');

export const tableName = (columns: readonly string[]): string => columns.join('|');

function shapeOf({ facts, blocks, locale }: LaidOutPaper): Shape {
  const say = speaker(locale);
  const texts = formTexts.map((key) => say(applicationLabels[key]));
  return {
    cover: facts.map(([name]) => tidy(name)),
    headings: blocks.flatMap((block) => (block.kind === 'heading' ? headingOf(block.text) : [])),
    texts,
    tables: blocks.flatMap((block) =>
      block.kind === 'table' ? [block.columns.map(({ label }) => tidy(label))] : [],
    ),
    facts: [say('item'), say('content')],
    closing: [headingOf(say('selfCheck')), headingOf(say('seals'))],
    nothing: say('notGiven'),
  };
}

/** 段落 of our own paper, as Word would say them. */
export const piecesOfPaper = ({ title, subtitle, words, facts, blocks }: LaidOutPaper): WordPiece[] => [
  ...[title, subtitle, ...facts.map(([name, value]) => name + words.colon + value)].map(
    (text): WordPiece => ({ kind: 'paragraph', text, hasPicture: false }),
  ),
  ...blocks.flatMap((block): WordPiece[] => {
    if (block.kind === 'heading') return [{ kind: 'heading', level: block.level, text: block.text }];
    if (block.kind === 'paragraph' || block.kind === 'note')
      return [{ kind: 'paragraph', text: block.text, hasPicture: false }];
    if (block.kind !== 'table') return [];
    const rows = [block.columns.map(({ label }) => label), ...block.rows];
    return [{ kind: 'table', rows: rows.map((cells) => ({ cells, isMerged: false })) }];
  }),
];

/** The table of the form that has most of these headings, and at least half of its own. */
function tableLike(header: readonly string[], { tables }: Shape): readonly string[] | undefined {
  const shared = (columns: readonly string[]) => columns.filter((label) => header.includes(label)).length;
  const [best] = tables.toSorted((one, other) => shared(other) - shared(one));
  return best && shared(best) * 2 >= best.length && shared(best) > 1 ? best : undefined;
}

const rowOf = (
  { cells, isMerged }: WordRow,
  header: readonly string[],
  columns: readonly string[],
): SheetRow => {
  const at = (label: string) => header.indexOf(label);
  return {
    cells: Object.fromEntries(
      columns.flatMap((label) => (at(label) < 0 ? [] : [[label, tidy(cells[at(label)] ?? '')]])),
    ),
    extra: cells
      .filter((cell, index) => !columns.includes(header[index] ?? '') && tidy(cell) !== '')
      .map(tidy),
    isMerged: isMerged || cells.length !== header.length,
  };
};

/** 辨认: which piece is which field; the headings divide the form, their style or their words tell them. */
export function sheetOf(pieces: readonly WordPiece[], paper: LaidOutPaper): FormSheet {
  const shape = shapeOf(paper);
  const known = new Set([...shape.headings, ...shape.texts]);
  const styled = new Set(
    pieces
      .flatMap((piece) => (piece.kind === 'heading' ? headingOf(piece.text) : []))
      .filter((each) => known.has(each)),
  );
  const cover = new Map<string, string>();
  const facts = new Map<string, string>();
  const texts = new Map<string, string>();
  const tables = new Map<string, SheetRow[]>();
  const strays: Stray[] = [];
  let [below, isClosed] = ['', false];
  const stray = (kind: Stray['kind'], text: string) => {
    const isBefore = below === '' && cover.size === 0;
    if (!isClosed && !isBefore && tidy(text) !== '') strays.push({ below, text: tidy(text), kind });
  };
  const put = (into: Map<string, string>, label: string, text: string) => {
    if (into.has(label)) stray('TWICE', `${label} ${text}`);
    else into.set(label, filled(text, shape));
  };

  const table = (rows: readonly WordRow[]): void => {
    const header = rows[0]?.cells.map(tidy) ?? [];
    const columns = tableLike(header, shape);
    if (!columns || shape.texts.includes(below))
      for (const { cells } of rows) stray('ROW', cells.map(tidy).filter(Boolean).join(' · '));
    else if (tableName(columns) === tableName(shape.facts))
      for (const { cells, isMerged } of rows.slice(1)) {
        const [label = '', text = '', ...more] = cells.map(tidy);
        if (isMerged || label === '' || more.some(Boolean))
          stray('ROW', [label, text, ...more].filter(Boolean).join(' · '));
        else put(facts, label, text);
      }
    else {
      const before = tables.get(tableName(columns)) ?? [];
      const read = rows.filter(({ cells }) => tableName(cells.map(tidy)) !== tableName(header));
      tables.set(tableName(columns), [...before, ...read.map((row) => rowOf(row, header, columns))]);
    }
  };
  const paragraph = (text: string, hasPicture: boolean): void => {
    if (hasPicture) stray('PICTURE', text || '…');
    const name = below === '' ? shape.cover.find((label) => isNamed(text, label)) : undefined;
    if (name) put(cover, name, text.slice(name.length).replace(/^\s*[：:]\s*/, ''));
    else if (shape.texts.includes(below)) texts.set(below, [texts.get(below) ?? '', text].join('\n'));
    else stray('TEXT', text);
  };

  for (const piece of pieces) {
    if (piece.kind === 'table') {
      table(piece.rows);
      continue;
    }
    const text = tidy(piece.text);
    const heading = headingOf(text);
    // Whose style was lost is known by its words, unless another has both.
    const isHeading = piece.kind === 'heading' || (!styled.has(heading) && shape.headings.includes(heading));
    if (isHeading && known.has(heading)) {
      const isTwice = texts.has(heading);
      below = isTwice ? `${heading}(2)` : heading;
      isClosed ||= shape.closing.includes(heading);
      if (shape.texts.includes(heading) && !isTwice) texts.set(heading, '');
    } else paragraph(text, piece.kind === 'paragraph' && piece.hasPicture);
  }
  for (const [label, text] of texts) texts.set(label, filled(tidy(text), shape));
  return { cover, facts, tables, texts, strays };
}

const isNamed = (text: string, label: string): boolean =>
  text.startsWith(label) && /^\s*[：:]/.test(text.slice(label.length));
/** Whoever types behind （未填） has filled it in. */
const filled = (text: string, { nothing }: Shape): string =>
  text.startsWith(nothing) ? text.slice(nothing.length).trim() : text;
