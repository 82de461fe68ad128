import { Decimal } from 'decimal.js';
import { both, type Label } from '../kernel/label.ts';
import { type TermOf, vocabulary } from '../kernel/vocabulary.ts';
import { organisationKind } from '../organisation/organisation.ts';
import type { Instant } from '../values/calendar-day.ts';
import { daysLate, reportGrade } from './annual-report.ts';
import type { FigureValues } from './figures.ts';
import { calculate } from './formula.ts';
import { type Indicator, type IndicatorSet, indicatorsOf } from './indicator-set.ts';

/** 分组方式 of the year book; each consortium is in one group of each, as it was on the last day of the period; of the grade, as it was suggested at acceptance. */
export const yearBookGrouping = vocabulary('YearBookGrouping', {
  DIRECTION: { 'zh-CN': '按技术方向(首个)', en: 'By direction (the first)' },
  DISTRICT: { 'zh-CN': '按推荐单位', en: 'By recommending body' },
  LEAD_UNIT_KIND: { 'zh-CN': '按牵头单位类型', en: 'By kind of lead unit' },
  GRADE: { 'zh-CN': '按等次建议', en: 'By grade suggested' },
});
export type YearBookGrouping = TermOf<typeof yearBookGrouping>;

const notStated = both('未注明', 'Not stated');
/** The groupings whose groups are terms. */
const termsOf: Partial<Readonly<Record<YearBookGrouping, Readonly<Record<string, Label>>>>> = {
  LEAD_UNIT_KIND: organisationKind.labels,
  GRADE: reportGrade.labels,
};
/** 组名: a kind of unit or a grade by its official name, a direction or a body by itself, and what is not known as such. */
export const groupLabel = (grouping: YearBookGrouping, name: string): Label => {
  if (name === '') return notStated;
  return termsOf[grouping]?.[name] ?? both(name, name);
};

/** 报送情况: of how many consortia a report is asked, and how far they are. */
export type Coverage = Readonly<{ expected: number; submitted: number; accepted: number; late: number }>;

export const coverageLabels = {
  expected: both('应报送（家）', 'Expected'),
  submitted: both('已提交（家）', 'Handed in'),
  accepted: both('审核通过（家）', 'Accepted'),
  late: both('逾期（家）', 'Late'),
} satisfies Record<keyof Coverage, Label>;

type Reported = Readonly<{ isAccepted: boolean; submittedAt: Instant | null; dueOn: string }>;
/** 报送情况 of a year: who handed in late, or has not yet and is, counts as late. */
export const coverageOf = (reports: readonly Reported[], now: Instant): Coverage => ({
  expected: reports.length,
  submitted: reports.filter(({ submittedAt }) => submittedAt !== null).length,
  accepted: reports.filter(({ isAccepted }) => isAccepted).length,
  late: reports.filter((report) => daysLate(report, now) > 0).length,
});

/**
 * 分布: of one indicator over the consortia that gave a figure, exact. Quartiles and median are figures that somebody
 * reported: the smallest that a quarter, a half, three quarters do not exceed.
 */
export type Spread = Readonly<{
  count: number;
  sum: string;
  least: string;
  lowerQuartile: string;
  median: string;
  upperQuartile: string;
  most: string;
}>;
export type Spreads = Readonly<Record<string, Spread>>;

const FENCE = '1.5';
/** Quartiles of fewer figures say too little of what is usual. */
const FEWEST = 8;
/** 离群值: farther from the middle half of what was reported than one and a half times its width (Tukey's fences). */
export function isOutlying(
  value: string,
  { count, lowerQuartile, upperQuartile }: Pick<Spread, 'count' | 'lowerQuartile' | 'upperQuartile'>,
): boolean {
  if (count < FEWEST) return false;
  const reach = new Decimal(upperQuartile).minus(lowerQuartile).times(FENCE);
  return (
    new Decimal(value).lt(new Decimal(lowerQuartile).minus(reach)) ||
    new Decimal(value).gt(new Decimal(upperQuartile).plus(reach))
  );
}

/** 汇总数 of one indicator: what the consortia reported together, and how it changed. */
export type SummaryFigure = Omit<Spread, 'sum'> &
  Readonly<{
    code: string;
    /** Sum of what was reported; of a ratio, the ratio of the sums. Null where that is to nothing. */
    total: string | null;
    mean: string;
    /** The total of the year before, of everybody who reported then. */
    before: string | null;
    /** Change against it in per cent, to one decimal. */
    growth: string | null;
  }>;

export const summaryLabels = {
  code: both('指标代码', 'Code'),
  count: both('填报家数', 'Reported by'),
  total: both('合计', 'Total'),
  before: both('上年合计', 'Total of last year'),
  growth: both('增幅（%）', 'Growth (%)'),
  mean: both('平均', 'Mean'),
  least: both('最小', 'Least'),
  lowerQuartile: both('下四分位', 'Lower quartile'),
  median: both('中位数', 'Median'),
  upperQuartile: both('上四分位', 'Upper quartile'),
  most: both('最大', 'Most'),
} satisfies Record<keyof SummaryFigure, Label>;

export type SummaryGroup = Readonly<{
  /** The group: a direction, a district's name or a kind of unit as its term; empty where it is not known. */
  name: string;
  /** Consortia whose report is accepted. */
  consortia: number;
  figures: readonly SummaryFigure[];
}>;

/** 年报摘要 of one consortium in the year book. */
export type YearBookEntry = Readonly<{
  number: string;
  name: string;
  leadUnitName: string;
  leadUnitKind: string;
  direction: string;
  district: string;
  /** The grade suggested; empty where none was. */
  grade: string;
  figures: FigureValues;
  before: FigureValues | null;
  /** 校验值 of the accepted submission. */
  hash: string;
}>;

/** 年报总表: what the accepted reports of a year say together; from their snapshots alone. */
export type YearTotals = Readonly<{
  year: number;
  indicatorSet: Readonly<{ title: string; edition: number }> & IndicatorSet;
  coverage: Coverage;
  total: SummaryGroup;
  groups: Readonly<Record<YearBookGrouping, readonly SummaryGroup[]>>;
}>;

/** 年报汇编: the totals, and every consortium by its number. */
export type YearBook = YearTotals & Readonly<{ consortia: readonly YearBookEntry[] }>;

const MEAN_MORE_DECIMALS = 2;
/** 平均数的小数位: two more than the indicator has. */
export const meanDecimals = ({ decimals }: Pick<Indicator, 'decimals'>): number =>
  decimals + MEAN_MORE_DECIMALS;

/** 增幅 in per cent, to one decimal, with its sign; null where there is nothing to compare with. */
export function growthFrom(before: string | null, now: string | null): string | null {
  if (before === null || now === null || new Decimal(before).isZero()) return null;
  const change = new Decimal(now).minus(before).times(100).div(new Decimal(before).abs());
  const rounded = change.toDecimalPlaces(1, Decimal.ROUND_HALF_UP);
  return `${rounded.gt(0) ? '+' : ''}${rounded.toFixed(1)}`;
}

const totalOf = (indicator: Indicator, spreads: Spreads): string | null => {
  const sumOf = (code: string): Decimal | null => (spreads[code] ? new Decimal(spreads[code].sum) : null);
  return indicator.formula?.kind === 'RATIO'
    ? (calculate(indicator, sumOf)?.toFixed() ?? null)
    : (sumOf(indicator.code)?.toFixed() ?? null);
};

/** 汇总: of every indicator that somebody gave a figure for, in the order of the set. */
export const summaryFigures = (
  set: Pick<IndicatorSet, 'groups'>,
  now: Spreads,
  before: Spreads,
): SummaryFigure[] =>
  indicatorsOf(set).flatMap((indicator) => {
    const found = now[indicator.code];
    if (!found) return [];
    const { sum, ...spread } = found;
    const total = totalOf(indicator, now);
    const totalBefore = totalOf(indicator, before);
    return [
      {
        ...spread,
        code: indicator.code,
        total,
        mean: new Decimal(sum)
          .div(spread.count)
          .toDecimalPlaces(meanDecimals(indicator), Decimal.ROUND_HALF_UP)
          .toFixed(),
        before: totalBefore,
        growth: growthFrom(totalBefore, total),
      },
    ];
  });
