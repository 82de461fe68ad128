import {
  type ExaminationSubject,
  type NameNearness,
  type NearName,
  nameKey,
  type RuleSet,
} from '@consortium/domain';
import { gramsFrom, gramsOf, SimilarityIndex, similarityThreshold } from '@consortium/domain/similarity';
import { applicationsNamed, consortiaNamed, type Like, type NamedRow, type Shared } from './name-rows.ts';
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

const MOST_NEAR = 10;

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
