import { expect, it } from 'vitest';
import { wanText, yuanOf } from './amounts.ts';

it.each([
  ['500.17', '5001700'],
  ['1,234.5', '12345000'],
  ['0.01', '100'],
  ['', null],
  ['五亿', '五亿'],
])('keeps %s 万元 as %s yuan', (typed, yuan) => {
  expect(yuanOf(typed)).toBe(yuan);
});

it.each([
  ['5001700', '500.17'],
  ['12345.6', '1.23456'],
  [null, ''],
  ['五亿', '五亿'],
])('shows %s yuan as %s while editing', (yuan, shown) => {
  expect(wanText(yuan)).toBe(shown);
});
