import { checkScores, itemsOf, type OpinionInput, type ScoreInput } from '@consortium/domain';
import type { AssignmentRecord } from '../record.ts';

/** The sheet as it is filled in: every item in its order, whether scored yet or not. */
export const opinionOf = ({
  scores,
  opinion,
  recommendation,
  scoreSheet,
}: AssignmentRecord): OpinionInput => {
  const given = new Map((scores ?? []).map((each) => [each.code, each]));
  return {
    scores: itemsOf(scoreSheet).map(({ code }) => ({
      code,
      score: given.get(code)?.score ?? '',
      comment: given.get(code)?.comment ?? '',
    })),
    opinion: opinion ?? '',
    recommendation,
  };
};

export const changed = (
  opinion: OpinionInput,
  code: string,
  part: Partial<Pick<ScoreInput, 'score' | 'comment'>>,
): OpinionInput => ({
  ...opinion,
  scores: opinion.scores.map((each) => (each.code === code ? { ...each, ...part } : each)),
});

/** What the domain has against the sheet, by `<item>.<score or comment>` and `recommendation`. */
export function problemsOf(
  sheet: AssignmentRecord['scoreSheet'],
  { scores, recommendation }: OpinionInput,
  complete: boolean,
) {
  const issues = checkScores(sheet, scores, { complete });
  const problems = new Map(issues.map(({ path, label }) => [path.slice(1).join('.'), label]));
  if (complete && recommendation === null)
    problems.set('recommendation', { 'zh-CN': '请选择评审建议', en: 'Choose a recommendation' });
  return problems;
}
