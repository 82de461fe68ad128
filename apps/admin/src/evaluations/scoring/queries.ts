import { schemeDetail } from '../../evaluation-schemes/queries.ts';
import type { Act, ResourceDocuments } from '../../providers/documents.ts';

const row = 'version status evaluationName total submittedAt openActions expert { id name }';
const detail = `${row} evaluationId declaredConflict opinion scores { code score comment } scheme { id ${schemeDetail} }`;

const plain = (mutation: string): Act => ({
  mutation,
  args: { id: 'ID!', version: 'Int', reason: 'String', idempotencyKey: 'String' },
});

/** The GraphQL documents of 评价评分任务. */
export const evaluationAssignmentDocuments: ResourceDocuments = {
  type: 'EvaluationAssignment',
  row,
  detail,
  orders: { status: 'STATUS', submittedAt: 'SUBMITTED' },
  acts: {
    score: {
      mutation: 'saveEvaluationScores',
      args: { id: 'ID!', version: 'Int', opinion: 'EvaluationOpinionInput!', idempotencyKey: 'String' },
      // Saved while someone types: only what changed by saving comes back.
      result: {
        selection: '... on EvaluationAssignment { id version }',
        toRecord: (outcome) => outcome as { id: string },
      },
    },
    submitScores: {
      mutation: 'submitEvaluationScores',
      args: { id: 'ID!', opinion: 'EvaluationOpinionInput', idempotencyKey: 'String' },
    },
    declareConflict: plain('declareEvaluationConflict'),
    release: plain('releaseEvaluator'),
  },
};
