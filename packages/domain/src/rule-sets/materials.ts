import type { SubmissionItemKind } from '../application/submission-item.ts';
import type { RuleSet } from './rule-set.ts';

/** 规则要求的材料: what the clauses of a rule set want received (二(二)b); an alternative demands none by itself. */
export const materialsOf = ({ rules }: Pick<RuleSet, 'rules'>): SubmissionItemKind[] => [
  ...new Set(
    rules.flatMap(({ measure }) =>
      measure.kind === 'materialsReceived' ? (measure.kinds as SubmissionItemKind[]) : [],
    ),
  ),
];
