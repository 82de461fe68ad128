import { assignmentLifecycle } from '@consortium/domain';
import type { Context } from '../../context.ts';
import { type LoadedAssignment, loadAssignment } from '../../review/assignment.ts';
import { reviewClosed } from '../../review/refusals.ts';
import { keepReviewers } from '../../review/reviewers.ts';
import { actsOn, type DoorOf } from '../kernel/acts.ts';
import { ReviewAssignment } from './assignment.ts';

export type AssignmentDoor = DoorOf<LoadedAssignment>;

const acts = actsOn<LoadedAssignment>({
  type: ReviewAssignment as never,
  subject: 'ReviewAssignment',
  lifecycle: assignmentLifecycle,
  load: loadAssignment,
  nameOf: ({ expert, review }) => `${review.application.number} ${expert.name}`,
});
export const assignmentField = acts.actField;

/** Nothing is scored any more once the review is closed, or the application has left it. */
export const refuseClosed = ({ record: { review } }: AssignmentDoor): void => {
  if (review.closedAt !== null || review.application.status !== 'UNDER_REVIEW') throw reviewClosed();
};

/** Ends an assignment: the file is out of the expert's sight in the same transaction. */
export const ending =
  (columns: object = {}) =>
  async (door: AssignmentDoor): Promise<object> => {
    refuseClosed(door);
    const { tx, record, to } = door;
    await tx.reviewAssignment.update({
      where: { id: record.id },
      data: { status: to as 'DECLINED' | 'RELEASED', ...columns },
      select: { id: true },
    });
    await keepReviewers(tx, record.review.application.id);
    return {};
  };

type Ended = Readonly<{ action: 'release' | 'recuse'; id: string; reason: string }>;
/** The office's ends of an assignment, from within another act. */
export const actOnAssignment = (context: Context, { action, id, reason }: Ended): Promise<string> =>
  acts.act(context, { action, id, reason, change: ending() });
