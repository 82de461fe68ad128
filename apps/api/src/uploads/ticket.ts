import { type DocumentTemplateKind, type ImportKind, NotFound, Refused } from '@consortium/domain';
import type { Context, Transaction } from '../context.ts';
import { databaseNow } from '../move.ts';
import { newSecret, secretHash } from '../security/secrets.ts';

/** How long a ticket is good after it was given, or after its last bytes came. */
export const TICKET_MINUTES = 10;
const laterThan = (now: Date) => new Date(now.getTime() + TICKET_MINUTES * 60_000);

/** What comes of a ticket: where the bytes go, and how many are taken. */
export type Ticket = Readonly<{ path: string; maxBytes: number }>;
type For =
  | Readonly<{ applicationId: string; kind: string }>
  | Readonly<{ partId: string; codes: string[] }>
  | Readonly<{ importKind: ImportKind }>
  | Readonly<{ templateKind: DocumentTemplateKind }>;

/** 上传凭证: lets its holder send one file to one place within ten minutes. */
export async function issueTicket(
  { database, viewer, services }: Context,
  to: For,
  maxBytes = services.maxUploadBytes,
): Promise<Ticket> {
  const secret = newSecret();
  const now = await databaseNow(database);
  await database.uploadTicket.create({
    data: {
      ...(to as object),
      tokenHash: secretHash(secret),
      userId: viewer?.id as string,
      expiresAt: laterThan(now),
    },
    select: { tokenHash: true },
  });
  return { path: `/uploads/${secret}`, maxBytes };
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

/** The ticket of a secret, used or not, for its holder alone. */
export async function ownTicket({ database, viewer }: Context, secret: string) {
  const ticket = await database.uploadTicket.findUnique({
    where: { tokenHash: secretHash(secret) },
    include,
  });
  if (!ticket || ticket.userId !== viewer?.id) throw new NotFound();
  return ticket;
}
export type HeldTicket = Awaited<ReturnType<typeof ownTicket>>;

export async function refuseExpired({ database }: Context, { expiresAt }: HeldTicket): Promise<void> {
  if (expiresAt <= (await databaseNow(database))) throw ticketGone();
}

/** The ticket of a secret, if its holder may still use it. */
export async function ticketOf(context: Context, secret: string): Promise<HeldTicket> {
  const ticket = await ownTicket(context, secret);
  if (ticket.usedAt) throw ticketGone();
  await refuseExpired(context, ticket);
  return ticket;
}

type Outcome = Readonly<{ size: number; recordId: string }>;

/** Of two that use a ticket at once, one; what came of it is noted. */
export async function useTicket(tx: Transaction, { tokenHash }: HeldTicket, outcome: Outcome): Promise<void> {
  const { count } = await tx.uploadTicket.updateMany({
    where: { tokenHash, usedAt: null },
    data: { usedAt: await databaseNow(tx), ...outcome },
  });
  if (count === 0) throw ticketGone();
}

/** Its time begins anew with what has come; what the sender has announced is held to. */
export async function prolongTicket({ database }: Context, { tokenHash }: HeldTicket, size: number | null) {
  await database.uploadTicket.updateMany({
    where: { tokenHash, usedAt: null },
    data: { expiresAt: laterThan(await databaseNow(database)), size },
  });
}
