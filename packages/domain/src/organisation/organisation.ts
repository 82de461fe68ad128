import { z } from 'zod';
import type { Label } from '../kernel/label.ts';
import { type TermOf, vocabulary } from '../kernel/vocabulary.ts';
import { calendarDay } from '../values/calendar-day.ts';
import { money } from '../values/money.ts';
import { email, phone } from '../values/phone.ts';
import { divisionCode, lineText, longText, personName } from '../values/text.ts';
import { uscc } from '../values/uscc.ts';
import { financialYearsInput } from './financial-year.ts';
import { innovationPlatformInput } from './innovation-platform.ts';

export type { FinancialYearInput } from './financial-year.ts';
export type { InnovationPlatformInput } from './innovation-platform.ts';

/** 单位类型. */
export const organisationKind = vocabulary('OrganisationKind', {
  ENTERPRISE: { 'zh-CN': '企业', en: 'Enterprise' },
  UNIVERSITY: { 'zh-CN': '高等学校', en: 'University' },
  INSTITUTE: { 'zh-CN': '科研院所', en: 'Research institute' },
  HOSPITAL: { 'zh-CN': '医院', en: 'Hospital' },
  RND_SERVICE: { 'zh-CN': '技术研发机构', en: 'R&D organisation' },
  TRANSFER_SERVICE: { 'zh-CN': '成果转移转化机构', en: 'Technology transfer' },
  TESTING_SERVICE: { 'zh-CN': '检验检测机构', en: 'Testing and inspection' },
  CONSULTING_SERVICE: { 'zh-CN': '科技咨询机构', en: 'Consulting' },
  FINANCE_SERVICE: { 'zh-CN': '科技金融机构', en: 'Science and technology finance' },
  TECH_SERVICE: { 'zh-CN': '科技服务机构', en: 'Technology service' },
  OTHER: { 'zh-CN': '其他组织机构', en: 'Other' },
});
export type OrganisationKind = TermOf<typeof organisationKind>;

/** 行业门类: only the first two have a revenue threshold in 一(二)1. */
export const organisationSector = vocabulary('OrganisationSector', {
  MANUFACTURING: { 'zh-CN': '制造业', en: 'Manufacturing' },
  TECH_INFO_SERVICE: { 'zh-CN': '科技与信息服务业', en: 'Technology and information services' },
  OTHER_SECTOR: { 'zh-CN': '其他行业', en: 'Other sector' },
});
export type OrganisationSector = TermOf<typeof organisationSector>;

/** 研发团队: head counts as of a day. */
export const rdTeamInput = z.object({
  asOf: calendarDay,
  fulltimeRdStaff: z.int().min(0).max(1_000_000),
  seniorExperts: z.int().min(0).max(1_000_000).nullable().default(null),
  doctors: z.int().min(0).max(1_000_000).nullable().default(null),
  chiefScientist: personName.or(z.literal('')).default(''),
});
export type RdTeamInput = z.output<typeof rdTeamInput>;

export const rdTeamLabels = {
  asOf: { 'zh-CN': '截至日期', en: 'As of' },
  fulltimeRdStaff: { 'zh-CN': '专职研发人员(人)', en: 'Full-time R&D staff' },
  seniorExperts: { 'zh-CN': '高级职称(人)', en: 'Senior experts' },
  doctors: { 'zh-CN': '博士(人)', en: 'Doctors' },
  chiefScientist: { 'zh-CN': '首席科学家', en: 'Chief scientist' },
} satisfies Record<keyof RdTeamInput, Label>;

/** 单位: an independent legal person as its licence and seal name it. */
export const organisationInput = z.object({
  legalName: lineText(200),
  formerNames: z.array(lineText(200)).max(20).default([]),
  uscc,
  isLegalPerson: z.boolean().nullable().default(null),
  kind: organisationKind.schema,
  sector: organisationSector.schema.nullable().default(null),
  industryCode: z
    .string()
    .regex(/^[A-T]?\d{0,4}$/)
    .default(''),
  divisionCode: divisionCode.nullable().default(null),
  placeOfBusiness: longText(300).default(''),
  foundedOn: calendarDay.nullable().default(null),
  registeredCapital: money.nullable().default(null),
  businessScope: longText(4000).default(''),
  legalRepresentative: personName.or(z.literal('')).default(''),
  contactName: personName.or(z.literal('')).default(''),
  contactPost: lineText(60).or(z.literal('')).default(''),
  contactPhone: phone.or(z.literal('')).default(''),
  contactEmail: email.or(z.literal('')).default(''),
  tags: z.array(lineText(30)).max(30).default([]),
  rdTeam: rdTeamInput.nullable().default(null),
  financialYears: financialYearsInput.default([]),
  platforms: z.array(innovationPlatformInput).max(100).default([]),
});
export type OrganisationInput = z.output<typeof organisationInput>;

export const organisationLabels = {
  legalName: { 'zh-CN': '单位名称', en: 'Legal name' },
  formerNames: { 'zh-CN': '曾用名', en: 'Former names' },
  uscc: { 'zh-CN': '统一社会信用代码', en: 'Unified social credit code' },
  isLegalPerson: { 'zh-CN': '独立法人', en: 'Legal person' },
  kind: { 'zh-CN': '单位类型', en: 'Kind' },
  sector: { 'zh-CN': '行业门类', en: 'Sector' },
  industryCode: { 'zh-CN': '行业代码(GB/T 4754)', en: 'Industry code (GB/T 4754)' },
  divisionCode: { 'zh-CN': '注册地区划代码', en: 'Division of registration' },
  placeOfBusiness: { 'zh-CN': '经营地址', en: 'Place of business' },
  foundedOn: { 'zh-CN': '成立日期', en: 'Founded on' },
  registeredCapital: { 'zh-CN': '注册资本', en: 'Registered capital' },
  businessScope: { 'zh-CN': '经营范围', en: 'Business scope' },
  legalRepresentative: { 'zh-CN': '法定代表人', en: 'Legal representative' },
  contactName: { 'zh-CN': '联系人', en: 'Contact' },
  contactPost: { 'zh-CN': '联系人职务', en: 'Post of the contact' },
  contactPhone: { 'zh-CN': '联系电话', en: 'Phone' },
  contactEmail: { 'zh-CN': '电子邮箱', en: 'E-mail' },
  tags: { 'zh-CN': '标签', en: 'Tags' },
  rdTeam: { 'zh-CN': '研发团队', en: 'R&D team' },
  financialYears: { 'zh-CN': '会计年度数据', en: 'Fiscal years' },
  platforms: { 'zh-CN': '创新平台', en: 'Innovation platforms' },
} satisfies Record<keyof OrganisationInput, Label>;
