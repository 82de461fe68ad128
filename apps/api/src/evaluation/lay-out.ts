import { readMany } from '@consortium/database';
import { runningSelect, storedDay } from '@consortium/database/rows';
import { consortiaInForce, dayOf, leadUnitIdOf, unitIdsOf } from '@consortium/domain';
import { formationAtEnd } from '../annual-report/period.ts';
import type { Transaction } from '../context.ts';

type Round = Readonly<{ id: string; year: number }>;

/** 铺开: an evaluation for every consortium in force that ran in the year and has none yet. */
export async function layOutEvaluations(
  tx: Transaction,
  { id: roundId, year }: Round,
  now: Date,
): Promise<{ id: string; name: string }[]> {
  const rows = await readMany(tx, 'Consortium', {
    where: { status: { in: [...consortiaInForce] }, evaluations: { none: { roundId } } },
    select: { ...runningSelect, application: { select: { recommendingBodyId: true } } },
    orderBy: { number: 'asc' },
  });
  const period = {
    startsOn: storedDay(`${year}-01-01`) as Date,
    endsOn: storedDay(`${year}-12-31`) as Date,
  };
  const laidOut: { id: string; name: string }[] = [];
  for (const row of rows) {
    const running = formationAtEnd(row, period, dayOf(now));
    const leadUnitId = running && leadUnitIdOf(running);
    if (!running || !leadUnitId) continue;
    const { id } = await tx.evaluation.create({
      data: {
        roundId,
        consortiumId: row.id,
        leadUnitId,
        memberUnitIds: unitIdsOf(running),
        recommendingBodyId: row.application?.recommendingBodyId ?? null,
      },
      select: { id: true },
    });
    laidOut.push({ id, name: `${row.name} ${year}` });
  }
  return laidOut;
}
