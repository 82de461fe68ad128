import { runTransaction } from '@consortium/database';
import type { PrismaClient } from '@consortium/database/client';
import { Refused } from '@consortium/domain';
import type { Context } from '../context.ts';
import { audit } from '../move.ts';
import { hashPassword, passwordMatches, passwordRules, refuseWeakPassword } from './passwords.ts';
import { newSecret, secretHash } from './secrets.ts';

/** One answer for an unknown account, a wrong password, a locked and a suspended account. */
const failed = () =>
  new Refused('SIGN_IN_FAILED', {
    'zh-CN': '账号或密码不正确,或账号已被锁定、停用',
    en: 'The account or password is wrong, or the account is locked or suspended',
  });

// What no account is called never reaches the database (NUL, half a megabyte …).
const ACCOUNT = /^[\w.@-]{1,60}$/;

/** 登录: checks the password, counts failures, and opens a session; returns the session's secret and the user's id. */
export async function signIn(
  context: Context,
  account: string,
  password: string,
): Promise<{ secret: string; userId: string }> {
  const { database, now, origin } = context;
  if (!(await context.session.isAllowed()))
    throw new Refused('TOO_MANY_ATTEMPTS', {
      'zh-CN': '尝试过于频繁,请一分钟后再试',
      en: 'Too many attempts; try again in a minute',
    });
  const user = ACCOUNT.test(account) ? await database.user.findUnique({ where: { account } }) : null;
  const matches = await passwordMatches(user?.passwordHash ?? null, password);
  if (user?.status !== 'ACTIVE' || (user.lockedUntil && user.lockedUntil > now)) throw failed();
  if (!matches) {
    await countFailure(database, user.id, now);
    await record(context, user, 'signInFailed');
    throw failed();
  }
  const secret = newSecret();
  await runTransaction(database, async (tx) => {
    await tx.session.create({
      data: {
        tokenHash: secretHash(secret),
        userId: user.id,
        address: origin.address,
        createdAt: now,
        lastSeenAt: now,
      },
    });
    await tx.user.update({
      where: { id: user.id },
      data: { failedAttempts: 0, lockedUntil: null },
      select: { id: true },
    });
    await audit(
      tx,
      { ...context, viewer: user },
      { action: 'signIn', subject: 'Session', recordId: user.id, recordName: user.account },
    );
  });
  return { secret, userId: user.id };
}

/** The fifth failure in a row locks; counted by the database, so that parallel guesses count too. */
async function countFailure(database: PrismaClient, id: string, now: Date): Promise<void> {
  const { failedAttempts } = await database.user.update({
    where: { id },
    data: { failedAttempts: { increment: 1 } },
    select: { failedAttempts: true },
  });
  if (failedAttempts >= passwordRules.attempts)
    await database.user.update({
      where: { id },
      data: { failedAttempts: 0, lockedUntil: new Date(now.getTime() + passwordRules.lockMinutes * 60_000) },
      select: { id: true },
    });
}

const record = (context: Context, user: { id: string; account: string }, action: string) =>
  runTransaction(context.database, (tx) =>
    audit(tx, context, { action, subject: 'Session', recordId: user.id, recordName: user.account }),
  );

export async function signOut(context: Context): Promise<void> {
  const { database, session, viewer } = context;
  if (!session.token || !viewer) return;
  await database.session.deleteMany({ where: { tokenHash: secretHash(session.token) } });
  await record(context, viewer, 'signOut');
}

type Credentials = Readonly<{
  id: string;
  account: string;
  passwordHash: string | null;
  passwordHistory: readonly string[];
}>;

/** A new password; every other session of the user ends. */
async function setPassword(context: Context, user: Credentials, password: string): Promise<void> {
  const earlier = [user.passwordHash, ...user.passwordHistory]
    .filter((each) => each !== null)
    .slice(0, passwordRules.kept);
  await refuseWeakPassword(password, earlier);
  const passwordHash = await hashPassword(password);
  const keep = context.session.token ? secretHash(context.session.token) : '';
  await runTransaction(context.database, async (tx) => {
    await tx.user.update({
      where: { id: user.id },
      data: {
        passwordHash,
        passwordHistory: earlier,
        passwordChangedAt: context.now,
        failedAttempts: 0,
        lockedUntil: null,
      },
      select: { id: true },
    });
    await tx.session.deleteMany({ where: { userId: user.id, tokenHash: { not: keep } } });
    await audit(tx, context, {
      action: 'setPassword',
      subject: 'User',
      recordId: user.id,
      recordName: user.account,
    });
  });
}

export async function changePassword(context: Context, current: string, password: string): Promise<void> {
  const user = await context.database.user.findUniqueOrThrow({ where: { id: context.viewer?.id as string } });
  const isLocked = user.lockedUntil !== null && user.lockedUntil > context.now;
  if (isLocked || !(await passwordMatches(user.passwordHash, current))) {
    // Whoever sits at an open session may not try passwords without end.
    if (!isLocked) await countFailure(context.database, user.id, context.now);
    throw failed();
  }
  await setPassword(context, user, password);
}

/** By a one-time link; the link is spent only when the password is accepted. */
export async function setPasswordByLink(context: Context, secret: string, password: string): Promise<string> {
  const { database, now } = context;
  const tokenHash = secretHash(secret);
  const link = await database.passwordLink.findUnique({ where: { tokenHash }, include: { user: true } });
  const gone = new Refused('LINK_INVALID', {
    'zh-CN': '链接无效、已使用或已过期',
    en: 'The link is not valid any more',
  });
  if (!link || link.usedAt || link.expiresAt <= now) throw gone;
  await refuseWeakPassword(
    password,
    [link.user.passwordHash, ...link.user.passwordHistory].filter((each) => each !== null),
  );
  const { count } = await database.passwordLink.updateMany({
    where: { tokenHash, usedAt: null },
    data: { usedAt: now },
  });
  if (count === 0) throw gone;
  await setPassword(context, link.user, password);
  return link.user.account;
}
