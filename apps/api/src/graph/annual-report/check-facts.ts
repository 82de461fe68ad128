import type { ReportFacts } from '@consortium/domain';
import { builder } from '../../builder.ts';
import { globalId } from '../kernel/global-id.ts';

type KnownUnit = ReportFacts['units'][number];
const KnownUnit = builder.objectRef<KnownUnit>('ReportingUnit').implement({
  description: '期末在册单位。',
  fields: (t) => ({
    id: t.id({ resolve: ({ id }) => globalId('Organisation', id) }),
    legalName: t.exposeString('legalName'),
  }),
});
const Elsewhere = builder.objectRef<ReportFacts['elsewhere'][number]>('TakesPartElsewhere').implement({
  description: '另外参加的联合体。',
  fields: (t) => ({
    unitId: t.id({ resolve: ({ unitId }) => globalId('Organisation', unitId) }),
    consortium: t.exposeString('consortium'),
  }),
});
const Median = builder.objectRef<Readonly<{ code: string; value: string | null }>>('UsualFigure').implement({
  description: '同类联合体上年中位数。',
  fields: (t) => ({
    code: t.exposeString('code'),
    value: t.exposeString('value', { nullable: true }),
  }),
});
export const CheckFacts = builder.objectRef<ReportFacts>('ReportFacts').implement({
  description: '核对所据: units in on the last day, where else they take part, what is usual among its like.',
  fields: (t) => ({
    units: t.field({ type: [KnownUnit], resolve: ({ units }) => [...units] }),
    elsewhere: t.field({ type: [Elsewhere], resolve: ({ elsewhere }) => [...elsewhere] }),
    medians: t.field({
      type: [Median],
      resolve: ({ medians }) => Object.entries(medians).map(([code, value]) => ({ code, value })),
    }),
  }),
});
