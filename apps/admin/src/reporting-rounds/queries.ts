import { reportingRoundLabels } from '@consortium/domain';
import type { RaRecord } from 'react-admin';
import { picked, type ResourceDocuments } from '../providers/documents.ts';

export const roundFields = Object.keys(reportingRoundLabels);

const row = `version year title startsOn endsOn dueOn correctionsNeedApproval openedAt openActions indicatorSet { id title edition }`;

/** The GraphQL documents of 填报任务. */
export const reportingRoundDocuments: ResourceDocuments = {
  type: 'ReportingRound',
  row,
  detail: row,
  orders: { year: 'YEAR', dueOn: 'DUE' },
  toRecord: (node) => ({ ...node, indicatorSetId: node.indicatorSet?.id }) as RaRecord,
  create: {
    mutation: 'createReportingRound',
    args: { round: 'ReportingRoundInput!', idempotencyKey: 'String' },
    values: (record) => ({ round: picked(record, roundFields) }),
  },
  update: {
    mutation: 'updateReportingRound',
    args: {
      id: 'ID!',
      version: 'Int!',
      round: 'ReportingRoundInput!',
      reason: 'String',
      idempotencyKey: 'String',
    },
    values: (record) => ({ round: picked(record, roundFields) }),
  },
  acts: {
    open: { mutation: 'openReportingRound', args: { id: 'ID!', version: 'Int', idempotencyKey: 'String' } },
    rebase: {
      mutation: 'rebaseReportingRound',
      args: {
        id: 'ID!',
        version: 'Int',
        indicatorSetId: 'ID!',
        reason: 'String',
        idempotencyKey: 'String',
      },
    },
  },
};

/** What changing to another indicator set would do. */
export const rebasePreviewDocument = `query previewRebase($roundId: ID!, $indicatorSetId: ID!) {
  previewRebase(roundId: $roundId, indicatorSetId: $indicatorSetId) { reports voided
    lines { code name effect dropped } } }`;
