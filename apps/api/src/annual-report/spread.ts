import { selectRows } from '@consortium/database';
import { Prisma } from '@consortium/database/client';
import type { Spread, Spreads, YearBookGrouping } from '@consortium/domain';
import type { Transaction } from '../context.ts';

/** Accepted reports of a group, as filters say it: by what was frozen, or by what was suggested at acceptance. */
export const inGroup = {
  DIRECTION: (direction: string | null) => ({ acceptedSnapshot: { direction } }),
  DISTRICT: (district: string | null) => ({ acceptedSnapshot: { district } }),
  LEAD_UNIT_KIND: (leadUnitKind: string | null) => ({ acceptedSnapshot: { leadUnitKind } }),
  GRADE: (suggestedGrade: string | null) => ({ acceptedSnapshotId: { not: null }, suggestedGrade }),
} as const satisfies Record<YearBookGrouping, (name: string | null) => object>;
const columnSql: Readonly<Record<YearBookGrouping, Prisma.Sql>> = {
  DIRECTION: Prisma.sql`s.direction`,
  DISTRICT: Prisma.sql`s.district`,
  LEAD_UNIT_KIND: Prisma.sql`s.lead_unit_kind`,
  GRADE: Prisma.sql`r.suggested_grade::text`,
};

/** 已通过的报告 of some years, each with the submission that was accepted. */
export const acceptedIn = (years: readonly number[]) => Prisma.sql`
  FROM reporting_round q
    JOIN annual_report r ON r.round_id = q.id
    JOIN report_snapshot s ON s.id = r.accepted_snapshot_id
  WHERE q.year = ANY(${[...years]}::int[])`;

export type SpreadRow = Spread &
  Readonly<{ year: number; name: string; isTotal: boolean; code: string | null }>;

/**
 * 汇总 in one statement: every indicator of every group, and of all of them, exactly; beside it (with no code) how many
 * consortia there are. Quartiles are reported figures, never between two of them.
 */
export const spreadRows = (
  database: Transaction,
  years: readonly number[],
  groupBy: YearBookGrouping | null,
  codes: readonly string[] | null = null,
) =>
  selectRows<SpreadRow>(
    database,
    Prisma.sql`
    WITH accepted AS MATERIALIZED (
      SELECT q.year, s.figures, ${groupBy === null ? Prisma.sql`''` : Prisma.sql`coalesce(${columnSql[groupBy]}, '')`} AS name
      ${acceptedIn(years)})
    SELECT year, name, GROUPING(name) = 1 AS "isTotal", NULL AS code, count(*)::int AS count,
      NULL AS sum, NULL AS least, NULL AS "lowerQuartile", NULL AS median, NULL AS "upperQuartile", NULL AS most
    FROM accepted GROUP BY GROUPING SETS ((year), (year, name))
    UNION ALL
    SELECT year, name, "isTotal", code, count, trim_scale(sum)::text, trim_scale(least)::text,
      trim_scale(quartiles[1])::text, trim_scale(quartiles[2])::text, trim_scale(quartiles[3])::text,
      trim_scale(most)::text
    FROM (
      SELECT year, name, GROUPING(name) = 1 AS "isTotal", f.key AS code, count(*)::int AS count,
        sum(f.value::numeric) AS sum, min(f.value::numeric) AS least, max(f.value::numeric) AS most,
        percentile_disc(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY f.value::numeric) AS quartiles
      FROM accepted CROSS JOIN LATERAL ${
        codes === null
          ? Prisma.sql`jsonb_each_text(figures)`
          : Prisma.sql`(SELECT key, figures ->> key AS value FROM unnest(${[...codes]}::text[]) key)`
      } f
      WHERE f.value IS NOT NULL
      GROUP BY GROUPING SETS ((year, f.key), (year, name, f.key))
    ) each_figure
    ORDER BY name, code`,
  );

export const spreadsOf = (rows: readonly SpreadRow[]): Spreads =>
  Object.fromEntries(
    rows.flatMap(({ code, year: _year, name: _name, isTotal: _isTotal, ...spread }) =>
      code === null ? [] : [[code, spread]],
    ),
  );
