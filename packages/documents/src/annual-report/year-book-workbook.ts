import {
  applicationLabels,
  consortiumLabels,
  coverageLabels,
  groupLabel,
  type Indicator,
  indicatorKind,
  indicatorLabels,
  indicatorSource,
  indicatorsOf,
  organisationLabels,
  reportGradeLabels,
  type SummaryFigure,
  type SummaryGroup,
  summaryLabels,
  type YearBookEntry,
  type YearTotals,
  yearBookGrouping,
} from '@consortium/domain';
import { csvChunks } from '../table/csv.ts';
import type { StreamedSheet, StreamedWorkbook } from '../table/streamed.ts';
import { type Cell, type Column, numberColumn, type Source, textColumn } from '../table/table.ts';
import { type Speak, speaker } from './wording.ts';
import type { YearBookPaperOptions } from './year-book-paper.ts';
import { definitionsOf, figuresByCode } from './year-book-tables.ts';

/** 年报汇编 whose consortia are asked for one after another. */
export type StreamedYearBook = YearTotals & Readonly<{ consortia: Source<YearBookEntry> }>;

const count = (label: string): Column => ({ label, kind: 'wholeNumber', width: 10 });

const figureColumns = (say: Speak): Column[] => [
  textColumn(say(indicatorLabels.code), 24),
  textColumn(say(indicatorLabels.name), 26),
  textColumn(say(indicatorLabels.unit), 10),
  numberColumn(say('lastYear')),
  numberColumn(say('thisYear')),
  numberColumn(say('growth')),
  count(say(summaryLabels.count)),
  ...(['least', 'lowerQuartile', 'median', 'upperQuartile', 'most', 'mean'] as const).map((word) =>
    numberColumn(say(summaryLabels[word])),
  ),
];
function figureCells({ code, name, unit }: Indicator, figure: SummaryFigure | undefined): Cell[] {
  if (!figure) return [code, name, unit];
  const { before, total, growth, count: reporting } = figure;
  const { least, lowerQuartile, median, upperQuartile, most, mean } = figure;
  const change = growth?.replace('+', '');
  return [
    code,
    name,
    unit,
    before,
    total,
    change,
    reporting,
    least,
    lowerQuartile,
    median,
    upperQuartile,
    most,
    mean,
  ];
}
const rowsOf = (indicators: readonly Indicator[], group: SummaryGroup): Cell[][] => {
  const figures = figuresByCode(group);
  return indicators.map((indicator) => figureCells(indicator, figures.get(indicator.code)));
};

const totalSheet = ({ indicatorSet, total }: YearTotals, say: Speak): StreamedSheet => ({
  name: say('totals'),
  columns: figureColumns(say),
  rows: rowsOf(indicatorsOf(indicatorSet), total),
});

const groupSheet = ({ indicatorSet, groups }: YearTotals, say: Speak): StreamedSheet => ({
  name: say('group'),
  columns: [
    textColumn(say('grouping'), 22),
    textColumn(say('group'), 22),
    count(say('consortia')),
    ...figureColumns(say),
  ],
  rows: yearBookGrouping.terms.flatMap((grouping) =>
    groups[grouping].flatMap((group) =>
      rowsOf(indicatorsOf(indicatorSet), group).map((cells) => [
        say(yearBookGrouping.labels[grouping]),
        say(groupLabel(grouping, group.name)),
        group.consortia,
        ...cells,
      ]),
    ),
  ),
});

const TWO = 2;
const kindOf = ({ decimals }: Indicator): Column['kind'] =>
  decimals === 0 ? 'wholeNumber' : decimals === TWO ? 'money' : 'number';

/** 明细: a row for each consortium, each indicator with its unit in the heading, and last year's beside it. */
function detailSheet({ indicatorSet, consortia, total }: StreamedYearBook, say: Speak): StreamedSheet {
  const indicators = indicatorsOf(indicatorSet);
  const sums = figuresByCode(total);
  async function* rows(): AsyncGenerator<Cell[]> {
    for await (const { figures, before, ...entry } of consortia)
      yield [
        entry.number,
        entry.name,
        entry.leadUnitName,
        say(groupLabel('LEAD_UNIT_KIND', entry.leadUnitKind)),
        entry.direction,
        entry.district,
        entry.grade === '' ? '' : say(groupLabel('GRADE', entry.grade)),
        ...indicators.flatMap(({ code }) => [figures[code], before?.[code]]),
        entry.hash,
      ];
  }
  return {
    name: say('details'),
    columns: [
      textColumn(say(consortiumLabels.number), 14),
      textColumn(say(consortiumLabels.name), 36),
      textColumn(say(consortiumLabels.leadUnitId), 32),
      textColumn(say(organisationLabels.kind), 14),
      textColumn(say(consortiumLabels.directions), 20),
      textColumn(say(applicationLabels.recommendingBodyId), 18),
      textColumn(say(reportGradeLabels.suggestedGrade), 12),
      ...indicators.flatMap((indicator): Column[] => {
        const label = `${indicator.name}(${indicator.unit})`;
        const kind = kindOf(indicator);
        return [
          { label, kind, width: 14 },
          { label: say('before', { label }), kind, width: 14 },
        ];
      }),
      textColumn(say('hash'), 70),
    ],
    rows: rows(),
    total: [
      say('sum'),
      ...Array.from({ length: 6 }, () => null),
      ...indicators.flatMap(({ code }) => [sums.get(code)?.total, sums.get(code)?.before]),
    ],
  };
}

function definitionSheet({ indicatorSet, coverage }: YearTotals, hash: string, say: Speak): StreamedSheet {
  const definitionOf = definitionsOf(indicatorSet);
  const counts = ['expected', 'submitted', 'accepted', 'late'] as const;
  const notes = [
    ...counts.map((word) => [say(coverageLabels[word]), String(coverage[word])] as const),
    [say('sum'), say('scope')],
    [say('spread'), say('spreadNote')],
    [say('hash'), hash],
  ] as const;
  return {
    name: say('explanation'),
    columns: [
      textColumn(say('groupOfIndicators'), 16),
      textColumn(say(indicatorLabels.code), 24),
      textColumn(say(indicatorLabels.name), 26),
      textColumn(say(indicatorLabels.unit), 10),
      textColumn(say(indicatorLabels.kind), 10),
      textColumn(say(indicatorLabels.source), 18),
      textColumn(say(indicatorLabels.definition), 70),
    ],
    rows: [
      ...indicatorSet.groups.flatMap(({ name: group, indicators }) =>
        indicators.map((indicator) => [
          group,
          indicator.code,
          indicator.name,
          indicator.unit,
          say(indicatorKind.labels[indicator.kind]),
          say(indicatorSource.labels[indicator.source]),
          definitionOf(indicator),
        ]),
      ),
      ...notes.map(([name, note]) => [name, '', '', '', '', '', note]),
    ],
  };
}

/** 年报汇编工作簿: 汇总, 分组, 明细, 口径说明; to be written in pieces by `workbookChunks`. */
export function yearBookWorkbook(
  book: StreamedYearBook,
  { locale, madeAt, hash }: Pick<YearBookPaperOptions, 'locale' | 'madeAt' | 'hash'>,
): StreamedWorkbook {
  const say = speaker(locale);
  return {
    title: say('bookTitle', { year: book.year }),
    madeAt,
    sheets: [
      totalSheet(book, say),
      groupSheet(book, say),
      detailSheet(book, say),
      definitionSheet(book, hash, say),
    ],
  };
}

/** 年报汇编明细 as CSV for machines, in pieces. */
export const yearBookCsv = (
  book: StreamedYearBook,
  { locale }: Pick<YearBookPaperOptions, 'locale'>,
): AsyncGenerator<Uint8Array> => csvChunks(detailSheet(book, speaker(locale)));

/** 年报汇编 as JSON for machines, in pieces: everything but the consortia first, then one consortium a line. */
export async function* yearBookJson({ consortia, ...book }: StreamedYearBook): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const head = JSON.stringify(book);
  yield encoder.encode(`${head.slice(0, -1)},"consortia":[`);
  let before = '\n';
  for await (const entry of consortia) {
    yield encoder.encode(`${before}${JSON.stringify(entry)}`);
    before = ',\n';
  }
  yield encoder.encode('\n]}\n');
}
