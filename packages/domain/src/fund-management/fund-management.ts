import { z } from 'zod';
import type { Label } from '../kernel/label.ts';
import { calendarDay } from '../values/calendar-day.ts';
import { lineText, recordId } from '../values/text.ts';

const optionalLine = (max: number) => lineText(max).or(z.literal('')).default('');

/** 经费管理声明: 一(五): rules, inner supervision, custodian and two declarations. */
export const fundManagementInput = z.object({
  rulesName: optionalLine(100),
  adoptedOn: calendarDay.nullable().default(null),
  supervisedBy: optionalLine(100),
  supervisionFrequency: optionalLine(60),
  custodianId: recordId.nullable().default(null),
  followsSpecialFundRules: z.boolean().default(false),
  acceptsSupervision: z.boolean().default(false),
  separateAccounting: z.boolean().default(false),
});
export type FundManagementInput = z.output<typeof fundManagementInput>;

export const fundManagementLabels = {
  rulesName: { 'zh-CN': '经费管理办法名称', en: 'Fund rules' },
  adoptedOn: { 'zh-CN': '通过日期', en: 'Adopted on' },
  supervisedBy: { 'zh-CN': '内部监督主体', en: 'Supervised by' },
  supervisionFrequency: { 'zh-CN': '监督频次', en: 'How often' },
  custodianId: { 'zh-CN': '经费受托管理单位', en: 'Custodian unit' },
  followsSpecialFundRules: {
    'zh-CN': '政府资助经费按市科技发展专项资金管理办法执行',
    en: 'Public money follows the special-fund rules',
  },
  acceptsSupervision: { 'zh-CN': '接受科技等有关部门监督', en: 'Accepts supervision' },
  separateAccounting: { 'zh-CN': '单独核算', en: 'Separate accounting' },
} satisfies Record<keyof FundManagementInput, Label>;
