import { z } from 'zod';
import type { Label } from '../kernel/label.ts';
import { calendarDay } from '../values/calendar-day.ts';
import { recordId } from '../values/text.ts';

const percent = z.int().min(1).max(100).nullable().default(null);

/** 议事规则: how a body of a running consortium meets and decides, as its charter says; what it leaves open is null. */
export const bodyRulesInput = z.object({
  bodyId: recordId,
  termEndsOn: calendarDay.nullable().default(null),
  meetsEveryMonths: z.int().min(1).max(60).nullable().default(null),
  quorumPercent: percent,
  majorityPercent: percent,
});
export type BodyRulesInput = z.output<typeof bodyRulesInput>;
export const bodyRulesLabels = {
  bodyId: { 'zh-CN': '组织机构', en: 'Body' },
  termEndsOn: { 'zh-CN': '任期届满日', en: 'Term ends on' },
  meetsEveryMonths: { 'zh-CN': '会议间隔(月)', en: 'Meets every (months)' },
  quorumPercent: { 'zh-CN': '法定人数(%)', en: 'Quorum (%)' },
  majorityPercent: { 'zh-CN': '通过比例(%)', en: 'Majority (%)' },
} satisfies Record<keyof BodyRulesInput, Label>;

/** How a body decides: a share of those entitled that must be there, and of those present that must agree. */
export type DecisionRules = Pick<BodyRulesInput, 'quorumPercent' | 'majorityPercent'>;

/** 达到比例: at least so many per cent; where the charter is silent more than half. [D] */
export const reaches = (part: number, whole: number, least: number | null): boolean =>
  least === null ? part * 2 > whole : whole > 0 && part * 100 >= whole * least;
