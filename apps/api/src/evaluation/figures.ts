import {
  type EvaluationScheme,
  evaluationIndicatorsOf,
  type FigureValues,
  type FrozenSelfReport,
  type IndicatorSet,
  indicatorsOf,
} from '@consortium/domain';
import type { Context, Transaction } from '../context.ts';
import { together } from '../together.ts';

type Reader = Pick<Transaction, 'annualReport' | 'evaluation'>;
type Accepted = Readonly<{ hash: string; figures: FigureValues; set: IndicatorSet }>;
export type Standing = Readonly<{
  accepted: Accepted | null;
  /** The evaluations of the consortium in other years. */
  others: readonly Readonly<{
    year: number;
    grade: 'EXCELLENT' | 'GOOD' | 'QUALIFIED' | 'UNQUALIFIED' | null;
  }>[];
}>;

/** 评价所据: the accepted annual report of each evaluation's year, and how the other years went; three statements. */
export async function standingsOf(database: Reader, ids: readonly string[]): Promise<Map<string, Standing>> {
  const evaluations = await database.evaluation.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, consortiumId: true, round: { select: { year: true } } },
  });
  const consortia = [...new Set(evaluations.map(({ consortiumId }) => consortiumId))];
  const [reports, all] = await Promise.all([
    database.annualReport.findMany({
      where: {
        consortiumId: { in: consortia },
        round: { year: { in: [...new Set(evaluations.map(({ round }) => round.year))] } },
        acceptedSnapshotId: { not: null },
      },
      select: {
        consortiumId: true,
        round: { select: { year: true, indicatorSet: { select: { definition: true } } } },
        acceptedSnapshot: { select: { hash: true, figures: true } },
      },
    }),
    database.evaluation.findMany({
      where: { consortiumId: { in: consortia } },
      select: { id: true, consortiumId: true, grade: true, round: { select: { year: true } } },
    }),
  ]);
  return new Map(
    evaluations.map(({ id, consortiumId, round: { year } }) => {
      const report = reports.find((each) => each.consortiumId === consortiumId && each.round.year === year);
      return [
        id,
        {
          accepted: report?.acceptedSnapshot
            ? ({
                ...report.acceptedSnapshot,
                set: report.round.indicatorSet.definition,
              } as unknown as Accepted)
            : null,
          others: all
            .filter((each) => each.consortiumId === consortiumId && each.id !== id)
            .map(({ grade, round }) => ({ year: round.year, grade })),
        },
      ];
    }),
  );
}
export const standingOf = together((context: Context, ids) => standingsOf(context.database, ids));

/** 指标数: the exact figure of the report that each indicator names. */
export function figuresFor(scheme: EvaluationScheme, accepted: Accepted | null): FrozenSelfReport['figures'] {
  const known = new Map(accepted ? indicatorsOf(accepted.set).map((each) => [each.code, each]) : []);
  return Object.fromEntries(
    evaluationIndicatorsOf(scheme).flatMap(({ code, reportIndicator }) => {
      if (reportIndicator === null) return [];
      const { name = '', unit = '' } = known.get(reportIndicator) ?? {};
      return [[code, { value: accepted?.figures[reportIndicator] ?? null, name, unit }]];
    }),
  );
}
