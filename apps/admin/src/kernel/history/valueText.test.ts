import { expect, it } from 'vitest';
import { valueText } from './valueText.ts';

it.each([
  ['a day as the database tells it', 'integrityRecords.validTo', '2029-11-25T00:00:00.000Z', '2029-11-25'],
  ['a day of its own', 'foundedOn', '2006-07-01', '2006-07-01'],
  ['an instant in the time of the city', 'submittedAt', '2026-11-26T00:00:01.000Z', '2026-11-26 08:00'],
  ['an amount in 万元', 'financialYears.2025.rdExpense', '19200000', '1,920.00 万元'],
  ['nothing', 'integrityRecords.validTo', null, '(空)'],
])('%s', (_what, path, value, words) => {
  expect(valueText('organisations', path, value, 'zh-CN')).toBe(words);
});

it('tells the parts of an element, days among them', () => {
  const record = { act: '示例', decidedOn: '2026-11-26T00:00:00.000Z', validTo: null };
  expect(valueText('organisations', 'integrityRecords', [record], 'zh-CN')).toBe(
    '失信行为:示例;认定日期:2026-11-26',
  );
});
