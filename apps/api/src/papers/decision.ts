import { dayText } from '@consortium/database/rows';
import type { DecisionPaper } from '@consortium/documents/decision';
import { NotFound } from '@consortium/domain';
import type { Context } from '../context.ts';

/** 公示名单 as it is, or was, shown; a draft says so. */
export async function noticeToPrint({ database, access }: Context, id: string): Promise<DecisionPaper> {
  const notice = await database.publicNotice.findFirst({
    where: { AND: [{ id }, access.where('read', 'PublicNotice')] },
    include: {
      entries: { orderBy: { position: 'asc' }, include: { application: { select: { number: true } } } },
    },
  });
  if (!notice) throw new NotFound();
  const { title, text, contact, entries, status } = notice;
  return {
    kind: 'notice',
    title,
    text,
    contact,
    startsOn: dayText(notice.startsOn) as string,
    endsOn: dayText(notice.endsOn) as string,
    isDraft: status === 'DRAFT',
    entries: entries.map(({ name, leadUnit, application: { number } }) => ({ name, leadUnit, number })),
  };
}

/** 批复 with the consortia that it established, by the names they were established under. */
export async function decisionToPrint({ database, access }: Context, id: string): Promise<DecisionPaper> {
  const document = await database.decisionDocument.findFirst({
    where: { AND: [{ id }, access.where('read', 'DecisionDocument')] },
    include: {
      consortia: {
        orderBy: { number: 'asc' },
        select: {
          number: true,
          application: {
            select: {
              name: true,
              memberUnitIds: true,
              leadUnit: { select: { legalName: true } },
              priorityDirections: { orderBy: { position: 'asc' }, select: { name: true } },
            },
          },
        },
      },
    },
  });
  if (!document) throw new NotFound();
  const { title, documentNo, issuedOn, consortia } = document;
  return {
    kind: 'decision',
    title,
    documentNo,
    issuedOn: dayText(issuedOn) as string,
    consortia: consortia.flatMap(({ number, application }) =>
      application
        ? {
            number,
            name: application.name,
            leadUnit: application.leadUnit.legalName,
            members: application.memberUnitIds.length,
            directions: application.priorityDirections.map(({ name }) => name),
          }
        : [],
    ),
  };
}
