import { z } from 'zod';
import type { Label } from '../kernel/label.ts';
import type { Lifecycle } from '../kernel/lifecycle.ts';
import { type TermOf, vocabulary } from '../kernel/vocabulary.ts';
import { calendarDay } from '../values/calendar-day.ts';
import { lineText, longText, recordId } from '../values/text.ts';

/** 评审任务状态. */
export const assignmentStatus = vocabulary('AssignmentStatus', {
  ASSIGNED: { 'zh-CN': '待评审', en: 'To be scored' },
  SUBMITTED: { 'zh-CN': '已提交', en: 'Submitted' },
  DECLINED: { 'zh-CN': '已回避', en: 'Declined' },
  RELEASED: { 'zh-CN': '已取消', en: 'Released' },
});
export type AssignmentStatus = TermOf<typeof assignmentStatus>;
/** 在评专家: whose account may open the file. */
export const reviewingStatuses = ['ASSIGNED', 'SUBMITTED'] as const satisfies readonly AssignmentStatus[];

/** 评审建议. */
export const reviewRecommendation = vocabulary('ReviewRecommendation', {
  RECOMMEND: { 'zh-CN': '建议组建', en: 'Recommended' },
  RECOMMEND_AFTER_CHANGES: { 'zh-CN': '修改后建议组建', en: 'Recommended after changes' },
  NOT_RECOMMENDED: { 'zh-CN': '不建议组建', en: 'Not recommended' },
});
export type ReviewRecommendation = TermOf<typeof reviewRecommendation>;

/** 评审任务环节: a sheet is saved as often as one likes and locked when it is submitted. */
export const assignmentLifecycle = {
  score: { moves: { ASSIGNED: 'ASSIGNED' }, label: { 'zh-CN': '保存评分', en: 'Save scores' } },
  submitScores: {
    moves: { ASSIGNED: 'SUBMITTED' },
    label: { 'zh-CN': '提交评分', en: 'Submit scores' },
    confirm: true,
  },
  declareConflict: {
    moves: { ASSIGNED: 'DECLINED' },
    label: { 'zh-CN': '声明利益关系并回避', en: 'Declare a conflict of interest' },
    asksReason: true,
    confirm: true,
  },
  /** By the office, or by a change of the expert's employments. */
  recuse: {
    moves: { ASSIGNED: 'DECLINED' },
    label: { 'zh-CN': '责令回避', en: 'Recuse' },
    asksReason: true,
    confirm: true,
  },
  release: {
    moves: { ASSIGNED: 'RELEASED' },
    label: { 'zh-CN': '取消指派', en: 'Release' },
    asksReason: true,
    confirm: true,
  },
} as const satisfies Lifecycle<AssignmentStatus>;

export type AssignmentAction = keyof typeof assignmentLifecycle;

/** 启动评审: with which sheet, by which day. */
export const reviewInput = z.object({ scoreSheetId: recordId, dueOn: calendarDay });
export type ReviewInput = z.output<typeof reviewInput>;
export const reviewLabels = {
  scoreSheetId: { 'zh-CN': '评分表', en: 'Score sheet' },
  dueOn: { 'zh-CN': '评审截止日期', en: 'Due on' },
} satisfies Record<keyof ReviewInput, Label>;

/** 评分: one item of a sheet; a draft may leave the score out. */
export const scoreInput = z.object({
  code: z.string().max(40),
  score: z.string().max(10).default(''),
  comment: longText(2000).default(''),
});
export type ScoreInput = z.output<typeof scoreInput>;
/** 评审意见表. */
export const opinionInput = z.object({
  scores: z.array(scoreInput).max(200).default([]),
  opinion: longText(8000).default(''),
  recommendation: reviewRecommendation.schema.nullable().default(null),
});
export type OpinionInput = z.output<typeof opinionInput>;
export const opinionLabels = {
  scores: { 'zh-CN': '评分', en: 'Scores' },
  opinion: { 'zh-CN': '评审意见', en: 'Opinion' },
  recommendation: { 'zh-CN': '评审建议', en: 'Recommendation' },
} satisfies Record<keyof OpinionInput, Label>;

/** 现场环节. */
export const siteVisitKind = vocabulary('SiteVisitKind', {
  SITE_VISIT: { 'zh-CN': '现场考察', en: 'Site visit' },
  DEFENCE: { 'zh-CN': '现场答辩', en: 'Defence' },
});
export type SiteVisitKind = TermOf<typeof siteVisitKind>;
export const siteVisitInput = z.object({
  kind: siteVisitKind.schema,
  heldOn: calendarDay,
  place: lineText(200).or(z.literal('')).default(''),
  participants: longText(2000).default(''),
  record: longText(8000),
  conclusion: longText(2000).default(''),
});
export type SiteVisitInput = z.output<typeof siteVisitInput>;
export const siteVisitLabels = {
  kind: { 'zh-CN': '形式', en: 'Kind' },
  heldOn: { 'zh-CN': '日期', en: 'Held on' },
  place: { 'zh-CN': '地点', en: 'Place' },
  participants: { 'zh-CN': '参加人员', en: 'Participants' },
  record: { 'zh-CN': '记录', en: 'Record' },
  conclusion: { 'zh-CN': '结论', en: 'Conclusion' },
} satisfies Record<keyof SiteVisitInput, Label>;
