import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calendarDay,
  dayOf,
  inChinese,
  instantOf,
  isCalendarDay,
  plusDays,
  startOfDay,
  yearOf,
} from './calendar-day.ts';

const day = fc
  .date({ min: new Date('1950-01-01T00:00:00Z'), max: new Date('2099-12-30T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('日历日', () => {
  it.each(['2024-02-29', '2024-04-15', '1900-01-01', '2099-12-31'])('%s is a day', (text) => {
    expect(calendarDay.parse(text)).toBe(text);
  });

  it.each([
    '2024-02-30',
    '2023-02-29',
    '2024-04-31',
    '2024-13-01',
    '2024-00-10',
    '2024-2-1',
    '1899-12-31',
    '2100-01-01',
    '2024-04-15 ',
    '２０２４-04-15',
    '2024-04-15T00:00:00Z',
    '20240415',
    '',
  ])('%j is none', (text) => {
    expect(isCalendarDay(text)).toBe(false);
    expect(calendarDay.safeParse(text).error?.issues[0]).toMatchObject({
      path: [],
      params: { code: 'DATE_INVALID' },
    });
  });

  it('begins and ends at midnight in Shanghai, not in Greenwich', () => {
    expect(dayOf(new Date('2024-04-15T15:59:59.999Z'))).toBe('2024-04-15');
    expect(dayOf(new Date('2024-04-15T16:00:00.000Z'))).toBe('2024-04-16');
    expect(startOfDay('2024-04-16').toISOString()).toBe('2024-04-15T16:00:00.000Z');
  });

  it('starts on itself', () => {
    fc.assert(
      fc.property(day, (each) => {
        expect(dayOf(startOfDay(each))).toBe(each);
      }),
    );
  });

  it('is n days later n days after, also over the ends of months and years', () => {
    expect(plusDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(plusDays('2023-12-31', 1)).toBe('2024-01-01');
    expect(plusDays('2024-03-01', -1)).toBe('2024-02-29');
    fc.assert(
      fc.property(day, fc.integer({ min: -400, max: 400 }), (each, days) => {
        expect(plusDays(plusDays(each, days), -days)).toBe(each);
      }),
    );
  });

  it('reads as a sentence writes it', () => {
    expect(inChinese('2026-03-05')).toBe('2026年3月5日');
    expect(yearOf('2026-03-05')).toBe(2026);
  });

  it('is the same instant in whatever zone it is written', () => {
    expect(instantOf('2024-04-16T00:00:00+08:00')).toEqual(instantOf('2024-04-15T16:00:00.000Z'));
  });
});
