import { describe, expect, it } from 'vitest';
import { both } from '../kernel/label.ts';
import type { Finding, Outcome } from '../kernel/rule.ts';
import { impactTotals, outcomeChanges } from './impact.ts';

const finding = (code: string, outcome: Outcome): Finding => {
  const text = both('', '');
  return {
    code,
    clause: `条款 ${code}`,
    quote: '',
    force: 'HARD',
    dueBy: 'SUBMISSION',
    outcome,
    field: '',
    message: text,
    seen: text,
    threshold: text,
    computation: text,
    howToFix: text,
    related: [],
  };
};
const change = (before: Outcome, after: Outcome) =>
  outcomeChanges([finding('A', before)], [finding('A', after)]);

describe('结论变化', () => {
  it('names a clause only where its outcome is another one', () => {
    const changes = outcomeChanges(
      [finding('A', 'PASS'), finding('B', 'WAIVABLE')],
      [finding('A', 'PASS'), finding('B', 'FAIL')],
    );

    expect(changes).toEqual([
      { code: 'B', clause: '条款 B', before: 'WAIVABLE', after: 'FAIL', way: 'WORSE' },
    ]);
  });

  it('names clauses that are new and that fell away', () => {
    expect(outcomeChanges([finding('A', 'FAIL')], [finding('B', 'FAIL')])).toEqual([
      { code: 'B', clause: '条款 B', before: null, after: 'FAIL', way: 'WORSE' },
      { code: 'A', clause: '条款 A', before: 'FAIL', after: null, way: 'BETTER' },
    ]);
  });

  it('tells whether a record is further from passing, nearer or neither', () => {
    expect(change('PASS', 'NEEDS_REVIEW')[0]?.way).toBe('WORSE');
    expect(change('NEEDS_REVIEW', 'WAIVABLE')[0]?.way).toBe('WORSE');
    expect(change('WAIVABLE', 'MISSING_DATA')[0]?.way).toBe('WORSE');
    expect(change('MISSING_DATA', 'FAIL')[0]?.way).toBe('WORSE');
    expect(change('FAIL', 'PASS')[0]?.way).toBe('BETTER');
    expect(change('PASS', 'NOT_APPLICABLE')[0]?.way).toBe('OTHER');
    expect(outcomeChanges([], [finding('A', 'PASS')])[0]?.way).toBe('OTHER');
  });
});

describe('影响汇总', () => {
  const [worse, better] = [change('PASS', 'FAIL'), change('FAIL', 'PASS')];
  const rows = [
    { district: '柳南区', changes: [...worse, ...better] },
    { district: '鱼峰区', changes: better },
    { district: '鱼峰区', changes: [...better, ...better] },
  ];

  it('counts a record once in a group, and once in each way it changed', () => {
    const totals = impactTotals(rows, ({ district, changes }) => [{ name: district, changes }]);

    expect(totals).toEqual([
      { name: '鱼峰区', records: 2, WORSE: 0, BETTER: 2, OTHER: 0 },
      { name: '柳南区', records: 1, WORSE: 1, BETTER: 1, OTHER: 0 },
    ]);
  });

  it('puts a record into every group it belongs to', () => {
    const totals = impactTotals(rows, ({ changes }) =>
      changes.map((each) => ({ name: `${each.before}`, changes: [each] })),
    );

    expect(totals.map(({ name, records }) => [name, records])).toEqual([
      ['FAIL', 4],
      ['PASS', 1],
    ]);
  });
});
