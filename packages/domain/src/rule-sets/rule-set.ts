import { z } from 'zod';
import type { ExaminationFacts, ExaminationSubject } from '../application/subject.ts';
import { both, type Label } from '../kernel/label.ts';
import type { Measured } from '../kernel/measure.ts';
import { type Finding, type Force, force, type Outcome, stage } from '../kernel/rule.ts';
import { calendarDay } from '../values/calendar-day.ts';
import { lineText, longText, recordId } from '../values/text.ts';
import { measures } from './measures/index.ts';

const label = z.object({ 'zh-CN': longText(400), en: longText(400) });

/** 条款: a row of a rule set. */
export const ruleSchema = z.object({
  code: z.string().regex(/^[A-Z][A-Z0-9_]{2,60}$/),
  clause: lineText(40),
  quote: longText(600),
  title: label,
  force: force.schema,
  dueBy: stage.schema.default('SUBMISSION'),
  /** 一事一议 may set it aside; never identity, legal-person or integrity rules [D]. */
  isWaivableBySpecialCase: z.boolean().default(false),
  measure: measures.call,
});
export type Rule = z.output<typeof ruleSchema>;
export type RuleInput = z.input<typeof ruleSchema>;

/** 规则集: the clauses of one official document, versioned data; a batch is pinned to one version. */
export const ruleSetSchema = z
  .object({
    documentNo: lineText(60),
    title: lineText(120),
    effectiveFrom: calendarDay,
    nameGrammar: z.object({ prefix: lineText(20), suffix: lineText(20) }),
    rules: z.array(ruleSchema).min(1).max(200),
  })
  .check(({ value, issues }) => {
    const codes = value.rules.map(({ code }) => code);
    codes.forEach((code, index) => {
      if (codes.indexOf(code) !== index)
        issues.push({
          code: 'custom',
          path: ['rules', index, 'code'],
          input: value,
          message: '条款代码重复',
        });
    });
  });
export type RuleSet = z.output<typeof ruleSetSchema>;

/** 规则草稿: the clauses, and the rule set whose place they take. */
export const ruleSetDraft = z.object({ definition: ruleSetSchema, replacesId: recordId.nullable() });

/** A rule set written in code, checked when it is loaded. */
export const ruleSet = (definition: z.input<typeof ruleSetSchema>): RuleSet =>
  ruleSetSchema.parse(definition);

const outcomes: Readonly<Record<Measured['result'], (force: Force) => Outcome>> = {
  HOLDS: (force) => (force === 'JUDGEMENT' ? 'NEEDS_REVIEW' : 'PASS'),
  MISSES: (force) =>
    ({
      HARD: 'FAIL',
      PROCEDURE: 'FAIL',
      IN_PRINCIPLE: 'WAIVABLE',
      PREFERENCE: 'NOT_APPLICABLE',
      JUDGEMENT: 'NEEDS_REVIEW',
    })[force] as Outcome,
  REVIEW: () => 'NEEDS_REVIEW',
  MISSING: () => 'MISSING_DATA',
  NOT_APPLICABLE: () => 'NOT_APPLICABLE',
};

const nothing: Label = both('', '');
const reasonInstead = both(
  '；确有原因的，可填写说明，经批准后视为满足',
  '; or give a reason and have it approved',
);

/** One finding per clause, never only the first: the same function and the same bytes in browser and server. */
export const examine = (
  { rules, nameGrammar }: Pick<RuleSet, 'rules' | 'nameGrammar'>,
  subject: ExaminationSubject,
  facts: ExaminationFacts,
): Finding[] =>
  rules.map(({ code, clause, quote, force, dueBy, title, measure }) => {
    const taken = measures.take(measure, subject, facts, { nameGrammar });
    const outcome = outcomes[taken.result](force);
    const mend = taken.result === 'HOLDS' || outcome === 'NOT_APPLICABLE' ? nothing : (taken.fix ?? nothing);
    return {
      code,
      clause,
      quote,
      force,
      dueBy,
      outcome,
      field: measures.fieldOf(measure, taken),
      message: title,
      seen: taken.seen,
      threshold: taken.threshold,
      computation: taken.computation,
      howToFix:
        outcome === 'WAIVABLE'
          ? both(mend['zh-CN'] + reasonInstead['zh-CN'], mend.en + reasonInstead.en)
          : mend,
      related: taken.related ?? [],
    };
  });

/** 相似度 from which two names are near by this rule set; above every score where it compares none. */
export const similarityThreshold = ({ rules }: Pick<RuleSet, 'rules'>): number => {
  for (const { measure } of rules) if (measure.kind === 'nameUnique') return measure.similarFrom;
  return Number.POSITIVE_INFINITY;
};
