import { readMany } from '@consortium/database';
import { storedDay } from '@consortium/database/rows';
import {
  consortiaInForce,
  countingStatuses,
  dayOf,
  type HeldSeat,
  type Network,
  type NetworkNode,
  type NetworkTie,
  type OrganisationKind,
  overBy,
  type RuleSet,
  sharedPersons,
  unitQuotas,
} from '@consortium/domain';
import type { Context } from '../context.ts';
import { globalId } from '../graph/kernel/global-id.ts';

/** Beyond so many consortia, or applications, the answer says that it is not the whole. */
export const MOST_IN_NETWORK = 1_000;

export type AskedNetwork = Readonly<{
  asOf: string;
  directions: readonly string[];
  districtIds: readonly string[];
  withApplications: boolean;
}>;
export type ShownNode = NetworkNode &
  Readonly<{
    /** The number of a consortium or application, the code of a unit, the units a person sits for. */
    detail: string;
    directions: readonly string[];
    unitKind: OrganisationKind | null;
    overBy: number;
    isNamesake: boolean;
  }>;
export type ShownTie = NetworkTie & Readonly<{ title: string }>;
export type ShownNetwork = Network<ShownNode, ShownTie> &
  Readonly<{ asOf: string; isWhole: boolean; knownDirections: readonly string[] }>;

const plain = { detail: '', directions: [], unitKind: null, overBy: 0, isNamesake: false } as const;
const onDay = (date: Date) => ({
  AND: [
    { OR: [{ validFrom: null }, { validFrom: { lte: date } }] },
    { OR: [{ validTo: null }, { validTo: { gt: date } }] },
  ],
});
const unitTie = (unitId: string, to: string, isLead: boolean): ShownTie => ({
  from: globalId('Organisation', unitId),
  to,
  kind: isLead ? 'LEADS' : 'TAKES_PART',
  title: '',
});

/** The consortia in force on the day, named as on that day, with the units and the seats of that day. */
async function registered({ database, access }: Context, asked: AskedNetwork) {
  const { asOf, directions, districtIds } = asked;
  const date = storedDay(asOf) as Date;
  // A term has its first day always.
  const inForce = {
    status: { in: [...consortiaInForce] },
    validFrom: { lte: date },
    OR: [{ validTo: null }, { validTo: { gt: date } }],
    consortium: access.where('read', 'Consortium'),
  };
  const [terms, everyDirection] = await Promise.all([
    readMany(database, 'ConsortiumTerm', {
      where: {
        AND: [
          inForce,
          directions.length > 0 ? { directions: { hasSome: [...directions] } } : {},
          districtIds.length > 0
            ? { consortium: { application: { recommendingBodyId: { in: [...districtIds] } } } }
            : {},
        ],
      },
      select: {
        consortiumId: true,
        name: true,
        directions: true,
        consortium: { select: { number: true, formationId: true } },
      },
      orderBy: [{ consortium: { number: 'asc' } }, { id: 'asc' }],
      take: MOST_IN_NETWORK + 1,
    }),
    database.consortiumTerm.groupBy({ by: ['directions'], where: inForce }),
  ]);
  const shown = terms.slice(0, MOST_IN_NETWORK);
  const byFormation = new Map(
    shown.map(({ consortium, consortiumId }) => [consortium.formationId, consortiumId]),
  );
  const formationId = { in: [...byFormation.keys()] };
  const [members, seats] = await Promise.all([
    readMany(database, 'Membership', {
      where: { AND: [{ formationId }, onDay(date)] },
      select: { formationId: true, organisationId: true, role: true },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
    }),
    // Seats of consortia alone: what an application plans stays between its units and the offices.
    readMany(database, 'Seat', {
      where: { AND: [{ body: { AND: [{ formationId }, onDay(date)] } }, onDay(date)] },
      select: {
        person: true,
        organisationId: true,
        title: true,
        body: { select: { name: true, formationId: true } },
      },
      orderBy: [{ person: 'asc' }, { id: 'asc' }],
    }),
  ]);
  const idOf = (id: string) => globalId('Consortium', byFormation.get(id) as string);
  return {
    isWhole: terms.length <= MOST_IN_NETWORK,
    knownDirections: [...new Set(everyDirection.flatMap((each) => each.directions))].sort(),
    nodes: shown.map(
      ({ consortiumId, name, directions: own, consortium }): ShownNode => ({
        ...plain,
        id: globalId('Consortium', consortiumId),
        kind: 'CONSORTIUM',
        name,
        detail: consortium.number,
        directions: own,
      }),
    ),
    ties: members.map((each) => unitTie(each.organisationId, idOf(each.formationId), each.role === 'LEAD')),
    unitIds: members.map(({ organisationId }) => organisationId),
    seats: seats.map(({ person, organisationId, title, body }) => ({
      person,
      unitId: organisationId,
      consortiumId: idOf(body.formationId),
      title: [body.name, title].filter(Boolean).join(' '),
    })),
  };
}

/** 在办申报 that the viewer may see, as they are today. */
async function open({ database, access }: Context, { directions, districtIds }: AskedNetwork) {
  const rows = await readMany(database, 'Application', {
    where: {
      AND: [
        { status: { in: ['DRAFT', ...countingStatuses] } },
        access.where('read', 'Application'),
        directions.length > 0 ? { priorityDirections: { some: { name: { in: [...directions] } } } } : {},
        districtIds.length > 0 ? { recommendingBodyId: { in: [...districtIds] } } : {},
      ],
    },
    select: {
      id: true,
      name: true,
      number: true,
      batchId: true,
      leadUnitId: true,
      memberUnitIds: true,
      priorityDirections: { select: { name: true } },
    },
    orderBy: [{ number: 'asc' }, { id: 'asc' }],
    take: MOST_IN_NETWORK + 1,
  });
  const shown = rows.slice(0, MOST_IN_NETWORK);
  return {
    isWhole: rows.length <= MOST_IN_NETWORK,
    batchIds: [...new Set(shown.map(({ batchId }) => batchId))],
    nodes: shown.map(
      ({ id, name, number, priorityDirections }): ShownNode => ({
        ...plain,
        id: globalId('Application', id),
        kind: 'APPLICATION',
        name,
        detail: number,
        directions: priorityDirections.map((each) => each.name),
      }),
    ),
    ties: shown.flatMap(({ id, leadUnitId, memberUnitIds }) => {
      const to = globalId('Application', id);
      return [unitTie(leadUnitId, to, true), ...memberUnitIds.map((unit) => unitTie(unit, to, false))];
    }),
    unitIds: shown.flatMap(({ leadUnitId, memberUnitIds }) => [leadUnitId, ...memberUnitIds]),
  };
}

type Unit = Readonly<{ id: string; kind: OrganisationKind }>;
/** By how many applications a unit is over its limit, at worst of these batches; the office's to know. */
async function overLimit({ database, access }: Context, batchIds: readonly string[], units: readonly Unit[]) {
  const over = new Map<string, number>();
  if (!access.mayEver('readQuotas', 'Batch')) return over;
  const [batches, counting] = await Promise.all([
    readMany(database, 'Batch', {
      where: { id: { in: [...batchIds] } },
      select: { id: true, ruleSet: { select: { definition: true } } },
    }),
    readMany(database, 'Application', {
      where: {
        AND: [
          { batchId: { in: [...batchIds] }, status: { in: [...countingStatuses] } },
          access.where('read', 'Application'),
        ],
      },
      select: { id: true, number: true, batchId: true, leadUnitId: true, memberUnitIds: true },
    }),
  ]);
  const byBatch = Map.groupBy(counting, ({ batchId }) => batchId);
  for (const { id, ruleSet } of batches) {
    const applications = (byBatch.get(id) ?? []).map(({ leadUnitId, memberUnitIds, ...each }) => ({
      ...each,
      unitIds: [leadUnitId, ...memberUnitIds],
    }));
    for (const quota of unitQuotas(ruleSet.definition as unknown as RuleSet, units, applications))
      over.set(quota.unitId, Math.max(over.get(quota.unitId) ?? 0, overBy(quota)));
  }
  return over;
}

const none = { isWhole: true, batchIds: [], nodes: [], ties: [], unitIds: [] };

/** 关系图: who belongs to what on a day, by as many statements for a city as for one consortium. */
export async function consortiumNetwork(context: Context, asked: AskedNetwork): Promise<ShownNetwork> {
  const { database, access, now } = context;
  // What is open is open today; what was on another day nobody kept.
  const withApplications = asked.withApplications && asked.asOf === dayOf(now);
  const [running, applications] = await Promise.all([
    registered(context, asked),
    withApplications ? open(context, asked) : none,
  ]);
  const units = await readMany(database, 'Organisation', {
    where: {
      AND: [
        { id: { in: [...new Set([...running.unitIds, ...applications.unitIds])] } },
        access.where('read', 'Organisation'),
      ],
    },
    select: { id: true, legalName: true, uscc: true, kind: true },
    orderBy: [{ uscc: 'asc' }],
  });
  const nameOf = new Map(units.map(({ id, legalName }) => [id, legalName]));
  const over = withApplications
    ? await overLimit(context, applications.batchIds, units)
    : new Map<string, number>();
  const persons = sharedPersons<HeldSeat & { title: string }>(running.seats);
  const personId = (name: string) => `Person_${name}`;
  return {
    asOf: asked.asOf,
    isWhole: running.isWhole && applications.isWhole,
    knownDirections: running.knownDirections,
    nodes: [
      ...running.nodes,
      ...applications.nodes,
      ...units.map(
        ({ id, legalName, uscc, kind }): ShownNode => ({
          ...plain,
          id: globalId('Organisation', id),
          kind: 'UNIT',
          name: legalName,
          detail: uscc,
          unitKind: kind,
          overBy: over.get(id) ?? 0,
        }),
      ),
      ...persons.map(
        ({ name, isNamesake, seats }): ShownNode => ({
          ...plain,
          id: personId(name),
          kind: 'PERSON',
          name,
          detail: [...new Set(seats.flatMap(({ unitId }) => nameOf.get(unitId ?? '') ?? []))].join('、'),
          isNamesake,
        }),
      ),
    ],
    ties: [
      ...running.ties,
      ...applications.ties,
      ...persons.flatMap(({ name, seats }) =>
        seats.map(
          ({ consortiumId, title }): ShownTie => ({
            from: personId(name),
            to: consortiumId,
            kind: 'SITS',
            title,
          }),
        ),
      ),
    ],
  };
}
