import { academia, publicNames } from './academia.ts';
import { draftingUnits } from './drafting.ts';
import { formalUnits } from './formal.ts';
import { freeUnits, troubledUnits } from './free.ts';
import { leadUnits } from './lead.ts';
import { partners } from './partners.ts';
import type { UnitRow } from './row.ts';

/** 示例单位, the ones a person may invite first. */
export const staffedUnits: readonly UnitRow[] = [
  ...freeUnits,
  ...leadUnits,
  ...draftingUnits,
  ...academia,
  ...partners,
  ...troubledUnits,
  ...formalUnits,
];
export const allUnits: readonly UnitRow[] = [...staffedUnits, ...publicNames];

/** Whose staff are listed as demo accounts. */
export const listedStaff: Readonly<Record<string, string>> = {
  smart: 'lead',
  bearing: 'member',
  firstHospital: 'hospital',
};

/** 示例单位账号: `unit07` signs in for the seventh unit; a tag on the unit says so. */
export const staffAccount = (key: string): string =>
  listedStaff[key] ??
  `unit${String(staffedUnits.findIndex((unit) => unit.key === key) + 1).padStart(2, '0')}`;
