import type { OfficeRecordsInput, OrganisationInput } from '@consortium/domain';
import { searchGramsOf } from '@consortium/domain/search';
import type { Prisma } from '../../generated/client.ts';
import { storedDay } from './day.ts';

type Transaction = Prisma.TransactionClient;

/** The columns of a unit's own row. */
export function organisationColumns({
  rdTeam: _team,
  financialYears: _years,
  platforms: _platforms,
  ...input
}: OrganisationInput) {
  return {
    ...input,
    foundedOn: storedDay(input.foundedOn),
    searchGrams: searchGramsOf([input.legalName, ...input.formerNames], [input.uscc]),
  };
}

const days = <Row extends object, Key extends keyof Row>(row: Row, ...keys: Key[]): Row =>
  ({ ...row, ...Object.fromEntries(keys.map((key) => [key, storedDay(row[key] as string | null)])) }) as Row;

/** The dependent rows of a unit, replaced as a whole: what is given is what there is. */
export async function writeOrganisationParts(
  tx: Transaction,
  organisationId: string,
  { rdTeam, financialYears, platforms }: OrganisationInput,
  office: OfficeRecordsInput | null = null,
): Promise<void> {
  const of = { where: { organisationId } };
  const own = <Row extends object>(rows: readonly Row[]) =>
    rows.map((row) => ({ ...row, organisationId })) as never;
  await tx.rdTeam.deleteMany(of);
  if (rdTeam) await tx.rdTeam.createMany({ data: own([days(rdTeam, 'asOf')]) });
  await tx.financialYear.deleteMany(of);
  await tx.financialYear.createMany({ data: own(financialYears) });
  await tx.innovationPlatform.deleteMany(of);
  await tx.innovationPlatform.createMany({
    data: own(platforms.map((each) => days(each, 'approvedOn', 'validTo', 'revokedOn'))),
  });
  if (!office) return;
  await tx.strategicAgreement.deleteMany(of);
  await tx.strategicAgreement.createMany({
    data: own(office.strategicAgreements.map((each) => days(each, 'signedOn', 'validTo'))),
  });
  await tx.integrityRecord.deleteMany(of);
  await tx.integrityRecord.createMany({
    data: own(office.integrityRecords.map((each) => days(each, 'decidedOn', 'validFrom', 'validTo'))),
  });
}
