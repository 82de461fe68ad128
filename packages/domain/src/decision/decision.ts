import { z } from 'zod';
import type { Label } from '../kernel/label.ts';
import { type TermOf, vocabulary } from '../kernel/vocabulary.ts';
import { calendarDay } from '../values/calendar-day.ts';
import { documentNumber } from '../values/document-number.ts';
import { lineText, longText, recordId } from '../values/text.ts';

/** 会议结果. */
export const meetingOutcome = vocabulary('MeetingOutcome', {
  AGREED: { 'zh-CN': '同意组建', en: 'Agreed' },
  DEFERRED: { 'zh-CN': '暂缓', en: 'Deferred' },
  REFUSED: { 'zh-CN': '不同意组建', en: 'Refused' },
});
export type MeetingOutcome = TermOf<typeof meetingOutcome>;

/** The act on the application that a result is. */
export const actOfOutcome = {
  AGREED: 'proposeApproval',
  DEFERRED: 'defer',
  REFUSED: 'refuseApproval',
} as const satisfies Record<MeetingOutcome, string>;

/** 会议决定: what a meeting resolved on one application; 暂缓 and 不同意 need their reason. */
export const meetingResultInput = z.object({
  meeting: lineText(120),
  heldOn: calendarDay,
  result: meetingOutcome.schema,
  reason: longText(4000).default(''),
});
export type MeetingResultInput = z.output<typeof meetingResultInput>;
export const meetingResultLabels = {
  meeting: { 'zh-CN': '会议', en: 'Meeting' },
  heldOn: { 'zh-CN': '会议日期', en: 'Held on' },
  result: { 'zh-CN': '会议结果', en: 'Result' },
  reason: { 'zh-CN': '理由', en: 'Reason' },
} satisfies Record<keyof MeetingResultInput, Label>;

/** 批复文件: number, day and list; issuing it establishes the consortia of the list. */
export const decisionDocumentInput = z.object({
  documentNo: documentNumber,
  title: lineText(200),
  issuedOn: calendarDay,
  batchId: recordId,
  applicationIds: z.array(recordId).min(1).max(200),
});
export type DecisionDocumentInput = z.output<typeof decisionDocumentInput>;
export const decisionDocumentLabels = {
  documentNo: { 'zh-CN': '批复文号', en: 'Document number' },
  title: { 'zh-CN': '文件标题', en: 'Title' },
  issuedOn: { 'zh-CN': '批复日期', en: 'Issued on' },
  batchId: { 'zh-CN': '批次', en: 'Batch' },
  applicationIds: { 'zh-CN': '批复名单', en: 'Applications' },
} satisfies Record<keyof DecisionDocumentInput, Label>;
