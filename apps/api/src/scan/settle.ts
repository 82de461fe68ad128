import { runTransaction } from '@consortium/database';
import type { PrismaClient } from '@consortium/database/client';
import { unsettledScans } from '@consortium/domain';
import type { Transaction } from '../context.ts';
import { audit, databaseNow, nobody } from '../move.ts';
import { tell } from '../notification/tell.ts';
import type { ScanVerdict } from './clamd.ts';

/** The columns of an attachment that a verdict fills. */
export const scannedAs = (verdict: ScanVerdict, scannedAt: Date) => ({
  scanState: verdict.state,
  scannedAt,
  signature: verdict.state === 'INFECTED' ? verdict.signature : null,
});

/**
 * 记录查毒结果 of bytes that are kept already, wherever they are attached; found infected, even what was clean before.
 * Whoever answers for the record is told once, by whichever server was first.
 */
export const settle = (database: PrismaClient, sha256: string, verdict: ScanVerdict): Promise<void> =>
  runTransaction(database, async (tx) => {
    const settled = await tx.attachment.updateManyAndReturn({
      where: {
        sha256,
        scanState: verdict.state === 'INFECTED' ? { not: 'INFECTED' } : { in: [...unsettledScans] },
      },
      data: scannedAs(verdict, await databaseNow(tx)),
      select: { id: true },
    });
    if (verdict.state !== 'INFECTED') return;
    for (const { id } of settled) await tellOf(tx, id, verdict.signature);
  });

const include = {
  application: true,
  evidence: {
    include: { part: { include: { report: { include: { round: true, consortium: true } } } } },
  },
} as const;

async function tellOf(tx: Transaction, id: string, signature: string): Promise<void> {
  const { name, application, evidence } = await tx.attachment.findUniqueOrThrow({ where: { id }, include });
  const report = evidence?.part.report;
  const record = application
    ? ({
        subject: 'Application',
        row: application,
        recordName: `${application.number} ${application.name}`,
      } as const)
    : report
      ? ({
          subject: 'AnnualReport',
          row: report,
          recordName: `${report.consortium.name} ${report.round.year}`,
        } as const)
      : null;
  if (!record) return;
  const { subject, row, recordName } = record;
  const act = { subject, action: 'findVirus', recordId: row.id, recordName, reason: `${name}: ${signature}` };
  await audit(tx, nobody, { ...act, fromStatus: row.status, toStatus: row.status });
  await tell(tx, nobody, { ...act, fromStatus: row.status, toStatus: row.status });
}
