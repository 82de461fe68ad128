import { both, type Label } from '../kernel/label.ts';
import { plusDays } from '../values/calendar-day.ts';
import { fromYuan, toYuan } from '../values/money.ts';
import type { Holds } from './import-form.ts';

const yesNo = { true: both('是', 'Yes'), false: both('否', 'No') };
const plain = (text: string): string => text.normalize('NFKC').trim();
const bare = (text: string): string => plain(text).replace(/\s+/g, '').toLowerCase();

/** Days of a spreadsheet are counted from 1899-12-30; five digits are of this lifetime. */
const EPOCH = '1899-12-30';
const SERIAL = /^[1-9]\d{4}(\.0+)?$/;
const DATED = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;

function dayIn(text: string): string {
  const given = plain(text);
  const [, year, month = '', day = ''] = DATED.exec(given) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(given) ?? [];
  if (year !== undefined) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return SERIAL.test(given) ? plusDays(EPOCH, Number(given)) : given;
}

// A line break parts words for certain; without one the comma of a list does.
const wordsIn = (text: string): string[] =>
  text
    .split(/\r?\n/.test(text) ? /\r?\n/ : /[、;;]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

const wholeIn = (text: string): number | string => {
  const given = plain(text).replaceAll(',', '').replace(/年$/, '');
  return /^-?\d{1,9}(\.0+)?$/.test(given) ? Number(given) : text;
};

const answerIn = (text: string): boolean | string => {
  const given = bare(text);
  if (['是', 'yes', 'y', 'true', '√', '1'].includes(given)) return true;
  return ['否', 'no', 'n', 'false', '×', '0'].includes(given) ? false : text;
};

/** 读作: what a cell's text stands for; what it cannot stand for stays as it is, for the write to refuse. */
export function cellValue(holds: Holds, text: string): unknown {
  switch (holds) {
    case 'LINE':
    case 'PROSE':
    case 'CODE':
      return text;
    case 'WORDS':
      return wordsIn(text);
    case 'YES_NO':
      return answerIn(text);
    case 'DAY':
      return dayIn(text);
    case 'WHOLE':
      return wholeIn(text);
    case 'FIGURE':
      return plain(text).replaceAll(',', '');
    case 'WAN':
      return toYuan(text, 'WAN') ?? text;
    default: {
      const given = bare(text);
      const names = (term: string): string[] => [term, ...Object.values(holds.labels[term] ?? {})];
      return holds.terms.find((term) => names(term).some((name) => bare(name) === given)) ?? text;
    }
  }
}

/** 写作: a value as its cell shows it; `cellValue` reads the same out of it again. */
export function cellText(holds: Holds, value: unknown, locale: keyof Label): string {
  if (value === null || value === undefined) return '';
  if (typeof holds === 'object') return holds.labels[String(value)]?.[locale] ?? String(value);
  if (holds === 'YES_NO') return yesNo[value ? 'true' : 'false'][locale];
  if (holds === 'WAN') return fromYuan(String(value), 'WAN');
  if (holds !== 'WORDS') return String(value);
  const words = value as readonly string[];
  const [only = ''] = words;
  // A single word with a comma in it must not come back as two.
  return words.length === 1 && /[、;;]/.test(only) ? `${only}\n` : words.join('\n');
}
/** What a cell of yes and no offers. */
export const answers = (locale: keyof Label): string[] => [yesNo.true[locale], yesNo.false[locale]];
