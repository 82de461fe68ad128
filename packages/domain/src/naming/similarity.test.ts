import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialsOf, nameGrams, pinyinOf, SimilarityIndex, similarity } from './similarity.ts';

const cores = [
  '新能源汽车',
  '新能源车',
  '工程机械',
  '智能工程机械',
  '螺蛳粉',
  '螺丝粉',
  '茶',
  '茶叶',
  'AI芯片',
  '钢铁',
  '高性能铝合金',
  '铝合金高性能',
  '𠮷材料',
];
const core = fc.oneof(
  fc.constantFrom(...cores),
  fc
    .array(fc.constantFrom(...'智能网联新能源汽车零部件工程机械茶AI'), { maxLength: 8 })
    .map((some) => some.join('')),
);

describe('名称相似度', () => {
  it.each([
    // 2 × shared ÷ all, with begin and end: 2×4 ÷ (6+5), 2×4 ÷ (5+7)
    ['新能源汽车', '新能源车', 8 / 11, 'CHARACTERS'],
    ['工程机械', '智能工程机械', 8 / 12, 'CHARACTERS'],
    ['螺蛳粉', '螺丝粉', 1, 'SOUND'],
    ['钢铁', '人工智能', 0, 'CHARACTERS'],
    ['茶', '查', 1, 'SOUND'],
    ['AI 芯片', 'ａｉ芯片', 1, 'EQUAL'],
    ['', '钢铁', 0, 'CHARACTERS'],
  ] as const)('of %s and %s is %f by %s', (one, other, score, by) => {
    expect(similarity(one, other)).toEqual({ score: expect.closeTo(score, 10), by });
  });

  it('is the same both ways, and 0 to 1', () => {
    fc.assert(
      fc.property(core, core, (one, other) => {
        expect(similarity(one, other)).toEqual(similarity(other, one));
        expect(similarity(one, other).score).toBeGreaterThanOrEqual(0);
        expect(similarity(one, other).score).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('of a core with itself is EQUAL', () => {
    fc.assert(
      fc.property(core, (one) => {
        expect(similarity(one, one)).toEqual({ score: 1, by: 'EQUAL' });
      }),
    );
  });
});

describe('名称检索片段', () => {
  it('are bigrams of characters and of syllables, with begin and end, that do not mix', () => {
    expect(nameGrams('茶叶')).toEqual(['字^茶', '字茶叶', '字叶$', '音^ cha', '音cha ye', '音ye $']);
  });

  it('exist for a core of one character, and not for an empty one', () => {
    expect(nameGrams('茶')).toEqual(['字^茶', '字茶$', '音^ cha', '音cha $']);
    expect(nameGrams('')).toEqual([]);
  });

  it('are each given once', () => {
    expect(nameGrams('茶茶茶')).toEqual(['字^茶', '字茶茶', '字茶$', '音^ cha', '音cha cha', '音cha $']);
  });

  it('are shared by whatever is similar at all', () => {
    fc.assert(
      fc.property(core, core, (one, other) => {
        const grams = new Set(nameGrams(one));
        if (one !== '' && similarity(one, other).score > 0)
          expect(nameGrams(other).some((gram) => grams.has(gram))).toBe(true);
      }),
    );
  });
});

describe('相似名称检索', () => {
  const indexOf = (names: readonly string[]) => {
    const index = new SimilarityIndex();
    names.forEach((name, position) => {
      index.add(String(position).padStart(3, '0'), name);
    });
    return index;
  };

  it('finds what comparing one by one finds, with the same scores', () => {
    const names = fc.array(
      core.filter((each) => each !== ''),
      { minLength: 1, maxLength: 25 },
    );
    fc.assert(
      fc.property(names, core, fc.constantFrom(0.1, 0.4, 0.6, 0.9, 1), (all, asked, threshold) => {
        const expected = all.flatMap((name, position) => {
          const { score, by } = similarity(asked, name);
          return score >= threshold ? [{ id: String(position).padStart(3, '0'), score, by }] : [];
        });
        const found = indexOf(all).near(asked, threshold);
        expect([...found].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the nearest first, and equal ones by id', () => {
    expect(
      indexOf(['新能源车', '新能源汽车', '钢铁', '新能源汽车'])
        .near('新能源汽车', 0.6)
        .map(({ id }) => id),
    ).toEqual(['001', '003', '000']);
  });

  it('orders by score before id, and by id where the score is the same', () => {
    const index = new SimilarityIndex();
    for (const [id, core] of [
      ['c', '工程机械'],
      ['b', '智能工程机械'],
      ['a', '工程机械'],
      ['d', '工程机械底盘'],
    ] as const)
      index.add(id, core);

    expect(index.near('智能工程机械', 0.3).map(({ id }) => id)).toEqual(['b', 'a', 'c', 'd']);
  });

  it('gives what is equal before what only sounds the same', () => {
    expect(
      indexOf(['螺蛳粉', '罗丝粉', '螺丝粉'])
        .near('螺丝粉', 0.6)
        .map(({ id }) => id),
    ).toEqual(['002', '000', '001']);
  });

  it('still finds names that came after a search', () => {
    const index = indexOf(['钢铁']);
    expect(index.near('工程机械', 0.6)).toEqual([]);
    for (let count = 0; count < 3000; count++) index.add(`x${count}`, `示例${count}号`);
    index.add('late', '工程机械');
    expect(index.near('工程机械', 0.6)).toEqual([{ id: 'late', score: 1, by: 'EQUAL' }]);
  });
});

describe('拼音检索', () => {
  it.each([
    ['柳州工程', 'liuzhougongcheng', 'lzgc'],
    ['重庆', 'chongqing', 'cq'],
    ['AI芯片5G', 'aixinpian5g', 'aixp5g'],
    ['𠮷野家', '𠮷yejia', '𠮷yj'],
    ['张·买买提', 'zhang·maimaiti', 'z·mmt'],
    ['', '', ''],
  ])('%s reads %s, in short %s', (text, whole, initials) => {
    expect(pinyinOf(text)).toBe(whole);
    expect(initialsOf(text)).toBe(initials);
  });
});
