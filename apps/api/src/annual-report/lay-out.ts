import { readMany } from '@consortium/database';
import { runningOn, runningSelect } from '@consortium/database/rows';
import {
  dayOf,
  type Figures,
  type FrozenReport,
  type IndicatorSet,
  indicatorsOf,
  isFilledIn,
  leadUnitIdOf,
} from '@consortium/domain';
import type { Transaction } from '../context.ts';
import { lastYears } from './content.ts';
import { lastDayOf } from './period.ts';

type Round = Readonly<{ id: string; year: number; startsOn: Date; endsOn: Date; definition: unknown }>;
type LaidOut = Readonly<{ id: string; name: string }>;

/** 承接: of last year's figures those that go on: what is cumulative, and what was there on the last day. */
function carried(set: IndicatorSet, before: FrozenReport | null, unitId: string | null): Figures {
  const part = before?.content.parts.find(({ unit }) => (unit?.id ?? null) === unitId);
  if (!before || !part) return {};
  return Object.fromEntries(
    indicatorsOf(set)
      .filter((indicator) => indicator.kind !== 'ANNUAL' && isFilledIn(indicator, unitId))
      .flatMap(({ code }) => {
        const value = part.figures[code]?.value ?? '';
        return value === '' ? [] : [[code, { value, reason: '', carriedFrom: before.year }]];
      }),
  );
}

/** 铺开: a report for every consortium of the period that has none yet, with a part for each of its units. */
export async function layOut(tx: Transaction, round: Round, now: Date): Promise<LaidOut[]> {
  const set = round.definition as IndicatorSet;
  const rows = await readMany(tx, 'Consortium', {
    where: { annualReports: { none: { roundId: round.id } } },
    select: { ...runningSelect, application: { select: { recommendingBodyId: true } } },
    orderBy: { number: 'asc' },
  });
  const beforeOf = await lastYears(
    tx,
    rows.map(({ id }) => id),
    round.year,
  );
  const today = dayOf(now);
  const laidOut: LaidOut[] = [];
  for (const row of rows) {
    const last = lastDayOf(row, round, today);
    const running = last === null ? null : runningOn(row, last);
    const leadUnitId = running && leadUnitIdOf(running);
    if (!running || !leadUnitId) continue;
    const units = [...new Set(running.members.map(({ organisationId }) => organisationId))];
    const before = beforeOf(row.id);
    const { id } = await tx.annualReport.create({
      data: {
        roundId: round.id,
        consortiumId: row.id,
        leadUnitId,
        memberUnitIds: units,
        recommendingBodyId: row.application?.recommendingBodyId ?? null,
        parts: {
          create: [null, ...units].map((organisationId) => ({
            organisationId,
            figures: carried(set, before, organisationId),
          })),
        },
      },
      select: { id: true },
    });
    laidOut.push({ id, name: `${row.name} ${round.year}` });
  }
  return laidOut;
}
