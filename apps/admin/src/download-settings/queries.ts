import type { ResourceDocuments } from '../providers/documents.ts';

const row = 'version scanState isAllowed openActions';

/** The GraphQL documents of 下载设置. */
export const downloadSettingDocuments: ResourceDocuments = {
  type: 'DownloadSetting',
  row,
  detail: row,
  orders: { scanState: 'SCAN_STATE' },
  acts: {
    update: {
      mutation: 'updateDownloadSetting',
      args: {
        id: 'ID!',
        version: 'Int!',
        downloadSetting: 'DownloadSettingInput!',
        idempotencyKey: 'String',
      },
    },
  },
};
