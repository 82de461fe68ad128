import { z } from 'zod';
import type { Label } from '../kernel/label.ts';
import { type TermOf, vocabulary } from '../kernel/vocabulary.ts';
import { refuse } from '../values/issue.ts';
import { lineText, longText } from '../values/text.ts';
import { cycleIn } from './formula.ts';

/** 指标口径: what a figure counts: of the year, since the founding, or on the last day. */
export const indicatorKind = vocabulary('IndicatorKind', {
  ANNUAL: { 'zh-CN': '本年数', en: 'Of the year' },
  CUMULATIVE: { 'zh-CN': '累计数', en: 'Cumulative' },
  STOCK: { 'zh-CN': '期末数', en: 'At the end' },
});
export type IndicatorKind = TermOf<typeof indicatorKind>;

/** 数据来源: who fills a figure, or what it follows from. What every unit fills is added up for the consortium. */
export const indicatorSource = vocabulary('IndicatorSource', {
  LEAD: { 'zh-CN': '牵头单位填报', en: 'Lead unit' },
  MEMBER: { 'zh-CN': '各单位填报汇总', en: 'Every unit, added up' },
  REGISTRY: { 'zh-CN': '名录取数', en: 'Registry' },
  MEETINGS: { 'zh-CN': '会议记录取数', en: 'Meetings' },
  LEDGER: { 'zh-CN': '经费台账取数', en: 'Ledger' },
  FORMULA: { 'zh-CN': '公式计算', en: 'Formula' },
});
export type IndicatorSource = TermOf<typeof indicatorSource>;

/** 公式: sum of several figures, difference of two, or their ratio in per cent. */
export const formulaKind = vocabulary('FormulaKind', {
  SUM: { 'zh-CN': '合计', en: 'Sum' },
  DIFFERENCE: { 'zh-CN': '差额', en: 'Difference' },
  RATIO: { 'zh-CN': '占比(%)', en: 'Ratio (%)' },
});
export type FormulaKind = TermOf<typeof formulaKind>;

/** 取数项: what the desk's own records know of a consortium in a period; sums of money are in 万元. */
export const registryFigure = vocabulary('RegistryFigure', {
  MEMBER_COUNT: { 'zh-CN': '期末成员单位数', en: 'Units at the end' },
  MEMBERS_JOINED: { 'zh-CN': '本年加入单位数', en: 'Units joined' },
  MEMBERS_LEFT: { 'zh-CN': '本年退出单位数', en: 'Units left' },
  FULLTIME_STAFF: { 'zh-CN': '期末执行机构专职人员数', en: 'Full-time staff of the executive body' },
  DECISION_MEETINGS: { 'zh-CN': '决策机构会议次数', en: 'Meetings of the decision body' },
  ADVISORY_MEETINGS: { 'zh-CN': '咨询机构会议次数', en: 'Meetings of the advisory body' },
  EXECUTION_MEETINGS: { 'zh-CN': '执行机构会议次数', en: 'Meetings of the executive body' },
  FUND_INCOME: { 'zh-CN': '经费收入', en: 'Fund income' },
  FUND_SPENDING: { 'zh-CN': '经费支出', en: 'Fund spending' },
  FUND_INCOME_GOVERNMENT: { 'zh-CN': '其中:政府资助收入', en: 'Government money received' },
  FUND_SPENDING_GOVERNMENT: { 'zh-CN': '其中:政府资助支出', en: 'Government money spent' },
});
export type RegistryFigure = TermOf<typeof registryFigure>;

/** 取数来源: which records each figure is taken from; an indicator of that source names it. */
export const figuresOfSource = {
  REGISTRY: ['MEMBER_COUNT', 'MEMBERS_JOINED', 'MEMBERS_LEFT', 'FULLTIME_STAFF'],
  MEETINGS: ['DECISION_MEETINGS', 'ADVISORY_MEETINGS', 'EXECUTION_MEETINGS'],
  LEDGER: ['FUND_INCOME', 'FUND_SPENDING', 'FUND_INCOME_GOVERNMENT', 'FUND_SPENDING_GOVERNMENT'],
} as const satisfies Partial<Record<IndicatorSource, readonly RegistryFigure[]>>;
type RecordedSource = keyof typeof figuresOfSource;
export const isRecordedSource = (source: IndicatorSource): source is RecordedSource =>
  source in figuresOfSource;
const isOfSource = (figure: RegistryFigure | null, source: IndicatorSource): boolean =>
  isRecordedSource(source)
    ? (figuresOfSource[source] as readonly (RegistryFigure | null)[]).includes(figure)
    : figure === null;

const code = z.string().regex(/^[A-Z][A-Z0-9_]{0,30}$/);
const plainNumber = z.string().regex(/^-?\d{1,15}(\.\d{1,4})?$/);

export const formula = z.object({ kind: formulaKind.schema, of: z.array(code).min(1).max(40) });
export type Formula = z.output<typeof formula>;
export const formulaLabels = {
  kind: { 'zh-CN': '公式', en: 'Formula' },
  of: { 'zh-CN': '所用指标', en: 'Indicators used' },
} satisfies Record<keyof Formula, Label>;

/** 指标: what is reported, in which unit, by whom, and from where on a figure asks for a reason. */
export const indicator = z.object({
  code,
  name: lineText(80),
  unit: lineText(10),
  decimals: z.int().min(0).max(4).default(0),
  kind: indicatorKind.schema,
  source: indicatorSource.schema,
  formula: formula.nullable().default(null),
  registryFigure: registryFigure.schema.nullable().default(null),
  /** Change against last year, in per cent, beyond which a reason must be given; null asks for none. */
  yearOnYear: plainNumber.nullable().default(null),
  /** 合理范围: outside of it a reason must be given. */
  least: plainNumber.nullable().default(null),
  most: plainNumber.nullable().default(null),
  /** 不得重复计算: of a unit in two consortia it belongs to one of them only. */
  countsOnce: z.boolean().default(false),
  /** 须附佐证: a figure other than 0 needs a file that serves it. */
  evidenceRequired: z.boolean().default(false),
  definition: longText(1000).default(''),
});
export type Indicator = z.output<typeof indicator>;
export const indicatorLabels = {
  code: { 'zh-CN': '代码', en: 'Code' },
  name: { 'zh-CN': '指标', en: 'Indicator' },
  unit: { 'zh-CN': '计量单位', en: 'Unit' },
  decimals: { 'zh-CN': '小数位', en: 'Decimals' },
  kind: { 'zh-CN': '口径', en: 'Kind' },
  source: { 'zh-CN': '数据来源', en: 'Source' },
  formula: { 'zh-CN': '公式', en: 'Formula' },
  registryFigure: { 'zh-CN': '取数项', en: 'Figure taken' },
  yearOnYear: { 'zh-CN': '同比变动须说明(%)', en: 'Change that needs a reason (%)' },
  least: { 'zh-CN': '合理下限', en: 'Plausible from' },
  most: { 'zh-CN': '合理上限', en: 'Plausible to' },
  countsOnce: { 'zh-CN': '不得在两个联合体重复计算', en: 'Counts in one consortium only' },
  evidenceRequired: { 'zh-CN': '须附佐证材料', en: 'Needs evidence' },
  definition: { 'zh-CN': '指标解释', en: 'Definition' },
} satisfies Record<keyof Indicator, Label>;

export const indicatorGroup = z.object({ name: lineText(80), indicators: z.array(indicator).min(1).max(60) });
export const indicatorGroupLabels = {
  name: { 'zh-CN': '分组', en: 'Group' },
  indicators: { 'zh-CN': '指标', en: 'Indicators' },
} satisfies Record<keyof z.output<typeof indicatorGroup>, Label>;

/** 文字部分: a section that the lead unit writes, with the length that is asked for. */
export const narrative = z.object({
  code,
  title: lineText(80),
  guidance: longText(1000).default(''),
  /** About so many characters; 0 leaves it open. */
  expectedLength: z.int().min(0).max(20_000).default(0),
});
export type Narrative = z.output<typeof narrative>;
export const narrativeLabels = {
  code: { 'zh-CN': '代码', en: 'Code' },
  title: { 'zh-CN': '标题', en: 'Title' },
  guidance: { 'zh-CN': '填写说明', en: 'Guidance' },
  expectedLength: { 'zh-CN': '建议字数', en: 'Expected length' },
} satisfies Record<keyof Narrative, Label>;

export const indicatorsOf = ({ groups }: Pick<IndicatorSetInput, 'groups'>): Indicator[] =>
  groups.flatMap(({ indicators }) => indicators);

/** 填报范围: what is filled in a part: a unit's own, or (no unit) the consortium's, by the lead unit. */
export const isFilledIn = ({ source }: Pick<Indicator, 'source'>, unitId: string | null): boolean =>
  source === (unitId === null ? 'LEAD' : 'MEMBER');

/** 填报指标 of a part, in the order of the form. */
export const filledIn = (set: Pick<IndicatorSetInput, 'groups'>, unitId: string | null): Indicator[] =>
  indicatorsOf(set).filter((indicator) => isFilledIn(indicator, unitId));

/** 指标名称 by their codes, as one reads them in a row. */
export function indicatorNames(set: Pick<IndicatorSetInput, 'groups'>, codes: readonly string[]): string {
  const names = new Map(indicatorsOf(set).map(({ code, name }) => [code, name]));
  return codes.map((code) => names.get(code) ?? code).join('、');
}

const OPERANDS: Readonly<Record<FormulaKind, number | null>> = { SUM: null, DIFFERENCE: 2, RATIO: 2 };

/** 指标集: groups of indicators and the texts of a report; an edition never changes. */
export const indicatorSetInput = z
  .object({
    title: lineText(120),
    groups: z.array(indicatorGroup).min(1).max(20),
    narratives: z.array(narrative).max(20).default([]),
  })
  .check(({ value, issues }) => {
    const codes = indicatorsOf(value).map(({ code: each }) => each);
    const bad = (path: (string | number)[], reason: string, facts: Record<string, unknown> = {}) =>
      issues.push(refuse('INDICATOR_INVALID', path, value, { reason, ...facts }));
    value.groups.forEach((group, at) => {
      group.indicators.forEach((each, index) => {
        const path = ['groups', at, 'indicators', index];
        if (codes.indexOf(each.code) !== codes.lastIndexOf(each.code))
          bad([...path, 'code'], 'DUPLICATE', { indicator: each.code });
        if ((each.source === 'FORMULA') !== (each.formula !== null))
          bad([...path, 'formula'], 'FORMULA', { indicator: each.code });
        if (!isOfSource(each.registryFigure, each.source))
          bad([...path, 'registryFigure'], 'REGISTRY', { indicator: each.code });
        if (!each.formula) return;
        const unknown = each.formula.of.filter((of) => !codes.includes(of));
        if (unknown.length > 0) bad([...path, 'formula', 'of'], 'UNKNOWN', { indicators: unknown });
        const operands = OPERANDS[each.formula.kind];
        if (operands !== null && each.formula.of.length !== operands)
          bad([...path, 'formula', 'of'], 'OPERANDS', { operands });
      });
    });
    const cycle = cycleIn(indicatorsOf(value));
    if (cycle) bad(['groups'], 'CYCLE', { indicators: cycle });
    const texts = value.narratives.map(({ code: each }) => each);
    texts.forEach((each, index) => {
      if (texts.indexOf(each) !== index) bad(['narratives', index, 'code'], 'DUPLICATE', { indicator: each });
    });
  });
export type IndicatorSetInput = z.output<typeof indicatorSetInput>;
/** 指标集 as a report reads it. */
export type IndicatorSet = Pick<IndicatorSetInput, 'groups' | 'narratives'>;

export const indicatorSetLabels = {
  title: { 'zh-CN': '指标集名称', en: 'Title' },
  groups: { 'zh-CN': '指标分组', en: 'Groups' },
  narratives: { 'zh-CN': '文字部分', en: 'Texts' },
} satisfies Record<keyof IndicatorSetInput, Label>;
