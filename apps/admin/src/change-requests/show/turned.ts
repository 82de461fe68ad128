import type { WireFinding } from '../../providers/problem.ts';

const missed = ['FAIL', 'MISSING_DATA', 'WAIVABLE'];

/** 条款结论的变化: what is met no more, and what is met now. */
export function turned(before: readonly WireFinding[], after: readonly WireFinding[]) {
  const isMissed = (findings: readonly WireFinding[], code: string) =>
    missed.includes(findings.find((finding) => finding.code === code)?.outcome ?? '');
  return {
    worse: after.filter(({ code }) => isMissed(after, code) && !isMissed(before, code)),
    better: after.filter(({ code }) => !isMissed(after, code) && isMissed(before, code)),
  };
}
