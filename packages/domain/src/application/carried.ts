import { type TermOf, vocabulary } from '../kernel/vocabulary.ts';

/** 申报内容部分: what a formal application takes over from its pre-application, to be confirmed one by one. */
export const applicationPart = vocabulary('ApplicationPart', {
  BASICS: { 'zh-CN': '基本信息', en: 'Basics' },
  MEMBERS: { 'zh-CN': '成员单位', en: 'Member units' },
  BODIES: { 'zh-CN': '组织机构', en: 'Governance bodies' },
  FUNDS: { 'zh-CN': '经费管理', en: 'Fund management' },
  PLAN: { 'zh-CN': '建设方案', en: 'Plan' },
});
export type ApplicationPart = TermOf<typeof applicationPart>;
