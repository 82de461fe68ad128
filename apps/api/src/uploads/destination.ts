import type { Context } from '../context.ts';
import type { Incoming } from '../files/blob-store.ts';
import { evidenceOf } from './evidence.ts';
import { materialOf } from './material.ts';
import { templateOf } from './template.ts';
import { type HeldTicket, ticketGone } from './ticket.ts';
import { workbookOf } from './workbook.ts';

/** 去处 of an upload: looks into what was received, keeps what is to be kept, uses the ticket, and gives what came of it. */
export type Destination = Readonly<{
  /** What the file is called where the sender names none. */
  title: string;
  maxBytes: number;
  take: (incoming: Incoming, name: string) => Promise<Readonly<{ id: string }>>;
}>;

/** Where a ticket leads, for its holder as long as it is open to him. */
export function destinationOf(context: Context, ticket: HeldTicket): Destination {
  const { application, kind, part, codes, importKind, templateKind } = ticket;
  if (application && kind) return materialOf(context, ticket, { application, kind });
  if (part) return evidenceOf(context, ticket, { part, codes });
  if (importKind) return workbookOf(context, ticket, importKind);
  if (templateKind) return templateOf(context, ticket, templateKind);
  throw ticketGone();
}
