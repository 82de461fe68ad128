import { describe, expect, it } from 'vitest';
import { aSubject, facts } from '../builders.ts';
import type { Outcome } from '../kernel/rule.ts';
import notice from './liuke-gui-2022-7/notice.md?raw';
import { liukeGui2022No7 } from './liuke-gui-2022-7.ts';
import { examine, ruleSetSchema, similarityThreshold } from './rule-set.ts';

const { rules } = liukeGui2022No7;
const findings = examine(liukeGui2022No7, aSubject(), facts());
const nothingGiven = aSubject({
  name: '',
  priorityDirections: [],
  members: [],
  lead: null,
  governanceBodies: [],
  fundManagement: null,
  foundation: '',
  academicActivities: '',
  developmentIdea: '',
  taskGoals: '',
  operatingMechanism: '',
  mainBusinessDirection: '',
  selfCheckSignedOn: null,
  agreementSignedOn: null,
});
const nothingKnown = facts({ recommendation: null, receipts: [] });

describe('柳科规〔2022〕7号', () => {
  it('has every clause of the notice once, in its order', () => {
    expect(rules.map(({ clause }) => clause)).toEqual([
      ...['一(一)a', '一(一)b', '一(一)c', '一(一)d'],
      ...[
        '一(二)1a',
        '一(二)1b',
        '一(二)1c',
        '一(二)2a',
        '一(二)2b',
        '一(二)2c',
        '一(二)3',
        '一(二)4',
        '一(二)5',
      ],
      ...['一(三)1', '一(三)2', '一(三)3', '一(三)4'],
      ...['一(四)a', '一(四)b', '一(五)a', '一(五)b', '一(五)c', '一(五)d', '一(六)'],
      ...['二(一)', '二(二)a', '二(二)b'],
      ...['三(一)a', '三(一)b', '三(一)c', '三(二)a', '三(二)b', '三(三)a', '三(三)b', '三(三)c', '三(三)d'],
      ...['三(四)', '三(五)', '柳科通〔2024〕11号'],
    ]);
  });

  it.each(rules.filter(({ clause }) => !clause.startsWith('柳科通')))(
    'quotes $clause as the notice has it',
    ({ quote }) => {
      expect(notice.replaceAll('\n', '')).toContain(
        // One clause joins the beginning of its sentence with its own half.
        quote.split('对创新联合体经费').at(-1),
      );
    },
  );

  it.each([
    [
      'IN_PRINCIPLE',
      [
        'ENOUGH_MAIN_REVENUE',
        'ENOUGH_RD_STAFF',
        'ENOUGH_RD_SPENDING',
        'ONE_CONSORTIUM_PER_LEAD',
        'ENOUGH_MEMBER_UNITS',
        'ONE_APPLICATION_PER_UNIT',
      ],
    ],
    ['PREFERENCE', ['STRATEGIC_AGREEMENT']],
    [
      'PROCEDURE',
      ['RECOMMENDED_BY_DISTRICT', 'SUBMITTED_IN_TIME', 'MATERIALS_RECEIVED', 'SELF_CHECK_SIGNED'],
    ],
  ])('binds %s where the notice says so', (force, codes) => {
    expect(rules.filter((rule) => rule.force === force).map(({ code }) => code)).toEqual(codes);
  });

  it('writes 原则上 into every quote that binds in principle, and into no other', () => {
    const saying = rules.filter(({ quote }) => quote.includes('原则上')).map(({ code }) => code);

    expect(saying).toEqual(rules.filter(({ force }) => force === 'IN_PRINCIPLE').map(({ code }) => code));
  });

  it('asks for what only district and bureau can complete at the formal check, for all else at submission', () => {
    expect(rules.filter(({ dueBy }) => dueBy === 'FORMAL_CHECK').map(({ code }) => code)).toEqual([
      'RECOMMENDED_BY_DISTRICT',
      'MATERIALS_RECEIVED',
    ]);
  });

  it('lets no special case set aside identity, legal persons, procedure or integrity', () => {
    expect(rules.filter((rule) => !rule.isWaivableBySpecialCase).map(({ code }) => code)).toEqual([
      'SEPARATE_LEGAL_PERSONS',
      'UNIT_KINDS_ADMITTED',
      'SPECIAL_CASE',
      'RECOMMENDED_BY_DISTRICT',
      'SUBMITTED_IN_TIME',
      'MATERIALS_RECEIVED',
      'NAME_FORM',
      'NAME_UNIQUE',
      'ONE_LEAD_UNIT',
      'STRATEGIC_AGREEMENT',
      'SELF_CHECK_SIGNED',
      'INTEGRITY_IN_ORDER',
    ]);
  });

  it('survives being stored and read again', () => {
    expect(ruleSetSchema.parse(JSON.parse(JSON.stringify(liukeGui2022No7)))).toEqual(liukeGui2022No7);
  });

  it('says from which similarity on names are near', () => {
    expect(similarityThreshold(liukeGui2022No7)).toBe(0.6);
    expect(similarityThreshold({ rules: [] })).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('a complete application', () => {
  const open = (outcome: Outcome) =>
    findings.filter((finding) => finding.outcome === outcome).map(({ code }) => code);

  it('passes everything that can be passed without a person', () => {
    expect(findings.filter(({ outcome }) => ['FAIL', 'MISSING_DATA', 'WAIVABLE'].includes(outcome))).toEqual(
      [],
    );
  });

  it('leaves every judgement, and nothing else, to a person', () => {
    expect(open('NEEDS_REVIEW')).toEqual(
      rules
        .filter(({ force, code }) => force === 'JUDGEMENT' && code !== 'SPECIAL_CASE')
        .map(({ code }) => code),
    );
  });

  it('has nothing to be mended in what passes', () => {
    for (const { howToFix } of findings.filter(({ outcome }) => outcome === 'PASS'))
      expect(howToFix).toEqual({ 'zh-CN': '', en: '' });
  });
});

describe('an empty draft', () => {
  const empty = examine(liukeGui2022No7, nothingGiven, nothingKnown);

  it('passes nothing but what speaks of time and of records', () => {
    expect(empty.filter(({ outcome }) => outcome === 'PASS').map(({ code }) => code)).toEqual([
      'SUBMITTED_IN_TIME',
      'INTEGRITY_IN_ORDER',
    ]);
  });

  it.each(empty.filter(({ outcome }) => !['PASS', 'NOT_APPLICABLE'].includes(outcome)))(
    'says of $clause how to mend it and where',
    ({ howToFix, field }) => {
      expect(howToFix['zh-CN']).not.toBe('');
      expect(howToFix.en).not.toBe('');
      expect(field).not.toBe('');
    },
  );

  it.each([...findings, ...empty])(
    'speaks both languages about $clause',
    ({ message, seen, threshold, computation }) => {
      for (const label of [message, seen, threshold, computation]) {
        expect(label['zh-CN'].trim()).not.toBe('');
        expect(label.en.trim()).not.toBe('');
        expect(`${label['zh-CN']}${label.en}`).not.toMatch(/undefined|NaN|\[object|Infinity/);
      }
    },
  );
});
