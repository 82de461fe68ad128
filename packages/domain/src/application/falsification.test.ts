import { expect, test } from 'vitest';
import { falsificationRecord } from './falsification.ts';

test.each([
  ['2024-05-10', '2027-05-10'],
  ['2024-02-29', '2027-02-28'],
])('what is decided on %s stands on record until %s', (today, validTo) => {
  expect(falsificationRecord('示例-001', '柳科通〔2024〕11号', today)).toMatchObject({
    object: 'UNIT',
    basis: '柳科通〔2024〕11号',
    decidedOn: today,
    validFrom: today,
    validTo,
  });
});
