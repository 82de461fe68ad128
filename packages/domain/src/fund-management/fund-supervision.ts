import { z } from 'zod';
import type { Label } from '../kernel/label.ts';
import { type TermOf, vocabulary } from '../kernel/vocabulary.ts';
import { calendarDay } from '../values/calendar-day.ts';
import { refuse } from '../values/issue.ts';
import { lineText, longText } from '../values/text.ts';

/** 监督结论. */
export const supervisionConclusion = vocabulary('SupervisionConclusion', {
  COMPLIANT: { 'zh-CN': '符合规定', en: 'In order' },
  TO_RECTIFY: { 'zh-CN': '须整改', en: 'To be put right' },
  RECTIFIED: { 'zh-CN': '整改完成', en: 'Put right' },
});
export type SupervisionConclusion = TermOf<typeof supervisionConclusion>;

/** 经费监督记录 (一(五)b): who looked at the use of the money on a day, at what, and what was found; it is never rewritten. */
export const fundSupervisionInput = z
  .object({
    checkedOn: calendarDay,
    checkedBy: lineText(100),
    scope: longText(2000),
    conclusion: supervisionConclusion.schema,
    found: longText(4000).default(''),
    rectifyBy: calendarDay.nullable().default(null),
  })
  .check(({ value, issues }) => {
    const isOpen = value.conclusion === 'TO_RECTIFY';
    if (isOpen && value.found.trim() === '') issues.push(refuse('SUPERVISION_UNEXPLAINED', ['found'], value));
    if (isOpen && (value.rectifyBy === null || value.rectifyBy < value.checkedOn))
      issues.push(refuse('DATE_INVALID', ['rectifyBy'], value));
  });
export type FundSupervisionInput = z.output<typeof fundSupervisionInput>;
export const fundSupervisionLabels = {
  checkedOn: { 'zh-CN': '检查日期', en: 'Checked on' },
  checkedBy: { 'zh-CN': '监督人', en: 'Checked by' },
  scope: { 'zh-CN': '检查内容', en: 'What was checked' },
  conclusion: { 'zh-CN': '监督结论', en: 'Conclusion' },
  found: { 'zh-CN': '发现的问题', en: 'What was found' },
  rectifyBy: { 'zh-CN': '整改期限', en: 'To be put right by' },
} satisfies Record<keyof FundSupervisionInput, Label>;
