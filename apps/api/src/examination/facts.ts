import { dayText } from '@consortium/database/rows';
import { dayOf, type ExaminationFacts, type OtherApplication } from '@consortium/domain';
import { isOwn, nearNames } from './names.ts';
import type { Asked, Registry } from './registry.ts';

/** Other applications of the batch, of the units that have any. */
function participations({ applicationId, batch, subject }: Asked, registry: Registry) {
  const byUnit = registry.participations.get(batch.id);
  // Codes as keys make a new shape of every plain object, which costs more than looking them up.
  const found: Record<string, OtherApplication[]> = Object.create(null);
  for (const { unit } of subject.members) {
    const others = (byUnit?.get(unit.uscc) ?? []).filter(({ id }) => id !== applicationId);
    if (others.length > 0) found[unit.uscc] = others.map(({ told }) => told);
  }
  return found;
}

const records = ({ subject }: Asked, { integrity, agreements }: Registry) => {
  const codes = [...new Set(subject.members.map(({ unit }) => unit.uscc))];
  return {
    integrityRecords: codes
      .flatMap((code) => integrity.get(code) ?? [])
      .sort(byId)
      .map(({ object, person, validTo, organisation }) => ({
        object: object === 'PERSON' ? `${organisation.legalName} ${person}` : organisation.legalName,
        validTo: dayText(validTo),
      })),
    strategicAgreements: codes
      .flatMap((code) => agreements.get(code) ?? [])
      .sort(byId)
      .map(({ party, documentNo, validTo, organisation }) => ({
        uscc: organisation.uscc,
        party,
        documentNo,
        validTo: dayText(validTo),
      })),
  };
};
// The order in which they were recorded, whatever the order of the units.
const byId = (one: { id: string }, other: { id: string }): number => (one.id < other.id ? -1 : 1);

/** 登记事实 of each application, from what the registry knows. */
export function factsOf(asked: readonly Asked[], registry: Registry, now: Date): ExaminationFacts[] {
  const near = nearNames(asked, registry.names);
  const today = dayOf(now);
  return asked.map((each, index) => ({
    today,
    submittedAt: (each.submittedAt ?? now).toISOString(),
    batch: registry.batches.get(each.batch) as ExaminationFacts['batch'],
    participations: participations(each, registry),
    ledElsewhere: (each.leadUnitId === null ? [] : (registry.ledByUnit.get(each.leadUnitId) ?? []))
      .filter((led) => !isOwn(each, led))
      .map(({ kind, number, name, leadUnit }) => ({ kind, number, name, leadUnit: leadUnit.legalName })),
    nearNames: near[index] ?? [],
    ...records(each, registry),
    recommendation: each.recommendation,
    receipts: each.receipts,
  }));
}
