import { z } from 'zod';
import type { Label } from '../kernel/label.ts';
import { calendarDay } from '../values/calendar-day.ts';
import { refuse } from '../values/issue.ts';
import { email, phone } from '../values/phone.ts';
import { keyOf, lineText, personName, recordId } from '../values/text.ts';

/** 任职经历: a unit where an expert works or worked; open ends mean 至今 or unknown. */
export const employmentInput = z
  .object({
    organisationId: recordId,
    post: lineText(60).or(z.literal('')).default(''),
    validFrom: calendarDay.nullable().default(null),
    validTo: calendarDay.nullable().default(null),
  })
  .check(({ value, issues }) => {
    if (value.validFrom && value.validTo && value.validTo <= value.validFrom)
      issues.push(refuse('DATE_INVALID', ['validTo'], value, { reason: 'BEFORE_START' }));
  });
export type EmploymentInput = z.output<typeof employmentInput>;

export const employmentLabels = {
  organisationId: { 'zh-CN': '单位', en: 'Unit' },
  post: { 'zh-CN': '职务', en: 'Post' },
  validFrom: { 'zh-CN': '起始日期', en: 'From' },
  validTo: { 'zh-CN': '截止日期', en: 'To' },
} satisfies Record<keyof EmploymentInput, Label>;

/** 专家编号: by which the pool knows an expert, on paper and in a table; left blank it is given by the database. */
const expertNumber = z
  .string()
  .max(64)
  .transform(keyOf)
  .pipe(z.string().regex(/^[A-Z0-9-]{1,20}$/));

/** 评审专家: of the city's pool. */
export const expertInput = z.object({
  number: z.literal('').or(expertNumber).default(''),
  name: personName,
  title: lineText(60).or(z.literal('')).default(''),
  fields: z.array(lineText(60)).max(20).default([]),
  phone: phone.or(z.literal('')).default(''),
  email: email.or(z.literal('')).default(''),
  userId: recordId.nullable().default(null),
  isAvailable: z.boolean().default(true),
  unavailableUntil: calendarDay.nullable().default(null),
  employments: z.array(employmentInput).max(30).default([]),
});
export type ExpertInput = z.output<typeof expertInput>;

export const expertLabels = {
  number: { 'zh-CN': '专家编号', en: 'Number' },
  name: { 'zh-CN': '姓名', en: 'Name' },
  title: { 'zh-CN': '职称', en: 'Title' },
  fields: { 'zh-CN': '专业领域', en: 'Fields' },
  phone: { 'zh-CN': '联系电话', en: 'Phone' },
  email: { 'zh-CN': '电子邮箱', en: 'E-mail' },
  userId: { 'zh-CN': '登录账号', en: 'Account' },
  isAvailable: { 'zh-CN': '可参加评审', en: 'Available' },
  unavailableUntil: { 'zh-CN': '暂不参加至', en: 'Not available until' },
  employments: { 'zh-CN': '任职经历', en: 'Employments' },
} satisfies Record<keyof ExpertInput, Label>;

/** 可参加评审 on a day: the last day of an absence still counts as absent. */
export const isExpertAvailable = (
  { isAvailable, unavailableUntil }: Pick<ExpertInput, 'isAvailable' | 'unavailableUntil'>,
  on: string,
): boolean => isAvailable && (unavailableUntil === null || unavailableUntil < on);
