import { missedOutcomes } from '@consortium/domain';
import type { WireFinding } from '../../providers/problem.ts';

/** 条款结论的变化: what is met no more, and what is met now. */
export function turned(before: readonly WireFinding[], after: readonly WireFinding[]) {
  const isMissed = (findings: readonly WireFinding[], code: string) =>
    findings.some((finding) => finding.code === code && missedOutcomes.includes(finding.outcome));
  return {
    worse: after.filter(({ code }) => isMissed(after, code) && !isMissed(before, code)),
    better: after.filter(({ code }) => !isMissed(after, code) && isMissed(before, code)),
  };
}
