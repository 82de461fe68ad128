import { userLabels } from '@consortium/domain';
import type { RaRecord } from 'react-admin';
import { picked, type ResourceDocuments } from '../providers/documents.ts';

export const userFields = Object.keys(userLabels);

const row = `version account name role status organisation { id legalName } district { id name } isLocked hasPassword
  createdAt openActions`;

const toRecord = (node: RaRecord) =>
  ({
    ...node,
    organisationId: node.organisation?.id ?? null,
    districtId: node.district?.id ?? null,
  }) as RaRecord;

/** An account with its one-time link: the link is shown once and never read again. */
const invitation = {
  selection: `... on Invitation { path user { id ${row} } }`,
  toRecord: ({ path, user }: Readonly<Record<string, unknown>>) =>
    ({ ...toRecord(user as RaRecord), path }) as RaRecord,
};

const ofOne = { id: 'ID!' };

/** The GraphQL documents of 账号. */
export const userDocuments: ResourceDocuments = {
  type: 'User',
  row,
  detail: row,
  orders: {
    account: 'ACCOUNT',
    name: 'NAME',
    role: 'ROLE',
    'organisation.legalName': 'UNIT',
    'district.name': 'DISTRICT',
    status: 'STATUS',
    createdAt: 'CREATED',
  },
  toRecord,
  create: {
    mutation: 'createUser',
    args: { user: 'UserInput!' },
    result: invitation,
    values: (record) => ({ user: picked(record, userFields) }),
  },
  acts: {
    suspend: { mutation: 'suspendUser', args: ofOne },
    resume: { mutation: 'resumeUser', args: ofOne },
    unlock: { mutation: 'unlockUser', args: ofOne },
    assignRole: { mutation: 'assignRole', args: { ...ofOne, version: 'Int!', user: 'UserInput!' } },
    issueLink: { mutation: 'issuePasswordLink', args: ofOne, result: invitation },
  },
};
