import { dayText, storedDay } from '@consortium/database/rows';
import { dayOf, plusDays, reminderStep, reminderSteps, unitsToRemind } from '@consortium/domain';
import type { Transaction } from '../context.ts';
import { tell } from '../notification/tell.ts';
import { reportsOf } from './content.ts';

/** Reports that were not handed in and whose first reminder is due; extended or not. */
async function waitingReports(tx: Transaction, today: string) {
  const rows = await tx.annualReport.findMany({
    where: {
      status: { in: ['DRAFT', 'RETURNED'] },
      acceptedSnapshotId: null,
      OR: [
        { extendedTo: null, round: { dueOn: { lte: storedDay(plusDays(today, reminderSteps[0])) as Date } } },
        { extendedTo: { lte: storedDay(plusDays(today, reminderSteps[0])) as Date } },
      ],
    },
    select: {
      id: true,
      status: true,
      leadUnitId: true,
      extendedTo: true,
      round: { select: { year: true, dueOn: true, openedAt: true } },
      consortium: { select: { name: true } },
    },
    orderBy: { id: 'asc' },
  });
  return rows.flatMap(({ extendedTo, round, ...row }) => {
    const dueOn = dayText(extendedTo ?? round.dueOn) as string;
    const step = round.openedAt && reminderStep({ dueOn, openedOn: dayOf(round.openedAt) }, today);
    return step ? [{ ...row, dueOn, step, name: `${row.consortium.name} ${round.year}` }] : [];
  });
}

/**
 * 催报: tells the units whose part is missing, once for each step before the due day; of two servers at once the
 * second finds the step taken. How many reports were reminded.
 */
export async function remindUnits(tx: Transaction, now: Date): Promise<number> {
  const waiting = await waitingReports(tx, dayOf(now));
  if (waiting.length === 0) return 0;
  const read = await reportsOf(
    tx,
    waiting.map(({ id }) => id),
  );
  const reminders = waiting.flatMap(({ id, leadUnitId, dueOn, step }) => {
    const report = read.get(id);
    const unitIds = report ? unitsToRemind(report, leadUnitId) : [];
    return report ? [{ reportId: id, dueOn: storedDay(dueOn) as Date, step, sentAt: now, unitIds }] : [];
  });
  const sent = await tx.reportReminder.createManyAndReturn({
    data: reminders,
    skipDuplicates: true,
    select: { reportId: true },
  });
  const isSent = new Set(sent.map(({ reportId }) => reportId));
  for (const { id, status, name } of waiting.filter((each) => isSent.has(each.id)))
    await tell(
      tx,
      { viewer: null },
      {
        subject: 'AnnualReport',
        action: 'remind',
        recordId: id,
        recordName: name,
        fromStatus: status,
        toStatus: status,
        reason: '',
      },
    );
  return sent.length;
}
