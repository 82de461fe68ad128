import { Decimal } from 'decimal.js';
import { both, type Label } from '../kernel/label.ts';
import { type TermOf, vocabulary } from '../kernel/vocabulary.ts';
import { lengthOf } from '../values/text.ts';
import {
  consortiumFigures,
  type Figure,
  type FigureValues,
  type ReportContent,
  type ReportPart,
} from './figures.ts';
import { type Indicator, type IndicatorSet, indicatorsOf, isFilledIn } from './indicator-set.ts';

/** 报告核对: what is checked of a report. */
export const reportCheck = vocabulary('ReportCheck', {
  FIGURE_MISSING: { 'zh-CN': '指标未填', en: 'Figure missing' },
  CARRIED_UNCONFIRMED: { 'zh-CN': '承接数未确认', en: 'Figure taken over, not confirmed' },
  PART_UNCONFIRMED: { 'zh-CN': '单位未确认', en: 'Unit has not confirmed' },
  TEXT_MISSING: { 'zh-CN': '文字未填', en: 'Text missing' },
  TEXT_LENGTH: { 'zh-CN': '篇幅不足', en: 'Text short' },
  CUMULATIVE_DECREASED: { 'zh-CN': '累计数减少', en: 'Cumulative figure fell' },
  YEAR_ON_YEAR: { 'zh-CN': '同比变动较大', en: 'Large change against last year' },
  OUT_OF_RANGE: { 'zh-CN': '超出合理范围', en: 'Outside the plausible range' },
});
export type ReportCheck = TermOf<typeof reportCheck>;

/** 核对结果: what it takes before the report can be submitted. */
export const reportOutcome = vocabulary('ReportOutcome', {
  BLOCKING: { 'zh-CN': '须处理', en: 'To be put right' },
  EXPLAINED: { 'zh-CN': '已说明', en: 'Explained' },
  HINT: { 'zh-CN': '提示', en: 'Hint' },
});
export type ReportOutcome = TermOf<typeof reportOutcome>;

export type ReportFinding = Readonly<{
  check: ReportCheck;
  outcome: ReportOutcome;
  /** Where: the indicator or the text, and the unit whose figure it is (none: the consortium's). */
  code: string | null;
  unitId: string | null;
  message: Label;
  howToFix: Label;
  /** The reason that was given, printed with the figure. */
  reason: string;
}>;

/** 上年: the accepted report of the year before, as it was frozen. */
export type LastYear = Readonly<{ year: number; figures: FigureValues }>;

const UNIT_MIXED_UP = 1_000;

const doubtful = (
  check: ReportCheck,
  at: Pick<ReportFinding, 'code' | 'unitId'>,
  message: Label,
  reason: string,
): ReportFinding => ({
  check,
  ...at,
  outcome: reason.trim() === '' ? 'BLOCKING' : 'EXPLAINED',
  message,
  howToFix: both('核对数值;数值无误的,填写说明', 'Check the figure; if it is right, give a reason'),
  reason,
});

const shown = (value: string, { unit }: Indicator) => `${value} ${unit}`;

/** Of one figure that somebody fills. */
function cellFindings(indicator: Indicator, part: ReportPart): ReportFinding[] {
  const { code, name, least, most } = indicator;
  const at = { code, unitId: part.unit?.id ?? null };
  const who = part.unit ? both(`“${part.unit.legalName}”`, `“${part.unit.legalName}”: `) : both('', '');
  const figure: Figure | undefined = part.figures[code];
  if (!figure || figure.value === '')
    return [
      {
        check: 'FIGURE_MISSING',
        outcome: 'BLOCKING',
        ...at,
        message: both(`${who['zh-CN']}“${name}”未填`, `${who.en}“${name}” is not filled in`),
        howToFix: both('填写数值;没有发生的填 0', 'Fill it in; 0 where there was none'),
        reason: '',
      },
    ];
  const findings: ReportFinding[] = [];
  if (figure.carriedFrom !== null)
    findings.push({
      check: 'CARRIED_UNCONFIRMED',
      outcome: 'BLOCKING',
      ...at,
      message: both(
        `${who['zh-CN']}“${name}”承接 ${figure.carriedFrom} 年数,尚未确认`,
        `${who.en}“${name}” was taken over from ${figure.carriedFrom} and is not confirmed`,
      ),
      howToFix: both('确认或修改该数值', 'Confirm or change it'),
      reason: '',
    });
  const value = new Decimal(figure.value);
  if ((least !== null && value.lt(least)) || (most !== null && value.gt(most)))
    findings.push(
      doubtful(
        'OUT_OF_RANGE',
        at,
        both(
          `${who['zh-CN']}“${name}”为 ${shown(figure.value, indicator)},合理范围 ${least ?? '…'} 至 ${most ?? '…'}`,
          `${who.en}“${name}” is ${shown(figure.value, indicator)}; plausible are ${least ?? '…'} to ${most ?? '…'}`,
        ),
        figure.reason,
      ),
    );
  return findings;
}

/** Of the consortium's figure against last year's. */
function yearFindings(
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

const partFindings = ({ unit, isConfirmed }: ReportPart): ReportFinding[] =>
  unit === null || isConfirmed
    ? []
    : [
        {
          check: 'PART_UNCONFIRMED',
          outcome: 'BLOCKING',
          code: null,
          unitId: unit.id,
          message: both(
            `“${unit.legalName}”尚未确认本单位数据`,
            `“${unit.legalName}” has not confirmed its figures`,
          ),
          howToFix: both('由该单位登录后确认', 'The unit signs in and confirms them'),
          reason: '',
        },
      ];

function textFindings({ narratives }: IndicatorSet, texts: ReportContent['texts']): ReportFinding[] {
  return narratives.flatMap(({ code, title, expectedLength }): ReportFinding[] => {
    const length = lengthOf((texts[code] ?? '').trim());
    const at = { code, unitId: null, reason: '' };
    if (length === 0)
      return [
        {
          check: 'TEXT_MISSING',
          outcome: 'BLOCKING',
          ...at,
          message: both(`“${title}”未填`, `“${title}” is not written yet`),
          howToFix: both('填写该部分', 'Write it'),
        },
      ];
    if (length * 2 >= expectedLength) return [];
    return [
      {
        check: 'TEXT_LENGTH',
        outcome: 'HINT',
        ...at,
        message: both(
          `“${title}”${length} 字,建议约 ${expectedLength} 字`,
          `“${title}” has ${length} characters; about ${expectedLength} are expected`,
        ),
        howToFix: both('可补充内容', 'More may be written'),
      },
    ];
  });
}

/** 本部分核对: of every figure that is filled in a part. */
export const checkPart = (set: IndicatorSet, part: ReportPart): ReportFinding[] =>
  indicatorsOf(set)
    .filter((indicator) => isFilledIn(indicator, part.unit?.id ?? null))
    .flatMap((indicator) => cellFindings(indicator, part));

/** 疑点: figures of one part that are out of range, or far from what the same part gave last year. */
export const partDoubts = (set: IndicatorSet, part: ReportPart, lastYear: LastYear | null): ReportFinding[] =>
  indicatorsOf(set)
    .filter(({ code }) => (part.figures[code]?.value ?? '') !== '')
    .flatMap((indicator) => {
      const { value, reason } = part.figures[indicator.code] as Figure;
      return [
        ...cellFindings(indicator, part),
        ...(lastYear ? yearFindings(indicator, value, lastYear, reason) : []),
      ];
    })
    .filter(({ check }) => check !== 'CARRIED_UNCONFIRMED');

/** 核对: everything at once, in the order of the form; the same in browser and server. */
export function checkReport(
  set: IndicatorSet,
  content: ReportContent,
  lastYear: LastYear | null,
): ReportFinding[] {
  const figures = consortiumFigures(set, content);
  const own = content.parts.find(({ unit }) => unit === null);
  const ofIndicators = indicatorsOf(set).flatMap((indicator) => {
    const fillers = content.parts.filter(({ unit }) => isFilledIn(indicator, unit?.id ?? null));
    const now = figures[indicator.code];
    return [
      ...fillers.flatMap((part) => cellFindings(indicator, part)),
      ...(now != null && lastYear
        ? yearFindings(indicator, now, lastYear, own?.figures[indicator.code]?.reason ?? '')
        : []),
    ];
  });
  return [...ofIndicators, ...content.parts.flatMap(partFindings), ...textFindings(set, content.texts)];
}
