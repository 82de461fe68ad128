import type {
  FinancialYearInput,
  InnovationPlatformInput,
  OrganisationInput,
  RdTeamInput,
} from '@consortium/domain';
import { organisationFields } from '../../../organisations/queries.ts';

/** 牵头单位 as its tab edits it; head counts and years may be half-typed. */
export type LeadForm = Omit<OrganisationInput, 'rdTeam' | 'financialYears' | 'platforms'> & {
  rdTeam: { [Field in keyof RdTeamInput]: RdTeamInput[Field] | null };
  financialYears: { [Field in keyof FinancialYearInput]: FinancialYearInput[Field] | null }[];
  platforms: InnovationPlatformInput[];
};

export const noTeam: LeadForm['rdTeam'] = {
  asOf: null,
  fulltimeRdStaff: null,
  seniorExperts: null,
  doctors: null,
  chiefScientist: '',
};

/** The record as the organisation's queries lift it, as form values. */
export function leadFormOf(record: Readonly<Record<string, unknown>>): LeadForm {
  const own = Object.fromEntries(
    organisationFields.map((field) => [field, record[field]]),
  ) as unknown as OrganisationInput;
  const years = [...(own.financialYears ?? [])].sort((a, b) => b.year - a.year);
  return { ...own, rdTeam: own.rdTeam ?? noTeam, financialYears: years, platforms: own.platforms ?? [] };
}

/** What is sent: a team that nobody began is none. */
export function leadInputOf({ rdTeam, ...rest }: LeadForm): Record<string, unknown> {
  const isBlank = Object.values(rdTeam).every((value) => value === null || value === '');
  return { ...rest, rdTeam: isBlank ? null : rdTeam };
}

/** The next year to fill in: the one before the earliest, or last year. */
export function nextYear(years: readonly Readonly<{ year: unknown }>[], thisYear: number): number {
  const given = years.flatMap(({ year }) => (typeof year === 'number' ? [year] : []));
  const wanted = [1, 2, 3].map((back) => thisYear - back).find((year) => !given.includes(year));
  return wanted ?? Math.min(...given) - 1;
}
