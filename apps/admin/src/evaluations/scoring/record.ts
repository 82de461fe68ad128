import {
  type AssignmentStatus,
  checkEvaluationScores,
  type EvaluationScheme,
  evaluationIndicatorsOf,
  type Label,
  type ScoreInput,
} from '@consortium/domain';
import type { RaRecord } from 'react-admin';

/** 评分任务 as its page holds it; the scores are null for whoever may not see them. */
export type ScoringRecord = RaRecord<string> &
  Readonly<{
    version: number;
    status: AssignmentStatus;
    evaluationId: string;
    evaluationName: string;
    declaredConflict: string;
    total: string | null;
    opinion: string | null;
    submittedAt: string | null;
    openActions: readonly string[];
    expert: Readonly<{ id: string; name: string }>;
    scores: readonly ScoreInput[] | null;
    scheme: Readonly<{ id: string; title: string }> & EvaluationScheme;
  }>;

export type Opinion = Readonly<{ scores: readonly ScoreInput[]; opinion: string }>;

/** Every indicator in its order, whether scored yet or not. */
export function opinionOf({ scores, opinion, scheme }: ScoringRecord): Opinion {
  const given = new Map((scores ?? []).map((each) => [each.code, each]));
  return {
    scores: evaluationIndicatorsOf(scheme).map(({ code }) => ({
      code,
      score: given.get(code)?.score ?? '',
      comment: given.get(code)?.comment ?? '',
    })),
    opinion: opinion ?? '',
  };
}

/** What the domain has against the scores, by `<indicator>.<score or comment>`. */
export const problemsOf = (
  scheme: EvaluationScheme,
  { scores }: Opinion,
  complete: boolean,
): ReadonlyMap<string, Label> =>
  new Map(
    checkEvaluationScores(scheme, scores, { complete }).map(({ path, label }) => [
      path.slice(1).join('.'),
      label,
    ]),
  );
