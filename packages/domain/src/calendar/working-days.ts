import { z } from 'zod';
import type { Label } from '../kernel/label.ts';
import { calendarDay, plusDays, weekdayOf } from '../values/calendar-day.ts';
import { lineText } from '../values/text.ts';

/** 工作日历例外: a holiday on a weekday, or a weekend day that is worked. */
export const calendarExceptionInput = z.object({
  day: calendarDay,
  isWorking: z.boolean(),
  name: lineText(60),
});
export type CalendarExceptionInput = z.output<typeof calendarExceptionInput>;
export const calendarExceptionLabels = {
  day: { 'zh-CN': '日期', en: 'Day' },
  isWorking: { 'zh-CN': '上班', en: 'Working day' },
  name: { 'zh-CN': '名称', en: 'Name' },
} satisfies Record<keyof CalendarExceptionInput, Label>;

export type Calendar = ReadonlyMap<string, boolean>;

const SUNDAY = 0;
const SATURDAY = 6;

/** Whether a day is worked: the exception where there is one, else Monday to Friday. */
export function isWorkingDay(day: string, exceptions: Calendar): boolean {
  const weekday = weekdayOf(day);
  return exceptions.get(day) ?? (weekday !== SUNDAY && weekday !== SATURDAY);
}

/** 第 n 个工作日: the n-th working day from a day on, which itself counts where it is one; n ≥ 1. */
export function workingDayFrom(day: string, n: number, exceptions: Calendar): string {
  let at = day;
  for (let counted = 0; ; at = plusDays(at, 1)) {
    if (isWorkingDay(at, exceptions)) counted += 1;
    if (counted >= n) return at;
  }
}

/** 几个工作日之后: the day itself does not count (补正期限: five working days from the day of the request). */
export const workingDaysAfter = (day: string, n: number, exceptions: Calendar): string =>
  workingDayFrom(plusDays(day, 1), n, exceptions);

/** 工作日数: the working days after a day up to another, which counts; 0 where it is not later. */
export function workingDaysBetween(from: string, to: string, exceptions: Calendar): number {
  let count = 0;
  for (let at = plusDays(from, 1); at <= to; at = plusDays(at, 1))
    if (isWorkingDay(at, exceptions)) count += 1;
  return count;
}

/** 日历未公布: the years that a span touches and for which no exception is known (the State Council publishes year by year). */
export function yearsWithoutCalendar(from: string, to: string, exceptions: Calendar): number[] {
  const known = new Set([...exceptions.keys()].map((day) => day.slice(0, 4)));
  const years = [from.slice(0, 4), to.slice(0, 4)];
  return [...new Set(years)].filter((year) => !known.has(year)).map(Number);
}
