import type {
  AssignmentStatus,
  ConflictKind,
  ReviewRecommendation,
  SiteVisitInput,
} from '@consortium/domain';

/** 专家评审 of one application: for the office. */
export const reviewDocument = `query applicationReview($id: ID!) {
  application(id: $id) {
    id
    review {
      dueOn openedAt closedAt scoreSheet { id title edition }
      progress { assigned submitted declined released }
      assignments { id version status openActions total recommendation opinion submittedAt expert { id name } }
      statistics { mean spread totals { expertName total isOutlier recommendation } }
    }
    siteVisits { kind heldOn place participants record conclusion recordedAt recordedBy }
  }
}`;

export type AssignmentInReview = Readonly<{
  id: string;
  version: number;
  status: AssignmentStatus;
  openActions: readonly string[];
  total: string | null;
  recommendation: ReviewRecommendation | null;
  opinion: string | null;
  submittedAt: string | null;
  expert: Readonly<{ id: string; name: string }>;
}>;
export type Review = Readonly<{
  dueOn: string;
  openedAt: string;
  closedAt: string | null;
  scoreSheet: Readonly<{ id: string; title: string; edition: number }>;
  progress: Readonly<Record<'assigned' | 'submitted' | 'declined' | 'released', number>>;
  assignments: readonly AssignmentInReview[];
  statistics: Readonly<{
    mean: string | null;
    spread: string | null;
    totals: readonly Readonly<{ expertName: string; total: string; isOutlier: boolean }>[];
  }> | null;
}>;
export type SiteVisit = SiteVisitInput & Readonly<{ recordedAt: string; recordedBy: string }>;
export type ReviewOfApplication = Readonly<{ review: Review | null; siteVisits: readonly SiteVisit[] }>;

/** 专家推荐: who could review it, and why somebody could not. */
const proposal = `isAssignable isAvailable hasAccount matchedFields openAssignmentCount
    conflicts { kind text }
    expert { id name title employments { validTo organisation { id legalName } } }`;
export const proposalsDocument = `query proposedExperts($id: ID!, $search: String) {
  proposals: proposedExperts(applicationId: $id, search: $search, first: 30) { ${proposal} } }`;
/** The same for an evaluation. */
export const evaluatorsDocument = `query proposedEvaluators($id: ID!, $search: String) {
  proposals: proposedEvaluators(evaluationId: $id, search: $search, first: 30) { ${proposal} } }`;
export type Proposal = Readonly<{
  isAssignable: boolean;
  isAvailable: boolean;
  hasAccount: boolean;
  matchedFields: readonly string[];
  openAssignmentCount: number;
  conflicts: readonly Readonly<{ kind: ConflictKind; text: string }>[];
  expert: Readonly<{
    id: string;
    name: string;
    title: string;
    employments: readonly Readonly<{
      validTo: string | null;
      organisation: Readonly<{ id: string; legalName: string }>;
    }>[];
  }>;
}>;

export const sheetsToChooseDocument =
  'query sheetsToChoose { scoreSheets(first: 100) { nodes { id title edition } } }';
