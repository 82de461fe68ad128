import { describe, expect, it } from 'vitest';
import {
  isWorkingDay,
  workingDayFrom,
  workingDaysAfter,
  workingDaysBetween,
  yearsWithoutCalendar,
} from './working-days.ts';

/** 2024 around 春节 and 2026 around 国庆, as the State Council arranged them. */
const off = (days: readonly string[]) => days.map((day): [string, boolean] => [day, false]);
const days = (month: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `${month}-${String(from + index).padStart(2, '0')}`);
const calendar = new Map<string, boolean>([
  ...off(days('2024-02', 10, 17)),
  ['2024-02-04', true],
  ['2024-02-18', true],
  ...off(days('2026-10', 1, 7)),
  ['2026-09-20', true],
  ['2026-10-10', true],
]);

describe('isWorkingDay', () => {
  it.each([
    ['2024-02-03', false, 'an ordinary Saturday'],
    ['2024-02-04', true, 'a Sunday that is worked'],
    ['2024-02-09', true, 'a Friday'],
    ['2024-02-12', false, 'a Monday off'],
    ['2024-02-18', true, 'the Sunday after the holiday, worked'],
    ['2024-02-24', false, 'the next Saturday'],
  ])('%s is %s: %s', (day, isWorking) => {
    expect(isWorkingDay(day, calendar)).toBe(isWorking);
  });
});

describe('workingDayFrom', () => {
  it.each([
    ['2024-02-05', 1, '2024-02-05', 'the first day counts where it is worked'],
    ['2024-02-03', 1, '2024-02-04', 'a Saturday does not count, the worked Sunday does'],
    ['2024-02-08', 2, '2024-02-09', 'up to the last day before 春节'],
    ['2024-02-08', 3, '2024-02-18', 'over 春节 to the worked Sunday'],
    ['2024-02-08', 5, '2024-02-20', 'beyond it'],
    ['2024-02-10', 1, '2024-02-18', 'a start within the holiday waits for its end'],
    ['2026-09-28', 5, '2026-10-09', 'over 国庆'],
    ['2026-09-28', 6, '2026-10-10', 'to the worked Saturday'],
    ['2026-12-30', 5, '2027-01-05', 'into a year without calendar: Monday to Friday'],
  ])('from %s the %i. is %s: %s', (day, n, expected) => {
    expect(workingDayFrom(day, n, calendar)).toBe(expected);
  });

  it('gives a notice of five days its last day', () => {
    expect(workingDayFrom('2024-02-05', 5, calendar)).toBe('2024-02-09');
    expect(workingDayFrom('2024-02-05', 6, calendar)).toBe('2024-02-18');
  });
});

describe('workingDaysAfter', () => {
  it.each([
    ['2024-02-09', 1, '2024-02-18'],
    ['2024-02-08', 1, '2024-02-09'],
    ['2024-02-04', 5, '2024-02-09'],
  ])('from %s, %i later, it is %s: the day itself does not count', (day, n, expected) => {
    expect(workingDaysAfter(day, n, calendar)).toBe(expected);
  });
});

describe('workingDaysBetween', () => {
  it.each([
    ['2024-02-09', '2024-02-17', 0, 'nothing is worked over 春节'],
    ['2024-02-09', '2024-02-18', 1, 'the worked Sunday counts'],
    ['2024-02-09', '2024-02-09', 0, 'the day itself does not'],
    ['2024-02-09', '2024-02-08', 0, 'nor what lies before'],
    ['2024-02-05', '2024-02-09', 4, 'the last day does'],
  ])('from %s to %s there are %i: %s', (from, to, count) => {
    expect(workingDaysBetween(from, to, calendar)).toBe(count);
  });
});

describe('yearsWithoutCalendar', () => {
  it.each([
    ['2024-02-05', '2024-02-09', []],
    ['2026-12-30', '2027-01-05', [2027]],
    ['2025-12-30', '2026-01-05', [2025]],
    ['2027-12-30', '2028-01-05', [2027, 2028]],
    ['2027-03-01', '2027-03-05', [2027]],
  ])('from %s to %s names %j', (from, to, expected) => {
    expect(yearsWithoutCalendar(from, to, calendar)).toEqual(expected);
  });

  it('knows no year at all without any exception', () => {
    expect(yearsWithoutCalendar('2026-03-02', '2026-03-06', new Map())).toEqual([2026]);
  });
});
