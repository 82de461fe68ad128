import { actionsFrom, type Lifecycle } from '../kernel/lifecycle.ts';
import { type TermOf, vocabulary } from '../kernel/vocabulary.ts';
import type { WaiverStatus } from './formal-check.ts';
import { isArguable, isDecidable, type SpecialCaseStatus } from './special-case.ts';

/** 申报状态: what a person decided; late, complete and over quota are computed. */
export const applicationStatus = vocabulary('ApplicationStatus', {
  DRAFT: { 'zh-CN': '填报中', en: 'Draft' },
  SUBMITTED: { 'zh-CN': '待推荐', en: 'Awaiting recommendation' },
  RETURNED: { 'zh-CN': '县区退回', en: 'Returned by the district' },
  RECOMMENDED: { 'zh-CN': '待受理', en: 'Awaiting receipt' },
  RECEIVED: { 'zh-CN': '形审中', en: 'In formal check' },
  CORRECTION_REQUESTED: { 'zh-CN': '待补正', en: 'Correction requested' },
  PASSED: { 'zh-CN': '形审通过', en: 'Passed' },
  FAILED: { 'zh-CN': '形审不通过', en: 'Failed' },
  WITHDRAWN: { 'zh-CN': '已撤回', en: 'Withdrawn' },
  CONVERTED: { 'zh-CN': '已转正式申报', en: 'Converted' },
  UNDER_REVIEW: { 'zh-CN': '专家评审中', en: 'Under review' },
  REVIEWED: { 'zh-CN': '待会议决定', en: 'Awaiting decision' },
  PROPOSED: { 'zh-CN': '拟批复', en: 'Proposed for approval' },
  IN_PUBLICITY: { 'zh-CN': '公示中', en: 'In public notice' },
  APPROVED: { 'zh-CN': '已批复', en: 'Approved' },
  NOT_APPROVED: { 'zh-CN': '不予批复', en: 'Not approved' },
  DISQUALIFIED: { 'zh-CN': '取消资格', en: 'Disqualified' },
});
export type ApplicationStatus = TermOf<typeof applicationStatus>;

/** 申报环节: programme §2; a correction goes straight back to the formal check. */
export const applicationLifecycle = {
  update: {
    moves: { DRAFT: 'DRAFT', RETURNED: 'RETURNED', CORRECTION_REQUESTED: 'CORRECTION_REQUESTED' },
    label: { 'zh-CN': '修改', en: 'Edit' },
  },
  confirmCarried: {
    moves: { DRAFT: 'DRAFT', RETURNED: 'RETURNED' },
    label: { 'zh-CN': '确认承接内容', en: 'Confirm what was carried over' },
  },
  submit: {
    moves: { DRAFT: 'SUBMITTED', RETURNED: 'SUBMITTED', CORRECTION_REQUESTED: 'RECEIVED' },
    label: { 'zh-CN': '提交', en: 'Submit' },
    confirm: true,
  },
  confirmIntent: {
    moves: {
      DRAFT: 'DRAFT',
      RETURNED: 'RETURNED',
      SUBMITTED: 'SUBMITTED',
      CORRECTION_REQUESTED: 'CORRECTION_REQUESTED',
    },
    label: { 'zh-CN': '确认合作意愿', en: 'Confirm the intent to cooperate' },
    confirm: true,
  },
  deliverItem: {
    moves: {
      DRAFT: 'DRAFT',
      RETURNED: 'RETURNED',
      SUBMITTED: 'SUBMITTED',
      RECOMMENDED: 'RECOMMENDED',
      CORRECTION_REQUESTED: 'CORRECTION_REQUESTED',
    },
    label: { 'zh-CN': '上传材料', en: 'Upload materials' },
  },
  recommend: {
    moves: { SUBMITTED: 'RECOMMENDED' },
    label: { 'zh-CN': '推荐', en: 'Recommend' },
    confirm: true,
  },
  return: {
    moves: { SUBMITTED: 'RETURNED' },
    label: { 'zh-CN': '退回', en: 'Return' },
    asksReason: true,
    confirm: true,
  },
  receiveItem: {
    moves: { RECOMMENDED: 'RECEIVED', RECEIVED: 'RECEIVED' },
    label: { 'zh-CN': '受理材料', en: 'Receive materials' },
  },
  recordVerdict: {
    moves: { RECEIVED: 'RECEIVED' },
    label: { 'zh-CN': '形审', en: 'Formal check' },
  },
  proposeWaiver: {
    moves: {
      DRAFT: 'DRAFT',
      RETURNED: 'RETURNED',
      CORRECTION_REQUESTED: 'CORRECTION_REQUESTED',
      RECEIVED: 'RECEIVED',
    },
    label: { 'zh-CN': '填写原则上条款的说明', en: 'Give a reason for an in-principle clause' },
    asksReason: true,
  },
  approveWaiver: {
    moves: { SUBMITTED: 'SUBMITTED', RECOMMENDED: 'RECOMMENDED', RECEIVED: 'RECEIVED' },
    label: { 'zh-CN': '审批说明', en: 'Decide on a reason' },
    confirm: true,
  },
  proposeSpecialCase: {
    moves: {
      DRAFT: 'DRAFT',
      RETURNED: 'RETURNED',
      CORRECTION_REQUESTED: 'CORRECTION_REQUESTED',
      RECEIVED: 'RECEIVED',
    },
    label: { 'zh-CN': '提出“一事一议”', en: 'Propose a special case' },
    asksReason: true,
  },
  argueSpecialCase: {
    moves: { SUBMITTED: 'SUBMITTED', RECOMMENDED: 'RECOMMENDED', RECEIVED: 'RECEIVED' },
    label: { 'zh-CN': '登记“一事一议”论证', en: 'Record the argument of a special case' },
  },
  decideSpecialCase: {
    moves: { SUBMITTED: 'SUBMITTED', RECOMMENDED: 'RECOMMENDED', RECEIVED: 'RECEIVED' },
    label: { 'zh-CN': '决定“一事一议”', en: 'Decide on a special case' },
    confirm: true,
  },
  requestCorrection: {
    moves: { RECEIVED: 'CORRECTION_REQUESTED' },
    label: { 'zh-CN': '要求补正', en: 'Request a correction' },
    asksReason: true,
    confirm: true,
  },
  passFormalCheck: {
    moves: { RECEIVED: 'PASSED' },
    label: { 'zh-CN': '形审通过', en: 'Pass the formal check' },
    confirm: true,
  },
  failFormalCheck: {
    moves: { RECEIVED: 'FAILED' },
    label: { 'zh-CN': '形审不通过', en: 'Fail the formal check' },
    asksReason: true,
    confirm: true,
  },
  convert: {
    moves: { PASSED: 'CONVERTED' },
    label: { 'zh-CN': '转为正式申报', en: 'Convert to a formal application' },
    confirm: true,
  },
  openReview: {
    moves: { PASSED: 'UNDER_REVIEW' },
    label: { 'zh-CN': '启动专家评审', en: 'Open the expert review' },
  },
  assignExpert: {
    moves: { UNDER_REVIEW: 'UNDER_REVIEW' },
    label: { 'zh-CN': '指派评审专家', en: 'Assign an expert' },
  },
  closeReview: {
    moves: { UNDER_REVIEW: 'REVIEWED' },
    label: { 'zh-CN': '结束评审', en: 'Close the review' },
    confirm: true,
  },
  recordSiteVisit: {
    moves: { UNDER_REVIEW: 'UNDER_REVIEW', REVIEWED: 'REVIEWED' },
    label: { 'zh-CN': '登记现场考察或答辩', en: 'Record a site visit or defence' },
  },
  proposeApproval: {
    moves: { REVIEWED: 'PROPOSED' },
    label: { 'zh-CN': '会议同意组建', en: 'The meeting agrees' },
    confirm: true,
  },
  defer: {
    moves: { REVIEWED: 'REVIEWED' },
    label: { 'zh-CN': '会议暂缓', en: 'The meeting defers' },
    asksReason: true,
    confirm: true,
  },
  refuseApproval: {
    moves: { REVIEWED: 'NOT_APPROVED' },
    label: { 'zh-CN': '会议不同意组建', en: 'The meeting refuses' },
    asksReason: true,
    confirm: true,
  },
  /** By publishing a notice that lists it. */
  publish: {
    moves: { PROPOSED: 'IN_PUBLICITY' },
    label: { 'zh-CN': '公示', en: 'Give public notice' },
    confirm: true,
  },
  /** By an objection that is upheld. */
  refuseAfterObjection: {
    moves: { IN_PUBLICITY: 'NOT_APPROVED' },
    label: { 'zh-CN': '异议成立,不予批复', en: 'Refuse after an objection' },
    asksReason: true,
    confirm: true,
  },
  /** By the decision document. */
  approve: {
    moves: { IN_PUBLICITY: 'APPROVED' },
    label: { 'zh-CN': '批复组建', en: 'Approve' },
    confirm: true,
  },
  disqualify: {
    moves: {
      SUBMITTED: 'DISQUALIFIED',
      RETURNED: 'DISQUALIFIED',
      RECOMMENDED: 'DISQUALIFIED',
      RECEIVED: 'DISQUALIFIED',
      CORRECTION_REQUESTED: 'DISQUALIFIED',
      PASSED: 'DISQUALIFIED',
      UNDER_REVIEW: 'DISQUALIFIED',
      REVIEWED: 'DISQUALIFIED',
      PROPOSED: 'DISQUALIFIED',
      IN_PUBLICITY: 'DISQUALIFIED',
    },
    label: { 'zh-CN': '弄虚作假,取消资格', en: 'Disqualify for falsification' },
    asksReason: true,
    confirm: true,
  },
  withdraw: {
    moves: {
      DRAFT: 'WITHDRAWN',
      SUBMITTED: 'WITHDRAWN',
      RETURNED: 'WITHDRAWN',
      RECOMMENDED: 'WITHDRAWN',
      RECEIVED: 'WITHDRAWN',
      CORRECTION_REQUESTED: 'WITHDRAWN',
      PASSED: 'WITHDRAWN',
      UNDER_REVIEW: 'WITHDRAWN',
      REVIEWED: 'WITHDRAWN',
      PROPOSED: 'WITHDRAWN',
      IN_PUBLICITY: 'WITHDRAWN',
    },
    label: { 'zh-CN': '撤回', en: 'Withdraw' },
    asksReason: true,
    confirm: true,
  },
} as const satisfies Lifecycle<ApplicationStatus>;

export type ApplicationAction = keyof typeof applicationLifecycle;
export const applicationActions = Object.keys(applicationLifecycle) as ApplicationAction[];
export const applicationActionsFrom = (status: ApplicationStatus): ApplicationAction[] =>
  actionsFrom(applicationLifecycle, status);

/** What has been proposed on an application and waits for an answer, or has had it. */
type Proposals = Readonly<{
  status: ApplicationStatus;
  waivers: readonly Readonly<{ status: WaiverStatus }>[];
  specialCase: Readonly<{ status: SpecialCaseStatus }> | null;
}>;

const answers: Partial<Record<ApplicationAction, (proposals: Proposals) => boolean>> = {
  approveWaiver: ({ waivers }) => waivers.some(({ status }) => status === 'PROPOSED'),
  proposeSpecialCase: ({ specialCase }) => specialCase?.status !== 'APPROVED',
  argueSpecialCase: ({ specialCase }) => isArguable(specialCase?.status),
  decideSpecialCase: ({ specialCase }) => isDecidable(specialCase?.status),
};

/** Acts that the state allows and that have something to answer. */
export const applicationActionsOn = (application: Proposals): ApplicationAction[] =>
  applicationActionsFrom(application.status).filter((action) => answers[action]?.(application) ?? true);

/** 占用名额: the states in which an application counts for quotas and name clashes [D: what ended does not; its
 * successor, a formal application or a consortium, counts itself]. */
export const countingStatuses = [
  'SUBMITTED',
  'RETURNED',
  'RECOMMENDED',
  'RECEIVED',
  'CORRECTION_REQUESTED',
  'PASSED',
  'UNDER_REVIEW',
  'REVIEWED',
  'PROPOSED',
  'IN_PUBLICITY',
] as const satisfies readonly ApplicationStatus[];

export const finalStatuses = [
  'FAILED',
  'WITHDRAWN',
  'CONVERTED',
  'APPROVED',
  'NOT_APPROVED',
  'DISQUALIFIED',
] as const satisfies readonly ApplicationStatus[];
