import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coreOf, nameKey, nameOf } from './name-grammar.ts';

const grammar = { prefix: '柳州市', suffix: '创新联合体' };

describe('名称语法', () => {
  it.each([
    ['柳州市工程机械创新联合体', '工程机械'],
    ['柳州市茶创新联合体', '茶'],
    [' 柳州市 工程机械 创新联合体　', '工程机械'],
    ['柳州市ＡＩ创新联合体', 'AI'],
    ['柳州市\u200B工程\uFEFF机械创新联合体', '工程机械'],
    ['柳州市创新联合体创新联合体', '创新联合体'],
    ['柳州市柳州市创新联合体', '柳州市'],
  ])('%j has the core %s', (name, core) => {
    expect(coreOf(name, grammar)).toBe(core);
  });

  it.each([
    '',
    '柳州市',
    '创新联合体',
    '柳州市创新联合体',
    '柳州市  创新联合体',
    '柳州工程机械创新联合体',
    '柳州市工程机械联合体',
    '柳州市工程机械创新联合体（筹）',
  ])('%j has none', (name) => {
    expect(coreOf(name, grammar)).toBeNull();
  });

  it('does not let prefix and suffix share characters', () => {
    expect(coreOf('市联', { prefix: '市联', suffix: '联' })).toBeNull();
    expect(coreOf('市联合', { prefix: '市联', suffix: '联合' })).toBeNull();
  });

  it('gives back the core of the name it makes', () => {
    const core = fc.string({ unit: 'grapheme-ascii', minLength: 1 }).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(core, (text) => {
        expect(coreOf(nameOf(text, grammar), grammar)).toBe(text.trim());
      }),
    );
  });

  it('compares cores, and whole names where there is none', () => {
    expect(nameKey('柳州市ai 芯片创新联合体', grammar)).toBe('AI芯片');
    expect(nameKey('柳州ai 芯片联盟', grammar)).toBe('柳州AI芯片联盟');
  });
});
