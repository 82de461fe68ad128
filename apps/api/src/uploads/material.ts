import {
  type ApplicationStatus,
  applicationActionsFrom,
  expectedFile,
  isReturnedForm,
} from '@consortium/domain';
import { Forbidden } from '../access.ts';
import type { Context } from '../context.ts';
import { audit } from '../move.ts';
import type { Destination } from './destination.ts';
import { keptFile } from './kept-file.ts';
import { type HeldTicket, ticketGone } from './ticket.ts';

type Held = Readonly<{
  application: NonNullable<HeldTicket['application']>;
  kind: NonNullable<HeldTicket['kind']>;
}>;

/** 申报材料 of an application: the newest of a kind, which needs a new receipt. */
export function materialOf(context: Context, ticket: HeldTicket, { application, kind }: Held): Destination {
  const refuseLate = (status: ApplicationStatus) => {
    if (!applicationActionsFrom(status).includes('deliverItem')) throw ticketGone();
  };
  if (!context.access.may('deliverItem', 'Application', application))
    throw new Forbidden({ action: 'deliverItem' });
  refuseLate(application.status);
  return keptFile(context, ticket, {
    expected: [expectedFile[kind] ?? 'PDF'],
    title: kind,
    reads: isReturnedForm(kind),
    keep: async (tx, file, text) => {
      // While the bytes came in, the application may have moved on.
      await tx.$executeRaw`SELECT 1 FROM application WHERE id = ${application.id}::uuid FOR UPDATE`;
      const { status } = await tx.application.findUniqueOrThrow({
        where: { id: application.id },
        select: { status: true },
      });
      refuseLate(status);
      const { id } = await tx.attachment.create({
        data: {
          ...file,
          applicationId: application.id,
          ...(text === null ? {} : { text: { create: { text } } }),
        },
        select: { id: true },
      });
      const item = { attachmentId: id, receivedAt: null, handlerId: null };
      const key = { applicationId: application.id, kind };
      await tx.submissionItem.upsert({
        where: { applicationId_kind: key },
        create: { ...key, ...item },
        update: item,
        select: { id: true },
      });
      await audit(tx, context, {
        action: 'deliverItem',
        subject: 'Application',
        recordId: application.id,
        recordName: `${application.number} ${application.name}`,
        changes: [
          {
            path: `submissionItems.${kind}`,
            from: null,
            to: `${file.name} ${file.sha256.slice(0, 12)}`,
          },
        ],
      });
      return id;
    },
  });
}
