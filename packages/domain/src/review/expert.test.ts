import { expect, it } from 'vitest';
import { isExpertAvailable } from './expert.ts';

it.each([
  [true, null, true],
  [true, '2026-11-24', true],
  [true, '2026-11-25', false],
  [true, '2026-11-26', false],
  [false, null, false],
  [false, '2026-11-24', false],
])('available %s, absent until %s: %s on 2026-11-25', (isAvailable, unavailableUntil, is) => {
  expect(isExpertAvailable({ isAvailable, unavailableUntil }, '2026-11-25')).toBe(is);
});
