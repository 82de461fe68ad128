import { expertLabels } from '@consortium/domain';
import type { RaRecord } from 'react-admin';
import { picked, type ResourceDocuments } from '../providers/documents.ts';

export const expertFields = Object.keys(expertLabels);

const row = `version number name title fields phone email account userId isAvailable unavailableUntil isAvailableNow openAssignmentCount
  openActions employments { post validFrom validTo organisation { id legalName } }`;

type Employment = Readonly<{ organisation: Readonly<{ id: string; legalName: string }> }>;

/** The GraphQL documents of 评审专家. */
export const expertDocuments: ResourceDocuments = {
  type: 'Expert',
  row,
  detail: row,
  orders: { name: 'NAME', number: 'NUMBER' },
  exportPath: 'experts',
  toRecord: (node) =>
    ({
      ...node,
      units: (node.employments as readonly Employment[]).map(({ organisation }) => organisation.legalName),
      employments: (node.employments as readonly Employment[]).map(({ organisation, ...rest }) => ({
        ...rest,
        organisationId: organisation.id,
        unitName: organisation.legalName,
      })),
    }) as RaRecord,
  create: {
    mutation: 'createExpert',
    args: { expert: 'ExpertInput!', idempotencyKey: 'String' },
    values: (record) => ({ expert: written(record) }),
  },
  update: {
    mutation: 'updateExpert',
    args: { id: 'ID!', version: 'Int!', expert: 'ExpertInput!', idempotencyKey: 'String' },
    values: (record) => ({ expert: written(record) }),
  },
};

/** What the form holds as it is sent: the unit's name stays here. */
function written(record: RaRecord) {
  const expert = picked(record, expertFields) as { employments?: readonly Record<string, unknown>[] };
  return {
    ...expert,
    employments: (expert.employments ?? []).map(({ unitName: _name, ...rest }) => rest),
  };
}

/** 登录账号 that an expert may be linked with. */
export const expertAccountsDocument = 'query expertAccounts { expertAccounts { id account name } }';
