import type {
  ApplicationKind,
  ApplicationPart,
  ApplicationStatus,
  ExaminedUnit,
  MeetingOutcome,
  MembershipRole,
  SpecialCaseBasis,
  SpecialCaseStatus,
  SubmissionItemKind,
  Verdict,
  WaiverStatus,
} from '@consortium/domain';
import type { RaRecord } from 'react-admin';
import { type ApplicationValues, valuesOf, type WireApplication } from './form/values/values.ts';

export type Named = Readonly<{ id: string; name: string }>;

/** 单位 as the form knows it: what the clauses see of it, and the version for changes. */
export type Unit = ExaminedUnit & Readonly<{ version: number }>;

/** 申报表核对 of a returned form. */
export type FormComparison = Readonly<{
  filing: number | null;
  latestFiling: number;
  isReadable: boolean;
  differences: readonly Readonly<{ where: string; filed: string; returned: string }>[];
}>;

export type Item = Readonly<{
  kind: SubmissionItemKind;
  expectsFile: boolean;
  copies: number | null;
  receivedAt: string | null;
  handler: string | null;
  attachment: Readonly<{
    id: string;
    name: string;
    size: number;
    createdAt: string;
    uploadedBy: string;
    mediaType: string;
    downloadPath: string;
    formComparison: FormComparison | null;
  }> | null;
}>;

export type WaiverRow = Readonly<{
  code: string;
  reason: string;
  evidence: string;
  status: WaiverStatus;
  proposedAt: string;
  proposedBy: string;
  decidedAt: string | null;
  decidedBy: string | null;
  decisionNote: string;
}>;

export type SpecialCaseRow = Readonly<{
  status: SpecialCaseStatus;
  basis: SpecialCaseBasis;
  reason: string;
  codes: readonly string[];
  proposedBy: string;
  proposedAt: string;
  arguedOn: string | null;
  participants: string;
  argument: string;
  decidedBy: string | null;
  decidedAt: string | null;
  decisionDocumentNo: string;
  decisionNote: string;
}>;

export type VerdictRow = Readonly<{
  code: string;
  verdict: Verdict;
  note: string;
  givenAt: string;
  givenBy: string;
}>;

export type CorrectionRow = Readonly<{
  dueOn: string;
  note: string;
  requestedAt: string;
  resubmittedAt: string | null;
  requestedBy: string;
  items: readonly Readonly<{ code: string; field: string; note: string }>[];
}>;

export type MeetingResultRow = Readonly<{
  id: string;
  meeting: string;
  heldOn: string;
  result: MeetingOutcome;
  reason: string;
}>;

/** 申报 as the screens hold it: the form's values lifted to the top, and what belongs to the record around them. */
export type ApplicationRecord = RaRecord<string> &
  ApplicationValues & {
    number: string;
    status: ApplicationStatus;
    kind: ApplicationKind;
    version: number;
    updatedAt: string;
    submittedAt: string | null;
    recommendedAt: string | null;
    receivedAt: string | null;
    concludedAt: string | null;
    correctionDueOn: string | null;
    isOverdue: boolean;
    memberCount: number;
    openActions: readonly string[];
    myRole: MembershipRole | null;
    batch: Readonly<{
      id: string;
      title: string;
      year: number;
      kind: ApplicationKind;
      phase: string;
      closesOn: string;
      closesAt: string;
      isClosingDayIncluded: boolean;
      requiredItems: readonly SubmissionItemKind[];
      directions: readonly Named[];
      ruleSet: Readonly<{ id: string; documentNo: string; edition: number; title: string }>;
    }>;
    leadUnit: Readonly<{ id: string; legalName: string; uscc: string }>;
    recommendingBody: Named | null;
    priorityDirections: readonly Named[];
    /** Every unit that the formation names. */
    units: readonly Unit[];
    /** When each unit confirmed its intent, by its id. */
    intents: Readonly<Record<string, string>>;
    submissionItems: readonly Item[];
    filings: readonly Readonly<{ filing: number; filedAt: string; hash: string }>[];
    carriedParts: readonly Readonly<{ part: ApplicationPart; confirmedAt: string | null }>[];
    convertedFrom: Readonly<{ id: string; number: string }> | null;
    convertedTo: Readonly<{ id: string; number: string }> | null;
    specialCase: SpecialCaseRow | null;
    waivers: readonly WaiverRow[];
    verdicts: readonly VerdictRow[];
    corrections: readonly CorrectionRow[];
    meetingResults: readonly MeetingResultRow[];
    consortium: Readonly<{ id: string; number: string; name: string }> | null;
  };

/** A row of a list stays as it is; a whole record gets its values and its units lifted. */
export function recordOf(node: RaRecord): RaRecord {
  if (!node.formation) return node;
  const whole = node as RaRecord & WireApplication;
  const { members } = whole.formation;
  return {
    ...node,
    ...valuesOf(whole),
    units: members.map(({ organisation }) => organisation),
    intents: Object.fromEntries(
      members.flatMap(({ organisation, intentConfirmedAt }) =>
        intentConfirmedAt ? [[organisation.id, intentConfirmedAt]] : [],
      ),
    ),
  };
}
