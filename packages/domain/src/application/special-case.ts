import { z } from 'zod';
import type { Label } from '../kernel/label.ts';
import { type TermOf, vocabulary } from '../kernel/vocabulary.ts';
import { calendarDay } from '../values/calendar-day.ts';
import { documentNumber } from '../values/document-number.ts';
import { longText } from '../values/text.ts';

/** 一事一议状态. */
export const specialCaseStatus = vocabulary('SpecialCaseStatus', {
  PROPOSED: { 'zh-CN': '待论证', en: 'Proposed' },
  ARGUED: { 'zh-CN': '待决定', en: 'Argued' },
  APPROVED: { 'zh-CN': '已同意', en: 'Approved' },
  REFUSED: { 'zh-CN': '不同意', en: 'Refused' },
});
export type SpecialCaseStatus = TermOf<typeof specialCaseStatus>;

/** What may still be argued, and what is argued and waits for its decision. */
export const isArguable = (status: SpecialCaseStatus | undefined): boolean =>
  status === 'PROPOSED' || isDecidable(status);
export const isDecidable = (status: SpecialCaseStatus | undefined): boolean => status === 'ARGUED';

/** 一事一议依据: the two that 一(六) names. */
export const specialCaseBasis = vocabulary('SpecialCaseBasis', {
  KEY_SUPPORT: { 'zh-CN': '市委、市政府重点扶持', en: 'Key support by the city' },
  URGENT_NEED: { 'zh-CN': '产业发展急需', en: 'Urgent need of an industry' },
});
export type SpecialCaseBasis = TermOf<typeof specialCaseBasis>;

/** 一事一议 (一(六)): what is proposed, and the clauses it would set aside. */
export const specialCaseInput = z.object({
  basis: specialCaseBasis.schema,
  reason: longText(4000).check(({ value, issues }) => {
    if (value.trim().length < 5)
      issues.push({ code: 'too_small', origin: 'string', minimum: 5, inclusive: true, input: value });
  }),
  codes: z
    .array(z.string().regex(/^[A-Z][A-Z0-9_]{2,60}$/))
    .min(1)
    .max(60),
});
export type SpecialCaseInput = z.output<typeof specialCaseInput>;

export const specialCaseLabels = {
  basis: { 'zh-CN': '依据', en: 'Basis' },
  reason: { 'zh-CN': '理由', en: 'Reason' },
  codes: { 'zh-CN': '拟不适用的条款', en: 'Clauses to be set aside' },
} satisfies Record<keyof SpecialCaseInput, Label>;

/** 论证: who discussed it, when, and what came of it. */
export const argumentInput = z.object({
  arguedOn: calendarDay,
  participants: longText(2000),
  argument: longText(8000).check(({ value, issues }) => {
    if (value.trim().length < 5)
      issues.push({ code: 'too_small', origin: 'string', minimum: 5, inclusive: true, input: value });
  }),
});
export type ArgumentInput = z.output<typeof argumentInput>;

export const argumentLabels = {
  arguedOn: { 'zh-CN': '论证日期', en: 'Argued on' },
  participants: { 'zh-CN': '参加人员', en: 'Participants' },
  argument: { 'zh-CN': '论证意见', en: 'Argument' },
} satisfies Record<keyof ArgumentInput, Label>;

/** 决定: by another person, with its document. */
export const specialCaseDecisionInput = z.object({
  isApproved: z.boolean(),
  documentNo: documentNumber,
  note: longText(2000).default(''),
});
export type SpecialCaseDecisionInput = z.output<typeof specialCaseDecisionInput>;

export const specialCaseDecisionLabels = {
  isApproved: { 'zh-CN': '同意', en: 'Approved' },
  documentNo: { 'zh-CN': '决定文号', en: 'Decision document' },
  note: { 'zh-CN': '决定意见', en: 'Note' },
} satisfies Record<keyof SpecialCaseDecisionInput, Label>;
