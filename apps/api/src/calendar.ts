import { dayText, storedDay } from '@consortium/database/rows';
import { type Calendar, workingDayFrom } from '@consortium/domain';
import type { Transaction } from './context.ts';

/** 工作日历 of some years, both included. */
export async function calendarOf(
  database: Pick<Transaction, 'calendarException'>,
  fromYear: number,
  toYear: number,
): Promise<Calendar> {
  const rows = await database.calendarException.findMany({
    where: {
      day: { gte: storedDay(`${fromYear}-01-01`) as Date, lte: storedDay(`${toYear}-12-31`) as Date },
    },
    orderBy: { day: 'asc' },
  });
  return new Map(rows.map(({ day, isWorking }) => [dayText(day) as string, isWorking]));
}

/** The n-th working day from a day on; a span of working days never reaches beyond the next year. */
export async function nthWorkingDay(
  database: Pick<Transaction, 'calendarException'>,
  day: string,
  n: number,
): Promise<string> {
  const year = Number(day.slice(0, 4));
  return workingDayFrom(day, n, await calendarOf(database, year, year + 1));
}
