import { Decimal } from 'decimal.js';
import { z } from 'zod';
import { leadOf } from '../../../application/subject.ts';
import { both, type Label } from '../../../kernel/label.ts';
import { type Measured, measure } from '../../../kernel/measure.ts';
import { financialYearLabels } from '../../../organisation/financial-year.ts';
import { organisationKind, organisationSector } from '../../../organisation/organisation.ts';
import { exactAmount, money } from '../../../values/money.ts';
import { kindNames } from '../formation/unit-kinds.ts';
import { noLead, notApplicable, notGiven } from '../wording.ts';
import { completeYears } from './complete-years.ts';

const figure = z.enum(['mainRevenue', 'salesRevenue', 'rdExpense']);
const kinds = z.array(organisationKind.schema).min(1).default(['ENTERPRISE']);
const sectors = z.array(organisationSector.schema).min(1);

const least = (yuan: string): Label => {
  const amount = exactAmount(yuan);
  return both(`≥ ${amount['zh-CN']}`, `≥ ${amount.en}`);
};

/** 缺数据: the figures named by `what` are not reported. */
export const yearsMissing = (what: Label, threshold: Label): Measured => ({
  result: 'MISSING',
  seen: notGiven,
  threshold,
  computation: both(`缺：${what['zh-CN']}`, `Missing: ${what.en}`),
  fix: both(
    `在牵头单位的会计年度数据中填写${what['zh-CN']}`,
    `Give ${what.en} in the lead unit’s fiscal years`,
  ),
});

/** 年收入: an amount of the latest complete year, with a threshold looked up by sector; 以上 includes the bound. */
export const latestYearAmount = measure({
  kind: 'latestYearAmount',
  parameters: z.object({
    figure,
    kinds,
    /** The first that names the lead's sector holds; without sectors it holds for any. */
    thresholds: z.array(z.object({ sectors: sectors.nullable().default(null), min: money })).min(1),
  }),
  field: 'lead.financialYears',
  take: ({ figure, kinds, thresholds }, subject, { today }) => {
    const label = financialYearLabels[figure];
    const bySector = thresholds.every(({ sectors }) => sectors !== null);
    const stated = both('按行业门类确定', 'looked up by sector');
    const lead = leadOf(subject);
    if (!lead) return noLead(stated);
    if (!kinds.includes(lead.kind))
      return notApplicable(
        organisationKind.labels[lead.kind],
        stated,
        both(
          `本条只规定${kindNames(kinds)['zh-CN']}的数额，其他类型由人工研判`,
          'No figure is stated for this kind of unit; a person judges',
        ),
      );
    if (lead.sector === null && bySector)
      return {
        result: 'MISSING',
        seen: notGiven,
        threshold: stated,
        computation: both(
          '未填写牵头单位的行业门类，无法确定数额',
          'The lead unit’s sector is not given, so no figure can be looked up',
        ),
        fix: both('填写牵头单位的行业门类', 'Give the sector of the lead unit'),
        field: 'lead.sector',
      };
    const sector = lead.sector;
    const found = thresholds.find(({ sectors }) => sectors === null || (sector && sectors.includes(sector)));
    const sectorName = sector ? organisationSector.labels[sector] : both('', '');
    if (!found)
      return notApplicable(
        sectorName,
        stated,
        both(
          `本条未规定“${sectorName['zh-CN']}”的数额，由人工研判`,
          `No figure is stated for the sector “${sectorName.en}”; a person judges`,
        ),
      );
    const threshold = least(found.min);
    const years = subject.lead && completeYears(subject.lead, [figure], today, 1);
    if (!years || years.missing) return yearsMissing(years?.missing ?? label, threshold);
    const seen = years.total(figure);
    const [amount, bound] = [exactAmount(seen), exactAmount(found.min)];
    const gap = exactAmount(new Decimal(found.min).minus(seen));
    return {
      result: seen.gte(found.min) ? 'HOLDS' : 'MISSES',
      seen: amount,
      threshold,
      computation: both(
        `${sectorName['zh-CN']}，${years.span['zh-CN']}${label['zh-CN']} ${amount['zh-CN']}，要求 ${bound['zh-CN']}以上（含）`,
        `${sectorName.en}: ${label.en} of ${years.span.en} ${amount.en}; at least ${bound.en} required`,
      ),
      fix: both(
        `${label['zh-CN']}还差 ${gap['zh-CN']}，请核对数额和单位`,
        `${label.en} is ${gap.en} short; check the figure and its unit`,
      ),
    };
  },
});

/** 年均数额: the sum over several complete years by the time operated; compared without dividing. */
export const yearlyAverage = measure({
  kind: 'yearlyAverage',
  parameters: z.object({ figure, kinds, years: z.int().min(1).max(10).default(3), min: money }),
  field: 'lead.financialYears',
  take: ({ figure, kinds, years: count, min }, subject, { today }) => {
    const label = financialYearLabels[figure];
    const threshold = least(min);
    const lead = leadOf(subject);
    if (!lead) return noLead(threshold);
    if (!kinds.includes(lead.kind))
      return notApplicable(
        organisationKind.labels[lead.kind],
        threshold,
        both(`本条只适用于${kindNames(kinds)['zh-CN']}`, `This applies to ${kindNames(kinds).en} only`),
      );
    const years = subject.lead && completeYears(subject.lead, [figure], today, count);
    if (!years || years.missing) return yearsMissing(years?.missing ?? label, threshold);
    const total = years.total(figure);
    const average = exactAmount(total.times(12).div(years.months).toDecimalPlaces(2, Decimal.ROUND_DOWN));
    const [sum, bound] = [exactAmount(total), exactAmount(min)];
    return {
      result: total.times(12).gte(new Decimal(min).times(years.months)) ? 'HOLDS' : 'MISSES',
      seen: average,
      threshold,
      computation: both(
        `${years.span['zh-CN']}${label['zh-CN']}合计 ${sum['zh-CN']} ÷ ${years.months} 个月 × 12 = 年均 ${average['zh-CN']}，要求不低于 ${bound['zh-CN']}`,
        `${label.en} of ${years.span.en}: ${sum.en} ÷ ${years.months} months × 12 = ${average.en} a year; at least ${bound.en} required`,
      ),
      fix: both(`核对${years.span['zh-CN']}的${label['zh-CN']}`, `Check ${label.en} of ${years.span.en}`),
    };
  },
});
