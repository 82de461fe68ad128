import { expect, it } from 'vitest';
import { declared } from './declared.ts';

it('takes a team of which nothing was filled in for none', () => {
  expect(declared({ legalName: '甲', rdTeam: { asOf: null, chiefScientist: '' } })).toEqual({
    legalName: '甲',
    rdTeam: null,
  });
});

it('keeps a team as soon as anything is said of it', () => {
  const values = { rdTeam: { asOf: null, fulltimeRdStaff: 0 } };

  expect(declared(values)).toBe(values);
});
