import { dayText } from '@consortium/database/rows';
import { both, organisationForm, organisationInput, type Plain } from '@consortium/domain';
import type { Transaction } from '../context.ts';
import { createOrganisation, updateOrganisation } from '../organisation.ts';
import type { ImportDoor, StoredRecord } from './door.ts';
import { removal, versionsIn } from './take-back.ts';

const own = { omit: { organisationId: true } } as const;

const read = (tx: Transaction, keys: readonly string[]) =>
  tx.organisation.findMany({
    where: { uscc: { in: [...keys] } },
    omit: { searchGrams: true, createdAt: true, updatedAt: true },
    include: {
      rdTeam: own,
      financialYears: { ...own, orderBy: { year: 'asc' } },
      platforms: { omit: { organisationId: true, id: true }, orderBy: { id: 'asc' } },
    },
  });

const yuan = (amount: { toFixed: () => string } | null): string | null => amount?.toFixed() ?? null;

function stored(row: Awaited<ReturnType<typeof read>>[number]): StoredRecord {
  const { id, version, rdTeam, financialYears, platforms, ...columns } = row;
  const input: Plain = {
    ...columns,
    foundedOn: dayText(columns.foundedOn),
    registeredCapital: yuan(columns.registeredCapital),
    rdTeam: rdTeam && { ...rdTeam, asOf: dayText(rdTeam.asOf) },
    financialYears: financialYears.map(({ mainRevenue, salesRevenue, rdExpense, profit, ...year }) => ({
      ...year,
      mainRevenue: yuan(mainRevenue),
      salesRevenue: yuan(salesRevenue),
      rdExpense: yuan(rdExpense),
      profit: yuan(profit),
    })),
    platforms: platforms.map(({ approvedOn, validTo, revokedOn, ...platform }) => ({
      ...platform,
      approvedOn: dayText(approvedOn),
      validTo: dayText(validTo),
      revokedOn: dayText(revokedOn),
    })),
  };
  return { id, version, name: row.legalName, row, input };
}

/** 单位导入: through createOrganisation and updateOrganisation. */
export const organisationDoor: ImportDoor = {
  form: organisationForm,
  schema: organisationInput,
  find: async (tx, keys) =>
    new Map((await read(tx, keys)).map((row): [string, StoredRecord] => [row.uscc, stored(row)])),
  create: (context, organisation, confirmed) => createOrganisation(context, { organisation, confirmed }),
  update: (context, { id, version, reason }, organisation, confirmed) =>
    updateOrganisation(context, { id, version, reason, organisation, confirmed }),
  doubtsOf: async (tx, given) => {
    const namesakes = await tx.organisation.findMany({
      where: { legalName: { in: given.map(({ name }) => name) } },
      select: { legalName: true, uscc: true },
    });
    const codeOf = new Map(namesakes.map(({ legalName, uscc }) => [legalName, uscc]));
    return new Map(
      given.flatMap(({ key, name }) => {
        const other = codeOf.get(name);
        if (other === undefined || other === key) return [];
        return [
          [
            key,
            both(
              `已有同名单位,代码为 ${other};如为同一单位,请改用该代码`,
              `A unit of this name exists with the code ${other}; if it is the same one, use that code`,
            ),
          ] as const,
        ];
      }),
    );
  },
  versionsOf: versionsIn('organisation'),
  takeBack: removal('Organisation', (tx, id) =>
    tx.organisation.delete({ where: { id }, select: { id: true } }),
  ),
  list: {
    filterType: 'OrganisationFilter',
    orderType: 'OrganisationOrder',
    nodes: `legalName formerNames uscc kind sector isLegalPerson divisionCode placeOfBusiness foundedOn tags details {
      industryCode registeredCapital businessScope legalRepresentative contactName contactPost contactPhone contactEmail
      rdTeam { asOf fulltimeRdStaff seniorExperts doctors chiefScientist }
      financialYears { year monthsOperated mainRevenue salesRevenue rdExpense profit isAudited }
      platforms { name kind level approvalNo approvedOn validTo revokedOn } }`,
    toInput: ({ details, ...node }) => (details ? { ...node, ...(details as object) } : null),
  },
};
