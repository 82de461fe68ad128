import { chainPosition, outcome } from '@consortium/domain';
import { describe, expect, it } from 'vitest';
import { countsOf, isToDecide, missedOf, type PackApplication, placesOf } from './pack.ts';

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

  it('puts the units where they stand along the chain, the lead first, those without a place last', () => {
    const member = (id: string, role: 'LEAD' | 'MEMBER', position: 'UPSTREAM' | 'DOWNSTREAM' | null) => ({
      role,
      chainPosition: position,
      taskDivision: '',
      organisation: { id, legalName: id, kind: 'ENTERPRISE' as const },
    });
    const places = placesOf(
      [
        member('甲', 'MEMBER', 'DOWNSTREAM'),
        member('乙', 'MEMBER', null),
        member('丙', 'LEAD', 'DOWNSTREAM'),
        member('丁', 'MEMBER', 'UPSTREAM'),
      ],
      chainPosition.terms,
    );
    expect(
      places.map(({ position, units }) => [position, ...units.map(({ organisation }) => organisation.id)]),
    ).toEqual([
      ['UPSTREAM', '丁'],
      ['DOWNSTREAM', '丙', '甲'],
      [null, '乙'],
    ]);
  });

  it.each([
    [['proposeApproval', 'defer'], true],
    [['withdraw'], false],
    [[], false],
  ])('offers a decision for %j: %s', (openActions, expected) => {
    expect(isToDecide({ openActions } as unknown as PackApplication)).toBe(expected);
  });
});
