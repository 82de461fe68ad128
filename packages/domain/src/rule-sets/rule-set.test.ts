import { describe, expect, it } from 'vitest';
import { aFormation, aSubject, facts } from '../builders.ts';
import type { Force, Outcome } from '../kernel/rule.ts';
import { examine, type RuleInput, ruleSet, ruleSetSchema } from './rule-set.ts';

const aRule = (given: Partial<RuleInput> = {}): RuleInput => ({
  code: 'ENOUGH_MEMBER_UNITS',
  clause: '三(三)b',
  quote: '成员单位不少于8个',
  title: { 'zh-CN': '成员单位不少于 8 个', en: 'At least eight member units' },
  force: 'HARD',
  measure: { kind: 'memberCount', min: 8 },
  ...given,
});
const aSet = (...rules: RuleInput[]) =>
  ruleSet({
    documentNo: '示例〔2025〕1号',
    title: '示例办法',
    effectiveFrom: '2025-01-01',
    nameGrammar: { prefix: '示例市', suffix: '创新联合体' },
    rules,
  });
const find = (rule: Partial<RuleInput>, members = 8) =>
  examine(aSet(aRule(rule)), aSubject({ members: aFormation({ members }) }), facts())[0];

describe('the force of a clause', () => {
  it.each<{ force: Force; met: Outcome; missed: Outcome }>([
    { force: 'HARD', met: 'PASS', missed: 'FAIL' },
    { force: 'PROCEDURE', met: 'PASS', missed: 'FAIL' },
    { force: 'IN_PRINCIPLE', met: 'PASS', missed: 'WAIVABLE' },
    { force: 'PREFERENCE', met: 'PASS', missed: 'NOT_APPLICABLE' },
    { force: 'JUDGEMENT', met: 'NEEDS_REVIEW', missed: 'NEEDS_REVIEW' },
  ])('makes $force $met where it is met and $missed where it is not', ({ force, met, missed }) => {
    expect(find({ force }, 8)?.outcome).toBe(met);
    expect(find({ force }, 7)?.outcome).toBe(missed);
  });

  it.each<Force>(['HARD', 'IN_PRINCIPLE', 'PREFERENCE', 'JUDGEMENT', 'PROCEDURE'])(
    'does not change missing data or what does not apply (%s)',
    (force) => {
      const measure: RuleInput['measure'] = { kind: 'applicationsPerUnit', max: 1, kinds: ['HOSPITAL'] };

      expect(find({ force, measure })?.outcome).toBe('NOT_APPLICABLE');
      expect(examine(aSet(aRule({ force, measure })), aSubject({ members: [] }), facts())[0]?.outcome).toBe(
        'MISSING_DATA',
      );
    },
  );

  it('offers a reason only where one is accepted', () => {
    expect(find({ force: 'IN_PRINCIPLE' }, 7)?.howToFix['zh-CN']).toBe(
      '再增加 1 个成员单位；确有原因的，可填写说明，经批准后视为满足',
    );
    expect(find({ force: 'HARD' }, 7)?.howToFix['zh-CN']).toBe('再增加 1 个成员单位');
    expect(find({ force: 'JUDGEMENT' }, 8)?.howToFix['zh-CN']).toBe('');
    expect(find({ force: 'PREFERENCE' }, 7)?.howToFix['zh-CN']).toBe('');
  });
});

describe('a rule set', () => {
  it('is due at submission and not waivable unless it says so', () => {
    expect(aSet(aRule()).rules[0]).toMatchObject({ dueBy: 'SUBMISSION', isWaivableBySpecialCase: false });
  });

  const refused = (...rules: unknown[]) => ruleSetSchema.safeParse({ ...aSet(aRule()), rules });

  it.each([
    {
      what: 'a measure nobody knows',
      rules: [{ ...aRule(), measure: { kind: 'guess' } }],
      path: ['rules', 0, 'measure', 'kind'],
    },
    {
      what: 'a parameter of the wrong type',
      rules: [{ ...aRule(), measure: { kind: 'memberCount', min: '8' } }],
      path: ['rules', 0, 'measure', 'min'],
    },
    {
      what: 'a misspelt parameter',
      rules: [{ ...aRule(), measure: { kind: 'memberCount', min: 8, countLead: true } }],
      path: ['rules', 0, 'measure'],
    },
    { what: 'a code twice', rules: [aRule(), aRule()], path: ['rules', 1, 'code'] },
    { what: 'a code in small letters', rules: [aRule({ code: 'enough' })], path: ['rules', 0, 'code'] },
    { what: 'no rules', rules: [], path: ['rules'] },
  ])('with $what is refused at $path', ({ rules, path }) => {
    expect(refused(...rules).error?.issues[0]?.path).toEqual(path);
  });

  it('with a measure that slipped past the schema stops the examination', () => {
    const rules = [{ ...aSet(aRule()).rules[0], measure: { kind: 'guess' } }] as unknown as ReturnType<
      typeof aSet
    >['rules'];

    expect(() => examine({ ...aSet(aRule()), rules }, aSubject(), facts())).toThrow('unknown measure guess');
  });
});
