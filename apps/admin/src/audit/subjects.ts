import type { ResourceName } from '../messages/labels.ts';

/** The resource whose records a subject of the log stands for; a session is no record. */
export const resourceOf: Readonly<Record<string, ResourceName>> = {
  Application: 'applications',
  Organisation: 'organisations',
  Batch: 'batches',
  RuleSet: 'ruleSets',
  District: 'districts',
  Consortium: 'consortia',
  ChangeRequest: 'changeRequests',
  ChangeSetting: 'changeSettings',
  User: 'users',
  ApiToken: 'apiTokens',
};
