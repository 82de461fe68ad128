import { readMany } from '@consortium/database';
import type { Evidence } from '@consortium/domain';
import type { Transaction } from '../context.ts';

/** 佐证材料 of a part, but for what was taken back, in the order it came in. */
export const evidenceInForce = {
  where: { removedAt: null },
  orderBy: { attachmentId: 'asc' },
  select: { codes: true, attachment: { select: { id: true, name: true, size: true, sha256: true } } },
} as const;

type Row = Readonly<{ codes: readonly string[]; attachment: Omit<Evidence, 'codes'> }>;
export const toEvidence = ({ codes, attachment }: Row): Evidence => ({ ...attachment, codes });

/** The evidence of some parts, by part. */
export async function evidenceOfParts(database: Transaction, partIds: readonly string[]) {
  const rows = await readMany(database, 'ReportEvidence', {
    where: { ...evidenceInForce.where, partId: { in: [...partIds] } },
    orderBy: evidenceInForce.orderBy,
    select: { partId: true, ...evidenceInForce.select },
  });
  const byPart = Map.groupBy(rows, ({ partId }) => partId);
  return (partId: string): Evidence[] => (byPart.get(partId) ?? []).map(toEvidence);
}
