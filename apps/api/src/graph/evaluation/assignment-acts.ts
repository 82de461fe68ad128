import {
  checkEvaluationScores,
  evaluationAssignmentLifecycle,
  evaluationTotal,
  InvalidInput,
  opinionInput,
  parseInput,
  recordLabels,
} from '@consortium/domain';
import type { Transaction } from '../../context.ts';
import { givenReason } from '../../move.ts';
import { conflictSelect, conflictsIn, consortiumGraphOf } from '../../review/graph.ts';
import { expertConflict, reviewClosed } from '../../review/refusals.ts';
import { actsOn, type DoorOf } from '../kernel/acts.ts';
import { inputOf } from '../kernel/input.ts';
import { storedScores } from '../review/assignment.ts';
import { EvaluationAssignment } from './assignment.ts';
import { schemeOf } from './scheme.ts';
import { scorersOf } from './scoring-acts.ts';

/** The visible row with what acts decide by; evaluation first, so that closing and scoring wait for each other. */
async function load(tx: Transaction, id: string, visible: object) {
  await tx.$executeRaw`SELECT 1 FROM evaluation WHERE id = (
    SELECT evaluation_id FROM evaluation_assignment WHERE id = ${id}::uuid) FOR UPDATE`;
  await tx.$executeRaw`SELECT 1 FROM evaluation_assignment WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.evaluationAssignment.findFirst({
    where: { AND: [{ id }, visible] },
    include: {
      expert: { select: conflictSelect },
      evaluation: {
        select: {
          status: true,
          consortiumId: true,
          consortium: { select: { name: true } },
          round: { select: { year: true, scheme: { select: { definition: true } } } },
        },
      },
    },
  });
}
type Door = DoorOf<NonNullable<Awaited<ReturnType<typeof load>>>>;

const { actField } = actsOn({
  type: EvaluationAssignment as never,
  subject: 'EvaluationAssignment',
  lifecycle: evaluationAssignmentLifecycle,
  load,
  nameOf: ({ expert, evaluation: { consortium, round } }) =>
    `${consortium.name} ${round.year} ${expert.name}`,
});

/** 评分意见: scores by indicator, and what the expert says of the whole. */
const evaluationOpinionInput = opinionInput.pick({ scores: true, opinion: true });
const OpinionData = inputOf('EvaluationOpinion', evaluationOpinionInput, recordLabels.evaluationAssignments);
type Given = ReturnType<typeof evaluationOpinionInput.parse>;

const refuseClosed = ({ record: { evaluation } }: Door): void => {
  if (evaluation.status !== 'FORWARDED') throw reviewClosed();
};
const schemeIn = ({ record }: Door) => schemeOf(record.evaluation.round.scheme.definition);
function refuseScores(door: Door, { scores }: Given, complete: boolean): void {
  const issues = checkEvaluationScores(schemeIn(door), scores, { complete });
  if (issues.length > 0) throw new InvalidInput(issues);
}
const columnsOf = ({ scores, opinion }: Given) => ({
  scores: Object.fromEntries(scores.map(({ code, score, comment }) => [code, { score, comment }])),
  opinion,
});

actField('saveEvaluationScores', {
  action: 'score',
  description: '保存评分草稿;只有本人可见。 Saves a draft of the scores, which nobody else sees.',
  args: (arg) => ({ opinion: arg({ type: OpinionData, required: true }) }),
  prepare: ({ opinion }) => {
    const input = parseInput(evaluationOpinionInput, opinion);
    return {
      input,
      change: async (door: Door) => {
        refuseClosed(door);
        refuseScores(door, input, false);
        return columnsOf(input);
      },
    };
  },
});

actField('submitEvaluationScores', {
  action: 'submitScores',
  description:
    '提交评分,提交后锁定;不填则提交已存的草稿。 Submits and locks the scores: what is given, or the stored draft.',
  args: (arg) => ({ opinion: arg({ type: OpinionData }) }),
  prepare: ({ opinion }) => {
    const given = opinion == null ? null : parseInput(evaluationOpinionInput, opinion);
    return {
      input: given,
      change: async (door: Door) => {
        refuseClosed(door);
        const { tx, record, now } = door;
        const graph = await consortiumGraphOf(tx, record.evaluation.consortiumId, now);
        const conflicts = conflictsIn(graph, record.expert);
        if (conflicts.length > 0) throw expertConflict([{ expert: record.expert, conflicts }]);
        const input = given ?? { scores: storedScores(record.scores), opinion: record.opinion };
        refuseScores(door, input, true);
        return {
          ...columnsOf(input),
          total: evaluationTotal(schemeIn(door), input.scores),
          submittedAt: now,
        };
      },
    };
  },
});

/** Ends an assignment: the evaluation is out of the expert's sight in the same transaction. */
const ending =
  (columns: object = {}) =>
  async (door: Door): Promise<object> => {
    refuseClosed(door);
    const { tx, record, to } = door;
    await tx.evaluationAssignment.update({
      where: { id: record.id },
      data: { status: to as 'DECLINED' | 'RELEASED', ...columns },
      select: { id: true },
    });
    await tx.evaluation.update({
      where: { id: record.evaluationId },
      data: { reviewerIds: await scorersOf(tx, record.evaluationId) },
      select: { id: true },
    });
    return {};
  };

actField('declareEvaluationConflict', {
  action: 'declareConflict',
  description:
    '声明利益关系并回避;随即不能再查看评价。 Declares a conflict; the evaluation is out of sight at once.',
  prepare: ({ reason }) => ({
    change: (door: Door) => ending({ declaredConflict: givenReason(reason as string | null) ?? '' })(door),
  }),
});
actField('releaseEvaluator', {
  action: 'release',
  description: '取消指派。 Takes an expert off an evaluation.',
  prepare: () => ({ change: ending() }),
});
