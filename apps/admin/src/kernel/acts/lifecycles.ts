import {
  annualReportLifecycle,
  applicationLifecycle,
  assignmentLifecycle,
  changeRequestLifecycle,
  consortiumLifecycle,
  documentTemplateLifecycle,
  evaluationAssignmentLifecycle,
  evaluationLifecycle,
  importLifecycle,
  jobLifecycle,
  type Label,
  objectionLifecycle,
  publicNoticeLifecycle,
  ruleSetLifecycle,
} from '@consortium/domain';

/** What the screens read of a lifecycle's step; where it leads is the server's business. */
export type Step = Readonly<{ label: Label; asksReason?: boolean; confirm?: boolean }>;
export type Steps = Readonly<Record<string, Step>>;

/** The steps of a record that has a lifecycle, by resource. */
export const stepsOf: Readonly<Record<string, Steps>> = {
  annualReports: annualReportLifecycle,
  applications: applicationLifecycle,
  dataImports: importLifecycle,
  jobs: jobLifecycle,
  documentTemplates: documentTemplateLifecycle,
  evaluations: evaluationLifecycle,
  evaluationAssignments: evaluationAssignmentLifecycle,
  objections: objectionLifecycle,
  publicNotices: publicNoticeLifecycle,
  reviewAssignments: assignmentLifecycle,
  ruleSets: ruleSetLifecycle,
  changeRequests: changeRequestLifecycle,
  consortia: consortiumLifecycle,
};
