import { readMany } from '@consortium/database';
import { consortiaInForce, type ReportFacts, type RunningFormation, unitIdsOf } from '@consortium/domain';
import type { Transaction } from '../context.ts';

type Running = Readonly<{ id: string; formation: RunningFormation | null }>;

/**
 * 单位事实 of reports that are being filled in, for all of them in two statements: who is in on the last day, and in
 * which other consortia these units take part.
 */
export async function unitFactsOf(database: Transaction, running: readonly Running[]) {
  const ids = [...new Set(running.flatMap(({ formation }) => unitIdsOf(formation)))];
  const [units, consortia] = await Promise.all([
    readMany(database, 'Organisation', { where: { id: { in: ids } }, select: { id: true, legalName: true } }),
    readMany(database, 'Consortium', {
      where: { status: { in: [...consortiaInForce] }, unitIds: { hasSome: ids } },
      orderBy: { number: 'asc' },
      select: { id: true, name: true, unitIds: true },
    }),
  ]);
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return (one: Running): Pick<ReportFacts, 'units' | 'elsewhere'> => ({
    units: unitIdsOf(one.formation).flatMap((id) => byId.get(id) ?? []),
    elsewhere: unitIdsOf(one.formation).flatMap((unitId) =>
      consortia
        .filter(({ id, unitIds }) => id !== one.id && unitIds.includes(unitId))
        .map(({ name }) => ({ unitId, consortium: name })),
    ),
  });
}
