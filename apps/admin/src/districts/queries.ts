import type { ResourceDocuments } from '../providers/documents.ts';

/** The GraphQL documents of 推荐单位. */
export const districtDocuments: ResourceDocuments = {
  type: 'District',
  row: 'name kind divisionCode',
  detail: 'name kind divisionCode',
  orders: { divisionCode: 'CODE', name: 'NAME', kind: 'KIND' },
};
