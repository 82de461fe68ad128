import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { liukeGui2022No7 } from '../rule-sets/liuke-gui-2022-7.ts';
import {
  limitOf,
  MOST_TOGETHER,
  overBy,
  type Participating,
  smallestWithdrawal,
  type UnitQuota,
  unitQuotas,
} from './quotas.ts';

const application = (number: number, ...unitIds: string[]): Participating => ({
  id: `a${number}`,
  number: String(number).padStart(3, '0'),
  unitIds,
});
const quota = (unitId: string, max: number, ...applications: Participating[]): UnitQuota => ({
  unitId,
  limit: { max, code: 'X', clause: '三(三)c' },
  applications,
});

describe('limitOf, by 柳科规〔2022〕7号', () => {
  it.each([
    ['ENTERPRISE', 1, '三(三)c'],
    ['INSTITUTE', 1, '三(三)c'],
    ['UNIVERSITY', 3, '三(三)d'],
    ['HOSPITAL', 3, '三(三)d'],
  ] as const)('%s: %i by %s', (kind, max, clause) => {
    expect(limitOf(liukeGui2022No7, kind)).toMatchObject({ max, clause });
  });
});

it('unitQuotas lists who takes part more than once, whoever is over first', () => {
  const all = [
    application(1, 'firm', 'university', 'firm'),
    application(2, 'firm', 'university'),
    application(3, 'university', 'once'),
  ];
  const units = [
    { id: 'university', kind: 'UNIVERSITY' },
    { id: 'firm', kind: 'ENTERPRISE' },
    { id: 'once', kind: 'ENTERPRISE' },
  ] as const;
  const found = unitQuotas(liukeGui2022No7, units, all);
  expect(found.map((each) => [each.unitId, each.applications.length, overBy(each)])).toEqual([
    ['firm', 2, 1],
    ['university', 3, 0],
  ]);
});

describe('smallestWithdrawal', () => {
  it('is nothing where nobody is over', () => {
    expect(smallestWithdrawal([quota('u', 3, application(1), application(2))])).toEqual({
      applications: [],
      isExact: true,
    });
  });

  it('withdraws the one that two clashes share', () => {
    const [one, two, three] = [application(1), application(2), application(3)];
    const found = smallestWithdrawal([quota('u', 1, one, two), quota('v', 1, two, three)]);
    expect(found.applications).toEqual([two]);
  });

  it('rather withdraws what was filed later', () => {
    const [one, two] = [application(1), application(2)];
    expect(smallestWithdrawal([quota('u', 1, one, two)]).applications).toEqual([two]);
  });

  it('settles clusters that have nothing in common each for itself', () => {
    const found = smallestWithdrawal([
      quota('u', 1, application(1), application(2)),
      quota('v', 1, application(3), application(4), application(5)),
    ]);
    expect(found.applications.map(({ number }) => number)).toEqual(['002', '004', '005']);
  });

  it('says where a cluster was too large to be sure, and is legal all the same', () => {
    const all = Array.from({ length: MOST_TOGETHER + 1 }, (_, index) => application(index));
    const found = smallestWithdrawal([quota('u', 1, ...all)]);
    expect(found.isExact).toBe(false);
    expect(found.applications).toHaveLength(MOST_TOGETHER);
  });
});

/** By trying every set: the size of the smallest that puts everybody within the limit. */
function bruteForce(quotas: readonly UnitQuota[], all: readonly Participating[]): number {
  let best = all.length;
  for (let set = 0; set < 2 ** all.length; set += 1) {
    const gone = new Set(all.flatMap(({ id }, index) => ((set >> index) & 1 ? [id] : [])));
    const isLegal = quotas.every(
      ({ limit, applications }) =>
        applications.filter(({ id }) => !gone.has(id)).length <= (limit?.max ?? applications.length),
    );
    if (isLegal && gone.size < best) best = gone.size;
  }
  return best;
}

it('equals brute force on 1,000 random small batches', () => {
  const batch = fc
    .record({
      count: fc.integer({ min: 1, max: 9 }),
      units: fc.array(
        fc.record({ max: fc.integer({ min: 1, max: 3 }), in: fc.array(fc.integer({ min: 0, max: 8 })) }),
        { maxLength: 9 },
      ),
    })
    .map(({ count, units }) => {
      const all = Array.from({ length: count }, (_, index) => application(index));
      const quotas = units.map(({ max, in: places }, index) =>
        quota(`u${index}`, max, ...[...new Set(places)].flatMap((place) => all[place] ?? [])),
      );
      return { all, quotas };
    });
  fc.assert(
    fc.property(batch, ({ all, quotas }) => {
      const { applications, isExact } = smallestWithdrawal(quotas);
      const gone = new Set(applications.map(({ id }) => id));
      expect(isExact).toBe(true);
      expect(gone.size).toBe(bruteForce(quotas, all));
      for (const { limit, applications: own } of quotas)
        expect(own.filter(({ id }) => !gone.has(id)).length).toBeLessThanOrEqual(limit?.max ?? own.length);
    }),
    { numRuns: 1000 },
  );
});
