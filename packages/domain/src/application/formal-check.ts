import { z } from 'zod';
import type { Label } from '../kernel/label.ts';
import { blocking, type Finding, type Stage } from '../kernel/rule.ts';
import { type TermOf, vocabulary } from '../kernel/vocabulary.ts';
import { calendarDay } from '../values/calendar-day.ts';
import { longText } from '../values/text.ts';
import type { SpecialCaseStatus } from './special-case.ts';

/** 豁免状态: a reason for an in-principle clause is proposed by one person and decided by another. */
export const waiverStatus = vocabulary('WaiverStatus', {
  PROPOSED: { 'zh-CN': '待审批', en: 'Proposed' },
  APPROVED: { 'zh-CN': '已同意', en: 'Approved' },
  REFUSED: { 'zh-CN': '不同意', en: 'Refused' },
});
export type WaiverStatus = TermOf<typeof waiverStatus>;

/** 豁免说明: why an 原则上 clause is not met. */
export const waiverInput = z.object({
  code: z.string().regex(/^[A-Z][A-Z0-9_]{2,60}$/),
  reason: longText(4000).check(({ value, issues }) => {
    if (value.trim().length < 5)
      issues.push({ code: 'too_small', origin: 'string', minimum: 5, inclusive: true, input: value });
  }),
  evidence: longText(2000).default(''),
});
export type WaiverInput = z.output<typeof waiverInput>;

export const waiverLabels = {
  code: { 'zh-CN': '条款', en: 'Clause' },
  reason: { 'zh-CN': '说明理由', en: 'Reason' },
  evidence: { 'zh-CN': '佐证材料', en: 'Evidence' },
} satisfies Record<keyof WaiverInput, Label>;

/** 形审意见: the officer's verdict on one clause. */
export const verdict = vocabulary('Verdict', {
  MET: { 'zh-CN': '通过', en: 'Met' },
  NOT_MET: { 'zh-CN': '不通过', en: 'Not met' },
  TO_CORRECT: { 'zh-CN': '需补正', en: 'To be corrected' },
});
export type Verdict = TermOf<typeof verdict>;

export const verdictInput = z.object({
  code: z.string().regex(/^[A-Z][A-Z0-9_]{2,60}$/),
  verdict: verdict.schema,
  note: longText(2000).default(''),
});
export type VerdictInput = z.output<typeof verdictInput>;

/** 补正通知: what must be mended by when; each item names a clause or a field. */
export const correctionInput = z.object({
  dueOn: calendarDay,
  note: longText(4000).default(''),
  items: z
    .array(
      z.object({
        code: longText(60).default(''),
        field: longText(200).default(''),
        note: longText(2000),
      }),
    )
    .min(1)
    .max(100),
});
export type CorrectionInput = z.output<typeof correctionInput>;

type Settled = Readonly<{
  waivers: readonly Readonly<{ code: string; status: WaiverStatus }>[];
  verdicts: readonly Readonly<{ code: string; verdict: Verdict }>[];
  specialCase?: Readonly<{ status: SpecialCaseStatus; codes: readonly string[] }> | null;
}>;

/** 一事一议 sets a clause aside once approved; at submission it is enough that it waits for its decision. */
const isSetAside = (stage: Stage, code: string, specialCase: Settled['specialCase']): boolean =>
  specialCase?.codes.includes(code) === true &&
  (specialCase.status === 'APPROVED' || (stage === 'SUBMISSION' && specialCase.status !== 'REFUSED'));

/**
 * What stops an act. At submission an in-principle miss needs a recorded reason that nobody refused;
 * at the formal check the reason must be approved, and every judgement must carry the verdict 通过.
 * A special case sets aside the clauses it names, whatever came of them; the findings stay as they are.
 */
export const blockingFor = (
  stage: Stage,
  findings: readonly Finding[],
  { waivers, verdicts, specialCase }: Settled,
) =>
  blocking(findings, stage, ({ code, outcome }) => {
    if (isSetAside(stage, code, specialCase)) return true;
    if (outcome === 'WAIVABLE')
      return waivers.some(
        (waiver) =>
          waiver.code === code &&
          (waiver.status === 'APPROVED' || (stage === 'SUBMISSION' && waiver.status === 'PROPOSED')),
      );
    return (
      outcome === 'NEEDS_REVIEW' && verdicts.some((given) => given.code === code && given.verdict === 'MET')
    );
  });
