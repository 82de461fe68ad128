import { z } from 'zod';
import { formationInput } from '../formation/formation.ts';
import type { Label } from '../kernel/label.ts';
import { type TermOf, vocabulary } from '../kernel/vocabulary.ts';
import { calendarDay } from '../values/calendar-day.ts';
import { email, phone } from '../values/phone.ts';
import { lineText, longText, personName, recordId } from '../values/text.ts';

/** 申报类别. */
export const applicationKind = vocabulary('ApplicationKind', {
  PRE_APPLICATION: { 'zh-CN': '预申报', en: 'Pre-application' },
  FORMAL_APPLICATION: { 'zh-CN': '正式申报', en: 'Formal application' },
});
export type ApplicationKind = TermOf<typeof applicationKind>;

const section = longText(20_000).default('');

/** 申报: what the lead unit declares. Any of it may be missing in a draft; the clauses say what a submission needs. */
export const applicationInput = z.object({
  name: lineText(100),
  priorityDirectionIds: z.array(recordId).max(20).default([]),
  mainBusinessDirection: longText(500).default(''),
  recommendingBodyId: recordId.nullable().default(null),
  contactName: personName.or(z.literal('')).default(''),
  contactPhone: phone.or(z.literal('')).default(''),
  contactEmail: email.or(z.literal('')).default(''),
  necessity: section,
  foundation: section,
  academicActivities: section,
  keyProblems: section,
  developmentIdea: section,
  taskGoals: section,
  contents: section,
  operatingMechanism: section,
  expectedPerformance: section,
  safeguards: section,
  specialCaseBasis: longText(2000).default(''),
  selfCheckSignedOn: calendarDay.nullable().default(null),
  formation: formationInput.prefault({}),
});
export type ApplicationInput = z.output<typeof applicationInput>;

/** 方案文字: the long texts of the plan, in the order of the form. */
export const planTexts = [
  'necessity',
  'foundation',
  'academicActivities',
  'keyProblems',
  'developmentIdea',
  'taskGoals',
  'contents',
  'operatingMechanism',
  'expectedPerformance',
  'safeguards',
] as const satisfies readonly (keyof ApplicationInput)[];

export const applicationLabels = {
  name: { 'zh-CN': '拟建创新联合体名称', en: 'Proposed name' },
  priorityDirectionIds: { 'zh-CN': '优先支持重点方向', en: 'Priority directions' },
  mainBusinessDirection: { 'zh-CN': '主营业务方向', en: 'Main business' },
  recommendingBodyId: { 'zh-CN': '推荐单位', en: 'Recommending body' },
  contactName: { 'zh-CN': '专人姓名', en: 'Contact' },
  contactPhone: { 'zh-CN': '专人电话', en: 'Phone' },
  contactEmail: { 'zh-CN': '专人邮箱', en: 'E-mail' },
  necessity: { 'zh-CN': '组建必要性', en: 'Why it is needed' },
  foundation: { 'zh-CN': '组建基础与行业影响力', en: 'Foundations and standing in the industry' },
  academicActivities: { 'zh-CN': '学术交流与行业服务活动', en: 'Exchanges and services to the industry' },
  keyProblems: { 'zh-CN': '拟解决的关键问题', en: 'Key problems' },
  developmentIdea: { 'zh-CN': '发展思路', en: 'Development idea' },
  taskGoals: { 'zh-CN': '任务目标', en: 'Goals' },
  contents: { 'zh-CN': '建设内容', en: 'Contents' },
  operatingMechanism: { 'zh-CN': '运行管理机制', en: 'Operation and management' },
  expectedPerformance: { 'zh-CN': '预期绩效', en: 'Expected performance' },
  safeguards: { 'zh-CN': '保障措施', en: 'Safeguards' },
  specialCaseBasis: { 'zh-CN': '“一事一议”依据', en: 'Basis of a special case' },
  selfCheckSignedOn: { 'zh-CN': '自查声明签署日期', en: 'Self-check signed on' },
  formation: { 'zh-CN': '组建方案', en: 'Formation' },
} satisfies Record<keyof ApplicationInput, Label>;
