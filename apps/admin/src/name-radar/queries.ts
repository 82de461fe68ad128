import { plainProblemFields } from '../providers/problem.ts';

const decision = 'version verdict reason names decidedAt decidedBy';

export const radarDocument = `query nameRadar($name: String!, $directions: [String!], $first: Int, $applicationId: ID) {
  nameRadar(name: $name, directions: $directions, first: $first, applicationId: $applicationId) {
    kind recordId number name leadUnit applicationStatus consortiumStatus by score shared directions isDecisionOutdated
    parts { text isShared } decisions { ${decision} } } }`;

export const decideNameDocument = `mutation recordNameDecision($id: ID!, $comparedId: ID!, $version: Int!, $nameDecision: NameDecisionInput!, $idempotencyKey: String) {
  outcome: recordNameDecision(id: $id, comparedId: $comparedId, version: $version, nameDecision: $nameDecision, idempotencyKey: $idempotencyKey) {
    __typename ... on NameDecision { ${decision} } ${plainProblemFields} } }`;

/** The form of names, and the directions of the batch that opened last. */
export const settingDocument = `query nameRadarSetting {
  ruleSets(first: 1, orderBy: EFFECTIVE_DESC) { nodes { id definition } }
  batches(first: 1, orderBy: OPENS_DESC) { nodes { id title directions { id name } } } }`;

/** The application that is looked at. */
export const subjectDocument = `query nameRadarSubject($id: ID!) {
  application(id: $id) { id number name priorityDirections { id name } } }`;
