import { type Role, role } from '@consortium/domain';

/** One known password for every demo account; none of it exists outside the embedded database on loopback. */
export const DEMO_PASSWORD = 'Demo-2026!';

const accounts = [
  { account: 'lead', name: '示例·韦晓岚', role: 'UNIT_STAFF' },
  { account: 'member', name: '示例·覃志远', role: 'UNIT_STAFF' },
  { account: 'hospital', name: '示例·莫雅琴', role: 'UNIT_STAFF' },
  { account: 'district', name: '示例·黄建业', role: 'DISTRICT_OFFICER' },
  { account: 'officer', name: '示例·陆明', role: 'BUREAU_OFFICER' },
  { account: 'head', name: '示例·蒙丽华', role: 'SECTION_HEAD' },
  { account: 'leader', name: '示例·潘国栋', role: 'BUREAU_LEADER' },
  { account: 'expert', name: '示例·梁教授', role: 'EXPERT' },
  { account: 'sysadmin', name: '示例·系统管理员', role: 'SYSTEM_ADMIN' },
  { account: 'secadmin', name: '示例·安全管理员', role: 'SECURITY_ADMIN' },
  { account: 'auditadmin', name: '示例·审计管理员', role: 'AUDIT_ADMIN' },
] as const satisfies readonly { account: string; name: string; role: Role }[];

/** 示例账号. */
export const demoAccounts = accounts.map((each) => ({
  ...each,
  roleName: role.labels[each.role]['zh-CN'],
  password: DEMO_PASSWORD,
}));
