import {
  meanOf,
  outliersOf,
  reviewLabels,
  reviewRecommendation,
  type Scored,
  siteVisitKind,
  siteVisitLabels,
  spreadOf,
} from '@consortium/domain';
import { builder } from '../../builder.ts';
import { together } from '../../together.ts';
import { Application } from '../application/application.ts';
import { label } from '../kernel/expose.ts';
import { inputEnum } from '../kernel/input.ts';
import './assignment.ts';
import './score-sheet.ts';

const Recommendation = inputEnum(reviewRecommendation);
const Kind = inputEnum(siteVisitKind);

type Progress = Readonly<Record<'assigned' | 'submitted' | 'declined' | 'released', number>>;
const nothing: Progress = { assigned: 0, submitted: 0, declined: 0, released: 0 };
const progresses = together(async ({ database }, ids) => {
  const counted = await database.reviewAssignment.groupBy({
    by: ['reviewId', 'status'],
    where: { reviewId: { in: ids } },
    _count: true,
  });
  return new Map(
    [...Map.groupBy(counted, ({ reviewId }) => reviewId)].map(([id, rows]) => [
      id,
      { ...nothing, ...Object.fromEntries(rows.map(({ status, _count }) => [status.toLowerCase(), _count])) },
    ]),
  );
});
const ReviewProgress = builder.objectRef<Progress>('ReviewProgress').implement({
  fields: (t) => ({
    assigned: t.exposeInt('assigned', { description: '待评审。 Still to be scored.' }),
    submitted: t.exposeInt('submitted', { description: '已提交。' }),
    declined: t.exposeInt('declined', { description: '已回避。' }),
    released: t.exposeInt('released', { description: '已取消。' }),
  }),
});

type Sheet = Scored & Readonly<{ name: string; recommendation: string | null }>;
const sheets = together(async ({ database }, ids) => {
  const rows = await database.reviewAssignment.findMany({
    where: { reviewId: { in: ids }, status: 'SUBMITTED', review: { closedAt: { not: null } } },
    select: {
      reviewId: true,
      expertId: true,
      total: true,
      recommendation: true,
      expert: { select: { name: true } },
    },
    orderBy: { id: 'asc' },
  });
  return new Map(
    [...Map.groupBy(rows, ({ reviewId }) => reviewId)].map(([id, all]) => [
      id,
      all.map(
        ({ expertId, total, recommendation, expert }): Sheet => ({
          expertId,
          total: total?.toFixed(2) ?? '0.00',
          name: expert.name,
          recommendation,
        }),
      ),
    ]),
  );
});

const ExpertTotal = builder.objectRef<Sheet & { isOutlier: boolean }>('ExpertTotal').implement({
  fields: (t) => ({
    expertName: t.exposeString('name'),
    total: t.exposeString('total'),
    isOutlier: t.exposeBoolean('isOutlier', {
      description: '与其余专家平均分相差较大。 Far from the mean of the others.',
    }),
    recommendation: t.field({
      type: Recommendation,
      nullable: true,
      resolve: ({ recommendation }) => recommendation as never,
    }),
  }),
});
const ReviewStatistics = builder.objectRef<readonly Sheet[]>('ReviewStatistics').implement({
  description: '评审统计,评审结束后才有。 Statistics, only once the review is closed.',
  fields: (t) => ({
    mean: t.string({
      nullable: true,
      description: '平均分。',
      resolve: (all) => meanOf(all.map(({ total }) => total)),
    }),
    spread: t.string({
      nullable: true,
      description: '标准差(样本)。 Sample standard deviation.',
      resolve: (all) => spreadOf(all.map(({ total }) => total)),
    }),
    totals: t.field({
      type: [ExpertTotal],
      resolve: (all) => {
        const outliers = new Set(outliersOf(all).map(({ expertId }) => expertId));
        return all.map((each) => ({ ...each, isOutlier: outliers.has(each.expertId) }));
      },
    }),
  }),
});

export const Review = builder.prismaObject('Review', {
  select: { id: true },
  fields: (t) => ({
    scoreSheet: t.relation('scoreSheet', label(reviewLabels, 'scoreSheetId')),
    dueOn: t.expose('dueOn', { type: 'CalendarDay', ...label(reviewLabels, 'dueOn') }),
    openedAt: t.expose('openedAt', { type: 'DateTime', description: '启动时间。' }),
    closedAt: t.expose('closedAt', { type: 'DateTime', nullable: true, description: '结束时间。' }),
    assignments: t.relation('assignments', { query: { orderBy: { id: 'asc' } } }),
    progress: t.field({
      type: ReviewProgress,
      select: { id: true },
      resolve: async ({ id }, _args, context) => (await progresses(context, id)) ?? nothing,
    }),
    statistics: t.field({
      type: ReviewStatistics,
      nullable: true,
      select: { id: true, closedAt: true },
      resolve: async ({ id, closedAt }, _args, context) =>
        closedAt === null ? null : ((await sheets(context, id)) ?? []),
    }),
  }),
});

const SiteVisit = builder.prismaObject('SiteVisit', {
  select: { id: true },
  fields: (t) => ({
    kind: t.expose('kind', { type: Kind, ...label(siteVisitLabels, 'kind') }),
    heldOn: t.expose('heldOn', { type: 'CalendarDay', ...label(siteVisitLabels, 'heldOn') }),
    place: t.exposeString('place', label(siteVisitLabels, 'place')),
    participants: t.exposeString('participants', label(siteVisitLabels, 'participants')),
    record: t.exposeString('record', label(siteVisitLabels, 'record')),
    conclusion: t.exposeString('conclusion', label(siteVisitLabels, 'conclusion')),
    recordedAt: t.expose('recordedAt', { type: 'DateTime' }),
    recordedBy: t.string({
      description: '登记人。 Who recorded it.',
      select: { recordedBy: { select: { name: true } } },
      resolve: ({ recordedBy }) => recordedBy.name,
    }),
  }),
});

builder.prismaObjectFields(Application, (t) => ({
  review: t.field({
    type: Review,
    nullable: true,
    description: '专家评审,供主管部门。 The expert review, for the office only.',
    select: (_args, _context, nestedSelection) => ({ review: nestedSelection(true) }),
    resolve: ({ review }, _args, { access }) => (access.mayEver('read', 'Review') ? review : null),
  }),
  siteVisits: t.field({
    type: [SiteVisit],
    description: '现场考察与答辩,供主管部门。 Site visits and defences, for the office only.',
    select: (_args, _context, nestedSelection) => ({ siteVisits: nestedSelection(true) }),
    resolve: ({ siteVisits }, _args, { access }) =>
      access.mayEver('read', 'Review')
        ? siteVisits.toSorted((a, b) => a.heldOn.getTime() - b.heldOn.getTime())
        : [],
  }),
}));
