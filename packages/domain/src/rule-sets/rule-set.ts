import { z } from 'zod';
import type { ExaminationFacts, ExaminationSubject } from '../application/subject.ts';
import { both, type Label } from '../kernel/label.ts';
import type { Measure, Measured } from '../kernel/measure.ts';
import { type Finding, type Force, force, type Outcome, stage } from '../kernel/rule.ts';
import { calendarDay } from '../values/calendar-day.ts';
import { lineText, longText } from '../values/text.ts';
import { measures } from './measures/index.ts';

const label = z.object({ 'zh-CN': longText(400), en: longText(400) });

const [first, ...others] = measures.map(({ kind, parameters }) => parameters.extend({ kind: z.literal(kind) }));
const measureCall = z.discriminatedUnion('kind', [first as NonNullable<typeof first>, ...others]);

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
  measure: measureCall,
});
export type Rule = z.output<typeof ruleSchema>;

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
        issues.push({ code: 'custom', path: ['rules', index, 'code'], input: value, message: '条款代码重复' });
    });
  });
export type RuleSet = z.output<typeof ruleSetSchema>;

/** A rule set written in code, checked when it is loaded. */
export const ruleSet = (definition: z.input<typeof ruleSetSchema>): RuleSet => ruleSetSchema.parse(definition);

const byKind = new Map<string, Measure>(measures.map((each) => [each.kind, each as unknown as Measure]));

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
const reasonInstead = both(';确有原因的,可填写说明,经批准后视为满足', '; or give a reason and have it approved');

/** One finding per clause, never only the first: the same function and the same bytes in browser and server. */
export function examine(
  { rules }: Pick<RuleSet, 'rules'>,
  subject: ExaminationSubject,
  facts: ExaminationFacts,
): Finding[] {
  return rules.map(({ code, clause, quote, force, dueBy, title, measure: { kind, ...parameters } }) => {
    const used = byKind.get(kind);
    if (!used) throw new Error(`unknown measure ${kind}`);
    const { result, seen, threshold, computation, fix, field, related } = used.take(parameters, subject, facts);
    const outcome = outcomes[result](force);
    const mend = outcome === 'PASS' || outcome === 'NOT_APPLICABLE' ? nothing : (fix ?? nothing);
    return {
      code,
      clause,
      quote,
      force,
      dueBy,
      outcome,
      field: field ?? used.field,
      message: title,
      seen,
      threshold,
      computation,
      howToFix:
        outcome === 'WAIVABLE'
          ? both(mend['zh-CN'] + reasonInstead['zh-CN'], mend.en + reasonInstead.en)
          : mend,
      related: related ?? [],
    };
  });
}
