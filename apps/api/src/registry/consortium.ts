import { dayText, lastChangeOn, type RunningRows, runningSelect } from '@consortium/database/rows';
import { calendarDay, parseInput, Refused } from '@consortium/domain';
import { z } from 'zod';
import type { Transaction } from '../context.ts';

const loadedSelect = {
  ...runningSelect,
  unitIds: true,
  directions: true,
  documentNo: true,
  applicationId: true,
} as const;

/** The visible consortium with all its dated rows, locked; its state is the one that its last term leads to. */
export async function loadConsortium(tx: Transaction, id: string, visible: object = {}) {
  await tx.$executeRaw`SELECT 1 FROM consortium WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.consortium.findFirst({ where: { AND: [{ id }, visible] }, select: loadedSelect });
  return row && { ...row, status: row.terms.at(-1)?.status ?? row.status };
}
export type LoadedConsortium = NonNullable<Awaited<ReturnType<typeof loadConsortium>>>;

const asked = z.object({ day: calendarDay });
/** A day as an argument of the wire. */
export const givenDay = (day: string): string => parseInput(asked, { day }).day;

function refuseBeforeEstablishment(day: string, { establishedOn }: RunningRows): void {
  const from = dayText(establishedOn) as string;
  if (day < from)
    throw new Refused(
      'CHANGE_BEFORE_ESTABLISHMENT',
      {
        'zh-CN': `生效日期不能早于批复日期 ${from}`,
        en: `It cannot take effect before the day of establishment, ${from}`,
      },
      { effectiveOn: day, establishedOn: from },
    );
}

const refuseOutOfOrder = (day: string, last: string): void => {
  if (day < last)
    throw new Refused(
      'CHANGE_OUT_OF_ORDER',
      {
        'zh-CN': `生效日期不能早于上一次变更生效之日 ${last}`,
        en: `It cannot take effect before the last change did, on ${last}`,
      },
      { effectiveOn: day, last },
    );
};

/** 变更生效日: not before the consortium was there, nor before its last change, so that the past stays true. */
export function refuseChangeOn(day: string, rows: RunningRows): void {
  refuseBeforeEstablishment(day, rows);
  refuseOutOfOrder(day, lastChangeOn(rows));
}

/** 状态生效日: not before the consortium was there, nor before its last term began. */
export function refuseStateOn(day: string, rows: RunningRows): void {
  refuseBeforeEstablishment(day, rows);
  refuseOutOfOrder(day, dayText(rows.terms.at(-1)?.validFrom ?? null) ?? day);
}
