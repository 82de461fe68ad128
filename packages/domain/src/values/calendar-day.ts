// One file each: the index of date-fns reads three hundred files, a second of every start and every test.
import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { addYears } from 'date-fns/addYears';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { formatISO } from 'date-fns/formatISO';
import { getDay } from 'date-fns/getDay';
import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';
import { z } from 'zod';
import type { Locale } from '../kernel/label.ts';
import { refuse } from './issue.ts';

// China keeps one time zone without daylight saving, so +08:00 is Asia/Shanghai for every date we store.
const OFFSET_MINUTES = 8 * 60;

/** 日历日: `YYYY-MM-DD` in Asia/Shanghai. */
export const calendarDay = z.string().check(({ value, issues }) => {
  if (!isCalendarDay(value)) issues.push(refuse('DATE_INVALID', [], value));
});

export const isCalendarDay = (text: string): boolean =>
  /^(19|20)\d{2}-\d{2}-\d{2}$/.test(text) && isValid(parseISO(text));

/** The calendar day in Asia/Shanghai at an instant. */
export const dayOf = (instant: Date): string =>
  new Date(instant.getTime() + OFFSET_MINUTES * 60_000).toISOString().slice(0, 10);

/** 2026-03-15 14:32 in Asia/Shanghai. */
export const instantText = (instant: Date): string =>
  new Date(instant.getTime() + OFFSET_MINUTES * 60_000).toISOString().slice(0, 16).replace('T', ' ');

/** The first instant of a day in Asia/Shanghai. */
export const startOfDay = (day: string): Date => new Date(`${day}T00:00:00+08:00`);

/** The day some days later (or earlier). */
export const plusDays = (day: string, days: number): string =>
  formatISO(addDays(parseISO(day), days), { representation: 'date' });

/** The same day some months later; the last of a shorter month where it has no such day. */
export const plusMonths = (day: string, months: number): string =>
  formatISO(addMonths(parseISO(day), months), { representation: 'date' });

/** The same day some years later; the 29th of February becomes the 28th. */
export const plusYears = (day: string, years: number): string =>
  formatISO(addYears(parseISO(day), years), { representation: 'date' });

/** How many days later the second one is; negative where it is earlier. */
export const daysBetween = (from: string, to: string): number =>
  differenceInCalendarDays(parseISO(to), parseISO(from));

/** The day of the week: Sunday is 0. */
export const weekdayOf = (day: string): number => getDay(parseISO(day));

/** 2026年3月15日: as a sentence writes it. */
export const inChinese = (day: string): string =>
  `${yearOf(day)}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

/** As a sentence writes a day: 2026年3月15日; in English the plain day. */
export const dayIn = (day: string, locale: Locale): string => (locale === 'zh-CN' ? inChinese(day) : day);

/** The calendar year of a day. */
export const yearOf = (day: string): number => Number(day.slice(0, 4));

/** 时刻: comes in as an argument, never from a clock in here. */
export type Instant = Date;

/** The instant an ISO text names. */
export const instantOf = (iso: string): Instant => new Date(iso);
