import type { Finding, Outcome } from '../kernel/rule.ts';
import { type TermOf, vocabulary } from '../kernel/vocabulary.ts';

/** 影响方向: how a record fares with a clause under other rules. */
export const impactWay = vocabulary('ImpactWay', {
  WORSE: { 'zh-CN': '变严', en: 'Worse' },
  BETTER: { 'zh-CN': '变宽', en: 'Better' },
  OTHER: { 'zh-CN': '其他变化', en: 'Otherwise changed' },
});
export type ImpactWay = TermOf<typeof impactWay>;

/** 结论变化: a clause whose outcome is another one; null where a rule set has no such clause. */
export type OutcomeChange = Readonly<{
  code: string;
  clause: string;
  before: Outcome | null;
  after: Outcome | null;
  way: ImpactWay;
}>;

// How far a record is from passing by a clause; a clause that is not there asks for nothing.
const distance: Readonly<Record<Outcome, number>> = {
  PASS: 0,
  NOT_APPLICABLE: 0,
  NEEDS_REVIEW: 1,
  WAIVABLE: 2,
  MISSING_DATA: 3,
  FAIL: 4,
};
const distanceOf = (outcome: Outcome | null): number => (outcome === null ? 0 : distance[outcome]);

function wayOf(before: Outcome | null, after: Outcome | null): ImpactWay {
  const moved = distanceOf(after) - distanceOf(before);
  return moved > 0 ? 'WORSE' : moved < 0 ? 'BETTER' : 'OTHER';
}

/** 结论变化 of one record, from what two rule sets find of it, in the order of the clauses, those that fell away last. */
export function outcomeChanges(before: readonly Finding[], after: readonly Finding[]): OutcomeChange[] {
  const found = new Map(before.map((finding) => [finding.code, finding]));
  const kept = new Set(after.map(({ code }) => code));
  const pairs = [
    ...after.map((finding) => ({
      finding,
      before: found.get(finding.code)?.outcome ?? null,
      after: finding.outcome,
    })),
    ...before.flatMap((finding) =>
      kept.has(finding.code) ? [] : [{ finding, before: finding.outcome, after: null }],
    ),
  ];
  return pairs.flatMap(({ finding: { code, clause }, before, after }) =>
    before === after ? [] : [{ code, clause, before, after, way: wayOf(before, after) }],
  );
}

/** 影响汇总: how many records are concerned in each group, and how many of them in which way; the largest first. */
export type ImpactTotal = Readonly<{ name: string; records: number } & Record<ImpactWay, number>>;

type Concerned = Readonly<{ changes: readonly OutcomeChange[] }>;

/** By what `groupsOf` names of a record, with the changes that count there; a record counts once a group and way. */
export function impactTotals<Row extends Concerned>(
  rows: readonly Row[],
  groupsOf: (row: Row) => readonly Readonly<{ name: string; changes: readonly OutcomeChange[] }>[],
): ImpactTotal[] {
  const totals = new Map<string, { records: number } & Record<ImpactWay, number>>();
  for (const row of rows)
    for (const { name, changes } of groupsOf(row)) {
      const total = totals.get(name) ?? { records: 0, WORSE: 0, BETTER: 0, OTHER: 0 };
      totals.set(name, total);
      total.records += 1;
      for (const way of new Set(changes.map((change) => change.way))) total[way] += 1;
    }
  return [...totals]
    .map(([name, total]) => ({ name, ...total }))
    .sort((a, b) => b.records - a.records || (a.name < b.name ? -1 : 1));
}
