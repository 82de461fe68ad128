import type { ApplicationStatus } from '../application/application.lifecycle.ts';
import { type TermOf, vocabulary } from '../kernel/vocabulary.ts';

/** 申报进程: how far an application came, whatever became of it afterwards. */
export const funnelStep = vocabulary('FunnelStep', {
  FILED: { 'zh-CN': '已提交', en: 'Filed' },
  RECOMMENDED: { 'zh-CN': '已推荐', en: 'Recommended' },
  RECEIVED: { 'zh-CN': '已受理', en: 'Received' },
  FORM_PASSED: { 'zh-CN': '形审通过', en: 'Formal check passed' },
  REVIEWED: { 'zh-CN': '评审结束', en: 'Review closed' },
  APPROVED: { 'zh-CN': '已批复', en: 'Approved' },
});
export type FunnelStep = TermOf<typeof funnelStep>;

type Condition = Readonly<Record<string, unknown>>;
const happened = { not: null };
const reviewed = [
  'REVIEWED',
  'PROPOSED',
  'IN_PUBLICITY',
  'APPROVED',
  'NOT_APPROVED',
] as const satisfies readonly ApplicationStatus[];
const passed = [
  'PASSED',
  'CONVERTED',
  'UNDER_REVIEW',
  ...reviewed,
] as const satisfies readonly ApplicationStatus[];

/** What shows by itself that a step was reached; each step is also reached by whoever reached the next. */
const shownBy: Readonly<Record<FunnelStep, readonly Condition[]>> = {
  FILED: [{ firstSubmittedAt: happened }],
  RECOMMENDED: [{ recommendedAt: happened }],
  RECEIVED: [{ receivedAt: happened }],
  // What passed was examined and frozen by that act, and stays so when it is withdrawn or disqualified later.
  FORM_PASSED: [{ status: { in: [...passed] } }, { snapshots: { some: { stage: 'FORMAL_CHECK' } } }],
  REVIEWED: [{ status: { in: [...reviewed] } }, { review: { closedAt: happened } }],
  APPROVED: [{ status: { in: ['APPROVED'] } }],
};

/** 到达该环节, as data in the language of the database's filters: the steps follow each other, none counts more than the one before. */
export const reached = (step: FunnelStep): Condition => ({
  AND: [
    ...shownBy.FILED,
    { OR: funnelStep.terms.slice(funnelStep.terms.indexOf(step)).flatMap((each) => shownBy[each]) },
  ],
});
