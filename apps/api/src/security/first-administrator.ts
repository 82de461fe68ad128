import type { PrismaClient } from '@consortium/database/client';
import { issueLink } from '../graph/people/user.ts';

/** 首位系统管理员: while nobody can sign in, every start prints a fresh one-time link. */
export async function inviteFirstAdministrator(database: PrismaClient, now: Date): Promise<string | null> {
  if ((await database.user.count({ where: { passwordHash: { not: null } } })) > 0) return null;
  const { id } = await database.user.upsert({
    where: { account: 'admin' },
    create: { account: 'admin', name: '系统管理员', role: 'SYSTEM_ADMIN' },
    update: {},
    select: { id: true },
  });
  await database.passwordLink.deleteMany({ where: { userId: id, usedAt: null } });
  return issueLink(database, id, now);
}
