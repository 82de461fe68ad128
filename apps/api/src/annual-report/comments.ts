import type { Transaction } from '../context.ts';
import { unconfirmed } from './part.ts';

type Of = Readonly<{ reportId: string; organisationId?: string | null; code?: string }>;

/** 批注已处理: the open comments of a report, or of one cell of it. */
export const settleComments = (tx: Transaction, of: Of, settledById: string, settledAt: Date) =>
  tx.reportComment.updateMany({ where: { ...of, settledAt: null }, data: { settledAt, settledById } });

/** 告知: what was commented on is told to its unit, which confirms its figures anew. */
export async function tellComments(tx: Transaction, reportId: string, toldAt: Date): Promise<void> {
  const untold = { reportId, settledAt: null, toldAt: null };
  const cells = await tx.reportComment.findMany({ where: untold, select: { organisationId: true } });
  await tx.reportPart.updateMany({
    where: { reportId, organisationId: { in: cells.flatMap(({ organisationId }) => organisationId ?? []) } },
    data: unconfirmed,
  });
  await tx.reportComment.updateMany({ where: untold, data: { toldAt } });
}
