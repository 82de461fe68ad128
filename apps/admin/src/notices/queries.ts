import { publicNoticeLabels } from '@consortium/domain';
import type { RaRecord } from 'react-admin';
import { picked, type ResourceDocuments } from '../providers/documents.ts';

export const noticeFields = Object.keys(publicNoticeLabels);

const row = 'version title status phase startsOn endsOn publishedAt batch { id title } openActions';
const objection = `id version form objector contact text receivedOn status handling recordedBy decidedBy decidedAt openActions
  application { id number name status }`;

/** The GraphQL documents of 公示. */
export const noticeDocuments: ResourceDocuments = {
  type: 'PublicNotice',
  row,
  detail: `${row} text contact missingCalendarYears
    entries { position name leadUnit application { id number status } } objections { ${objection} }`,
  orders: {
    startsOn: 'STARTS',
    endsOn: 'ENDS',
    title: 'TITLE',
    'batch.title': 'BATCH',
    status: 'STATUS',
  },
  toRecord: (node) =>
    ({
      ...node,
      batchId: node.batch?.id,
      ...(node.entries
        ? {
            applicationIds: (node.entries as readonly { application: { id: string } | null }[]).flatMap(
              ({ application }) => application?.id ?? [],
            ),
          }
        : {}),
    }) as RaRecord,
  create: {
    mutation: 'createPublicNotice',
    args: { notice: 'PublicNoticeInput!', idempotencyKey: 'String' },
    values: (record) => ({ notice: picked(record, noticeFields) }),
  },
  update: {
    mutation: 'updatePublicNotice',
    args: { id: 'ID!', version: 'Int!', notice: 'PublicNoticeInput!', idempotencyKey: 'String' },
    values: (record) => ({ notice: picked(record, noticeFields) }),
  },
  acts: {
    publish: {
      mutation: 'publishPublicNotice',
      args: { id: 'ID!', version: 'Int', idempotencyKey: 'String' },
    },
    recordObjection: {
      mutation: 'recordObjection',
      args: { id: 'ID!', objection: 'ObjectionInput!', idempotencyKey: 'String' },
    },
  },
};

const handle = (mutation: string) => ({
  mutation,
  args: { id: 'ID!', version: 'Int', reason: 'String', idempotencyKey: 'String' },
});

/** The GraphQL documents of 异议: recorded and handled on the page of their notice. */
export const objectionDocuments: ResourceDocuments = {
  type: 'Objection',
  row: objection,
  detail: objection,
  orders: { receivedOn: 'RECEIVED', status: 'STATUS' },
  acts: { dismiss: handle('dismissObjection'), uphold: handle('upholdObjection') },
};
