import { type IndicatorSet, indicatorSetLabels, indicatorsOf } from '@consortium/domain';
import type { RaRecord } from 'react-admin';
import { picked, type ResourceDocuments } from '../providers/documents.ts';

export const indicatorSetFields = Object.keys(indicatorSetLabels);

const indicator =
  'code name unit decimals kind source formula { kind of } registryFigure yearOnYear least most countsOnce evidenceRequired definition';
const detail = `title edition createdAt groups { name indicators { ${indicator} } } narratives { code title guidance expectedLength }`;

/** The GraphQL documents of 指标集. */
export const indicatorSetDocuments: ResourceDocuments = {
  type: 'IndicatorSet',
  row: 'title edition createdAt groups { indicators { code } }',
  detail,
  orders: { title: 'TITLE', createdAt: 'CREATED' },
  toRecord: (node) =>
    ({ ...node, indicatorCount: indicatorsOf(node as unknown as IndicatorSet).length }) as RaRecord,
  create: {
    mutation: 'createIndicatorSet',
    args: { indicatorSet: 'IndicatorSetInput!', idempotencyKey: 'String' },
    values: (record) => ({ indicatorSet: picked(record, indicatorSetFields) }),
  },
};
