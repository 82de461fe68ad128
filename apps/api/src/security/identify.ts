import { readMany } from '@consortium/database';
import type { PrismaClient } from '@consortium/database/client';
import { administrators, type Viewer } from '@consortium/domain';
import type { Context, Origin, Services } from '../context.ts';
import { inTurn } from '../together.ts';
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

const byHash = <Row extends Readonly<{ tokenHash: string }>>(rows: readonly Row[]): Map<string, Row> =>
  new Map(rows.map((row) => [row.tokenHash, row]));

const sessionOf = inTurn(async (database, hashes) =>
  byHash(
    await readMany(database, 'Session', {
      where: { tokenHash: { in: hashes } },
      select: { tokenHash: true, lastSeenAt: true, user: person },
    }),
  ),
);

const tokenOf = inTurn(async (database, hashes) =>
  byHash(
    await readMany(database, 'ApiToken', {
      where: { tokenHash: { in: hashes } },
      select: {
        tokenHash: true,
        id: true,
        scopes: true,
        expiresAt: true,
        revokedAt: true,
        lastUsedAt: true,
        owner: person,
      },
    }),
  ),
);

/** Minutes without a request after which a session ends. */
export const idleMinutesOf = (role: Viewer['role'], { idleMinutes }: Services): number =>
  (administrators as readonly string[]).includes(role) ? idleMinutes.administrator : idleMinutes.person;

/**
 * 识别: who is behind a session's cookie; a suspended user, an idle session and an ended one are nobody.
 * What a page asks by itself, with nobody at the keyboard, does not keep a session alive.
 */
export async function bySession(
  database: PrismaClient,
  secret: string,
  now: Date,
  services: Services,
  isUnattended = false,
): Promise<Identity> {
  const session = await sessionOf(database, secretHash(secret));
  if (session?.user.status !== 'ACTIVE') return nobody;
  const idle = now.getTime() - session.lastSeenAt.getTime();
  if (idle > idleMinutesOf(session.user.role, services) * 60_000) return nobody;
  if (idle > REMEMBER_EVERY_MS && !isUnattended)
    await database.session.updateMany({ where: { tokenHash: session.tokenHash }, data: { lastSeenAt: now } });
  return { viewer: viewerOf(session.user), token: null };
}

/** Who is behind a third party's bearer token. */
export async function byToken(database: PrismaClient, secret: string, now: Date): Promise<Identity> {
  const token = await tokenOf(database, secretHash(secret));
  if (!token || token.revokedAt || token.expiresAt <= now || token.owner.status !== 'ACTIVE') return nobody;
  if (!token.lastUsedAt || now.getTime() - token.lastUsedAt.getTime() > REMEMBER_EVERY_MS)
    await database.apiToken.updateMany({ where: { id: token.id }, data: { lastUsedAt: now } });
  return { viewer: viewerOf(token.owner), token: { id: token.id, scopes: token.scopes } };
}

/** The person for whom work is done later: as they are now; null where the account is suspended. */
export async function byPerson(database: PrismaClient, id: string): Promise<Context['viewer']> {
  const user = await database.user.findUniqueOrThrow({ where: { id }, ...person });
  return user.status === 'ACTIVE' ? viewerOf(user) : null;
}
