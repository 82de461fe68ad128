import { type InputIssue, InvalidInput, parseInput, type RuleSet, ruleSetSchema } from '@consortium/domain';

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

/** Text as JSON, or undefined where it is none. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
