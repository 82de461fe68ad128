import { selectRows } from '@consortium/database';
import { Prisma } from '@consortium/database/client';
import {
  type GovernanceFunction,
  type LedgerSum,
  ledgerFigures,
  meetingFigures,
  type RegistryFigures,
} from '@consortium/domain';
import type { Transaction } from '../context.ts';

type Held = Readonly<{ id: string; function: GovernanceFunction; count: number }>;
type Sum = Readonly<{ id: string }> & Omit<LedgerSum, 'year' | 'use'>;

/** 会议数与台账数 of some reports' periods, in two statements however many there are. */
export async function recordedFigures(database: Transaction, reportIds: readonly string[]) {
  const [held, sums] = await Promise.all([
    selectRows<Held>(
      database,
      Prisma.sql`SELECT r.id, b.function, count(*)::int AS count
        FROM annual_report r JOIN reporting_round q ON q.id = r.round_id
          JOIN governance_meeting m ON m.consortium_id = r.consortium_id AND m.held_on BETWEEN q.starts_on AND q.ends_on
          JOIN governance_body b ON b.id = m.body_id
        WHERE r.id = ANY(${[...reportIds]}::uuid[])
        GROUP BY r.id, b.function`,
    ),
    selectRows<Sum>(
      database,
      Prisma.sql`SELECT r.id, e.direction, e.source, sum(e.amount)::text AS amount
        FROM annual_report r JOIN reporting_round q ON q.id = r.round_id
          JOIN fund_entry e ON e.consortium_id = r.consortium_id AND e.booked_on BETWEEN q.starts_on AND q.ends_on
        WHERE r.id = ANY(${[...reportIds]}::uuid[])
        GROUP BY r.id, e.direction, e.source`,
    ),
  ]);
  const [heldBy, sumsBy] = [Map.groupBy(held, ({ id }) => id), Map.groupBy(sums, ({ id }) => id)];
  return (reportId: string): RegistryFigures => ({
    ...meetingFigures(new Map((heldBy.get(reportId) ?? []).map(({ function: of, count }) => [of, count]))),
    ...ledgerFigures(sumsBy.get(reportId) ?? []),
  });
}
