import { describe, expect, it } from 'vitest';
import { exceedsPercent, formatPercent, percentage, reachesPercent } from './ratio.ts';

describe('比率', () => {
  it.each([
    ['2.995', '100', false, false, '2.995%'],
    ['2.9999999999', '100', false, false, '2.999999…%'],
    ['3', '100', true, false, '3%'],
    ['3.0000000001', '100', true, true, '3…%'],
    ['1', '3', true, true, '33.333333…%'],
    ['0', '7', false, false, '0%'],
    ['100', '100', true, true, '100%'],
  ])('%s of %s: reaches 3 %% %s, exceeds it %s, shown as %s', (part, whole, reaches, exceeds, shown) => {
    expect(reachesPercent(part, whole, '3')).toBe(reaches);
    expect(exceedsPercent(part, whole, '3')).toBe(exceeds);
    expect(formatPercent(part, whole)).toBe(shown);
  });

  it.each(['3', '2.5', '100', '0'])('a rule may ask for %s percent', (text) => {
    expect(percentage.parse(text)).toBe(text);
  });

  it.each(['3%', '-1', '1000', '1.', '.5', '1.00000', 'x'])('a rule may not ask for %s percent', (text) => {
    expect(percentage.safeParse(text).success).toBe(false);
  });
});
