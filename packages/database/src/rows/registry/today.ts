import type { Prisma, PrismaClient } from '../../../generated/client.ts';
import { runTransaction } from '../../transaction.ts';
import { cityGrammar, nameColumns } from '../application.ts';
import { runningOn, runningSelect, termOn } from './running.ts';

type Transaction = Prisma.TransactionClient;

/** What stands on the row of a consortium on a day, taken from its dated rows; nothing before it was established. */
export async function todaysColumns(tx: Transaction, id: string, today: string) {
  const rows = await tx.consortium.findUniqueOrThrow({ where: { id }, select: runningSelect });
  const [term, running] = [termOn(rows, today), runningOn(rows, today)];
  if (!term || !running) return {};
  const lead = running.members.find(({ role }) => role === 'LEAD')?.organisationId ?? rows.leadUnitId;
  const others = running.members.flatMap(({ organisationId }) =>
    organisationId === lead ? [] : organisationId,
  );
  return {
    ...nameColumns(term.name, cityGrammar, [rows.number]),
    directions: term.directions,
    status: term.status,
    leadUnitId: lead,
    unitIds: [lead, ...others],
    // What has to be put right may begin only later.
    ...(rows.terms.at(-1)?.status === 'RECTIFYING' ? {} : { rectifyBy: null }),
  };
}

/**
 * 换日: consortia whose row says something else than their dated rows say today are brought up to date: what began
 * or ended today, and whatever was missed while nothing was running. Gives how many there were.
 */
export async function turnDay(client: PrismaClient, today: string): Promise<number> {
  const stale = await client.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM consortium c
    JOIN consortium_term t ON t.consortium_id = c.id AND daterange(t.valid_from, t.valid_to) @> ${today}::date
    LEFT JOIN membership l ON l.formation_id = c.formation_id AND l.role = 'LEAD'
      AND daterange(l.valid_from, l.valid_to) @> ${today}::date
    WHERE c.name <> t.name OR c.directions <> t.directions OR c.status <> t.status
      OR c.lead_unit_id <> l.organisation_id
      OR NOT (c.unit_ids @> units_of(c.formation_id, ${today}::date)
        AND units_of(c.formation_id, ${today}::date) @> c.unit_ids)
    ORDER BY c.id`;
  for (const { id } of stale)
    await runTransaction(client, async (tx) => {
      await tx.$executeRaw`SELECT 1 FROM consortium WHERE id = ${id}::uuid FOR UPDATE`;
      const data = { ...(await todaysColumns(tx, id, today)), version: { increment: 1 } };
      await tx.consortium.update({ where: { id }, data, select: { id: true } });
    });
  return stale.length;
}
