import { aFormation, aLeadProfile, aMember, type aUnit, aYear } from '../../builders.ts';
import { type RuleInput, ruleSet } from '../rule-set.ts';

// Other cities' rules have other shapes, not only other numbers; they need data and no new code.
// The figures are rows of a survey of published rules; the sources are named at each set.

/** A rule whose quote is its title. */
export const rule = (
  code: string,
  quote: string,
  force: RuleInput['force'],
  measure: RuleInput['measure'],
): RuleInput => ({
  code,
  clause: code,
  quote,
  title: { 'zh-CN': quote, en: code },
  force,
  measure,
});
/** A rule set of another city. */
export const city = (documentNo: string, prefix: string, rules: RuleInput[]) =>
  ruleSet({
    documentNo,
    title: documentNo,
    effectiveFrom: '2025-01-01',
    nameGrammar: { prefix, suffix: '创新联合体' },
    rules,
  });

/** A lead unit with research of so much in each of three years of such sales. */
export const spending = (rdExpense: string, salesRevenue: string) => ({
  lead: aLeadProfile({
    financialYears: [2021, 2022, 2023].map((year) => aYear(year, { rdExpense, salesRevenue })),
  }),
});

/** A lead unit and members of these descriptions. */
export const made = (...kinds: Parameters<typeof aUnit>[0][]) => ({
  members: aFormation({
    members: 0,
    extra: kinds.map((unit, index) => aMember({ index: index + 2, unit: unit ?? {} })),
  }),
});
export const enterprise = { kind: 'ENTERPRISE' } as const;
export const university = { kind: 'UNIVERSITY' } as const;
