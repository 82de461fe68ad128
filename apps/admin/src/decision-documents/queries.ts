import { decisionDocumentLabels } from '@consortium/domain';
import type { RaRecord } from 'react-admin';
import { picked, type ResourceDocuments } from '../providers/documents.ts';

export const documentFields = Object.keys(decisionDocumentLabels);

const row = 'documentNo title issuedOn issuedBy createdAt batch { id title }';

/** The GraphQL documents of 批复文件. */
export const decisionDocumentDocuments: ResourceDocuments = {
  type: 'DecisionDocument',
  row,
  detail: `${row} consortia { id number name status leadUnit { id legalName } application { id number } }`,
  orders: { issuedOn: 'ISSUED', documentNo: 'NUMBER', title: 'TITLE', 'batch.title': 'BATCH' },
  toRecord: (node) => ({ ...node, batchId: node.batch?.id }) as RaRecord,
  create: {
    mutation: 'issueDecisionDocument',
    args: { document: 'DecisionDocumentInput!', idempotencyKey: 'String' },
    values: (record) => ({ document: picked(record, documentFields) }),
  },
};
