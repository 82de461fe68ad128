import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreSheetInput } from './score-sheet.ts';
import { checkScores, totalOf } from './scores.ts';

const item = (code: string, weight: string, more: object = {}) => ({ code, name: code, weight, ...more });
const sheetOf = (...items: object[]) =>
  scoreSheetInput.parse({ title: '示例', groups: [{ name: '组', items }] });
const sheet = sheetOf(item('IDEA', '60', { isCommentRequired: true }), item('TEAM', '40', { scale: 10 }));
const codesOf = (scores: { code: string; score: string; comment?: string }[], complete = true) =>
  checkScores(
    sheet,
    scores.map((each) => ({ comment: '', ...each })),
    { complete },
  ).map(({ code, path }) => [code, ...path.slice(1)]);
const good = [
  { code: 'IDEA', score: '85.5', comment: '示例' },
  { code: 'TEAM', score: '9' },
];

describe('a score sheet', () => {
  it.each(['', '五', '1e2', '-60'])('with a weight of %j is refused, not stumbled over', (weight) => {
    const groups = [{ name: '组', items: [item('IDEA', weight), item('TEAM', '40')] }];
    const { success, error } = scoreSheetInput.safeParse({ title: '示例', groups });
    expect(success).toBe(false);
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['groups.0.items.0.weight']);
  });
});

describe('checkScores', () => {
  it('finds nothing in a complete sheet', () => {
    expect(codesOf(good)).toEqual([]);
  });

  it.each([
    '101',
    '100.1',
    '85.555',
    '85.55',
    '-1',
    'NaN',
    '八十五',
    '1e2',
    ' 85',
    '.5',
    '85.',
    '0x10',
    'Infinity',
  ])('refuses %s', (score) => {
    expect(codesOf([{ code: 'IDEA', score, comment: '示例' }, good[1] as never])).toEqual([
      ['SCORE_INVALID', 'IDEA', 'score'],
    ]);
  });

  it.each(['0', '0.0', '0.1', '99.9', '100', '100.0'])('takes %s', (score) => {
    expect(codesOf([{ code: 'IDEA', score, comment: '示例' }, good[1] as never])).toEqual([]);
  });

  it.each([
    ['10', []],
    ['10.1', [['SCORE_INVALID', 'TEAM', 'score']]],
  ])('an item out of 10 given %s', (score, codes) => {
    expect(codesOf([good[0] as never, { code: 'TEAM', score }])).toEqual(codes);
  });

  it('wants every score and required comment at submission, none in a draft', () => {
    expect(codesOf([{ code: 'IDEA', score: '80', comment: ' ' }])).toEqual([
      ['COMMENT_REQUIRED', 'IDEA', 'comment'],
      ['SCORE_INVALID', 'TEAM', 'score'],
    ]);
    expect(codesOf([{ code: 'IDEA', score: '' }], false)).toEqual([]);
    expect(codesOf([{ code: 'IDEA', score: '101' }], false)).toEqual([['SCORE_INVALID', 'IDEA', 'score']]);
  });

  it('knows its items, each once', () => {
    expect(codesOf([...good, { code: 'OTHER', score: '1' }, { code: 'TEAM', score: '1' }])).toEqual([
      ['BAD_USER_INPUT', 'OTHER', 'code'],
      ['BAD_USER_INPUT', 'TEAM', 'code'],
    ]);
  });
});

describe('totalOf', () => {
  it('weighs what was scored', () => {
    expect(totalOf(sheet, good)).toBe('87.30');
    expect(totalOf(sheet, [])).toBe('0.00');
    expect(
      totalOf(sheet, [
        { code: 'IDEA', score: '100' },
        { code: 'TEAM', score: '10' },
      ]),
    ).toBe('100.00');
  });

  it.each([
    ['0.5', '1', '0.01'],
    ['0.4', '1', '0.00'],
    ['1.5', '1', '0.02'],
  ])('rounds half up: %s of 100 at weight %s is %s', (score, weight, total) => {
    const small = sheetOf(item('A', weight), item('B', '99'));
    expect(totalOf(small, [{ code: 'A', score }])).toBe(total);
  });

  it('adds thirds exactly', () => {
    // 0.01 × (1/3 + 1/6) is 0.005: half up, not 0.00499….
    const thirds = sheetOf(
      item('A', '0.01', { scale: 3 }),
      item('B', '0.01', { scale: 6 }),
      item('C', '99.98'),
    );
    expect(
      totalOf(thirds, [
        { code: 'A', score: '1' },
        { code: 'B', score: '1' },
      ]),
    ).toBe('0.01');
  });

  it('lies between 0 and 100, grows with a score, and is the sum within half a hundredth', () => {
    const given = fc.array(
      fc.record({
        weight: fc.integer({ min: 1, max: 50 }),
        scale: fc.integer({ min: 1, max: 100 }),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(given, (rows) => {
        const used = rows.reduce((sum, { weight }) => sum + weight, 0);
        const some = sheetOf(
          ...rows.map(({ weight, scale }, index) => item(`I${index}`, (weight / 10).toFixed(1), { scale })),
          item('REST', ((1000 - used) / 10).toFixed(1)),
        );
        const scores = rows.map(({ scale, share }, index) => ({
          code: `I${index}`,
          score: (Math.floor(scale * share * 10) / 10).toFixed(1),
        }));
        const total = new Decimal(totalOf(some, scores));
        const exact = scores.reduce(
          (sum, { score }, index) =>
            sum.plus(
              new Decimal(rows[index]?.weight ?? 0)
                .div(10)
                .times(score)
                .div(rows[index]?.scale ?? 1),
            ),
          new Decimal(0),
        );
        expect(total.minus(exact).abs().lte('0.005000001')).toBe(true);
        expect(total.gte(0) && total.lte(100)).toBe(true);
        const full = rows.map(({ scale }, index) => ({ code: `I${index}`, score: String(scale) }));
        expect(new Decimal(totalOf(some, full)).gte(total)).toBe(true);
      }),
    );
  });
});
