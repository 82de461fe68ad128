export const historyFields = 'history { id at actorName address action fromStatus toStatus reason changes }';

/** 办理记录 of one record of a type. */
export const historyDocument = (type: string): string =>
  `query history($id: ID!) { node(id: $id) { ... on ${type} { id ${historyFields} } } }`;
