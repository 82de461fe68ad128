import {
  blockingFor,
  type Finding,
  type SpecialCaseStatus,
  type Stage,
  type Verdict,
  type WaiverStatus,
} from '@consortium/domain';
import { type Section, sectionOf, sections } from '../form/values/places.ts';

type Settled = Readonly<{
  waivers: readonly Readonly<{ code: string; status: WaiverStatus }>[];
  verdicts: readonly Readonly<{ code: string; verdict: Verdict }>[];
  specialCase?: Readonly<{ status: SpecialCaseStatus; codes: readonly string[] }> | null;
}>;

/** What stands in the way of an act: what must be mended, and what a written reason would settle. */
export function standingInTheWay(stage: Stage, findings: readonly Finding[], settled: Settled) {
  const stops = blockingFor(stage, findings, settled);
  return {
    toMend: stops.filter(({ outcome }) => outcome !== 'WAIVABLE'),
    toExplain: stops.filter(({ outcome }) => outcome === 'WAIVABLE'),
  };
}

const rankOf = ({ code, outcome, dueBy }: Finding, blocks: ReadonlySet<string>): number => {
  if (blocks.has(code)) return outcome === 'WAIVABLE' ? 1 : 0;
  if (outcome === 'WAIVABLE') return 2;
  if (outcome === 'FAIL' || outcome === 'MISSING_DATA') return dueBy === 'SUBMISSION' ? 2 : 4;
  if (outcome === 'NEEDS_REVIEW') return 3;
  return outcome === 'PASS' ? 5 : 6;
};

/** 排序: what blocks first, then what asks for a reason, then the rest; within each the section being edited first. */
export function ordered(
  findings: readonly Finding[],
  blocks: ReadonlySet<string>,
  section: Section | null,
): Finding[] {
  const away = (finding: Finding): number => {
    const at = sectionOf(finding.field);
    return at === section ? -1 : at === null ? sections.length : sections.indexOf(at);
  };
  return findings
    .map((finding, index) => ({ finding, index, rank: rankOf(finding, blocks), away: away(finding) }))
    .sort((a, b) => a.rank - b.rank || a.away - b.away || a.index - b.index)
    .map(({ finding }) => finding);
}

/** The same order as before for whoever is typing: known clauses keep their places, new ones come last. */
export function kept(order: readonly string[], findings: readonly Finding[]): Finding[] {
  const byCode = new Map(findings.map((finding) => [finding.code, finding]));
  const known = order.flatMap((code) => byCode.get(code) ?? []);
  const seen = new Set(order);
  return [...known, ...findings.filter(({ code }) => !seen.has(code))];
}

/** Clauses that nobody need look at: met, or not applicable. */
export const isSettled = ({ outcome }: Finding): boolean =>
  outcome === 'PASS' || outcome === 'NOT_APPLICABLE';

/** Clauses that came out otherwise than before, or saw something else. */
export const changedSince = (
  before: readonly Finding[],
  after: readonly Finding[],
): { before: Finding; after: Finding }[] =>
  after.flatMap((now) => {
    const then = before.find(({ code }) => code === now.code);
    const isOther = then && (then.outcome !== now.outcome || then.seen['zh-CN'] !== now.seen['zh-CN']);
    return isOther ? [{ before: then, after: now }] : [];
  });
