import { selectRows } from '@consortium/database';
import { Prisma } from '@consortium/database/client';
import { countingStatuses } from '@consortium/domain';
import type { Reader } from './registry.ts';

export type NamedRow = Readonly<{
  id: string;
  from: string[];
  number: string;
  name: string;
  /** What the name is compared by, as the row keeps it. */
  key: string;
  grams: string[];
  leadUnit: string;
}>;
export type Like = Readonly<{ characters: Shared; sounds: Shared; directions: string[] }> | null;
/** Grams, and how many of them a name has to hold. */
export type Shared = Readonly<{ grams: readonly string[]; least: number }>;

/** How common the commonest grams of a table are, as far as PostgreSQL has counted; it only bears on the time. */
const withShares = (table: 'consortium' | 'application') => Prisma.sql`
  WITH common AS MATERIALIZED (
    SELECT gram, share FROM pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs) each(gram, share)
    WHERE schemaname = current_schema() AND tablename = ${table} AND attname = 'name_grams')`;

/** Names that hold enough of the characters or of the sounds. */
function holdsGrams(table: Prisma.Sql, { characters, sounds }: NonNullable<Like>): Prisma.Sql {
  const held = ({ grams, least }: Shared) => Prisma.sql`
    (SELECT count(*) FROM unnest(${table}.name_grams) gram WHERE gram = ANY(${grams})) >= ${least}`;
  // Who holds so many holds one of the others still when one less than so many are left out: the commonest.
  const rarest = ({ grams, least }: Shared) => Prisma.sql`
    ARRAY(SELECT asked.gram FROM unnest(${grams}::text[]) asked(gram) LEFT JOIN common USING (gram)
      ORDER BY share DESC NULLS LAST OFFSET ${least === 0 ? 0 : least - 1}::int)`;
  return Prisma.sql`${table}.name_grams && (${rarest(characters)} || ${rarest(sounds)})
    AND (${held(characters)} OR ${held(sounds)})`;
}

/**
 * Every consortium; or those that are named alike, and of each direction the first ones: a direction has thousands,
 * of which a finding names `most` besides as many that are known already.
 */
export const consortiaNamed = (database: Reader, like: Like, most: number) =>
  selectRows<NamedRow & Readonly<{ directions: string[] }>>(
    database,
    Prisma.sql`
    ${like === null ? Prisma.empty : withShares('consortium')}
    SELECT c.id, array_remove(ARRAY[c.application_id, a.converted_from_id], NULL) AS "from", c.number, c.name,
      c.name_key AS key, c.name_grams AS grams, c.directions,
      l.legal_name AS "leadUnit"
    FROM consortium c JOIN organisation l ON l.id = c.lead_unit_id
      LEFT JOIN application a ON a.id = c.application_id ${
        like === null
          ? Prisma.empty
          : Prisma.sql`WHERE c.id IN (
            SELECT near.id FROM consortium near WHERE ${holdsGrams(Prisma.raw('near'), like)}
            UNION ALL
            SELECT first.id FROM unnest(${like.directions}::text[]) direction CROSS JOIN LATERAL (
              SELECT id FROM consortium WHERE direction = ANY(directions) ORDER BY number LIMIT ${2 * most + 1}
            ) first)`
      }
    ORDER BY c.number`,
  );

/** Open applications, or those of them whose names hold at least so many of these grams. */
export const applicationsNamed = (database: Reader, like: Like) =>
  selectRows<NamedRow>(
    database,
    Prisma.sql`
    ${like === null ? Prisma.empty : withShares('application')}
    SELECT a.id, array_remove(ARRAY[a.converted_from_id], NULL) AS "from", a.number, a.name, a.name_key AS key,
      a.name_grams AS grams, l.legal_name AS "leadUnit"
    FROM application a JOIN organisation l ON l.id = a.lead_unit_id
    WHERE a.status = ANY(${[...countingStatuses]}::application_status[]) ${
      like === null ? Prisma.empty : Prisma.sql`AND ${holdsGrams(Prisma.raw('a'), like)}`
    }
    ORDER BY a.number`,
  );
