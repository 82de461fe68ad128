import { reviewingStatuses } from '@consortium/domain';
import type { Transaction } from '../context.ts';

/** The accounts of those who review an application now: what abilities ask by. */
export async function reviewersOf(tx: Transaction, applicationId: string): Promise<string[]> {
  const rows = await tx.reviewAssignment.findMany({
    where: { review: { applicationId }, status: { in: [...reviewingStatuses] }, userId: { not: null } },
    select: { userId: true },
    orderBy: { id: 'asc' },
  });
  return [...new Set(rows.map(({ userId }) => userId as string))];
}

/** 在评账号: kept equal to the assignments, in the transaction that changes them. */
export async function keepReviewers(tx: Transaction, applicationId: string): Promise<void> {
  const reviewerIds = await reviewersOf(tx, applicationId);
  await tx.application.update({ where: { id: applicationId }, data: { reviewerIds }, select: { id: true } });
}
