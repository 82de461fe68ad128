import { z } from 'zod';
import type { Label } from '../kernel/label.ts';
import { type TermOf, vocabulary } from '../kernel/vocabulary.ts';
import { calendarDay } from '../values/calendar-day.ts';
import { lineText, longText, personName } from '../values/text.ts';

/** 战略合作协议: signed with the city; gives preference by 三(四). Kept by the bureau. */
export const strategicAgreementInput = z.object({
  party: lineText(200),
  documentNo: lineText(60).or(z.literal('')).default(''),
  signedOn: calendarDay,
  validTo: calendarDay.nullable().default(null),
});
export type StrategicAgreementInput = z.output<typeof strategicAgreementInput>;

export const strategicAgreementLabels = {
  party: { 'zh-CN': '签约方', en: 'Party' },
  documentNo: { 'zh-CN': '协议编号', en: 'Document no.' },
  signedOn: { 'zh-CN': '签订日期', en: 'Signed on' },
  validTo: { 'zh-CN': '有效期至', en: 'Valid to' },
} satisfies Record<keyof StrategicAgreementInput, Label>;

/** 诚信对象. */
export const integrityObject = vocabulary('IntegrityObject', {
  UNIT: { 'zh-CN': '单位', en: 'Unit' },
  PERSON: { 'zh-CN': '个人', en: 'Person' },
});
export type IntegrityObject = TermOf<typeof integrityObject>;

/** 科研诚信记录: of the unit or of a person in it. Kept by the bureau. */
export const integrityRecordInput = z.object({
  object: integrityObject.schema,
  person: personName.or(z.literal('')).default(''),
  act: longText(500),
  basis: lineText(200),
  decidedOn: calendarDay,
  validFrom: calendarDay,
  validTo: calendarDay.nullable().default(null),
});
export type IntegrityRecordInput = z.output<typeof integrityRecordInput>;

export const integrityRecordLabels = {
  object: { 'zh-CN': '对象', en: 'Object' },
  person: { 'zh-CN': '姓名', en: 'Person' },
  act: { 'zh-CN': '失信行为', en: 'Act' },
  basis: { 'zh-CN': '认定依据', en: 'Basis' },
  decidedOn: { 'zh-CN': '认定日期', en: 'Decided on' },
  validFrom: { 'zh-CN': '起始日期', en: 'From' },
  validTo: { 'zh-CN': '截止日期', en: 'To' },
} satisfies Record<keyof IntegrityRecordInput, Label>;

/** 主管部门登记: what only the bureau writes about a unit. */
export const officeRecordsInput = z.object({
  strategicAgreements: z.array(strategicAgreementInput).max(50).default([]),
  integrityRecords: z.array(integrityRecordInput).max(50).default([]),
});
export type OfficeRecordsInput = z.output<typeof officeRecordsInput>;

export const officeRecordsLabels = {
  strategicAgreements: { 'zh-CN': '战略合作协议', en: 'Strategic agreements' },
  integrityRecords: { 'zh-CN': '科研诚信记录', en: 'Integrity records' },
} satisfies Record<keyof OfficeRecordsInput, Label>;
