import type { ResourceDocuments } from '../providers/documents.ts';

const row = 'version source allowedUses openActions';

/** The GraphQL documents of 经费来源设置. */
export const fundSourceDocuments: ResourceDocuments = {
  type: 'FundSourceSetting',
  row,
  detail: row,
  orders: { source: 'SOURCE' },
  acts: {
    update: {
      mutation: 'updateFundSourceSetting',
      args: {
        id: 'ID!',
        version: 'Int!',
        fundSourceSetting: 'FundSourceSettingInput!',
        idempotencyKey: 'String',
      },
    },
  },
};
