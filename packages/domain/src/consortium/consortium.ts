import { z } from 'zod';
import type { Label } from '../kernel/label.ts';
import { type TermOf, vocabulary } from '../kernel/vocabulary.ts';
import { calendarDay } from '../values/calendar-day.ts';
import { lineText, recordId } from '../values/text.ts';

/** 联合体状态. */
export const consortiumStatus = vocabulary('ConsortiumStatus', {
  OPERATING: { 'zh-CN': '运行中', en: 'Operating' },
  SUSPENDED: { 'zh-CN': '暂停', en: 'Suspended' },
  REVOKED: { 'zh-CN': '已撤销', en: 'Revoked' },
  DISSOLVED: { 'zh-CN': '已解散', en: 'Dissolved' },
});
export type ConsortiumStatus = TermOf<typeof consortiumStatus>;

/** In force for 一(二)5 [D: revoked and dissolved ones do not count]. */
export const consortiaInForce = ['OPERATING', 'SUSPENDED'] as const satisfies readonly ConsortiumStatus[];

/** 创新联合体: an approved one as the registry names it; new names are compared with every one ever approved. */
export const consortiumInput = z.object({
  number: lineText(40),
  name: lineText(100),
  leadUnitId: recordId,
  directions: z.array(lineText(60)).max(20).default([]),
  establishedOn: calendarDay,
  documentNo: lineText(60).or(z.literal('')).default(''),
  status: consortiumStatus.schema.default('OPERATING'),
});
export type ConsortiumInput = z.output<typeof consortiumInput>;

export const consortiumLabels = {
  number: { 'zh-CN': '编号', en: 'Number' },
  name: { 'zh-CN': '创新联合体名称', en: 'Name' },
  leadUnitId: { 'zh-CN': '牵头单位', en: 'Lead unit' },
  directions: { 'zh-CN': '重点方向', en: 'Directions' },
  establishedOn: { 'zh-CN': '批复日期', en: 'Established on' },
  documentNo: { 'zh-CN': '批复文号', en: 'Decision document' },
  status: { 'zh-CN': '状态', en: 'Status' },
} satisfies Record<keyof ConsortiumInput, Label>;
