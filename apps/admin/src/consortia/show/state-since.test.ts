import { describe, expect, it } from 'vitest';
import { stateSince } from './state-since.ts';

const term = (validFrom: string, validTo: string | null, status: string) => ({
  name: '柳州市示例创新联合体',
  directions: [],
  status,
  validFrom,
  validTo,
});
const terms = [
  term('2022-06-18', '2023-01-01', 'OPERATING'),
  term('2023-01-01', '2023-06-01', 'SUSPENDED'),
  term('2023-06-01', '2023-06-01', 'RECTIFYING'),
  term('2023-06-01', '2024-01-01', 'OPERATING'),
  term('2024-01-01', null, 'OPERATING'),
];

describe('stateSince', () => {
  it.each([
    ['2022-06-17', null],
    ['2022-06-18', '2022-06-18'],
    ['2023-01-01', '2023-01-01'],
    ['2023-06-01', '2023-06-01'],
    ['2026-01-01', '2023-06-01'],
  ])('on %s is %s', (day, since) => {
    expect(stateSince(terms, day)).toBe(since);
  });
});
