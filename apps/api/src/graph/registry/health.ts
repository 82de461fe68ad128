import { readMany } from '@consortium/database';
import { declarationOn, runningOn, runningSelect } from '@consortium/database/rows';
import {
  consortiaInForce,
  dayOf,
  type Finding as FindingShape,
  InvalidInput,
  inputIssue,
  missedClauses,
  runningClauses,
} from '@consortium/domain';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { examineRunning } from '../../registry/examine-running.ts';
import { together } from '../../together.ts';
import { Finding } from '../examination/examination.ts';

type Health = Readonly<{ ruleSetId: string; examinedAt: Date; missed: readonly FindingShape[] }>;

export const ConsortiumHealth = builder.objectRef<Health>('ConsortiumHealth').implement({
  description:
    '健康状况: the clauses on name, units, bodies and funds that a consortium does not meet today.',
  fields: (t) => ({
    missedCount: t.int({
      description: '不符合的条款数。 How many.',
      resolve: ({ missed }) => missed.length,
    }),
    missed: t.field({ type: [Finding], complexity: 20, resolve: ({ missed }) => [...missed] }),
    examinedAt: t.field({ type: 'DateTime', resolve: ({ examinedAt }) => examinedAt }),
    ruleSet: t.prismaField({
      type: 'RuleSet',
      resolve: (query, { ruleSetId }, _args, { database }) =>
        database.ruleSet.findUniqueOrThrow({ ...query, where: { id: ruleSetId } }),
    }),
  }),
});

/** The consortia that one operation asks about are examined together. */
export const healthOf = together<Health | null>(async ({ database, now }, ids) => {
  const rows = await database.consortium.findMany({
    where: { id: { in: ids } },
    select: { ...runningSelect, applicationId: true },
  });
  const asked = rows.flatMap((consortium) => {
    const formation = runningOn(consortium, dayOf(now));
    return formation ? [{ consortium, formation, funds: declarationOn(consortium, dayOf(now)) }] : [];
  });
  const examined = await examineRunning(database, asked, { now, clauses: runningClauses, isPublic: true });
  return new Map(
    asked.map(({ consortium }, index) => {
      const found = examined[index];
      return [consortium.id, found ? { ...found, missed: missedClauses(found.findings) } : null];
    }),
  );
});

/** What it costs to examine every consortium in force. */
export const EXAMINATION_COST = 1_000;
/** Beyond so many an operation does not examine all of them. */
const MOST_EXAMINED = 2_000;

/** 全部健康状况: how many clauses each consortium in force misses today, by as many statements as one takes. */
export async function missedInForce(context: Context): Promise<ReadonlyMap<string, number>> {
  const inForce = await readMany(context.database, 'Consortium', {
    where: { AND: [{ status: { in: [...consortiaInForce] } }, context.access.where('read', 'Consortium')] },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: MOST_EXAMINED + 1,
  });
  if (inForce.length > MOST_EXAMINED)
    throw new InvalidInput([
      inputIssue('BAD_USER_INPUT', ['filter', 'missedClauses'], { reason: 'TOO_MANY', max: MOST_EXAMINED }),
    ]);
  const healths = await Promise.all(inForce.map(({ id }) => healthOf(context, id)));
  return new Map(
    inForce.flatMap(({ id }, index) => {
      const health = healths[index];
      return health ? [[id, health.missed.length] as const] : [];
    }),
  );
}

/** Those in force that miss just so many clauses today. */
export async function missing(context: Context, numbers: readonly number[]): Promise<string[]> {
  const missed = await missedInForce(context);
  return [...missed].flatMap(([id, count]) => (numbers.includes(count) ? id : []));
}
