const outcome = `__typename
  ... on AnnualReport { id status dueOn }
  ... on Problem { code message }`;

/** 批量通过 and 批量延期; a rehearsal answers the same and changes nothing. */
export const acceptAllDocument = `mutation acceptAnnualReports($ids: [ID!]!, $suggestedGrade: ReportGrade, $dryRun: Boolean, $idempotencyKey: String) {
  outcomes: acceptAnnualReports(ids: $ids, suggestedGrade: $suggestedGrade, dryRun: $dryRun, idempotencyKey: $idempotencyKey) { ${outcome} } }`;
export const extendAllDocument = `mutation extendAnnualReports($ids: [ID!]!, $dueOn: CalendarDay!, $reason: String, $dryRun: Boolean, $idempotencyKey: String) {
  outcomes: extendAnnualReports(ids: $ids, dueOn: $dueOn, reason: $reason, dryRun: $dryRun, idempotencyKey: $idempotencyKey) { ${outcome} } }`;
