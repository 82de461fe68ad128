import type { Context } from '../context.ts';
import { isUuid } from '../graph/kernel/node.ts';

/** The attachment of an id, for whoever may read what it belongs to; evidence of a part as the part itself. */
export async function attachmentIn({ database, access, viewer }: Context, id: string) {
  if (!isUuid(id)) return null;
  const own = viewer?.organisationId ?? null;
  return database.attachment.findFirst({
    where: {
      id,
      OR: [
        { application: access.where('read', 'Application') },
        { evidence: { part: { report: access.where('readAll', 'AnnualReport') } } },
        ...(own === null
          ? []
          : [{ evidence: { part: { organisationId: own, report: access.where('read', 'AnnualReport') } } }]),
      ],
    },
    include: { uploadedBy: { select: { organisationId: true } } },
  });
}
