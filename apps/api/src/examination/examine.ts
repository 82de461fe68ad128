import { setImmediate } from 'node:timers/promises';
import { readMany } from '@consortium/database';
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
type Batches = Map<string, ExaminedBatch>;

async function askedFor(
  database: Reader,
  ids: readonly string[],
  batches: Batches = new Map(),
): Promise<Asked[]> {
  const rows = await readMany(database, 'Application', {
    where: { id: { in: [...ids] } },
    select: subjectSelect,
  });
  const missing = [...new Set(rows.map(({ batchId }) => batchId))].filter((id) => !batches.has(id));
  if (missing.length > 0) {
    const where = { id: { in: missing } };
    for (const batch of await readMany(database, 'Batch', { where, include: batchInclude }))
      batches.set(batch.id, batch);
  }
  return rows.map((row) => askedOf({ ...row, batch: batches.get(row.batchId) as ExaminedBatch }));
}

/** Stored applications by id, examined as of now. */
export async function examineStored(
  database: Reader,
  ids: readonly string[],
  now: Date,
): Promise<Map<string, Examination>> {
  const asked = await askedFor(database, ids);
  const examined = await examineAll(database, asked, now);
  return new Map(
    asked.map(({ applicationId }, index) => [applicationId ?? '', examined[index] as Examination]),
  );
}

const CHUNK = 200;

/**
 * Any number of stored applications, one after another: the registry is loaded once, and the next chunk of rows while
 * this one is examined. What was found is told before the next is looked at, so that little of it is ever alive.
 */
export async function* examineMany(database: Reader, ids: readonly string[], now: Date, size = CHUNK) {
  const batches: Batches = new Map();
  const chunkAt = (at: number) => {
    const chunk = askedFor(database, ids.slice(at, at + size), batches);
    // What fails is told when it is waited for, not while the chunk before is examined.
    chunk.catch(() => {});
    return chunk;
  };
  let next = chunkAt(0);
  let registry: Registry | undefined;
  for (let at = 0; at < ids.length; at += size) {
    const asked = await next;
    next = chunkAt(at + size);
    // The statement leaves at the next turn of the loop, and PostgreSQL works while this chunk is examined.
    await setImmediate();
    registry ??= await wholeRegistry(database, asked, now);
    for (const each of asked) {
      const [examination] = examinedBy(registry, [each], now);
      yield { applicationId: each.applicationId, examination: examination as Examination };
    }
  }
}

/** The examination of one application among those an operation asks for: all of them are examined together. */
export const examinationOf = together((context, ids) => examineStored(context.database, ids, context.now));
