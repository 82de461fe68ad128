import { describe, expect, it } from 'vitest';
import type { ExaminationSubject } from '../application/subject.ts';
import { aSubject, facts, findingOf } from '../builders.ts';
import type { Outcome } from '../kernel/rule.ts';
import { liukeGui2022No7 } from './liuke-gui-2022-7.ts';
import type { RuleSet } from './rule-set.ts';

type Case = Readonly<{
  when: string;
  outcome: Outcome;
  subject?: Partial<ExaminationSubject>;
  facts?: Parameters<typeof facts>[0];
  /** Only what the case is about: the Chinese texts are written out, as a person reads them. */
  field?: string;
  seen?: string;
  threshold?: string;
  computation?: string;
  fix?: string;
  related?: readonly string[];
}>;

/** One `describe` for one clause, one sentence for each case. */
export const clause = (code: string, cases: readonly Case[], ruleSet: RuleSet = liukeGui2022No7) =>
  describe(`${ruleSet.rules.find((rule) => rule.code === code)?.clause} ${code}`, () => {
    it.each(cases)('$when is $outcome', (each) => {
      const finding = findingOf(ruleSet, code, aSubject(each.subject), facts(each.facts));

      expect(finding.outcome).toBe(each.outcome);
      if (each.field !== undefined) expect(finding.field).toBe(each.field);
      if (each.seen !== undefined) expect(finding.seen['zh-CN']).toBe(each.seen);
      if (each.threshold !== undefined) expect(finding.threshold['zh-CN']).toBe(each.threshold);
      if (each.computation !== undefined) expect(finding.computation['zh-CN']).toContain(each.computation);
      if (each.fix !== undefined) expect(finding.howToFix['zh-CN']).toContain(each.fix);
      if (each.related !== undefined) expect(finding.related.map(({ name }) => name)).toEqual(each.related);
    });
  });
