import { annualReportLifecycle } from './annual-report/annual-report.ts';
import { applicationLifecycle } from './application/application.lifecycle.ts';
import { changeRequestLifecycle } from './consortium/change-request.ts';
import { consortiumLifecycle } from './consortium/consortium.lifecycle.ts';
import { importLifecycle } from './data-import/data-import.ts';
import { documentTemplateLifecycle } from './document-template/document-template.ts';
import { evaluationAssignmentLifecycle, evaluationLifecycle } from './evaluation/evaluation.ts';
import { jobLifecycle } from './job/job.ts';
import type { Lifecycle } from './kernel/lifecycle.ts';
import { objectionLifecycle, publicNoticeLifecycle } from './public-notice/public-notice.ts';
import { assignmentLifecycle } from './review/review.ts';
import { ruleSetLifecycle } from './rule-sets/rule-set.lifecycle.ts';

/** 全部环节: every lifecycle by the subject that it moves; it names the acts in logs and notifications. */
export const lifecycles = {
  AnnualReport: annualReportLifecycle,
  Application: applicationLifecycle,
  ChangeRequest: changeRequestLifecycle,
  Consortium: consortiumLifecycle,
  DataImport: importLifecycle,
  DocumentTemplate: documentTemplateLifecycle,
  Evaluation: evaluationLifecycle,
  EvaluationAssignment: evaluationAssignmentLifecycle,
  Job: jobLifecycle,
  Objection: objectionLifecycle,
  PublicNotice: publicNoticeLifecycle,
  ReviewAssignment: assignmentLifecycle,
  RuleSet: ruleSetLifecycle,
} as const satisfies Record<string, Lifecycle<never>>;
