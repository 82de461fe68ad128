import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { both } from '../kernel/label.ts';
import { type Ranked, ranking } from './ranking.ts';

const agreement = (outcome: 'PASS' | 'NOT_APPLICABLE', force: 'PREFERENCE' | 'HARD' = 'PREFERENCE') => ({
  force,
  outcome,
  clause: '三(四)',
  message: both('签有战略合作协议的优先', 'A strategic agreement gives preference'),
});
const one = (number: string, totals: string[], preferences: Ranked['preferences'] = []): Ranked => ({
  id: number,
  number,
  totals,
  preferences,
});
const orderOf = (batch: Ranked[]) => ranking(batch).map(({ id }) => id);

describe('ranking', () => {
  it('puts 优先 first, then the mean, then the number', () => {
    const batch = [
      one('Z4', ['90.00']),
      one('Z3', ['90.00']),
      one('Z2', ['60.00'], [agreement('PASS')]),
      one('Z1', []),
      one('Z5', ['95.00'], [agreement('NOT_APPLICABLE')]),
    ];

    expect(orderOf(batch)).toEqual(['Z2', 'Z5', 'Z3', 'Z4', 'Z1']);
  });

  it('prints the reason in both languages', () => {
    const places = ranking([
      one('A', ['80.00'], [agreement('PASS')]),
      one('B', ['70.00', '71.01']),
      one('C', ['70.51']),
    ]);

    expect(places.map(({ rank, reason }) => [rank, reason['zh-CN']])).toEqual([
      [1, '优先:三(四) 签有战略合作协议的优先;平均分 80.00'],
      [2, '平均分 70.51;同分按编号'],
      [3, '平均分 70.51;同分按编号'],
    ]);
    expect(places[0]?.reason.en).toBe('Preferred: 三(四) A strategic agreement gives preference; Mean 80.00');
  });

  it('a clause that is no preference, or is not met, moves nobody', () => {
    expect(orderOf([one('A', ['70.00'], [agreement('PASS', 'HARD')]), one('B', ['80.00'])])).toEqual([
      'B',
      'A',
    ]);
  });

  it('is one order, whatever the order given', () => {
    const batch = fc.uniqueArray(
      fc.record({
        number: fc.integer({ min: 1, max: 99 }).map(String),
        totals: fc.array(fc.constantFrom('60.00', '70.00', '80.00'), { maxLength: 2 }),
        isPreferred: fc.boolean(),
      }),
      { selector: ({ number }) => number, maxLength: 8 },
    );
    fc.assert(
      fc.property(batch, (rows) => {
        const all = rows.map(({ number, totals, isPreferred }) =>
          one(number, totals, [agreement(isPreferred ? 'PASS' : 'NOT_APPLICABLE')]),
        );
        const places = ranking(all);
        expect(ranking(all.toReversed())).toEqual(places);
        expect(places.map(({ rank }) => rank)).toEqual(all.map((_each, index) => index + 1));
        // Nobody preferred stands behind somebody who is not.
        expect(places.map(({ isPreferred }) => isPreferred)).toEqual(
          places.map(({ isPreferred }) => isPreferred).toSorted((a, b) => Number(b) - Number(a)),
        );
      }),
    );
  });
});
