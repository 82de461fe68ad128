import { Refused } from '@consortium/domain';
import type { Context, Transaction } from '../context.ts';
import { databaseNow } from '../move.ts';
import { newSecret, secretHash } from '../security/secrets.ts';

const MINUTES = 10;

/** What comes of a ticket: where the bytes go, and how many are taken. */
export type Ticket = Readonly<{ path: string; maxBytes: number }>;
type For = Readonly<{ applicationId: string; kind: string }> | Readonly<{ partId: string; codes: string[] }>;

/** 上传凭证: lets its holder send one file to one place within ten minutes. */
export async function issueTicket({ database, viewer, services }: Context, to: For): Promise<Ticket> {
  const secret = newSecret();
  const now = await databaseNow(database);
  await database.uploadTicket.create({
    data: {
      ...(to as object),
      tokenHash: secretHash(secret),
      userId: viewer?.id as string,
      expiresAt: new Date(now.getTime() + MINUTES * 60_000),
    },
    select: { tokenHash: true },
  });
  return { path: `/uploads/${secret}`, maxBytes: services.maxUploadBytes };
}

/** Before a ticket: nothing is delivered in this state. */
export const uploadClosed = () =>
  new Refused('ILLEGAL_STATE', { 'zh-CN': '当前状态不能上传材料', en: 'No upload in this state' });

export const ticketGone = () =>
  new Refused('TICKET_INVALID', {
    'zh-CN': '上传凭证无效、已使用或已过期',
    en: 'The upload ticket is not valid any more',
  });

const include = { application: true, part: { include: { report: true } } } as const;

/** The ticket of a secret, if its holder may still use it. */
export async function ticketOf({ database, viewer }: Context, secret: string) {
  const ticket = await database.uploadTicket.findUnique({
    where: { tokenHash: secretHash(secret) },
    include,
  });
  const now = await databaseNow(database);
  if (!ticket || ticket.usedAt || ticket.expiresAt <= now || ticket.userId !== viewer?.id) throw ticketGone();
  return ticket;
}
export type HeldTicket = Awaited<ReturnType<typeof ticketOf>>;

/** Of two that use a ticket at once, one. */
export async function useTicket(tx: Transaction, { tokenHash }: HeldTicket): Promise<void> {
  const { count } = await tx.uploadTicket.updateMany({
    where: { tokenHash, usedAt: null },
    data: { usedAt: await databaseNow(tx) },
  });
  if (count === 0) throw ticketGone();
}
