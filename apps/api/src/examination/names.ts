import { coreOf, countingStatuses, type NearName, nameKey, type RuleSet } from '@consortium/domain';
import { nameGrams, SimilarityIndex, similarityThreshold } from '@consortium/domain/similarity';
import type { Asked, Reader } from './facts.ts';

const select = { id: true, number: true, name: true, leadUnit: { select: { legalName: true } } } as const;
const grammarOf = ({ batch }: Asked) => (batch.ruleSet.definition as unknown as RuleSet).nameGrammar;

type Named = Readonly<{
  id: string;
  kind: NearName['kind'];
  number: string;
  name: string;
  leadUnit: Readonly<{ legalName: string }>;
  directions: readonly string[];
}>;

/** 在册名称: consortia ever approved and open applications, held ready to be compared with. */
export type NameRegistry = Readonly<{ names: readonly Named[]; index: SimilarityIndex }>;

/** The names that fulfil a condition, and consortia of these directions as well. */
async function namesWhere(database: Reader, asked: readonly Asked[], shared: object): Promise<NameRegistry> {
  const directions = [...new Set(asked.flatMap(({ subject }) => subject.priorityDirections))];
  const [consortia, applications] = await Promise.all([
    database.consortium.findMany({
      where: { OR: [shared, { directions: { hasSome: directions } }] },
      select: { ...select, directions: true },
      orderBy: { number: 'asc' },
    }),
    database.application.findMany({
      where: { ...shared, status: { in: [...countingStatuses] } },
      select,
      orderBy: { number: 'asc' },
    }),
  ]);
  const names: Named[] = [
    ...consortia.map((each) => ({ ...each, kind: 'CONSORTIUM' as const })),
    ...applications.map((each) => ({ ...each, kind: 'APPLICATION' as const, directions: [] })),
  ];
  const index = new SimilarityIndex();
  const [first] = asked;
  if (first) for (const { id, name } of names) index.add(id, coreOf(name, grammarOf(first)) ?? name);
  return { names, index };
}

/** Names that share a gram with one asked about. */
export function namesLike(database: Reader, asked: readonly Asked[]): Promise<NameRegistry> {
  const grams = asked.flatMap((each) =>
    nameGrams(coreOf(each.subject.name, grammarOf(each)) ?? each.subject.name),
  );
  return namesWhere(database, asked, { nameGrams: { hasSome: [...new Set(grams)] } });
}

/** Every name, for a whole batch: loaded once, where a chunk of it would share a gram with nearly all of them. */
export const allNames = (database: Reader, asked: readonly Asked[]): Promise<NameRegistry> =>
  namesWhere(database, asked, {});

const MOST_NEAR = 10;

/** 相近名称 of each application: near by characters or sound first, then consortia of the same direction. */
export function nearNames(asked: readonly Asked[], { names, index }: NameRegistry): NearName[][] {
  const byId = new Map(names.map((each) => [each.id, each]));
  const withDirections = names.filter(({ directions }) => directions.length > 0);
  const tell = ({ kind, number, name, leadUnit }: Named, by: NearName['by'], score: number): NearName => ({
    kind,
    number,
    name,
    leadUnit: leadUnit.legalName,
    by,
    score: score.toFixed(2),
  });
  return asked.map((each) => {
    const { definition } = each.batch.ruleSet;
    const own = grammarOf(each);
    const key = nameKey(each.subject.name, own);
    const near = index
      .near(
        coreOf(each.subject.name, own) ?? each.subject.name,
        similarityThreshold(definition as unknown as RuleSet),
      )
      .filter(({ id }) => id !== each.applicationId)
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
