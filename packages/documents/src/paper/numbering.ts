import type { Locale } from '@consortium/domain';
import type { Block } from '../paper/paper.ts';

const DIGITS = '〇一二三四五六七八九';
const digit = (value: number): string => DIGITS.charAt(value);

/** 中文数字, 1 to 999: 二十一, 一百〇五. */
export function inChineseNumerals(value: number): string {
  if (value < 10) return digit(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const last = ones === 0 ? '' : digit(ones);
  if (value < 20) return `十${last}`;
  if (value < 100) return `${digit(tens)}十${last}`;
  const rest = value % 100;
  const hundreds = `${digit(Math.floor(value / 100))}百`;
  if (rest === 0) return hundreds;
  if (rest < 10) return `${hundreds}〇${digit(rest)}`;
  return `${hundreds}${rest < 20 ? '一' : ''}${inChineseNumerals(rest)}`;
}

/** 层次序数 as GB/T 9704 has them: 一、 and （一） and 1.; each begins anew under the one above it. */
export function numbering(locale: Locale) {
  const counts = [0, 0, 0];
  const isChinese = locale === 'zh-CN';
  const written = [
    () => (isChinese ? `${inChineseNumerals(counts[0] as number)}、` : `${counts[0]}. `),
    () => (isChinese ? `（${inChineseNumerals(counts[1] as number)}）` : `${counts[0]}.${counts[1]} `),
    () => (isChinese ? `${counts[2]}. ` : `${counts[0]}.${counts[1]}.${counts[2]} `),
  ];
  return (level: 1 | 2 | 3, text: string): Block => {
    counts[level - 1] = (counts[level - 1] as number) + 1;
    counts.fill(0, level);
    return { kind: 'heading', level, text: `${written[level - 1]?.()}${text}` };
  };
}
export type Numbering = ReturnType<typeof numbering>;
