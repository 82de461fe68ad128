import { describe, expect, it } from 'vitest';
import { isOutlying } from './year-book.ts';

describe('离群值', () => {
  const spread = { count: 8, lowerQuartile: '10', upperQuartile: '14.2' };
  it.each([
    ['20.5', false],
    ['20.51', true],
    ['3.7', false],
    ['3.69', true],
    ['12', false],
  ])('%s of 10 to 14.2: %s', (value, expected) => {
    expect(isOutlying(value, spread)).toBe(expected);
  });
  it('is beyond one and a half times the middle half, to the last decimal', () => {
    expect(isOutlying('20.50000000000000000001', spread)).toBe(true);
  });
  it('is none among few', () => {
    expect(isOutlying('1000', { ...spread, count: 7 })).toBe(false);
  });
  it('is whatever differs where three quarters say the same', () => {
    const same = { count: 9, lowerQuartile: '0', upperQuartile: '0' };
    expect([isOutlying('0', same), isOutlying('1', same)]).toEqual([false, true]);
  });
});
