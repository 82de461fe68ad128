import { z } from 'zod';
import { membershipInput } from '../formation/formation.ts';
import { governanceBodyInput, governanceFunction } from '../governance/governance-body.ts';
import type { Label } from '../kernel/label.ts';
import type { Lifecycle } from '../kernel/lifecycle.ts';
import { actionsFrom } from '../kernel/lifecycle.ts';
import { type TermOf, vocabulary } from '../kernel/vocabulary.ts';
import { calendarDay } from '../values/calendar-day.ts';
import { refuse } from '../values/issue.ts';
import { lineText, longText, recordId } from '../values/text.ts';

/** 变更类别. */
export const changeKind = vocabulary('ChangeKind', {
  NAME: { 'zh-CN': '名称变更', en: 'Name' },
  LEAD: { 'zh-CN': '牵头单位变更', en: 'Lead unit' },
  MEMBER_JOINS: { 'zh-CN': '成员单位加入', en: 'A member joins' },
  MEMBER_LEAVES: { 'zh-CN': '成员单位退出', en: 'A member leaves' },
  MEMBER_REPLACED: { 'zh-CN': '成员单位替换', en: 'A member is replaced' },
  MEMBER_REMOVED: { 'zh-CN': '成员单位除名', en: 'A member is removed' },
  BODY: { 'zh-CN': '组织机构变更', en: 'Governance body' },
  HOST_UNIT: { 'zh-CN': '依托单位变更', en: 'Host unit' },
  CUSTODIAN: { 'zh-CN': '经费受托单位变更', en: 'Custodian' },
  DIRECTION: { 'zh-CN': '重点方向变更', en: 'Directions' },
});
export type ChangeKind = TermOf<typeof changeKind>;

export const changeRequestStatus = vocabulary('ChangeRequestStatus', {
  DRAFT: { 'zh-CN': '填写中', en: 'Draft' },
  SUBMITTED: { 'zh-CN': '待审批', en: 'Awaiting approval' },
  APPROVED: { 'zh-CN': '已同意', en: 'Approved' },
  FILED: { 'zh-CN': '已备案', en: 'On file' },
  REFUSED: { 'zh-CN': '不同意', en: 'Refused' },
  WITHDRAWN: { 'zh-CN': '已撤回', en: 'Withdrawn' },
});
export type ChangeRequestStatus = TermOf<typeof changeRequestStatus>;
/** 办结: of these there is a decision on paper. */
export const decidedStatuses = [
  'APPROVED',
  'FILED',
  'REFUSED',
] as const satisfies readonly ChangeRequestStatus[];
export type DecidedStatus = (typeof decidedStatuses)[number];

/** 变更环节: effective or not yet is computed from the day. Submitting leads to 已备案 where the kind needs no approval. */
export const changeRequestLifecycle = {
  update: { moves: { DRAFT: 'DRAFT' }, label: { 'zh-CN': '修改', en: 'Edit' } },
  consent: {
    moves: { DRAFT: 'DRAFT', SUBMITTED: 'SUBMITTED' },
    label: { 'zh-CN': '同意变更', en: 'Consent' },
    confirm: true,
  },
  submit: { moves: { DRAFT: 'SUBMITTED' }, label: { 'zh-CN': '提交', en: 'Submit' }, confirm: true },
  approve: { moves: { SUBMITTED: 'APPROVED' }, label: { 'zh-CN': '同意', en: 'Approve' }, confirm: true },
  refuse: {
    moves: { SUBMITTED: 'REFUSED' },
    label: { 'zh-CN': '不同意', en: 'Refuse' },
    asksReason: true,
    confirm: true,
  },
  withdraw: {
    moves: { DRAFT: 'WITHDRAWN', SUBMITTED: 'WITHDRAWN' },
    label: { 'zh-CN': '撤回', en: 'Withdraw' },
    asksReason: true,
    confirm: true,
  },
} as const satisfies Lifecycle<ChangeRequestStatus>;
export type ChangeRequestAction = keyof typeof changeRequestLifecycle;
export const changeRequestActionsFrom = (status: ChangeRequestStatus): ChangeRequestAction[] =>
  actionsFrom(changeRequestLifecycle, status);

/** 变更内容: one shape for every kind; which fields a kind needs is `fieldsOfKind`. */
export const changeInput = z
  .object({
    kind: changeKind.schema,
    name: lineText(100).nullable().default(null),
    directions: z.array(lineText(60)).max(20).default([]),
    /** The unit that joins, comes instead, or becomes lead, with what it brings. */
    member: membershipInput.nullable().default(null),
    /** The unit that leaves, is replaced or removed. */
    unitId: recordId.nullable().default(null),
    /** 牵头单位变更: whether the former lead stays as a member. */
    formerLeadStays: z.boolean().default(true),
    body: governanceBodyInput.nullable().default(null),
    /** 依托单位变更: of which body. */
    bodyFunction: governanceFunction.schema.nullable().default(null),
    hostUnitId: recordId.nullable().default(null),
    custodianId: recordId.nullable().default(null),
  })
  .check(({ value, issues }) => {
    for (const field of fieldsOfKind[value.kind]) {
      const given = value[field];
      if (given === null || (Array.isArray(given) && given.length === 0))
        issues.push(refuse('CHANGE_INCOMPLETE', [field], value, { kind: value.kind }));
    }
  });
export type ChangeInput = z.output<typeof changeInput>;

/** Which fields of the shape a kind of change needs; the screens draw exactly these. */
export const fieldsOfKind = {
  NAME: ['name'],
  LEAD: ['member', 'formerLeadStays'],
  MEMBER_JOINS: ['member'],
  MEMBER_LEAVES: ['unitId'],
  MEMBER_REPLACED: ['unitId', 'member'],
  MEMBER_REMOVED: ['unitId'],
  BODY: ['body'],
  HOST_UNIT: ['bodyFunction', 'hostUnitId'],
  CUSTODIAN: ['custodianId'],
  DIRECTION: ['directions'],
} as const satisfies Record<ChangeKind, readonly string[]>;

export const changeLabels = {
  kind: { 'zh-CN': '变更类别', en: 'Kind of change' },
  name: { 'zh-CN': '新名称', en: 'New name' },
  directions: { 'zh-CN': '新的重点方向', en: 'New directions' },
  member: { 'zh-CN': '加入(接任)单位', en: 'Unit that joins or takes over' },
  unitId: { 'zh-CN': '退出(被替换、除名)单位', en: 'Unit that leaves' },
  formerLeadStays: { 'zh-CN': '原牵头单位转为成员', en: 'The former lead stays as a member' },
  body: { 'zh-CN': '变更后的组织机构', en: 'The body as it will be' },
  bodyFunction: { 'zh-CN': '所属机构', en: 'Of which body' },
  hostUnitId: { 'zh-CN': '新依托单位', en: 'New host unit' },
  custodianId: { 'zh-CN': '新的经费受托单位', en: 'New custodian' },
} satisfies Record<keyof ChangeInput, Label>;

/** 变更申请: the change with its reason, evidence and day. */
export const changeRequestInput = z.object({
  effectiveOn: calendarDay,
  reason: longText(4000).default(''),
  evidence: longText(4000).default(''),
  change: changeInput,
});
export type ChangeRequestInput = z.output<typeof changeRequestInput>;
export const changeRequestLabels = {
  effectiveOn: { 'zh-CN': '生效日期', en: 'Effective on' },
  reason: { 'zh-CN': '变更理由', en: 'Reason' },
  evidence: { 'zh-CN': '佐证材料', en: 'Evidence' },
  change: { 'zh-CN': '变更内容', en: 'Change' },
} satisfies Record<keyof ChangeRequestInput, Label>;

/** 变更设置: whether a kind of change needs approval, or is effective once it is put on file. */
export const changeSettingInput = z.object({ needsApproval: z.boolean() });
export const changeSettingLabels = {
  needsApproval: { 'zh-CN': '须审批', en: 'Needs approval' },
} satisfies Record<keyof z.output<typeof changeSettingInput>, Label>;
