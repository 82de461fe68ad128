export const historyFields = 'history { id at actorName address action fromStatus toStatus reason changes }';

/** The types whose records tell their history. */
const telling: readonly string[] = [
  'AnnualReport',
  'Application',
  'Batch',
  'ChangeRequest',
  'Consortium',
  'DecisionDocument',
  'District',
  'DocumentTemplate',
  'Evaluation',
  'EvaluationRound',
  'Expert',
  'Organisation',
  'PublicNotice',
  'ReportingRound',
  'RuleSet',
  'User',
];
export const tellsHistory = (type: string): boolean => telling.includes(type);

/** 办理记录 of one record of a type. */
export const historyDocument = (type: string): string =>
  `query history($id: ID!) { node(id: $id) { ... on ${type} { id ${historyFields} } } }`;
