import { describe, expect, it } from 'vitest';
import { changeText, figureText } from './figure-text.ts';

describe('figureText', () => {
  it.each([
    { value: '1234567.5', decimals: 2, text: '1,234,567.50' },
    { value: '999', decimals: 0, text: '999' },
    { value: '1000', decimals: 0, text: '1,000' },
    { value: '-1234.5', decimals: 2, text: '-1,234.50' },
    { value: '0', decimals: 2, text: '0.00' },
    { value: '0.125', decimals: 2, text: '0.125' },
    { value: '', decimals: 2, text: '—' },
    { value: null, decimals: 0, text: '—' },
  ])('prints $value with $decimals decimals as $text', ({ value, decimals, text }) => {
    expect(figureText(value, { decimals })).toBe(text);
  });
});

describe('changeText', () => {
  it.each([
    { before: '1000', now: '2500', text: '+1,500' },
    { before: '2500', now: '1000', text: '-1,500' },
    { before: '7', now: '7', text: '0' },
    { before: '0', now: '3', text: '+3' },
    { before: null, now: '3', text: '—' },
    { before: '3', now: '', text: '—' },
  ])('from $before to $now is $text', ({ before, now, text }) => {
    expect(changeText(before, now, { decimals: 0 })).toBe(text);
  });
});
