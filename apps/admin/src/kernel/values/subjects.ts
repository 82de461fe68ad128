import type { ResourceName } from '../../messages/labels.ts';

/** The resource whose records a subject of the log stands for; a session is no record. */
export const resourceOf: Readonly<Record<string, ResourceName>> = {
  Application: 'applications',
  Organisation: 'organisations',
  Batch: 'batches',
  RuleSet: 'ruleSets',
  District: 'districts',
  Consortium: 'consortia',
  PublicNotice: 'publicNotices',
  DecisionDocument: 'decisionDocuments',
  ChangeRequest: 'changeRequests',
  AnnualReport: 'annualReports',
  ReportingRound: 'reportingRounds',
  IndicatorSet: 'indicatorSets',
  EvaluationScheme: 'evaluationSchemes',
  EvaluationRound: 'evaluationRounds',
  Evaluation: 'evaluations',
  EvaluationAssignment: 'evaluationAssignments',
  Expert: 'experts',
  ReviewAssignment: 'reviewAssignments',
  ScoreSheet: 'scoreSheets',
  User: 'users',
  ApiToken: 'apiTokens',
  DataImport: 'dataImports',
  Job: 'jobs',
  DocumentTemplate: 'documentTemplates',
};

/** The page of a record by its global id; null where its kind has none. */
export function recordPath(id: string): string | null {
  const resource = resourceOf[id.slice(0, id.indexOf('_'))];
  return resource ? `/${resource}/${id}/show` : null;
}

const subjects = new Map(
  Object.entries(resourceOf).map(([subject, resource]) => [String(resource), subject]),
);
/** The subject under which the log keeps the records of a resource. */
export const subjectOf = (resource: string): string => subjects.get(resource) ?? '';
