import { Decimal } from 'decimal.js';
import { both, type Label } from '../kernel/label.ts';
import type { Finding } from '../kernel/rule.ts';
import { meanOf } from './statistics.ts';

type PreferenceFinding = Pick<Finding, 'force' | 'outcome' | 'clause' | 'message'>;
/** 排序依据: what a place in the ranking of a batch depends on. */
export type Ranked = Readonly<{
  id: string;
  number: string;
  totals: readonly string[];
  /** The findings of the clauses that give preference, where the rule set has any. */
  preferences: readonly PreferenceFinding[];
}>;
export type Place = Readonly<{
  id: string;
  rank: number;
  mean: string | null;
  isPreferred: boolean;
  reason: Label;
}>;

const preferenceOf = ({ preferences }: Ranked): PreferenceFinding | undefined =>
  preferences.find(({ force, outcome }) => force === 'PREFERENCE' && outcome === 'PASS');

/** 排序: 优先 first where a clause of the rule set says so (三(四)), then the mean, then the number; each with its reason. */
export function ranking(batch: readonly Ranked[]): Place[] {
  const places = batch.map((each) => ({
    ...each,
    mean: meanOf(each.totals),
    preference: preferenceOf(each),
  }));
  places.sort(
    (a, b) =>
      Number(b.preference !== undefined) - Number(a.preference !== undefined) ||
      new Decimal(b.mean ?? -1).comparedTo(a.mean ?? -1) ||
      (a.number < b.number ? -1 : 1),
  );
  return places.map(({ id, mean, preference }, index) => {
    const isTied = [places[index - 1], places[index + 1]].some(
      (near) =>
        near !== undefined &&
        near.mean === mean &&
        (near.preference === undefined) === (preference === undefined),
    );
    const parts = [
      preference
        ? both(
            `优先:${preference.clause} ${preference.message['zh-CN']}`,
            `Preferred: ${preference.clause} ${preference.message.en}`,
          )
        : null,
      mean === null ? both('无评分', 'No score') : both(`平均分 ${mean}`, `Mean ${mean}`),
      isTied ? both('同分按编号', 'Equal scores by number') : null,
    ].filter((part) => part !== null);
    return {
      id,
      rank: index + 1,
      mean,
      isPreferred: preference !== undefined,
      reason: both(parts.map((part) => part['zh-CN']).join(';'), parts.map((part) => part.en).join('; ')),
    };
  });
}
