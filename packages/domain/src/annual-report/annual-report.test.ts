import { describe, expect, it } from 'vitest';
import { InvalidInput } from '../kernel/errors.ts';
import { instantOf } from '../values/calendar-day.ts';
import { parseInput } from '../values/issue.ts';
import { daysLate } from './annual-report.ts';
import { type LastYear, noFacts } from './comparisons.ts';
import { consortiumFigures, type Figure, plainFigure, type ReportContent } from './figures.ts';
import { cycleIn } from './formula.ts';
import { type IndicatorSetInput, indicatorSetInput } from './indicator-set.ts';
import { annualOperation2026 } from './indicator-sets/annual-operation.ts';
import { registryFigures } from './recorded-figures.ts';
import { checkReport } from './report-checks.ts';
import type { ReportCheck } from './report-finding.ts';

const plain = { unit: '件', kind: 'ANNUAL', source: 'MEMBER' } as const;
const set = (indicators: readonly object[], narratives: readonly object[] = []): IndicatorSetInput =>
  parseInput(indicatorSetInput, { title: '示例指标集', groups: [{ name: '组', indicators }], narratives });
const one = set(
  [
    { code: 'FILED', name: '申请专利', ...plain, yearOnYear: '50', most: '100' },
    { code: 'HELD', name: '累计专利', ...plain, kind: 'CUMULATIVE' },
    { code: 'MEETINGS', name: '会议', unit: '次', kind: 'ANNUAL', source: 'LEAD' },
    {
      code: 'SHARE',
      name: '占比',
      unit: '%',
      decimals: 2,
      kind: 'ANNUAL',
      source: 'FORMULA',
      formula: { kind: 'RATIO', of: ['FILED', 'HELD'] },
    },
    {
      code: 'UNITS',
      name: '单位',
      unit: '家',
      kind: 'STOCK',
      source: 'REGISTRY',
      registryFigure: 'MEMBER_COUNT',
    },
  ],
  [{ code: 'WORK', title: '工作', expectedLength: 10 }],
);
const figure = (value: string, more: Partial<Figure> = {}): Figure => ({
  value,
  reason: '',
  carriedFrom: null,
  ...more,
});
const content = (more: Partial<ReportContent> = {}): ReportContent => ({
  parts: [
    { unit: null, isConfirmed: false, evidence: [], figures: { MEETINGS: figure('2') } },
    {
      unit: { id: 'a', legalName: '甲' },
      isConfirmed: true,
      evidence: [],
      figures: { FILED: figure('1'), HELD: figure('4') },
    },
    {
      unit: { id: 'b', legalName: '乙' },
      isConfirmed: true,
      evidence: [],
      figures: { FILED: figure('2'), HELD: figure('5') },
    },
  ],
  texts: { WORK: '按年度计划推进各项工作' },
  registry: { MEMBER_COUNT: 2, MEMBERS_JOINED: 0, MEMBERS_LEFT: 0, FULLTIME_STAFF: 0 },
  ...more,
});
const withFiled = (value: string, more: Partial<Figure> = {}): ReportContent => {
  const [own, first, second] = content().parts as [never, ReportContent['parts'][number], never];
  return content({
    parts: [own, { ...first, figures: { ...first.figures, FILED: figure(value, more) } }, second],
  });
};
const last = (figures: Record<string, string>) => ({ year: 2025, figures });
const checked = (given: IndicatorSetInput, content: ReportContent, lastYear: LastYear | null) =>
  checkReport(given, content, { ...noFacts, lastYear });
const found = (...given: Parameters<typeof checked>): [ReportCheck, string][] =>
  checked(...given).map(({ check, outcome }) => [check, outcome]);

describe('指标集', () => {
  it.each([
    [
      'DUPLICATE',
      [
        { code: 'A', name: '甲', ...plain },
        { code: 'A', name: '乙', ...plain },
      ],
    ],
    ['FORMULA', [{ code: 'A', name: '甲', ...plain, formula: { kind: 'SUM', of: ['A'] } }]],
    ['FORMULA', [{ code: 'A', name: '甲', ...plain, source: 'FORMULA' }]],
    ['REGISTRY', [{ code: 'A', name: '甲', ...plain, source: 'REGISTRY' }]],
    [
      'UNKNOWN',
      [{ code: 'A', name: '甲', ...plain, source: 'FORMULA', formula: { kind: 'SUM', of: ['B'] } }],
    ],
    [
      'OPERANDS',
      [
        { code: 'A', name: '甲', ...plain },
        { code: 'B', name: '乙', ...plain, source: 'FORMULA', formula: { kind: 'RATIO', of: ['A'] } },
      ],
    ],
    [
      'CYCLE',
      ['A', 'B'].map((code) => ({
        code,
        name: code,
        ...plain,
        source: 'FORMULA',
        formula: { kind: 'SUM', of: [code === 'A' ? 'B' : 'A'] },
      })),
    ],
  ])('is refused with %s', (reason, indicators) => {
    try {
      set(indicators);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(InvalidInput);
      expect((error as InvalidInput).issues.map(({ facts }) => facts.reason)).toContain(reason);
    }
  });

  it('tells the way on which formulas run in a circle', () => {
    const of = (code: string, ...operands: string[]) => ({
      code,
      formula: { kind: 'SUM' as const, of: operands },
    });
    expect(cycleIn([of('A', 'B'), of('B', 'C'), of('C', 'B')])).toEqual(['B', 'C', 'B']);
    expect(cycleIn([of('A', 'B'), of('B', 'C'), { code: 'C', formula: null }])).toBeNull();
  });

  it('ships with the five groups, and every formula can be calculated', () => {
    expect(annualOperation2026.groups.map(({ name }) => name)).toEqual([
      '运行管理',
      '开展创新活动',
      '服务产业发展',
      '创新成效',
      '加分项',
    ]);
  });
});

describe('填报数', () => {
  it.each([
    ['', '件', 0, ''],
    ['0', '件', 0, '0'],
    [' 1,234.50 ', '万元', 2, '1234.5'],
    ['１２', '件', 0, '12'],
    ['12%', '%', 2, '12'],
    ['12.5 ％', '%', 2, '12.5'],
    ['-3.2', '万元', 2, '-3.2'],
    ['12%', '件', 0, null],
    ['1.5', '件', 0, null],
    ['1,23', '万元', 2, null],
    ['五', '件', 0, null],
    ['1e3', '件', 0, null],
    ['=1+1', '件', 0, null],
    ['NaN', '件', 0, null],
    ['1234567890123456', '件', 0, null],
  ])('%j in %s with %i decimals is %j', (text, unit, decimals, value) => {
    expect(plainFigure(text, { unit, decimals })).toBe(value);
  });

  it('adds up what units gave, takes from the registry, and calculates exactly', () => {
    expect(Object.entries(consortiumFigures(one, content()))).toEqual([
      ['FILED', '3'],
      ['HELD', '9'],
      ['MEETINGS', '2'],
      ['SHARE', '33.33'],
      ['UNITS', '2'],
    ]);
  });

  it('knows nothing where nothing was given, and no ratio to nothing', () => {
    const nobody = consortiumFigures(one, content({ parts: [] }));
    expect([nobody.FILED, nobody.MEETINGS, nobody.SHARE]).toEqual([null, null, null]);
    const [own, first] = content().parts as [ReportContent['parts'][number], ReportContent['parts'][number]];
    const zero = { ...first, figures: { FILED: figure('1'), HELD: figure('0') } };
    expect(consortiumFigures(one, content({ parts: [own, zero] })).SHARE).toBeNull();
  });

  it('adds tenths without error', () => {
    const parts = content().parts.map((part) =>
      part.unit ? { ...part, figures: { FILED: figure('0.1'), HELD: figure('0.2') } } : part,
    );
    expect(consortiumFigures(one, content({ parts })).FILED).toBe('0.2');
    expect(consortiumFigures(one, content({ parts })).SHARE).toBe('50');
  });
});

describe('核对', () => {
  it('finds nothing in a whole report', () => {
    expect(found(one, content(), last({ FILED: '2', HELD: '9' }))).toEqual([]);
  });

  it.each<[string, ReportContent, Record<string, string>, [ReportCheck, string][]]>([
    ['a missing figure', withFiled(''), {}, [['FIGURE_MISSING', 'BLOCKING']]],
    ['zero, which is not missing', withFiled('0'), {}, []],
    ['a figure taken over', withFiled('1', { carriedFrom: 2025 }), {}, [['CARRIED_UNCONFIRMED', 'BLOCKING']]],
    ['a figure out of range', withFiled('101'), {}, [['OUT_OF_RANGE', 'BLOCKING']]],
    ['the same with a reason', withFiled('101', { reason: '集中申请' }), {}, [['OUT_OF_RANGE', 'EXPLAINED']]],
    ['a figure on the bound', withFiled('100'), {}, []],
    ['a change of exactly the threshold', content(), { FILED: '2' }, []],
    ['a change beyond it', content(), { FILED: '1.99' }, [['YEAR_ON_YEAR', 'BLOCKING']]],
    ['no change from nothing', content(), { FILED: '0' }, []],
    ['a cumulative figure that fell', content(), { HELD: '10' }, [['CUMULATIVE_DECREASED', 'BLOCKING']]],
    ['a cumulative figure that stayed', content(), { HELD: '9' }, []],
    ['no text', content({ texts: {} }), {}, [['TEXT_MISSING', 'BLOCKING']]],
    ['a short text', content({ texts: { WORK: '推进' } }), {}, [['TEXT_LENGTH', 'HINT']]],
  ])('of %s', (_what, given, before, expected) => {
    expect(found(one, given, last(before))).toEqual(expected);
  });

  it('asks for each unit’s confirmation', () => {
    const parts = content().parts.map((part) => ({ ...part, isConfirmed: false }));
    expect(checked(one, content({ parts }), null).map(({ check, unitId }) => [check, unitId])).toEqual([
      ['PART_UNCONFIRMED', 'a'],
      ['PART_UNCONFIRMED', 'b'],
    ]);
  });

  it('takes the consortium’s reason for the consortium’s figure', () => {
    const [own, ...units] = content().parts as [ReportContent['parts'][number], ...ReportContent['parts']];
    const explained = { ...own, figures: { ...own.figures, HELD: figure('', { reason: '一家单位退出' }) } };
    expect(found(one, content({ parts: [explained, ...units] }), last({ HELD: '10' }))).toEqual([
      ['CUMULATIVE_DECREASED', 'EXPLAINED'],
    ]);
  });

  it.each([
    ['MEETINGS', 'DECISION_MEETINGS', '会议'],
    ['LEDGER', 'FUND_INCOME', '经费'],
  ])('sends who doubts a figure of %s to the books', (source, registryFigure, page) => {
    const booked = set([{ ...plain, code: 'BOOKED', name: '取数', source, registryFigure, least: '1' }]);
    const [finding] = checked(booked, content({ parts: [] }), null);
    expect(finding).toMatchObject({ check: 'OUT_OF_RANGE', outcome: 'BLOCKING', unitId: null });
    expect(finding?.howToFix['zh-CN']).toContain(`“${page}”`);
  });

  it('suspects the unit where a figure is a thousand times last year’s', () => {
    const [finding] = checked(one, withFiled('98', { reason: '属实' }), last({ FILED: '0.1' }));
    expect(finding?.message['zh-CN']).toMatch(/请核对计量单位/);
  });
});

describe('名录数', () => {
  const formation = (...units: string[]) =>
    ({ members: units.map((organisationId) => ({ organisationId })), governanceBodies: [] }) as never;
  it('counts who came, who left and who is there', () => {
    expect(registryFigures(formation('a', 'b'), formation('b', 'c', 'd'))).toMatchObject({
      MEMBER_COUNT: 3,
      MEMBERS_JOINED: 2,
      MEMBERS_LEFT: 1,
    });
  });
  it('counts everybody as new in the first year', () => {
    expect(registryFigures(null, formation('a'))).toMatchObject({ MEMBERS_JOINED: 1, MEMBERS_LEFT: 0 });
  });
});

describe('逾期', () => {
  it.each([
    ['2026-01-30T15:59:59.999Z', 0],
    ['2026-01-30T16:00:00.000Z', 1],
    ['2026-02-28T16:00:00.000Z', 30],
  ])('submitted at %s is late by %i days', (at, days) => {
    expect(
      daysLate({ dueOn: '2026-01-30', submittedAt: instantOf(at) }, instantOf('2026-12-01T00:00:00Z')),
    ).toBe(days);
  });
  it('counts until now where nothing was submitted', () => {
    expect(daysLate({ dueOn: '2026-01-30', submittedAt: null }, instantOf('2026-02-01T00:00:00Z'))).toBe(2);
  });
});
