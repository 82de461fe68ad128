import { findingFields, type WireFinding } from '../providers/problem.ts';

/** What the clauses say today of one application. */
export const openClausesDocument = `query openClauses($id: ID!) {
  node(id: $id) { ... on Application { id examination { findings { ${findingFields} } } } }
}`;

export type OpenClausesAnswer = Readonly<{
  node: Readonly<{ id: string; examination: Readonly<{ findings: readonly WireFinding[] }> | null }> | null;
}>;
