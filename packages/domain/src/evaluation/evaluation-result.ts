import { Decimal } from 'decimal.js';
import type { InputIssue } from '../kernel/errors.ts';
import type { ScoreInput } from '../review/review.ts';
import { itemsOf, type ScoreSheetInput } from '../review/score-sheet.ts';
import { checkScores } from '../review/scores.ts';
import type { EvaluationScheme } from './evaluation-scheme.ts';

/** 评分表 of a scheme: each indicator is scored from 0 to its full marks, like an item of a review. */
export const sheetOfScheme = ({
  groups,
}: Pick<EvaluationScheme, 'groups'>): Pick<ScoreSheetInput, 'groups'> => ({
  groups: groups.map(({ name, indicators }) => ({
    name,
    items: indicators.map(({ code, name: item, definition, fullMarks }) => ({
      code,
      name: item,
      guidance: definition,
      weight: fullMarks,
      scale: Number(fullMarks),
      isCommentRequired: false,
    })),
  })),
});

export const checkEvaluationScores = (
  scheme: EvaluationScheme,
  scores: readonly ScoreInput[],
  how: { complete: boolean },
): InputIssue[] => checkScores(sheetOfScheme(scheme), scores, how);

type Given = Readonly<Pick<ScoreInput, 'code' | 'score'>>;
const sum = (values: readonly Decimal.Value[]): Decimal =>
  values.reduce<Decimal>((total, value) => total.plus(value), new Decimal(0));

/** 总分: what is no bonus, and the bonuses up to their cap; exact, one decimal shown as two. */
export function evaluationTotal({ groups, bonusCap }: EvaluationScheme, scores: readonly Given[]): string {
  const given = new Map(scores.map(({ code, score }) => [code, score]));
  const of = (isBonus: boolean) =>
    sum(
      itemsOf(sheetOfScheme({ groups: groups.filter((group) => group.isBonus === isBonus) })).flatMap(
        ({ code }) => given.get(code) || [],
      ),
    );
  return of(false)
    .plus(Decimal.min(of(true), bonusCap || 0))
    .toFixed(2);
}
