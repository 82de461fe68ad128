import {
  type CellDifference,
  changeText,
  differenceLabels,
  EVIDENCE,
  evidenceLabels,
  type FrozenReport,
  figureText,
  filledIn,
  growthFrom,
  type Indicator,
  indicatorLabels,
  indicatorNames,
  indicatorsOf,
  type Locale,
  NO_FIGURE,
  recordLabels,
  reportCheck,
  reportOutcome,
} from '@consortium/domain';
import type { PaperTable } from '../paper/paper.ts';
import type { Speak } from './wording.ts';

type Part = FrozenReport['content']['parts'][number];

/** 说明 of a figure, printed with it. */
export const reasonOf = (part: Part | undefined, code: string): string =>
  part?.figures[code]?.reason.trim() ?? '';

export const ownPartOf = ({ content }: FrozenReport): Part | undefined =>
  content.parts.find(({ unit }) => unit === null);

/** 单位名称 by identity, of the units that the report is about. */
export function unitNames({ content }: FrozenReport): (id: string | null) => string {
  const names = new Map(content.parts.flatMap(({ unit }) => (unit ? [[unit.id, unit.legalName]] : [])));
  return (id) => (id === null ? NO_FIGURE : (names.get(id) ?? NO_FIGURE));
}

/** 指标表 of one group: last year, this year, the change, and the reason that was given. */
export function figureTable(frozen: FrozenReport, indicators: readonly Indicator[], say: Speak): PaperTable {
  const own = ownPartOf(frozen);
  return {
    kind: 'table',
    columns: [
      { label: say(indicatorLabels.name), width: 2 },
      { label: say(indicatorLabels.unit), width: 1.1, align: 'center' },
      { label: say('lastYear'), width: 1.6, align: 'end' },
      { label: say('thisYear'), width: 1.6, align: 'end' },
      { label: say('change'), width: 1.6, align: 'end' },
      { label: say('growth'), width: 1.2, align: 'end' },
      { label: say('remarks'), width: 1.8 },
    ],
    rows: indicators.map((indicator) => {
      const { code, name, unit } = indicator;
      const [now, before] = [frozen.figures[code] ?? null, frozen.lastYear?.figures[code] ?? null];
      return [
        name,
        unit,
        figureText(before, indicator),
        figureText(now, indicator),
        changeText(before, now, indicator),
        growthFrom(before, now) ?? NO_FIGURE,
        reasonOf(own, code),
      ];
    }),
  };
}

/** 单位填报数: what one unit filled in, with its reasons. */
export function unitTable({ indicatorSet }: FrozenReport, part: Part, say: Speak): PaperTable {
  const filled = filledIn(indicatorSet, part.unit?.id ?? null);
  return {
    kind: 'table',
    columns: [
      { label: say(indicatorLabels.name), width: 4 },
      { label: say(indicatorLabels.unit), width: 1.3, align: 'center' },
      { label: say('value'), width: 2, align: 'end' },
      { label: say('remarks'), width: 4 },
    ],
    rows: filled.map((indicator) => [
      indicator.name,
      indicator.unit,
      figureText(part.figures[indicator.code]?.value, indicator),
      reasonOf(part, indicator.code),
    ]),
  };
}

/** 佐证材料: every file with the hash of its bytes, and what it serves; nothing where there is none. */
export function evidenceTable({ indicatorSet, content }: FrozenReport, say: Speak): PaperTable[] {
  const rows = content.parts.flatMap(({ unit, evidence }) =>
    evidence.map(({ name, sha256, codes }) => [
      unit?.legalName ?? say('consortium'),
      name,
      indicatorNames(indicatorSet, codes),
      sha256,
    ]),
  );
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: [
        { label: say('unit'), width: 2.4 },
        { label: say(recordLabels.annualReports.evidence), width: 2.6 },
        { label: say(evidenceLabels.codes), width: 2.4 },
        { label: say('hash'), width: 3.2 },
      ],
      rows,
    },
  ];
}

/** 核对情况: every finding with the reason that was given for it. */
export const findingTable = (findings: FrozenReport['findings'], say: Speak, locale: Locale): PaperTable => ({
  kind: 'table',
  columns: [
    { label: say('check'), width: 2 },
    { label: say('found'), width: 5 },
    { label: say('outcome'), width: 1.3, align: 'center' },
    { label: say('remarks'), width: 3 },
  ],
  rows: findings.map(({ check, outcome, message, reason }) => [
    say(reportCheck.labels[check]),
    message[locale],
    say(reportOutcome.labels[outcome]),
    reason,
  ]),
});

/** 更正对照 of figures: cell by cell, old and new. */
export function differenceTable(
  { indicatorSet }: FrozenReport,
  changes: readonly CellDifference[],
  say: Speak,
): PaperTable[] {
  const indicatorOf = new Map(indicatorsOf(indicatorSet).map((each) => [each.code, each]));
  const rows = changes.flatMap(({ code, unitId, unitName, before, after }) => {
    const indicator = indicatorOf.get(code);
    if (!indicator) return [];
    const who = unitId === null ? say('consortium') : unitName;
    const [was, is] = [figureText(before, indicator), figureText(after, indicator)];
    return [[indicator.name, indicator.unit, who, was, is, changeText(before, after, indicator)]];
  });
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: [
        { label: say(differenceLabels.code), width: 2.4 },
        { label: say(indicatorLabels.unit), width: 1.1, align: 'center' },
        { label: say(differenceLabels.unitName), width: 2.6 },
        { label: say(differenceLabels.before), width: 1.6, align: 'end' },
        { label: say(differenceLabels.after), width: 1.6, align: 'end' },
        { label: say(differenceLabels.change), width: 1.6, align: 'end' },
      ],
      rows,
    },
  ];
}

/** 更正对照 of texts: the whole of both. */
export function textDifferenceTable(
  { indicatorSet }: FrozenReport,
  changes: readonly CellDifference[],
  say: Speak,
): PaperTable[] {
  const titleOf = new Map(indicatorSet.narratives.map(({ code, title }) => [code, title]));
  const rows = changes.flatMap(({ code, unitName, before, after }) => {
    const title =
      titleOf.get(code) ??
      (code === EVIDENCE ? `${say(recordLabels.annualReports.evidence)} ${unitName}`.trim() : undefined);
    return title === undefined ? [] : [[title, before || NO_FIGURE, after || NO_FIGURE]];
  });
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: [
        { label: say('texts'), width: 1.4 },
        { label: say(differenceLabels.before), width: 4 },
        { label: say(differenceLabels.after), width: 4 },
      ],
      rows,
    },
  ];
}
