import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluationActionsFrom, hintsOf, isGradable } from './evaluation.ts';
import { checkEvaluationScores, evaluationTotal } from './evaluation-result.ts';
import { evaluationSchemeInput } from './evaluation-scheme.ts';

const indicator = (code: string, fullMarks: string) => ({ code, name: code, fullMarks });
const scheme = evaluationSchemeInput.parse({
  title: '示例',
  groups: [
    { name: '运行管理', indicators: [indicator('A', '60'), indicator('B', '27.5'), indicator('C', '12.5')] },
    { name: '加分项', isBonus: true, indicators: [indicator('D', '4'), indicator('E', '4')] },
  ],
  bonusCap: '5',
  cutOffs: [
    { grade: 'QUALIFIED', from: '60' },
    { grade: 'UNQUALIFIED', from: '0', below: '60' },
  ],
});
const scores = (...given: string[]) =>
  given.map((score, at) => ({ code: 'ABCDE'[at] ?? '', score, comment: '' }));

describe('评价得分', () => {
  it.each([
    [['60', '27.5', '12.5', '0', '0'], '100.00'],
    [['50', '20.5', '10', '2', '2.9'], '85.40'],
    // Above the cap bonuses are worth no more.
    [['50', '20', '10', '2.5', '2.5'], '85.00'],
    [['50', '20', '10', '4', '4'], '85.00'],
    // What is not scored yet counts nothing.
    [['50', '', '', '', ''], '50.00'],
  ])('of %j is %s', (given, total) => {
    expect(evaluationTotal(scheme, scores(...given))).toBe(total);
  });

  it('never exceeds 100 and the cap, and never falls by a better score', () => {
    const tenths = (most: number) => fc.integer({ min: 0, max: most * 10 }).map((each) => String(each / 10));
    const sheet = fc.tuple(tenths(60), tenths(27.5), tenths(12.5), tenths(4), tenths(4));
    fc.assert(
      fc.property(sheet, fc.integer({ min: 0, max: 4 }), (given, at) => {
        const before = evaluationTotal(scheme, scores(...given));
        const raised = given.map((each, index) =>
          index === at ? ['60', '27.5', '12.5', '4', '4'][at] : each,
        ) as string[];
        expect(Number(before)).toBeLessThanOrEqual(105);
        expect(Number(evaluationTotal(scheme, scores(...raised)))).toBeGreaterThanOrEqual(Number(before));
      }),
    );
  });

  it('each indicator is scored within its full marks', () => {
    const codes = (given: string[], complete = true) =>
      checkEvaluationScores(scheme, scores(...given), { complete }).map(({ code, path }) => [code, path[1]]);
    expect(codes(['60', '27.5', '12.5', '4', '0'])).toEqual([]);
    expect(codes(['60', '27.6', '12.5', '4', '0'])).toEqual([['SCORE_INVALID', 'B']]);
    expect(codes(['60', '', '', '', ''], false)).toEqual([]);
    expect(codes(['60', '20', '10', '1', ''])).toEqual([['SCORE_INVALID', 'E']]);
  });
});

describe('评定等次', () => {
  const at = (status: 'SCHEDULED' | 'IN_PUBLICITY', today: string) =>
    isGradable({ status, dueOn: '2026-03-31', noticeUntil: '2026-05-10' }, today);

  it.each([
    ['IN_PUBLICITY', '2026-05-09', false],
    ['IN_PUBLICITY', '2026-05-10', false],
    ['IN_PUBLICITY', '2026-05-11', true],
    ['SCHEDULED', '2026-03-31', false],
    ['SCHEDULED', '2026-04-01', true],
  ] as const)('of %s on %s: %s', (status, today, expected) => {
    expect(at(status, today)).toBe(expected);
  });

  it('is offered only then', () => {
    const given = { status: 'IN_PUBLICITY', dueOn: '2026-03-31', noticeUntil: '2026-05-10' } as const;
    expect(evaluationActionsFrom(given, '2026-05-10')).toEqual([]);
    expect(evaluationActionsFrom(given, '2026-05-11')).toEqual(['grade']);
  });
});

describe('评价提示', () => {
  const given = {
    year: 2026,
    grade: 'UNQUALIFIED',
    others: [],
    isReported: true,
    dueOn: '2026-03-31',
    hasAcceptedReport: true,
  } as const;
  const codes = (more: object, today = '2026-06-01') =>
    hintsOf({ ...given, ...more }, today).map(({ code }) => code);

  it('says nothing of a first failure', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ others: [{ year: 2024, grade: 'UNQUALIFIED' }] })).toEqual([]);
  });

  it('counts the years in a row', () => {
    const others = [2023, 2025, 2024].map((year) => ({ year, grade: 'UNQUALIFIED' as const }));
    const [hint] = hintsOf({ ...given, others: others.slice(1) }, '2026-06-01');
    expect(hint?.message['zh-CN']).toBe('连续 3 年评价不合格(2024、2025、2026)');
    expect(codes({ others, grade: 'GOOD' })).toEqual([]);
  });

  it('tells an overdue self report from the day after, and a year without an accepted report', () => {
    expect(codes({ isReported: false }, '2026-03-31')).toEqual([]);
    expect(codes({ isReported: false }, '2026-04-01')).toEqual(['SELF_REPORT_MISSING']);
    expect(codes({ hasAcceptedReport: false })).toEqual(['REPORT_NOT_ACCEPTED']);
  });
});
