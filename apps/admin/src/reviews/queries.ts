import type { Act, ResourceDocuments } from '../providers/documents.ts';

const row =
  'version status applicationName dueOn submittedAt total openActions expert { id name } application { id }';
const detail = `${row} declaredConflict scores { code score comment } opinion recommendation
  scoreSheet { id title edition groups { name items { code name guidance weight scale isCommentRequired } } }`;

const plain = (mutation: string): Act => ({
  mutation,
  args: { id: 'ID!', version: 'Int', reason: 'String', idempotencyKey: 'String' },
});

/** The GraphQL documents of 评审任务. */
export const assignmentDocuments: ResourceDocuments = {
  type: 'ReviewAssignment',
  row,
  detail,
  orders: { dueOn: 'DUE', status: 'STATUS' },
  acts: {
    score: {
      mutation: 'saveScores',
      args: { id: 'ID!', version: 'Int', opinion: 'OpinionInput!', idempotencyKey: 'String' },
      // Saved while someone types: only what changed by saving comes back.
      result: {
        selection: '... on ReviewAssignment { id version }',
        toRecord: (outcome) => outcome as { id: string },
      },
    },
    submitScores: {
      mutation: 'submitScores',
      args: { id: 'ID!', opinion: 'OpinionInput', idempotencyKey: 'String' },
    },
    declareConflict: plain('declareConflict'),
    release: plain('releaseAssignment'),
    recuse: plain('recuseExpert'),
  },
};
