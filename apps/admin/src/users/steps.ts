import { both } from '@consortium/domain';
import type { Steps } from '../kernel/acts/lifecycles.ts';

/** 账号的操作: they change no business record, so no lifecycle of the domain names them. */
export const userSteps = {
  suspend: { label: both('停用', 'Suspend'), confirm: true },
  resume: { label: both('恢复', 'Restore'), confirm: true },
  unlock: { label: both('解锁', 'Unlock') },
  assignRole: { label: both('调整角色', 'Assign role') },
  issueLink: { label: both('发放设置密码链接', 'Issue a password link'), confirm: true },
} as const satisfies Steps;
