import { z } from 'zod';
import { fundManagementInput } from '../fund-management/fund-management.ts';
import { governanceBodyInput } from '../governance/governance-body.ts';
import type { Label } from '../kernel/label.ts';
import { type TermOf, vocabulary } from '../kernel/vocabulary.ts';
import { calendarDay } from '../values/calendar-day.ts';
import { refuse } from '../values/issue.ts';
import { longText, recordId } from '../values/text.ts';

/** 成员角色. */
export const membershipRole = vocabulary('MembershipRole', {
  LEAD: { 'zh-CN': '牵头单位', en: 'Lead unit' },
  MEMBER: { 'zh-CN': '成员单位', en: 'Member unit' },
});
export type MembershipRole = TermOf<typeof membershipRole>;

/** 层级. */
export const layer = vocabulary('Layer', {
  CORE: { 'zh-CN': '核心层', en: 'Core' },
  CLOSE: { 'zh-CN': '紧密合作层', en: 'Close' },
  GENERAL: { 'zh-CN': '一般协作层', en: 'General' },
});
export type Layer = TermOf<typeof layer>;

/** 产业链位置. */
export const chainPosition = vocabulary('ChainPosition', {
  UPSTREAM: { 'zh-CN': '上游', en: 'Upstream' },
  MIDSTREAM: { 'zh-CN': '中游', en: 'Midstream' },
  DOWNSTREAM: { 'zh-CN': '下游', en: 'Downstream' },
  SUPPORTING: { 'zh-CN': '配套', en: 'Supporting' },
});
export type ChainPosition = TermOf<typeof chainPosition>;

/** 合作基础: the kinds named in 一(三)1. */
export const cooperationKind = vocabulary('CooperationKind', {
  RESEARCH: { 'zh-CN': '技术研发', en: 'Research and development' },
  TRANSFER: { 'zh-CN': '成果转化', en: 'Transfer of results' },
  STANDARDS: { 'zh-CN': '标准制定', en: 'Standards' },
  INTERNATIONAL: { 'zh-CN': '国际合作', en: 'International cooperation' },
  BRANDING: { 'zh-CN': '品牌建设', en: 'Branding' },
});
export type CooperationKind = TermOf<typeof cooperationKind>;

/** 成员关系: one unit of a formation; who confirmed the intent and when is written by the unit's own act. */
export const membershipInput = z.object({
  organisationId: recordId,
  role: membershipRole.schema,
  layer: layer.schema.nullable().default(null),
  chainPosition: chainPosition.schema.nullable().default(null),
  strengths: longText(2000).default(''),
  taskDivision: longText(2000).default(''),
  commitments: longText(2000).default(''),
  cooperationKinds: z.array(cooperationKind.schema).max(5).default([]),
  cooperationEvidence: longText(2000).default(''),
});
export type MembershipInput = z.output<typeof membershipInput>;

export const membershipLabels = {
  organisationId: { 'zh-CN': '单位', en: 'Unit' },
  role: { 'zh-CN': '角色', en: 'Role' },
  layer: { 'zh-CN': '层级', en: 'Layer' },
  chainPosition: { 'zh-CN': '产业链位置', en: 'Place in the chain' },
  strengths: { 'zh-CN': '行业地位或专业能力', en: 'Standing or expertise' },
  taskDivision: { 'zh-CN': '任务分工', en: 'Division of tasks' },
  commitments: { 'zh-CN': '投入承诺', en: 'Commitments' },
  cooperationKinds: { 'zh-CN': '合作基础', en: 'Cooperation so far' },
  cooperationEvidence: { 'zh-CN': '合作佐证', en: 'Evidence of cooperation' },
} satisfies Record<keyof MembershipInput, Label>;

/** 组建协议: signed by the units; the file itself is a submission item. */
export const agreementInput = z.object({
  signedOn: calendarDay.nullable().default(null),
  liableParty: longText(500).default(''),
  incomeSharing: longText(2000).default(''),
  effectiveOn: calendarDay.nullable().default(null),
});
export type AgreementInput = z.output<typeof agreementInput>;

export const agreementLabels = {
  signedOn: { 'zh-CN': '签订日期', en: 'Signed on' },
  liableParty: { 'zh-CN': '对外责任主体', en: 'Party liable to outsiders' },
  incomeSharing: { 'zh-CN': '知识产权与收益分配', en: 'Property and income sharing' },
  effectiveOn: { 'zh-CN': '生效日期', en: 'Effective on' },
} satisfies Record<keyof AgreementInput, Label>;

/** 组建方案: lead and member units, bodies, money rules, agreement. */
export const formationInput = z.object({
  members: z
    .array(membershipInput)
    .max(200)
    .default([])
    .check(({ value, issues }) => {
      const first = new Map<string, number>();
      value.forEach(({ organisationId }, index) => {
        const before = first.get(organisationId);
        if (before === undefined) first.set(organisationId, index);
        else issues.push(refuse('MEMBER_DUPLICATE', [index, 'organisationId'], value, { sameAs: before }));
      });
    }),
  governanceBodies: z.array(governanceBodyInput).max(20).default([]),
  fundManagement: fundManagementInput.nullable().default(null),
  agreement: agreementInput.nullable().default(null),
});
export type FormationInput = z.output<typeof formationInput>;

export const formationLabels = {
  members: { 'zh-CN': '单位名单', en: 'Units' },
  governanceBodies: { 'zh-CN': '组织机构', en: 'Governance bodies' },
  fundManagement: { 'zh-CN': '经费管理声明', en: 'Fund-management declaration' },
  agreement: { 'zh-CN': '组建协议', en: 'Agreement' },
} satisfies Record<keyof FormationInput, Label>;
