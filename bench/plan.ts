/** How many applications lie in which batch: drafts to submit, one large batch, and earlier years. */
export function plan(unitCount: number) {
  const total = Math.round(unitCount * 0.4);
  const drafts = Math.min(400, Math.ceil(total * 0.02));
  const large = Math.min(10_000, Math.ceil((total - drafts) / 2));
  const earlier = total - drafts - large;
  return {
    total,
    drafts,
    large,
    earlier,
    /** Ten thousand in a city of fifty thousand units: far more than any city has. */
    consortia: Math.min(10_000, Math.ceil(unitCount * 0.2)),
    /** Ten units each that take part in nothing else, so that the drafts can be submitted. */
    reservedUnits: drafts * 10,
  };
}
export type Plan = ReturnType<typeof plan>;

export const secrets = {
  officer: 'cdk_bench_officer',
  lead: (draft: number) => `cdk_bench_lead_${draft}`,
} as const;
