import {
  type ApplicationStatus,
  type ConsortiumStatus,
  isOutdated,
  pairOf,
  type RuleSet,
  rootOf,
} from '@consortium/domain';
import { type NamePart, sharedInWords, sharedParts } from '@consortium/domain/similarity';
import type { Access } from '../access.ts';
import type { Context } from '../context.ts';
import { newestRuleSet } from '../registry/examine-running.ts';
import { applicationSide, decisionsAbout, type NameDecided } from './name-decisions.ts';
import { type NameAsked, type Near, namesLike, nearOf } from './names.ts';

type Database = Context['database'];
type Status = Readonly<{ application: ApplicationStatus | null; consortium: ConsortiumStatus | null }>;

/** 雷达回波: one near name, what it shares, and what the viewer may know of its record. */
export type Echo = Near &
  Readonly<{
    parts: readonly NamePart[];
    shared: ReturnType<typeof sharedInWords>;
    directions: readonly string[];
    /** Null where the viewer may not open the record. */
    status: Status | null;
    decisions: readonly NameDecided[];
    isDecisionOutdated: boolean;
  }>;

type Asking = Readonly<{
  name: string;
  directions: readonly string[];
  first: number;
  applicationId: string | null;
}>;

/** The states of those records that the viewer may open: of what is another's only name, number and lead are told. */
async function readableStates(database: Database, access: Access, near: readonly Near[]) {
  const idsOf = (kind: Near['named']['kind']) =>
    near.flatMap(({ named }) => (named.kind === kind ? named.id : []));
  const [applications, consortia] = await Promise.all([
    database.application.findMany({
      where: { AND: [{ id: { in: idsOf('APPLICATION') } }, access.where('read', 'Application')] },
      select: { id: true, status: true },
    }),
    database.consortium.findMany({
      where: { AND: [{ id: { in: idsOf('CONSORTIUM') } }, access.where('read', 'Consortium')] },
      select: { id: true, status: true },
    }),
  ]);
  return new Map<string, Status>([
    ...applications.map(({ id, status }) => [id, { application: status, consortium: null }] as const),
    ...consortia.map(({ id, status }) => [id, { application: null, consortium: status }] as const),
  ]);
}

/** The decisions about the application and each of these, for who may read any. */
async function decisionsOn(
  { database, access }: Context,
  own: Awaited<ReturnType<typeof applicationSide>>,
  near: readonly Near[],
) {
  if (!own || !access.mayEver('read', 'NameDecision'))
    return () => ({ decisions: [], isDecisionOutdated: false });
  const known = await decisionsAbout(
    database,
    own.rootId,
    near.map(({ named }) => rootOf(named)),
  );
  return ({ named }: Near) => {
    const decisions = known.get(rootOf(named)) ?? [];
    const [one, other] = pairOf<Pick<typeof own, 'rootId' | 'name'>>(own, {
      rootId: rootOf(named),
      name: named.name,
    });
    const standing = decisions[0];
    return {
      decisions,
      isDecisionOutdated:
        standing !== undefined && isOutdated(standing, { oneName: one.name, otherName: other.name }),
    };
  };
}

/** 适用规则: that of the application's batch; the newest for a name that nobody filed. */
const ruleSetFor = ({ database, now }: Context, own: Readonly<{ id: string }> | null) =>
  own === null
    ? newestRuleSet(database, now)
    : database.ruleSet.findFirst({
        where: { batches: { some: { applications: { some: { id: own.id } } } } },
      });

/** 名称雷达: the nearest names on record, drafts never, by the rule set that examines new applications. */
export async function radar(
  context: Context,
  { name, directions, first, applicationId }: Asking,
): Promise<Echo[]> {
  const { database, access } = context;
  const own = applicationId === null ? null : await applicationSide(database, applicationId, access);
  const ruleSet = await ruleSetFor(context, own);
  if (!ruleSet) return [];
  const asked: NameAsked = {
    applicationId: own?.id ?? null,
    subject: { name, priorityDirections: directions },
    batch: { ruleSet },
  };
  const [near = []] = nearOf([asked], await namesLike(database, [asked], first), first);
  const [states, decisionsOf] = await Promise.all([
    readableStates(database, access, near),
    decisionsOn(context, own, near),
  ]);
  const { nameGrammar } = ruleSet.definition as unknown as RuleSet;
  return near.map((each) => {
    const parts = sharedParts(each.named.name, name, each.by, nameGrammar);
    const ways = each.named.directions.filter((direction) => directions.includes(direction));
    return {
      ...each,
      parts,
      directions: ways,
      shared: sharedInWords(parts, each.by, ways),
      status: states.get(each.named.id) ?? null,
      ...decisionsOf(each),
    };
  });
}
