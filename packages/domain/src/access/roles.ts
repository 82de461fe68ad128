import { type TermOf, vocabulary } from '../kernel/vocabulary.ts';

/** 角色: programme §2. Lead or member is no role of a person but of the unit in one formation. */
export const role = vocabulary('Role', {
  UNIT_STAFF: { 'zh-CN': '单位用户', en: 'Unit' },
  DISTRICT_OFFICER: { 'zh-CN': '县(区)科技主管部门', en: 'District office' },
  BUREAU_OFFICER: { 'zh-CN': '市科技局经办人', en: 'Bureau officer' },
  SECTION_HEAD: { 'zh-CN': '科室负责人', en: 'Section head' },
  BUREAU_LEADER: { 'zh-CN': '分管领导', en: 'Bureau leader' },
  EXPERT: { 'zh-CN': '评审专家', en: 'Expert' },
  SYSTEM_ADMIN: { 'zh-CN': '系统管理员', en: 'System administrator' },
  SECURITY_ADMIN: { 'zh-CN': '安全管理员', en: 'Security administrator' },
  AUDIT_ADMIN: { 'zh-CN': '审计管理员', en: 'Audit administrator' },
});
export type Role = TermOf<typeof role>;

/** 令牌权限: what a third-party token may do within its owner's rights. */
export const tokenScope = vocabulary('TokenScope', {
  READ: { 'zh-CN': '读取', en: 'Read' },
  WRITE: { 'zh-CN': '写入', en: 'Write' },
});
export type TokenScope = TermOf<typeof tokenScope>;

/** 账号状态. */
export const userStatus = vocabulary('UserStatus', {
  ACTIVE: { 'zh-CN': '正常', en: 'Active' },
  SUSPENDED: { 'zh-CN': '停用', en: 'Suspended' },
});
export type UserStatus = TermOf<typeof userStatus>;

/** The three separated administrators stay outside business acts. */
export const administrators = [
  'SYSTEM_ADMIN',
  'SECURITY_ADMIN',
  'AUDIT_ADMIN',
] as const satisfies readonly Role[];
