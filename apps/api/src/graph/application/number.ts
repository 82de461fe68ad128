import type { ApplicationKind } from '@consortium/domain';
import type { Transaction } from '../../context.ts';

const LETTERS: Readonly<Record<ApplicationKind, string>> = { PRE_APPLICATION: 'Y', FORMAL_APPLICATION: 'Z' };

/** 申报编号: numbers run through a year and kind, over all its batches. */
export async function nextNumber(
  tx: Transaction,
  { id, year, kind }: Readonly<{ id: string; year: number; kind: ApplicationKind }>,
): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`number:${kind}:${year}`}, 5))`;
  const { _max } = await tx.batch.aggregate({ where: { year, kind }, _max: { lastNumber: true } });
  const lastNumber = (_max.lastNumber ?? 0) + 1;
  await tx.batch.update({ where: { id }, data: { lastNumber }, select: { id: true } });
  return `${LETTERS[kind]}${year}-${String(lastNumber).padStart(4, '0')}`;
}
