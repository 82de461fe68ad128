import { z } from 'zod';
import type { Label } from '../kernel/label.ts';
import { refuse } from '../values/issue.ts';
import { email } from '../values/phone.ts';
import { lineText, personName, recordId } from '../values/text.ts';
import { role, tokenScope } from './roles.ts';

/** 用户: a person with one role; unit staff belong to a unit, district officers to a district. */
export const userInput = z
  .object({
    account: z.string().regex(/^[A-Za-z0-9._@-]{3,60}$/),
    name: personName,
    role: role.schema,
    email: email.or(z.literal('')).default(''),
    organisationId: recordId.nullable().default(null),
    districtId: recordId.nullable().default(null),
  })
  .check(({ value, issues }) => {
    if ((value.role === 'UNIT_STAFF') !== (value.organisationId !== null))
      issues.push(refuse('BAD_USER_INPUT', ['organisationId'], value, { reason: 'UNIT_STAFF_HAS_A_UNIT' }));
    if ((value.role === 'DISTRICT_OFFICER') !== (value.districtId !== null))
      issues.push(
        refuse('BAD_USER_INPUT', ['districtId'], value, { reason: 'DISTRICT_OFFICER_HAS_A_DISTRICT' }),
      );
  });
export type UserInput = z.output<typeof userInput>;

export const userLabels = {
  account: { 'zh-CN': '账号', en: 'Account' },
  name: { 'zh-CN': '姓名', en: 'Name' },
  role: { 'zh-CN': '角色', en: 'Role' },
  email: { 'zh-CN': '电子邮箱', en: 'E-mail' },
  organisationId: { 'zh-CN': '所属单位', en: 'Unit' },
  districtId: { 'zh-CN': '所属县(区)', en: 'District' },
} satisfies Record<keyof UserInput, Label>;

/** 本人邮箱: where notifications are mailed; empty where a person wants none. */
export const emailInput = z.object({ email: email.or(z.literal('')) });

/** 访问令牌: scopes and a term; the secret is the wire's business. */
export const apiTokenInput = z.object({
  name: lineText(60),
  scopes: z.array(tokenScope.schema).min(1).max(2),
  daysValid: z.int().min(1).max(366).default(90),
});
export type ApiTokenInput = z.output<typeof apiTokenInput>;

export const apiTokenLabels = {
  name: { 'zh-CN': '用途', en: 'Purpose' },
  scopes: { 'zh-CN': '权限', en: 'Scopes' },
  daysValid: { 'zh-CN': '有效天数', en: 'Days valid' },
} satisfies Record<keyof ApiTokenInput, Label>;
