import {
  agreementLabels,
  apiTokenLabels,
  applicationLabels,
  batchLabels,
  both,
  changeLabels,
  changeRequestLabels,
  changeSettingLabels,
  consortiumLabels,
  districtLabels,
  financialYearLabels,
  formationLabels,
  fundManagementLabels,
  governanceBodyLabels,
  innovationPlatformLabels,
  integrityRecordLabels,
  type Label,
  membershipLabels,
  officeRecordsLabels,
  organisationLabels,
  rdTeamLabels,
  seatLabels,
  strategicAgreementLabels,
  userLabels,
  waiverLabels,
} from '@consortium/domain';
import { auditLabels, recordLabels, ruleSetLabels } from './ownLabels.ts';

export type Labels = Readonly<Record<string, Label>>;

const under = (prefix: string, labels: Labels): Labels =>
  Object.fromEntries(Object.entries(labels).map(([field, label]) => [`${prefix}.${field}`, label]));

/** 字段名称 by resource: dotted paths without list positions; the domain's own labels, put together. */
export const labelsOf = {
  applications: {
    ...recordLabels.applications,
    ...applicationLabels,
    ...under('formation', formationLabels),
    ...under('formation.members', membershipLabels),
    ...under('formation.governanceBodies', governanceBodyLabels),
    ...under('formation.governanceBodies.seats', seatLabels),
    ...under('formation.fundManagement', fundManagementLabels),
    ...under('formation.agreement', agreementLabels),
    ...under('waivers', waiverLabels),
  },
  organisations: {
    ...recordLabels.organisations,
    ...organisationLabels,
    ...officeRecordsLabels,
    ...under('rdTeam', rdTeamLabels),
    ...under('financialYears', financialYearLabels),
    ...under('platforms', innovationPlatformLabels),
    ...under('strategicAgreements', strategicAgreementLabels),
    ...under('integrityRecords', integrityRecordLabels),
  },
  batches: { ...recordLabels.batches, ...batchLabels },
  ruleSets: ruleSetLabels,
  districts: districtLabels,
  consortia: {
    ...recordLabels.consortia,
    ...consortiumLabels,
    'leadUnit.legalName': consortiumLabels.leadUnitId,
    effectiveOn: changeRequestLabels.effectiveOn,
    ...formationLabels,
    ...under('members', membershipLabels),
    ...under('governanceBodies', governanceBodyLabels),
    ...under('governanceBodies.seats', seatLabels),
    custodianId: fundManagementLabels.custodianId,
  },
  changeRequests: {
    ...recordLabels.changeRequests,
    ...changeRequestLabels,
    kind: changeLabels.kind,
    ...under('change', changeLabels),
    ...under('change.member', membershipLabels),
    ...under('change.body', governanceBodyLabels),
    ...under('change.body.seats', seatLabels),
    ...formationLabels,
    ...under('members', membershipLabels),
    ...under('governanceBodies', governanceBodyLabels),
    ...under('governanceBodies.seats', seatLabels),
    name: consortiumLabels.name,
    directions: consortiumLabels.directions,
    custodianId: fundManagementLabels.custodianId,
  },
  changeSettings: { kind: changeLabels.kind, ...changeSettingLabels },
  users: { ...recordLabels.users, ...userLabels },
  apiTokens: { ...recordLabels.apiTokens, ...apiTokenLabels },
  auditEntries: auditLabels,
} as const satisfies Record<string, Labels>;

export type ResourceName = keyof typeof labelsOf;

/** What a person calls the records of a resource. */
export const resourceNames = {
  applications: both('预申报', 'Application'),
  organisations: both('单位', 'Unit'),
  batches: both('批次', 'Batch'),
  ruleSets: both('规则', 'Rule set'),
  districts: both('推荐单位', 'District office'),
  consortia: both('联合体', 'Consortium'),
  changeRequests: both('变更申请', 'Change request'),
  changeSettings: both('变更设置', 'Change setting'),
  users: both('账号', 'Account'),
  apiTokens: both('访问令牌', 'Access token'),
  auditEntries: both('操作日志', 'Log entry'),
} as const satisfies Record<ResourceName, Label>;

/** English plurals; Chinese needs none. */
export const englishPlurals: Readonly<Record<ResourceName, string>> = {
  applications: 'Applications',
  organisations: 'Units',
  batches: 'Batches',
  ruleSets: 'Rule sets',
  districts: 'District offices',
  consortia: 'Consortia',
  changeRequests: 'Change requests',
  changeSettings: 'Change settings',
  users: 'Accounts',
  apiTokens: 'Access tokens',
  auditEntries: 'Audit log',
};
