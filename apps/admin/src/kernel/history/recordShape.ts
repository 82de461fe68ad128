import {
  annualReportStatus,
  applicationKind,
  applicationStatus,
  assignmentStatus,
  chainPosition,
  changeKind,
  changeRequestStatus,
  consortiumStatus,
  cooperationKind,
  correctionReason,
  districtKind,
  documentTemplateKind,
  documentTemplateStatus,
  evaluationConsequence,
  evaluationStatus,
  fundDirection,
  fundSource,
  fundUse,
  governanceFunction,
  integrityObject,
  type Locale,
  layer,
  membershipRole,
  organisationKind,
  organisationSector,
  platformKind,
  platformLevel,
  reportGrade,
  role,
  scanState,
  seatPost,
  submissionItemKind,
  tokenScope,
  userStatus,
  type Vocabulary,
  verdict,
  waiverStatus,
} from '@consortium/domain';
import { type Labels, labelsOf, type ResourceName } from '../../messages/labels.ts';

/** The vocabulary of a field that holds terms, by resource and path. */
const termsOf: Partial<Readonly<Record<ResourceName, Readonly<Record<string, Vocabulary>>>>> = {
  applications: {
    status: applicationStatus,
    kind: applicationKind,
    'formation.members.role': membershipRole,
    'formation.members.layer': layer,
    'formation.members.chainPosition': chainPosition,
    'formation.members.cooperationKinds': cooperationKind,
    'formation.governanceBodies.function': governanceFunction,
    'formation.governanceBodies.seats.post': seatPost,
    waivers: waiverStatus,
    'waivers.status': waiverStatus,
    verdicts: verdict,
    'verdicts.verdict': verdict,
    'submissionItems.kind': submissionItemKind,
  },
  organisations: {
    kind: organisationKind,
    sector: organisationSector,
    'platforms.kind': platformKind,
    'platforms.level': platformLevel,
    'integrityRecords.object': integrityObject,
  },
  batches: { kind: applicationKind, requiredItems: submissionItemKind },
  districts: { kind: districtKind },
  reviewAssignments: { status: assignmentStatus },
  consortia: {
    status: consortiumStatus,
    'members.role': membershipRole,
    'members.layer': layer,
    'members.chainPosition': chainPosition,
    'members.cooperationKinds': cooperationKind,
    'governanceBodies.function': governanceFunction,
    'governanceBodies.seats.post': seatPost,
    'fundEntries.direction': fundDirection,
    'fundEntries.source': fundSource,
    'fundEntries.use': fundUse,
  },
  changeRequests: {
    status: changeRequestStatus,
    kind: changeKind,
    'change.kind': changeKind,
    'change.bodyFunction': governanceFunction,
    'change.member.role': membershipRole,
    'change.member.layer': layer,
    'change.member.chainPosition': chainPosition,
    'change.member.cooperationKinds': cooperationKind,
    'change.body.function': governanceFunction,
    'change.body.seats.post': seatPost,
    'members.role': membershipRole,
    'members.layer': layer,
    'members.chainPosition': chainPosition,
    'members.cooperationKinds': cooperationKind,
    'governanceBodies.function': governanceFunction,
    'governanceBodies.seats.post': seatPost,
  },
  changeSettings: { kind: changeKind },
  documentTemplates: { kind: documentTemplateKind, status: documentTemplateStatus },
  downloadSettings: { scanState },
  fundSourceSettings: { source: fundSource, allowedUses: fundUse },
  evaluations: {
    status: evaluationStatus,
    grade: reportGrade,
    consequence: evaluationConsequence,
    experts: assignmentStatus,
  },
  evaluationAssignments: { status: assignmentStatus },
  annualReports: { status: annualReportStatus, correctionReason, suggestedGrade: reportGrade },
  users: { role, status: userStatus },
  apiTokens: { scopes: tokenScope },
};

const moneyFields = new Set(['registeredCapital', 'mainRevenue', 'salesRevenue', 'rdExpense', 'profit']);

export type ShownPath = Readonly<{
  /** The field without the names of list elements: `formation.members.role`. */
  field: string;
  /** As a person reads it: 单位名单 › 某公司 › 角色. */
  words: string;
  vocabulary: Vocabulary | null;
  isMoney: boolean;
}>;

/** What elements of lists that are kept by their identity are called: the unit of a membership. */
export type Names = Readonly<Record<string, string>>;

const labelAt = (labels: Labels, field: string, locale: Locale): string | undefined =>
  labels[field]?.[locale];

/** A path of the history in words: labels where there are any, names of list elements as they are. */
export function shownPath(resource: string, path: string, locale: Locale, names: Names = {}): ShownPath {
  const labels: Labels = labelsOf[resource as ResourceName] ?? {};
  const vocabularies = termsOf[resource as ResourceName] ?? {};
  let field = '';
  const words: string[] = [];
  for (const segment of path.split('.')) {
    const candidate = field === '' ? segment : `${field}.${segment}`;
    const isPart = Object.keys(labels).some(
      (known) => known === candidate || known.startsWith(`${candidate}.`),
    );
    if (isPart || field === '') field = candidate;
    const label = isPart
      ? labelAt(labels, candidate, locale)
      : (names[segment] ?? elementName(segment, field, vocabularies, locale));
    if (label) words.push(label);
  }
  const leaf = field.split('.').at(-1) ?? '';
  return {
    field,
    words: words.join(' › ') || path,
    vocabulary: vocabularies[field] ?? null,
    isMoney: moneyFields.has(leaf),
  };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** What an element of a list is called: its term's name, its number counted from one, nothing for a bare identity. */
function elementName(
  segment: string,
  field: string,
  vocabularies: Readonly<Record<string, Vocabulary>>,
  locale: Locale,
): string | undefined {
  if (UUID.test(segment)) return undefined;
  if (/^\d{1,3}$/.test(segment)) return `#${Number(segment) + 1}`;
  const named = Object.entries(vocabularies).find(
    ([path, { labels }]) => path.startsWith(`${field}.`) && segment in labels,
  );
  return named?.[1].labels[segment]?.[locale] ?? segment;
}

/** A term's official name where the field holds terms. */
export const termIn = (vocabulary: Vocabulary | null, term: string, locale: Locale): string =>
  vocabulary?.labels[term]?.[locale] ?? term;

/** A stored status by its official name. */
export const statusIn = (resource: string, status: string, locale: Locale): string =>
  termIn(termsOf[resource as ResourceName]?.status ?? null, status, locale);
