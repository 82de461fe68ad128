import { z } from 'zod';
import { applicationKind } from '../application/application.ts';
import { submissionItemKind } from '../application/submission-item.ts';
import type { Label } from '../kernel/label.ts';
import { calendarDay, type Instant, plusDays, startOfDay } from '../values/calendar-day.ts';
import { refuse } from '../values/issue.ts';
import { lineText, recordId } from '../values/text.ts';

/** 批次: what one notice fixes for one round. */
export const batchInput = z
  .object({
    kind: applicationKind.schema,
    year: z.int().min(2020).max(2100),
    title: lineText(120),
    noticeDocument: lineText(200).or(z.literal('')).default(''),
    opensOn: calendarDay,
    closesOn: calendarDay,
    isClosingDayIncluded: z.boolean().default(true),
    ruleSetId: recordId,
    requiredItems: z.array(submissionItemKind.schema).max(7).default(['STAMPED_PAPER', 'WORD', 'PDF_SCAN']),
    allowsDirect: z.boolean().default(true),
    publicityDays: z.int().min(1).max(60).default(5),
    directions: z.array(lineText(60)).max(60).default([]),
  })
  .check(({ value, issues }) => {
    if (value.closesOn < value.opensOn)
      issues.push(refuse('DATE_INVALID', ['closesOn'], value, { reason: 'BEFORE_OPENING' }));
  });
export type BatchInput = z.output<typeof batchInput>;

export const batchLabels = {
  kind: { 'zh-CN': '类别', en: 'Kind' },
  year: { 'zh-CN': '年度', en: 'Year' },
  title: { 'zh-CN': '批次名称', en: 'Title' },
  noticeDocument: { 'zh-CN': '通知文件', en: 'Notice' },
  opensOn: { 'zh-CN': '开始日期', en: 'Opens on' },
  closesOn: { 'zh-CN': '截止日期', en: 'Closes on' },
  isClosingDayIncluded: { 'zh-CN': '含截止当日', en: 'Closing day included' },
  ruleSetId: { 'zh-CN': '适用规则', en: 'Rule set' },
  requiredItems: { 'zh-CN': '申报材料', en: 'Required materials' },
  allowsDirect: { 'zh-CN': '可直接申报', en: 'Direct applications' },
  publicityDays: { 'zh-CN': '公示工作日', en: 'Publicity in working days' },
  directions: { 'zh-CN': '优先支持重点方向', en: 'Priority directions' },
} satisfies Record<keyof BatchInput, Label>;

type Window = Readonly<{ opensOn: string; closesOn: string; isClosingDayIncluded: boolean }>;

/** The first instant at which a submission is late (二(二)a: the closing day counts where the batch says so). */
export const closesBefore = ({ closesOn, isClosingDayIncluded }: Window): Instant =>
  startOfDay(isClosingDayIncluded ? plusDays(closesOn, 1) : closesOn);

/** 批次进度: computed from the clock, never stored. */
export function batchPhase(window: Window, now: Instant): 'UPCOMING' | 'OPEN' | 'CLOSED' {
  if (now < startOfDay(window.opensOn)) return 'UPCOMING';
  return now < closesBefore(window) ? 'OPEN' : 'CLOSED';
}
