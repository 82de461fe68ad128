import { batchLabels } from '@consortium/domain';
import type { RaRecord } from 'react-admin';
import { picked, type ResourceDocuments } from '../providers/documents.ts';

export const batchFields = Object.keys(batchLabels);

const row = `version kind year title noticeDocument opensOn closesOn isClosingDayIncluded allowsDirect closesAt phase requiredItems
  publicityDays ruleSet { id documentNo edition } directions { id name } openActions`;

/** The GraphQL documents of 批次. */
export const batchDocuments: ResourceDocuments = {
  type: 'Batch',
  row,
  detail: `${row} counts { status count district { id name } }`,
  orders: {
    title: 'TITLE',
    year: 'YEAR',
    kind: 'KIND',
    opensOn: 'OPENS',
    closesOn: 'CLOSES',
    'ruleSet.documentNo': 'RULE_SET',
  },
  toRecord: (node) =>
    ({
      ...node,
      ruleSetId: node.ruleSet?.id,
      directions: (node.directions as readonly { name: string }[]).map(({ name }) => name),
    }) as RaRecord,
  create: {
    mutation: 'createBatch',
    args: { batch: 'BatchInput!', idempotencyKey: 'String' },
    values: (record) => ({ batch: picked(record, batchFields) }),
  },
  update: {
    mutation: 'updateBatch',
    args: { id: 'ID!', version: 'Int!', batch: 'BatchInput!', reason: 'String', idempotencyKey: 'String' },
    values: (record) => ({ batch: picked(record, batchFields) }),
  },
};

/** The open batches, the one that closes first in front: for the header and the desk. */
export const openBatchesDocument = `query openBatches {
  batches(first: 3, filter: { isOpen: true }, orderBy: CLOSING) { nodes { id title kind closesOn closesAt isClosingDayIncluded } }
}`;
export type OpenBatch = Readonly<{
  id: string;
  title: string;
  kind: string;
  closesOn: string;
  closesAt: string;
  isClosingDayIncluded: boolean;
}>;
