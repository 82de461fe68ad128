import { expect, it } from 'vitest';
import { matchedFields } from './field-match.ts';

it.each([
  [['工程机械', '新材料'], ['机械(工程机械)'], ['工程机械']],
  [['智能网联汽车'], ['汽车(智能网联新能源汽车)'], ['智能网联汽车']],
  [['生物医药'], ['新能源'], []],
  [['', '新'], ['新能源'], ['新']],
])('of %j for %j: %j', (fields, topics, matched) => {
  expect(matchedFields(fields, topics)).toEqual(matched);
});
