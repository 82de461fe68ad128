import { Decimal } from 'decimal.js';
import type { InputIssue } from '../kernel/errors.ts';
import { inputIssue } from '../values/issue.ts';
import type { ScoreInput } from './review.ts';
import { itemsOf, type ScoreItem, type ScoreSheetInput } from './score-sheet.ts';

type Sheet = Pick<ScoreSheetInput, 'groups'>;

const SCORE = /^\d{1,3}(\.\d)?$/;
const isScore = (text: string, scale: number): boolean => SCORE.test(text) && new Decimal(text).lte(scale);

/** 评分检查: every issue at once, under the item's code; a draft may leave scores and comments out. */
export function checkScores(
  sheet: Sheet,
  scores: readonly ScoreInput[],
  { complete }: { complete: boolean },
): InputIssue[] {
  const items = new Map(itemsOf(sheet).map((item) => [item.code, item]));
  const given = new Map<string, ScoreInput>();
  const issues: InputIssue[] = [];
  for (const score of scores) {
    const path = ['scores', score.code];
    const reason = !items.has(score.code) ? 'UNKNOWN_ITEM' : given.has(score.code) ? 'DUPLICATE' : null;
    if (reason) issues.push(inputIssue('BAD_USER_INPUT', [...path, 'code'], { reason }));
    else given.set(score.code, score);
  }
  for (const { code, scale, isCommentRequired } of items.values()) {
    const { score = '', comment = '' } = given.get(code) ?? {};
    if (score === '' ? complete : !isScore(score, scale))
      issues.push(inputIssue('SCORE_INVALID', ['scores', code, 'score'], { score, scale }));
    if (complete && isCommentRequired && comment.trim() === '')
      issues.push(inputIssue('COMMENT_REQUIRED', ['scores', code, 'comment']));
  }
  return issues;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
const whole = (text: string, factor: number): bigint => BigInt(new Decimal(text).times(factor).toFixed(0));

/**
 * 总分: Σ weight × score ÷ scale, 0 to 100 with two decimals, half up. Whole numbers over one denominator: thirds that
 * add up to a half are a half. What is not scored (yet) counts nothing.
 */
export function totalOf(sheet: Sheet, scores: readonly Pick<ScoreInput, 'code' | 'score'>[]): string {
  const given = new Map(scores.map(({ code, score }) => [code, score]));
  const scored = itemsOf(sheet).flatMap((item): (ScoreItem & { score: string })[] => {
    const score = given.get(item.code) ?? '';
    return isScore(score, item.scale) ? [{ ...item, score }] : [];
  });
  const over = scored.reduce((all, { scale }) => {
    const each = BigInt(scale);
    return (all / gcd(all, each)) * each;
  }, 1n);
  // Weights in hundredths, scores in tenths: the sum is in thousandths of `over`.
  const sum = scored.reduce(
    (all, { weight, score, scale }) => all + whole(weight, 100) * whole(score, 10) * (over / BigInt(scale)),
    0n,
  );
  const hundredths = (2n * sum + 10n * over) / (20n * over);
  return new Decimal(hundredths.toString()).div(100).toFixed(2);
}
