import { Decimal } from 'decimal.js';
import { both } from '../kernel/label.ts';
import type { FigureValues, ReportPart } from './figures.ts';
import type { Indicator } from './indicator-set.ts';
import { doubtful, type ReportFinding, shown } from './report-finding.ts';

/** 上年: the accepted report of the year before, as it was frozen. */
export type LastYear = Readonly<{ year: number; figures: FigureValues }>;

type Unit = Readonly<{ id: string; legalName: string }>;

/** 核对所据: what the checks know beside the report itself. */
export type ReportFacts = Readonly<{
  lastYear: LastYear | null;
  /** 期末在册单位: each of them has to have a part. */
  units: readonly Unit[];
  /** 同类中位数 of last year, of consortia whose lead unit is of the same kind; empty where they are too few. */
  medians: FigureValues;
  /** 另外参加的联合体 of a unit, as everybody may know. */
  elsewhere: readonly Readonly<{ unitId: string; consortium: string }>[];
}>;
export const noFacts: ReportFacts = { lastYear: null, units: [], medians: {}, elsewhere: [] };

const UNIT_MIXED_UP = 1_000;
const FAR = 10;
/** 同类家数: fewer than these say nothing of what is usual. */
export const ENOUGH_TO_COMPARE = 5;

/** Of the consortium's figure against last year's. */
export function yearFindings(
  indicator: Indicator,
  now: string,
  { year, figures }: LastYear,
  reason: string,
): ReportFinding[] {
  const { code, name, kind, yearOnYear } = indicator;
  const before = figures[code];
  if (before == null) return [];
  const [is, was] = [new Decimal(now), new Decimal(before)];
  const at = { code, unitId: null };
  if (kind === 'CUMULATIVE' && is.lt(was))
    return [
      doubtful(
        'CUMULATIVE_DECREASED',
        at,
        both(
          `“${name}”累计数由 ${year} 年的 ${shown(before, indicator)}减为 ${shown(now, indicator)}`,
          `“${name}” fell from ${shown(before, indicator)} in ${year} to ${shown(now, indicator)}`,
        ),
        reason,
      ),
    ];
  if (yearOnYear === null || was.isZero()) return [];
  const change = is.minus(was).times(100).div(was.abs());
  if (change.abs().lte(yearOnYear)) return [];
  const percent = `${change.isNegative() ? '' : '+'}${change.toFixed(1)}%`;
  const isMixedUp = is.abs().gte(was.abs().times(UNIT_MIXED_UP));
  return [
    doubtful(
      'YEAR_ON_YEAR',
      at,
      both(
        `“${name}”${year} 年为 ${shown(before, indicator)},本年 ${shown(now, indicator)},变动 ${percent},超过 ${yearOnYear}%${isMixedUp ? ';请核对计量单位' : ''}`,
        `“${name}” was ${shown(before, indicator)} in ${year} and is ${shown(now, indicator)}, ${percent}, beyond ${yearOnYear}%${isMixedUp ? '; is the unit right?' : ''}`,
      ),
      reason,
    ),
  ];
}

/** 单位齐全: whoever is in on the last day reports. */
export const missingUnits = (parts: readonly ReportPart[], units: readonly Unit[]): ReportFinding[] =>
  units
    .filter(({ id }) => parts.every(({ unit }) => unit?.id !== id))
    .map(({ id, legalName }) => ({
      check: 'UNIT_MISSING',
      outcome: 'BLOCKING',
      code: null,
      unitId: id,
      message: both(
        `“${legalName}”期末在册,没有填报部分`,
        `“${legalName}” is in on the last day and has no part`,
      ),
      howToFix: both('请主管部门办理“补发报告”', 'Ask the bureau to lay out what is missing'),
      reason: '',
    }));

/** 重复计算: of a unit that takes part elsewhere too, what may be counted once only. */
export function twiceFindings(
  { code, name, countsOnce }: Indicator,
  { unit, figures }: ReportPart,
  elsewhere: ReportFacts['elsewhere'],
): ReportFinding[] {
  const value = figures[code]?.value ?? '';
  if (!unit || !countsOnce || value === '' || new Decimal(value).isZero()) return [];
  const others = elsewhere.filter(({ unitId }) => unitId === unit.id).map(({ consortium }) => consortium);
  if (others.length === 0) return [];
  return [
    {
      check: 'COUNTED_TWICE',
      outcome: 'HINT',
      code,
      unitId: unit.id,
      message: both(
        `“${unit.legalName}”同时参加${others.map((each) => `“${each}”`).join('、')},“${name}”同一项不得在两处计算`,
        `“${unit.legalName}” takes part in ${others.map((each) => `“${each}”`).join(', ')} too; what “${name}” counts is not to be counted twice`,
      ),
      howToFix: both('核对后只保留属于本联合体的', 'Keep only what belongs to this consortium'),
      reason: '',
    },
  ];
}

/** 同类比较: ten times, or a tenth of, the median of its like is worth a look. */
export function medianFindings(indicator: Indicator, now: string, medians: FigureValues): ReportFinding[] {
  const { code, name } = indicator;
  const median = new Decimal(medians[code] ?? 0);
  const value = new Decimal(now);
  if (!median.gt(0) || !value.gt(0)) return [];
  if (value.lt(median.times(FAR)) && value.times(FAR).gt(median)) return [];
  return [
    {
      check: 'FAR_FROM_MEDIAN',
      outcome: 'HINT',
      code,
      unitId: null,
      message: both(
        `“${name}”为 ${shown(now, indicator)},同类联合体上年中位数 ${shown(median.toFixed(), indicator)}`,
        `“${name}” is ${shown(now, indicator)}; the median of its like was ${shown(median.toFixed(), indicator)} last year`,
      ),
      howToFix: both('核对数值和计量单位', 'Check the figure and its unit'),
      reason: '',
    },
  ];
}
