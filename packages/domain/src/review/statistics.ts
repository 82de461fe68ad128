import { Decimal } from 'decimal.js';

const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });
const sumOf = (values: readonly Decimal.Value[]): Decimal =>
  values.reduce<Decimal>((sum, value) => sum.plus(value), new Exact(0));

/** [D] a total this far from the mean of the others is shown as an outlier, in points of 100. */
export const outlierDistance = 15;

/** 平均分: two decimals, half up; null where nobody scored. */
export const meanOf = (totals: readonly string[]): string | null =>
  totals.length === 0 ? null : sumOf(totals).div(totals.length).toFixed(2);

/** 离散程度: the sample standard deviation, two decimals; null for fewer than two. */
export function spreadOf(totals: readonly string[]): string | null {
  if (totals.length < 2) return null;
  const mean = sumOf(totals).div(totals.length);
  const squares = sumOf(totals.map((total) => new Exact(total).minus(mean).pow(2)));
  return squares
    .div(totals.length - 1)
    .sqrt()
    .toFixed(2);
}

export type Scored = Readonly<{ expertId: string; total: string }>;

/** 偏离较大: sheets more than `distance` points away from the mean of the others; two sheets alone say nothing. */
export function outliersOf(sheets: readonly Scored[], distance: number = outlierDistance): Scored[] {
  if (sheets.length < 3) return [];
  const sum = sumOf(sheets.map(({ total }) => total));
  return sheets.filter(({ total }) =>
    sum
      .minus(total)
      .div(sheets.length - 1)
      .minus(total)
      .abs()
      .gt(distance),
  );
}

/** 宽严度: by how many points an expert's totals lie above (+) or below (−) those of the others, over a batch. */
export type Severity = Readonly<{ expertId: string; count: number; difference: string }>;

export function severitiesOf(reviews: readonly (readonly Scored[])[]): Severity[] {
  const differences = new Map<string, Decimal[]>();
  for (const sheets of reviews) {
    if (sheets.length < 2) continue;
    const sum = sumOf(sheets.map(({ total }) => total));
    for (const { expertId, total } of sheets) {
      const others = sum.minus(total).div(sheets.length - 1);
      differences.set(expertId, [...(differences.get(expertId) ?? []), new Exact(total).minus(others)]);
    }
  }
  return [...differences].map(([expertId, all]) => ({
    expertId,
    count: all.length,
    difference: sumOf(all).div(all.length).toFixed(2),
  }));
}
