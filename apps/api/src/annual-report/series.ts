import { readMany } from '@consortium/database';
import { type FigureValues, type IndicatorSet, indicatorsOf, summaryFigures } from '@consortium/domain';
import type { Transaction } from '../context.ts';
import { spreadRows, spreadsOf } from './spread.ts';

/** 时间序列 of one indicator: what it was in every year for which somebody reported it. */
export type IndicatorSeries = Readonly<{
  code: string;
  name: string;
  unit: string;
  points: readonly Readonly<{ year: number; value: string | null; count: number }>[];
}>;

const roundsSelect = { year: true, indicatorSet: { select: { definition: true } } } as const;
type Rounds = readonly Readonly<{ year: number; set: IndicatorSet }>[];
async function roundsOf(database: Transaction): Promise<Rounds> {
  const rounds = await readMany(database, 'ReportingRound', {
    where: { openedAt: { not: null } },
    orderBy: { year: 'asc' },
    select: roundsSelect,
  });
  return rounds.map(({ year, indicatorSet }) => ({
    year,
    set: indicatorSet.definition as unknown as IndicatorSet,
  }));
}

/** Under the name that an indicator has in the newest set that knows it. */
const seriesOf = (
  rounds: Rounds,
  codes: readonly string[],
  pointsOf: (code: string) => IndicatorSeries['points'],
): IndicatorSeries[] =>
  codes.flatMap((code) => {
    const known = rounds.flatMap(({ set }) => indicatorsOf(set).find((each) => each.code === code) ?? []);
    const latest = known.at(-1);
    return latest ? [{ code, name: latest.name, unit: latest.unit, points: pointsOf(code) }] : [];
  });

/** 时间序列 of all accepted reports together; a ratio is one of sums. */
export async function seriesOfAll(
  database: Transaction,
  codes: readonly string[],
): Promise<IndicatorSeries[]> {
  const rounds = await roundsOf(database);
  const operands = rounds.flatMap(({ set }) =>
    indicatorsOf(set).flatMap(({ code, formula }) => (codes.includes(code) ? (formula?.of ?? []) : [])),
  );
  const asked = [...new Set([...codes, ...operands])];
  const rows = await spreadRows(
    database,
    rounds.map(({ year }) => year),
    [],
    asked,
  );
  const figuresOf = new Map(
    rounds.map(({ year, set }) => [
      year,
      summaryFigures(set, spreadsOf(rows.filter((row) => row.year === year)), {}),
    ]),
  );
  return seriesOf(rounds, codes, (code) =>
    rounds.flatMap(({ year }) => {
      const found = figuresOf.get(year)?.find((each) => each.code === code);
      return found ? [{ year, value: found.total, count: found.count }] : [];
    }),
  );
}

/** 时间序列 of one consortium, as far as these reports may be read. */
export async function seriesOfConsortium(
  database: Transaction,
  consortiumId: string,
  codes: readonly string[],
  readable: object,
): Promise<IndicatorSeries[]> {
  const [rounds, reports] = await Promise.all([
    roundsOf(database),
    readMany(database, 'AnnualReport', {
      where: { AND: [{ consortiumId, acceptedSnapshotId: { not: null } }, readable] },
      select: {
        round: { select: { year: true } },
        acceptedSnapshot: { select: { figures: true } },
      },
    }),
  ]);
  const byYear = new Map(
    reports.map(({ round, acceptedSnapshot }) => [
      round.year,
      (acceptedSnapshot?.figures ?? {}) as FigureValues,
    ]),
  );
  return seriesOf(rounds, codes, (code) =>
    rounds.flatMap(({ year }) => {
      const value = byYear.get(year)?.[code] ?? null;
      return value === null ? [] : [{ year, value, count: 1 }];
    }),
  );
}
