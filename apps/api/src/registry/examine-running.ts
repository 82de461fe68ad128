import { type RunningRows, storedDay } from '@consortium/database/rows';
import {
  type DeclaredFunds,
  dayOf,
  type ExaminationFacts,
  type ExaminationSubject,
  examine,
  type Finding,
  type RuleSet,
  type RunningFormation,
  yearOf,
} from '@consortium/domain';
import type { Transaction } from '../context.ts';
import { factsOf } from '../examination/facts.ts';
import { type Asked, type Reader, registryFor } from '../examination/registry.ts';
import {
  batchInclude,
  type ExaminedBatch,
  leadProfileOf,
  leadSelect,
  unitSelect,
} from '../examination/subject.ts';

export type RunningReader = Reader & Pick<Transaction, 'batch' | 'organisation' | 'ruleSet'>;

/** A running formation to be examined, as it is or as it would be. */
export type AskedRunning = Readonly<{
  consortium: RunningRows & Readonly<{ applicationId: string | null }>;
  formation: RunningFormation;
  /** 经费管理声明 of the day it is examined for. */
  funds: DeclaredFunds | null;
  /** A new lead is measured by its figures too. */
  isOfLead?: boolean;
}>;

/** 运行对照: what was found, and by which rule set. */
export type RunningExamination = Readonly<{
  ruleSetId: string;
  examinedAt: Date;
  findings: readonly Finding[];
}>;

type Options = Readonly<{
  now: Date;
  /** Which clauses. */
  clauses: (ruleSet: RuleSet, asked: AskedRunning) => RuleSet;
  /** What everybody may read tells of no application. */
  isPublic?: boolean;
  /** Other rules than those that hold. */
  ruleSet?: ExaminedBatch['ruleSet'];
}>;

type RuleSetRow = Awaited<ReturnType<typeof newestRuleSet>>;
/** The newest of the signed ones that have taken effect. */
export const newestRuleSet = (database: Pick<Transaction, 'ruleSet'>, now: Date) =>
  database.ruleSet.findFirst({
    where: { status: 'SIGNED', effectiveFrom: { lte: storedDay(dayOf(now)) as Date } },
    orderBy: [{ effectiveFrom: 'desc' }, { edition: 'desc' }],
  });

/** 适用规则: that of the batch it was approved in, or the newest one for those registered from before. */
async function batchesOf(database: RunningReader, asked: readonly AskedRunning[], now: Date) {
  const applicationIds = asked.flatMap(({ consortium }) => consortium.applicationId ?? []);
  const [applications, newest] = await Promise.all([
    database.application.findMany({
      where: { id: { in: applicationIds } },
      select: { id: true, batchId: true },
    }),
    newestRuleSet(database, now),
  ]);
  const batches = await database.batch.findMany({
    where: { id: { in: applications.map(({ batchId }) => batchId) } },
    include: batchInclude,
  });
  const ofApplication = new Map(
    applications.map(({ id, batchId }) => [id, batches.find((batch) => batch.id === batchId)]),
  );
  return ({ consortium }: AskedRunning): ExaminedBatch | null =>
    ofApplication.get(consortium.applicationId ?? '') ?? batchOfNone(consortium, newest, now);
}

/** A consortium that came from no batch is examined as if in one of its own. */
function batchOfNone({ id }: RunningRows, ruleSet: RuleSetRow, now: Date): ExaminedBatch | null {
  if (!ruleSet) return null;
  const day = storedDay(dayOf(now)) as Date;
  const batch = {
    id,
    kind: 'FORMAL_APPLICATION',
    year: yearOf(dayOf(now)),
    opensOn: day,
    closesOn: day,
    isClosingDayIncluded: true,
    ruleSetId: ruleSet.id,
    ruleSet,
    directions: [],
  };
  return batch as unknown as ExaminedBatch;
}

type Unit = Awaited<ReturnType<typeof unitsOf>>[number];
const unitsOf = (database: RunningReader, ids: readonly string[]) =>
  database.organisation.findMany({ where: { id: { in: [...ids] } }, select: unitSelect });

type Lead = Parameters<typeof leadProfileOf>[0];

function subjectOf(
  { formation, funds }: AskedRunning,
  units: ReadonlyMap<string, Unit>,
  leads: ReadonlyMap<string, Lead>,
): ExaminationSubject {
  const lead = formation.members.find(({ role }) => role === 'LEAD');
  const profile = leads.get(lead?.organisationId ?? '');
  return {
    kind: 'FORMAL_APPLICATION',
    name: formation.name,
    priorityDirections: formation.directions,
    mainBusinessDirection: '',
    developmentIdea: '',
    taskGoals: '',
    academicActivities: '',
    foundation: '',
    operatingMechanism: '',
    specialCaseBasis: '',
    selfCheckSignedOn: null,
    // Who is in has agreed to be: at the founding or in the change that brought it in.
    members: formation.members.flatMap(({ organisationId, commitments: _commitments, ...member }) => {
      const unit = units.get(organisationId);
      return unit ? [{ ...member, unit, intentConfirmed: true }] : [];
    }),
    lead: profile ? leadProfileOf(profile) : null,
    governanceBodies: formation.governanceBodies,
    fundManagement: funds && { ...funds, custodianId: formation.custodianId },
    agreementSignedOn: null,
  };
}

const withoutApplications = (facts: ExaminationFacts): ExaminationFacts => ({
  ...facts,
  nearNames: facts.nearNames.filter(({ kind }) => kind === 'CONSORTIUM'),
  ledElsewhere: facts.ledElsewhere.filter(({ kind }) => kind === 'CONSORTIUM'),
});

/** Examines any number of running formations in a constant number of statements; null where there is no rule set. */
export async function examineRunning(
  database: RunningReader,
  asked: readonly AskedRunning[],
  { now, clauses, isPublic = false, ruleSet }: Options,
): Promise<(RunningExamination | null)[]> {
  if (asked.length === 0) return [];
  const members = asked.flatMap(({ formation }) => formation.members);
  const leadIds = members.flatMap(({ role, organisationId }) => (role === 'LEAD' ? organisationId : []));
  const [batchOf, units, leads] = await Promise.all([
    batchesOf(database, asked, now),
    unitsOf(database, [...new Set(members.map(({ organisationId }) => organisationId))]),
    database.organisation.findMany({
      where: { id: { in: leadIds } },
      select: { id: true, ...leadSelect },
    }),
  ]);
  const unitById = new Map(units.map((unit) => [unit.id, unit]));
  const leadById = new Map(leads.map(({ id, ...lead }) => [id, lead]));
  const known = asked.map((each) => {
    const own = batchOf(each);
    const batch = own && ruleSet ? { ...own, ruleSetId: ruleSet.id, ruleSet } : own;
    const { consortium, formation } = each;
    return batch === null
      ? null
      : ({
          // The consortium itself is no clash of its own name, nor one more that its lead leads.
          applicationId: consortium.id,
          subject: subjectOf(each, unitById, leadById),
          leadUnitId: formation.members.find(({ role }) => role === 'LEAD')?.organisationId ?? null,
          submittedAt: null,
          batch,
          recommendation: null,
          receipts: [],
        } satisfies Asked);
  });
  const present = known.filter((each) => each !== null);
  if (present.length === 0) return known.map(() => null);
  const facts = new Map<Asked, ExaminationFacts>();
  const told = factsOf(present, await registryFor(database, present, now), now);
  present.forEach((each, index) => {
    facts.set(
      each,
      isPublic ? withoutApplications(told[index] as ExaminationFacts) : (told[index] as ExaminationFacts),
    );
  });
  return known.map((each, index) =>
    each === null
      ? null
      : {
          ruleSetId: each.batch.ruleSetId,
          examinedAt: now,
          findings: examine(
            clauses(each.batch.ruleSet.definition as unknown as RuleSet, asked[index] as AskedRunning),
            each.subject,
            facts.get(each) as ExaminationFacts,
          ),
        },
  );
}
