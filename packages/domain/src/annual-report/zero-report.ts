import { Decimal } from 'decimal.js';
import type { Figure, Figures, RegistryFigures, ReportPart } from './figures.ts';
import { type IndicatorSet, indicatorsOf, isFilledIn } from './indicator-set.ts';

type Cell = Readonly<{ code: string; unitId: string | null; value: string }>;

/** Meetings held and money moved, as the desk's own records tell them; who is in is no activity. */
const recordedIn = (set: IndicatorSet, registry: RegistryFigures): Cell[] =>
  indicatorsOf(set).flatMap(({ code, kind, source, registryFigure }) => {
    const value = String((registryFigure && registry[registryFigure]) ?? 0);
    const isOfYear = kind === 'ANNUAL' && (source === 'MEETINGS' || source === 'LEDGER');
    return isOfYear && !new Decimal(value).isZero() ? [{ code, unitId: null, value }] : [];
  });

/** 本年有数的指标: what was given of the year, or is on record, and is not 0; a report with any is no zero report. What was only taken over nobody gave. */
export const activityIn = (
  set: IndicatorSet,
  {
    parts,
    registry = {},
  }: Readonly<{ parts: readonly Pick<ReportPart, 'unit' | 'figures'>[]; registry?: RegistryFigures }>,
): Cell[] => [
  ...recordedIn(set, registry),
  ...parts.flatMap(({ unit, figures }) =>
    indicatorsOf(set).flatMap(({ code, kind }) => {
      const { value = '', carriedFrom = null } = figures[code] ?? {};
      return carriedFrom !== null || kind !== 'ANNUAL' || value === '' || new Decimal(value).isZero()
        ? []
        : [{ code, unitId: unit?.id ?? null, value }];
    }),
  ),
];

/**
 * 零报告: the figures of a part with 0 in every blank, and in every figure of the year that was only taken over, and the reason with it. In the consortium's own
 * part the reason stands at every indicator, so that a fall against last year is explained.
 */
export function zeroed(set: IndicatorSet, unitId: string | null, figures: Figures, reason: string): Figures {
  const given: Record<string, Figure> = { ...figures };
  for (const indicator of indicatorsOf(set)) {
    const { value = '', reason: before = '', carriedFrom = null } = figures[indicator.code] ?? {};
    const isOpen = value === '' || (indicator.kind === 'ANNUAL' && carriedFrom !== null);
    const isBlankHere = isFilledIn(indicator, unitId) && isOpen;
    if (isBlankHere || (unitId === null && before === ''))
      given[indicator.code] = {
        value: isBlankHere ? '0' : value,
        reason: before || reason,
        carriedFrom: isBlankHere ? null : carriedFrom,
      };
  }
  return given;
}
