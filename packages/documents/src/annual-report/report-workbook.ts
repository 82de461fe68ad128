import {
  differenceLabels,
  type FrozenReport,
  filledIn,
  growthFrom,
  indicatorKind,
  indicatorLabels,
  indicatorSource,
  indicatorsOf,
  narrativeLabels,
  reportCheck,
  reportOutcome,
} from '@consortium/domain';
import { Decimal } from 'decimal.js';
import type { StreamedSheet, StreamedWorkbook } from '../table/streamed.ts';
import { numberColumn, textColumn } from '../table/table.ts';
import { type ReportPaperOptions, reportFacts } from './report-paper.ts';
import { ownPartOf, reasonOf } from './report-tables.ts';
import { type Speak, speaker } from './wording.ts';

function figureSheet(frozen: FrozenReport, say: Speak): StreamedSheet {
  const own = ownPartOf(frozen);
  return {
    name: say('figures'),
    columns: [
      textColumn(say(indicatorLabels.code), 22),
      textColumn(say(indicatorLabels.name), 26),
      textColumn(say(indicatorLabels.unit), 10),
      textColumn(say(indicatorLabels.kind), 10),
      textColumn(say(indicatorLabels.source), 16),
      numberColumn(say('lastYear')),
      numberColumn(say('thisYear')),
      numberColumn(say('change')),
      numberColumn(say('growth')),
      textColumn(say('remarks'), 40),
    ],
    rows: indicatorsOf(frozen.indicatorSet).map(({ code, name, unit, kind, source }) => {
      const [now, before] = [frozen.figures[code] ?? null, frozen.lastYear?.figures[code] ?? null];
      return [
        code,
        name,
        unit,
        say(indicatorKind.labels[kind]),
        say(indicatorSource.labels[source]),
        before,
        now,
        now !== null && before !== null ? new Decimal(now).minus(before) : null,
        growthFrom(before, now)?.replace('+', '') ?? null,
        reasonOf(own, code),
      ];
    }),
  };
}

const unitSheet = ({ content, indicatorSet }: FrozenReport, say: Speak): StreamedSheet => ({
  name: say('unitParts'),
  columns: [
    textColumn(say('unit'), 36),
    textColumn(say(indicatorLabels.code), 22),
    textColumn(say(indicatorLabels.name), 26),
    textColumn(say(indicatorLabels.unit), 10),
    numberColumn(say('value')),
    textColumn(say('remarks'), 40),
  ],
  rows: content.parts.flatMap((part) => {
    const { unit: filler } = part;
    if (!filler) return [];
    return filledIn(indicatorSet, filler.id).map(({ code, name, unit }) => [
      filler.legalName,
      code,
      name,
      unit,
      part.figures[code]?.value || null,
      reasonOf(part, code),
    ]);
  }),
});

const textSheet = ({ content, indicatorSet }: FrozenReport, say: Speak): StreamedSheet => ({
  name: say('texts'),
  columns: [textColumn(say(narrativeLabels.title), 24), textColumn(say('texts'), 120)],
  rows: indicatorSet.narratives.map(({ code, title }) => [title, content.texts[code] ?? '']),
});

const findingSheet = (
  { findings }: FrozenReport,
  say: Speak,
  { locale }: ReportPaperOptions,
): StreamedSheet => ({
  name: say('findings'),
  columns: [
    textColumn(say('check')),
    textColumn(say('found'), 60),
    textColumn(say('outcome'), 12),
    textColumn(say('remarks'), 40),
  ],
  rows: findings.map(({ check, outcome, message, reason }) => [
    say(reportCheck.labels[check]),
    message[locale],
    say(reportOutcome.labels[outcome]),
    reason,
  ]),
});

/** 更正对照: what was filled in otherwise than the time before. */
function differenceSheets(
  frozen: FrozenReport,
  say: Speak,
  { previous }: ReportPaperOptions,
): StreamedSheet[] {
  if (!previous) return [];
  const { indicatorSet } = frozen;
  const names = new Map([
    ...indicatorsOf(indicatorSet).map(({ code, name }) => [code, name] as const),
    ...indicatorSet.narratives.map(({ code, title }) => [code, title] as const),
  ]);
  return [
    {
      name: say('corrections'),
      columns: [
        textColumn(say(differenceLabels.code), 26),
        textColumn(say(differenceLabels.unitName), 32),
        { ...numberColumn(say(differenceLabels.before)), width: 30 },
        { ...numberColumn(say(differenceLabels.after)), width: 30 },
        numberColumn(say(differenceLabels.change)),
      ],
      rows: previous.changes.map(({ code, unitId, unitName, before, after, change }) => [
        names.get(code) ?? code,
        unitId === null ? say('consortium') : unitName,
        before,
        after,
        change?.replace('+', ''),
      ]),
    },
  ];
}

const factSheet = (frozen: FrozenReport, say: Speak, options: ReportPaperOptions): StreamedSheet => ({
  name: say('facts'),
  columns: [textColumn(say('item'), 24), textColumn(say('content'), 80)],
  rows: reportFacts({ frozen, say, locale: options.locale }, options.submission),
});

/** 年度运行报告 as a workbook: whose it is, figures, the units' figures, texts, checks, and what was changed. */
export function reportWorkbook(frozen: FrozenReport, options: ReportPaperOptions): StreamedWorkbook {
  const say = speaker(options.locale);
  const title = say('reportTitle', { year: frozen.year });
  return {
    title: `${frozen.consortium.name} ${title}${options.submission ? '' : ` (${say('notSubmitted')})`}`,
    madeAt: options.madeAt,
    sheets: [
      figureSheet(frozen, say),
      unitSheet(frozen, say),
      textSheet(frozen, say),
      findingSheet(frozen, say, options),
      ...differenceSheets(frozen, say, options),
      factSheet(frozen, say, options),
    ],
  };
}
