import { consortiumFigures, type ReportContent } from './figures.ts';
import { type Indicator, type IndicatorSet, indicatorsOf, isFilledIn } from './indicator-set.ts';

/** 溯源: where one figure of a consortium comes from: what was filled in, by whom, or from which other figures. */
export type DerivationStep = Readonly<{
  code: string;
  value: string | null;
  /** What was filled in, by each unit or by the lead unit for the consortium (no unit). */
  cells: readonly Readonly<{ unitId: string | null; unitName: string; value: string; reason: string }>[];
}>;

/** 溯源 of a figure: its own step first, then those of the figures that it is calculated from, down to what was filled in. */
export function derivationOf(set: IndicatorSet, content: ReportContent, code: string): DerivationStep[] {
  const byCode = new Map(indicatorsOf(set).map((each) => [each.code, each]));
  const figures = consortiumFigures(set, content);
  const cellsOf = (indicator: Indicator): DerivationStep['cells'] =>
    content.parts
      .filter(({ unit }) => isFilledIn(indicator, unit?.id ?? null))
      .map(({ unit, figures: filled }) => ({
        unitId: unit?.id ?? null,
        unitName: unit?.legalName ?? '',
        value: filled[indicator.code]?.value ?? '',
        reason: filled[indicator.code]?.reason ?? '',
      }));
  const told = new Set<string>();
  const follow = (each: string): DerivationStep[] => {
    const indicator = byCode.get(each);
    if (!indicator || told.has(each)) return [];
    told.add(each);
    const step = { code: each, value: figures[each] ?? null, cells: cellsOf(indicator) };
    return [step, ...(indicator.formula?.of ?? []).flatMap(follow)];
  };
  return follow(code);
}
