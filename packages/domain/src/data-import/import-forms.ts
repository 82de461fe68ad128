import { directionForm } from './direction-form.ts';
import { districtForm } from './district-form.ts';
import { expertForm } from './expert-form.ts';
import type { ImportForm } from './import-form.ts';
import { indicatorForm } from './indicator-form.ts';
import { ledgerForm } from './ledger-form.ts';
import { organisationForm } from './organisation-form.ts';

/** 导入表 of each kind. */
export const importForms: Readonly<Record<ImportForm['kind'], ImportForm>> = {
  ORGANISATIONS: organisationForm,
  EXPERTS: expertForm,
  DISTRICTS: districtForm,
  DIRECTIONS: directionForm,
  INDICATORS: indicatorForm,
  LEDGER_ENTRIES: ledgerForm,
};
