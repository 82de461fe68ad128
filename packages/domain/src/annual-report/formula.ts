import { Decimal } from 'decimal.js';
import type { Formula, FormulaKind, Indicator } from './indicator-set.ts';

type Defined = Readonly<{ code: string; formula: Formula | null }>;

/** A way on which formulas lead back to where they began, as codes; null where there is none. */
export function cycleIn(indicators: readonly Defined[]): string[] | null {
  const formulaOf = new Map(indicators.map(({ code, formula }) => [code, formula]));
  const settled = new Set<string>();
  const follow = (code: string, way: readonly string[]): string[] | null => {
    const from = way.indexOf(code);
    if (from >= 0) return [...way.slice(from), code];
    if (settled.has(code)) return null;
    for (const next of formulaOf.get(code)?.of ?? []) {
      const found = follow(next, [...way, code]);
      if (found) return found;
    }
    settled.add(code);
    return null;
  };
  for (const { code } of indicators) {
    const found = follow(code, []);
    if (found) return found;
  }
  return null;
}

const calculations: Readonly<
  Record<FormulaKind, (operands: readonly Decimal[], decimals: number) => Decimal | null>
> = {
  SUM: (operands) => operands.reduce((sum, each) => sum.plus(each), new Decimal(0)),
  DIFFERENCE: ([from = new Decimal(0), minus = new Decimal(0)]) => from.minus(minus),
  RATIO: ([part = new Decimal(0), whole = new Decimal(0)], decimals) =>
    whole.isZero() ? null : part.times(100).div(whole).toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP),
};

/** What a formula gives, exact; null where an operand is missing or the ratio is to nothing. */
export function calculate(
  { formula, decimals }: Pick<Indicator, 'formula' | 'decimals'>,
  figureOf: (code: string) => Decimal | null,
): Decimal | null {
  if (!formula) return null;
  const operands = formula.of.map(figureOf);
  return operands.every((each) => each !== null) ? calculations[formula.kind](operands, decimals) : null;
}
