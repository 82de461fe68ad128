import { dayText, storedDay } from '@consortium/database/rows';
import {
  type Conflict,
  type ConflictExpert,
  conflictsOf,
  countingStatuses,
  dayOf,
  type Group,
  type OtherGroup,
  type PathStep,
  type Target,
} from '@consortium/domain';
import type { Transaction } from '../context.ts';

type Reader = Pick<Transaction, 'application' | 'consortium' | 'reviewAssignment'>;

/** Dated rows of a registered consortium as they are on the day; an application's have no dates. */
const onDay = (day: Date) => ({
  AND: [
    { OR: [{ validFrom: null }, { validFrom: { lte: day } }] },
    { OR: [{ validTo: null }, { validTo: { gt: day } }] },
  ],
});
const formationOn = (day: Date) =>
  ({
    select: {
      members: {
        where: onDay(day),
        select: { organisation: { select: { id: true, legalName: true } } },
        orderBy: { position: 'asc' },
      },
      governanceBodies: {
        where: onDay(day),
        select: {
          name: true,
          seats: { where: onDay(day), select: { person: true, organisationId: true } },
        },
        orderBy: { position: 'asc' },
      },
    },
  }) as const;

type Row = Readonly<{
  id: string;
  name: string;
  formation: Readonly<{
    members: readonly Readonly<{ organisation: Readonly<{ id: string; legalName: string }> }>[];
    governanceBodies: Group['bodies'];
  }>;
}>;
const groupOf = ({ id, name, formation }: Row): Group => ({
  id,
  name,
  units: formation.members.map(({ organisation }) => ({ id: organisation.id, name: organisation.legalName })),
  bodies: formation.governanceBodies,
});

const inForce = ['ESTABLISHED', 'OPERATING', 'RECTIFYING', 'SUSPENDED'] as const;

export type ReviewGraph = Readonly<{ application: Target; others: readonly OtherGroup[]; on: string }>;

const selectOn = (on: string) => ({
  id: true,
  name: true,
  formation: formationOn(storedDay(on) as Date),
});

/** 关系图 around what is judged: every consortium in force and open application that shares a unit with it. */
async function graphAround(database: Reader, application: Target, on: string): Promise<ReviewGraph> {
  const select = selectOn(on);
  const units = application.units.map(({ id }) => id);
  const orderBy = { number: 'asc' } as const;
  const [consortia, applications] = await Promise.all([
    database.consortium.findMany({
      where: { unitIds: { hasSome: units }, status: { in: [...inForce] } },
      select,
      orderBy,
    }),
    database.application.findMany({
      where: {
        id: { not: application.id },
        status: { in: [...countingStatuses] },
        OR: [{ leadUnitId: { in: units } }, { memberUnitIds: { hasSome: units } }],
      },
      select,
      orderBy,
    }),
  ]);
  return {
    application,
    on,
    others: [
      ...consortia.map((row): OtherGroup => ({ kind: 'CONSORTIUM', ...groupOf(row) })),
      ...applications.map((row): OtherGroup => ({ kind: 'APPLICATION', ...groupOf(row) })),
    ],
  };
}

/** 关系图 of an application. */
export async function graphOf(database: Reader, id: string, now: Date): Promise<ReviewGraph> {
  const on = dayOf(now);
  const row = await database.application.findUniqueOrThrow({ where: { id }, select: selectOn(on) });
  return graphAround(database, groupOf(row), on);
}

/** 关系图 of a running consortium. */
export async function consortiumGraphOf(database: Reader, id: string, now: Date): Promise<ReviewGraph> {
  const on = dayOf(now);
  const row = await database.consortium.findUniqueOrThrow({ where: { id }, select: selectOn(on) });
  return graphAround(database, { kind: 'CONSORTIUM', ...groupOf(row) }, on);
}

/** What of an expert the graph is asked by. */
export const conflictSelect = {
  id: true,
  name: true,
  employments: {
    select: { organisationId: true, validTo: true, organisation: { select: { legalName: true } } },
    orderBy: { id: 'asc' },
  },
} as const;
type ExpertRow = Readonly<{
  id: string;
  name: string;
  employments: readonly Readonly<{
    organisationId: string;
    validTo: Date | null;
    organisation: Readonly<{ legalName: string }>;
  }>[];
}>;
const expertOf = ({ id, name, employments }: ExpertRow): ConflictExpert => ({
  id,
  name,
  employments: employments.map(({ organisationId, validTo, organisation }) => ({
    organisationId,
    name: organisation.legalName,
    validTo: dayText(validTo),
  })),
});

/** What an expert declared for this application stands, whatever the graph says. */
function declaredOf({ id, name }: ExpertRow, { application }: ReviewGraph, reason: string): Conflict {
  const step = (kind: PathStep['kind'], at: { id: string; name: string }, zh: string, en: string) => ({
    kind,
    id: at.id,
    name: at.name,
    relation: { 'zh-CN': zh, en },
  });
  return {
    kind: 'DECLARED',
    path: [
      step('EXPERT', { id, name }, '', ''),
      step(application.kind ?? 'APPLICATION', application, `声明:${reason}`, `declared: ${reason}`),
    ],
  };
}

export const conflictsIn = (graph: ReviewGraph, expert: ExpertRow, declared = ''): Conflict[] => [
  ...(declared === '' ? [] : [declaredOf(expert, graph, declared)]),
  ...conflictsOf(expertOf(expert), graph.application, graph.others, { on: graph.on }),
];
