import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NameNearness } from '../name-decision/nearness.ts';
import { nameOf } from './name-grammar.ts';
import { syllablesOf } from './pinyin.ts';
import { sharedInWords, sharedParts } from './shared-parts.ts';
import { similarity } from './similarity.ts';

const grammar = { prefix: '柳州市', suffix: '创新联合体' };
/** The name with what is shared in brackets. */
const marked = (name: string, other: string, by: NameNearness) =>
  sharedParts(name, other, by, grammar)
    .map(({ text, isShared }) => (isShared ? `[${text}]` : text))
    .join('');

describe('名称的共同部分', () => {
  it.each([
    ['柳州市新能源汽车创新联合体', '新能源车', 'CHARACTERS', '柳州市[新能源]汽[车]创新联合体'],
    ['柳州市工程机械创新联合体', '智能工程机械', 'CHARACTERS', '柳州市[工程机械]创新联合体'],
    ['柳州市螺蛳粉创新联合体', '柳州市螺丝粉创新联合体', 'SOUND', '柳州市[螺蛳粉]创新联合体'],
    ['柳州市螺蛳粉加工创新联合体', '螺丝粉', 'SOUND', '柳州市[螺蛳粉]加工创新联合体'],
    ['柳州市 ＡＩ 芯片 创新联合体', 'ai芯片', 'EQUAL', '柳州市 [ＡＩ] [芯片] 创新联合体'],
    ['柳州市茶叶创新联合体', '螺蛳粉', 'DIRECTION', '柳州市茶叶创新联合体'],
    ['工程机械产业联盟', '工程机械', 'CHARACTERS', '[工程机械]产业联盟'],
    ['柳州市𠮷材料创新联合体', '𠮷材料', 'EQUAL', '柳州市[𠮷材料]创新联合体'],
    ['柳州市柳州市创新联合体', '柳州市', 'EQUAL', '柳州市[柳州市]创新联合体'],
  ] as const)('of %s with %s by %s', (name, other, by, expected) => {
    expect(marked(name, other, by)).toBe(expected);
  });

  const core = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc
      .array(fc.constantFrom(...'智能网联新能源汽车螺蛳丝粉ＡＩ 𠮷'), { maxLength: 10 })
      .map((some) => some.join('')),
  );

  it('leave the name as it is written, whatever it is', () => {
    const by = fc.constantFrom<NameNearness>('EQUAL', 'CHARACTERS', 'SOUND', 'DIRECTION');
    fc.assert(
      fc.property(core, core, by, fc.boolean(), (one, other, near, isWhole) => {
        const name = isWhole ? nameOf(one, grammar) : one;
        expect(
          sharedParts(name, other, near, grammar)
            .map(({ text }) => text)
            .join(''),
        ).toBe(name);
      }),
    );
  });

  it('are there whenever two cores are near at all', () => {
    const plain = fc
      .array(fc.constantFrom(...'智能网联新能源汽车螺蛳丝粉'), { minLength: 1, maxLength: 8 })
      .map((some) => some.join(''));
    fc.assert(
      fc.property(plain, plain, (one, other) => {
        const { score, by } = similarity(one, other);
        const shares = sharedParts(nameOf(one, grammar), nameOf(other, grammar), by, grammar).some(
          ({ isShared }) => isShared,
        );
        expect(shares).toBe(score > 0);
      }),
    );
  });

  it('have a syllable for each character', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'重庆柳州ＡＩ5𠮷·é芯片长'), { maxLength: 8 }), (some) => {
        const text = some.join('').normalize('NFKC');
        expect(syllablesOf(text)).toHaveLength([...text].length);
      }),
    );
  });
});

describe('近似说明', () => {
  const told = (name: string, other: string, by: NameNearness, directions: readonly string[] = []) =>
    sharedInWords(sharedParts(nameOf(name, grammar), other, by, grammar), by, directions);

  it.each([
    ['新能源汽车', '新能源车', 'CHARACTERS', '相同文字：新能源、车', 'characters in common: 新能源, 车'],
    [
      '螺蛳粉',
      '螺丝粉',
      'SOUND',
      '读音相同：luo si fen（螺蛳粉）',
      'syllables in common: luo si fen (螺蛳粉)',
    ],
    ['茶', '茶', 'EQUAL', '相同文字：茶', 'characters in common: 茶'],
  ] as const)('of %s with %s by %s', (name, other, by, chinese, english) => {
    expect(told(name, other, by)).toEqual({ 'zh-CN': chinese, en: english });
  });

  it('names the directions that both have, alone or besides', () => {
    expect(told('茶', '钢', 'DIRECTION', ['钢铁', '化工'])).toEqual({
      'zh-CN': '同为“钢铁、化工”方向',
      en: 'both in the direction 钢铁, 化工',
    });
    expect(told('茶', '茶', 'EQUAL', ['钢铁'])['zh-CN']).toBe('相同文字：茶；同为“钢铁”方向');
  });
});
