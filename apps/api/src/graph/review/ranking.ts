import {
  type Finding,
  outliersOf,
  type Place,
  ranking,
  type Scored,
  type Severity,
  severitiesOf,
  spreadOf,
} from '@consortium/domain';
import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { Application } from '../application/application.ts';
import { Batch } from '../batch/batch.ts';
import { sentence } from '../kernel/label.ts';

type RankedApplication = Place &
  Readonly<{ application: object; spread: string | null; sheetCount: number; hasOutlier: boolean }>;
const Row = builder.objectRef<RankedApplication>('RankedApplication').implement({
  fields: (t) => ({
    rank: t.exposeInt('rank', { description: '名次。' }),
    application: t.field({ type: Application, resolve: ({ application }) => application as never }),
    mean: t.exposeString('mean', { nullable: true, description: '平均分。' }),
    spread: t.exposeString('spread', { nullable: true, description: '标准差(样本)。' }),
    sheetCount: t.exposeInt('sheetCount', { description: '评分份数。' }),
    hasOutlier: t.exposeBoolean('hasOutlier', { description: '有偏离较大的评分。' }),
    isPreferred: t.exposeBoolean('isPreferred', { description: '优先组建。 Preferred by a clause.' }),
    reason: sentence(t, ({ reason }) => reason, '排序依据。 Why it stands here.'),
  }),
});

type ExpertSeverityShape = Severity & Readonly<{ expertName: string }>;
const ExpertSeverity = builder.objectRef<ExpertSeverityShape>('ExpertSeverity').implement({
  description: '宽严度: how far an expert’s totals lie above or below those of the others.',
  fields: (t) => ({
    expertName: t.exposeString('expertName'),
    count: t.exposeInt('count', { description: '评分份数。' }),
    difference: t.exposeString('difference', {
      description: '与其余专家平均分之差,正为偏宽,负为偏严。 Positive is lenient, negative strict.',
    }),
  }),
});

type Ranking = Readonly<{ places: readonly RankedApplication[]; severities: readonly ExpertSeverityShape[] }>;
const BatchRanking = builder.objectRef<Ranking>('BatchRanking').implement({
  description: '评审排序: the closed reviews of a batch in order, each with its reason.',
  fields: (t) => ({
    places: t.field({ type: [Row], resolve: ({ places }) => [...places] }),
    severities: t.field({ type: [ExpertSeverity], resolve: ({ severities }) => [...severities] }),
  }),
});

/** The clauses that give preference, as they were found at the last act that froze them. */
async function preferencesOf({ database }: Context, ids: string[]) {
  const rows = await database.examinationSnapshot.findMany({
    where: { applicationId: { in: ids } },
    orderBy: [{ applicationId: 'asc' }, { examinedAt: 'desc' }],
    distinct: ['applicationId'],
    select: { applicationId: true, findings: true },
  });
  return new Map(
    rows.map(({ applicationId, findings }) => [
      applicationId,
      (findings as unknown as Finding[]).filter(({ force }) => force === 'PREFERENCE'),
    ]),
  );
}

builder.queryField('batchRanking', (t) =>
  t.field({
    type: BatchRanking,
    nullable: true,
    description:
      '批次内已结束评审的排序,供主管部门。 The ranking of a batch’s closed reviews, for the office.',
    authScopes: { signedIn: true },
    complexity: 60,
    args: { batchId: t.arg.globalID({ required: true, for: Batch }) },
    resolve: async (_root, { batchId }, context, info): Promise<Ranking | null> => {
      const { database, access } = context;
      if (!access.mayEver('read', 'Review')) return null;
      const reviews = await database.review.findMany({
        where: {
          closedAt: { not: null },
          application: {
            AND: [
              { batchId: batchId.id, status: { notIn: ['WITHDRAWN', 'DISQUALIFIED'] } },
              access.where('read', 'Application'),
            ],
          },
        },
        select: {
          application: { select: { id: true, number: true } },
          assignments: {
            where: { status: 'SUBMITTED' },
            select: { expertId: true, total: true, expert: { select: { name: true } } },
            orderBy: { id: 'asc' },
          },
        },
      });
      const ids = reviews.map(({ application }) => application.id);
      const query = queryFromInfo({ context, info, path: ['places', 'application'] });
      const [preferences, rows] = await Promise.all([
        preferencesOf(context, ids),
        database.application.findMany({ ...query, where: { id: { in: ids } } }),
      ]);
      const byId = new Map(rows.map((row) => [row.id, row]));
      const scored = new Map(
        reviews.map(({ application, assignments }) => [
          application.id,
          assignments.map(
            ({ expertId, total }): Scored => ({ expertId, total: total?.toFixed(2) ?? '0.00' }),
          ),
        ]),
      );
      const totalsOf = (id: string) => (scored.get(id) ?? []).map(({ total }) => total);
      const places = ranking(
        reviews.map(({ application: { id, number } }) => ({
          id,
          number,
          totals: totalsOf(id),
          preferences: preferences.get(id) ?? [],
        })),
      );
      const names = new Map(
        reviews.flatMap(({ assignments }) =>
          assignments.map(({ expertId, expert }) => [expertId, expert.name] as const),
        ),
      );
      return {
        places: places.map((place) => ({
          ...place,
          application: byId.get(place.id) as object,
          spread: spreadOf(totalsOf(place.id)),
          sheetCount: totalsOf(place.id).length,
          hasOutlier: outliersOf(scored.get(place.id) ?? []).length > 0,
        })),
        severities: severitiesOf([...scored.values()])
          .map((each) => ({ ...each, expertName: names.get(each.expertId) ?? '' }))
          .toSorted((a, b) => Number(a.difference) - Number(b.difference)),
      };
    },
  }),
);
