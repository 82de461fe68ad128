import { addAbortSignal, type Readable } from 'node:stream';
import { Refused } from '@consortium/domain';
import type { Context } from '../context.ts';
import { globalId } from '../graph/kernel/global-id.ts';
import { FileRefused } from './file-refused.ts';
import { limited } from './limited.ts';
import { type HeldTicket, ownTicket, prolongTicket, refuseExpired, ticketGone } from './ticket.ts';
import type { Turns } from './turns.ts';
import { addressed, handOver, refuseSender } from './upload.ts';

/** 续传进度: how much has come, how much it will be where that was said, and what came of it. */
export type Progress = Readonly<{ offset: number; size: number | null; recordId: string | null }>;

/** The record that came of it, as the answer to its last byte named it. */
function recordOf({ importKind, templateKind, recordId }: HeldTicket): string | null {
  if (recordId === null) return null;
  if (importKind) return globalId('DataImport', recordId);
  return templateKind ? globalId('DocumentTemplate', recordId) : recordId;
}

/** How far an upload is. Whoever asks has lost the line on which it was sent: what still comes there is cut off. */
export async function progressOf(context: Context, turns: Turns, secret: string): Promise<Progress> {
  refuseSender(context);
  const { parts } = context.services.blobs;
  const { tokenHash } = await ownTicket(context, secret);
  await turns.end(tokenHash);
  const ticket = await ownTicket(context, secret);
  const { size } = ticket;
  if (ticket.usedAt) return { offset: size ?? 0, size, recordId: recordOf(ticket) };
  await refuseExpired(context, ticket);
  const offset = await parts.sizeOf(tokenHash);
  if (offset === 0 || offset !== size) return { offset, size, recordId: null };
  // All had come, but the server was killed before it was looked into.
  await startOver(context, ticket);
  return { offset: 0, size: null, recordId: null };
}

/** 一段: where it begins, how much there is in all where that is said, and its bytes. */
export type Part = Readonly<{ offset: number; size: number | null; body: Readable }>;

/** 续传: one part more; with the last one the upload is taken as if it had come whole. */
export async function addPart(
  context: Context,
  turns: Turns,
  secret: string,
  name: string,
  given: () => Part,
): Promise<Progress> {
  const { ticket, ...address } = await addressed(context, secret, name);
  const part = given();
  const { parts } = context.services.blobs;
  const { tokenHash } = ticket;
  const { maxBytes } = address.destination;
  let progress: Progress = { offset: part.offset, size: null, recordId: null };
  await turns.take(tokenHash, async (cut) => {
    const size = sizeOf(ticket, part.size, maxBytes);
    const there = await parts.sizeOf(tokenHash);
    if (there !== part.offset) throw wrongOffset(there);
    await prolongTicket(context, ticket, size);
    try {
      const body = addAbortSignal(cut, part.body);
      await parts.append(tokenHash, there, limited(body, size ?? maxBytes, there));
    } catch (error) {
      // What came of a part that broke off stays; more than there may be is not the beginning of anything.
      if (error instanceof FileRefused) await startOver(context, ticket);
      else await prolongTicket(context, ticket, size);
      throw error;
    }
    const offset = await parts.sizeOf(tokenHash);
    progress = { offset, size, recordId: null };
    if (offset !== size) return prolongTicket(context, ticket, size);
    try {
      const { id } = await handOver(context, address, await parts.gather(tokenHash));
      progress = { offset, size, recordId: id };
    } finally {
      await startOver(context, ticket);
    }
  });
  return progress;
}

/** Nothing has come yet, and nothing is announced: a ticket that was not used is as good as new. */
async function startOver(context: Context, ticket: HeldTicket): Promise<void> {
  await context.services.blobs.parts.discard(ticket.tokenHash);
  await prolongTicket(context, ticket, null);
}

/** 放弃上传: what has come goes, and the ticket with it. */
export async function giveUp(context: Context, turns: Turns, secret: string): Promise<void> {
  refuseSender(context);
  const { tokenHash } = await ownTicket(context, secret);
  await turns.end(tokenHash);
  const { count } = await context.database.uploadTicket.deleteMany({ where: { tokenHash, usedAt: null } });
  if (count === 0) throw ticketGone();
  await context.services.blobs.parts.discard(tokenHash);
}

/** What the upload will be: said once, and no more than it may be. */
function sizeOf(ticket: HeldTicket, announced: number | null, limit: number): number | null {
  const size = announced ?? ticket.size;
  if (size !== null && size > limit) throw new FileRefused('FILE_TOO_LARGE', { size, limit });
  if (ticket.size !== null && size !== ticket.size)
    throw new Refused(
      'UPLOAD_SIZE_CHANGED',
      {
        'zh-CN': '文件大小与开始上传时不同,请重新上传',
        en: 'The file is not as large as it was when its upload began; upload it anew',
      },
      { size: ticket.size },
    );
  return size;
}

const wrongOffset = (offset: number) =>
  new Refused(
    'UPLOAD_OFFSET',
    {
      'zh-CN': '续传位置与已收到的字节数不符,请先查询进度',
      en: 'The part does not begin where the upload ends; ask how far it is',
    },
    { offset },
  );
