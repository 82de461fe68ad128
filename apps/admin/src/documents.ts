import { annualReportDocuments } from './annual-reports/queries.ts';
import { applicationDocuments } from './applications/queries.ts';
import { auditDocuments } from './audit/queries.ts';
import { batchDocuments } from './batches/queries.ts';
import { changeRequestDocuments } from './change-requests/queries.ts';
import { changeSettingDocuments } from './change-settings/queries.ts';
import { fundEntryDocuments, meetingDocuments } from './consortia/books/queries.ts';
import { consortiumDocuments } from './consortia/queries.ts';
import { decisionDocumentDocuments } from './decision-documents/queries.ts';
import { districtDocuments } from './districts/queries.ts';
import { documentTemplateDocuments } from './document-templates/queries.ts';
import { downloadSettingDocuments } from './download-settings/queries.ts';
import { evaluationRoundDocuments } from './evaluation-rounds/queries.ts';
import { evaluationSchemeDocuments } from './evaluation-schemes/queries.ts';
import { evaluationDocuments } from './evaluations/queries.ts';
import { evaluationAssignmentDocuments } from './evaluations/scoring/queries.ts';
import { expertDocuments } from './experts/queries.ts';
import { fundSourceDocuments } from './fund-sources/queries.ts';
import { importDocuments } from './imports/queries.ts';
import { indicatorSetDocuments } from './indicator-sets/queries.ts';
import { jobDocuments } from './jobs/queries.ts';
import { noticeDocuments, objectionDocuments } from './notices/queries.ts';
import { notificationDocuments } from './notifications/queries.ts';
import { organisationDocuments } from './organisations/queries.ts';
import type { Documents } from './providers/dataProvider.ts';
import { reportingRoundDocuments } from './reporting-rounds/queries.ts';
import { assignmentDocuments } from './reviews/queries.ts';
import { ruleSetDocuments } from './rule-sets/queries.ts';
import { scoreSheetDocuments } from './score-sheets/queries.ts';
import { tokenDocuments } from './tokens/queries.ts';
import { userDocuments } from './users/queries.ts';

/** What each resource asks of the wire. */
export const documents: Documents = {
  applications: applicationDocuments,
  organisations: organisationDocuments,
  batches: batchDocuments,
  experts: expertDocuments,
  reviewAssignments: assignmentDocuments,
  scoreSheets: scoreSheetDocuments,
  ruleSets: ruleSetDocuments,
  districts: districtDocuments,
  changeRequests: changeRequestDocuments,
  changeSettings: changeSettingDocuments,
  documentTemplates: documentTemplateDocuments,
  downloadSettings: downloadSettingDocuments,
  annualReports: annualReportDocuments,
  reportingRounds: reportingRoundDocuments,
  indicatorSets: indicatorSetDocuments,
  evaluations: evaluationDocuments,
  evaluationAssignments: evaluationAssignmentDocuments,
  evaluationRounds: evaluationRoundDocuments,
  evaluationSchemes: evaluationSchemeDocuments,
  consortia: consortiumDocuments,
  governanceMeetings: meetingDocuments,
  fundEntries: fundEntryDocuments,
  fundSourceSettings: fundSourceDocuments,
  decisionDocuments: decisionDocumentDocuments,
  objections: objectionDocuments,
  publicNotices: noticeDocuments,
  notifications: notificationDocuments,
  dataImports: importDocuments,
  jobs: jobDocuments,
  users: userDocuments,
  apiTokens: tokenDocuments,
  auditEntries: auditDocuments,
};
