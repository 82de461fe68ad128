import { Decimal } from 'decimal.js';
import { z } from 'zod';
import type { Label } from '../kernel/label.ts';
import { refuse } from '../values/issue.ts';
import { lineText, longText } from '../values/text.ts';
import { cutOff, cutOffIssues, marks } from './cut-offs.ts';

/** 评价指标: what experts score, out of which full marks, beside which figure of the annual report. */
export const evaluationIndicator = z.object({
  code: z.string().regex(/^[A-Z][A-Z0-9_]{0,30}$/),
  name: lineText(80),
  definition: longText(1000).default(''),
  fullMarks: marks,
  reportIndicator: z.string().max(40).nullable().default(null),
});
export type EvaluationIndicator = z.output<typeof evaluationIndicator>;
export const evaluationIndicatorLabels = {
  code: { 'zh-CN': '代码', en: 'Code' },
  name: { 'zh-CN': '评价指标', en: 'Indicator' },
  definition: { 'zh-CN': '评分说明', en: 'Definition' },
  fullMarks: { 'zh-CN': '满分(权重)', en: 'Full marks (weight)' },
  reportIndicator: { 'zh-CN': '年报指标代码', en: 'Report indicator' },
} satisfies Record<keyof EvaluationIndicator, Label>;

export const evaluationGroup = z.object({
  name: lineText(80),
  isBonus: z.boolean().default(false),
  indicators: z.array(evaluationIndicator).min(1).max(60),
});
export type EvaluationGroup = z.output<typeof evaluationGroup>;
export const evaluationGroupLabels = {
  name: { 'zh-CN': '分组', en: 'Group' },
  isBonus: { 'zh-CN': '加分项', en: 'Bonus' },
  indicators: { 'zh-CN': '评价指标', en: 'Indicators' },
} satisfies Record<keyof EvaluationGroup, Label>;

/** 评价指标体系 as a sheet, a template and a result read it. */
export type EvaluationScheme = Pick<EvaluationSchemeInput, 'groups' | 'bonusCap' | 'cutOffs'>;

export const evaluationIndicatorsOf = ({ groups }: Pick<EvaluationScheme, 'groups'>): EvaluationIndicator[] =>
  groups.flatMap(({ indicators }) => indicators);

const isMarks = (text: string): boolean => marks.safeParse(text).success;
const repeated = (all: readonly string[], each: string): boolean =>
  all.indexOf(each) !== all.lastIndexOf(each);

/**
 * 评价指标体系: the full marks of what is no bonus add up to 100, bonuses come on top up to a cap, and every total has
 * one grade. No source gives weights: the office enters them.
 */
export const evaluationSchemeInput = z
  .object({
    title: lineText(120),
    groups: z.array(evaluationGroup).min(1).max(20),
    bonusCap: marks,
    cutOffs: z.array(cutOff).min(1).max(4),
  })
  .check(({ value, issues }) => {
    const all = value.groups.flatMap(({ isBonus, indicators }) =>
      indicators.map((each) => ({ ...each, isBonus })),
    );
    // What is no number is told by the shape, and adds up to nothing.
    const basic = all.filter(({ isBonus }) => !isBonus).map(({ fullMarks }) => fullMarks);
    if (basic.every(isMarks)) {
      const sum = basic.reduce((total, each) => total.plus(each), new Decimal(0));
      if (!sum.equals(100)) issues.push(refuse('WEIGHTS_SUM', ['groups'], value, { sum: sum.toString() }));
    }
    const codes = all.map(({ code }) => code);
    const names = value.groups.map(({ name }) => name);
    const twice = (path: (string | number)[], indicator: string) =>
      issues.push(refuse('INDICATOR_INVALID', path, value, { reason: 'DUPLICATE', indicator }));
    value.groups.forEach(({ name, indicators }, at) => {
      if (repeated(names, name)) twice(['groups', at, 'name'], name);
      indicators.forEach(({ code, fullMarks }, index) => {
        const path = ['groups', at, 'indicators', index];
        if (repeated(codes, code)) twice([...path, 'code'], code);
        if (isMarks(fullMarks) && new Decimal(fullMarks).isZero())
          issues.push(refuse('SCHEME_INCOMPLETE', [...path, 'fullMarks'], value, { indicator: code }));
      });
    });
    for (const { index, field, reason, facts } of cutOffIssues(value.cutOffs))
      issues.push(refuse('CUT_OFFS_INVALID', ['cutOffs', index, field], value, { reason, ...facts }));
  });
export type EvaluationSchemeInput = z.output<typeof evaluationSchemeInput>;
export const evaluationSchemeLabels = {
  title: { 'zh-CN': '评价指标体系名称', en: 'Title' },
  groups: { 'zh-CN': '评价分组', en: 'Groups' },
  bonusCap: { 'zh-CN': '加分上限', en: 'Cap on bonuses' },
  cutOffs: { 'zh-CN': '等次分数线', en: 'Cut-offs of grades' },
} satisfies Record<keyof EvaluationSchemeInput, Label>;

/** 可用: a template without weights or cut-offs judges nobody. */
export const isCompleteScheme = (scheme: EvaluationScheme): boolean =>
  evaluationSchemeInput.safeParse({ title: '示例', ...scheme }).success;
