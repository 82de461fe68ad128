import { describe, expect, it } from 'vitest';
import { differences } from './differences.ts';
import type { Figure, ReportContent } from './figures.ts';
import { annualOperation2026 } from './indicator-sets/annual-operation.ts';

const figure = (value: string): Figure => ({ value, reason: '', carriedFrom: null });
const unit = (id: string) => ({ id, legalName: `单位${id}` });
const registry = { MEMBER_COUNT: 9, MEMBERS_JOINED: 1, MEMBERS_LEFT: 0, FULLTIME_STAFF: 3 };
const differ = (before: ReportContent, after: ReportContent) =>
  differences(annualOperation2026, before, after);
const content = (value: string, text = '一'): ReportContent => ({
  registry,
  parts: [
    { unit: null, isConfirmed: false, evidence: [], figures: { MEETINGS: figure('2') } },
    {
      unit: unit('a'),
      isConfirmed: true,
      evidence: [],
      figures: { FILED: figure(value), HELD: figure('4') },
    },
    { unit: unit('b'), isConfirmed: true, evidence: [], figures: { FILED: figure('1') } },
  ],
  texts: { WORK: text },
});

describe('逐项差异', () => {
  it('of the same submission is none', () => {
    expect(differ(content('1'), content('1'))).toEqual([]);
  });
  it('of one cell corrected by 1 is exactly that cell', () => {
    expect(differ(content('1'), content('2'))).toEqual([
      { code: 'FILED', unitId: 'a', unitName: '单位a', before: '1', after: '2', change: '+1' },
    ]);
  });
  it.each([
    ['0.1', '0.3', '+0.2'],
    ['5', '3', '-2'],
    ['', '3', null],
    ['3', '', null],
  ])('from %j to %j changes by %j', (before, after, change) => {
    expect(differ(content(before), content(after))[0]?.change).toBe(change);
  });
  it('tells a text that was rewritten', () => {
    expect(differ(content('1', '一'), content('1', '二'))).toEqual([
      { code: 'WORK', unitId: null, unitName: '', before: '一', after: '二', change: null },
    ]);
  });
  it('tells what a unit gave that was not there before, or is not any more', () => {
    const [own, first] = content('1').parts as [never, never];
    const without = { ...content('1'), parts: [own, first] };
    expect(differ(without, content('1')).map(({ unitId, before, after }) => [unitId, before, after])).toEqual(
      [['b', '', '1']],
    );
    expect(differ(content('1'), without).map(({ unitId, after }) => [unitId, after])).toEqual([['b', '']]);
  });
  it('tells what the registry has come to know otherwise, by its indicator', () => {
    const known = { ...content('1'), registry: { ...registry, MEMBER_COUNT: 10 } };
    expect(differ(content('1'), known)).toEqual([
      { code: 'UNITS', unitId: null, unitName: '', before: '9', after: '10', change: '+1' },
    ]);
  });
});
