import { expect, it } from 'vitest';
import { differences } from './mergeVersions.ts';

const fields = ['name', 'phone', 'place', 'years'];
const base = { name: '甲', phone: '1', place: '', years: [{ year: 2024 }] };

it('keeps my change where only I changed, theirs where only they did', () => {
  const found = differences(base, { ...base, name: '乙' }, { ...base, phone: '2' }, fields);

  expect(found.map(({ field, keep, isClash }) => [field, keep, isClash])).toEqual([
    ['name', 'mine', false],
    ['phone', 'theirs', false],
  ]);
});

it('asks where both changed the same field differently', () => {
  const [clash] = differences(base, { ...base, name: '乙' }, { ...base, name: '丙' }, fields);

  expect(clash).toMatchObject({
    field: 'name',
    base: '甲',
    mine: '乙',
    theirs: '丙',
    isClash: true,
    keep: 'mine',
  });
});

it('sees no difference where both made the same change, or left the field empty in another way', () => {
  expect(differences(base, { ...base, name: '乙' }, { ...base, name: '乙' }, fields)).toEqual([]);
  expect(differences(base, { ...base, place: null }, base, fields)).toEqual([]);
  expect(differences(base, { ...base, place: { street: '', no: undefined } }, base, fields)).toEqual([]);
});

it('compares lists as wholes', () => {
  const mine = { ...base, years: [{ year: 2024 }, { year: 2025 }] };

  expect(differences(base, mine, base, fields)).toHaveLength(1);
});
