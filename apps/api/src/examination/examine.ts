import {
  type ExaminationFacts,
  type ExaminationSubject,
  examine,
  type Finding,
  type RuleSet,
} from '@consortium/domain';
import type { Transaction } from '../context.ts';
import { together } from '../together.ts';
import { type Asked, factsOf } from './facts.ts';
import { type ExaminedApplication, subjectInclude, subjectOf } from './subject.ts';

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

type Reader = Parameters<typeof factsOf>[0] & Pick<Transaction, 'application'>;

/** Examines any number of askings in a constant number of statements. */
export async function examineAll(
  database: Reader,
  asked: readonly Asked[],
  now: Date,
): Promise<Examination[]> {
  const facts = await factsOf(database, asked, now);
  return asked.map(({ subject, batch }, index) => ({
    ruleSetId: batch.ruleSetId,
    examinedAt: now,
    subject,
    facts: facts[index] as ExaminationFacts,
    findings: examine(
      batch.ruleSet.definition as unknown as RuleSet,
      subject,
      facts[index] as ExaminationFacts,
    ),
  }));
}

/** Stored applications by id, examined as of now. */
export async function examineStored(
  database: Reader,
  ids: readonly string[],
  now: Date,
): Promise<Map<string, Examination>> {
  const rows = await database.application.findMany({
    where: { id: { in: [...ids] } },
    include: subjectInclude,
  });
  const examined = await examineAll(database, rows.map(askedOf), now);
  return new Map(rows.map(({ id }, index) => [id, examined[index] as Examination]));
}

/** The examination of one application among those an operation asks for: all of them are examined together. */
export const examinationOf = together((context, ids) => examineStored(context.database, ids, context.now));
