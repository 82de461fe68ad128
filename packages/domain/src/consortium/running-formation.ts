import type { MembershipInput } from '../formation/formation.ts';
import type { GovernanceBodyInput } from '../governance/governance-body.ts';
import type { Instant } from '../values/calendar-day.ts';

/** 运行中的组建方案: what a consortium is on one day: its name, its units and their roles, its bodies, its custodian. */
export type RunningFormation = Readonly<{
  name: string;
  directions: readonly string[];
  members: readonly MembershipInput[];
  governanceBodies: readonly GovernanceBodyInput[];
  custodianId: string | null;
}>;

/** 牵头单位 of a running consortium. */
export const leadUnitIdOf = ({ members }: Pick<RunningFormation, 'members'>): string | null =>
  members.find(({ role }) => role === 'LEAD')?.organisationId ?? null;

/** 参与单位 of a running consortium, lead included, each once; nobody where there is none. */
export const unitIdsOf = (formation: Pick<RunningFormation, 'members'> | null): string[] => [
  ...new Set(formation?.members.map(({ organisationId }) => organisationId)),
];

type Naming = Readonly<{
  members: readonly Readonly<{ organisationId: string }>[];
  governanceBodies: readonly Readonly<{
    hostUnitId: string | null;
    seats: readonly Readonly<{ organisationId: string | null }>[];
  }>[];
  custodianId: string | null;
}>;
/** 涉及单位: every unit that a formation names, in whatever role, each once. */
export const unitIdsNamedIn = ({ members, governanceBodies, custodianId }: Naming): string[] => [
  ...new Set(
    [
      ...members.map(({ organisationId }) => organisationId),
      ...governanceBodies.flatMap(({ hostUnitId, seats }) => [
        hostUnitId,
        ...seats.map(({ organisationId }) => organisationId),
      ]),
      custodianId,
    ].filter((id) => id !== null),
  ),
];

export const isUnitOf = ({ members }: Pick<RunningFormation, 'members'>, unitId: string): boolean =>
  members.some(({ organisationId }) => organisationId === unitId);

type Dated<Day> = Readonly<{ validFrom: Day | null; validTo: Day | null }>;

/** 有效: a dated row holds from its first day until the day before its last; without dates it always holds. */
export const inForce = <Day extends string | Instant>(
  { validFrom, validTo }: Dated<Day>,
  day: Day,
): boolean => (validFrom === null || validFrom <= day) && (validTo === null || day < validTo);
