import { type RunningFormation, unitIdsOf } from '../consortium/running-formation.ts';
import type { RegistryFigures } from './figures.ts';

const without = (units: readonly string[], others: readonly string[]): string[] =>
  units.filter((unit) => !others.includes(unit));

/** 名录数 of a period, from who was in before its first day and on its last. */
export function registryFigures(
  before: RunningFormation | null,
  atEnd: RunningFormation | null,
): RegistryFigures {
  const [was, is] = [unitIdsOf(before), unitIdsOf(atEnd)];
  const executive = atEnd?.governanceBodies.filter((body) => body.function === 'EXECUTION') ?? [];
  return {
    MEMBER_COUNT: is.length,
    MEMBERS_JOINED: without(is, was).length,
    MEMBERS_LEFT: without(was, is).length,
    FULLTIME_STAFF: executive.flatMap(({ seats }) => seats.filter(({ isFulltime }) => isFulltime)).length,
  };
}
