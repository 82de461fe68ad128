import { z } from 'zod';
import type { Label } from '../kernel/label.ts';
import { actionsFrom, type Lifecycle } from '../kernel/lifecycle.ts';
import { type TermOf, vocabulary } from '../kernel/vocabulary.ts';
import { calendarDay, dayOf, daysBetween, type Instant } from '../values/calendar-day.ts';
import { refuse } from '../values/issue.ts';
import { lineText, longText, recordId } from '../values/text.ts';
import { figureInput } from './figures.ts';

/** 年度运行报告状态; late and overdue are computed. */
export const annualReportStatus = vocabulary('AnnualReportStatus', {
  DRAFT: { 'zh-CN': '填报中', en: 'Draft' },
  SUBMITTED: { 'zh-CN': '待初审', en: 'Awaiting the first look' },
  FORWARDED: { 'zh-CN': '待审核', en: 'Awaiting review' },
  RETURNED: { 'zh-CN': '退回修改', en: 'Returned' },
  ACCEPTED: { 'zh-CN': '审核通过', en: 'Accepted' },
  CORRECTION_ASKED: { 'zh-CN': '申请更正', en: 'Correction asked for' },
  CORRECTING: { 'zh-CN': '更正中', en: 'Being corrected' },
});
export type AnnualReportStatus = TermOf<typeof annualReportStatus>;

/** 评价等次: what the bureau suggests when it accepts a report; the evaluation decides. */
export const reportGrade = vocabulary('ReportGrade', {
  EXCELLENT: { 'zh-CN': '优秀', en: 'Excellent' },
  GOOD: { 'zh-CN': '良好', en: 'Good' },
  QUALIFIED: { 'zh-CN': '合格', en: 'Qualified' },
  UNQUALIFIED: { 'zh-CN': '不合格', en: 'Not qualified' },
});
export type ReportGrade = TermOf<typeof reportGrade>;
export const reportGradeInput = z.object({ suggestedGrade: reportGrade.schema.nullable().default(null) });
export const reportGradeLabels = {
  suggestedGrade: { 'zh-CN': '等次建议', en: 'Grade suggested' },
} satisfies Record<keyof z.output<typeof reportGradeInput>, Label>;

const beforeSubmission = { DRAFT: 'DRAFT', RETURNED: 'RETURNED' } as const;
const whileLookedAt = { SUBMITTED: 'SUBMITTED', FORWARDED: 'FORWARDED' } as const;
const whileFilled = { ...beforeSubmission, CORRECTING: 'CORRECTING' } as const;

/**
 * 年度运行报告环节: every unit fills and confirms its part, the lead submits, the district looks, the bureau accepts.
 * What is accepted is corrected on the same way; where the round asks for no approval, asking begins it at once.
 */
export const annualReportLifecycle = {
  fill: { moves: whileFilled, label: { 'zh-CN': '填报', en: 'Fill in' } },
  write: { moves: whileFilled, label: { 'zh-CN': '填写文字', en: 'Write' } },
  confirmPart: {
    moves: whileFilled,
    label: { 'zh-CN': '确认本单位数据', en: 'Confirm the unit’s figures' },
    confirm: true,
  },
  askPart: {
    moves: whileFilled,
    label: { 'zh-CN': '请单位修改', en: 'Ask a unit to change its figures' },
    asksReason: true,
  },
  declareZero: {
    moves: beforeSubmission,
    label: { 'zh-CN': '零报告', en: 'Declare a zero report' },
    asksReason: true,
    confirm: true,
  },
  submit: {
    moves: { DRAFT: 'SUBMITTED', RETURNED: 'SUBMITTED', CORRECTING: 'SUBMITTED' },
    label: { 'zh-CN': '提交报告', en: 'Submit' },
    confirm: true,
  },
  forward: {
    moves: { SUBMITTED: 'FORWARDED' },
    label: { 'zh-CN': '初审通过', en: 'Forward' },
    confirm: true,
  },
  comment: { moves: whileLookedAt, label: { 'zh-CN': '批注', en: 'Comment' } },
  settleComments: { moves: whileLookedAt, label: { 'zh-CN': '批注已处理', en: 'Settle comments' } },
  return: {
    moves: { SUBMITTED: 'RETURNED', FORWARDED: 'RETURNED' },
    label: { 'zh-CN': '退回修改', en: 'Return' },
    asksReason: true,
    confirm: true,
  },
  accept: {
    moves: { FORWARDED: 'ACCEPTED' },
    label: { 'zh-CN': '审核通过', en: 'Accept' },
    confirm: true,
  },
  extend: {
    moves: beforeSubmission,
    label: { 'zh-CN': '延期', en: 'Extend' },
    asksReason: true,
  },
  askCorrection: {
    moves: { ACCEPTED: 'CORRECTION_ASKED' },
    label: { 'zh-CN': '申请更正', en: 'Ask for a correction' },
    asksReason: true,
    confirm: true,
  },
  requireCorrection: {
    moves: { ACCEPTED: 'CORRECTING' },
    label: { 'zh-CN': '要求更正', en: 'Require a correction' },
    asksReason: true,
    confirm: true,
  },
  grantCorrection: {
    moves: { CORRECTION_ASKED: 'CORRECTING' },
    label: { 'zh-CN': '同意更正', en: 'Grant the correction' },
    confirm: true,
  },
  refuseCorrection: {
    moves: { CORRECTION_ASKED: 'ACCEPTED' },
    label: { 'zh-CN': '不同意更正', en: 'Refuse the correction' },
    asksReason: true,
    confirm: true,
  },
  giveUpCorrection: {
    moves: { CORRECTION_ASKED: 'ACCEPTED', CORRECTING: 'ACCEPTED', RETURNED: 'ACCEPTED' },
    label: { 'zh-CN': '放弃更正', en: 'Give the correction up' },
    asksReason: true,
    confirm: true,
  },
} as const satisfies Lifecycle<AnnualReportStatus>;
export type AnnualReportAction = keyof typeof annualReportLifecycle;
export const annualReportActionsFrom = (status: AnnualReportStatus): AnnualReportAction[] =>
  actionsFrom(annualReportLifecycle, status);

/** 填报中: what is shown is what stands there now; otherwise it is what was submitted. */
export const filledStatuses = Object.keys(whileFilled) as (keyof typeof whileFilled)[];
export const isBeingFilled = (status: AnnualReportStatus): boolean => status in whileFilled;

/** 审核中: what was submitted last is looked at; otherwise what was submitted is what was accepted. */
export const isLookedAt = (status: AnnualReportStatus): boolean => status in whileLookedAt;

/** 填报任务: a year's reporting: the period, the day it is due, and the indicator set that it pins. */
export const reportingRoundInput = z
  .object({
    year: z.int().min(2000).max(2100),
    title: lineText(120),
    startsOn: calendarDay,
    endsOn: calendarDay,
    dueOn: calendarDay,
    indicatorSetId: recordId,
    correctionsNeedApproval: z.boolean().default(true),
  })
  .check(({ value, issues }) => {
    if (value.endsOn < value.startsOn)
      issues.push(refuse('DATE_INVALID', ['endsOn'], value, { reason: 'BEFORE_OPENING' }));
    if (value.dueOn < value.startsOn)
      issues.push(refuse('DATE_INVALID', ['dueOn'], value, { reason: 'BEFORE_OPENING' }));
  });
export type ReportingRoundInput = z.output<typeof reportingRoundInput>;
export const reportingRoundLabels = {
  year: { 'zh-CN': '年度', en: 'Year' },
  title: { 'zh-CN': '填报任务名称', en: 'Title' },
  startsOn: { 'zh-CN': '报告期开始', en: 'Period from' },
  endsOn: { 'zh-CN': '报告期结束', en: 'Period until' },
  dueOn: { 'zh-CN': '填报截止日期', en: 'Due on' },
  indicatorSetId: { 'zh-CN': '指标集', en: 'Indicator set' },
  correctionsNeedApproval: { 'zh-CN': '更正须经同意', en: 'Corrections need approval' },
} satisfies Record<keyof ReportingRoundInput, Label>;

/** 填报: a figure with what the filler saw before, so that nobody overwrites unseen. */
export const filledFigure = figureInput.extend({
  was: z.string().max(40).nullable().default(null),
  reasonWas: z.string().max(2000).nullable().default(null),
});
const filledFigures = z.array(filledFigure).max(1200);
/** Some figures of one part. */
export const filledInput = z.object({ figures: filledFigures.min(1) });
export type FilledInput = z.output<typeof filledInput>;

export const textInput = z.object({
  code: z.string().max(40),
  text: longText(20_000),
  was: z.string().max(20_000).nullable().default(null),
});
export type TextInput = z.output<typeof textInput>;
const writtenTexts = z.array(textInput).max(20);
export const writtenInput = z.object({ texts: writtenTexts.min(1) });

/** 填报表导入: figures of the parts that the viewer fills, and texts; all of it or nothing. */
export const formPartInput = z.object({
  organisationId: recordId.nullable().default(null),
  figures: filledFigures,
});
export const reportFormInput = z
  .object({ parts: z.array(formPartInput).max(2), texts: writtenTexts })
  .check(({ value, issues }) => {
    const units = value.parts.map(({ organisationId }) => organisationId);
    if (new Set(units).size < units.length)
      issues.push(refuse('BAD_USER_INPUT', ['parts'], value, { reason: 'DUPLICATE' }));
  });
export type ReportFormInput = z.input<typeof reportFormInput>;

type Due = Readonly<{ dueOn: string; submittedAt: Instant | null }>;

/** 逾期天数: by how many days it was, or is, late; 0 where it is in time. The due day itself counts in full. */
export function daysLate({ dueOn, submittedAt }: Due, now: Instant): number {
  const on = dayOf(submittedAt ?? now);
  return on <= dueOn ? 0 : daysBetween(dueOn, on);
}
