import { both, type Label } from '../kernel/label.ts';
import { type TermOf, vocabulary } from '../kernel/vocabulary.ts';
import type { Indicator } from './indicator-set.ts';

/** 报告核对: what is checked of a report. */
export const reportCheck = vocabulary('ReportCheck', {
  FIGURE_MISSING: { 'zh-CN': '指标未填', en: 'Figure missing' },
  CARRIED_UNCONFIRMED: { 'zh-CN': '承接数未确认', en: 'Figure taken over, not confirmed' },
  PART_UNCONFIRMED: { 'zh-CN': '单位未确认', en: 'Unit has not confirmed' },
  TEXT_MISSING: { 'zh-CN': '文字未填', en: 'Text missing' },
  TEXT_LENGTH: { 'zh-CN': '篇幅不足', en: 'Text short' },
  CUMULATIVE_DECREASED: { 'zh-CN': '累计数减少', en: 'Cumulative figure fell' },
  YEAR_ON_YEAR: { 'zh-CN': '同比变动较大', en: 'Large change against last year' },
  UNIT_MISSING: { 'zh-CN': '单位缺少填报部分', en: 'Unit without a part' },
  COUNTED_TWICE: { 'zh-CN': '可能重复计算', en: 'Possibly counted twice' },
  FAR_FROM_MEDIAN: { 'zh-CN': '与同类差异较大', en: 'Far from its like' },
  EVIDENCE_MISSING: { 'zh-CN': '缺少佐证材料', en: 'Evidence missing' },
  OUT_OF_RANGE: { 'zh-CN': '超出合理范围', en: 'Outside the plausible range' },
});
export type ReportCheck = TermOf<typeof reportCheck>;

/** 核对结果: what it takes before the report can be submitted. */
export const reportOutcome = vocabulary('ReportOutcome', {
  BLOCKING: { 'zh-CN': '须处理', en: 'To be put right' },
  EXPLAINED: { 'zh-CN': '已说明', en: 'Explained' },
  HINT: { 'zh-CN': '提示', en: 'Hint' },
});
export type ReportOutcome = TermOf<typeof reportOutcome>;

export type ReportFinding = Readonly<{
  check: ReportCheck;
  outcome: ReportOutcome;
  /** Where: the indicator or the text, and the unit whose figure it is (none: the consortium's). */
  code: string | null;
  unitId: string | null;
  message: Label;
  howToFix: Label;
  /** The reason that was given, printed with the figure. */
  reason: string;
}>;

/** What asks for a reason as long as none is given. */
export const doubtful = (
  check: ReportCheck,
  at: Pick<ReportFinding, 'code' | 'unitId'>,
  message: Label,
  reason: string,
): ReportFinding => ({
  check,
  ...at,
  outcome: reason.trim() === '' ? 'BLOCKING' : 'EXPLAINED',
  message,
  howToFix: both('核对数值;数值无误的,填写说明', 'Check the figure; if it is right, give a reason'),
  reason,
});

export const shown = (value: string, { unit }: Indicator) => `${value} ${unit}`;
