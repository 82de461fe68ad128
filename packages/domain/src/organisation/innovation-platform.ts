import { z } from 'zod';
import type { Label } from '../kernel/label.ts';
import { type TermOf, vocabulary } from '../kernel/vocabulary.ts';
import { calendarDay } from '../values/calendar-day.ts';
import { lineText } from '../values/text.ts';

/** 创新平台类别: 一(二)2 names four and leaves the list open. */
export const platformKind = vocabulary('PlatformKind', {
  KEY_LABORATORY: { 'zh-CN': '重点实验室', en: 'Key laboratory' },
  ENGINEERING_CENTRE: { 'zh-CN': '工程(技术)研究中心', en: 'Engineering research centre' },
  INNOVATION_CENTRE: { 'zh-CN': '技术创新中心', en: 'Technology innovation centre' },
  TECHNOLOGY_CENTRE: { 'zh-CN': '企业技术中心', en: 'Enterprise technology centre' },
  OTHER_PLATFORM: { 'zh-CN': '其他', en: 'Other' },
});
export type PlatformKind = TermOf<typeof platformKind>;

/** 平台级别. */
export const platformLevel = vocabulary('PlatformLevel', {
  CITY: { 'zh-CN': '市级', en: 'City' },
  REGION: { 'zh-CN': '自治区级', en: 'Region' },
  NATIONAL: { 'zh-CN': '国家级', en: 'National' },
});
export type PlatformLevel = TermOf<typeof platformLevel>;

/** 创新平台: in force until validTo; a revoked one is not in force from that day on. */
export const innovationPlatformInput = z.object({
  name: lineText(120),
  kind: platformKind.schema,
  level: platformLevel.schema,
  approvalNo: lineText(60).or(z.literal('')).default(''),
  approvedOn: calendarDay.nullable().default(null),
  validTo: calendarDay.nullable().default(null),
  revokedOn: calendarDay.nullable().default(null),
});
export type InnovationPlatformInput = z.output<typeof innovationPlatformInput>;

export const innovationPlatformLabels = {
  name: { 'zh-CN': '平台名称', en: 'Platform' },
  kind: { 'zh-CN': '类别', en: 'Kind' },
  level: { 'zh-CN': '级别', en: 'Level' },
  approvalNo: { 'zh-CN': '批准文号', en: 'Approval no.' },
  approvedOn: { 'zh-CN': '批准日期', en: 'Approved on' },
  validTo: { 'zh-CN': '有效期至', en: 'Valid to' },
  revokedOn: { 'zh-CN': '撤销日期', en: 'Revoked on' },
} satisfies Record<keyof InnovationPlatformInput, Label>;
