import { expect, it } from 'vitest';
import { shortened, textDifference } from './textDifference.ts';

it.each([
  ['甲乙丙丁', '甲乙戊丁', { start: '甲乙', removed: '丙', added: '戊', end: '丁' }],
  ['', '新', { start: '', removed: '', added: '新', end: '' }],
  ['旧', '', { start: '', removed: '旧', added: '', end: '' }],
  ['aa', 'aaa', { start: 'aa', removed: '', added: 'a', end: '' }],
  ['𠮷野', '𠮷田', { start: '𠮷', removed: '野', added: '田', end: '' }],
])('from %s to %s', (from, to, expected) => {
  expect(textDifference(from, to)).toEqual(expected);
});

it('shortens what did not change', () => {
  expect(shortened('一'.repeat(30), 'start')).toBe(`…${'一'.repeat(24)}`);
  expect(shortened('一'.repeat(30), 'end')).toBe(`${'一'.repeat(24)}…`);
});
