import { organisationColumns } from '@consortium/database/rows';
import { type OrganisationInput, organisationInput } from '@consortium/domain';
import { exampleId, exampleUscc } from '@consortium/domain/builders';
import type { Random } from './random.ts';
import { type Kind, personName, unitName } from './words.ts';

const DECADE = 10;
// Of ten units, seven are enterprises; the first and the fifth have figures and may lead.
const kinds: readonly Kind[] = ['ENTERPRISE', 'UNIVERSITY', 'INSTITUTE', 'TESTING_SERVICE'];
const kindOf = (index: number): Kind => kinds[index % DECADE] ?? 'ENTERPRISE';
export const mayLead = (index: number): boolean => index % DECADE === 0 || index % DECADE === 4;

const TABLE = 1_000_000_000;
/** A fixed id for the row of a number in the table of a number, ascending as the product's own are. */
export const idOf = (table: number, index: number): string => exampleId(table * TABLE + index);
export const unitId = (index: number): string => idOf(1, index);

const divisions = ['450202', '450203', '450204', '450205', '450206', '450222', '450223'];

const inputOf = (index: number, random: Random): OrganisationInput => {
  const kind = kindOf(index);
  return organisationInput.parse({
    legalName: unitName(kind, random),
    uscc: exampleUscc(index, kind === 'ENTERPRISE' ? '91450200' : '12450200'),
    isLegalPerson: true,
    kind,
    sector: kind === 'ENTERPRISE' ? 'MANUFACTURING' : null,
    divisionCode: random.pick(divisions),
    placeOfBusiness: `柳州市示例路 ${random.below(900) + 1} 号`,
    foundedOn: `${1990 + random.below(30)}-0${1 + random.below(9)}-15`,
    contactName: personName(random),
    contactPhone: '0772-2610000',
  });
};

/** 单位. */
export function* units(count: number, random: Random, updatedAt: Date) {
  for (let index = 0; index < count; index += 1)
    yield { id: unitId(index), ...organisationColumns(inputOf(index, random)), updatedAt };
}

function* leads(count: number) {
  for (let index = 0; index < count; index += 1) if (mayLead(index)) yield index;
}

export function* financialYears(count: number, lastYear: number) {
  for (const index of leads(count))
    for (const year of [lastYear - 2, lastYear - 1, lastYear]) {
      // One lead in ten misses a threshold.
      const revenue = index % 100 === 4 ? '300000000' : '600000000';
      yield {
        organisationId: unitId(index),
        year,
        mainRevenue: revenue,
        salesRevenue: revenue,
        rdExpense: '24000000',
        isAudited: true,
      };
    }
}

export function* rdTeams(count: number, lastYear: number) {
  for (const index of leads(count))
    yield { organisationId: unitId(index), asOf: `${lastYear}-12-31`, fulltimeRdStaff: 20 + (index % 200) };
}

export function* platforms(count: number) {
  for (const index of leads(count))
    yield {
      id: idOf(2, index),
      organisationId: unitId(index),
      name: '企业技术中心',
      kind: 'TECHNOLOGY_CENTRE',
      level: 'CITY',
    };
}
