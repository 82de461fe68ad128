import { consortiumLabels } from '@consortium/domain';
import type { RaRecord } from 'react-admin';
import { picked, type ResourceDocuments } from '../providers/documents.ts';

export const consortiumFields = Object.keys(consortiumLabels);

const row =
  'version number name directions establishedOn documentNo status leadUnit { id legalName uscc } openActions';

/** The GraphQL documents of 联合体. */
export const consortiumDocuments: ResourceDocuments = {
  type: 'Consortium',
  row,
  detail: row,
  orders: {
    number: 'NUMBER',
    name: 'NAME',
    'leadUnit.legalName': 'LEAD_UNIT',
    establishedOn: 'ESTABLISHED',
    documentNo: 'DOCUMENT',
    status: 'STATUS',
  },
  toRecord: (node) => ({ ...node, leadUnitId: node.leadUnit?.id }) as RaRecord,
  create: {
    mutation: 'createConsortium',
    args: { consortium: 'ConsortiumInput!', idempotencyKey: 'String' },
    values: (record) => ({ consortium: picked(record, consortiumFields) }),
  },
  update: {
    mutation: 'updateConsortium',
    args: { id: 'ID!', version: 'Int!', consortium: 'ConsortiumInput!', idempotencyKey: 'String' },
    values: (record) => ({ consortium: picked(record, consortiumFields) }),
  },
};
