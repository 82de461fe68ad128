import { districtLabels } from '@consortium/domain';
import { picked, type ResourceDocuments } from '../providers/documents.ts';

export const districtFields = Object.keys(districtLabels);

const row = 'version name kind divisionCode openActions';

/** The GraphQL documents of 推荐单位. */
export const districtDocuments: ResourceDocuments = {
  type: 'District',
  row,
  detail: row,
  orders: { divisionCode: 'CODE', name: 'NAME', kind: 'KIND' },
  create: {
    mutation: 'createDistrict',
    args: { district: 'DistrictInput!', idempotencyKey: 'String' },
    values: (record) => ({ district: picked(record, districtFields) }),
  },
  update: {
    mutation: 'updateDistrict',
    args: { id: 'ID!', version: 'Int!', district: 'DistrictInput!', idempotencyKey: 'String' },
    values: (record) => ({ district: picked(record, districtFields) }),
  },
};
