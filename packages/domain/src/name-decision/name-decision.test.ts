import { describe, expect, it } from 'vitest';
import { InvalidInput } from '../kernel/errors.ts';
import { parseInput } from '../values/issue.ts';
import { isOutdated, nameDecisionInput, nameRadarInput, pairOf, rootOf } from './name-decision.ts';

describe('名称研判', () => {
  it('is about where a record came from', () => {
    expect(rootOf({ id: 'c', from: ['formal', 'pre'] })).toBe('pre');
    expect(rootOf({ id: 'c', from: ['formal'] })).toBe('formal');
    expect(rootOf({ id: 'c', from: [] })).toBe('c');
  });

  it('is about a pair, whichever is named first', () => {
    const [a, b] = [{ rootId: 'a' }, { rootId: 'b' }];
    expect(pairOf(b, a)).toEqual([a, b]);
    expect(pairOf(a, b)).toEqual([a, b]);
  });

  it.each([
    ['柳州市茶创新联合体', '柳州市茶叶创新联合体', false],
    ['柳州市 茶 创新联合体', '柳州市茶叶创新联合体', false],
    ['柳州市红茶创新联合体', '柳州市茶叶创新联合体', true],
    ['柳州市茶创新联合体', '柳州市绿茶创新联合体', true],
    // Each side is held to its own name.
    ['柳州市茶叶创新联合体', '柳州市茶创新联合体', true],
  ])('of 茶 and 茶叶, where they are now %s and %s, is out of date: %s', (oneName, otherName, outdated) => {
    const decided = { oneName: '柳州市茶创新联合体', otherName: '柳州市茶叶创新联合体' };
    expect(isOutdated(decided, { oneName, otherName })).toBe(outdated);
  });

  it.each(['', '  \n', '不\u0000同', '长'.repeat(2001)])(
    'asks for a reason that says something: %j',
    (reason) => {
      expect(() => parseInput(nameDecisionInput, { verdict: 'DISTINCT', reason })).toThrow(InvalidInput);
    },
  );

  it('takes a reason of any length that is asked for', () => {
    const reason = '长'.repeat(2000);
    expect(parseInput(nameDecisionInput, { verdict: 'DUPLICATE', reason })).toEqual({
      verdict: 'DUPLICATE',
      reason,
    });
  });
});

describe('名称雷达', () => {
  it.each([
    { name: '' },
    { name: ' \u200B ' },
    { name: '茶\u202E叶' },
    { name: '茶🍵' },
    { name: '茶\n叶' },
    { name: '\uD800茶' },
    { name: '长'.repeat(101) },
    { name: '茶', first: 0 },
    { name: '茶', first: 51 },
    { name: '茶', directions: [''] },
    { name: '茶', directions: Array.from({ length: 21 }, (_, at) => `方向${at}`) },
  ])('refuses %j', (asked) => {
    expect(() => parseInput(nameRadarInput, asked)).toThrow(InvalidInput);
  });

  it('takes a name as it is typed, with ten answers and no direction where none is asked for', () => {
    expect(parseInput(nameRadarInput, { name: ' 𠮷材料 ' })).toEqual({
      name: '𠮷材料',
      directions: [],
      first: 10,
    });
  });
});
