import { expect, it } from 'vitest';
import { phaseOfNotice } from './public-notice.ts';

it.each([
  ['2026-03-01', 'UPCOMING'],
  ['2026-03-02', 'RUNNING'],
  ['2026-03-06', 'RUNNING'],
  ['2026-03-07', 'OVER'],
])('on %s a notice from the 2nd to the 6th is %s: both days count', (day, phase) => {
  expect(phaseOfNotice({ startsOn: '2026-03-02', endsOn: '2026-03-06' }, day)).toBe(phase);
});
