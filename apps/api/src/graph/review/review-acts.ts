import { storedDay } from '@consortium/database/rows';
import {
  ConfirmationNeeded,
  dayOf,
  parseInput,
  Refused,
  recordId,
  reviewInput,
  reviewLabels,
  siteVisitInput,
  siteVisitKind,
  siteVisitLabels,
} from '@consortium/domain';
import { z } from 'zod';
import type { Context, Transaction } from '../../context.ts';
import { assignableExperts } from '../../review/assignable.ts';
import { graphOf } from '../../review/graph.ts';
import { reviewClosed } from '../../review/refusals.ts';
import { reviewersOf } from '../../review/reviewers.ts';
import { within } from '../../within.ts';
import { actField, type Door } from '../application/act.ts';
import { inputEnum, inputOf } from '../kernel/input.ts';
import { actOnAssignment } from './assignment-act.ts';

inputEnum(siteVisitKind);
const ReviewData = inputOf('Review', reviewInput, reviewLabels);
const SiteVisitData = inputOf('SiteVisit', siteVisitInput, siteVisitLabels);
const expertIdsInput = z.object({ expertIds: z.array(recordId).min(1).max(50) });

actField('openReview', {
  action: 'openReview',
  description:
    '启动专家评审:用哪份评分表、何时截止。 Opens the expert review with a score sheet and a due day.',
  args: (arg) => ({ review: arg({ type: ReviewData, required: true }) }),
  prepare: ({ review }) => {
    const { scoreSheetId, dueOn } = parseInput(reviewInput, review);
    return {
      input: [scoreSheetId, dueOn],
      change: async ({ tx, record, now }) => {
        if (dueOn < dayOf(now))
          throw new Refused(
            'DUE_IN_PAST',
            { 'zh-CN': '评审截止日期不能早于今天', en: 'The review is due in the past' },
            { dueOn },
          );
        await tx.review.create({
          data: { applicationId: record.id, scoreSheetId, dueOn: storedDay(dueOn) as Date, openedAt: now },
          select: { id: true },
        });
        return {};
      },
    };
  },
});

const openReviewOf = async (tx: Transaction, applicationId: string) => {
  const review = await tx.review.findUnique({ where: { applicationId } });
  if (review === null || review.closedAt !== null) throw reviewClosed();
  return review;
};

async function assign({ tx, record, now }: Door, expertIds: readonly string[]): Promise<object> {
  const review = await openReviewOf(tx, record.id);
  const known = await tx.reviewAssignment.findMany({ where: { reviewId: review.id } });
  const experts = await assignableExperts(tx, expertIds, known, () => graphOf(tx, record.id, now));
  for (const { id, userId } of experts)
    await tx.reviewAssignment.upsert({
      where: { reviewId_expertId: { reviewId: review.id, expertId: id } },
      create: { reviewId: review.id, expertId: id, userId },
      update: { status: 'ASSIGNED', userId, version: { increment: 1 } },
      select: { id: true },
    });
  return {
    reviewerIds: await reviewersOf(tx, record.id),
    changes: experts.map(({ name }) => ({ path: `experts.${name}`, from: null, to: 'ASSIGNED' })),
  };
}

actField('assignExperts', {
  action: 'assignExpert',
  description:
    '指派评审专家:全部指派,或因一人不能而全不指派。 Assigns experts, all or none; a conflict of interest refuses with its path.',
  args: (arg) => ({ expertIds: arg.idList({ required: true }) }),
  keepsVersion: true,
  prepare: (given) => {
    const expertIds = [...new Set(parseInput(expertIdsInput, { expertIds: given.expertIds }).expertIds)];
    return { input: expertIds, change: (door) => assign(door, expertIds) };
  },
});

/** At least one sheet is in; who has not submitted is released, once the office has said that it knows. */
async function close(context: Context, { tx, record, now }: Door, confirmed: boolean): Promise<object> {
  const review = await openReviewOf(tx, record.id);
  const assignments = await tx.reviewAssignment.findMany({
    where: { reviewId: review.id },
    select: { id: true, status: true, expert: { select: { name: true } } },
    orderBy: { id: 'asc' },
  });
  if (!assignments.some(({ status }) => status === 'SUBMITTED'))
    throw new Refused('REVIEW_WITHOUT_SCORES', {
      'zh-CN': '还没有专家提交评分,不能结束评审',
      en: 'Nobody has submitted scores yet',
    });
  const open = assignments.filter(({ status }) => status === 'ASSIGNED');
  if (open.length > 0 && !confirmed)
    throw new ConfirmationNeeded(
      open.map(({ expert: { name } }) => ({
        'zh-CN': `${name} 尚未提交评分,结束后不能再评`,
        en: `${name} has not submitted and could not score any more`,
      })),
    );
  for (const { id } of open)
    await actOnAssignment(within(context, tx), {
      action: 'release',
      id,
      reason: context.locale === 'en' ? 'The review was closed' : '评审结束',
    });
  await tx.review.update({ where: { id: review.id }, data: { closedAt: now }, select: { id: true } });
  return {};
}

actField('closeReview', {
  action: 'closeReview',
  description:
    '结束评审:此后主管部门可见评分,专家不能再评。 Closes the review and opens the scores to the office.',
  args: (arg) => ({ confirmed: arg.boolean() }),
  prepare: ({ confirmed }, context) => ({
    input: confirmed === true,
    change: (door) => close(context, door, confirmed === true),
  }),
});

actField('recordSiteVisit', {
  action: 'recordSiteVisit',
  description: '登记现场考察或答辩。 Records a site visit or defence.',
  args: (arg) => ({ siteVisit: arg({ type: SiteVisitData, required: true }) }),
  keepsVersion: true,
  prepare: ({ siteVisit }, context) => {
    const input = parseInput(siteVisitInput, siteVisit);
    return {
      input,
      change: async ({ tx, record, now }) => {
        if (input.heldOn > dayOf(now))
          throw new Refused(
            'HELD_IN_FUTURE',
            { 'zh-CN': '日期不能晚于今天', en: 'The day lies in the future' },
            { heldOn: input.heldOn },
          );
        await tx.siteVisit.create({
          data: {
            ...input,
            heldOn: storedDay(input.heldOn) as Date,
            applicationId: record.id,
            recordedById: context.viewer?.id as string,
            recordedAt: now,
          },
          select: { id: true },
        });
        return { changes: [{ path: 'siteVisits', from: null, to: input.heldOn }] };
      },
    };
  },
});
