import { describe, expect, it } from 'vitest';
import { noFacts } from './comparisons.ts';
import type { Figures, ReportContent } from './figures.ts';
import { indicatorsOf, isFilledIn } from './indicator-set.ts';
import { annualOperation2026 } from './indicator-sets/annual-operation.ts';
import { checkReport } from './report-checks.ts';
import { activityIn, zeroed } from './zero-report.ts';

const set = annualOperation2026;
const figure = (value: string) => ({ value, reason: '', carriedFrom: null });
const unit = { id: 'a', legalName: '单位a' };
const content = (own: Figures, units: Figures): ReportContent => ({
  parts: [
    { unit: null, isConfirmed: false, evidence: [], figures: own },
    { unit, isConfirmed: true, evidence: [], figures: units },
  ],
  texts: {},
  registry: { MEMBER_COUNT: 9, MEMBERS_JOINED: 0, MEMBERS_LEFT: 0, FULLTIME_STAFF: 3 },
});

describe('零报告', () => {
  it('fills every blank of a part with 0 and leaves what was given', () => {
    const figures = zeroed(set, 'a', { RD_STAFF: figure('8') }, '本期停产');
    expect(figures.RD_STAFF).toEqual(figure('8'));
    const filledHere = indicatorsOf(set).filter((each) => isFilledIn(each, 'a'));
    expect(Object.keys(figures).sort()).toEqual(filledHere.map(({ code }) => code).sort());
    expect(figures.PATENTS_FILED).toEqual({ value: '0', reason: '本期停产', carriedFrom: null });
  });
  it('puts 0 where last year’s figure of the year was only taken over, and leaves what goes on', () => {
    const taken = { ...figure('8'), carriedFrom: 2025 };
    const given = { PATENTS_FILED: taken, RD_STAFF: taken };
    expect(activityIn(set, { parts: [{ unit: null, figures: given }] })).toEqual([]);
    const figures = zeroed(set, 'a', given, '本期停产');
    expect(figures.PATENTS_FILED).toEqual({ value: '0', reason: '本期停产', carriedFrom: null });
    expect(figures.RD_STAFF).toEqual(taken);
  });
  it('explains the fall against last year', () => {
    const own = zeroed(set, null, {}, '本期停产');
    const lastYear = { year: 2025, figures: { PATENTS_FILED: '100', RD_TOTAL: '900' } };
    const found = checkReport(set, content(own, zeroed(set, 'a', {}, '本期停产')), { ...noFacts, lastYear });
    const years = found.filter(({ check }) => check === 'YEAR_ON_YEAR');
    expect(years.length).toBeGreaterThan(0);
    expect(years.every(({ outcome, reason }) => outcome === 'EXPLAINED' && reason === '本期停产')).toBe(true);
    expect(found.filter(({ check }) => check === 'FIGURE_MISSING')).toEqual([]);
  });
  it('is none where a meeting or money of the year is on record', () => {
    const registry = { MEMBERS_JOINED: 1, DECISION_MEETINGS: 2, FUND_SPENDING: '0' };
    expect(activityIn(set, { parts: [], registry })).toEqual([
      { code: 'DECISION_MEETINGS', unitId: null, value: '2' },
    ]);
  });
  it('is none where anything of the year was given; what is cumulative or there at the end is none of the year', () => {
    expect(activityIn(set, content({ AWARDS: figure('0') }, { INVENTIONS_HELD: figure('3') }))).toEqual([]);
    expect(activityIn(set, content({ AWARDS: figure('1') }, { PATENTS_FILED: figure('2.0') }))).toEqual([
      { code: 'AWARDS', unitId: null, value: '1' },
      { code: 'PATENTS_FILED', unitId: 'a', value: '2.0' },
    ]);
  });
});
