import type { Transaction } from '../context.ts';
import { conflictSelect } from './graph.ts';

/** The visible row with what acts decide by; application first, so that closing and scoring wait for each other. */
export async function loadAssignment(tx: Transaction, id: string, visible: object) {
  await tx.$executeRaw`SELECT 1 FROM application JOIN review ON review.application_id = application.id
    JOIN review_assignment ON review_assignment.review_id = review.id
    WHERE review_assignment.id = ${id}::uuid FOR UPDATE OF application`;
  await tx.$executeRaw`SELECT 1 FROM review_assignment WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.reviewAssignment.findFirst({
    where: { AND: [{ id }, visible] },
    include: {
      expert: { select: conflictSelect },
      review: {
        select: {
          closedAt: true,
          scoreSheet: { select: { definition: true } },
          application: { select: { id: true, number: true, status: true } },
        },
      },
    },
  });
}
export type LoadedAssignment = NonNullable<Awaited<ReturnType<typeof loadAssignment>>>;
