import { Decimal } from 'decimal.js';
import { refuse } from '../inspect/refusal.ts';
import type { NumberKind } from './number-format.ts';
import { scan, spelledOut } from './scan.ts';

/** 单元格: its text as a person would read it out, and how it came about. */
export type SheetCell = Readonly<{
  row: number;
  column: number;
  text: string;
  isFormula: boolean;
  isError: boolean;
}>;
/** From and to, with both ends. */
export type Merge = Readonly<{ top: number; left: number; bottom: number; right: number }>;
export type ReadSheet = Readonly<{ name: string; cells: readonly SheetCell[]; merges: readonly Merge[] }>;

export const MOST_CELLS = 50_000;
const MOST_MERGES = 5_000;
/** Of a text: what a spreadsheet can hold in one cell. */
const MOST_TEXT = 32_767;
const EXACT_DIGITS = 15;
const DAY = 24 * 60 * 60 * 1000;
const EPOCH = -25_569;

/** A1 as row and column, from 0. */
function placeOf(name: string): { row: number; column: number } | null {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(name) ?? [];
  if (letters === '') return null;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits) - 1, column: column - 1 };
}

export function nameOf(row: number, column: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

const ATTRIBUTES = {
  r: /(?:^|\s)r\s*=\s*["']([^"']*)/,
  s: /(?:^|\s)s\s*=\s*["']([^"']*)/,
  t: /(?:^|\s)t\s*=\s*["']([^"']*)/,
};
const attribute = (attributes: string, name: keyof typeof ATTRIBUTES): string | undefined =>
  ATTRIBUTES[name].exec(attributes)?.[1];

const dayOf = (serial: Decimal): string => {
  const day = new Date((serial.floor().toNumber() + EPOCH) * DAY);
  return Number.isNaN(day.getTime()) ? serial.toFixed() : day.toISOString().slice(0, 10);
};

/** A number as the file keeps it, with the noise of binary fractions taken off: fifteen digits are what Excel shows. */
function numberText(raw: string, kind: NumberKind): string {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(E[+-]?\d{1,3})?$/i.test(raw)) return raw;
  const number = new Decimal(raw).toSignificantDigits(EXACT_DIGITS);
  if (kind === 'DATE') return dayOf(number);
  return kind === 'PERCENT' ? `${number.times(100).toFixed()}%` : number.toFixed();
}

/** 工作表: every cell that holds something, in its order, and what is merged. */
export function readWorksheet(
  name: string,
  xml: string,
  part: string,
  strings: readonly string[],
  kinds: readonly NumberKind[],
  most: number = MOST_CELLS,
): ReadSheet {
  const cells: SheetCell[] = [];
  let [row, column] = [-1, -1];
  let open: { attributes: string; value: string; text: string; isFormula: boolean } | null = null;
  let within = '';
  let isReading = false;
  let isPhonetic = false;
  const finish = () => {
    if (!open) return;
    const { attributes, value, text, isFormula } = open;
    const type = attribute(attributes, 't') ?? 'n';
    const kind = kinds[Number(attribute(attributes, 's') ?? 0)] ?? 'NUMBER';
    const read: Record<string, () => string> = {
      s: () => strings[Number(value)] ?? '',
      inlineStr: () => spelledOut(text),
      str: () => spelledOut(value),
      b: () => (value === '1' ? 'TRUE' : 'FALSE'),
      e: () => value,
      d: () => value.slice(0, 10),
      n: () => numberText(value, kind),
    };
    const said = (read[type]?.() ?? value).slice(0, MOST_TEXT);
    if (said !== '' || isFormula) cells.push({ row, column, text: said, isFormula, isError: type === 'e' });
    if (cells.length > most) refuse('FORM_TOO_LARGE', { part, seen: cells.length, limit: most });
    open = null;
  };
  scan(xml, part, {
    open: (element, attributes) => {
      within = element;
      if (element === 'sheetData') isReading = true;
      else if (!isReading) return;
      else if (element === 'row') {
        row = Number(attribute(attributes, 'r') ?? row + 2) - 1;
        column = -1;
      } else if (element === 'c') {
        const place = placeOf(attribute(attributes, 'r') ?? '');
        column = place?.column ?? column + 1;
        row = place?.row ?? row;
        open = { attributes, value: '', text: '', isFormula: false };
      } else if (element === 'f' && open) open.isFormula = true;
      else if (element === 'rPh') isPhonetic = true;
    },
    close: (element) => {
      if (element === 'c') finish();
      if (element === 'rPh') isPhonetic = false;
      if (element === 'sheetData') isReading = false;
      within = '';
    },
    text: (text) => {
      if (!open) return;
      if (within === 'v') open.value += text;
      else if (within === 't' && !isPhonetic) open.text += text;
    },
  });
  return { name, cells, merges: mergesIn(xml, part) };
}

function mergesIn(xml: string, part: string): Merge[] {
  const merges: Merge[] = [];
  for (const [, ref = ''] of xml.matchAll(
    /<(?:[\w.-]{1,64}:)?mergeCell\s[^<>]{0,200}?ref\s*=\s*["']([^"'<>]{1,40})/g,
  )) {
    const [from, to] = ref.split(':').map(placeOf);
    if (from && to) merges.push({ top: from.row, left: from.column, bottom: to.row, right: to.column });
    if (merges.length > MOST_MERGES)
      refuse('FORM_TOO_LARGE', { part, seen: merges.length, limit: MOST_MERGES });
  }
  return merges;
}

/** 共享文本: the texts that cells refer to by number; readings beside the characters are none of them. */
export function sharedStrings(xml: string, part: string): string[] {
  const strings: string[] = [];
  let current = '';
  let within = '';
  let isPhonetic = false;
  scan(xml, part, {
    open: (element) => {
      within = element;
      if (element === 'si') current = '';
      if (element === 'rPh') isPhonetic = true;
    },
    close: (element) => {
      if (element === 'si') strings.push(spelledOut(current));
      if (element === 'rPh') isPhonetic = false;
      within = '';
    },
    text: (text) => {
      if (within === 't' && !isPhonetic) current += text;
    },
  });
  return strings;
}

/** 合并单元格: whether a cell of the columns shares its content with another row or column. Merged blanks, and columns of nobody's beside one of the form, do no harm. */
export function merged({ cells, merges }: ReadSheet, columns: ReadonlySet<number>) {
  const textAt = new Map(cells.map(({ row, column, text }) => [`${row} ${column}`, text]));
  const shares = ({ top, left, bottom, right }: Merge): boolean => {
    const within = [...columns].filter((column) => column >= left && column <= right);
    const isBlank = (textAt.get(`${top} ${left}`) ?? '').trim() === '';
    return !isBlank && (bottom > top || within.length > 1);
  };
  const sharing = merges.filter(shares);
  return (row: number, column: number): boolean =>
    sharing.some(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
}
