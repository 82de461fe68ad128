import { expect, it } from 'vitest';
import { MOST_ATTEMPTS, pauseAfter } from './job.ts';

it('waits longer after each attempt, and not after the last', () => {
  const pauses = Array.from({ length: MOST_ATTEMPTS }, (_, index) => pauseAfter(index + 1));

  expect(pauses).toEqual([10, 60, null]);
});
