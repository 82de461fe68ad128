import { type FunnelStep, funnelStep, reached } from '@consortium/domain';
import { builder } from '../../builder.ts';
import { together } from '../../together.ts';
import { enumOf } from '../kernel/terms.ts';
import { Batch } from './batch.ts';

const FunnelFigure = builder.objectRef<{ step: FunnelStep; count: number }>('FunnelFigure').implement({
  description: '进程数: how many visible applications of a batch came so far, whatever became of them.',
  fields: (t) => ({
    step: t.expose('step', { type: enumOf(funnelStep), description: '环节。' }),
    count: t.exposeInt('count', { description: '到达该环节的申报数。' }),
  }),
});

/** One statement for each step, for every batch of a page. */
const funnelOf = together(async ({ database, access }, ids) => {
  const steps = await Promise.all(
    funnelStep.terms.map((step) =>
      database.application.groupBy({
        by: ['batchId'],
        where: { AND: [{ batchId: { in: ids } }, access.where('read', 'Application'), reached(step)] },
        _count: { _all: true },
      }),
    ),
  );
  return new Map(
    ids.map((id) => [
      id,
      funnelStep.terms.map((step, index) => ({
        step,
        count: steps[index]?.find(({ batchId }) => batchId === id)?._count._all ?? 0,
      })),
    ]),
  );
});

builder.prismaObjectFields(Batch, (t) => ({
  funnel: t.field({
    type: [FunnelFigure],
    description:
      '申报进程:提交、推荐、受理、形审通过、评审结束、批复各有多少;后来撤回、取消资格的仍计入其到达的环节。 How far the visible applications came, each step counting all who reached it.',
    complexity: 40,
    select: { id: true },
    resolve: async ({ id }, _args, context) => (await funnelOf(context, id)) ?? [],
  }),
}));
