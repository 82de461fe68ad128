import { type OfficeRecordsInput, type OrganisationKind, toYuan } from '@consortium/domain';
import { exampleUscc } from '@consortium/domain/builders';
import { person } from './data/persons.ts';
import { allUnits, staffAccount, staffedUnits } from './data/units/all.ts';
import type { PlatformRow, UnitRow } from './data/units/row.ts';
import type { Actor, Door } from './door.ts';

/** Where the code of a unit says it was registered, and by whom. */
const prefixOf = (kind: OrganisationKind, division: string): string => {
  if (kind === 'ENTERPRISE') return `91${division}`;
  return kind === 'OTHER' || kind.endsWith('_SERVICE') ? `52${division}` : `12${division}`;
};
const districtNames: Readonly<Record<string, string>> = {
  450202: '城中区',
  450203: '鱼峰区',
  450204: '柳南区',
  450205: '柳北区',
  450206: '柳江区',
  450222: '柳城县',
  450223: '鹿寨县',
  450224: '融安县',
  450225: '融水苗族自治县',
};

const platformOf = (
  { name, level = 'CITY', expiredYearsAgo, revokedYearsAgo }: PlatformRow,
  year: number,
  number: number,
) => ({
  name,
  kind: name.endsWith('实验室')
    ? 'KEY_LABORATORY'
    : name.endsWith('企业技术中心')
      ? 'TECHNOLOGY_CENTRE'
      : name.endsWith('创新中心')
        ? 'INNOVATION_CENTRE'
        : 'ENGINEERING_CENTRE',
  level,
  approvalNo: `示例〔${year - 6}〕${number}号`,
  approvedOn: `${year - 6}-06-01`,
  validTo: expiredYearsAgo === undefined ? null : `${year - expiredYearsAgo}-05-31`,
  revokedOn: revokedYearsAgo === undefined ? null : `${year - revokedYearsAgo}-03-15`,
});

/** A unit as the door takes it. Without a founding date of its own it is twenty years old. */
function organisationOf(row: UnitRow, number: number, year: number) {
  const { key, name, kind = 'ENTERPRISE', division = '450203', wan = [], foundedYearsAgo = 20 } = row;
  const isReal = row.uscc !== undefined;
  const district = districtNames[division];
  return {
    legalName: name,
    formerNames: row.formerNames ?? [],
    uscc: row.uscc ?? exampleUscc(number, prefixOf(kind, division)),
    isLegalPerson: row.isLegalPerson ?? true,
    kind,
    sector: row.sector ?? (kind === 'ENTERPRISE' ? 'MANUFACTURING' : null),
    divisionCode: division,
    placeOfBusiness: row.place ?? (district ? `广西柳州市${district}示例路 ${number} 号` : ''),
    foundedOn: isReal ? null : `${year - foundedYearsAgo}-07-01`,
    businessScope: row.skill ? `${row.skill}的研发、生产与服务(示例)` : '',
    legalRepresentative: isReal ? '' : person(number),
    contactName: isReal ? '' : person(number + 3),
    contactPost: isReal ? '' : '科技管理部负责人',
    contactPhone: isReal ? '' : `0772-0000${String(number).padStart(3, '0')}`,
    contactEmail: isReal ? '' : `${staffAccount(key)}@liuzhou.example`,
    tags: [...(row.tags ?? []), ...(isReal ? [] : [`示例账号 ${staffAccount(key)}`])],
    rdTeam:
      row.rdStaff === undefined
        ? null
        : {
            asOf: `${year - 1}-12-31`,
            fulltimeRdStaff: row.rdStaff,
            seniorExperts: Math.floor(row.rdStaff / 5),
            doctors: Math.floor(row.rdStaff / 12),
          },
    financialYears: wan.map(([main, sales, rd], index) => ({
      year: year - wan.length + index,
      monthsOperated: year - wan.length + index === year - foundedYearsAgo ? 6 : 12,
      mainRevenue: toYuan(main, 'WAN'),
      salesRevenue: toYuan(sales, 'WAN'),
      rdExpense: toYuan(rd, 'WAN'),
      isAudited: true,
    })),
    platforms: (row.platforms ?? []).map((each) => platformOf(each, year, number)),
  };
}

/** What only the bureau keeps; null where it keeps nothing. */
function officeRecordsOf(
  { agreements = [], integrity = [] }: UnitRow,
  year: number,
): OfficeRecordsInput | null {
  if (agreements.length + integrity.length === 0) return null;
  return {
    strategicAgreements: agreements.map((each) => ({
      ...each,
      signedOn: `${year - 1}-09-10`,
      validTo: `${year + 4}-09-09`,
    })),
    integrityRecords: integrity.map(({ decidedYearsAgo, ...each }) => ({
      ...each,
      decidedOn: `${year - decidedYearsAgo}-04-20`,
      validFrom: `${year - decidedYearsAgo}-04-20`,
      validTo: `${year - decidedYearsAgo + 3}-04-19`,
    })),
  };
}

/** 登记单位: every unit through the officer's hands; global ids by key. */
export async function enrolUnits(
  { act }: Door,
  officer: Actor,
  year: number,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const [index, row] of allUnits.entries()) {
    const organisation = organisationOf(row, index + 1, year);
    const { id } = await act(officer, 'createOrganisation', { organisation });
    const officeRecords = officeRecordsOf(row, year);
    if (officeRecords)
      await act(officer, 'updateOrganisation', { id, version: 1, organisation, officeRecords });
    ids.set(row.key, id);
  }
  return ids;
}

/** 示例单位用户, as rows: nobody here waits for a link to set a password. */
export const staffOf = (units: ReadonlyMap<string, string>) =>
  staffedUnits.map(({ key }, index) => ({
    account: staffAccount(key),
    name: person(index + 8),
    role: 'UNIT_STAFF' as const,
    organisationId: bareId(units.get(key) as string),
  }));

/** The UUID of a global id. */
export const bareId = (globalId: string): string => globalId.replace(/^[A-Za-z]+_/, '');
