import type { OutcomeChange } from '@consortium/domain';
import type { WireFinding } from '../../providers/problem.ts';

/** 受影响的记录, as the wire tells it. */
export type Impacted = Readonly<{
  recordId: string;
  number: string;
  name: string;
  leadUnit: string;
  sector: string | null;
  district: string | null;
  changes: readonly OutcomeChange[];
}>;
export type ImpactAnswer = Readonly<{
  ruleSetImpact: Readonly<{ records: number; impacted: readonly Impacted[] }>;
}>;

export const impactDocument = `query ruleSetImpact($id: ID!, $batchId: ID) {
  ruleSetImpact(ruleSetId: $id, batchId: $batchId) {
    records impacted { recordId number name leadUnit sector district changes { code clause before after way } } } }`;

export type BatchesAnswer = Readonly<{
  batches: Readonly<{ nodes: readonly Readonly<{ id: string; title: string }>[] }>;
}>;
export const batchesDocument =
  'query impactBatches { batches(first: 100, orderBy: OPENS) { nodes { id title } } }';

export type TrialAnswer = Readonly<{
  ruleSetTrial: Readonly<{
    before: readonly WireFinding[];
    after: readonly WireFinding[];
    changes: readonly OutcomeChange[];
  }>;
}>;
const finding =
  'code clause quote force dueBy outcome field message seen threshold computation howToFix related { kind name number detail }';
export const trialDocument = `query ruleSetTrial($id: ID!, $recordId: ID!) {
  ruleSetTrial(ruleSetId: $id, recordId: $recordId) {
    before { ${finding} } after { ${finding} } changes { code clause before after way } } }`;

export type Tried = Readonly<{ id: string; number: string; name: string }>;
export type TriedAnswer = Readonly<{
  applications: Readonly<{ nodes: readonly Tried[] }>;
  consortia: Readonly<{ nodes: readonly Tried[] }>;
}>;
export const triedDocument = `query toTry($search: String!) {
  applications(first: 10, filter: { search: $search }) { nodes { id number name } }
  consortia(first: 10, filter: { search: $search }) { nodes { id number name } } }`;
