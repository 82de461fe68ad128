import { dayText, type RunningRows, runningOn, termOn } from '@consortium/database/rows';
import { consortiaInForce, plusDays, type RunningFormation } from '@consortium/domain';

type Period = Readonly<{ startsOn: Date; endsOn: Date }>;
const inForce: readonly string[] = consortiaInForce;

/**
 * 报告期末: the last day of a period on which a consortium was in force: of one that ended in mid-year the day before it
 * did; null where it was not there at all. `until` cuts off what has not come yet.
 */
export function lastDayOf(
  rows: Pick<RunningRows, 'terms'>,
  { startsOn, endsOn }: Period,
  until: string | null = null,
): string | null {
  const [first, end] = [dayText(startsOn) as string, dayText(endsOn) as string];
  const last = until !== null && until < end ? until : end;
  const term = last < first ? null : termOn(rows, last);
  if (!term) return null;
  if (inForce.includes(term.status)) return last;
  const endedOn = dayText(term.validFrom) as string;
  return endedOn > first ? plusDays(endedOn, -1) : null;
}

/** 期末组建方案: what a consortium was on that day; null where it was not there. */
export function formationAtEnd(
  rows: RunningRows,
  period: Period,
  until: string | null = null,
): RunningFormation | null {
  const last = lastDayOf(rows, period, until);
  return last === null ? null : runningOn(rows, last);
}
