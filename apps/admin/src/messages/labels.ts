import {
  agreementLabels,
  apiTokenLabels,
  applicationLabels,
  auditLabels,
  batchLabels,
  both,
  calendarExceptionLabels,
  consortiumLabels,
  decisionDocumentLabels,
  districtLabels,
  financialYearLabels,
  formationLabels,
  fundManagementLabels,
  governanceBodyLabels,
  innovationPlatformLabels,
  integrityRecordLabels,
  type Label,
  meetingResultLabels,
  membershipLabels,
  objectionLabels,
  officeRecordsLabels,
  organisationLabels,
  publicNoticeLabels,
  rdTeamLabels,
  recordLabels,
  ruleSetLabels,
  seatLabels,
  strategicAgreementLabels,
  subjectLabels,
  userLabels,
  waiverLabels,
} from '@consortium/domain';

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
  consortia: { ...consortiumLabels, 'leadUnit.legalName': consortiumLabels.leadUnitId },
  calendar: calendarExceptionLabels,
  decisionDocuments: { ...recordLabels.decisionDocuments, ...decisionDocumentLabels },
  meetings: meetingResultLabels,
  objections: { ...recordLabels.objections, ...objectionLabels },
  publicNotices: { ...recordLabels.publicNotices, ...publicNoticeLabels },
  users: { ...recordLabels.users, ...userLabels },
  apiTokens: { ...recordLabels.apiTokens, ...apiTokenLabels },
  auditEntries: auditLabels,
} as const satisfies Record<string, Labels>;

export type ResourceName = keyof typeof labelsOf;

/** What a person calls the records of a resource. */
export const resourceNames = {
  applications: subjectLabels.Application,
  organisations: subjectLabels.Organisation,
  batches: subjectLabels.Batch,
  ruleSets: subjectLabels.RuleSet,
  districts: subjectLabels.District,
  consortia: subjectLabels.Consortium,
  calendar: both('工作日历', 'Working calendar'),
  decisionDocuments: subjectLabels.DecisionDocument,
  meetings: both('会议材料', 'Meeting pack'),
  objections: subjectLabels.Objection,
  publicNotices: subjectLabels.PublicNotice,
  users: subjectLabels.User,
  apiTokens: subjectLabels.ApiToken,
  auditEntries: subjectLabels.AuditEntry,
} as const satisfies Record<ResourceName, Label>;

/** English plurals; Chinese needs none. */
export const englishPlurals: Readonly<Record<ResourceName, string>> = {
  applications: 'Applications',
  organisations: 'Units',
  batches: 'Batches',
  ruleSets: 'Rule sets',
  districts: 'District offices',
  consortia: 'Consortia',
  calendar: 'Working calendar',
  decisionDocuments: 'Decision documents',
  meetings: 'Meeting pack',
  objections: 'Objections',
  publicNotices: 'Public notices',
  users: 'Accounts',
  apiTokens: 'Access tokens',
  auditEntries: 'Audit log',
};
