import { Decimal } from 'decimal.js';
import { z } from 'zod';
import type { InputIssue } from '../kernel/errors.ts';
import { both, type Label } from '../kernel/label.ts';
import { inputIssue, refuse } from '../values/issue.ts';
import { formatWan, money, signedMoney } from '../values/money.ts';

/** 会计年度: money in yuan; sales revenue is not main-business revenue. */
export const financialYearInput = z.object({
  year: z.int().min(1950).max(2100),
  monthsOperated: z.int().min(1).max(12).default(12),
  mainRevenue: money.nullable().default(null),
  salesRevenue: money.nullable().default(null),
  rdExpense: money.nullable().default(null),
  profit: signedMoney.nullable().default(null),
  isAudited: z.boolean().default(false),
});
export type FinancialYearInput = z.output<typeof financialYearInput>;

export const financialYearLabels = {
  year: { 'zh-CN': '会计年度', en: 'Fiscal year' },
  monthsOperated: { 'zh-CN': '经营月数', en: 'Months operated' },
  mainRevenue: { 'zh-CN': '主营业务收入', en: 'Main-business revenue' },
  salesRevenue: { 'zh-CN': '销售收入', en: 'Sales revenue' },
  rdExpense: { 'zh-CN': '研究开发费用', en: 'R&D expense' },
  profit: { 'zh-CN': '利润总额', en: 'Profit' },
  isAudited: { 'zh-CN': '经审计', en: 'Audited' },
} satisfies Record<keyof FinancialYearInput, Label>;

/** Several years of one unit: each once, none missing in between. */
export const financialYearsInput = z
  .array(financialYearInput)
  .max(30)
  .check(({ value, issues }) => {
    const seen = new Set<number>();
    value.forEach(({ year }, index) => {
      if (seen.has(year)) issues.push(refuse('YEAR_DUPLICATE', [index, 'year'], value, { year }));
      seen.add(year);
    });
    const years = [...seen].sort((a, b) => a - b);
    years.forEach((year, index) => {
      const before = years[index - 1];
      if (before !== undefined && year - before > 1)
        issues.push(refuse('YEARS_GAP', [], value, { missing: before + 1 }));
    });
  });

/** Years after the current one cannot have happened. */
export const futureYears = (years: readonly FinancialYearInput[], thisYear: number): InputIssue[] =>
  years.flatMap(({ year }, index) =>
    year > thisYear
      ? [inputIssue('YEAR_IN_FUTURE', ['financialYears', index, 'year'], { year, thisYear })]
      : [],
  );

const LEAP = 100;
const measured = ['mainRevenue', 'salesRevenue', 'rdExpense'] as const;

/** 疑似填报错误: plausible only if confirmed; a hundredfold leap is mostly 万元 typed as 元. */
export function implausible(years: readonly FinancialYearInput[]): Label[] {
  const sorted = [...years].sort((a, b) => a.year - b.year);
  return sorted.flatMap((current, index) => {
    const before = sorted[index - 1];
    const warnings: Label[] = [];
    if (current.rdExpense && current.salesRevenue && new Decimal(current.rdExpense).gt(current.salesRevenue))
      warnings.push(
        both(
          `${current.year} 年研发费用高于销售收入,请核对`,
          `R&D expense of ${current.year} exceeds sales revenue`,
        ),
      );
    for (const field of before ? measured : []) {
      const [now, then] = [current[field], before?.[field]];
      if (!now || !then || new Decimal(then).isZero()) continue;
      if (new Decimal(now).gt(new Decimal(then).times(LEAP)))
        warnings.push(
          both(
            `${current.year} 年${financialYearLabels[field]['zh-CN']} ${formatWan(now)} 万元,超过上年 ${LEAP} 倍,是否误将元填作万元?`,
            `${financialYearLabels[field].en} of ${current.year} is more than ${LEAP} times that of the year before; yuan typed as 万元?`,
          ),
        );
    }
    return warnings;
  });
}
