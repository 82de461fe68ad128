import { Prisma } from '@consortium/database/client';
import {
  audiencesOf,
  type Circumstance,
  isToldSubject,
  type ToldSubject,
  tasksEnded,
} from '@consortium/domain';
import type { Context, Transaction } from '../context.ts';
import { recipients, tables, waits } from './recipients.ts';

const { sql, raw, join } = Prisma;
type Sql = ReturnType<typeof sql>;

/** What happened, as the audit entry tells it. */
type Act = Readonly<{
  subject: string;
  action: string;
  recordId: string;
  recordName: string;
  fromStatus: string;
  toStatus: string;
  reason: string;
}>;

const stillWaits: Readonly<Record<string, Circumstance>> = {
  approveWaiver: 'WAIVER_PENDING',
  argueSpecialCase: 'CASE_PROPOSED',
  decideSpecialCase: 'CASE_ARGUED',
};
const unitsOf: Partial<Readonly<Record<ToldSubject, Sql>>> = {
  Application: sql`r.member_unit_ids`,
  ChangeRequest: sql`r.concerned_unit_ids`,
};
/** Records that hang on another and wait only as long as it is in one state. */
const partsOf = (recordId: string): Sql => sql`SELECT g.id FROM review_assignment g
  JOIN review v ON v.id = g.review_id WHERE v.application_id = ${recordId}::uuid`;

/** The open tasks that an act ends; none where it ends nothing. */
function endedTasks(act: Act & { subject: ToldSubject }, viewer: Context['viewer']): Sql | null {
  const { subject, recordId, fromStatus, toStatus } = act;
  const { moot, ofOwnUnit, whenNoneWaits, ofUnitsLeftOut } = tasksEnded(
    subject,
    act.action,
    fromStatus,
    toStatus,
  );
  const own = sql`n.subject = ${subject} AND n.record_id = ${recordId}::uuid`;
  const record = (condition: Sql) =>
    sql`EXISTS (SELECT 1 FROM ${raw(tables[subject])} r WHERE r.id = ${recordId}::uuid AND ${condition})`;
  const asks = (acts: readonly string[]) => sql`n.next && ${acts}::text[]`;
  const cases: Sql[] = [];
  if (moot.length > 0) cases.push(sql`${own} AND n.next <@ ${moot}::text[]`);
  if (subject === 'Application' && fromStatus === 'UNDER_REVIEW' && toStatus !== fromStatus)
    cases.push(sql`n.subject = 'ReviewAssignment' AND n.record_id IN (${partsOf(recordId)})`);
  if (ofOwnUnit.length > 0)
    cases.push(
      sql`${own} AND ${asks(ofOwnUnit)} AND u.organisation_id = ${viewer?.organisationId ?? null}::uuid`,
    );
  for (const each of whenNoneWaits) {
    const waiting = stillWaits[each];
    if (waiting) cases.push(sql`${own} AND ${asks([each])} AND NOT ${record(waits[waiting])}`);
  }
  const units = unitsOf[subject];
  if (units && ofUnitsLeftOut.length > 0)
    cases.push(
      sql`${own} AND ${asks(ofUnitsLeftOut)} AND NOT ${record(sql`u.organisation_id = ANY(${units})`)}`,
    );
  if (cases.length === 0) return null;
  return sql`UPDATE notification n SET done_at = clock_timestamp(), read_at = coalesce(n.read_at, clock_timestamp())
    FROM app_user u WHERE u.id = n.user_id AND n.is_task AND n.done_at IS NULL
    AND ((${join(cases, ') OR (')})) RETURNING n.user_id`;
}

/**
 * 通知: writes, in the transaction of an act and with one statement, who is told of it and what is asked of whom,
 * and marks as done the tasks that it ends. Nobody is told of their own act, and of a task that is open already.
 */
export async function tell(tx: Transaction, { viewer }: Pick<Context, 'viewer'>, act: Act): Promise<void> {
  const { subject, action, recordId, recordName, reason } = act;
  if (!isToldSubject(subject)) return;
  const ended = endedTasks({ ...act, subject }, viewer);
  const told = audiencesOf(subject, action, act.toStatus);
  if (told.length === 0) {
    if (ended) await tx.$executeRaw(ended);
    return;
  }
  await tx.$executeRaw`WITH ended AS (${ended ?? sql`SELECT NULL::uuid AS user_id WHERE FALSE`}),
    told AS (${recipients(subject, recordId, told)})
    INSERT INTO notification (id, user_id, subject, action, record_id, record_name, reason, is_task, next, due_on)
    SELECT DISTINCT ON (t.user_id, t.record_id)
      gen_random_uuid(), t.user_id, t.subject, ${action}, t.record_id, ${recordName}, ${reason},
      cardinality(t.next) > 0, t.next, t.due_on
    FROM told t JOIN app_user u ON u.id = t.user_id AND u.status = 'ACTIVE'
    WHERE t.user_id IS DISTINCT FROM ${viewer?.id ?? null}::uuid AND NOT EXISTS (
      SELECT 1 FROM notification n WHERE n.user_id = t.user_id AND n.record_id = t.record_id
      AND n.is_task AND n.done_at IS NULL AND cardinality(t.next) > 0 AND n.next = t.next)
    ORDER BY t.user_id, t.record_id, cardinality(t.next) DESC`;
}
