import { expect, it } from 'vitest';
import { type Count, rowsOf, statesIn, totalOf } from './counts.ts';

const [north, south] = [
  { id: 'District_n', name: '北区' },
  { id: 'District_s', name: '南区' },
];
const counts: Count[] = [
  { status: 'PASSED', count: 1, district: north },
  { status: 'SUBMITTED', count: 2, district: south },
  { status: 'PASSED', count: 3, district: south },
  { status: 'DRAFT', count: 9, district: null },
];

it('puts the biggest recommending body first and those without one last', () => {
  expect(rowsOf(counts).map(({ name, total }) => [name, total])).toEqual([
    ['南区', 5],
    ['北区', 1],
    [null, 9],
  ]);
  expect(rowsOf(counts)[0]?.byStatus).toEqual({ SUBMITTED: 2, PASSED: 3 });
});

it('names the states that occur in the order of the lifecycle', () => {
  expect(statesIn(counts)).toEqual(['DRAFT', 'SUBMITTED', 'PASSED']);
});

it('adds up', () => {
  expect(totalOf(counts)).toBe(15);
  expect(totalOf(counts, 'PASSED')).toBe(4);
});
