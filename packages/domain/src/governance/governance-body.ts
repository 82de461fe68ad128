import { z } from 'zod';
import type { Label } from '../kernel/label.ts';
import { type TermOf, vocabulary } from '../kernel/vocabulary.ts';
import { lineText, longText, personName, recordId } from '../values/text.ts';

/** 机构职能: 一(四) asks for all three, whatever the bodies are called. */
export const governanceFunction = vocabulary('GovernanceFunction', {
  DECISION: { 'zh-CN': '决策机构', en: 'Decision' },
  ADVISORY: { 'zh-CN': '咨询机构', en: 'Advisory' },
  EXECUTION: { 'zh-CN': '执行机构', en: 'Execution' },
});
export type GovernanceFunction = TermOf<typeof governanceFunction>;

/** 席位职务. */
export const seatPost = vocabulary('SeatPost', {
  HEAD: { 'zh-CN': '负责人', en: 'Head' },
  MEMBER: { 'zh-CN': '成员', en: 'Member' },
  STAFF: { 'zh-CN': '工作人员', en: 'Staff' },
});
export type SeatPost = TermOf<typeof seatPost>;

/** 席位: a person in a body; the unit is one of the formation or, for advisers, none. */
export const seatInput = z.object({
  person: personName,
  organisationId: recordId.nullable().default(null),
  post: seatPost.schema,
  title: lineText(60).or(z.literal('')).default(''),
  isFulltime: z.boolean().default(false),
});
export type SeatInput = z.output<typeof seatInput>;

export const seatLabels = {
  person: { 'zh-CN': '姓名', en: 'Person' },
  organisationId: { 'zh-CN': '所在单位', en: 'Unit' },
  post: { 'zh-CN': '职务类别', en: 'Post' },
  title: { 'zh-CN': '职务名称', en: 'Title' },
  isFulltime: { 'zh-CN': '专职', en: 'Full-time' },
} satisfies Record<keyof SeatInput, Label>;

/** 组织机构: a body of the consortium, known by its function. */
export const governanceBodyInput = z.object({
  function: governanceFunction.schema,
  name: lineText(60),
  isStanding: z.boolean().default(false),
  hostUnitId: recordId.nullable().default(null),
  duties: longText(2000).default(''),
  seats: z.array(seatInput).max(200).default([]),
});
export type GovernanceBodyInput = z.output<typeof governanceBodyInput>;

export const governanceBodyLabels = {
  function: { 'zh-CN': '职能', en: 'Function' },
  name: { 'zh-CN': '机构名称', en: 'Name' },
  isStanding: { 'zh-CN': '常设机构', en: 'Standing' },
  hostUnitId: { 'zh-CN': '依托单位', en: 'Host unit' },
  duties: { 'zh-CN': '职责', en: 'Duties' },
  seats: { 'zh-CN': '人员', en: 'Seats' },
} satisfies Record<keyof GovernanceBodyInput, Label>;
