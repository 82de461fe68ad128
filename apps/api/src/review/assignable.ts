import { dayText } from '@consortium/database/rows';
import { isExpertAvailable, Refused, reviewingStatuses } from '@consortium/domain';
import type { Transaction } from '../context.ts';
import { conflictSelect, conflictsIn, type ReviewGraph } from './graph.ts';
import { expertAssigned, expertConflict, expertUnavailable, expertWithoutAccount } from './refusals.ts';

/** The experts as they stand, locked: their posts do not change while they are being assigned. */
async function expertsOf(tx: Transaction, ids: readonly string[]) {
  await tx.$queryRaw`SELECT 1 FROM expert WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`;
  const experts = await tx.expert.findMany({
    where: { id: { in: [...ids] } },
    select: { ...conflictSelect, userId: true, isAvailable: true, unavailableUntil: true },
    orderBy: { name: 'asc' },
  });
  const unknown = ids.find((id) => !experts.some((expert) => expert.id === id));
  if (unknown)
    throw new Refused(
      'REFERENCE_UNKNOWN',
      { 'zh-CN': '引用的记录不存在', en: 'A record that is referred to does not exist' },
      { what: 'Expert', id: unknown },
    );
  return experts;
}

type Known = Readonly<{ expertId: string; status: string; declaredConflict: string }>;

/** 可指派: all or nothing; the first kind of hindrance names everybody it concerns. */
export async function assignableExperts(
  tx: Transaction,
  ids: readonly string[],
  known: readonly Known[],
  readGraph: () => Promise<ReviewGraph>,
) {
  const experts = await expertsOf(tx, ids);
  const graph = await readGraph();
  const knownOf = new Map(known.map((each) => [each.expertId, each]));
  const reviewing = experts.filter(({ id }) =>
    reviewingStatuses.some((status) => status === knownOf.get(id)?.status),
  );
  if (reviewing.length > 0) throw expertAssigned(reviewing);
  const conflicted = experts
    .map((expert) => ({
      expert,
      conflicts: conflictsIn(graph, expert, knownOf.get(expert.id)?.declaredConflict),
    }))
    .filter(({ conflicts }) => conflicts.length > 0);
  if (conflicted.length > 0) throw expertConflict(conflicted);
  const away = experts.filter(
    ({ isAvailable, unavailableUntil }) =>
      !isExpertAvailable({ isAvailable, unavailableUntil: dayText(unavailableUntil) }, graph.on),
  );
  if (away.length > 0) throw expertUnavailable(away);
  const outside = experts.filter(({ userId }) => userId === null);
  if (outside.length > 0) throw expertWithoutAccount(outside);
  return experts;
}
