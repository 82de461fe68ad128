import { Decimal } from 'decimal.js';
import { z } from 'zod';

// Amounts have up to 15 digits and are summed, multiplied and compared: far from rounding.
const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_DOWN });

/** 百分数 as a rule states it: `3`, `2.5`. */
export const percentage = z.string().regex(/^\d{1,3}(\.\d{1,4})?$/);

/** 比率: whether a part reaches a percentage of the whole, without dividing: 2.995 % is not 3 %. */
export const reachesPercent = (part: Decimal.Value, whole: Decimal.Value, percent: string): boolean =>
  new Exact(part).times(100).gte(new Exact(whole).times(percent));

/** Whether it is more than the percentage: the bound itself is not enough. */
export const exceedsPercent = (part: Decimal.Value, whole: Decimal.Value, percent: string): boolean =>
  new Exact(part).times(100).gt(new Exact(whole).times(percent));

/** Percentage of a part, never rounded up: six decimals, then `…` where it does not end. The whole is not 0. */
export function formatPercent(part: Decimal.Value, whole: Decimal.Value): string {
  const millionths = new Exact(part).times(100_000_000);
  const shown = millionths.divToInt(whole);
  return `${shown.div(1_000_000).toFixed()}${shown.times(whole).eq(millionths) ? '' : '…'}%`;
}
