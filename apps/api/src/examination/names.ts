import { selectRows } from '@consortium/database';
import { Prisma } from '@consortium/database/client';
import {
  countingStatuses,
  type ExaminationSubject,
  type NameNearness,
  type NearName,
  nameKey,
  type RuleSet,
} from '@consortium/domain';
import { gramsFrom, gramsOf, SimilarityIndex, similarityThreshold } from '@consortium/domain/similarity';
import type { Asked, Reader } from './registry.ts';

/** 所比对的名称: a name and directions, of an application or of none, and the rule set it is compared by. */
export type NameAsked = Readonly<{
  applicationId: string | null;
  subject: Pick<ExaminationSubject, 'name' | 'priorityDirections'>;
  batch: Readonly<{ ruleSet: Readonly<{ definition: unknown }> }>;
}>;

const ruleSetOf = ({ batch }: NameAsked) => batch.ruleSet.definition as RuleSet;
const grammarOf = (asked: NameAsked) => ruleSetOf(asked).nameGrammar;

export type Named = Readonly<{
  id: string;
  /** The applications that it came from: to them it is no clash. */
  from: readonly string[];
  kind: NearName['kind'];
  number: string;
  name: string;
  leadUnit: string;
  directions: readonly string[];
}>;

/** 在册名称: consortia ever approved and open applications, held ready to be compared with. */
export type NameRegistry = Readonly<{
  byId: ReadonlyMap<string, Named>;
  /** Consortia in the order of their numbers, and by direction where each stands in it. */
  consortia: readonly Named[];
  byDirection: ReadonlyMap<string, readonly number[]>;
  index: SimilarityIndex;
}>;

type NamedRow = Readonly<{
  id: string;
  from: string[];
  number: string;
  name: string;
  /** What the name is compared by, as the row keeps it. */
  key: string;
  grams: string[];
  leadUnit: string;
}>;
type Like = Readonly<{ characters: Shared; sounds: Shared; directions: string[] }> | null;
/** Grams, and how many of them a name has to hold. */
type Shared = Readonly<{ grams: readonly string[]; least: number }>;

const MOST_NEAR = 10;

/** Names that hold enough of the characters or of the sounds. */
function holdsGrams(table: Prisma.Sql, { characters, sounds }: NonNullable<Like>): Prisma.Sql {
  const held = ({ grams, least }: Shared) => Prisma.sql`
    (SELECT count(*) FROM unnest(${table}.name_grams) gram WHERE gram = ANY(${grams})) >= ${least}`;
  const any = [...characters.grams, ...sounds.grams];
  return Prisma.sql`${table}.name_grams && ${any} AND (${held(characters)} OR ${held(sounds)})`;
}

/**
 * Every consortium; or those that are named alike, and of each direction the first ones: a direction has thousands,
 * of which a finding names `most` besides as many that are known already.
 */
const consortiaNamed = (database: Reader, like: Like, most: number) =>
  selectRows<NamedRow & Readonly<{ directions: string[] }>>(
    database,
    Prisma.sql`
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
const applicationsNamed = (database: Reader, like: Like) =>
  selectRows<NamedRow>(
    database,
    Prisma.sql`
    SELECT a.id, array_remove(ARRAY[a.converted_from_id], NULL) AS "from", a.number, a.name, a.name_key AS key,
      a.name_grams AS grams, l.legal_name AS "leadUnit"
    FROM application a JOIN organisation l ON l.id = a.lead_unit_id
    WHERE a.status = ANY(${[...countingStatuses]}::application_status[]) ${
      like === null ? Prisma.empty : Prisma.sql`AND ${holdsGrams(Prisma.raw('a'), like)}`
    }
    ORDER BY a.number`,
  );

async function registryOf(database: Reader, like: Like, most = MOST_NEAR): Promise<NameRegistry> {
  const [consortia, applications] = await Promise.all([
    consortiaNamed(database, like, most),
    applicationsNamed(database, like),
  ]);
  const index = new SimilarityIndex();
  const named = ({ key, grams, ...named }: NamedRow) => {
    index.add(named.id, key, gramsFrom(grams));
    return named;
  };
  const names: Named[] = [
    ...consortia.map((each) => ({
      ...named(each),
      kind: 'CONSORTIUM' as const,
      directions: each.directions,
    })),
    ...applications.map((each) => ({ ...named(each), kind: 'APPLICATION' as const, directions: [] })),
  ];
  return {
    byId: new Map(names.map((each) => [each.id, each])),
    consortia: names.slice(0, consortia.length),
    byDirection: placesByDirection(consortia),
    index,
  };
}

function placesByDirection(consortia: readonly Readonly<{ directions: readonly string[] }>[]) {
  const places = new Map<string, number[]>();
  consortia.forEach(({ directions }, place) => {
    for (const direction of directions) {
      const known = places.get(direction);
      if (known) known.push(place);
      else places.set(direction, [place]);
    }
  });
  return places;
}

const thresholdOf = (asked: NameAsked) => similarityThreshold(ruleSetOf(asked));

/** Names that may be near one asked about, and consortia of its directions. */
export function namesLike(
  database: Reader,
  asked: readonly NameAsked[],
  most = MOST_NEAR,
): Promise<NameRegistry> {
  // Dice ≥ t of n grams asks for at least t ÷ (2 − t) of them, of the characters or of the sounds.
  const leastOf = (grams: readonly string[], threshold: number) =>
    Math.ceil((grams.length * threshold) / (2 - threshold) - 1e-9);
  const each = asked.map((one) => ({
    ...gramsOf(nameKey(one.subject.name, grammarOf(one))),
    threshold: Math.min(thresholdOf(one), 1),
  }));
  const sharedOf = (family: 'characters' | 'sounds'): Shared => ({
    grams: [...new Set(each.flatMap((one) => one[family]))],
    least: Math.min(...each.map((one) => leastOf(one[family], one.threshold))),
  });
  const directions = [...new Set(asked.flatMap(({ subject }) => subject.priorityDirections))];
  const like = { characters: sharedOf('characters'), sounds: sharedOf('sounds'), directions };
  return registryOf(database, like, most);
}

/** Every name, for a batch that is examined whole: a part of it would be near nearly all. */
export const allNames = (database: Reader): Promise<NameRegistry> => registryOf(database, null);

/** The first so many places that are not known already: a direction has thousands of consortia, a finding names ten. */
function firstUnknown(
  places: readonly number[],
  room: number,
  isKnown: (place: number) => boolean,
): number[] {
  const found: number[] = [];
  for (const place of places) {
    if (found.length >= room) break;
    if (!isKnown(place)) found.push(place);
  }
  return found;
}

/** 同一来源: the record itself, or what came of it: a formal application of its pre-application, a consortium of both. */
export const isOwn = (
  { applicationId }: Pick<Asked, 'applicationId'>,
  { id, from }: Readonly<{ id: string; from: readonly string[] }>,
): boolean => applicationId !== null && (id === applicationId || from.includes(applicationId));

/** 相近者: a name on record, by what it is near and how much. */
export type Near = Readonly<{ named: Named; by: NameNearness; score: number }>;

/** 相近名称 of each name asked about: near by characters or sound first, then consortia of the same direction. */
export function nearOf(
  asked: readonly NameAsked[],
  { byId, consortia, byDirection, index }: NameRegistry,
  most = MOST_NEAR,
): Near[][] {
  return asked.map((each) => {
    const near: Near[] = index
      .near(nameKey(each.subject.name, grammarOf(each)), thresholdOf(each))
      .flatMap(({ id, score, by }) => {
        const named = byId.get(id);
        return named && !isOwn(each, named) ? { named, by, score } : [];
      })
      .slice(0, most);
    const known = new Set(near.map(({ named }) => named.number));
    const room = most - near.length;
    const places = each.subject.priorityDirections.flatMap((direction) =>
      firstUnknown(byDirection.get(direction) ?? [], room, (place) => {
        const found = consortia[place];
        return !found || known.has(found.number) || isOwn(each, found);
      }),
    );
    const sameWay = [...new Set(places)]
      .sort((a, b) => a - b)
      .slice(0, room)
      .flatMap((place): Near[] => {
        const named = consortia[place];
        return named ? [{ named, by: 'DIRECTION', score: 0 }] : [];
      });
    return [...near, ...sameWay];
  });
}

/** 相近名称 as an examination keeps them. */
export const nearNames = (asked: readonly NameAsked[], registry: NameRegistry): NearName[][] =>
  nearOf(asked, registry).map((all) =>
    all.map(({ named: { kind, number, name, leadUnit }, by, score }) => ({
      kind,
      number,
      name,
      leadUnit,
      by,
      score: score.toFixed(2),
    })),
  );
