import type { ResourceDocuments } from '../providers/documents.ts';

const row =
  'at actorName address byToken action subject recordId recordName fromStatus toStatus reason changes';

/** The GraphQL documents of 操作日志. */
export const auditDocuments: ResourceDocuments = {
  type: 'AuditEntry',
  row,
  detail: row,
  orders: { at: 'AT', actorName: 'ACTOR', action: 'ACTION', subject: 'SUBJECT', recordName: 'RECORD' },
};
