import {
  changeText,
  figureText,
  type Indicator,
  type IndicatorSet,
  indicatorKind,
  indicatorLabels,
  indicatorSource,
  indicatorsOf,
  meanDecimals,
  NO_FIGURE,
  type SummaryFigure,
  type SummaryGroup,
  summaryLabels,
  type YearBookEntry,
} from '@consortium/domain';
import type { PaperBars, PaperTable } from '../paper/paper.ts';
import type { Speak } from './wording.ts';

type Figures = ReadonlyMap<string, SummaryFigure>;
export const figuresByCode = ({ figures }: Pick<SummaryGroup, 'figures'>): Figures =>
  new Map(figures.map((figure) => [figure.code, figure]));

/** 汇总表 of a group of indicators: total, last year's and growth. */
export const summaryTable = (indicators: readonly Indicator[], figures: Figures, say: Speak): PaperTable => ({
  kind: 'table',
  columns: [
    { label: say(indicatorLabels.name), width: 2.6 },
    { label: say(indicatorLabels.unit), width: 1.1, align: 'center' },
    { label: say('lastYear'), width: 1.9, align: 'end' },
    { label: say('thisYear'), width: 1.9, align: 'end' },
    { label: say('change'), width: 1.9, align: 'end' },
    { label: say('growth'), width: 1.2, align: 'end' },
    { label: say(summaryLabels.count), width: 1, align: 'end' },
  ],
  rows: indicators.flatMap((indicator) => {
    const figure = figures.get(indicator.code);
    if (!figure) return [];
    const { before, total, growth, count } = figure;
    return [
      [
        indicator.name,
        indicator.unit,
        figureText(before, indicator),
        figureText(total, indicator),
        changeText(before, total, indicator),
        growth ?? NO_FIGURE,
        String(count),
      ],
    ];
  }),
});

/** 分布表: least, quartiles, median, most and mean over the consortia. */
export const spreadTable = (indicators: readonly Indicator[], figures: Figures, say: Speak): PaperTable => ({
  kind: 'table',
  columns: [
    { label: say('indicatorAndUnit'), width: 2.4 },
    { label: say(summaryLabels.least), width: 1.5, align: 'end' },
    { label: say(summaryLabels.lowerQuartile), width: 1.5, align: 'end' },
    { label: say(summaryLabels.median), width: 1.5, align: 'end' },
    { label: say(summaryLabels.upperQuartile), width: 1.5, align: 'end' },
    { label: say(summaryLabels.most), width: 1.5, align: 'end' },
    { label: say(summaryLabels.mean), width: 1.6, align: 'end' },
  ],
  rows: indicators.flatMap((indicator) => {
    const figure = figures.get(indicator.code);
    if (!figure) return [];
    const { least, lowerQuartile, median, upperQuartile, most, mean } = figure;
    return [
      [
        `${indicator.name}（${indicator.unit}）`,
        ...[least, lowerQuartile, median, upperQuartile, most].map((each) => figureText(each, indicator)),
        figureText(mean, { decimals: meanDecimals(indicator) }),
      ],
    ];
  }),
});

/** As many groups as a page is wide. */
const GROUPS_ACROSS = 5;
const inPieces = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));

/** 分组对照: totals of each group side by side, a few groups at a time. */
export const groupTables = (
  indicators: readonly Indicator[],
  groups: readonly Readonly<{ name: string; figures: Figures }>[],
  say: Speak,
): PaperTable[] =>
  inPieces(groups, GROUPS_ACROSS).map((some) => ({
    kind: 'table',
    columns: [
      { label: say('indicatorAndUnit'), width: 2.4 },
      ...some.map(({ name }) => ({ label: name, width: 1.8, align: 'end' as const })),
    ],
    rows: indicators.map((indicator) => [
      `${indicator.name}（${indicator.unit}）`,
      ...some.map(({ figures }) => figureText(figures.get(indicator.code)?.total, indicator)),
    ]),
  }));

export const consortiaBars = (
  caption: string,
  groups: readonly Readonly<{ name: string; consortia: number }>[],
): PaperBars => {
  const most = Math.max(1, ...groups.map(({ consortia }) => consortia));
  return {
    kind: 'bars',
    caption,
    bars: groups.map(({ name, consortia }) => ({
      label: name,
      value: String(consortia),
      share: consortia / most,
    })),
  };
};

/** 联合体简表: every indicator of one consortium on one page. */
export const profileTable = (
  indicators: readonly Indicator[],
  { figures, before }: YearBookEntry,
  say: Speak,
): PaperTable => ({
  kind: 'table',
  isDense: true,
  columns: [
    { label: say(indicatorLabels.name), width: 3 },
    { label: say(indicatorLabels.unit), width: 1.1, align: 'center' },
    { label: say('lastYear'), width: 2, align: 'end' },
    { label: say('thisYear'), width: 2, align: 'end' },
    { label: say('change'), width: 2, align: 'end' },
  ],
  rows: indicators.map((indicator) => {
    const [now, was] = [figures[indicator.code], before?.[indicator.code]];
    return [
      indicator.name,
      indicator.unit,
      figureText(was, indicator),
      figureText(now, indicator),
      changeText(was, now, indicator),
    ];
  }),
});

/** 公式 in words, from the names of what it calculates with. */
function formulaText({ formula }: Indicator, names: ReadonlyMap<string, string>): string {
  if (!formula) return '';
  const operands = formula.of.map((code) => names.get(code) ?? code);
  return {
    SUM: operands.join(' + '),
    DIFFERENCE: operands.join(' − '),
    RATIO: `${operands.join(' ÷ ')} × 100`,
  }[formula.kind];
}

/** 指标解释: as the set defines it, and for a calculated one how. */
export function definitionsOf(set: Pick<IndicatorSet, 'groups'>): (indicator: Indicator) => string {
  const names = new Map(indicatorsOf(set).map(({ code, name }) => [code, name]));
  return (indicator) =>
    [indicator.definition, formulaText(indicator, names)].filter((each) => each !== '').join('\n');
}

/** 口径说明 of every indicator. */
export const definitionTable = (set: Pick<IndicatorSet, 'groups'>, say: Speak): PaperTable => ({
  kind: 'table',
  columns: [
    { label: say(indicatorLabels.name), width: 2.2 },
    { label: say(indicatorLabels.code), width: 2.4 },
    { label: say(indicatorLabels.unit), width: 1.1, align: 'center' },
    { label: say(indicatorLabels.kind), width: 1.1, align: 'center' },
    { label: say(indicatorLabels.source), width: 1.9, align: 'center' },
    { label: say(indicatorLabels.definition), width: 3 },
  ],
  rows: indicatorsOf(set).map((indicator) => [
    indicator.name,
    indicator.code,
    indicator.unit,
    say(indicatorKind.labels[indicator.kind]),
    say(indicatorSource.labels[indicator.source]),
    definitionsOf(set)(indicator),
  ]),
});
