import { officeRecordsLabels, organisationLabels } from '@consortium/domain';
import type { RaRecord } from 'react-admin';
import { picked, type ResourceDocuments } from '../providers/documents.ts';

export const organisationFields = Object.keys(organisationLabels);
export const officeFields = Object.keys(officeRecordsLabels);

const row = `version legalName formerNames uscc kind sector isLegalPerson divisionCode placeOfBusiness foundedOn tags openActions`;

/** Figures and persons lie under `details`, which is null for who may not see them. */
const details = `details {
  industryCode registeredCapital businessScope legalRepresentative contactName contactPost contactPhone contactEmail
  rdTeam { asOf fulltimeRdStaff seniorExperts doctors chiefScientist }
  financialYears { year monthsOperated mainRevenue salesRevenue rdExpense profit isAudited }
  platforms { name kind level approvalNo approvedOn validTo revokedOn }
  strategicAgreements { party documentNo signedOn validTo }
  integrityRecords { object person act basis decidedOn validFrom validTo }
}`;

const officeRecords = (record: RaRecord) =>
  record.openActions?.includes('keepOfficeRecords') ? { officeRecords: picked(record, officeFields) } : {};

/** The GraphQL documents of 单位. */
export const organisationDocuments: ResourceDocuments = {
  type: 'Organisation',
  row,
  detail: `${row} ${details}`,
  orders: {
    legalName: 'NAME',
    uscc: 'USCC',
    kind: 'KIND',
    sector: 'SECTOR',
    divisionCode: 'DIVISION',
    foundedOn: 'FOUNDED',
    placeOfBusiness: 'PLACE',
    updatedAt: 'UPDATED',
  },
  toRecord: ({ details: inner, ...node }) => ({ ...node, ...inner, hasDetails: Boolean(inner) }) as RaRecord,
  create: {
    mutation: 'createOrganisation',
    args: { organisation: 'OrganisationInput!', confirmed: 'Boolean', idempotencyKey: 'String' },
    values: (record) => ({ organisation: picked(record, organisationFields) }),
  },
  update: {
    mutation: 'updateOrganisation',
    args: {
      id: 'ID!',
      version: 'Int!',
      organisation: 'OrganisationInput!',
      officeRecords: 'OfficeRecordsInput',
      confirmed: 'Boolean',
      idempotencyKey: 'String',
    },
    values: (record) => ({ organisation: picked(record, organisationFields), ...officeRecords(record) }),
  },
};
