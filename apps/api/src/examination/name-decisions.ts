import { ConflictVersion, type NameVerdict, NotFound, pairOf, Refused, rootOf } from '@consortium/domain';
import type { Access } from '../access.ts';
import type { Transaction } from '../context.ts';

/** 名称研判, as it was made. */
export type NameDecided = Readonly<{
  id: string;
  version: number;
  verdict: NameVerdict;
  reason: string;
  oneRootId: string;
  otherRootId: string;
  oneName: string;
  otherName: string;
  decidedAt: Date;
  decidedBy: string;
}>;

const decidedSelect = {
  id: true,
  version: true,
  verdict: true,
  reason: true,
  oneRootId: true,
  otherRootId: true,
  oneName: true,
  otherName: true,
  decidedAt: true,
  decidedBy: { select: { name: true } },
} as const;
type Row = Omit<NameDecided, 'decidedBy'> & Readonly<{ decidedBy: Readonly<{ name: string }> }>;
const decided = ({ decidedBy, ...row }: Row): NameDecided => ({ ...row, decidedBy: decidedBy.name });

type Reader = Pick<Transaction, 'nameDecision' | 'application' | 'consortium'>;

/** What was decided of a matter and any of the others, newest first, by the other. */
export async function decisionsAbout(
  database: Reader,
  rootId: string,
  others: readonly string[],
): Promise<ReadonlyMap<string, readonly NameDecided[]>> {
  const rows = await database.nameDecision.findMany({
    where: {
      OR: [
        { oneRootId: rootId, otherRootId: { in: [...others] } },
        { otherRootId: rootId, oneRootId: { in: [...others] } },
      ],
    },
    orderBy: { version: 'desc' },
    select: decidedSelect,
  });
  return Map.groupBy(rows.map(decided), ({ oneRootId, otherRootId }) =>
    oneRootId === rootId ? otherRootId : oneRootId,
  );
}

export const decisionById = async (database: Reader, id: string): Promise<NameDecided> =>
  decided(await database.nameDecision.findUniqueOrThrow({ where: { id }, select: decidedSelect }));

type Side = Readonly<{ kind: 'APPLICATION' | 'CONSORTIUM'; id: string; rootId: string; name: string }>;

/** A filed application that the viewer may read, as a side of a pair. */
export async function applicationSide(database: Reader, id: string, access: Access): Promise<Side | null> {
  const row = await database.application.findFirst({
    where: { AND: [{ id, status: { not: 'DRAFT' } }, access.where('read', 'Application')] },
    select: { id: true, name: true, convertedFromId: true },
  });
  if (!row) return null;
  const rootId = rootOf({ id, from: row.convertedFromId === null ? [] : [row.convertedFromId] });
  return { kind: 'APPLICATION', id, rootId, name: row.name };
}

async function consortiumSide(database: Reader, id: string): Promise<Side | null> {
  const row = await database.consortium.findUnique({
    where: { id },
    select: { name: true, applicationId: true, application: { select: { convertedFromId: true } } },
  });
  if (!row) return null;
  const from = [row.applicationId, row.application?.convertedFromId].flatMap((each) => each ?? []);
  return { kind: 'CONSORTIUM', id, rootId: rootOf({ id, from }), name: row.name };
}

type Deciding = Readonly<{
  applicationId: string;
  compared: Readonly<{ typename: string; id: string }>;
  verdict: NameVerdict;
  reason: string;
  /** How many decisions about the pair the officer has seen. */
  seen: number;
  officerId: string;
}>;

/** 研判: one more decision about a pair; of two officers at once the second is told of the first. */
export async function decide(
  tx: Transaction,
  access: Access,
  { applicationId, compared, verdict, reason, seen, officerId }: Deciding,
  now: Date,
): Promise<{ id: string; name: string }> {
  const application = await applicationSide(tx, applicationId, access);
  const other =
    compared.typename === 'Consortium'
      ? await consortiumSide(tx, compared.id)
      : await applicationSide(tx, compared.id, access);
  if (!application || !other) throw new NotFound();
  if (application.rootId === other.rootId)
    throw new Refused('NAME_PAIR_SAME', {
      'zh-CN': '两条记录同出一源,不作名称研判',
      en: 'Both records come from the same matter; there is nothing to decide between them',
    });
  const [one, next] = pairOf(application, other);
  const pair = { oneRootId: one.rootId, otherRootId: next.rootId };
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${one.rootId} ${next.rootId}`}, 14))`;
  const last = await tx.nameDecision.aggregate({ where: pair, _max: { version: true } });
  const version = last._max.version ?? 0;
  if (version !== seen) throw new ConflictVersion(version);
  const { id } = await tx.nameDecision.create({
    data: {
      ...pair,
      version: version + 1,
      verdict,
      reason,
      oneName: one.name,
      otherName: next.name,
      applicationId,
      comparedApplicationId: other.kind === 'APPLICATION' ? other.id : null,
      comparedConsortiumId: other.kind === 'CONSORTIUM' ? other.id : null,
      decidedById: officerId,
      decidedAt: now,
    },
    select: { id: true },
  });
  return { id, name: `${application.name} / ${other.name}` };
}
