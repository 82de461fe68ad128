import {
  actionsFrom,
  assignmentStatus,
  evaluationAssignmentLifecycle,
  evaluationRoundLabels,
  recordLabels,
} from '@consortium/domain';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { listField } from '../kernel/connection.ts';
import { label } from '../kernel/expose.ts';
import { by, given, orderings } from '../kernel/orders.ts';
import { enumOf } from '../kernel/terms.ts';
import { Score, storedScores } from '../review/assignment.ts';
import { EvaluationScheme } from './scheme.ts';

const Status = enumOf(assignmentStatus);
const labels = recordLabels.evaluationAssignments;

/** 评分保密: the expert's own at any time, the office's once the scoring is closed. */
const own = { userId: true, evaluation: { select: { status: true } } } as const;
type Guarded = Readonly<{ userId: string | null; evaluation: Readonly<{ status: string }> }>;
const mayReadScores = ({ userId, evaluation }: Guarded, { viewer, access }: Context): boolean =>
  viewer !== null &&
  (userId === viewer.id ||
    (evaluation.status !== 'FORWARDED' && access.mayEver('readScoring', 'Evaluation')));

export const EvaluationAssignment = builder.prismaNode('EvaluationAssignment', {
  id: { field: 'id' },
  fields: (t) => ({
    version: t.exposeInt('version'),
    status: t.expose('status', { type: Status, ...label(labels, 'status') }),
    expert: t.relation('expert', label(labels, 'expert.name')),
    evaluationId: t.id({
      description: '所属评价。 The evaluation that is scored.',
      select: { evaluationId: true },
      resolve: ({ evaluationId }) => `Evaluation_${evaluationId}`,
    }),
    evaluationName: t.string({
      description: '联合体名称与年度,回避后仍可辨认。 Told even after a withdrawal.',
      select: {
        evaluation: {
          select: { consortium: { select: { name: true } }, round: { select: { year: true } } },
        },
      },
      resolve: ({ evaluation: { consortium, round } }) => `${consortium.name} ${round.year}`,
    }),
    scheme: t.field({
      type: EvaluationScheme,
      ...label(evaluationRoundLabels, 'schemeId'),
      select: (_args, _context, nested) => ({
        evaluation: { select: { round: { select: { scheme: nested(true) } } } },
      }),
      resolve: ({ evaluation }) => evaluation.round.scheme as never,
    }),
    declaredConflict: t.exposeString('declaredConflict', { description: '声明的利益关系。 As declared.' }),
    scores: t.field({
      type: [Score],
      nullable: true,
      description: '评分;评分结束前只有本人可见。 Null for whoever may not see them (yet).',
      select: { scores: true, ...own },
      resolve: (row, _args, context) => (mayReadScores(row, context) ? storedScores(row.scores) : null),
    }),
    opinion: t.string({
      nullable: true,
      ...label(labels, 'opinion'),
      select: { opinion: true, ...own },
      resolve: (row, _args, context) => (mayReadScores(row, context) ? row.opinion : null),
    }),
    total: t.string({
      nullable: true,
      description:
        '总分,提交后算出;评分结束前只有本人可见。 Once submitted; before the close the expert’s own.',
      select: { total: true, ...own },
      resolve: (row, _args, context) =>
        row.total !== null && mayReadScores(row, context) ? row.total.toFixed(2) : null,
    }),
    submittedAt: t.expose('submittedAt', {
      type: 'DateTime',
      nullable: true,
      ...label(labels, 'submittedAt'),
    }),
    openActions: t.stringList({
      description: '当前用户现在可以办理的操作。 What the viewer may do now.',
      select: { status: true, ...own },
      resolve: (row, _args, { access }) =>
        row.evaluation.status === 'FORWARDED'
          ? actionsFrom(evaluationAssignmentLifecycle, row.status).filter((action) =>
              access.may(action, 'EvaluationAssignment', row),
            )
          : [],
    }),
  }),
});

listField({
  type: EvaluationAssignment as never,
  name: 'EvaluationAssignment',
  field: 'evaluationAssignments',
  description: '评价评分任务:专家只见本人的。 Scoring tasks; an expert sees their own.',
  filter: builder.inputType('EvaluationAssignmentFilter', {
    fields: (t) => ({
      search: t.string({ description: '联合体名称或编号。' }),
      status: t.field({ type: [Status] }),
    }),
  }),
  toWhere: ({ search, status }) => ({
    AND: [
      search
        ? {
            evaluation: {
              consortium: { OR: [{ name: { contains: search } }, { number: { contains: search } }] },
            },
          }
        : {},
      status?.length ? { status: { in: status } } : {},
    ],
  }),
  // No ordering by scores: an order would tell them before the close.
  orders: orderings({ STATUS: by('status'), SUBMITTED: [given('submittedAt')] }, { first: 'STATUS' }),
});
