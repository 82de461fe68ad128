import type { RunningFormation } from '../consortium/running-formation.ts';
import type { RegistryFigures } from './figures.ts';

const unitsOf = (formation: RunningFormation | null): string[] => [
  ...new Set(formation?.members.map(({ organisationId }) => organisationId) ?? []),
];
const without = (units: readonly string[], others: readonly string[]): string[] =>
  units.filter((unit) => !others.includes(unit));

/** 名录数 of a period, from who was in before its first day and on its last. */
export function registryFigures(
  before: RunningFormation | null,
  atEnd: RunningFormation | null,
): RegistryFigures {
  const [was, is] = [unitsOf(before), unitsOf(atEnd)];
  const executive = atEnd?.governanceBodies.filter((body) => body.function === 'EXECUTION') ?? [];
  return {
    MEMBER_COUNT: is.length,
    MEMBERS_JOINED: without(is, was).length,
    MEMBERS_LEFT: without(was, is).length,
    FULLTIME_STAFF: executive.flatMap(({ seats }) => seats.filter(({ isFulltime }) => isFulltime)).length,
  };
}
