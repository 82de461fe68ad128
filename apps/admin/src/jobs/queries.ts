import type { ResourceDocuments } from '../providers/documents.ts';

const row = `version kind title status done total current attempts problem requestedAt startedAt endedAt expiresAt
  fileName size downloadPath openActions`;
const act = (mutation: string) => ({
  mutation,
  args: { id: 'ID!', version: 'Int', idempotencyKey: 'String' },
});

/** The GraphQL documents of 后台任务; the file itself is fetched by GET. */
export const jobDocuments: ResourceDocuments = {
  type: 'Job',
  row,
  detail: `${row} batchId importId sha256`,
  orders: { requestedAt: 'REQUESTED', title: 'TITLE', status: 'STATUS', kind: 'KIND' },
  acts: {
    cancel: act('cancelJob'),
    retry: act('retryJob'),
    exportArchive: { mutation: 'exportDataArchive', args: { idempotencyKey: 'String' } },
    exportDossier: { mutation: 'exportBatchDossier', args: { batchId: 'ID!', idempotencyKey: 'String' } },
  },
};

export const progressDocument = `query jobProgress($id: ID!) {
  node(id: $id) { ... on Job { status done total current } } }`;
export type Progress = Readonly<{ status: string; done: number; total: number; current: string }>;
