import type { DistrictKind } from '../batch/district.ts';
import type { ChainPosition, CooperationKind, Layer, MembershipRole } from '../formation/formation.ts';
import type { FundManagementInput } from '../fund-management/fund-management.ts';
import type { GovernanceBodyInput } from '../governance/governance-body.ts';
import type { NameNearness } from '../name-decision/nearness.ts';
import type {
  FinancialYearInput,
  InnovationPlatformInput,
  OrganisationKind,
  OrganisationSector,
} from '../organisation/organisation.ts';
import type { ApplicationKind } from './application.ts';
import type { SubmissionItemKind } from './submission-item.ts';

/** A unit as any viewer of the application sees it. Days are `YYYY-MM-DD`, money is yuan as a decimal string. */
export type ExaminedUnit = Readonly<{
  id: string;
  uscc: string;
  legalName: string;
  formerNames: readonly string[];
  kind: OrganisationKind;
  sector: OrganisationSector | null;
  isLegalPerson: boolean | null;
  divisionCode: string | null;
  placeOfBusiness: string;
  tags: readonly string[];
}>;

export type ExaminedMembership = Readonly<{
  unit: ExaminedUnit;
  role: MembershipRole;
  layer: Layer | null;
  chainPosition: ChainPosition | null;
  strengths: string;
  taskDivision: string;
  cooperationKinds: readonly CooperationKind[];
  cooperationEvidence: string;
  intentConfirmed: boolean;
}>;

/** What the lead unit's own record adds: only the lead is measured by it. */
export type LeadProfile = Readonly<{
  foundedOn: string | null;
  fulltimeRdStaff: number | null;
  financialYears: readonly FinancialYearInput[];
  platforms: readonly InnovationPlatformInput[];
}>;

/** 对照对象: the application as declared; everything here is typed by the applicant. */
export type ExaminationSubject = Readonly<{
  kind: ApplicationKind;
  name: string;
  priorityDirections: readonly string[];
  mainBusinessDirection: string;
  developmentIdea: string;
  taskGoals: string;
  academicActivities: string;
  foundation: string;
  operatingMechanism: string;
  specialCaseBasis: string;
  selfCheckSignedOn: string | null;
  members: readonly ExaminedMembership[];
  lead: LeadProfile | null;
  governanceBodies: readonly GovernanceBodyInput[];
  fundManagement: FundManagementInput | null;
  agreementSignedOn: string | null;
}>;

/** Another application (or, in `ledElsewhere`, a consortium) that a unit of this one takes part in. */
export type OtherApplication = Readonly<{
  number: string;
  name: string;
  leadUnit: string;
  /** APPLICATION where it is left out. */
  kind?: 'APPLICATION' | 'CONSORTIUM';
}>;

export type NearName = Readonly<{
  kind: 'APPLICATION' | 'CONSORTIUM';
  number: string;
  name: string;
  leadUnit: string;
  /** EQUAL: the normalised core is the same. DIRECTION: another name, the same priority direction. */
  by: NameNearness;
  /** 0 to 1 with two decimals, as text. */
  score: string;
}>;

/** 登记事实: what only the whole registry knows; the server supplies it, the engine stays pure. */
export type ExaminationFacts = Readonly<{
  /** The day of examination in Asia/Shanghai: what is "in force" is judged on it. */
  today: string;
  /** When the application was, or now would be, submitted: ISO instant. */
  submittedAt: string;
  batch: Readonly<{
    year: number;
    /** First instant after the window; the inclusive setting is already applied. ISO instant. */
    closesBefore: string;
    closesOn: string;
    directions: readonly string[];
  }>;
  /** Other submitted applications of the same batch by USCC of a unit of this formation. */
  participations: Readonly<Record<string, readonly OtherApplication[]>>;
  /** Other consortia in force and open applications that the lead leads, over all batches. */
  ledElsewhere: readonly OtherApplication[];
  nearNames: readonly NearName[];
  /**
   * Integrity records in force today of the formation's units, and of persons named in it: whose and how long.
   * Any account may put any unit in a draft, so act and basis stay in the unit's own record.
   */
  integrityRecords: readonly Readonly<{ object: string; validTo: string | null }>[];
  /** Strategic agreements with the city that are in force today, by USCC. */
  strategicAgreements: readonly Readonly<{
    uscc: string;
    party: string;
    documentNo: string;
    validTo: string | null;
  }>[];
  recommendation: Readonly<{ districtName: string; districtKind: DistrictKind; at: string }> | null;
  receipts: readonly Readonly<{ kind: SubmissionItemKind; receivedAt: string }>[];
}>;

/** 牵头单位 of the formation, if one is named. */
export const leadOf = ({ members }: Pick<ExaminationSubject, 'members'>): ExaminedUnit | undefined =>
  members.find(({ role }) => role === 'LEAD')?.unit;

/** 单位去重: each unit once, by USCC; the lead unit stays out unless the rule counts it, also where it is listed again. */
export function distinctMembers(
  members: readonly ExaminedMembership[],
  countsLead: boolean,
): readonly ExaminedMembership[] {
  const seen = new Set(
    countsLead ? [] : members.filter(({ role }) => role === 'LEAD').map(({ unit }) => unit.uscc),
  );
  return members.filter(({ unit: { uscc } }) => !seen.has(uscc) && seen.add(uscc));
}
