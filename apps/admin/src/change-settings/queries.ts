import type { ResourceDocuments } from '../providers/documents.ts';

const row = 'version kind needsApproval openActions';

/** The GraphQL documents of 变更设置. */
export const changeSettingDocuments: ResourceDocuments = {
  type: 'ChangeSetting',
  row,
  detail: row,
  orders: { kind: 'KIND' },
  acts: {
    update: {
      mutation: 'updateChangeSetting',
      args: { id: 'ID!', version: 'Int!', changeSetting: 'ChangeSettingInput!', idempotencyKey: 'String' },
    },
  },
};
