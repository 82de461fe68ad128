import { describe, expect, it } from 'vitest';
import { dayAfterKey, weeksOf } from './months.ts';

describe('weeksOf', () => {
  it('begins on Monday and is filled to whole weeks', () => {
    // 2026-10-01 is a Thursday.
    const weeks = weeksOf(2026, 10);
    expect(weeks[0]).toEqual([null, null, null, '2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04']);
    expect(weeks.at(-1)).toEqual([
      '2026-10-26',
      '2026-10-27',
      '2026-10-28',
      '2026-10-29',
      '2026-10-30',
      '2026-10-31',
      null,
    ]);
  });

  it.each([
    [2026, 2, 28],
    [2024, 2, 29],
    [2026, 12, 31],
  ])('%i-%i has %i days', (year, month, count) => {
    expect(
      weeksOf(year, month)
        .flat()
        .filter((day) => day !== null),
    ).toHaveLength(count);
  });
});

describe('dayAfterKey', () => {
  it.each([
    ['2026-03-01', 'ArrowLeft', '2026-02-28'],
    ['2026-03-01', 'ArrowDown', '2026-03-08'],
    ['2026-01-01', 'ArrowLeft', null],
    ['2026-12-28', 'ArrowDown', null],
    ['2026-03-01', 'a', null],
  ])('from %s, %s leads to %s', (day, key, expected) => {
    expect(dayAfterKey(day, key)).toBe(expected);
  });
});
