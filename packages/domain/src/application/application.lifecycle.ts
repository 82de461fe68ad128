import { actionsFrom, type Lifecycle } from '../kernel/lifecycle.ts';
import { type TermOf, vocabulary } from '../kernel/vocabulary.ts';

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
});
export type ApplicationStatus = TermOf<typeof applicationStatus>;

/** 申报环节: programme §2; a correction goes straight back to the formal check. */
export const applicationLifecycle = {
  update: {
    moves: { DRAFT: 'DRAFT', RETURNED: 'RETURNED', CORRECTION_REQUESTED: 'CORRECTION_REQUESTED' },
    label: { 'zh-CN': '修改', en: 'Edit' },
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
  withdraw: {
    moves: {
      DRAFT: 'WITHDRAWN',
      SUBMITTED: 'WITHDRAWN',
      RETURNED: 'WITHDRAWN',
      RECOMMENDED: 'WITHDRAWN',
      RECEIVED: 'WITHDRAWN',
      CORRECTION_REQUESTED: 'WITHDRAWN',
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

/** 占用名额: the states in which an application counts for quotas and name clashes [D: withdrawn and failed do not]. */
export const countingStatuses = [
  'SUBMITTED',
  'RETURNED',
  'RECOMMENDED',
  'RECEIVED',
  'CORRECTION_REQUESTED',
  'PASSED',
] as const satisfies readonly ApplicationStatus[];

export const finalStatuses = [
  'PASSED',
  'FAILED',
  'WITHDRAWN',
] as const satisfies readonly ApplicationStatus[];
