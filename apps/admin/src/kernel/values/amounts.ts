import { fromYuan, toYuan } from '@consortium/domain';

const PLAIN = /^-?\d+(\.\d+)?$/;

/** What a person reads of an amount of yuan while editing it: 万元, exact; unreadable text stays as typed. */
export const wanText = (yuan: unknown): string => {
  if (yuan === null || yuan === undefined || yuan === '') return '';
  return PLAIN.test(String(yuan)) ? fromYuan(String(yuan), 'WAN') : String(yuan);
};

/** What is kept of what a person typed in 万元: yuan, null for nothing, the text itself where it is no number. */
export const yuanOf = (typed: string): string | null =>
  typed.trim() === '' ? null : (toYuan(typed, 'WAN') ?? typed);
