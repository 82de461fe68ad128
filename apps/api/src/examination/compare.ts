import {
  type ExaminationFacts,
  examine,
  type Finding,
  type RuleSet,
  similarityThreshold,
} from '@consortium/domain';
import { askedFor, batchesWhere, chunksOf } from './examine.ts';
import { factsOf } from './facts.ts';
import { type Asked, type Reader, type Registry, registryFor, wholeRegistry } from './registry.ts';
import type { ExaminedBatch } from './subject.ts';

/** 规则对比: what two rule sets find of one record, by the same facts. */
export type Compared = Readonly<{ before: readonly Finding[]; after: readonly Finding[] }>;
export type RuleSetRow = ExaminedBatch['ruleSet'];

const rulesOf = ({ ruleSet }: ExaminedBatch) => ruleSet.definition as unknown as RuleSet;
const underRules = (batch: ExaminedBatch, ruleSet: RuleSetRow): ExaminedBatch => ({
  ...batch,
  ruleSetId: ruleSet.id,
  ruleSet,
});
/** Whether both look for the same near names; what else the registry tells is the same under any rules. */
const looksAlike = (one: RuleSet, other: RuleSet): boolean =>
  similarityThreshold(one) === similarityThreshold(other) &&
  one.nameGrammar.prefix === other.nameGrammar.prefix &&
  one.nameGrammar.suffix === other.nameGrammar.suffix;

/** As of the day it was submitted, so that years and validities stand as they did. */
function comparedBy(registry: Registry, each: Asked, other: ExaminedBatch, now: Date): Compared {
  const day = each.submittedAt ?? now;
  const [pinned, drafted] = [rulesOf(each.batch), rulesOf(other)];
  const [facts] = factsOf([each], registry, day) as [ExaminationFacts];
  const [others] = looksAlike(pinned, drafted)
    ? [facts]
    : (factsOf([{ ...each, batch: other }], registry, day) as [ExaminationFacts]);
  return { before: examine(pinned, each.subject, facts), after: examine(drafted, each.subject, others) };
}

/** Every application of a batch that was ever submitted, under the rules of its batch and under others. */
export async function* compareBatch(database: Reader, batchId: string, ruleSet: RuleSetRow, now: Date) {
  const batches = await batchesWhere(database, { id: batchId });
  const batch = batches.get(batchId);
  if (!batch) return;
  const other = underRules(batch, ruleSet);
  const registry = wholeRegistry(database, [batch, other], now);
  registry.catch(() => {});
  for await (const asked of chunksOf(database, batches, { batchId, firstSubmittedAt: { not: null } }))
    for (const each of asked)
      yield {
        applicationId: each.applicationId as string,
        compared: comparedBy(await registry, each, other, now),
      };
}

/** One application under the rules of its batch and under others. */
export async function compareApplication(database: Reader, id: string, ruleSet: RuleSetRow, now: Date) {
  const [each] = await askedFor(database, [id], batchesWhere(database, { applications: { some: { id } } }));
  if (!each) return null;
  const other = underRules(each.batch, ruleSet);
  const registry = await registryFor(database, [each, { ...each, batch: other }], now);
  return comparedBy(registry, each, other, now);
}
