import { Decimal } from 'decimal.js';
import type { Label } from '../kernel/label.ts';
import type { Figures, ReportContent } from './figures.ts';

/** 逐项差异: what another submission says otherwise: a figure of a part, or a text. */
export type CellDifference = Readonly<{
  /** The indicator or the text. */
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

type Said = Pick<ReportContent, 'parts' | 'texts'>;

/** What one submission says otherwise than the one before it: what people filled in, not what follows from it. */
export function differences(before: Said, after: Said): CellDifference[] {
  const figuresOf = ({ parts }: Said, id: string | null): Figures =>
    parts.find(({ unit }) => (unit?.id ?? null) === id)?.figures ?? {};
  const units = new Map([...before.parts, ...after.parts].map(({ unit }) => [unit?.id ?? null, unit]));
  const cells = [...units].flatMap(([id, unit]) =>
    betweenFigures(unit, figuresOf(before, id), figuresOf(after, id)),
  );
  const texts = keysOf(before.texts, after.texts).flatMap((code): CellDifference[] => {
    const [was, is] = [before.texts[code] ?? '', after.texts[code] ?? ''];
    return was === is ? [] : [{ code, unitId: null, unitName: '', before: was, after: is, change: null }];
  });
  return [...cells, ...texts];
}
