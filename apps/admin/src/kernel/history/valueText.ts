import { formatWan, type Locale } from '@consortium/domain';
import { instantText } from '../values/days.ts';
import { type Names, shownPath, termIn } from './recordShape.ts';

const words = {
  'zh-CN': { yes: '是', no: '否', nothing: '(空)', wan: '万元', between: '、', colon: ':', stop: ';' },
  en: { yes: 'yes', no: 'no', nothing: '(empty)', wan: '10k yuan', between: ', ', colon: ': ', stop: '; ' },
} as const;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
/** A calendar day as the database tells it; nothing happens at that very millisecond. */
const STORED_DAY = /^(\d{4}-\d{2}-\d{2})T00:00:00\.000Z$/;
const hidden = new Set(['id', '__typename', 'position']);

/** Any stored value as a person reads it: terms and records by name, money in 万元, lists and parts in words. */
export function valueText(
  resource: string,
  path: string,
  value: unknown,
  locale: Locale,
  names: Names = {},
): string {
  const say = words[locale];
  const { vocabulary, isMoney } = shownPath(resource, path, locale);
  if (value === null || value === undefined || value === '') return say.nothing;
  if (typeof value === 'boolean') return value ? say.yes : say.no;
  if (Array.isArray(value)) {
    if (value.length === 0) return say.nothing;
    const parts = value.map((each) => valueText(resource, path, each, locale, names));
    return parts.join(typeof value[0] === 'object' ? '\n' : say.between);
  }
  if (typeof value === 'object') {
    const parts = Object.entries(value)
      .filter(([key, each]) => !hidden.has(key) && each !== null && each !== undefined && each !== '')
      .map(([key, each]) => {
        const inner = `${path}.${key}`;
        const label = shownPath(resource, inner, locale).words.split(' › ').at(-1) ?? key;
        return `${label}${say.colon}${valueText(resource, inner, each, locale, names)}`;
      });
    return parts.join(say.stop) || say.nothing;
  }
  const text = String(value);
  if (isMoney && /^-?\d+(\.\d+)?$/.test(text)) return `${formatWan(text)} ${say.wan}`;
  const day = STORED_DAY.exec(text)?.[1];
  if (day) return day;
  return INSTANT.test(text) ? instantText(text) : (names[text] ?? termIn(vocabulary, text, locale));
}
