import type { Stage } from '@consortium/domain';
import type { Transaction } from '../context.ts';
import { hashOf } from '../hash.ts';
import { askedOf, type Examination, examineAll } from './examine.ts';
import { batchInclude, subjectSelect } from './subject.ts';

/** 冻结: examines an application inside the act's transaction and keeps what was seen and found, with its hash. */
export async function freeze(
  tx: Transaction,
  { id }: Readonly<{ id: string }>,
  stage: Stage,
  now: Date,
): Promise<Examination> {
  const application = await tx.application.findUniqueOrThrow({
    where: { id },
    select: { ...subjectSelect, batch: { include: batchInclude } },
  });
  const [examined] = await examineAll(tx, [askedOf(application)], now);
  const { ruleSetId, subject, facts, findings } = examined as Examination;
  const input = { subject, facts };
  await tx.examinationSnapshot.create({
    data: {
      applicationId: id,
      ruleSetId,
      stage,
      input: input as object,
      inputHash: hashOf(input),
      findings: findings as unknown as object[],
      examinedAt: now,
    },
    select: { id: true },
  });
  return examined as Examination;
}
