import type { Prisma } from '@consortium/database/client';
import { dayText } from '@consortium/database/rows';
import { closesBefore, type ExaminationFacts, type ExaminationSubject } from '@consortium/domain';

/** What the engine needs to see of a unit. */
export const unitSelect = {
  id: true,
  uscc: true,
  legalName: true,
  formerNames: true,
  kind: true,
  sector: true,
  isLegalPerson: true,
  divisionCode: true,
  placeOfBusiness: true,
  tags: true,
} as const satisfies Prisma.OrganisationSelect;

/** The lead unit's own record. */
export const leadSelect = {
  foundedOn: true,
  rdTeam: { select: { fulltimeRdStaff: true } },
  financialYears: {
    orderBy: { year: 'asc' },
    select: {
      year: true,
      monthsOperated: true,
      isAudited: true,
      mainRevenue: true,
      salesRevenue: true,
      rdExpense: true,
      profit: true,
    },
  },
  platforms: {
    orderBy: { id: 'asc' },
    select: {
      name: true,
      kind: true,
      level: true,
      approvalNo: true,
      approvedOn: true,
      validTo: true,
      revokedOn: true,
    },
  },
} as const satisfies Prisma.OrganisationSelect;

/** A batch with its rule set: large, and the same for all its applications. */
export const batchInclude = {
  ruleSet: true,
  directions: { orderBy: { position: 'asc' } },
} as const satisfies Prisma.BatchInclude;

const formationSelect = {
  members: {
    orderBy: { position: 'asc' },
    select: {
      role: true,
      layer: true,
      chainPosition: true,
      strengths: true,
      taskDivision: true,
      cooperationKinds: true,
      cooperationEvidence: true,
      intentConfirmedAt: true,
      organisation: { select: unitSelect },
    },
  },
  governanceBodies: {
    orderBy: { position: 'asc' },
    select: {
      function: true,
      name: true,
      isStanding: true,
      hostUnitId: true,
      duties: true,
      seats: {
        orderBy: { position: 'asc' },
        select: { person: true, organisationId: true, post: true, title: true, isFulltime: true },
      },
    },
  },
  fundDeclarations: {
    select: {
      rulesName: true,
      adoptedOn: true,
      supervisedBy: true,
      supervisionFrequency: true,
      custodianId: true,
      followsSpecialFundRules: true,
      acceptsSupervision: true,
      separateAccounting: true,
    },
  },
  agreement: { select: { signedOn: true } },
} as const satisfies Prisma.FormationSelect;

/** One statement loads everything that the subject of an application is made of, besides its batch. */
export const subjectSelect = {
  id: true,
  batchId: true,
  leadUnitId: true,
  status: true,
  submittedAt: true,
  recommendedAt: true,
  name: true,
  mainBusinessDirection: true,
  developmentIdea: true,
  taskGoals: true,
  academicActivities: true,
  foundation: true,
  operatingMechanism: true,
  specialCaseBasis: true,
  selfCheckSignedOn: true,
  leadUnit: { select: leadSelect },
  recommendingBody: { select: { name: true, kind: true } },
  priorityDirections: { orderBy: { position: 'asc' }, select: { name: true } },
  submissionItems: { orderBy: { kind: 'asc' }, select: { kind: true, receivedAt: true } },
  formation: { select: formationSelect },
} as const satisfies Prisma.ApplicationSelect;

export type ExaminedBatch = Prisma.BatchGetPayload<{ include: typeof batchInclude }>;
export type ExaminedApplication = Prisma.ApplicationGetPayload<{ select: typeof subjectSelect }> & {
  batch: ExaminedBatch;
};
export type Recommendation = ExaminationFacts['recommendation'];
export type Receipts = ExaminationFacts['receipts'];
type Lead = Prisma.OrganisationGetPayload<{ select: typeof leadSelect }>;

/** What the engine needs to know of a batch. */
export const batchFactsOf = (batch: ExaminedBatch): ExaminationFacts['batch'] => ({
  year: batch.year,
  closesBefore: closesBefore({
    opensOn: dayText(batch.opensOn) as string,
    closesOn: dayText(batch.closesOn) as string,
    isClosingDayIncluded: batch.isClosingDayIncluded,
  }).toISOString(),
  closesOn: dayText(batch.closesOn) as string,
  directions: batch.directions.map(({ name }) => name),
});

const amount = (value: Prisma.Decimal | null): string | null => (value === null ? null : value.toFixed());

/** The lead unit's own record, as the lead clauses measure it. */
export const leadProfileOf = (lead: Lead): NonNullable<ExaminationSubject['lead']> => ({
  foundedOn: dayText(lead.foundedOn),
  fulltimeRdStaff: lead.rdTeam?.fulltimeRdStaff ?? null,
  financialYears: lead.financialYears.map(({ year, monthsOperated, isAudited, ...money }) => ({
    year,
    monthsOperated,
    isAudited,
    mainRevenue: amount(money.mainRevenue),
    salesRevenue: amount(money.salesRevenue),
    rdExpense: amount(money.rdExpense),
    profit: amount(money.profit),
  })),
  platforms: lead.platforms.map(({ name, kind, level, approvalNo, ...days }) => ({
    name,
    kind,
    level,
    approvalNo,
    approvedOn: dayText(days.approvedOn),
    validTo: dayText(days.validTo),
    revokedOn: dayText(days.revokedOn),
  })),
});

/** 对照对象, from the rows of an application. */
export function subjectOf(application: ExaminedApplication): ExaminationSubject {
  const { formation } = application;
  const fund = formation.fundDeclarations[0] ?? null;
  return {
    kind: application.batch.kind,
    name: application.name,
    priorityDirections: application.priorityDirections.map(({ name }) => name),
    mainBusinessDirection: application.mainBusinessDirection,
    developmentIdea: application.developmentIdea,
    taskGoals: application.taskGoals,
    academicActivities: application.academicActivities,
    foundation: application.foundation,
    operatingMechanism: application.operatingMechanism,
    specialCaseBasis: application.specialCaseBasis,
    selfCheckSignedOn: dayText(application.selfCheckSignedOn),
    members: formation.members.map((member) => ({
      unit: member.organisation,
      role: member.role,
      layer: member.layer,
      chainPosition: member.chainPosition,
      strengths: member.strengths,
      taskDivision: member.taskDivision,
      cooperationKinds: member.cooperationKinds,
      cooperationEvidence: member.cooperationEvidence,
      intentConfirmed: member.intentConfirmedAt !== null,
    })),
    lead: leadProfileOf(application.leadUnit),
    governanceBodies: formation.governanceBodies,
    fundManagement: fund && { ...fund, adoptedOn: dayText(fund.adoptedOn) },
    agreementSignedOn: dayText(formation.agreement?.signedOn ?? null),
  };
}
