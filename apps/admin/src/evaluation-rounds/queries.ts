import { evaluationRoundLabels } from '@consortium/domain';
import type { RaRecord } from 'react-admin';
import { picked, type ResourceDocuments } from '../providers/documents.ts';

export const roundFields = Object.keys(evaluationRoundLabels);

const row = 'version year title dueOn openedAt openActions scheme { id title edition }';
const values = (record: RaRecord) => ({ evaluationRound: picked(record, roundFields) });

/** The GraphQL documents of 评价轮次. */
export const evaluationRoundDocuments: ResourceDocuments = {
  type: 'EvaluationRound',
  row,
  detail: `${row} progress { status count } grades { grade count }`,
  orders: { year: 'YEAR', dueOn: 'DUE' },
  toRecord: (node) => ({ ...node, schemeId: node.scheme?.id }) as RaRecord,
  create: {
    mutation: 'createEvaluationRound',
    args: { evaluationRound: 'EvaluationRoundInput!', idempotencyKey: 'String' },
    values,
  },
  update: {
    mutation: 'updateEvaluationRound',
    args: {
      id: 'ID!',
      version: 'Int!',
      evaluationRound: 'EvaluationRoundInput!',
      reason: 'String',
      idempotencyKey: 'String',
    },
    values,
  },
  acts: {
    open: { mutation: 'openEvaluationRound', args: { id: 'ID!', version: 'Int', idempotencyKey: 'String' } },
  },
};
