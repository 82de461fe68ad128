import type { Evidence } from '@consortium/domain';

/** 佐证材料 of a part, but for what was taken back, in the order it came in. */
export const evidenceInForce = {
  where: { removedAt: null },
  orderBy: { attachmentId: 'asc' },
  select: { codes: true, attachment: { select: { id: true, name: true, size: true, sha256: true } } },
} as const;

type Row = Readonly<{ codes: readonly string[]; attachment: Omit<Evidence, 'codes'> }>;
export const toEvidence = ({ codes, attachment }: Row): Evidence => ({ ...attachment, codes });
