import type { Calendar } from '@consortium/domain';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { request } from '../providers/graphql.ts';
import { calendarDocument } from './queries.ts';

export type Exception = Readonly<{ day: string; isWorking: boolean; name: string }>;
export type CalendarYear = Readonly<{
  year: number;
  isPublished: boolean;
  openActions: readonly string[];
  exceptions: readonly Exception[];
}>;

export const calendarKey = (year: number) => ['calendar', year] as const;
const HOUR = 3_600_000;

/** One year of the working calendar. */
export const useCalendarYear = (year: number) =>
  useQuery({
    queryKey: calendarKey(year),
    queryFn: async ({ signal }) =>
      (await request<{ calendar: CalendarYear }>(calendarDocument, { year }, signal)).calendar,
    staleTime: HOUR,
  });

/** 工作日历 for counting from a year on: that year and the next; null while it is on its way. */
export function useCalendar(year: number): Calendar | null {
  const [one, next] = [useCalendarYear(year).data, useCalendarYear(year + 1).data];
  return useMemo(
    () =>
      one && next
        ? new Map([...one.exceptions, ...next.exceptions].map(({ day, isWorking }) => [day, isWorking]))
        : null,
    [one, next],
  );
}
