import { describe, expect, it } from 'vitest';
import { noFacts, type ReportFacts } from './comparisons.ts';
import type { ReportContent } from './figures.ts';
import { indicatorsOf } from './indicator-set.ts';
import { annualOperation2026 } from './indicator-sets/annual-operation.ts';
import { checkReport } from './report-checks.ts';

/** 核对 against what is known beside the report: who is in, who takes part elsewhere, what is usual. */
const units = [
  { id: 'a', legalName: '示例甲公司' },
  { id: 'b', legalName: '示例乙公司' },
];
const contentWith = (code: string, value: string): ReportContent => ({
  parts: [null, ...units].map((unit) => ({
    unit,
    isConfirmed: true,
    evidence: [],
    figures: { [code]: { value: unit?.id === 'b' ? '0' : value, reason: '', carriedFrom: null } },
  })),
  texts: {},
  registry: { MEMBER_COUNT: 2, MEMBERS_JOINED: 0, MEMBERS_LEFT: 0, FULLTIME_STAFF: 1 },
});
const found = (content: ReportContent, facts: Partial<ReportFacts>, ...checks: string[]) =>
  checkReport(annualOperation2026, content, { ...noFacts, ...facts })
    .filter(({ check }) => checks.includes(check))
    .map(({ code, unitId, outcome }) => [code, unitId, outcome]);

describe('单位齐全', () => {
  const missing = (...known: typeof units) =>
    found(contentWith('PATENTS_FILED', '1'), { units: known }, 'UNIT_MISSING');
  it('everybody who is in on the last day has a part', () => expect(missing(...units)).toEqual([]));
  it('who has none blocks the report', () =>
    expect(missing(...units, { id: 'c', legalName: '示例丙公司' })).toEqual([[null, 'c', 'BLOCKING']]));
});

describe('重复计算', () => {
  const twice = (code: string, value: string, ...elsewhere: ReportFacts['elsewhere']) =>
    found(contentWith(code, value), { elsewhere }, 'COUNTED_TWICE');
  const other = { unitId: 'a', consortium: '柳州市示例创新联合体' };
  it.each([
    ['patents of a unit that takes part elsewhere', 'PATENTS_FILED', '3', [['PATENTS_FILED', 'a', 'HINT']]],
    ['no patents', 'PATENTS_FILED', '0', []],
    ['nothing given', 'PATENTS_FILED', '', []],
    ['what may count in both', 'RD_OWN', '3', []],
  ])('%s', (_what, code, value, expected) => expect(twice(code, value, other)).toEqual(expected));
  it('is no question where the unit takes part nowhere else', () => {
    expect(twice('PATENTS_FILED', '3')).toEqual([]);
    expect(twice('PATENTS_FILED', '3', { ...other, unitId: 'b' })).toEqual([]);
  });
  it('is asked of patents, five ways', () => {
    expect(indicatorsOf(annualOperation2026).filter(({ countsOnce }) => countsOnce)).toHaveLength(5);
  });
});

describe('同类比较', () => {
  const far = (value: string, median: string | null) =>
    found(contentWith('PATENTS_FILED', value), { medians: { PATENTS_FILED: median } }, 'FAR_FROM_MEDIAN')
      .length;
  it.each([
    ['ten times the median', '100', '10', 1],
    ['a little less', '99', '10', 0],
    ['a tenth of it', '1', '10', 1],
    ['a little more than a tenth', '2', '19', 0],
    ['nothing to compare with', '100', null, 0],
    ['a median of nothing', '100', '0', 0],
    ['nothing reported', '0', '10', 0],
  ])('%s', (_what, value, median, count) => expect(far(value, median)).toBe(count));
});
