import { ticketFields } from '../kernel/files/uploadFile.ts';
import type { ResourceDocuments } from '../providers/documents.ts';

const row = `version kind edition status fileName size problemCount uploadedBy createdAt
  activatedBy activatedAt retiredAt openActions`;
const act = (mutation: string) => ({
  mutation,
  args: { id: 'ID!', version: 'Int', idempotencyKey: 'String' },
});

/** The GraphQL documents of 公文模板; a file comes in by the ticket below. */
export const documentTemplateDocuments: ResourceDocuments = {
  type: 'DocumentTemplate',
  row,
  detail: `${row} problems`,
  orders: { createdAt: 'CREATED', kind: 'KIND', edition: 'EDITION', status: 'STATUS', fileName: 'FILE' },
  acts: { activate: act('activateDocumentTemplate'), retire: act('retireDocumentTemplate') },
};

export const templateTicketDocument = `mutation templateTicket($kind: DocumentTemplateKind!) {
  outcome: requestTemplateUpload(kind: $kind) { ${ticketFields} } }`;
