import { setImmediate } from 'node:timers/promises';
import { type Prisma, readMany } from '@consortium/database';
import {
  type ExaminationFacts,
  type ExaminationSubject,
  examine,
  type Finding,
  type RuleSet,
} from '@consortium/domain';
import { together } from '../together.ts';
import { factsOf } from './facts.ts';
import { type Asked, type Reader, type Registry, registryFor, wholeRegistry } from './registry.ts';
import {
  batchInclude,
  type ExaminedApplication,
  type ExaminedBatch,
  subjectOf,
  subjectSelect,
} from './subject.ts';

/** 条款对照: what was examined, by which rule set, and what was found. */
export type Examination = Readonly<{
  ruleSetId: string;
  examinedAt: Date;
  subject: ExaminationSubject;
  facts: ExaminationFacts;
  findings: readonly Finding[];
}>;

export const askedOf = (application: ExaminedApplication): Asked => ({
  applicationId: application.id,
  subject: subjectOf(application),
  leadUnitId: application.leadUnitId,
  // What is not on file, or came back from the district, will be judged by the day it is submitted.
  submittedAt:
    application.status === 'DRAFT' || application.status === 'RETURNED' ? null : application.submittedAt,
  batch: application.batch,
  recommendation:
    application.recommendedAt && application.recommendingBody
      ? {
          districtName: application.recommendingBody.name,
          districtKind: application.recommendingBody.kind,
          at: application.recommendedAt.toISOString(),
        }
      : null,
  receipts: application.submissionItems.flatMap(({ kind, receivedAt }) =>
    receivedAt ? { kind, receivedAt: receivedAt.toISOString() } : [],
  ),
});

/** Examines any number of askings in a constant number of statements. */
export const examineAll = async (
  database: Reader,
  asked: readonly Asked[],
  now: Date,
): Promise<Examination[]> => examinedBy(await registryFor(database, asked, now), asked, now);

function examinedBy(registry: Registry, asked: readonly Asked[], now: Date): Examination[] {
  const facts = factsOf(asked, registry, now);
  return asked.map(({ subject, batch }, index) => {
    const given = facts[index] as ExaminationFacts;
    const findings = examine(batch.ruleSet.definition as unknown as RuleSet, subject, given);
    return { ruleSetId: batch.ruleSetId, examinedAt: now, subject, facts: given, findings };
  });
}

/** Batches by id, each loaded once: its rule set is larger than an application. */
type Batches = ReadonlyMap<string, ExaminedBatch>;

export async function batchesWhere(database: Reader, where: Prisma.BatchWhereInput): Promise<Batches> {
  const batches = await readMany(database, 'Batch', { where, include: batchInclude });
  return new Map(batches.map((batch) => [batch.id, batch]));
}

export async function askedFor(
  database: Reader,
  ids: readonly string[],
  batches: Batches | Promise<Batches>,
): Promise<Asked[]> {
  const where = { id: { in: [...ids] } };
  const [rows, batchOf] = await Promise.all([
    readMany(database, 'Application', { where, select: subjectSelect }),
    batches,
  ]);
  return rows.map((row) => askedOf({ ...row, batch: batchOf.get(row.batchId) as ExaminedBatch }));
}

/** Stored applications by id, examined as of now. */
export async function examineStored(
  database: Reader,
  ids: readonly string[],
  now: Date,
): Promise<Map<string, Examination>> {
  const batches = batchesWhere(database, { applications: { some: { id: { in: [...ids] } } } });
  const asked = await askedFor(database, ids, batches);
  const examined = await examineAll(database, asked, now);
  return new Map(
    asked.map(({ applicationId }, index) => [applicationId ?? '', examined[index] as Examination]),
  );
}

const CHUNK = 200;

/**
 * The applications of a batch, chunk by chunk: the next chunk of rows is on its way while this one is looked at, and
 * little of it is ever alive.
 */
export async function* chunksOf(
  database: Reader,
  batches: Batches,
  where: Prisma.ApplicationWhereInput,
  size = CHUNK,
) {
  const rows = await readMany(database, 'Application', {
    where,
    select: { id: true },
    orderBy: { number: 'asc' },
  });
  const ids = rows.map(({ id }) => id);
  const chunkAt = (at: number) => {
    const chunk = askedFor(database, ids.slice(at, at + size), batches);
    // What fails is told when it is waited for, not while the chunk before is examined.
    chunk.catch(() => {});
    return chunk;
  };
  let next = chunkAt(0);
  for (let at = 0; at < ids.length; at += size) {
    const asked = await next;
    next = chunkAt(at + size);
    // The statement leaves at the next turn of the loop, and PostgreSQL works while this chunk is examined.
    await setImmediate();
    yield asked;
  }
}

/** Every application of a batch, one after another; the registry is loaded once. */
export async function* examineBatch(database: Reader, batchId: string, now: Date, size = CHUNK) {
  const batches = await batchesWhere(database, { id: batchId });
  const batch = batches.get(batchId);
  if (!batch) return;
  const registry = wholeRegistry(database, [batch], now);
  registry.catch(() => {});
  for await (const asked of chunksOf(database, batches, { batchId }, size))
    for (const each of asked) {
      const [examination] = examinedBy(await registry, [each], now);
      yield { applicationId: each.applicationId, examination: examination as Examination };
    }
}

/** The examination of one application among those an operation asks for: all of them are examined together. */
export const examinationOf = together((context, ids) => examineStored(context.database, ids, context.now));
