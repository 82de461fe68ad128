import { outcome } from '@consortium/domain';
import { describe, expect, it } from 'vitest';
import { countsOf, isToDecide, missedOf, type PackApplication } from './pack.ts';

const finding = (code: string, of: (typeof outcome.terms)[number]) => ({
  code,
  clause: '三(三)b',

  outcome: of,
  message: '示例',
  seen: '7',
  threshold: '≥ 8',
});
const findings = [finding('A', 'PASS'), finding('B', 'WAIVABLE'), finding('C', 'FAIL'), finding('D', 'PASS')];

describe('the meeting pack', () => {
  it('counts the clauses by outcome, what blocks first', () => {
    expect(countsOf(findings, outcome.terms)).toEqual([
      { term: 'FAIL', count: 1 },
      { term: 'WAIVABLE', count: 1 },
      { term: 'PASS', count: 2 },
    ]);
  });

  it('names what is missed, and not what is met or only wants a look', () => {
    expect(missedOf([...findings, finding('E', 'NEEDS_REVIEW')]).map(({ code }) => code)).toEqual(['B', 'C']);
  });

  it.each([
    [['proposeApproval', 'defer'], true],
    [['withdraw'], false],
    [[], false],
  ])('offers a decision for %j: %s', (openActions, expected) => {
    expect(isToDecide({ openActions } as unknown as PackApplication)).toBe(expected);
  });
});
