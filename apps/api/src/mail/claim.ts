import { Prisma, type PrismaClient } from '@consortium/database/client';

/** A mailer that died with rows in hand gives them back after so long; sending one mail never takes it. */
export const CLAIM_MINUTES = 10;
/** What is older is not mailed any more: mail that was out of order for days, or is configured for the first time. */
const MAILED_WITHIN_HOURS = 72;

export type Claimed = Readonly<{
  claimedAt: Date;
  userId: string;
  email: string;
  notifications: readonly Readonly<{
    id: string;
    subject: string;
    action: string;
    recordName: string;
    next: string[];
    dueOn: Date | null;
  }>[];
}>;

type Row = Claimed['notifications'][number] & Omit<Claimed, 'notifications'>;

const { sql } = Prisma;
const minutes = (count: number) => sql`make_interval(mins => ${count}::int)`;

/**
 * 认领: everything unsent of one person, once their oldest has waited so long that others may have joined it; null
 * when nothing is due. What another mailer took and never sent is taken whole, as the same digest. Claims follow one
 * another, so two mailers never share a person's digest.
 */
export async function claimDigest(client: PrismaClient, digestMinutes: number): Promise<Claimed | null> {
  const rows = await client.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('mail', 11))`;
    return tx.$queryRaw<Row[]>`WITH digest AS (
        SELECT n.user_id, n.claimed_at FROM notification n
        JOIN app_user u ON u.id = n.user_id AND u.status = 'ACTIVE' AND u.email <> ''
        WHERE n.mailed_at IS NULL AND n.created_at > now() - make_interval(hours => ${MAILED_WITHIN_HOURS}::int)
          AND CASE WHEN n.claimed_at IS NULL THEN n.read_at IS NULL AND n.created_at <= now() - ${minutes(digestMinutes)}
              ELSE n.claimed_at <= now() - ${minutes(CLAIM_MINUTES)} END
        ORDER BY n.claimed_at NULLS LAST, n.created_at LIMIT 1),
      taken AS (
        SELECT n.id FROM notification n JOIN digest d ON d.user_id = n.user_id
          AND n.claimed_at IS NOT DISTINCT FROM d.claimed_at
        WHERE n.mailed_at IS NULL AND (n.claimed_at IS NOT NULL OR n.read_at IS NULL)
        FOR UPDATE OF n SKIP LOCKED)
      UPDATE notification n SET claimed_at = clock_timestamp() FROM taken t, app_user u
      WHERE n.id = t.id AND u.id = n.user_id
      RETURNING n.id, n.subject, n.action, n.record_name AS "recordName", n.next, n.due_on AS "dueOn",
        n.claimed_at AS "claimedAt", n.user_id AS "userId", u.email`;
  });
  const [first] = rows;
  if (!first) return null;
  const { claimedAt, userId, email } = first;
  const notifications = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return { claimedAt, userId, email, notifications };
}

const idsOf = ({ notifications }: Claimed) => ({ id: { in: notifications.map(({ id }) => id) } });

export const markMailed = (client: PrismaClient, claimed: Claimed) =>
  client.$executeRaw`UPDATE notification SET mailed_at = clock_timestamp()
    WHERE id = ANY(${idsOf(claimed).id.in}::uuid[])`;
