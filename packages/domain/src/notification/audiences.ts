import type { AnnualReportAction } from '../annual-report/annual-report.ts';
import type { ApplicationAction } from '../application/application.lifecycle.ts';
import type { ChangeRequestAction } from '../consortium/change-request.ts';
import type { ConsortiumAction } from '../consortium/consortium.lifecycle.ts';
import type { EvaluationAction, evaluationAssignmentLifecycle } from '../evaluation/evaluation.ts';
import type { jobLifecycle } from '../job/job.ts';
import type { objectionLifecycle, publicNoticeLifecycle } from '../public-notice/public-notice.ts';
import type { assignmentLifecycle } from '../review/review.ts';
import type { ruleSetLifecycle } from '../rule-sets/rule-set.lifecycle.ts';
import { isToldSubject, type ToldSubject } from './notification.ts';

/** 通知范围: who is told, seen from the record. */
export type Audience =
  | 'LEAD_UNIT'
  | 'MEMBER_UNITS'
  /** Members whose intent to cooperate is not confirmed yet. */
  | 'UNCONFIRMED_MEMBERS'
  /** Units whose consent a change needs and that have not given it. */
  | 'UNCONSENTED_UNITS'
  | 'CONCERNED_UNITS'
  /** Member units that have not confirmed their part of a report; the lead unit is asked for all of it. */
  | 'UNCONFIRMED_PARTS'
  /** The units that a report was reminded of last. */
  | 'REMINDED_UNITS'
  | 'RECOMMENDING_DISTRICT'
  | 'BUREAU_OFFICERS'
  | 'SECTION_HEADS'
  | 'BUREAU_LEADERS'
  /** The experts who were asked and have not submitted; told of their own assignment. */
  | 'ASSIGNED_EXPERTS'
  /** The same of an evaluation. */
  | 'SCORING_EXPERTS'
  /** Section heads, of each open objection of the notice. */
  | 'OBJECTION_DECIDERS'
  /** Who proposed what was just decided. */
  | 'WAIVER_PROPOSER'
  | 'CASE_PROPOSER'
  /** Who asked for the work. */
  | 'REQUESTER'
  /** Who held a task that this act made moot. */
  | 'TASK_HOLDERS';

/** 前提: beside the audience, what must be so on the record for it to be told. */
export type Circumstance = 'WAIVER_PENDING' | 'CASE_PROPOSED' | 'CASE_ARGUED' | 'NO_DISTRICT' | 'FILED';

/** 期限: the column that says by when. */
export type DueColumn =
  | 'BATCH_CLOSES'
  | 'CORRECTION_DUE'
  | 'REVIEW_DUE'
  | 'RECTIFY_BY'
  | 'REPORT_DUE'
  | 'SELF_REPORT_DUE';

export type Told = Readonly<{
  to: Audience;
  /** Makes it a task: the acts of which one is expected. */
  next?: readonly string[];
  due?: DueColumn;
  /** Only when the act led to this state. */
  in?: readonly string[];
  if?: Circumstance;
}>;

type Table<Action extends string> = Partial<Readonly<Record<Action | 'create', readonly Told[]>>>;

const office: Told[] = [{ to: 'BUREAU_OFFICERS' }, { to: 'SECTION_HEADS' }];
const decideCase: Pick<Told, 'next'> = { next: ['decideSpecialCase'] };
const unit: Told[] = [{ to: 'LEAD_UNIT' }, { to: 'MEMBER_UNITS' }];

/** What waited for the office while the file lay with the applicant. */
const pending: Told[] = [
  { to: 'SECTION_HEADS', next: ['approveWaiver'], if: 'WAIVER_PENDING' },
  { to: 'BUREAU_OFFICERS', next: ['argueSpecialCase'], if: 'CASE_PROPOSED' },
  { to: 'SECTION_HEADS', ...decideCase, if: 'CASE_ARGUED' },
  { to: 'BUREAU_LEADERS', ...decideCase, if: 'CASE_ARGUED' },
];
/** A draft is nobody else's business: what is proposed in it is told when it is submitted. */
const filed = { in: ['RECEIVED'] } as const;

const application: Table<ApplicationAction | 'findVirus'> = {
  create: [{ to: 'UNCONFIRMED_MEMBERS', next: ['confirmIntent'], due: 'BATCH_CLOSES' }],
  update: [{ to: 'UNCONFIRMED_MEMBERS', next: ['confirmIntent'], due: 'BATCH_CLOSES' }],
  submit: [
    { to: 'RECOMMENDING_DISTRICT', next: ['recommend', 'return'], in: ['SUBMITTED'] },
    { to: 'BUREAU_OFFICERS', next: ['recordVerdict'], in: ['RECEIVED'] },
    ...pending,
    { to: 'LEAD_UNIT' },
  ],
  confirmIntent: [{ to: 'LEAD_UNIT' }],
  return: [{ to: 'LEAD_UNIT', next: ['submit'], due: 'BATCH_CLOSES' }],
  recommend: [{ to: 'BUREAU_OFFICERS', next: ['receiveItem', 'recordVerdict'] }, { to: 'LEAD_UNIT' }],
  requestCorrection: [{ to: 'LEAD_UNIT', next: ['submit'], due: 'CORRECTION_DUE' }],
  passFormalCheck: [{ to: 'LEAD_UNIT' }, { to: 'RECOMMENDING_DISTRICT' }],
  failFormalCheck: [{ to: 'LEAD_UNIT' }, { to: 'RECOMMENDING_DISTRICT' }],
  proposeWaiver: [{ to: 'SECTION_HEADS', next: ['approveWaiver'], ...filed }],
  approveWaiver: [{ to: 'WAIVER_PROPOSER' }],
  proposeSpecialCase: [
    { to: 'BUREAU_OFFICERS', next: ['argueSpecialCase'], ...filed },
    { to: 'SECTION_HEADS', ...filed },
    { to: 'BUREAU_LEADERS', ...filed },
  ],
  argueSpecialCase: [
    { to: 'SECTION_HEADS', ...decideCase },
    { to: 'BUREAU_LEADERS', ...decideCase },
  ],
  decideSpecialCase: [{ to: 'CASE_PROPOSER' }, { to: 'BUREAU_OFFICERS' }],
  convert: [{ to: 'LEAD_UNIT' }, { to: 'BUREAU_OFFICERS' }],
  openReview: [{ to: 'LEAD_UNIT' }],
  assignExpert: [{ to: 'ASSIGNED_EXPERTS', next: ['submitScores'], due: 'REVIEW_DUE' }],
  closeReview: [
    {
      to: 'SECTION_HEADS',
      next: ['proposeApproval', 'defer', 'refuseApproval'],
    },
    { to: 'LEAD_UNIT' },
  ],
  proposeApproval: [{ to: 'LEAD_UNIT' }, { to: 'BUREAU_OFFICERS', next: ['publish'] }],
  defer: [{ to: 'LEAD_UNIT' }],
  refuseApproval: [...unit, { to: 'BUREAU_OFFICERS' }],
  publish: [{ to: 'LEAD_UNIT' }, { to: 'BUREAU_LEADERS', next: ['approve'] }],
  refuseAfterObjection: [...unit, { to: 'BUREAU_OFFICERS' }],
  approve: [...unit, { to: 'RECOMMENDING_DISTRICT' }, ...office],
  disqualify: [...unit, { to: 'RECOMMENDING_DISTRICT' }, ...office, { to: 'TASK_HOLDERS' }],
  withdraw: [{ to: 'LEAD_UNIT' }, { to: 'TASK_HOLDERS' }],
  findVirus: [{ to: 'LEAD_UNIT' }, { to: 'BUREAU_OFFICERS', if: 'FILED' }],
};

const correcting: Told[] = [{ to: 'LEAD_UNIT', next: ['submit'] }, { to: 'MEMBER_UNITS' }];
const annualReport: Table<AnnualReportAction | 'remind' | 'rebase' | 'findVirus'> = {
  create: [
    { to: 'LEAD_UNIT', next: ['submit'], due: 'REPORT_DUE' },
    { to: 'UNCONFIRMED_PARTS', next: ['confirmPart'], due: 'REPORT_DUE' },
  ],
  askPart: [{ to: 'UNCONFIRMED_PARTS', next: ['confirmPart'], due: 'REPORT_DUE' }],
  confirmPart: [{ to: 'LEAD_UNIT' }],
  submit: [
    { to: 'RECOMMENDING_DISTRICT', next: ['forward', 'return'] },
    { to: 'BUREAU_OFFICERS', next: ['forward', 'return'], if: 'NO_DISTRICT' },
    { to: 'LEAD_UNIT' },
  ],
  forward: [{ to: 'BUREAU_OFFICERS', next: ['accept', 'return'] }, { to: 'LEAD_UNIT' }],
  return: [
    { to: 'LEAD_UNIT', next: ['submit'], due: 'REPORT_DUE' },
    // Whose figures were commented on confirm anew.
    { to: 'UNCONFIRMED_PARTS', next: ['confirmPart'], due: 'REPORT_DUE' },
    { to: 'MEMBER_UNITS' },
  ],
  accept: [...unit, { to: 'RECOMMENDING_DISTRICT' }],
  extend: unit,
  declareZero: [{ to: 'MEMBER_UNITS' }],
  // What was confirmed may have to be confirmed anew.
  rebase: [{ to: 'LEAD_UNIT' }, { to: 'UNCONFIRMED_PARTS', next: ['confirmPart'], due: 'REPORT_DUE' }],
  // The task that it reminds of is open already.
  remind: [{ to: 'REMINDED_UNITS', due: 'REPORT_DUE' }],
  askCorrection: [
    {
      to: 'BUREAU_OFFICERS',
      next: ['grantCorrection', 'refuseCorrection'],
      in: ['CORRECTION_ASKED'],
    },
    { to: 'BUREAU_OFFICERS', in: ['CORRECTING'] },
    { to: 'LEAD_UNIT', next: ['submit'], in: ['CORRECTING'] },
    { to: 'MEMBER_UNITS', in: ['CORRECTING'] },
  ],
  requireCorrection: correcting,
  grantCorrection: correcting,
  refuseCorrection: [{ to: 'LEAD_UNIT' }],
  giveUpCorrection: [...unit, { to: 'RECOMMENDING_DISTRICT' }, { to: 'BUREAU_OFFICERS' }],
  findVirus: [...unit, { to: 'BUREAU_OFFICERS' }],
};

const changeRequest: Table<ChangeRequestAction> = {
  create: [{ to: 'UNCONSENTED_UNITS', next: ['consent'] }],
  update: [{ to: 'UNCONSENTED_UNITS', next: ['consent'] }],
  consent: [{ to: 'LEAD_UNIT' }],
  submit: [
    { to: 'UNCONSENTED_UNITS', next: ['consent'], in: ['SUBMITTED'] },
    { to: 'SECTION_HEADS', next: ['approve', 'refuse'], in: ['SUBMITTED'] },
    { to: 'LEAD_UNIT', in: ['FILED'] },
    { to: 'CONCERNED_UNITS', in: ['FILED'] },
    { to: 'BUREAU_OFFICERS' },
  ],
  approve: [{ to: 'LEAD_UNIT' }, { to: 'CONCERNED_UNITS' }, { to: 'BUREAU_OFFICERS' }],
  refuse: [{ to: 'LEAD_UNIT' }, { to: 'CONCERNED_UNITS' }, { to: 'BUREAU_OFFICERS' }],
  withdraw: [{ to: 'LEAD_UNIT' }, { to: 'TASK_HOLDERS' }],
};

const consortium: Table<ConsortiumAction> = {
  startOperating: unit,
  requireRectification: [{ to: 'LEAD_UNIT', due: 'RECTIFY_BY' }, { to: 'MEMBER_UNITS' }],
  completeRectification: unit,
  suspend: unit,
  resume: unit,
  revoke: [...unit, ...office],
  dissolve: [...unit, ...office],
};

const evaluation: Table<EvaluationAction> = {
  create: [{ to: 'LEAD_UNIT', next: ['submitSelfReport'], due: 'SELF_REPORT_DUE' }],
  submitSelfReport: [
    { to: 'RECOMMENDING_DISTRICT', next: ['forward', 'return'] },
    { to: 'BUREAU_OFFICERS', next: ['forward', 'return'], if: 'NO_DISTRICT' },
  ],
  forward: [{ to: 'BUREAU_OFFICERS', next: ['assignExpert', 'closeScoring'] }, { to: 'LEAD_UNIT' }],
  return: [{ to: 'LEAD_UNIT', next: ['submitSelfReport'], due: 'SELF_REPORT_DUE' }],
  assignExpert: [{ to: 'SCORING_EXPERTS', next: ['submitScores'] }],
  closeScoring: [{ to: 'BUREAU_OFFICERS', next: ['publicise'] }, { to: 'SECTION_HEADS' }],
  publicise: [...unit, { to: 'RECOMMENDING_DISTRICT' }, { to: 'SECTION_HEADS', next: ['grade'] }],
  grade: [
    ...unit,
    { to: 'RECOMMENDING_DISTRICT' },
    { to: 'BUREAU_OFFICERS', next: ['conclude', 'requireRectification'] },
  ],
  // The units are told by the registry of what happens to the consortium.
  conclude: unit,
  requireRectification: [{ to: 'RECOMMENDING_DISTRICT' }, { to: 'SECTION_HEADS' }],
  suspend: [{ to: 'RECOMMENDING_DISTRICT' }, { to: 'BUREAU_OFFICERS' }],
  revoke: [{ to: 'RECOMMENDING_DISTRICT' }, ...office],
};

const objections: Told[] = [{ to: 'OBJECTION_DECIDERS', next: ['dismiss', 'uphold'] }];

const tables: Readonly<Record<ToldSubject, Table<string>>> = {
  AnnualReport: annualReport,
  Application: application,
  ChangeRequest: changeRequest,
  Consortium: consortium,
  // Who imports looks on.
  DataImport: {},
  // Seen on the next paper.
  DocumentTemplate: {},
  Evaluation: evaluation,
  EvaluationAssignment: {
    submitScores: [{ to: 'BUREAU_OFFICERS' }],
    declareConflict: [{ to: 'BUREAU_OFFICERS' }],
    release: [{ to: 'TASK_HOLDERS' }],
  } satisfies Table<keyof typeof evaluationAssignmentLifecycle>,
  Job: {
    finish: [{ to: 'REQUESTER' }],
    complete: [{ to: 'REQUESTER' }],
    fail: [{ to: 'REQUESTER' }],
  } satisfies Table<keyof typeof jobLifecycle>,
  Objection: {
    create: objections,
    dismiss: [{ to: 'BUREAU_OFFICERS' }],
    uphold: [{ to: 'BUREAU_OFFICERS' }],
  } satisfies Table<keyof typeof objectionLifecycle>,
  PublicNotice: {
    publish: [{ to: 'SECTION_HEADS' }],
    recordObjection: objections,
  } satisfies Table<keyof typeof publicNoticeLifecycle>,
  ReviewAssignment: {
    submitScores: [{ to: 'BUREAU_OFFICERS' }],
    declareConflict: [{ to: 'BUREAU_OFFICERS' }],
    release: [{ to: 'TASK_HOLDERS' }],
  } satisfies Table<keyof typeof assignmentLifecycle>,
  RuleSet: {
    propose: [
      { to: 'SECTION_HEADS', next: ['sign', 'return'] },
      { to: 'BUREAU_LEADERS', next: ['sign', 'return'] },
    ],
    return: office,
    sign: [...office, { to: 'BUREAU_LEADERS' }],
  } satisfies Table<keyof typeof ruleSetLifecycle>,
};

/** 谁得知: who is told of an act that led to a state, and who of them is asked for the next part. */
export const audiencesOf = (subject: string, action: string, state: string): readonly Told[] =>
  isToldSubject(subject)
    ? (tables[subject][action] ?? []).filter((told) => !told.in || told.in.includes(state))
    : [];

/** Every act that somebody is told of, for the tests that hold the table to the lifecycles. */
export const audienceTable: Readonly<Record<string, Table<string>>> = tables;
