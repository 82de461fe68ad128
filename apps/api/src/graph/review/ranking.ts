import type { Severity } from '@consortium/domain';
import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder } from '../../builder.ts';
import { type RankedPlace, rankingOf } from '../../review/ranking.ts';
import { Application } from '../application/application.ts';
import { Batch } from '../batch/batch.ts';
import { sentence } from '../kernel/label.ts';

type RankedApplication = RankedPlace & Readonly<{ application: object }>;
const Row = builder.objectRef<RankedApplication>('RankedApplication').implement({
  fields: (t) => ({
    rank: t.exposeInt('rank', { description: '名次。' }),
    application: t.field({ type: Application, resolve: ({ application }) => application as never }),
    mean: t.exposeString('mean', { nullable: true, description: '平均分。' }),
    spread: t.exposeString('spread', { nullable: true, description: '标准差(样本)。' }),
    sheetCount: t.int({ description: '评分份数。', resolve: ({ sheets }) => sheets.length }),
    hasOutlier: t.boolean({
      description: '有偏离较大的评分。',
      resolve: ({ sheets }) => sheets.some(({ isOutlier }) => isOutlier),
    }),
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
      const ranked = await rankingOf(context, batchId.id);
      if (!ranked) return null;
      const query = queryFromInfo({ context, info, path: ['places', 'application'] });
      const rows = await context.database.application.findMany({
        ...query,
        where: { id: { in: ranked.places.map(({ id }) => id) } },
      });
      const byId = new Map(rows.map((row) => [row.id, row]));
      return {
        ...ranked,
        places: ranked.places.map((place) => ({ ...place, application: byId.get(place.id) as object })),
      };
    },
  }),
);
