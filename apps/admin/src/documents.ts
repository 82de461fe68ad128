import { applicationDocuments } from './applications/queries.ts';
import { auditDocuments } from './audit/queries.ts';
import { batchDocuments } from './batches/queries.ts';
import { changeRequestDocuments } from './change-requests/queries.ts';
import { changeSettingDocuments } from './change-settings/queries.ts';
import { consortiumDocuments } from './consortia/queries.ts';
import { districtDocuments } from './districts/queries.ts';
import { organisationDocuments } from './organisations/queries.ts';
import type { Documents } from './providers/dataProvider.ts';
import { ruleSetDocuments } from './rule-sets/queries.ts';
import { tokenDocuments } from './tokens/queries.ts';
import { userDocuments } from './users/queries.ts';

/** What each resource asks of the wire. */
export const documents: Documents = {
  applications: applicationDocuments,
  organisations: organisationDocuments,
  batches: batchDocuments,
  ruleSets: ruleSetDocuments,
  districts: districtDocuments,
  changeRequests: changeRequestDocuments,
  changeSettings: changeSettingDocuments,
  consortia: consortiumDocuments,
  users: userDocuments,
  apiTokens: tokenDocuments,
  auditEntries: auditDocuments,
};
