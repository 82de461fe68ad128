import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanOf, outliersOf, severitiesOf, spreadOf } from './statistics.ts';

const scored = (...totals: string[]) => totals.map((total, index) => ({ expertId: `e${index}`, total }));

describe('statistics of a review', () => {
  it.each([
    [[], null, null],
    [['80.00'], '80.00', null],
    [['80.00', '81.01'], '80.51', '0.71'],
    [['60.00', '80.00', '100.00'], '80.00', '20.00'],
    [['1.00', '1.01'], '1.01', '0.01'],
  ] as const)('of %j', (totals, mean, spread) => {
    expect([meanOf(totals), spreadOf(totals)]).toEqual([mean, spread]);
  });

  it.each([
    ['65.00', []],
    ['64.99', ['e2']],
    ['95.00', []],
    ['95.01', ['e2']],
  ])('beside two of 80, %s: outliers %j', (total, outliers) => {
    expect(outliersOf(scored('80.00', '80.00', total)).map(({ expertId }) => expertId)).toEqual(outliers);
  });

  it('two sheets alone have no outlier', () => {
    expect(outliersOf(scored('0.00', '100.00'))).toEqual([]);
  });

  it('severity compares each with the others, over the batch', () => {
    expect(severitiesOf([scored('80.00', '90.00'), scored('70.00', '90.00'), scored('50.00')])).toEqual([
      { expertId: 'e0', count: 2, difference: '-15.00' },
      { expertId: 'e1', count: 2, difference: '15.00' },
    ]);
  });

  it('mean lies within the totals, whatever their order', () => {
    const totals = fc.array(
      fc.integer({ min: 0, max: 10_000 }).map((hundredths) => (hundredths / 100).toFixed(2)),
      { minLength: 1, maxLength: 9 },
    );
    fc.assert(
      fc.property(totals, (all) => {
        const mean = Number(meanOf(all));
        expect(mean).toBeGreaterThanOrEqual(Math.min(...all.map(Number)));
        expect(mean).toBeLessThanOrEqual(Math.max(...all.map(Number)));
        expect(meanOf(all.toReversed())).toBe(meanOf(all));
        expect(spreadOf(all.toReversed())).toBe(spreadOf(all));
      }),
    );
  });
});
