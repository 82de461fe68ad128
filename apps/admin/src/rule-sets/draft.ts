import {
  both,
  type InputIssue,
  InvalidInput,
  parseInput,
  type Rule,
  type RuleSet,
  ruleSetSchema,
} from '@consortium/domain';
import { blankOf, parametersOf } from '@consortium/domain/parameters';

export type Draft = Readonly<{ definition: RuleSet | null; issues: readonly InputIssue[] }>;

/** 新版本草稿: checked by the domain's own schema; the issues carry their paths. */
export function checkedDraft(raw: unknown): Draft {
  try {
    return { definition: parseInput(ruleSetSchema, raw), issues: [] };
  } catch (error) {
    if (error instanceof InvalidInput) return { definition: null, issues: error.issues };
    throw error;
  }
}

/** The call of a measure that nobody has filled in yet. */
export const blankMeasure = (kind: string): Rule['measure'] =>
  ({ kind, ...blankOf(parametersOf(kind)) }) as unknown as Rule['measure'];

/** 新条款 with a code that no other has. */
export const blankRule = (number: number): Rule => ({
  code: `CLAUSE_${number}`,
  clause: '',
  quote: '',
  title: both('', ''),
  force: 'HARD',
  dueBy: 'SUBMISSION',
  isWaivableBySpecialCase: false,
  measure: blankMeasure('memberCount'),
});

/** The first number whose code is free. */
export function freeNumber(rules: readonly Rule[]): number {
  const codes = new Set(rules.map(({ code }) => code));
  let number = rules.length + 1;
  while (codes.has(`CLAUSE_${number}`)) number += 1;
  return number;
}

/** Text as JSON, or undefined where it is none. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
