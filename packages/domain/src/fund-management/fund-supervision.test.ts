import { describe, expect, it } from 'vitest';
import { fundSupervisionInput } from './fund-supervision.ts';

const checked = { checkedOn: '2026-03-01', checkedBy: '监事会(示例)', scope: '2025 年支出凭证' };
const pathsOf = (given: object) =>
  fundSupervisionInput.safeParse({ ...checked, ...given }).error?.issues.map(({ path }) => path.join('.')) ??
  [];

describe('经费监督记录', () => {
  it('that found nothing needs no more words', () => {
    expect(pathsOf({ conclusion: 'COMPLIANT' })).toEqual([]);
    expect(pathsOf({ conclusion: 'RECTIFIED' })).toEqual([]);
  });

  it('that asks for something says what, and by when', () => {
    expect(pathsOf({ conclusion: 'TO_RECTIFY' })).toEqual(['found', 'rectifyBy']);
    expect(pathsOf({ conclusion: 'TO_RECTIFY', found: ' ', rectifyBy: '2026-04-01' })).toEqual(['found']);
    expect(pathsOf({ conclusion: 'TO_RECTIFY', found: '示例', rectifyBy: '2026-02-28' })).toEqual([
      'rectifyBy',
    ]);
    expect(pathsOf({ conclusion: 'TO_RECTIFY', found: '示例', rectifyBy: '2026-03-01' })).toEqual([]);
  });
});
