import { Decimal } from 'decimal.js';
import { z } from 'zod';
import { leadOf } from '../../../application/subject.ts';
import { both, type Label, same } from '../../../kernel/label.ts';
import { measure } from '../../../kernel/measure.ts';
import { organisationKind } from '../../../organisation/organisation.ts';
import { exactAmount } from '../../../values/money.ts';
import { formatPercent, percentage, reachesPercent } from '../../../values/ratio.ts';
import { kindNames } from '../formation/unit-kinds.ts';
import { noLead, notApplicable } from '../wording.ts';
import { completeYears } from './complete-years.ts';
import { yearsMissing } from './revenue.ts';

/** 研发投入占比: a ratio of two sums over the last complete years, not a mean of ratios; sales revenue is not main-business revenue. */
export const rdRatio = measure({
  kind: 'rdRatio',
  parameters: z.object({
    minPercent: percentage,
    years: z.int().min(1).max(10).default(3),
    kinds: z.array(organisationKind.schema).min(1).default(['ENTERPRISE']),
  }),
  field: 'lead.financialYears',
  take: ({ minPercent, years: count, kinds }, subject, { today }) => {
    const threshold = same(`≥ ${minPercent}%`);
    const lead = leadOf(subject);
    if (!lead) return noLead(threshold);
    if (!kinds.includes(lead.kind))
      return notApplicable(
        organisationKind.labels[lead.kind],
        threshold,
        both(`本条只适用于${kindNames(kinds)['zh-CN']}`, `This applies to ${kindNames(kinds).en} only`),
      );
    const years = subject.lead && completeYears(subject.lead, ['rdExpense', 'salesRevenue'], today, count);
    if (!years || years.missing)
      return yearsMissing(
        years?.missing ?? both('研究开发费用和销售收入', 'R&D expense and sales revenue'),
        threshold,
      );
    const [rdExpense, sales] = [years.total('rdExpense'), years.total('salesRevenue')];
    if (sales.isZero())
      return yearsMissing(
        both(
          `${years.span['zh-CN']}的销售收入（合计为 0，无法计算占比）`,
          `sales revenue of ${years.span.en} (the sum is 0, so there is no ratio)`,
        ),
        threshold,
      );
    const ratio = formatPercent(rdExpense, sales);
    const [part, whole] = [exactAmount(rdExpense), exactAmount(sales)];
    const shorter = years.count < count;
    const holds = reachesPercent(rdExpense, sales, minPercent);
    return {
      result: holds ? 'HOLDS' : 'MISSES',
      seen: same(ratio),
      threshold,
      computation: both(
        `${years.span['zh-CN']}${shorter ? `（实际经营 ${years.months} 个月）` : ''}研究开发费用合计 ${part['zh-CN']} ÷ 销售收入合计 ${whole['zh-CN']} = ${ratio}，要求不低于 ${minPercent}%`,
        `${years.span.en}${shorter ? ` (operated for ${years.months} months)` : ''}: R&D expense ${part.en} ÷ sales revenue ${whole.en} = ${ratio}; at least ${minPercent}% required`,
      ),
      ...(holds ? {} : { fix: enoughSpending(rdExpense, sales, minPercent) }),
    };
  },
});

function enoughSpending(rdExpense: Decimal, sales: Decimal, minPercent: string): Label {
  const needed = sales.times(minPercent).div(100).toDecimalPlaces(2, Decimal.ROUND_UP);
  const [enough, gap] = [exactAmount(needed), exactAmount(needed.minus(rdExpense))];
  return both(
    `按现有销售收入，研究开发费用合计须达到 ${enough['zh-CN']}（还差 ${gap['zh-CN']}），请核对各年数据`,
    `With these sales the R&D expense must come to ${enough.en} (${gap.en} short); check the figures of each year`,
  );
}
