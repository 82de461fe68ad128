import { Decimal } from 'decimal.js';
import { z } from 'zod';
import type { Label } from '../kernel/label.ts';
import { refuse } from '../values/issue.ts';
import { lineText, longText } from '../values/text.ts';

const weight = z.string().regex(/^\d{1,3}(\.\d{1,2})?$/);

/** 评分项: what is scored, out of which scale, with which weight in the total of 100. */
export const scoreItem = z.object({
  code: z.string().regex(/^[A-Z][A-Z0-9_]{0,30}$/),
  name: lineText(80),
  guidance: longText(1000).default(''),
  weight,
  scale: z.int().min(1).max(100).default(100),
  isCommentRequired: z.boolean().default(false),
});
export type ScoreItem = z.output<typeof scoreItem>;

export const scoreItemLabels = {
  code: { 'zh-CN': '代码', en: 'Code' },
  name: { 'zh-CN': '评分项', en: 'Item' },
  guidance: { 'zh-CN': '评分说明', en: 'Guidance' },
  weight: { 'zh-CN': '权重', en: 'Weight' },
  scale: { 'zh-CN': '满分', en: 'Scale' },
  isCommentRequired: { 'zh-CN': '须填评语', en: 'Comment required' },
} satisfies Record<keyof ScoreItem, Label>;

export const scoreGroup = z.object({ name: lineText(80), items: z.array(scoreItem).min(1).max(40) });
export const scoreGroupLabels = {
  name: { 'zh-CN': '分组', en: 'Group' },
  items: { 'zh-CN': '评分项', en: 'Items' },
} satisfies Record<keyof z.output<typeof scoreGroup>, Label>;

export const itemsOf = ({ groups }: Pick<ScoreSheetInput, 'groups'>): ScoreItem[] =>
  groups.flatMap(({ items }) => items);

/** 评分表: groups and items with weights that add up to 100; the office enters them, no source gives any. */
export const scoreSheetInput = z
  .object({ title: lineText(120), groups: z.array(scoreGroup).min(1).max(20) })
  .check(({ value, issues }) => {
    const items = value.groups.flatMap(({ items }) => items);
    // What is no number is told by the shape, and adds up to nothing.
    if (items.every((item) => weight.safeParse(item.weight).success)) {
      const sum = items.reduce((total, item) => total.plus(item.weight), new Decimal(0));
      if (!sum.equals(100)) issues.push(refuse('WEIGHTS_SUM', ['groups'], value, { sum: sum.toString() }));
    }
    const codes = items.map(({ code }) => code);
    value.groups.forEach((group, at) => {
      group.items.forEach(({ code }, index) => {
        if (codes.indexOf(code) !== codes.lastIndexOf(code))
          issues.push(
            refuse('BAD_USER_INPUT', ['groups', at, 'items', index, 'code'], value, { reason: 'DUPLICATE' }),
          );
      });
    });
  });
export type ScoreSheetInput = z.output<typeof scoreSheetInput>;

export const scoreSheetLabels = {
  title: { 'zh-CN': '评分表名称', en: 'Title' },
  groups: { 'zh-CN': '评分分组', en: 'Groups' },
} satisfies Record<keyof ScoreSheetInput, Label>;
