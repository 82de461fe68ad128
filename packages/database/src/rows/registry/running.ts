import {
  type DeclaredFunds,
  type GovernanceBodyInput,
  inForce,
  type MembershipInput,
  type RunningFormation,
  type SeatInput,
} from '@consortium/domain';
import type { Prisma } from '../../../generated/client.ts';
import { dayText, storedDay } from '../day.ts';

/** Every dated row of a consortium, of all times: a consortium has tens of them. */
export const runningSelect = {
  id: true,
  number: true,
  name: true,
  status: true,
  version: true,
  leadUnitId: true,
  establishedOn: true,
  formationId: true,
  terms: { orderBy: [{ validFrom: 'asc' }, { id: 'asc' }] },
  formation: {
    select: {
      members: { orderBy: [{ position: 'asc' }, { id: 'asc' }] },
      governanceBodies: {
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
        include: { seats: { orderBy: [{ position: 'asc' }, { id: 'asc' }] } },
      },
      custodianships: { orderBy: [{ validFrom: 'asc' }, { id: 'asc' }] },
      fundDeclarations: { orderBy: [{ validFrom: 'asc' }, { id: 'asc' }] },
    },
  },
} as const satisfies Prisma.ConsortiumSelect;
export type RunningRows = Prisma.ConsortiumGetPayload<{ select: typeof runningSelect }>;

export const membershipOf = ({
  organisationId,
  role,
  layer,
  chainPosition,
  strengths,
  taskDivision,
  commitments,
  cooperationKinds,
  cooperationEvidence,
}: MembershipInput): MembershipInput => ({
  organisationId,
  role,
  layer,
  chainPosition,
  strengths,
  taskDivision,
  commitments,
  cooperationKinds: [...cooperationKinds],
  cooperationEvidence,
});
export const seatOf = ({ person, organisationId, post, title, isFulltime }: SeatInput): SeatInput => ({
  person,
  organisationId,
  post,
  title,
  isFulltime,
});
/** A body without its seats. */
export const bodyHeadOf = ({
  function: of,
  name,
  isStanding,
  hostUnitId,
  duties,
}: Omit<GovernanceBodyInput, 'seats'>) => ({ function: of, name, isStanding, hostUnitId, duties });

/** What a version declares, without its dates. */
export const declaredOf = ({
  rulesName,
  adoptedOn,
  supervisedBy,
  supervisionFrequency,
  followsSpecialFundRules,
  acceptsSupervision,
  separateAccounting,
}: RunningRows['formation']['fundDeclarations'][number]): DeclaredFunds => ({
  rulesName,
  adoptedOn: dayText(adoptedOn),
  supervisedBy,
  supervisionFrequency,
  followsSpecialFundRules,
  acceptsSupervision,
  separateAccounting,
});

const on = (day: string) => {
  const date = storedDay(day) as Date;
  return (row: { validFrom: Date | null; validTo: Date | null }) => inForce(row, date);
};

/** 存续期间 in force on a day; none before the consortium was established. */
export const termOn = ({ terms }: Pick<RunningRows, 'terms'>, day: string) => terms.find(on(day)) ?? null;

/** 某日的组建方案: who and what was in force on a day; null before the day of establishment. */
export function runningOn(rows: RunningRows, day: string): RunningFormation | null {
  const term = termOn(rows, day);
  if (!term) return null;
  const holds = on(day);
  const { members, governanceBodies, custodianships } = rows.formation;
  return {
    name: term.name,
    directions: term.directions,
    members: members.filter(holds).map(membershipOf),
    governanceBodies: governanceBodies.filter(holds).map((body) => ({
      ...bodyHeadOf(body),
      seats: body.seats.filter(holds).map(seatOf),
    })),
    custodianId: custodianships.find(holds)?.organisationId ?? null,
  };
}

/** 某日的经费管理声明: the version in force on a day; none before the first was filed. */
export function declarationOn({ formation }: RunningRows, day: string): DeclaredFunds | null {
  const version = formation.fundDeclarations.find(on(day));
  return version ? declaredOf(version) : null;
}

/** The day from which the latest of all changes holds, or on which the latest row ends. */
export function lastChangeOn({ terms, formation, establishedOn }: RunningRows): string {
  const { members, governanceBodies, custodianships } = formation;
  const seats = governanceBodies.flatMap((body) => body.seats);
  const days = [...terms, ...members, ...governanceBodies, ...seats, ...custodianships]
    .flatMap(({ validFrom, validTo }) => [validFrom, validTo])
    .concat(establishedOn)
    .flatMap((date) => dayText(date) ?? []);
  return days.sort().at(-1) as string;
}
