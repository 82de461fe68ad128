import { Decimal } from 'decimal.js';
import type { Label } from '../kernel/label.ts';
import { EVIDENCE, evidenceText } from './evidence.ts';
import type { Figures, ReportContent, ReportPart } from './figures.ts';
import { type IndicatorSet, indicatorsOf } from './indicator-set.ts';

/** 逐项差异: what another submission says otherwise: a figure of a part, a text, or what the registry told of it. */
export type CellDifference = Readonly<{
  /** The indicator or the text, or `evidence` of the files of a part. */
  code: string;
  /** Whose figure; none of the consortium's own part and of texts. */
  unitId: string | null;
  unitName: string;
  before: string;
  after: string;
  /** After less before, of two figures; null where there is no number on one side. */
  change: string | null;
}>;
export const differenceLabels = {
  code: { 'zh-CN': '指标', en: 'Indicator' },
  unitId: { 'zh-CN': '单位', en: 'Unit' },
  unitName: { 'zh-CN': '单位', en: 'Unit' },
  before: { 'zh-CN': '原值', en: 'Before' },
  after: { 'zh-CN': '新值', en: 'After' },
  change: { 'zh-CN': '增减', en: 'Change' },
} satisfies Record<keyof CellDifference, Label>;

const keysOf = (...records: readonly object[]): string[] => [
  ...new Set(records.flatMap((record) => Object.keys(record))),
];

function changeBetween(before: string, after: string): string | null {
  if (before === '' || after === '') return null;
  const change = new Decimal(after).minus(before);
  return `${change.isPositive() ? '+' : ''}${change.toFixed()}`;
}

type Unit = Readonly<{ id: string; legalName: string }> | null;
const betweenFigures = (unit: Unit, before: Figures, after: Figures): CellDifference[] =>
  keysOf(before, after).flatMap((code) => {
    const [was, is] = [before[code]?.value ?? '', after[code]?.value ?? ''];
    return was === is
      ? []
      : [
          {
            code,
            unitId: unit?.id ?? null,
            unitName: unit?.legalName ?? '',
            before: was,
            after: is,
            change: changeBetween(was, is),
          },
        ];
  });

const ofText = (code: string, before: string, after: string, unit: Unit = null): CellDifference[] =>
  before === after
    ? []
    : [{ code, unitId: unit?.id ?? null, unitName: unit?.legalName ?? '', before, after, change: null }];

/** 系统取数: what the desk's own records have come to know otherwise of the same period. */
const betweenRegistries = (
  set: Pick<IndicatorSet, 'groups'>,
  before: ReportContent['registry'],
  after: ReportContent['registry'],
): CellDifference[] =>
  indicatorsOf(set).flatMap(({ code, registryFigure }) => {
    if (registryFigure === null) return [];
    const [was, is] = [String(before[registryFigure] ?? 0), String(after[registryFigure] ?? 0)];
    return ofText(code, was, is).map((cell) => ({ ...cell, change: changeBetween(was, is) }));
  });

/** What one submission says otherwise than another: what people filled in and the registry knew, not what follows from it. */
export function differences(
  set: Pick<IndicatorSet, 'groups'>,
  before: ReportContent,
  after: ReportContent,
): CellDifference[] {
  const partOf = ({ parts }: ReportContent, id: string | null): Pick<ReportPart, 'figures' | 'evidence'> =>
    parts.find(({ unit }) => (unit?.id ?? null) === id) ?? { figures: {}, evidence: [] };
  const units = new Map([...before.parts, ...after.parts].map(({ unit }) => [unit?.id ?? null, unit]));
  const cells = [...units].flatMap(([id, unit]) => {
    const [was, is] = [partOf(before, id), partOf(after, id)];
    return [
      ...betweenFigures(unit, was.figures, is.figures),
      ...ofText(EVIDENCE, evidenceText(set, was.evidence), evidenceText(set, is.evidence), unit),
    ];
  });
  const texts = keysOf(before.texts, after.texts).flatMap((code) =>
    ofText(code, before.texts[code] ?? '', after.texts[code] ?? ''),
  );
  return [...cells, ...betweenRegistries(set, before.registry, after.registry), ...texts];
}
