import { describe, expect, it } from 'vitest';
import type { Figures } from './figures.ts';
import { type IndicatorSet, indicatorSetInput } from './indicator-set.ts';
import { rebasedPart, rebaseLines } from './rebase.ts';

const anIndicator = (code: string, given: object = {}) => ({
  code,
  name: `指标${code}`,
  unit: '件',
  kind: 'ANNUAL',
  source: 'MEMBER',
  ...given,
});
const aSet = (indicators: readonly object[], narratives: readonly object[] = []): IndicatorSet =>
  indicatorSetInput.parse({ title: '示例', groups: [{ name: '示例', indicators }], narratives });
const figure = (value: string, reason = '') => ({ value, reason, carriedFrom: null });

const before = aSet(
  [
    anIndicator('STAYS'),
    anIndicator('GOES'),
    anIndicator('MOVES'),
    anIndicator('MONEY', { unit: '万元', decimals: 2 }),
    anIndicator('ROUNDED', { decimals: 2 }),
    anIndicator('ASKED', { yearOnYear: '50' }),
  ],
  [{ code: 'OLD', title: '旧文' }],
);
const after = aSet(
  [
    anIndicator('NEW'),
    anIndicator('STAYS'),
    anIndicator('MOVES', { source: 'LEAD' }),
    anIndicator('MONEY', { unit: '元', decimals: 2 }),
    anIndicator('ROUNDED'),
    anIndicator('ASKED', { yearOnYear: '30' }),
  ],
  [{ code: 'FRESH', title: '新文' }],
);

it('rebaseLines tells what each indicator and text becomes, and nothing of what stays', () => {
  expect(rebaseLines(before, after).map(({ code, effect }) => `${code} ${effect}`)).toEqual([
    'NEW ADDED',
    'MOVES SOURCE_CHANGED',
    'MONEY UNIT_CHANGED',
    'ROUNDED CHANGED',
    'ASKED CHANGED',
    'GOES REMOVED',
    'FRESH ADDED',
    'OLD REMOVED',
  ]);
  expect(rebaseLines(before, before)).toEqual([]);
});

describe('rebasedPart', () => {
  const figures: Figures = {
    STAYS: figure('3', '说明'),
    GOES: figure('4'),
    MOVES: figure('5'),
    MONEY: figure('6.5'),
    ROUNDED: figure('7.25'),
    ASKED: figure('8'),
  };

  it('keeps what fits in its place, and tells every figure that falls away', () => {
    const { figures: kept, dropped, isAsBefore } = rebasedPart(before, after, 'unit', figures);
    expect(kept).toEqual({ STAYS: figure('3', '说明'), ASKED: figure('8') });
    expect(dropped.map(({ code, value }) => `${code} ${value}`)).toEqual([
      'GOES 4',
      'MOVES 5',
      'MONEY 6.5',
      'ROUNDED 7.25',
    ]);
    expect(isAsBefore).toBe(false);
  });

  it('loses no figure: what is kept and what is told are all there were', () => {
    const { figures: kept, dropped } = rebasedPart(before, after, 'unit', figures);
    expect([...Object.keys(kept), ...dropped.map(({ code }) => code)].sort()).toEqual(
      Object.keys(figures).sort(),
    );
  });

  it('keeps a whole number where fewer decimals are allowed', () => {
    expect(rebasedPart(before, after, 'unit', { ROUNDED: figure('7') }).figures).toEqual({
      ROUNDED: figure('7'),
    });
  });

  it('keeps the lead unit’s reason at an indicator that others fill in', () => {
    const own = { STAYS: figure('', '说明'), GOES: figure('', '说明') };
    const { figures: kept, dropped } = rebasedPart(before, after, null, own);
    expect(kept).toEqual({ STAYS: figure('', '说明') });
    expect(dropped).toEqual([{ code: 'GOES', value: '', reason: '说明' }]);
  });

  it('is as before where nothing that is filled in the part changed', () => {
    expect(
      rebasedPart(
        before,
        aSet([...before.groups.flatMap((group) => group.indicators), anIndicator('L', { source: 'LEAD' })]),
        'unit',
        figures,
      ),
    ).toEqual({
      figures,
      dropped: [],
      isAsBefore: true,
    });
  });
});
