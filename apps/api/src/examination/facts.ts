import { dayText } from '@consortium/database/rows';
import { closesBefore, dayOf, type ExaminationFacts, type OtherApplication } from '@consortium/domain';
import { nearNames } from './names.ts';
import type { Asked, Registry } from './registry.ts';

const participations = ({ applicationId, batch, subject }: Asked, { byUnit }: Registry) =>
  Object.fromEntries(
    subject.members.map(({ unit }): [string, OtherApplication[]] => [
      unit.uscc,
      (byUnit.get(unit.uscc) ?? [])
        .filter(({ id, batchId }) => id !== applicationId && batchId === batch.id)
        .map(({ number, name, leadUnit }) => ({ number, name, leadUnit })),
    ]),
  );

const records = ({ subject }: Asked, { integrity, agreements }: Registry) => {
  const codes = new Set(subject.members.map(({ unit }) => unit.uscc));
  return {
    integrityRecords: integrity
      .filter(({ organisation }) => codes.has(organisation.uscc))
      .map(({ object, person, validTo, organisation }) => ({
        object: object === 'PERSON' ? `${organisation.legalName} ${person}` : organisation.legalName,
        validTo: dayText(validTo),
      })),
    strategicAgreements: agreements
      .filter(({ organisation }) => codes.has(organisation.uscc))
      .map(({ party, documentNo, validTo, organisation }) => ({
        uscc: organisation.uscc,
        party,
        documentNo,
        validTo: dayText(validTo),
      })),
  };
};

const batchFacts = ({ batch }: Asked): ExaminationFacts['batch'] => ({
  year: batch.year,
  closesBefore: closesBefore({
    opensOn: dayText(batch.opensOn) as string,
    closesOn: dayText(batch.closesOn) as string,
    isClosingDayIncluded: batch.isClosingDayIncluded,
  }).toISOString(),
  closesOn: dayText(batch.closesOn) as string,
  directions: batch.directions.map(({ name }) => name),
});

/** 登记事实 of each application, from what the registry knows. */
export function factsOf(asked: readonly Asked[], registry: Registry, now: Date): ExaminationFacts[] {
  const near = nearNames(asked, registry.names);
  return asked.map((each, index) => ({
    today: dayOf(now),
    submittedAt: (each.submittedAt ?? now).toISOString(),
    batch: batchFacts(each),
    participations: participations(each, registry),
    ledElsewhere: (each.leadUnitId === null ? [] : (registry.ledByUnit.get(each.leadUnitId) ?? []))
      .filter(({ id }) => id !== each.applicationId)
      .map(({ kind, number, name, leadUnit }) => ({ kind, number, name, leadUnit: leadUnit.legalName })),
    nearNames: near[index] ?? [],
    ...records(each, registry),
    recommendation: each.recommendation,
    receipts: each.receipts,
  }));
}
