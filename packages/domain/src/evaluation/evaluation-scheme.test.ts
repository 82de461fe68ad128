import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indicatorsOf } from '../annual-report/indicator-set.ts';
import { annualOperation2026 } from '../annual-report/indicator-sets/annual-operation.ts';
import { issuesOf } from '../values/issue.ts';
import { type CutOff, cutOffIssues, gradeOf } from './cut-offs.ts';
import { evaluationIndicatorsOf, evaluationSchemeInput, isCompleteScheme } from './evaluation-scheme.ts';
import { performanceTemplate } from './performance-template.ts';

const cut = (grade: string, from: string, below: string | null = null) => ({ grade, from, below }) as CutOff;
const good = [
  cut('EXCELLENT', '80'),
  cut('GOOD', '70', '80'),
  cut('QUALIFIED', '60', '70'),
  cut('UNQUALIFIED', '0', '60'),
];
const indicator = (code: string, fullMarks: string) => ({ code, name: code, fullMarks });
const schemeOf = (...marks: string[]) => ({
  title: '示例',
  groups: [
    { name: '运行管理', indicators: marks.map((each, at) => indicator(`I${at}`, each)) },
    { name: '加分项', isBonus: true, indicators: [indicator('BONUS', '10')] },
  ],
  bonusCap: '5',
  cutOffs: good,
});
const told = (scheme: object) =>
  issuesOf(evaluationSchemeInput, scheme).map(({ code, path, facts }) => [code, path.join('.'), facts]);

describe('评价指标体系', () => {
  it('takes weights that add up to 100, the bonus beside them', () => {
    expect(told(schemeOf('60', '39.5', '0.5'))).toEqual([]);
  });

  it.each([
    ['99.9', ['60', '39.9']],
    ['100.1', ['60', '40.1']],
    ['110', ['60', '50']],
  ])('refuses weights that add up to %s and says so', (sum, marks) => {
    expect(told(schemeOf(...marks))).toEqual([['WEIGHTS_SUM', 'groups', { sum }]]);
  });

  it('refuses an indicator that weighs nothing, a code or a group twice', () => {
    expect(told(schemeOf('100', '0'))).toEqual([
      ['SCHEME_INCOMPLETE', 'groups.0.indicators.1.fullMarks', { indicator: 'I1' }],
    ]);
    const twice = schemeOf('50', '50');
    const [basic, bonus] = twice.groups;
    const groups = [
      { ...basic, indicators: [indicator('BONUS', '100')] },
      { ...bonus, name: '运行管理' },
    ];
    expect(told({ ...twice, groups }).map(([code]) => code)).toEqual(Array(4).fill('INDICATOR_INVALID'));
  });

  it.each(['', '-1', '1e2', '12.55', '五', '1000'])('refuses full marks of %j', (fullMarks) => {
    expect(told(schemeOf(fullMarks)).map(([, path]) => path)).toContain('groups.0.indicators.0.fullMarks');
  });

  it('ships the five groups without weights: nobody is judged by them yet', () => {
    expect(performanceTemplate.groups.map(({ name }) => name)).toEqual([
      '运行管理',
      '开展创新活动',
      '服务产业发展',
      '创新成效',
      '加分项',
    ]);
    expect(isCompleteScheme(performanceTemplate)).toBe(false);
    expect(isCompleteScheme(evaluationSchemeInput.parse(schemeOf('100')))).toBe(true);
    const known = indicatorsOf(annualOperation2026).map(({ code }) => code);
    for (const { reportIndicator } of evaluationIndicatorsOf(performanceTemplate))
      expect(known).toContain(reportIndicator);
  });
});

describe('等次分数线', () => {
  it.each([
    [
      'OVERLAP',
      2,
      [
        cut('EXCELLENT', '80'),
        cut('GOOD', '70', '80'),
        cut('QUALIFIED', '60', '71'),
        cut('UNQUALIFIED', '0', '60'),
      ],
    ],
    ['OVERLAP', 1, [cut('EXCELLENT', '80'), cut('UNQUALIFIED', '0')]],
    ['GAP', 1, [cut('EXCELLENT', '80'), cut('UNQUALIFIED', '0', '79.9')]],
    ['ORDER', 1, [cut('UNQUALIFIED', '80'), cut('EXCELLENT', '0', '80')]],
    ['START', 1, [cut('EXCELLENT', '80'), cut('GOOD', '0.1', '80')]],
    ['END', 0, [cut('EXCELLENT', '80', '100'), cut('GOOD', '0', '80')]],
    ['DUPLICATE', 1, [cut('GOOD', '80'), cut('GOOD', '0', '80')]],
  ])('refuses %s at row %i', (reason, index, cutOffs) => {
    expect(cutOffIssues(cutOffs).map((each) => [each.reason, each.index])).toEqual([[reason, index]]);
    expect(told({ ...schemeOf('100'), cutOffs })[0]).toMatchObject([
      'CUT_OFFS_INVALID',
      expect.stringContaining(`cutOffs.${index}`),
      { reason },
    ]);
  });

  it('tells an empty one, whatever else is wrong', () => {
    expect(
      cutOffIssues([cut('GOOD', '50'), cut('QUALIFIED', '50', '50'), cut('UNQUALIFIED', '0', '50')]),
    ).toEqual(expect.arrayContaining([expect.objectContaining({ reason: 'EMPTY', index: 1 })]));
  });

  it.each([
    ['80.00', 'EXCELLENT'],
    ['79.99', 'GOOD'],
    ['70', 'GOOD'],
    ['59.99', 'UNQUALIFIED'],
    ['0', 'UNQUALIFIED'],
    ['105', 'EXCELLENT'],
  ])('give %s the grade %s', (total, grade) => {
    expect(gradeOf(good, total)).toBe(grade);
  });

  it('that pass the check give every total exactly one grade', () => {
    const tenths = fc.integer({ min: 0, max: 1200 }).map((each) => new Decimal(each).div(10).toString());
    const row = fc.record({
      grade: fc.constantFrom('EXCELLENT', 'GOOD', 'QUALIFIED', 'UNQUALIFIED'),
      from: fc.constantFrom('0', '60', '70', '80'),
      below: fc.constantFrom(null, '60', '70', '80'),
    });
    let passed = 0;
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 3 }), tenths, (rows, total) => {
        const cutOffs = rows as CutOff[];
        const holding = cutOffs.filter((each) => gradeOf([each], total) !== null);
        if (cutOffIssues(cutOffs).length > 0) return;
        passed += 1;
        expect(holding).toHaveLength(1);
      }),
      { numRuns: 4000 },
    );
    expect(passed).toBeGreaterThan(20);
  });

  it('cut anywhere, and written in any order, pass', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 3, maxLength: 3 }),
        fc.integer({ min: 0, max: 3 }),
        (points, turn) => {
          const [low, middle, high] = points.toSorted((a, b) => a - b).map((each) => String(each / 10)) as [
            string,
            string,
            string,
          ];
          const rows = [
            cut('EXCELLENT', high),
            cut('GOOD', middle, high),
            cut('QUALIFIED', low, middle),
            cut('UNQUALIFIED', '0', low),
          ];
          expect(cutOffIssues([...rows.slice(turn), ...rows.slice(0, turn)])).toEqual([]);
        },
      ),
    );
  });
});
