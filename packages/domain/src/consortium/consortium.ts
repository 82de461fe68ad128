import { z } from 'zod';
import type { Label } from '../kernel/label.ts';
import { calendarDay } from '../values/calendar-day.ts';
import { lineText, recordId } from '../values/text.ts';
import { consortiumStatus } from './consortium.lifecycle.ts';

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

/** 联合体编号 [D]: through a year, e.g. `LZ2026-001`. */
export const consortiumNumber = (year: number, index: number): string =>
  `LZ${year}-${String(index).padStart(3, '0')}`;
