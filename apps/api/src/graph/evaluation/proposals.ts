import { consortiumGraphOf } from '../../review/graph.ts';
import { proposalsField } from '../review/proposals.ts';
import { Evaluation } from './evaluation.ts';

proposalsField(
  'proposedEvaluators',
  '推荐评分专家;与联合体有利益关系的列出路径。 Experts for an evaluation; conflicts of interest with the consortium with their path.',
  { arg: 'evaluationId', type: Evaluation as never },
  async ({ database, access, now }, id) => {
    const evaluation = await database.evaluation.findFirst({
      where: { AND: [{ id }, access.where('read', 'Evaluation')] },
      select: {
        consortiumId: true,
        consortium: { select: { directions: true } },
        assignments: { select: { expertId: true, status: true, declaredConflict: true } },
      },
    });
    return (
      evaluation && {
        graph: await consortiumGraphOf(database, evaluation.consortiumId, now),
        topics: evaluation.consortium.directions,
        known: evaluation.assignments,
      }
    );
  },
);
