import { runningOn, runningSelect } from '@consortium/database/rows';
import { dayOf, type Finding as FindingShape, missedClauses, runningClauses } from '@consortium/domain';
import { builder } from '../../builder.ts';
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
    return formation ? [{ consortium, formation }] : [];
  });
  const examined = await examineRunning(database, asked, { now, clauses: runningClauses, isPublic: true });
  return new Map(
    asked.map(({ consortium }, index) => {
      const found = examined[index];
      return [consortium.id, found ? { ...found, missed: missedClauses(found.findings) } : null];
    }),
  );
});
