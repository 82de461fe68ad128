import { Prisma } from '@consortium/database/client';
import { type InputCode, keyOf, type Label, type ReadRow } from '@consortium/domain';
import { type Known, meantBy, nearestKnown } from '@consortium/domain/import-hints';
import { gramsOfTerm } from '@consortium/domain/search';
import type { Context } from '../context.ts';
import { type RowOutcome, textAt } from './row.ts';

/** Whoever mends so many has seen how; a file in which all are unknown is another file. */
const MOST_ASKED = 20;
const NEAR_EACH = 5;

// Of a code the first eight characters are those of everybody in the city.
const telling = (given: string): string => {
  const key = keyOf(given);
  return /^[\dA-Z]{16,20}$/.test(key) ? key.slice(8) : key;
};

/** Those that share most of what a search goes by with each of the given texts. */
async function idsNear(
  { database }: Context,
  table: 'organisation' | 'consortium',
  given: readonly string[],
): Promise<string[]> {
  const asked = JSON.stringify(given.map((each) => gramsOfTerm(telling(each))));
  const rows = await database.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT near.id FROM jsonb_array_elements(${asked}::jsonb) AS each(given)
    CROSS JOIN LATERAL (SELECT ARRAY(SELECT jsonb_array_elements_text(given)) AS grams) AS asked
    CROSS JOIN LATERAL (
      SELECT id FROM ${Prisma.raw(table)} WHERE search_grams && asked.grams
      ORDER BY (SELECT count(*) FROM unnest(search_grams) AS gram WHERE gram = ANY(asked.grams)) DESC, id
      LIMIT ${NEAR_EACH}::int) AS near`;
  return rows.map(({ id }) => id);
}

/** What the viewer knows of that could have been meant. */
const lookups = {
  // There are some batches a year.
  BATCH_UNKNOWN: async ({ database, access }) =>
    (await database.batch.findMany({ where: access.where('read', 'Batch'), select: { title: true } })).map(
      ({ title }) => ({ name: title, code: null }),
    ),
  CONSORTIUM_UNKNOWN: async (context, given) => {
    const near = { id: { in: await idsNear(context, 'consortium', given) } };
    const rows = await context.database.consortium.findMany({
      where: { AND: [near, context.access.where('read', 'Consortium')] },
      select: { name: true, number: true },
    });
    return rows.map(({ name, number }) => ({ name, code: number }));
  },
  UNIT_UNKNOWN: async (context, given) => {
    const near = { id: { in: await idsNear(context, 'organisation', given) } };
    const rows = await context.database.organisation.findMany({
      where: { AND: [near, context.access.where('read', 'Organisation')] },
      select: { legalName: true, uscc: true },
    });
    return rows.map(({ legalName, uscc }) => ({ name: legalName, code: uscc }));
  },
} as const satisfies Partial<
  Record<InputCode, (context: Context, given: readonly string[]) => Promise<Known[]>>
>;
type Unknown = keyof typeof lookups;

/** 是否为: what was probably meant where a cell names nobody, for all rows at once. */
export async function suggested<Outcome extends Pick<RowOutcome, 'issues'>>(
  context: Context,
  rows: readonly ReadRow[],
  outcomes: readonly Outcome[],
): Promise<Outcome[]> {
  const hints = new Map<string, Label>();
  for (const code of Object.keys(lookups) as Unknown[]) {
    const texts = outcomes.flatMap(({ issues }, index) =>
      issues.filter((issue) => issue.code === code).map(({ at }) => textAt(rows[index] as ReadRow, at)),
    );
    const given = [...new Set(texts)].slice(0, MOST_ASKED);
    if (given.length === 0) continue;
    const known = await lookups[code](context, given);
    for (const text of given) {
      const hint = meantBy(nearestKnown(text, known));
      if (hint) hints.set(`${code} ${text}`, hint);
    }
  }
  return outcomes.map((outcome, index) => ({
    ...outcome,
    issues: outcome.issues.map((issue) => ({
      ...issue,
      hint: hints.get(`${issue.code} ${textAt(rows[index] as ReadRow, issue.at)}`) ?? issue.hint,
    })),
  }));
}
