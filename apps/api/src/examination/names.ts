import { readMany } from '@consortium/database';
import { Prisma } from '@consortium/database/client';
import { coreOf, countingStatuses, type NearName, nameKey, type RuleSet } from '@consortium/domain';
import { gramsOf, SimilarityIndex, similarityThreshold } from '@consortium/domain/similarity';
import type { Asked, Reader } from './registry.ts';

const grammarOf = ({ batch }: Asked) => (batch.ruleSet.definition as unknown as RuleSet).nameGrammar;

type Named = Readonly<{
  id: string;
  kind: NearName['kind'];
  number: string;
  name: string;
  leadUnit: string;
  directions: readonly string[];
}>;

/** 在册名称: consortia ever approved and open applications, held ready to be compared with. */
export type NameRegistry = Readonly<{
  byId: ReadonlyMap<string, Named>;
  withDirections: readonly Named[];
  index: SimilarityIndex;
}>;

const consortiaWhere = (database: Reader, where: object) =>
  readMany(database, 'Consortium', {
    where,
    select: {
      id: true,
      number: true,
      name: true,
      directions: true,
      leadUnit: { select: { legalName: true } },
    },
    orderBy: { number: 'asc' },
  });

type NamedRow = Readonly<{ id: string; number: string; name: string; leadUnit: string }>;

/** Open applications, or those of them whose names hold at least so many of these grams. */
const applicationsNamed = (database: Reader, like: Readonly<{ grams: string[]; least: number }> | null) =>
  database.$queryRaw<NamedRow[]>`
    SELECT a.id, a.number, a.name, l.legal_name AS "leadUnit"
    FROM application a JOIN organisation l ON l.id = a.lead_unit_id
    WHERE a.status = ANY(${[...countingStatuses]}::application_status[]) ${
      like === null
        ? Prisma.empty
        : Prisma.sql`AND a.name_grams && ${like.grams}
            AND (SELECT count(*) FROM unnest(a.name_grams) gram WHERE gram = ANY(${like.grams})) >= ${like.least}`
    }
    ORDER BY a.number`;

async function registryOf(
  [first]: readonly Asked[],
  reading: [ReturnType<typeof consortiaWhere>, ReturnType<typeof applicationsNamed>],
): Promise<NameRegistry> {
  const [consortia, applications] = await Promise.all(reading);
  const names: Named[] = [
    ...consortia.map((each) => ({ ...each, leadUnit: each.leadUnit.legalName, kind: 'CONSORTIUM' as const })),
    ...applications.map((each) => ({ ...each, kind: 'APPLICATION' as const, directions: [] })),
  ];
  const index = new SimilarityIndex();
  if (first) for (const { id, name } of names) index.add(id, coreOf(name, grammarOf(first)) ?? name);
  return {
    byId: new Map(names.map((each) => [each.id, each])),
    withDirections: names.filter(({ directions }) => directions.length > 0),
    index,
  };
}

const thresholdOf = ({ batch }: Asked) => similarityThreshold(batch.ruleSet.definition as unknown as RuleSet);

/** Names that may be near one asked about, and consortia of its directions. */
export function namesLike(database: Reader, asked: readonly Asked[]): Promise<NameRegistry> {
  const each = asked.map((one) => {
    const { characters, sounds } = gramsOf(coreOf(one.subject.name, grammarOf(one)) ?? one.subject.name);
    // Dice ≥ t of n grams asks for at least t ÷ (2 − t) of them, of the characters or of the sounds.
    const threshold = Math.min(thresholdOf(one), 1);
    const least = Math.ceil(
      (Math.min(characters.length, sounds.length) * threshold) / (2 - threshold) - 1e-9,
    );
    return { grams: [...characters, ...sounds], least };
  });
  const grams = [...new Set(each.flatMap((one) => one.grams))];
  const least = Math.min(...each.map((one) => one.least));
  const directions = [...new Set(asked.flatMap(({ subject }) => subject.priorityDirections))];
  return registryOf(asked, [
    consortiaWhere(database, {
      OR: [{ nameGrams: { hasSome: grams } }, { directions: { hasSome: directions } }],
    }),
    applicationsNamed(database, { grams, least }),
  ]);
}

/** Every name, for a batch that is examined whole: a part of it would be near nearly all. */
export const allNames = (database: Reader, asked: readonly Asked[]): Promise<NameRegistry> =>
  registryOf(asked, [consortiaWhere(database, {}), applicationsNamed(database, null)]);

const MOST_NEAR = 10;

/** 相近名称 of each application: near by characters or sound first, then consortia of the same direction. */
export function nearNames(
  asked: readonly Asked[],
  { byId, withDirections, index }: NameRegistry,
): NearName[][] {
  const tell = ({ kind, number, name, leadUnit }: Named, by: NearName['by'], score: number): NearName => ({
    kind,
    number,
    name,
    leadUnit,
    by,
    score: score.toFixed(2),
  });
  return asked.map((each) => {
    const own = grammarOf(each);
    const key = nameKey(each.subject.name, own);
    const near = index
      .near(coreOf(each.subject.name, own) ?? each.subject.name, thresholdOf(each))
      .filter(({ id }) => id !== each.applicationId)
      .slice(0, MOST_NEAR)
      .flatMap(({ id, score, by }) => {
        const found = byId.get(id);
        return found ? tell(found, nameKey(found.name, own) === key ? 'EQUAL' : by, score) : [];
      });
    const known = new Set(near.map(({ number }) => number));
    const sameWay = withDirections
      .filter(
        ({ number, directions }) =>
          !known.has(number) && directions.some((one) => each.subject.priorityDirections.includes(one)),
      )
      .map((found) => tell(found, 'DIRECTION', 0));
    return [...near, ...sameWay].slice(0, MOST_NEAR);
  });
}
