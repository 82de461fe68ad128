import type { Readable } from 'node:stream';
import { lineText, parseInput } from '@consortium/domain';
import type { Context } from '../context.ts';
import type { Incoming } from '../files/blob-store.ts';
import { refuseStrangers } from '../strangers.ts';
import { type Destination, destinationOf } from './destination.ts';
import { limited } from './limited.ts';
import { ticketOf } from './ticket.ts';

/** Who may send anything at all: a person, or a token that may write. */
export const refuseSender = (context: Context): void => refuseStrangers(context, 'deliverItem', 'WRITE');

/** What is to be sent where, as its sender calls it. */
export async function addressed(context: Context, secret: string, rawName: string) {
  refuseSender(context);
  const ticket = await ticketOf(context, secret);
  const destination = destinationOf(context, ticket);
  return { ticket, destination, name: parseInput(lineText(200), rawName || destination.title) };
}

/** Hands over what was received; what was not kept is gone. */
export async function handOver(
  { services }: Context,
  { destination, name }: Readonly<{ destination: Destination; name: string }>,
  incoming: Incoming,
) {
  try {
    return await destination.take(incoming, name);
  } finally {
    await services.blobs.drop(incoming);
  }
}

/** 收文件: streams the whole body aside and hands it to where the ticket points. */
export async function upload(context: Context, secret: string, rawName: string, body: Readable) {
  const address = await addressed(context, secret, rawName);
  const incoming = await context.services.blobs.receive(limited(body, address.destination.maxBytes));
  return handOver(context, address, incoming);
}
