import { ticketFields } from '../kernel/files/uploadFile.ts';
import type { ResourceDocuments } from '../providers/documents.ts';

const row = `version kind fileName status createdBy createdAt appliedAt undoneAt
  rowCount creates changes unchanged refused doubtful openActions`;
const act = (mutation: string, args: Readonly<Record<string, string>> = {}) => ({
  mutation,
  args: { id: 'ID!', version: 'Int', ...args, idempotencyKey: 'String' },
});

/** The GraphQL documents of 导入; a file comes in by the ticket below. */
export const importDocuments: ResourceDocuments = {
  type: 'DataImport',
  row,
  detail: `${row} unread problem problemRows job { id version title status done total current problem openActions }`,
  orders: { createdAt: 'CREATED', fileName: 'FILE', status: 'STATUS', kind: 'KIND' },
  acts: {
    apply: act('applyImport', { onlyGood: 'Boolean', confirmed: 'Boolean' }),
    cancel: act('cancelImport'),
    discard: act('discardImport'),
    undo: act('undoImport', { reason: 'String' }),
  },
};

export const rowsDocument = `query importRows($id: ID!, $verdict: ImportVerdict, $offset: Int) {
  node(id: $id) { ... on DataImport {
    rows(verdict: $verdict, offset: $offset) { position place key name verdict recordId issues doubts changes } } } }`;

export const importTicketDocument = `mutation importTicket($kind: ImportKind!) {
  outcome: requestImportUpload(kind: $kind) { ${ticketFields} } }`;
