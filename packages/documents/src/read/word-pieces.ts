import { refuse } from '../inspect/refusal.ts';
import { scan } from '../report-form/scan.ts';
import { attribute } from './word-styles.ts';

/** 表行: its cells as lines of text; whose a cell is cannot be told where some are merged. */
export type WordRow = Readonly<{ cells: readonly string[]; isMerged: boolean }>;

/** 正文一段: what stands in a document, one after the other. */
export type WordPiece =
  | Readonly<{ kind: 'heading'; level: number; text: string }>
  | Readonly<{ kind: 'paragraph'; text: string; hasPicture: boolean }>
  | Readonly<{ kind: 'table'; rows: readonly WordRow[] }>;

type Paragraph = {
  text: string;
  style: string;
  outline: number | null;
  isMerged: boolean;
  hasPicture: boolean;
};
type Row = { cells: string[]; isMerged: boolean; isDeleted: boolean };
type Cell = { lines: string[] };

// The second telling of a drawing, how a word is sounded, and how a thing looked before it was changed.
const UNREAD = new Set(['Fallback', 'rt', 'sdtPr']);
const isUnread = (name: string): boolean => UNREAD.has(name) || name.endsWith('Change');
const PICTURES = new Set(['drawing', 'pict', 'object']);
/** Ticks of the two fonts that Word offers them in. */
const TICKS = /^f0(?:50|52|fc|fe)$/i;

/** 正文 of a part in its order, with tracked changes accepted. */
export function piecesOf(xml: string, part: string, levels: ReadonlyMap<string, number>): WordPiece[] {
  const pieces: WordPiece[] = [];
  const [tables, rows, cells, paragraphs]: [{ rows: WordRow[] }[], Row[], Cell[], Paragraph[]] = [
    [],
    [],
    [],
    [],
  ];
  const inside = new Map<string, number>();
  let unread = 0;
  // Of a paragraph whose end was deleted: it goes on in the next one.
  let carried = '';
  const within = (name: string): boolean => (inside.get(name) ?? 0) > 0;
  const damaged = (): never => refuse('FILE_DAMAGED', { reason: 'XML', part });
  const say = (text: string): void => {
    const paragraph = paragraphs.at(-1);
    if (paragraph && unread === 0) paragraph.text += text;
  };

  const closeParagraph = (): void => {
    const { text, style, outline, isMerged, hasPicture } = paragraphs.pop() ?? damaged();
    const whole = carried + text;
    carried = '';
    const around = paragraphs.at(-1);
    const cell = cells.at(-1);
    // What stands in a box on the page belongs to the paragraph that the box hangs on.
    if (around) around.text += `\n${whole}`;
    else if (isMerged) carried = whole;
    else if (cell) cell.lines.push(whole);
    else {
      const level = outline ?? levels.get(style) ?? null;
      if (level !== null) pieces.push({ kind: 'heading', level, text: whole });
      else pieces.push({ kind: 'paragraph', text: whole, hasPicture });
    }
  };
  const closeTable = (): void => {
    const table = tables.pop();
    const cell = cells.at(-1);
    if (!table) return;
    if (cell) cell.lines.push(...table.rows.map((row) => row.cells.join(' ')));
    else pieces.push({ kind: 'table', rows: table.rows });
  };

  scan(xml, part, {
    open: (name, attributes) => {
      inside.set(name, (inside.get(name) ?? 0) + 1);
      const [paragraph, row] = [paragraphs.at(-1), rows.at(-1)];
      if (name === 'del' || name === 'moveFrom') {
        if (within('pPr') && paragraph) paragraph.isMerged = true;
        else if (within('trPr') && row) row.isDeleted = true;
        else unread += 1;
        return;
      }
      if (isUnread(name)) unread += 1;
      if (unread > 0) return;
      switch (name) {
        case 'p':
          paragraphs.push({ text: '', style: '', outline: null, isMerged: false, hasPicture: false });
          return;
        case 'tbl':
          tables.push({ rows: [] });
          return;
        case 'tr':
          rows.push({ cells: [], isMerged: false, isDeleted: false });
          return;
        case 'tc':
          cells.push({ lines: [] });
          return;
        case 'pStyle':
          if (paragraph) paragraph.style = attribute(attributes, 'val') ?? '';
          return;
        case 'outlineLvl':
          if (paragraph) paragraph.outline = Number(attribute(attributes, 'val')) + 1;
          return;
        case 'gridSpan':
          if (row && Number(attribute(attributes, 'val')) > 1) row.isMerged = true;
          return;
        case 'vMerge':
        case 'hMerge':
        case 'gridBefore':
          if (row) row.isMerged = true;
          return;
        case 'br':
        case 'cr':
          say('\n');
          return;
        case 'tab':
          if (!within('tabs')) say(' ');
          return;
        case 'noBreakHyphen':
          say('-');
          return;
        case 'sym':
          say(TICKS.test(attribute(attributes, 'char') ?? '') ? '√' : '〓');
          return;
        default:
          if (PICTURES.has(name) && paragraph) paragraph.hasPicture = true;
      }
    },
    close: (name) => {
      inside.set(name, (inside.get(name) ?? 0) - 1);
      if (name === 'del' || name === 'moveFrom') {
        if (!within('pPr') && !within('trPr')) unread -= 1;
        return;
      }
      if (unread === 0) {
        if (name === 'p') closeParagraph();
        if (name === 'tbl') closeTable();
        if (name === 'tc') rows.at(-1)?.cells.push((cells.pop()?.lines ?? []).join('\n'));
        if (name === 'tr') {
          const { isDeleted = true, ...row } = rows.pop() ?? {};
          if (!isDeleted) tables.at(-1)?.rows.push(row as Row);
        }
      }
      if (isUnread(name)) unread -= 1;
    },
    text: (text) => {
      if (within('t')) say(text);
    },
  });
  return pieces;
}
