import type { PrismaClient } from '@consortium/database/client';
import { demoAccounts } from './accounts.ts';

/** 示例账号外露: a database in which everybody knows the passwords was about to be put on a network. */
export class DemoExposed extends Error {
  constructor() {
    super(
      [
        '数据中有示例账号(密码公开),不能对外提供服务。请用 DATA_DIR 指定新的文件夹,或去掉 HOST、PUBLIC_URL、TRUST_PROXY。',
        'The data holds demo accounts whose passwords are public. Name another DATA_DIR, or take HOST, PUBLIC_URL and TRUST_PROXY away.',
      ].join('\n'),
    );
    this.name = 'DemoExposed';
  }
}

/** Known passwords never leave the machine, also where the demo was started first and opened to others later. */
export async function refuseExposedDemo(client: PrismaClient): Promise<void> {
  const known = demoAccounts.map(({ account, name }) => ({ account, name, passwordHash: { not: null } }));
  if (await client.user.findFirst({ where: { OR: known }, select: { id: true } })) throw new DemoExposed();
}
