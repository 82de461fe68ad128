import { z } from 'zod';
import { type ReportGrade, reportGrade } from '../annual-report/annual-report.ts';
import { both, type Label } from '../kernel/label.ts';
import { actionsFrom, type Lifecycle } from '../kernel/lifecycle.ts';
import { type TermOf, vocabulary } from '../kernel/vocabulary.ts';
import { type AssignmentStatus, assignmentLifecycle } from '../review/review.ts';
import { calendarDay } from '../values/calendar-day.ts';
import { documentNumber } from '../values/document-number.ts';
import { lineText, longText, recordId } from '../values/text.ts';

/** 绩效评价状态; overdue is computed. */
export const evaluationStatus = vocabulary('EvaluationStatus', {
  SCHEDULED: { 'zh-CN': '待自评', en: 'Awaiting the self report' },
  SELF_REPORTED: { 'zh-CN': '待初审', en: 'Awaiting the first review' },
  RETURNED: { 'zh-CN': '退回修改', en: 'Returned' },
  FORWARDED: { 'zh-CN': '专家评分中', en: 'Being scored' },
  SCORED: { 'zh-CN': '待公示', en: 'Scored' },
  IN_PUBLICITY: { 'zh-CN': '公示中', en: 'In publicity' },
  GRADED: { 'zh-CN': '已定等次', en: 'Graded' },
  CONCLUDED: { 'zh-CN': '已办结', en: 'Concluded' },
});
export type EvaluationStatus = TermOf<typeof evaluationStatus>;

/** 评价结果处理: what the office decides to follow from a grade. */
export const evaluationConsequence = vocabulary('EvaluationConsequence', {
  NONE: { 'zh-CN': '不作处理', en: 'None' },
  RECTIFICATION: { 'zh-CN': '责令整改', en: 'Rectification' },
  SUSPENSION: { 'zh-CN': '暂停', en: 'Suspension' },
  REVOCATION: { 'zh-CN': '撤销', en: 'Revocation' },
});
export type EvaluationConsequence = TermOf<typeof evaluationConsequence>;

const beforeReport = { SCHEDULED: 'SCHEDULED', RETURNED: 'RETURNED' } as const;
const isActedOn = { moves: { GRADED: 'CONCLUDED' }, asksReason: true, confirm: true } as const;

/** 绩效评价环节: self report → district → experts → public notice → grade → what follows for the consortium. */
export const evaluationLifecycle = {
  writeSelfReport: { moves: beforeReport, label: { 'zh-CN': '填写自评', en: 'Write the self report' } },
  submitSelfReport: {
    moves: { SCHEDULED: 'SELF_REPORTED', RETURNED: 'SELF_REPORTED' },
    label: { 'zh-CN': '提交自评', en: 'Submit the self report' },
    confirm: true,
  },
  forward: {
    moves: { SELF_REPORTED: 'FORWARDED' },
    label: { 'zh-CN': '初审通过', en: 'Forward' },
    asksReason: true,
  },
  return: {
    moves: { SELF_REPORTED: 'RETURNED' },
    label: { 'zh-CN': '退回修改', en: 'Return' },
    asksReason: true,
    confirm: true,
  },
  assignExpert: {
    moves: { FORWARDED: 'FORWARDED' },
    label: { 'zh-CN': '指派评分专家', en: 'Assign experts' },
  },
  closeScoring: {
    moves: { FORWARDED: 'SCORED' },
    label: { 'zh-CN': '结束评分', en: 'Close the scoring' },
    confirm: true,
  },
  publicise: {
    moves: { SCORED: 'IN_PUBLICITY' },
    label: { 'zh-CN': '公示结果', en: 'Publicise' },
    confirm: true,
  },
  /** Of an evaluation without a self report only once that is overdue. */
  grade: {
    moves: { IN_PUBLICITY: 'GRADED', SCHEDULED: 'GRADED', RETURNED: 'GRADED' },
    label: { 'zh-CN': '评定等次', en: 'Grade' },
    confirm: true,
  },
  conclude: {
    moves: { GRADED: 'CONCLUDED' },
    label: { 'zh-CN': '不作处理并办结', en: 'Conclude without consequence' },
    confirm: true,
  },
  requireRectification: { ...isActedOn, label: { 'zh-CN': '责令整改', en: 'Require rectification' } },
  suspend: { ...isActedOn, label: { 'zh-CN': '暂停联合体', en: 'Suspend the consortium' } },
  revoke: { ...isActedOn, label: { 'zh-CN': '撤销联合体', en: 'Revoke the consortium' } },
} as const satisfies Lifecycle<EvaluationStatus>;
export type EvaluationAction = keyof typeof evaluationLifecycle;

/** 评分任务环节: as in a review. */
export const evaluationAssignmentLifecycle = {
  score: assignmentLifecycle.score,
  submitScores: assignmentLifecycle.submitScores,
  declareConflict: assignmentLifecycle.declareConflict,
  release: assignmentLifecycle.release,
} as const satisfies Lifecycle<AssignmentStatus>;

/** 自评填写中: the lead unit’s own until it is submitted. */
export const isSelfReporting = (status: EvaluationStatus): boolean => status in beforeReport;

type Gradable = Readonly<{ status: EvaluationStatus; dueOn: string; noticeUntil: string | null }>;
/** 可评定等次: once the public notice is over, or the self report is overdue; the last day itself still counts. */
export const isGradable = ({ status, dueOn, noticeUntil }: Gradable, today: string): boolean =>
  isSelfReporting(status) ? today > dueOn : noticeUntil !== null && today > noticeUntil;

export const evaluationActionsFrom = (given: Gradable, today: string): EvaluationAction[] =>
  actionsFrom(evaluationLifecycle, given.status).filter(
    (action) => action !== 'grade' || isGradable(given, today),
  );

/** 评价轮次: the evaluation of a year by one scheme. */
export const evaluationRoundInput = z.object({
  year: z.int().min(2000).max(2100),
  title: lineText(120),
  schemeId: recordId,
  dueOn: calendarDay,
});
export type EvaluationRoundInput = z.output<typeof evaluationRoundInput>;
export const evaluationRoundLabels = {
  year: { 'zh-CN': '评价年度', en: 'Year' },
  title: { 'zh-CN': '评价轮次名称', en: 'Title' },
  schemeId: { 'zh-CN': '评价指标体系', en: 'Scheme' },
  dueOn: { 'zh-CN': '自评截止日期', en: 'Self reports due on' },
} satisfies Record<keyof EvaluationRoundInput, Label>;

/** 自评: a text for each group of the scheme. */
export const selfReportText = z.object({ group: z.string().max(80), text: longText(8000) });
export const selfReportInput = z.object({ texts: z.array(selfReportText).max(20) });
export type SelfReportInput = z.output<typeof selfReportInput>;
export const selfReportLabels = {
  texts: { 'zh-CN': '自评说明', en: 'Self report' },
} satisfies Record<keyof SelfReportInput, Label>;

/** 年报指标数 beside an indicator: what it is called and counted in there; null where the report has none. */
export type ReportedFigure = Readonly<{ value: string | null; name: string; unit: string }>;

/** 自评快照内容: what was submitted, with the accepted report's figures as they were. */
export type FrozenSelfReport = Readonly<{
  year: number;
  consortium: Readonly<{ number: string; name: string }>;
  leadUnit: Readonly<{ id: string; legalName: string }>;
  scheme: Readonly<{ title: string; edition: number }>;
  texts: SelfReportInput['texts'];
  /** By indicator of the scheme. */
  figures: Readonly<Record<string, ReportedFigure>>;
  report: Readonly<{ hash: string }> | null;
}>;

/** 公示期. */
export const evaluationNoticeInput = z.object({ noticeFrom: calendarDay, noticeUntil: calendarDay });
export const evaluationNoticeLabels = {
  noticeFrom: { 'zh-CN': '公示开始日期', en: 'Notice from' },
  noticeUntil: { 'zh-CN': '公示结束日期', en: 'Notice until' },
} satisfies Record<keyof z.output<typeof evaluationNoticeInput>, Label>;

/** 评定等次: another grade than the suggested one has a reason. */
export const evaluationGradeInput = z.object({ grade: reportGrade.schema });
/** 处理决定: by which document, and what is due when. */
export const evaluationDecisionInput = z.object({ documentNo: documentNumber });
export const evaluationDecisionLabels = {
  grade: { 'zh-CN': '评价等次', en: 'Grade' },
  documentNo: { 'zh-CN': '处理文号', en: 'Document no.' },
  rectifyBy: { 'zh-CN': '整改期限', en: 'To be put right by' },
} satisfies Record<string, Label>;

/** 评价提示: facts that speak for a consequence; the office decides. */
export const evaluationHint = vocabulary('EvaluationHint', {
  SELF_REPORT_MISSING: { 'zh-CN': '逾期未提交自评', en: 'Self report overdue' },
  REPORT_NOT_ACCEPTED: { 'zh-CN': '年度报告未审核通过', en: 'No accepted annual report' },
  FAILED_AGAIN: { 'zh-CN': '连续评价不合格', en: 'Not qualified again' },
});
export type EvaluationHint = TermOf<typeof evaluationHint>;
export type HintShown = Readonly<{ code: EvaluationHint; message: Label }>;

type Hinted = Readonly<{
  year: number;
  grade: ReportGrade | null;
  /** The grades of other years. */
  others: readonly Readonly<{ year: number; grade: ReportGrade | null }>[];
  isReported: boolean;
  dueOn: string;
  hasAcceptedReport: boolean;
}>;
/** The years in a row, up to this one, that were not qualified. */
function failedYears({ year, grade, others }: Hinted): number[] {
  const gradeIn = new Map<number, ReportGrade | null>([
    ...others.map((each) => [each.year, each.grade] as const),
    [year, grade],
  ]);
  const years: number[] = [];
  for (let each = year; gradeIn.get(each) === 'UNQUALIFIED'; each -= 1) years.unshift(each);
  return years;
}
export function hintsOf(given: Hinted, today: string): HintShown[] {
  const { isReported, dueOn, hasAcceptedReport, year } = given;
  const failed = failedYears(given);
  const hint = (code: EvaluationHint, zh: string, en: string): HintShown => ({ code, message: both(zh, en) });
  return [
    ...(!isReported && today > dueOn
      ? [
          hint(
            'SELF_REPORT_MISSING',
            `自评应于 ${dueOn} 前提交,至今未提交`,
            `The self report was due on ${dueOn} and is missing`,
          ),
        ]
      : []),
    ...(hasAcceptedReport
      ? []
      : [
          hint(
            'REPORT_NOT_ACCEPTED',
            `${year} 年度报告没有审核通过的版本`,
            `There is no accepted annual report of ${year}`,
          ),
        ]),
    ...(failed.length > 1
      ? [
          hint(
            'FAILED_AGAIN',
            `连续 ${failed.length} 年评价不合格(${failed.join('、')})`,
            `Not qualified ${failed.length} years in a row (${failed.join(', ')})`,
          ),
        ]
      : []),
  ];
}
