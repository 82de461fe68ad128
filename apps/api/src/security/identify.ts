import { readFirst } from '@consortium/database';
import type { PrismaClient } from '@consortium/database/client';
import { administrators, type Viewer } from '@consortium/domain';
import type { Context, Origin, Services } from '../context.ts';
import { secretHash } from './secrets.ts';

export const TOKEN_PREFIX = 'cdk_';
const REMEMBER_EVERY_MS = 60_000;

type Identity = Readonly<{ viewer: Context['viewer']; token: Origin['token'] }>;
const nobody: Identity = { viewer: null, token: null };

/** What a request needs to know of a person: read at every request, so no more than that. */
const person = {
  select: {
    id: true,
    role: true,
    status: true,
    organisationId: true,
    districtId: true,
    name: true,
    account: true,
  },
} as const;

const viewerOf = (user: Viewer & { name: string; account: string }): Context['viewer'] => ({
  id: user.id,
  role: user.role,
  organisationId: user.organisationId,
  districtId: user.districtId,
  name: user.name,
  account: user.account,
});

/** Minutes without a request after which a session ends. */
export const idleMinutesOf = (role: Viewer['role'], { idleMinutes }: Services): number =>
  (administrators as readonly string[]).includes(role) ? idleMinutes.administrator : idleMinutes.person;

/** 识别: who is behind a session's cookie; a suspended user, an idle session and an ended one are nobody. */
export async function bySession(
  database: PrismaClient,
  secret: string,
  now: Date,
  services: Services,
): Promise<Identity> {
  const session = await readFirst(database, 'Session', {
    where: { tokenHash: secretHash(secret) },
    select: { tokenHash: true, lastSeenAt: true, user: person },
  });
  if (session?.user.status !== 'ACTIVE') return nobody;
  const idle = now.getTime() - session.lastSeenAt.getTime();
  if (idle > idleMinutesOf(session.user.role, services) * 60_000) return nobody;
  if (idle > REMEMBER_EVERY_MS)
    await database.session.updateMany({ where: { tokenHash: session.tokenHash }, data: { lastSeenAt: now } });
  return { viewer: viewerOf(session.user), token: null };
}

/** Who is behind a third party's bearer token. */
export async function byToken(database: PrismaClient, secret: string, now: Date): Promise<Identity> {
  const token = await readFirst(database, 'ApiToken', {
    where: { tokenHash: secretHash(secret) },
    select: { id: true, scopes: true, expiresAt: true, revokedAt: true, lastUsedAt: true, owner: person },
  });
  if (!token || token.revokedAt || token.expiresAt <= now || token.owner.status !== 'ACTIVE') return nobody;
  if (!token.lastUsedAt || now.getTime() - token.lastUsedAt.getTime() > REMEMBER_EVERY_MS)
    await database.apiToken.updateMany({ where: { id: token.id }, data: { lastUsedAt: now } });
  return { viewer: viewerOf(token.owner), token: { id: token.id, scopes: token.scopes } };
}
