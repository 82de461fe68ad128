import { readMany } from '@consortium/database';
import { runningSelect } from '@consortium/database/rows';
import {
  dayOf,
  ENOUGH_TO_COMPARE,
  type Figures,
  type FigureValues,
  type FrozenReport,
  filledIn,
  filledStatuses,
  type IndicatorSet,
  leadUnitIdOf,
  unitIdsOf,
} from '@consortium/domain';
import type { Transaction } from '../context.ts';
import { lastYears } from './content.ts';
import { formationAtEnd } from './period.ts';
import { spreadRows } from './spread.ts';

type Round = Readonly<{ id: string; year: number; startsOn: Date; endsOn: Date; definition: unknown }>;
type LaidOut = Readonly<{ id: string; name: string }>;

/** 承接: last year's figures of a part, each to be confirmed or changed. */
export function carried(set: IndicatorSet, before: FrozenReport | null, unitId: string | null): Figures {
  const part = before?.content.parts.find(({ unit }) => (unit?.id ?? null) === unitId);
  if (!before || !part) return {};
  return Object.fromEntries(
    filledIn(set, unitId).flatMap(({ code }) => {
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
    const running = formationAtEnd(row, round, today);
    const leadUnitId = running && leadUnitIdOf(running);
    if (!running || !leadUnitId) continue;
    const units = unitIdsOf(running);
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

/** 补齐: parts of units that came in after the reports were laid out, of reports that are still being filled in. */
export async function addMissingParts(
  tx: Transaction,
  round: Round,
): Promise<(LaidOut & { units: string[] })[]> {
  const set = round.definition as IndicatorSet;
  const rows = await readMany(tx, 'AnnualReport', {
    where: { roundId: round.id, status: { in: [...filledStatuses] } },
    select: {
      id: true,
      leadUnitId: true,
      memberUnitIds: true,
      consortiumId: true,
      consortium: { select: runningSelect },
      parts: { select: { organisationId: true } },
    },
    orderBy: { id: 'asc' },
  });
  const lacking = rows.flatMap(({ consortium, parts, ...row }) => {
    const running = formationAtEnd(consortium, round);
    const missing = unitIdsOf(running).filter((unit) =>
      parts.every(({ organisationId }) => organisationId !== unit),
    );
    return running && missing.length > 0 ? [{ ...row, name: consortium.name, running, missing }] : [];
  });
  const beforeOf = await lastYears(
    tx,
    lacking.map(({ consortiumId }) => consortiumId),
    round.year,
  );
  for (const { id, consortiumId, leadUnitId, memberUnitIds, running, missing } of lacking)
    await tx.annualReport.update({
      where: { id },
      data: {
        leadUnitId: leadUnitIdOf(running) ?? leadUnitId,
        memberUnitIds: [...memberUnitIds, ...missing],
        parts: {
          create: missing.map((organisationId) => ({
            organisationId,
            figures: carried(set, beforeOf(consortiumId), organisationId),
          })),
        },
      },
      select: { id: true },
    });
  return lacking.map(({ id, name, missing }) => ({ id, name: `${name} ${round.year}`, units: missing }));
}

/** 同类中位数 of the year before, by kind of lead unit, where there are enough to compare with. */
export async function mediansBefore(tx: Transaction, year: number): Promise<Record<string, FigureValues>> {
  const rows = await spreadRows(tx, [year - 1], ['LEAD_UNIT_KIND']);
  const enough = rows.filter(
    ({ groupBy, code, count }) => groupBy !== null && code !== null && count >= ENOUGH_TO_COMPARE,
  );
  return Object.fromEntries(
    [...Map.groupBy(enough, ({ name }) => name)].map(([kind, spreads]) => [
      kind,
      Object.fromEntries(spreads.map(({ code, median }) => [code, median])),
    ]),
  );
}
