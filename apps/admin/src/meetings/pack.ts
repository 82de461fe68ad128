import {
  type ApplicationStatus,
  type AssignmentStatus,
  type ChainPosition,
  type MeetingOutcome,
  type MembershipRole,
  missedOutcomes,
  type OrganisationKind,
  type Outcome,
  type ReviewRecommendation,
  type SpecialCaseBasis,
  type SpecialCaseStatus,
  type WaiverStatus,
} from '@consortium/domain';

type Missed = Readonly<{
  code: string;
  clause: string;
  outcome: Outcome;
  message: string;
  seen: string;
  threshold: string;
}>;

/** 一件申报 as the meeting reads it. */
export type PackApplication = Readonly<{
  id: string;
  number: string;
  name: string;
  status: ApplicationStatus;
  coreField: string | null;
  mainBusinessDirection: string;
  developmentIdea: string;
  taskGoals: string;
  expectedPerformance: string;
  openActions: readonly string[];
  leadUnit: Readonly<{ id: string; legalName: string }>;
  recommendingBody: Readonly<{ name: string }> | null;
  priorityDirections: readonly Readonly<{ name: string }>[];
  formation: Readonly<{
    members: readonly Readonly<{
      role: MembershipRole;
      chainPosition: ChainPosition | null;
      taskDivision: string;
      organisation: Readonly<{ id: string; legalName: string; kind: OrganisationKind }>;
    }>[];
  }>;
  examination: Readonly<{ examinedAt: string; findings: readonly Missed[] }> | null;
  waivers: readonly Readonly<{
    code: string;
    reason: string;
    status: WaiverStatus;
    decidedBy: string | null;
  }>[];
  specialCase: Readonly<{
    status: SpecialCaseStatus;
    basis: SpecialCaseBasis;
    reason: string;
    codes: readonly string[];
    decisionDocumentNo: string;
  }> | null;
  review: Readonly<{
    closedAt: string | null;
    assignments: readonly Readonly<{
      id: string;
      status: AssignmentStatus;
      declaredConflict: string;
      expert: Readonly<{ name: string }>;
    }>[];
    statistics: Readonly<{
      mean: string | null;
      spread: string | null;
      totals: readonly Readonly<{
        expertName: string;
        total: string;
        isOutlier: boolean;
        recommendation: ReviewRecommendation | null;
      }>[];
    }> | null;
  }> | null;
  meetingResults: readonly Readonly<{
    id: string;
    meeting: string;
    heldOn: string;
    result: MeetingOutcome;
    reason: string;
    recordedBy: string;
  }>[];
}>;

/** 名次: where the expert review puts an application, and why. */
export type Place = Readonly<{
  rank: number;
  isPreferred: boolean;
  reason: string;
  application: Readonly<{ id: string }>;
}>;

type Member = PackApplication['formation']['members'][number];
/** The places along the chain that are taken, in the order of the vocabulary, those without one last; the lead first. */
export const placesOf = (members: readonly Member[], order: readonly ChainPosition[]) =>
  [...order, null].flatMap((position) => {
    const units = members.filter((member) => member.chainPosition === position);
    const isLead = ({ role }: Member) => role === 'LEAD';
    return units.length > 0
      ? [{ position, units: [...units.filter(isLead), ...units.filter((unit) => !isLead(unit))] }]
      : [];
  });

/** How many clauses came to what, in the order of the vocabulary. */
export const countsOf = (findings: readonly Missed[], terms: readonly Outcome[]) =>
  terms.flatMap((term) => {
    const count = findings.filter(({ outcome }) => outcome === term).length;
    return count > 0 ? [{ term, count }] : [];
  });

/** The clauses that are not met, whatever sets them aside. */
export const missedOf = (findings: readonly Missed[]) =>
  findings.filter(({ outcome }) => missedOutcomes.includes(outcome));

/** The acts of the three results: a viewer who may do one of them decides. */
const decidingActs = ['proposeApproval', 'defer', 'refuseApproval'];
export const isToDecide = ({ openActions }: PackApplication): boolean =>
  openActions.some((action) => decidingActs.includes(action));
