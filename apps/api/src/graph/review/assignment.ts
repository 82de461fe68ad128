import {
  type AssignmentAction,
  actionsFrom,
  assignmentLifecycle,
  assignmentStatus,
  opinionLabels,
  reviewLabels,
  reviewRecommendation,
  scoreItemLabels,
} from '@consortium/domain';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { Application } from '../application/application.ts';
import { listField } from '../kernel/connection.ts';
import { label } from '../kernel/expose.ts';
import { inputEnum } from '../kernel/input.ts';
import { by, orderings } from '../kernel/orders.ts';
import { ScoreSheet } from './score-sheet.ts';

const Status = inputEnum(assignmentStatus);
const Recommendation = inputEnum(reviewRecommendation);

type StoredScore = Readonly<{ code: string; score: string; comment: string }>;
export const Score = builder.objectRef<StoredScore>('Score').implement({
  fields: (t) => ({
    code: t.exposeString('code', label(scoreItemLabels, 'code')),
    score: t.exposeString('score', { description: '得分,草稿可为空。 The score; empty in a draft.' }),
    comment: t.exposeString('comment', { description: '评语。' }),
  }),
});

export const storedScores = (scores: unknown): StoredScore[] =>
  Object.entries(scores as Record<string, { score: string; comment: string }>).map(([code, each]) => ({
    code,
    ...each,
  }));

/** 评分保密: the expert's own at any time, the office's once the review is closed, nobody else's ever. */
const own = { userId: true, review: { select: { closedAt: true } } } as const;
type Guarded = Readonly<{ userId: string | null; review: Readonly<{ closedAt: Date | null }> }>;
const mayReadScores = ({ userId, review }: Guarded, { viewer, access }: Context): boolean =>
  viewer !== null && (userId === viewer.id || (review.closedAt !== null && access.mayEver('read', 'Review')));

/** What decides whether the file may be opened. */
const fileColumns = {
  select: {
    id: true,
    status: true,
    kind: true,
    leadUnitId: true,
    memberUnitIds: true,
    recommendingBodyId: true,
    firstSubmittedAt: true,
    reviewerIds: true,
  },
} as const;

export const ReviewAssignment = builder.prismaNode('ReviewAssignment', {
  id: { field: 'id' },
  fields: (t) => ({
    version: t.exposeInt('version'),
    status: t.expose('status', { type: Status, description: '状态。' }),
    expert: t.relation('expert', { description: '评审专家。' }),
    applicationName: t.string({
      description: '申报名称与编号,回避后仍可辨认。 The name and number, told even after a withdrawal.',
      select: { review: { select: { application: { select: { name: true, number: true } } } } },
      resolve: ({ review: { application } }) => `${application.name}(${application.number})`,
    }),
    application: t.field({
      type: Application,
      nullable: true,
      description: '申报;回避或取消后即不可查看。 The file; out of sight once declined or released.',
      select: (_args, _context, nestedSelection) => ({
        review: { select: { application: nestedSelection(fileColumns) } },
      }),
      resolve: ({ review: { application } }, _args, { access }) =>
        access.may('read', 'Application', application) ? application : null,
    }),
    scoreSheet: t.field({
      type: ScoreSheet,
      ...label(reviewLabels, 'scoreSheetId'),
      select: (_args, _context, nestedSelection) => ({
        review: { select: { scoreSheet: nestedSelection(true) } },
      }),
      resolve: ({ review }) => review.scoreSheet,
    }),
    dueOn: t.field({
      type: 'CalendarDay',
      ...label(reviewLabels, 'dueOn'),
      select: { review: { select: { dueOn: true } } },
      resolve: ({ review }) => review.dueOn,
    }),
    declaredConflict: t.exposeString('declaredConflict', { description: '声明的利益关系。 As declared.' }),
    scores: t.field({
      type: [Score],
      nullable: true,
      description: '评分;评审结束前只有本人可见。 Null for whoever may not see them (yet).',
      select: { scores: true, ...own },
      resolve: (row, _args, context) => (mayReadScores(row, context) ? storedScores(row.scores) : null),
    }),
    opinion: t.string({
      nullable: true,
      ...label(opinionLabels, 'opinion'),
      select: { opinion: true, ...own },
      resolve: (row, _args, context) => (mayReadScores(row, context) ? row.opinion : null),
    }),
    recommendation: t.field({
      type: Recommendation,
      nullable: true,
      ...label(opinionLabels, 'recommendation'),
      select: { recommendation: true, ...own },
      resolve: (row, _args, context) => (mayReadScores(row, context) ? row.recommendation : null),
    }),
    total: t.string({
      nullable: true,
      description: '总分,提交后算出;评审结束前只有本人可见。 The weighted total, once submitted.',
      select: { total: true, ...own },
      resolve: (row, _args, context) =>
        row.total !== null && mayReadScores(row, context) ? row.total.toFixed(2) : null,
    }),
    submittedAt: t.expose('submittedAt', { type: 'DateTime', nullable: true, description: '提交时间。' }),
    openActions: t.stringList({
      description: '当前用户现在可以办理的操作。 What the viewer may do now.',
      select: {
        status: true,
        userId: true,
        review: { select: { application: { select: { status: true } } } },
      },
      resolve: (row, _args, { access }) =>
        row.review.application.status === 'UNDER_REVIEW'
          ? actionsFrom(assignmentLifecycle, row.status).filter((action: AssignmentAction) =>
              access.may(action, 'ReviewAssignment', row),
            )
          : [],
    }),
  }),
});

listField({
  type: ReviewAssignment as never,
  name: 'ReviewAssignment',
  field: 'reviewAssignments',
  description: '评审任务:专家只见本人的。 Review assignments; an expert sees their own.',
  filter: builder.inputType('ReviewAssignmentFilter', {
    fields: (t) => ({
      search: t.string({ description: '申报名称或编号。' }),
      status: t.field({ type: [Status] }),
      applicationId: t.globalID({ for: Application }),
      expertId: t.globalID(),
    }),
  }),
  toWhere: ({ search, status, applicationId, expertId }) => ({
    AND: [
      search
        ? {
            review: {
              application: { OR: [{ name: { contains: search } }, { number: { contains: search } }] },
            },
          }
        : {},
      status?.length ? { status: { in: status } } : {},
      applicationId ? { review: { applicationId: applicationId.id } } : {},
      expertId ? { expertId: expertId.id } : {},
    ],
  }),
  // No ordering by scores: an order would tell them before the close.
  orders: orderings({ DUE: [{ review: { dueOn: 'asc' } }], STATUS: by('status') }, { first: 'DUE' }),
});
