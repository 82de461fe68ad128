import { meanOf, parseInput, Refused, recordId, reviewingStatuses } from '@consortium/domain';
import { z } from 'zod';
import type { Transaction } from '../../context.ts';
import { assignableExperts } from '../../review/assignable.ts';
import { consortiumGraphOf } from '../../review/graph.ts';
import { actField, type Door } from './act.ts';

const expertIdsInput = z.object({ expertIds: z.array(recordId).min(1).max(50) });

/** The accounts of those who score an evaluation now: what abilities ask by. */
export async function scorersOf(tx: Transaction, evaluationId: string): Promise<string[]> {
  const rows = await tx.evaluationAssignment.findMany({
    where: { evaluationId, status: { in: [...reviewingStatuses] }, userId: { not: null } },
    select: { userId: true },
    orderBy: { id: 'asc' },
  });
  return [...new Set(rows.map(({ userId }) => userId as string))];
}

actField('assignEvaluators', {
  action: 'assignExpert',
  description:
    '指派评分专家:全部指派,或因一人不能而全不指派。 Assigns experts, all or none; a conflict of interest refuses with its path.',
  args: (arg) => ({ expertIds: arg.idList({ required: true }) }),
  keepsVersion: true,
  prepare: (given) => {
    const expertIds = [...new Set(parseInput(expertIdsInput, { expertIds: given.expertIds }).expertIds)];
    return {
      input: expertIds,
      change: async ({ tx, record, now }: Door) => {
        const experts = await assignableExperts(tx, expertIds, record.assignments, () =>
          consortiumGraphOf(tx, record.consortiumId, now),
        );
        for (const { id: expertId, userId } of experts)
          await tx.evaluationAssignment.upsert({
            where: { evaluationId_expertId: { evaluationId: record.id, expertId } },
            create: { evaluationId: record.id, expertId, userId },
            update: { status: 'ASSIGNED', userId, version: { increment: 1 } },
            select: { id: true },
          });
        return {
          reviewerIds: await scorersOf(tx, record.id),
          changes: experts.map(({ name }) => ({ path: `experts.${name}`, from: null, to: 'ASSIGNED' })),
        };
      },
    };
  },
});

const LEAST_SCORES = 2;

actField('closeScoring', {
  action: 'closeScoring',
  description:
    '结束评分:至少两名专家已提交,且没有未提交的。得分为各专家总分的平均。 Closes the scoring once two experts have submitted and nobody is still at it; the result is the mean of their totals.',
  prepare: () => ({
    change: async ({ record }: Door) => {
      const open = record.assignments.flatMap(({ status, expert }) =>
        status === 'ASSIGNED' ? expert.name : [],
      );
      const totals = record.assignments.flatMap(({ status, total }) =>
        status === 'SUBMITTED' && total !== null ? total.toFixed(2) : [],
      );
      if (open.length > 0)
        throw new Refused(
          'SCORES_OUTSTANDING',
          {
            'zh-CN': `还有专家没有提交评分:${open.join('、')};可先取消指派`,
            en: `Not submitted yet: ${open.join(', ')}; they can be released first`,
          },
          { experts: open },
        );
      if (totals.length < LEAST_SCORES)
        throw new Refused(
          'SCORES_TOO_FEW',
          {
            'zh-CN': `至少要有 ${LEAST_SCORES} 名专家提交评分`,
            en: `At least ${LEAST_SCORES} experts must have submitted`,
          },
          { least: LEAST_SCORES, submitted: totals.length },
        );
      return { result: meanOf(totals) };
    },
  }),
});
