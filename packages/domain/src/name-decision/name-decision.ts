import { z } from 'zod';
import type { Label } from '../kernel/label.ts';
import { type TermOf, vocabulary } from '../kernel/vocabulary.ts';
import { refuse } from '../values/issue.ts';
import { keyOf, lineText, longText } from '../values/text.ts';

/** 名称研判结论: whether two names, or what they stand for, are one and the same. */
export const nameVerdict = vocabulary('NameVerdict', {
  DUPLICATE: { 'zh-CN': '重复', en: 'Duplicate' },
  DISTINCT: { 'zh-CN': '不重复', en: 'Not a duplicate' },
});
export type NameVerdict = TermOf<typeof nameVerdict>;

/** 名称研判 三(一)c: what an officer found of a pair, and why. */
export const nameDecisionInput = z.object({
  verdict: nameVerdict.schema,
  reason: longText(2000).check(({ value, issues }) => {
    if (value.trim() === '') issues.push(refuse('BAD_USER_INPUT', [], value, { reason: 'EMPTY' }));
  }),
});
export type NameDecisionInput = z.output<typeof nameDecisionInput>;
export const nameDecisionLabels = {
  verdict: { 'zh-CN': '研判结论', en: 'Verdict' },
  reason: { 'zh-CN': '研判理由', en: 'Why' },
} satisfies Record<keyof NameDecisionInput, Label>;

/** 名称雷达: a name, or only its core, and the directions it would be filed under. */
export const nameRadarInput = z.object({
  name: lineText(100),
  directions: z.array(lineText(100)).max(20).default([]),
  first: z.int().min(1).max(50).default(10),
});

type Traced = Readonly<{ id: string; from: readonly string[] }>;
/** 来源: the first record of a matter; a consortium is decided about as the application that it came from. */
export const rootOf = ({ id, from }: Traced): string => from.at(-1) ?? id;

/** 比对双方: two matters in one order, whichever of them was named first. */
export const pairOf = <T extends Readonly<{ rootId: string }>>(one: T, other: T): readonly [T, T] =>
  one.rootId < other.rootId ? [one, other] : [other, one];

type Names = Readonly<{ oneName: string; otherName: string }>;
/** 名称已变: one of the names is not the one that was decided about; the decision stands, a new one is due. */
export const isOutdated = (decided: Names, now: Names): boolean =>
  keyOf(decided.oneName) !== keyOf(now.oneName) || keyOf(decided.otherName) !== keyOf(now.otherName);
