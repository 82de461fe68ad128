import type { Label } from './label.ts';
import { type TermOf, vocabulary } from './vocabulary.ts';

/** 约束力: how strongly a clause binds. */
export const force = vocabulary('Force', {
  HARD: { 'zh-CN': '硬性要求', en: 'Hard' },
  IN_PRINCIPLE: { 'zh-CN': '原则上', en: 'In principle' },
  PREFERENCE: { 'zh-CN': '优先', en: 'Preference' },
  JUDGEMENT: { 'zh-CN': '人工研判', en: 'Judgement' },
  PROCEDURE: { 'zh-CN': '程序', en: 'Procedure' },
});
export type Force = TermOf<typeof force>;

/** 对照结果: what the check of one clause came to. */
export const outcome = vocabulary('Outcome', {
  FAIL: { 'zh-CN': '不符合', en: 'Not met' },
  MISSING_DATA: { 'zh-CN': '缺数据', en: 'Data missing' },
  WAIVABLE: { 'zh-CN': '需说明', en: 'Needs a reason' },
  NEEDS_REVIEW: { 'zh-CN': '需研判', en: 'Needs review' },
  PASS: { 'zh-CN': '符合', en: 'Met' },
  NOT_APPLICABLE: { 'zh-CN': '不适用', en: 'Not applicable' },
});
export type Outcome = TermOf<typeof outcome>;

/** 不符合: what is not met, or cannot be told for want of data, whatever sets it aside. */
export const missedOutcomes: readonly Outcome[] = ['FAIL', 'MISSING_DATA', 'WAIVABLE'];

/** 核验环节: the act at which a clause must hold; before it a miss is only shown. */
export const stage = vocabulary('Stage', {
  SUBMISSION: { 'zh-CN': '提交时', en: 'At submission' },
  FORMAL_CHECK: { 'zh-CN': '形审通过时', en: 'At the formal check' },
  APPROVAL: { 'zh-CN': '批复时', en: 'At approval' },
});
export type Stage = TermOf<typeof stage>;

/** 相关记录: what a finding points to (the clashing application, the similar name, the unit that is short of data). */
export type Related = Readonly<{
  kind: 'APPLICATION' | 'CONSORTIUM' | 'ORGANISATION' | 'GOVERNANCE_BODY' | 'SUBMISSION_ITEM';
  name: string;
  number?: string;
  detail?: Label;
}>;

/** 条款对照: the finding of one clause, with everything a person needs to understand and to mend it. */
export type Finding = Readonly<{
  code: string;
  clause: string;
  quote: string;
  force: Force;
  dueBy: Stage;
  outcome: Outcome;
  /** Path of the form field that mends it, e.g. `formation.members`. */
  field: string;
  message: Label;
  seen: Label;
  threshold: Label;
  computation: Label;
  howToFix: Label;
  related: readonly Related[];
}>;

const later: Readonly<Record<Stage, readonly Stage[]>> = {
  SUBMISSION: ['SUBMISSION'],
  FORMAL_CHECK: ['SUBMISSION', 'FORMAL_CHECK'],
  APPROVAL: ['SUBMISSION', 'FORMAL_CHECK', 'APPROVAL'],
};

/** Findings that stop an act: misses and missing data that are due and not settled; judgements where the act needs them. */
export const blocking = (
  findings: readonly Finding[],
  at: Stage,
  settled: (finding: Finding) => boolean,
): Finding[] =>
  findings.filter((finding) => {
    if (!later[at].includes(finding.dueBy)) return false;
    switch (finding.outcome) {
      case 'FAIL':
      case 'MISSING_DATA':
      case 'WAIVABLE':
        return !settled(finding);
      case 'NEEDS_REVIEW':
        // At approval the judgements of the formal check stand.
        return at === 'FORMAL_CHECK' && !settled(finding);
      default:
        return false;
    }
  });
