import { z } from 'zod';
import type { Label } from '../kernel/label.ts';
import type { Lifecycle } from '../kernel/lifecycle.ts';
import { type TermOf, vocabulary } from '../kernel/vocabulary.ts';
import { calendarDay } from '../values/calendar-day.ts';
import { lineText, longText, recordId } from '../values/text.ts';

/** 公示状态: running or over is computed from the days. */
export const publicNoticeStatus = vocabulary('PublicNoticeStatus', {
  DRAFT: { 'zh-CN': '拟稿', en: 'Draft' },
  PUBLISHED: { 'zh-CN': '已发布', en: 'Published' },
});
export type PublicNoticeStatus = TermOf<typeof publicNoticeStatus>;

/** 公示进度: computed from the days, both included; never stored. */
export const noticePhase = vocabulary('NoticePhase', {
  UPCOMING: { 'zh-CN': '未开始', en: 'Upcoming' },
  RUNNING: { 'zh-CN': '公示中', en: 'Running' },
  OVER: { 'zh-CN': '公示期满', en: 'Over' },
});
export type NoticePhase = TermOf<typeof noticePhase>;

/** Where a day lies to a notice. */
export const phaseOfNotice = (
  { startsOn, endsOn }: Readonly<{ startsOn: string; endsOn: string }>,
  day: string,
): NoticePhase => (day < startsOn ? 'UPCOMING' : day <= endsOn ? 'RUNNING' : 'OVER');

export const publicNoticeLifecycle = {
  update: { moves: { DRAFT: 'DRAFT' }, label: { 'zh-CN': '修改', en: 'Edit' } },
  publish: { moves: { DRAFT: 'PUBLISHED' }, label: { 'zh-CN': '发布公示', en: 'Publish' }, confirm: true },
  recordObjection: {
    moves: { PUBLISHED: 'PUBLISHED' },
    label: { 'zh-CN': '登记异议', en: 'Record an objection' },
  },
} as const satisfies Lifecycle<PublicNoticeStatus>;

/** 公示: the end is counted in working days by the calendar, so only the start is given. */
export const publicNoticeInput = z.object({
  batchId: recordId,
  title: lineText(120),
  text: longText(8000).default(''),
  contact: longText(500).default(''),
  startsOn: calendarDay,
  applicationIds: z.array(recordId).min(1).max(200),
});
export type PublicNoticeInput = z.output<typeof publicNoticeInput>;
export const publicNoticeLabels = {
  batchId: { 'zh-CN': '批次', en: 'Batch' },
  title: { 'zh-CN': '公示标题', en: 'Title' },
  text: { 'zh-CN': '公示正文', en: 'Text' },
  contact: { 'zh-CN': '受理异议的联系方式', en: 'Where objections go' },
  startsOn: { 'zh-CN': '公示开始日期', en: 'Starts on' },
  applicationIds: { 'zh-CN': '公示名单', en: 'Applications' },
} satisfies Record<keyof PublicNoticeInput, Label>;

/** 异议形式: 苏州 hears only these; an anonymous one is refused. */
export const objectionForm = vocabulary('ObjectionForm', {
  NAMED: { 'zh-CN': '个人实名', en: 'Signed by a person' },
  STAMPED: { 'zh-CN': '单位盖章', en: 'Stamped by a unit' },
});
export type ObjectionForm = TermOf<typeof objectionForm>;

export const objectionStatus = vocabulary('ObjectionStatus', {
  OPEN: { 'zh-CN': '待处理', en: 'Open' },
  DISMISSED: { 'zh-CN': '不成立', en: 'Dismissed' },
  UPHELD: { 'zh-CN': '成立', en: 'Upheld' },
});
export type ObjectionStatus = TermOf<typeof objectionStatus>;

export const objectionLifecycle = {
  dismiss: {
    moves: { OPEN: 'DISMISSED' },
    label: { 'zh-CN': '异议不成立', en: 'Dismiss' },
    asksReason: true,
    confirm: true,
  },
  uphold: {
    moves: { OPEN: 'UPHELD' },
    label: { 'zh-CN': '异议成立', en: 'Uphold' },
    asksReason: true,
    confirm: true,
  },
} as const satisfies Lifecycle<ObjectionStatus>;

/** 异议: the objector's name is needed; without one it is anonymous and refused by its own code. */
export const objectionInput = z.object({
  applicationId: recordId,
  form: objectionForm.schema,
  objector: longText(100).default(''),
  contact: longText(200).default(''),
  text: longText(8000),
  receivedOn: calendarDay,
});
export type ObjectionInput = z.output<typeof objectionInput>;
export const objectionLabels = {
  applicationId: { 'zh-CN': '异议对象', en: 'Application' },
  form: { 'zh-CN': '形式', en: 'Form' },
  objector: { 'zh-CN': '异议人', en: 'Objector' },
  contact: { 'zh-CN': '联系方式', en: 'Contact' },
  text: { 'zh-CN': '异议内容', en: 'Text' },
  receivedOn: { 'zh-CN': '收到日期', en: 'Received on' },
} satisfies Record<keyof ObjectionInput, Label>;
