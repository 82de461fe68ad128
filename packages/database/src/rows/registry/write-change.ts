import type { ConsortiumStatus, RunningFormation } from '@consortium/domain';
import type { Prisma } from '../../../generated/client.ts';
import { storedDay } from '../day.ts';
import { bodyHeadOf, membershipOf, type RunningRows, seatOf } from './running.ts';

type Transaction = Prisma.TransactionClient;
/** Who of a new unit confirmed that it takes part, and when. */
export type Intents = ReadonlyMap<string, Readonly<{ at: Date; byId: string }>>;

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const open = <Row extends { validTo: Date | null }>(rows: readonly Row[]) =>
  rows.filter(({ validTo }) => validTo === null);
const idsOf = (rows: readonly { id: string }[]) => ({ id: { in: rows.map(({ id }) => id) } });

/** 存续期间 from a day on: what it was is closed, what it will be begins; nothing where nothing differs. */
export async function writeTerm(
  tx: Transaction,
  { id, terms }: RunningRows,
  given: Partial<Readonly<{ name: string; directions: readonly string[]; status: ConsortiumStatus }>>,
  day: string,
): Promise<void> {
  const [now] = open(terms);
  if (!now) throw new Error(`consortium ${id} has no open term`);
  const { name, directions, status } = { ...now, ...given };
  if (same([name, directions, status], [now.name, now.directions, now.status])) return;
  const validFrom = storedDay(day) as Date;
  await tx.consortiumTerm.updateMany({ where: { id: now.id }, data: { validTo: validFrom } });
  await tx.consortiumTerm.createMany({
    data: [{ consortiumId: id, name, directions: [...directions], status, validFrom }],
  });
}

async function writeMembers(
  tx: Transaction,
  { formationId, formation }: RunningRows,
  after: RunningFormation,
  validFrom: Date,
  intents: Intents,
): Promise<void> {
  const now = new Map(open(formation.members).map((row) => [row.organisationId, row]));
  const stay = new Set(
    after.members.flatMap((member) => {
      const row = now.get(member.organisationId);
      return row && same(membershipOf(row), membershipOf(member)) ? member.organisationId : [];
    }),
  );
  const ended = [...now.values()].filter(({ organisationId }) => !stay.has(organisationId));
  const begun = after.members.filter(({ organisationId }) => !stay.has(organisationId));
  if (ended.length > 0) await tx.membership.updateMany({ where: idsOf(ended), data: { validTo: validFrom } });
  const last = Math.max(0, ...formation.members.map(({ position }) => position));
  // Who comes instead of another takes its place; the lead comes first, whoever it is.
  const free = ended
    .filter(
      ({ role, organisationId }) =>
        role !== 'LEAD' && !after.members.some((each) => each.organisationId === organisationId),
    )
    .map(({ position }) => position);
  await tx.membership.createMany({
    data: begun.map((member, index) => {
      const former = now.get(member.organisationId);
      const intent = intents.get(member.organisationId);
      const kept = former && former.position > 0 ? former.position : undefined;
      return {
        ...membershipOf(member),
        formationId,
        position: member.role === 'LEAD' ? 0 : (kept ?? free.shift() ?? last + 1 + index),
        validFrom,
        intentConfirmedAt: intent?.at ?? former?.intentConfirmedAt ?? null,
        intentConfirmedById: intent?.byId ?? former?.intentConfirmedById ?? null,
      };
    }),
  });
}

async function writeBodies(
  tx: Transaction,
  { formationId, formation }: RunningRows,
  after: RunningFormation,
  validFrom: Date,
): Promise<void> {
  const close = { data: { validTo: validFrom } };
  const now = open(formation.governanceBodies);
  const stayAs = new Map(
    after.governanceBodies.map((body) => [body, now.find((row) => same(bodyHeadOf(row), bodyHeadOf(body)))]),
  );
  const staying = new Set([...stayAs.values()].map((row) => row?.id));
  const ended = now.filter(({ id }) => !staying.has(id));
  const seatsEnded = ended.flatMap(({ seats }) => open(seats));
  const seatsBegun: { bodyId: string; position: number; seat: ReturnType<typeof seatOf> }[] = [];
  for (const [body, row] of stayAs) {
    if (!row) continue;
    const seated = open(row.seats);
    seatsEnded.push(...seated.filter((seat) => !body.seats.some((each) => same(seatOf(each), seatOf(seat)))));
    body.seats.forEach((seat, position) => {
      if (!seated.some((each) => same(seatOf(each), seatOf(seat))))
        seatsBegun.push({ bodyId: row.id, position, seat });
    });
  }
  if (seatsEnded.length > 0) await tx.seat.updateMany({ where: idsOf(seatsEnded), ...close });
  if (ended.length > 0) await tx.governanceBody.updateMany({ where: idsOf(ended), ...close });
  const begun = after.governanceBodies.flatMap((body, position) =>
    stayAs.get(body) ? [] : [{ body, position }],
  );
  if (begun.length > 0) {
    const made = await tx.governanceBody.createManyAndReturn({
      data: begun.map(({ body, position }) => ({ ...bodyHeadOf(body), formationId, position, validFrom })),
      select: { id: true, position: true },
    });
    for (const { body, position } of begun) {
      const bodyId = made.find((row) => row.position === position)?.id as string;
      seatsBegun.push(...body.seats.map((seat, index) => ({ bodyId, position: index, seat })));
    }
  }
  if (seatsBegun.length > 0)
    await tx.seat.createMany({
      data: seatsBegun.map(({ bodyId, position, seat }) => ({
        ...seatOf(seat),
        bodyId,
        position,
        validFrom,
      })),
    });
}

async function writeCustodian(
  tx: Transaction,
  { formationId, formation }: RunningRows,
  { custodianId }: RunningFormation,
  validFrom: Date,
): Promise<void> {
  const [now] = open(formation.custodianships);
  if ((now?.organisationId ?? null) === custodianId) return;
  if (now) await tx.custodianship.updateMany({ where: { id: now.id }, data: { validTo: validFrom } });
  if (custodianId !== null)
    await tx.custodianship.createMany({ data: [{ formationId, organisationId: custodianId, validFrom }] });
}

/** 写入变更: from a day on the consortium is as given: what ends is closed, what begins is opened, the rest stays. */
export async function writeChange(
  tx: Transaction,
  rows: RunningRows,
  after: RunningFormation,
  day: string,
  intents: Intents = new Map(),
): Promise<void> {
  const validFrom = storedDay(day) as Date;
  await writeTerm(tx, rows, { name: after.name, directions: after.directions }, day);
  await writeMembers(tx, rows, after, validFrom, intents);
  await writeBodies(tx, rows, after, validFrom);
  await writeCustodian(tx, rows, after, validFrom);
}
