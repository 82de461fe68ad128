import { plusDays, weekdayOf } from '@consortium/domain';

const two = (number: number) => String(number).padStart(2, '0');

/** 一个月: its weeks from Monday to Sunday; null before its first and after its last day. */
export function weeksOf(year: number, month: number): (string | null)[][] {
  const first = `${year}-${two(month)}-01`;
  const days: (string | null)[] = Array((weekdayOf(first) + 6) % 7).fill(null);
  for (let day = first; day.startsWith(`${year}-${two(month)}`); day = plusDays(day, 1)) days.push(day);
  while (days.length % 7 !== 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** Where a key leads from a day, within its year; null where it leads nowhere. */
export function dayAfterKey(day: string, key: string): string | null {
  const step = steps[key];
  const to = step === undefined ? null : plusDays(day, step);
  return to?.slice(0, 4) === day.slice(0, 4) ? to : null;
}
