import { expect, it } from 'vitest';
import { changeCount, linesOf, withLeaf } from './parameters.ts';
import { spoken } from './termNames.ts';

const measure = {
  kind: 'latestYearAmount',
  figure: 'mainRevenue',
  thresholds: [{ sectors: ['MANUFACTURING'], min: '500000000' }],
};

it('changes one parameter and leaves the original alone', () => {
  const changed = withLeaf(measure, ['thresholds', 0, 'min'], '400000000');

  expect(changed.thresholds[0]?.min).toBe('400000000');
  expect(measure.thresholds[0]?.min).toBe('500000000');
  expect(changeCount(measure, changed)).toBe(1);
  expect(changeCount(measure, measure)).toBe(0);
});

it('tells the parameters in official words, a list of plain values in one line', () => {
  expect(linesOf(measure, spoken('zh-CN'))).toEqual([
    '指标 = 主营业务收入',
    '标准 1 › 行业 = 制造业',
    '标准 1 › 下限 = 500000000',
  ]);
  expect(linesOf({ kind: 'unitKinds', kinds: ['ENTERPRISE', 'HOSPITAL'] }, spoken('zh-CN'))).toEqual([
    '类型 = 企业、医院',
  ]);
  expect(
    linesOf({ kind: 'anyOf', of: [{ kind: 'memberCount', min: 8, countsLead: false }] }, spoken('zh-CN')),
  ).toEqual(['范围 1 › 计量方法 = 成员单位数', '范围 1 › 下限 = 8', '范围 1 › 计入牵头单位 = 否']);
  expect(linesOf({ kind: 'applicationsPerUnit', max: 1, kinds: [] }, spoken('en'))).toEqual(['At most = 1']);
});
