import { daysBetween, plusDays } from '../values/calendar-day.ts';
import type { ReportContent } from './figures.ts';
import type { ReportFinding } from './report-finding.ts';

/** 催报阶梯: so many days before the due day. */
export const reminderSteps = [21, 14, 7, 1] as const;
export type ReminderStep = (typeof reminderSteps)[number];

type Due = Readonly<{ dueOn: string; openedOn: string }>;

/**
 * 应催: the step that a day has reached; a day on which nobody was at work is made up for. None before the first step
 * and after the due day, and none whose day was over when the round opened: that told everybody.
 */
export function reminderStep({ dueOn, openedOn }: Due, today: string): ReminderStep | null {
  const left = daysBetween(today, dueOn);
  const reached = left < 0 ? undefined : reminderSteps.findLast((step) => left <= step);
  return reached !== undefined && plusDays(dueOn, -reached) > openedOn ? reached : null;
}

type Filled = Readonly<{
  content: Pick<ReportContent, 'parts'>;
  findings: readonly Pick<ReportFinding, 'outcome' | 'unitId'>[];
}>;

/** 催报对象: the units that have not confirmed, and the lead unit where its own is missing or all that is left is to submit. */
export function unitsToRemind({ content, findings }: Filled, leadUnitId: string): string[] {
  const others = content.parts.flatMap(({ unit, isConfirmed }) =>
    unit === null || isConfirmed || unit.id === leadUnitId ? [] : [unit.id],
  );
  const isRestMissing = findings.some(
    ({ outcome, unitId }) => outcome === 'BLOCKING' && (unitId === null || unitId === leadUnitId),
  );
  return isRestMissing || others.length === 0 ? [leadUnitId, ...others] : others;
}
