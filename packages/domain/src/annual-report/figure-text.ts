import { Decimal } from 'decimal.js';
import { grouped } from '../values/money.ts';
import type { Indicator } from './indicator-set.ts';

/** Where there is no figure; nothing is not zero. */
export const NO_FIGURE = '—';

/** 指标值 as a paper prints it: grouped, with the decimals of the indicator, and never fewer than were given. */
export function figureText(
  value: string | null | undefined,
  { decimals }: Pick<Indicator, 'decimals'>,
): string {
  if (value == null || value === '') return NO_FIGURE;
  const figure = new Decimal(value);
  const digits = figure.decimalPlaces();
  return grouped(figure.toFixed(digits > decimals ? digits : decimals));
}

/** 增减 between two figures, with its sign; no figure where one is missing. */
export function changeText(
  before: string | null | undefined,
  now: string | null | undefined,
  indicator: Pick<Indicator, 'decimals'>,
): string {
  if (!before || !now) return NO_FIGURE;
  const change = new Decimal(now).minus(before);
  const text = figureText(change.toFixed(), indicator);
  return change.gt(0) ? `+${text}` : text;
}
