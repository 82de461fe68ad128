import type { FrozenReport } from '@consortium/domain';
import type { Transaction } from '../context.ts';

/** The columns of a report that is not being corrected. */
export const noCorrection = {
  correctionReason: null,
  correctionText: null,
  isCorrectionRequired: false,
} as const;

/** 恢复: the parts as they were when the report was accepted, and the columns of its row. */
export async function takeBack(tx: Transaction, snapshotId: string, now: Date) {
  const { reportId, takenAt, ...snapshot } = await tx.reportSnapshot.findUniqueOrThrow({
    where: { id: snapshotId },
    select: { reportId: true, takenAt: true, content: true },
  });
  const { content, zeroReason } = snapshot.content as unknown as FrozenReport;
  const { parts, texts } = content;
  for (const { unit, figures } of parts)
    await tx.reportPart.updateMany({
      where: { reportId, organisationId: unit?.id ?? null },
      data: { figures: figures as object },
    });
  const evidence = parts.flatMap((part) => part.evidence);
  await tx.reportEvidence.updateMany({
    where: { part: { reportId }, removedAt: null, attachmentId: { notIn: evidence.map(({ id }) => id) } },
    data: { removedAt: now },
  });
  await tx.$executeRaw`
    UPDATE report_evidence e SET codes = kept.codes, removed_at = NULL
    FROM jsonb_to_recordset(${JSON.stringify(evidence)}::jsonb) AS kept(id uuid, codes text[])
    WHERE e.attachment_id = kept.id`;
  // Every unit had confirmed what was accepted.
  await tx.reportPart.updateMany({
    where: { reportId, organisationId: { not: null }, confirmedAt: null },
    data: { confirmedAt: takenAt },
  });
  return { texts, zeroReason };
}
