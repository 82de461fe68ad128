/** The GraphQL documents that tests send; a result is the application or the problem that refused. */
const result = `
  __typename
  ... on Application { id number name status version openActions }
  ... on Problem { code message facts zh: message(locale: ZH_CN) en: message(locale: EN) }
  ... on RulesViolated { findings { code clause outcome related { name number } } }
  ... on ConflictVersion { currentVersion }`;

export const CREATE = `mutation ($batchId: ID!, $application: ApplicationInput!, $key: String) {
  createApplication(batchId: $batchId, application: $application, idempotencyKey: $key) { ${result} } }`;
export const UPDATE = `mutation ($id: ID!, $version: Int!, $application: ApplicationInput!, $key: String) {
  updateApplication(id: $id, version: $version, application: $application, idempotencyKey: $key) { ${result} } }`;

/** An act that needs the id and perhaps a reason. */
export const actOf = (name: string) => `mutation ($id: ID!, $reason: String, $version: Int, $key: String) {
  result: ${name}(id: $id, reason: $reason, version: $version, idempotencyKey: $key) { ${result} } }`;

export const RECEIVE = `mutation ($id: ID!, $kind: SubmissionItemKind!) {
  result: receiveSubmissionItem(id: $id, kind: $kind, copies: 1) { ${result} } }`;
export const VERDICTS = `mutation ($id: ID!, $verdicts: [VerdictInput!]!) {
  result: recordVerdicts(id: $id, verdicts: $verdicts) { ${result} } }`;
export const CORRECTION = `mutation ($id: ID!, $correction: CorrectionInput!) {
  result: requestCorrection(id: $id, correction: $correction) { ${result} } }`;
export const PROPOSE = `mutation ($id: ID!, $waiver: WaiverInput!) { result: proposeWaiver(id: $id, waiver: $waiver) { ${result} } }`;
export const APPROVE = `mutation ($id: ID!, $code: String!) { result: approveWaiver(id: $id, code: $code) { ${result} } }`;
export const TICKET = `mutation ($id: ID!, $kind: SubmissionItemKind!) {
  result: requestUpload(id: $id, kind: $kind) { __typename ... on UploadTicket { path maxBytes } ... on Problem { code } } }`;
export const FINDINGS = `query ($id: ID!) { application(id: $id) { status openActions examination { findings { code clause outcome seen(locale: ZH_CN) related { name number } } } } }`;
