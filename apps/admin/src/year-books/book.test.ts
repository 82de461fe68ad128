import { describe, expect, it } from 'vitest';
import { grouped, groupName } from './book.ts';

describe('grouped', () => {
  it.each([
    ['0', '0'],
    ['999', '999'],
    ['1000', '1,000'],
    ['-1234567.5', '-1,234,567.5'],
    ['123456789012345.6789', '123,456,789,012,345.6789'],
    ['-100', '-100'],
  ])('%s is read as %s', (value, shown) => expect(grouped(value)).toBe(shown));
  it('nothing is a dash, not zero', () => expect(grouped(null)).toBe('—'));
});

describe('groupName', () => {
  it('calls a kind of unit by its name, others by themselves, and what is not known so', () => {
    expect(groupName('LEAD_UNIT_KIND', 'UNIVERSITY', 'zh-CN', '未注明')).toBe('高等学校');
    expect(groupName('DIRECTION', 'UNIVERSITY', 'zh-CN', '未注明')).toBe('UNIVERSITY');
    expect(groupName('DISTRICT', '', 'zh-CN', '未注明')).toBe('未注明');
  });
});
