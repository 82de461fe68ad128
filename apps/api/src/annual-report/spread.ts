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
  Readonly<{
    year: number;
    /** Grouped which way; null is all of them together. */
    groupBy: YearBookGrouping | null;
    name: string;
    code: string | null;
  }>;

const asked = (
  groupings: readonly YearBookGrouping[],
  write: (each: Prisma.Sql, term: YearBookGrouping) => Prisma.Sql,
) => groupings.map((term) => write(Prisma.raw(`"${term}"`), term));
const listed = (parts: readonly Prisma.Sql[], before: Prisma.Sql, between = ', '): Prisma.Sql =>
  parts.length === 0 ? Prisma.empty : Prisma.sql`${before}${Prisma.join([...parts], between)}`;

/**
 * 汇总 in one statement: every indicator of every group, whichever ways are asked for, and of all of them, exactly;
 * beside it (with no code) how many consortia there are. Quartiles are reported figures, never between two of them.
 */
export function spreadRows(
  database: Transaction,
  years: readonly number[],
  groupings: readonly YearBookGrouping[],
  codes: readonly string[] | null = null,
): Promise<SpreadRow[]> {
  const columns = listed(
    asked(groupings, (name, term) => Prisma.sql`coalesce(${columnSql[term]}, '') AS ${name}`),
    Prisma.sql`, `,
  );
  const kept = listed(
    asked(groupings, (name) => name),
    Prisma.sql`, `,
  );
  const which = listed(
    asked(groupings, (name, term) => Prisma.sql`WHEN GROUPING(${name}) = 0 THEN ${term}`),
    Prisma.sql` `,
    ' ',
  );
  const named = listed(
    asked(groupings, (name) => Prisma.sql`CASE WHEN GROUPING(${name}) = 0 THEN ${name} END`),
    Prisma.empty,
  );
  const group = Prisma.sql`${groupings.length === 0 ? Prisma.sql`NULL` : Prisma.sql`CASE${which} END`} AS "groupBy",
    coalesce(${named}${groupings.length === 0 ? Prisma.empty : Prisma.sql`, `}'') AS name`;
  const sets = (more: Prisma.Sql) =>
    Prisma.sql`GROUPING SETS ((year${more})${listed(
      asked(groupings, (name) => Prisma.sql`(year, ${name}${more})`),
      Prisma.sql`, `,
    )})`;
  return selectRows<SpreadRow>(
    database,
    Prisma.sql`
    WITH accepted AS NOT MATERIALIZED (
      SELECT q.year, s.figures${columns} ${acceptedIn(years)})
    SELECT year, ${group}, NULL AS code, count(*)::int AS count,
      NULL AS sum, NULL AS least, NULL AS "lowerQuartile", NULL AS median, NULL AS "upperQuartile", NULL AS most
    FROM accepted GROUP BY ${sets(Prisma.empty)}
    UNION ALL
    SELECT year, "groupBy", name, code, count, trim_scale(sum)::text, trim_scale(least)::text,
      trim_scale(quartiles[1])::text, trim_scale(quartiles[2])::text, trim_scale(quartiles[3])::text,
      trim_scale(most)::text
    FROM (
      SELECT year, ${group}, code, count(*)::int AS count,
        sum(value) AS sum, min(value) AS least, max(value) AS most,
        percentile_disc(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY value) AS quartiles
      FROM (
        SELECT year, f.key AS code, f.value::numeric AS value${kept}
        FROM accepted CROSS JOIN LATERAL ${
          codes === null
            ? Prisma.sql`jsonb_each_text(figures)`
            : Prisma.sql`(SELECT key, figures ->> key AS value FROM unnest(${[...codes]}::text[]) key)`
        } f
        WHERE f.value IS NOT NULL
        -- A fence: without it every aggregate would take the figure out of the document anew.
        OFFSET 0
      ) each_value
      GROUP BY ${sets(Prisma.sql`, code`)}
    ) each_figure
    ORDER BY name, code`,
  );
}

export const spreadsOf = (rows: readonly SpreadRow[]): Spreads =>
  Object.fromEntries(
    rows.flatMap(({ code, year: _year, name: _name, groupBy: _groupBy, ...spread }) =>
      code === null ? [] : [[code, spread]],
    ),
  );
