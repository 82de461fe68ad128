import {
  checkScores,
  InvalidInput,
  inputIssue,
  type OpinionInput,
  opinionInput,
  opinionLabels,
  parseInput,
  scoreInput,
  totalOf,
} from '@consortium/domain';
import { givenReason } from '../../move.ts';
import { conflictsIn, graphOf } from '../../review/graph.ts';
import { expertConflict } from '../../review/refusals.ts';
import { inputOf } from '../kernel/input.ts';
import { storedScores } from './assignment.ts';
import { type AssignmentDoor, assignmentField, ending, refuseClosed } from './assignment-act.ts';
import { groupsOf } from './score-sheet.ts';

inputOf('Score', scoreInput);
const OpinionData = inputOf('Opinion', opinionInput, opinionLabels);

const sheetOf = ({ record }: AssignmentDoor) => groupsOf(record.review.scoreSheet.definition);
const refuseIssues = (issues: ConstructorParameters<typeof InvalidInput>[0]) => {
  if (issues.length > 0) throw new InvalidInput(issues);
};
const columnsOf = ({ scores, opinion, recommendation }: OpinionInput) => ({
  scores: Object.fromEntries(scores.map(({ code, score, comment }) => [code, { score, comment }])),
  opinion,
  recommendation,
});

assignmentField('saveScores', {
  action: 'score',
  description: '保存评分草稿;只有本人可见。 Saves a draft of the scores, which nobody else sees.',
  args: (arg) => ({ opinion: arg({ type: OpinionData, required: true }) }),
  prepare: ({ opinion }) => {
    const input = parseInput(opinionInput, opinion);
    return {
      input,
      change: async (door) => {
        refuseClosed(door);
        refuseIssues(checkScores(sheetOf(door), input.scores, { complete: false }));
        return columnsOf(input);
      },
    };
  },
});

/** What was stored, as it would be sent. */
const draftOf = ({ record }: AssignmentDoor): OpinionInput => ({
  scores: storedScores(record.scores),
  opinion: record.opinion,
  recommendation: record.recommendation,
});

assignmentField('submitScores', {
  action: 'submitScores',
  description:
    '提交评分,提交后锁定;不填则提交已存的草稿。 Submits and locks the sheet: what is given, or the stored draft.',
  args: (arg) => ({ opinion: arg({ type: OpinionData }) }),
  prepare: ({ opinion }) => {
    const given = opinion == null ? null : parseInput(opinionInput, opinion);
    return {
      input: given,
      change: async (door) => {
        refuseClosed(door);
        const { tx, record, now } = door;
        const conflicts = conflictsIn(await graphOf(tx, record.review.application.id, now), record.expert);
        if (conflicts.length > 0) throw expertConflict([{ expert: record.expert, conflicts }]);
        const input = given ?? draftOf(door);
        const missing =
          input.recommendation === null
            ? [inputIssue('BAD_USER_INPUT', ['recommendation'], { reason: 'EMPTY' })]
            : [];
        refuseIssues([...checkScores(sheetOf(door), input.scores, { complete: true }), ...missing]);
        return { ...columnsOf(input), total: totalOf(sheetOf(door), input.scores), submittedAt: now };
      },
    };
  },
});

assignmentField('declareConflict', {
  action: 'declareConflict',
  description:
    '声明利益关系并回避;随即不能再查看申报。 Declares a conflict; the file is out of sight at once.',
  prepare: ({ reason }) => ({
    change: (door) => ending({ declaredConflict: givenReason(reason as string | null) ?? '' })(door),
  }),
});
assignmentField('releaseAssignment', {
  action: 'release',
  description: '取消指派。 Takes an expert off a review.',
  prepare: () => ({ change: ending() }),
});
assignmentField('recuseExpert', {
  action: 'recuse',
  description: '责令回避。 The office declines an expert for a conflict of interest.',
  prepare: () => ({ change: ending() }),
});
