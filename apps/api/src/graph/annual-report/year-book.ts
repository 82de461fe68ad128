import {
  type Coverage as CoverageShape,
  coverageLabels,
  type DerivationStep as DerivationStepShape,
  derivationOf,
  InvalidInput,
  inputIssue,
  type SummaryFigure as SummaryFigureShape,
  type SummaryGroup as SummaryGroupShape,
  summaryLabels,
  yearBookGrouping,
} from '@consortium/domain';
import { Forbidden } from '../../access.ts';
import { reportOf } from '../../annual-report/content.ts';
import {
  type IndicatorSeries as IndicatorSeriesShape,
  seriesOfAll,
  seriesOfConsortium,
} from '../../annual-report/series.ts';
import { type AnnualSummary as AnnualSummaryShape, annualSummary } from '../../annual-report/year-book.ts';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { label } from '../kernel/expose.ts';
import { globalId } from '../kernel/global-id.ts';
import { inputEnum } from '../kernel/input.ts';
import { Consortium } from '../registry/consortium.ts';
import { IndicatorSet } from './indicator-set.ts';
import { AnnualReport, guarded, mayReadAll } from './report.ts';

const Grouping = inputEnum(yearBookGrouping);

const SummaryFigure = builder.objectRef<SummaryFigureShape>('SummaryFigure').implement({
  description:
    '汇总数: one indicator over the consortia that reported it, exact; the total of a ratio is the ratio of the totals. Median and quartiles are reported figures: the smallest that a half, a quarter, three quarters do not exceed.',
  fields: (t) => ({
    code: t.exposeString('code', label(summaryLabels, 'code')),
    count: t.exposeInt('count', label(summaryLabels, 'count')),
    total: t.exposeString('total', { nullable: true, ...label(summaryLabels, 'total') }),
    before: t.exposeString('before', { nullable: true, ...label(summaryLabels, 'before') }),
    growth: t.exposeString('growth', { nullable: true, ...label(summaryLabels, 'growth') }),
    mean: t.exposeString('mean', label(summaryLabels, 'mean')),
    least: t.exposeString('least', label(summaryLabels, 'least')),
    lowerQuartile: t.exposeString('lowerQuartile', label(summaryLabels, 'lowerQuartile')),
    median: t.exposeString('median', label(summaryLabels, 'median')),
    upperQuartile: t.exposeString('upperQuartile', label(summaryLabels, 'upperQuartile')),
    most: t.exposeString('most', label(summaryLabels, 'most')),
  }),
});
const SummaryGroup = builder.objectRef<SummaryGroupShape>('SummaryGroup').implement({
  description: '分组汇总: the accepted reports of one group together.',
  fields: (t) => ({
    name: t.exposeString('name', { description: '组名;空为未注明。 Empty where it is not known.' }),
    consortia: t.exposeInt('consortia', { description: '联合体数。' }),
    figures: t.field({ type: [SummaryFigure], resolve: ({ figures }) => [...figures] }),
  }),
});
const Coverage = builder.objectRef<CoverageShape>('ReportCoverage').implement({
  description: '报送情况: of how many consortia a report is asked, and how far they are.',
  fields: (t) => ({
    expected: t.exposeInt('expected', label(coverageLabels, 'expected')),
    submitted: t.exposeInt('submitted', label(coverageLabels, 'submitted')),
    accepted: t.exposeInt('accepted', label(coverageLabels, 'accepted')),
    late: t.exposeInt('late', label(coverageLabels, 'late')),
  }),
});
const AnnualSummary = builder.objectRef<AnnualSummaryShape>('AnnualSummary').implement({
  description: '年度汇总: from the snapshots of the accepted reports of a year, and from nothing else.',
  fields: (t) => ({
    year: t.exposeInt('year', { description: '年度。' }),
    indicatorSet: t.prismaField({
      type: IndicatorSet,
      description: '指标集。',
      resolve: (query, { indicatorSetId }, _args, { database }) =>
        database.indicatorSet.findUniqueOrThrow({ ...query, where: { id: indicatorSetId } }),
    }),
    coverage: t.field({ type: Coverage, description: '报送情况。', resolve: ({ coverage }) => coverage }),
    total: t.field({ type: SummaryGroup, description: '全部联合体。', resolve: ({ total }) => total }),
    groups: t.field({
      type: [SummaryGroup],
      description: '各组,联合体多的在前;未指定分组方式时为空。 The largest group first.',
      resolve: ({ groups }) => [...groups],
    }),
  }),
});

const refuseOthers = ({ access }: Context) => {
  if (!access.mayEver('read', 'YearBook')) throw new Forbidden();
};

builder.queryField('annualSummary', (t) =>
  t.field({
    type: AnnualSummary,
    nullable: true,
    description:
      '年度汇总,供主管部门;没有该年度填报任务时为空。 What the accepted reports of a year say together, for the office; null without a round.',
    authScopes: { signedIn: true },
    complexity: 60,
    args: {
      year: t.arg.int({ required: true }),
      groupBy: t.arg({ type: Grouping, description: '分组方式;不填只出合计。 None gives the total only.' }),
    },
    resolve: (_root, { year, groupBy }, context) => {
      refuseOthers(context);
      return annualSummary(context.database, year, groupBy ?? null, context.now);
    },
  }),
);

const Point = builder.objectRef<IndicatorSeriesShape['points'][number]>('SeriesPoint').implement({
  fields: (t) => ({
    year: t.exposeInt('year', { description: '年度。' }),
    value: t.exposeString('value', { nullable: true, description: '数值。' }),
    count: t.exposeInt('count', { description: '填报家数。' }),
  }),
});
const IndicatorSeries = builder.objectRef<IndicatorSeriesShape>('IndicatorSeries').implement({
  description: '时间序列: one indicator through the years, from accepted reports.',
  fields: (t) => ({
    code: t.exposeString('code', { description: '指标代码。' }),
    name: t.exposeString('name', { description: '指标,按最近的指标集。 As the newest set calls it.' }),
    unit: t.exposeString('unit', { description: '计量单位。' }),
    points: t.field({ type: [Point], resolve: ({ points }) => [...points] }),
  }),
});

const MOST_CODES = 60;
builder.queryField('indicatorSeries', (t) =>
  t.field({
    type: [IndicatorSeries],
    description:
      '指标时间序列:一个联合体的,或(供主管部门)全部联合体合计的。 Of one consortium, as far as its reports may be read; or, for the office, of all together.',
    authScopes: { signedIn: true },
    complexity: 60,
    args: {
      codes: t.arg.stringList({ required: true, description: `指标代码,最多 ${MOST_CODES} 个。` }),
      consortiumId: t.arg.globalID({ for: Consortium }),
    },
    resolve: (_root, { codes, consortiumId }, context) => {
      if (codes.length > MOST_CODES)
        throw new InvalidInput([inputIssue('BAD_USER_INPUT', ['codes'], { largest: MOST_CODES })]);
      const { database, access } = context;
      if (consortiumId)
        return seriesOfConsortium(database, consortiumId.id, codes, access.where('readAll', 'AnnualReport'));
      refuseOthers(context);
      return seriesOfAll(database, codes);
    },
  }),
);

type Cell = DerivationStepShape['cells'][number];
const Cell = builder.objectRef<Cell>('DerivationCell').implement({
  description: '所填数: what a unit, or (no unit) the lead unit for the consortium, filled in.',
  fields: (t) => ({
    unitId: t.id({
      nullable: true,
      resolve: ({ unitId }) => unitId && globalId('Organisation', unitId),
    }),
    unitName: t.exposeString('unitName'),
    value: t.exposeString('value', { description: '所填数值,空为未填。' }),
    reason: t.exposeString('reason', { description: '说明。' }),
  }),
});
const DerivationStep = builder.objectRef<DerivationStepShape>('DerivationStep').implement({
  description:
    '溯源: where a figure comes from: what was filled in, or the figures of the steps that follow.',
  fields: (t) => ({
    code: t.exposeString('code', { description: '指标代码。' }),
    value: t.exposeString('value', { nullable: true, description: '联合体数。' }),
    cells: t.field({ type: [Cell], resolve: ({ cells }) => [...cells] }),
  }),
});
builder.prismaObjectFields(AnnualReport, (t) => ({
  derivation: t.field({
    type: [DerivationStep],
    nullable: true,
    description:
      '一个数的来源,逐层到所填数,审核通过的以通过时为准;无权查看全文时为空。 Why this number: down to what was filled in, as it was accepted where it was; null for whoever may not read the whole report.',
    select: guarded,
    complexity: 20,
    args: { code: t.arg.string({ required: true }) },
    resolve: async (row, { code }, context) => {
      if (!mayReadAll(row, context)) return null;
      const read = await reportOf(context, row.id);
      if (!read) return null;
      const { set, content } = read.accepted
        ? { set: read.accepted.indicatorSet, content: read.accepted.content }
        : read;
      return derivationOf(set, content, code);
    },
  }),
}));
