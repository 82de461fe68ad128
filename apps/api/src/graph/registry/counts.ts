import { readMany } from '@consortium/database';
import { consortiaInForce, consortiumStatus, organisationKind } from '@consortium/domain';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { District } from '../batch/batch.ts';
import { enumOf } from '../kernel/terms.ts';
import { EXAMINATION_COST, missedInForce } from './health.ts';

type Figure<Key> = Readonly<{ key: Key; count: number }>;
/** How many of each, the most frequent first. */
function counted<Key extends string | number | null>(keys: readonly Key[]): Figure<Key>[] {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].map(([key, count]) => ({ key, count })).sort((one, other) => other.count - one.count);
}
const count = (
  t: PothosSchemaTypes.ObjectFieldBuilder<(typeof builder)['$inferSchemaTypes'], { count: number }>,
) => t.exposeInt('count', { description: '联合体数。' });

type InForce = Readonly<{
  status: string;
  directions: readonly string[];
  leadUnit: Readonly<{ kind: string }>;
  application: Readonly<{ recommendingBodyId: string | null }> | null;
}>;
type Counts = Readonly<{
  all: readonly InForce[];
  inForce: readonly InForce[];
  districts: ReadonlyMap<string, object>;
}>;

const ByStatus = builder.objectRef<Figure<string>>('ConsortiaByStatus').implement({
  fields: (t) => ({
    status: t.field({ type: enumOf(consortiumStatus), resolve: ({ key }) => key as never }),
    count: count(t as never),
  }),
});
const ByDirection = builder.objectRef<Figure<string | null>>('ConsortiaByDirection').implement({
  fields: (t) => ({
    direction: t.string({
      nullable: true,
      description: '重点方向;未注明时为空。 Null where none is named.',
      resolve: ({ key }) => key,
    }),
    count: count(t as never),
  }),
});
const ByDistrict = builder
  .objectRef<Figure<string | null> & Readonly<{ district: object | null }>>('ConsortiaByDistrict')
  .implement({
    fields: (t) => ({
      district: t.field({
        type: District,
        nullable: true,
        description: '申报时的推荐单位;没有的为空。 Who recommended it; null where nobody did.',
        resolve: ({ district }) => district as never,
      }),
      count: count(t as never),
    }),
  });
const ByLeadKind = builder.objectRef<Figure<string>>('ConsortiaByLeadKind').implement({
  fields: (t) => ({
    kind: t.field({ type: enumOf(organisationKind), resolve: ({ key }) => key as never }),
    count: count(t as never),
  }),
});
const ByMissed = builder.objectRef<Figure<number>>('ConsortiaByMissed').implement({
  fields: (t) => ({
    missed: t.int({ description: '今日不符合的条款数。 Clauses missed today.', resolve: ({ key }) => key }),
    count: count(t as never),
  }),
});

const RegistryCounts = builder.objectRef<Counts>('RegistryCounts').implement({
  description:
    '名录统计: by state all that there ever were, otherwise those in force; every figure has a filter of the list that gives its rows.',
  fields: (t) => ({
    total: t.int({ description: '联合体总数。', resolve: ({ all }) => all.length }),
    inForce: t.int({ description: '在册数。', resolve: ({ inForce }) => inForce.length }),
    byStatus: t.field({ type: [ByStatus], resolve: ({ all }) => counted(all.map(({ status }) => status)) }),
    byDirection: t.field({
      type: [ByDirection],
      description: '按重点方向;有几个方向的在每个方向各计一次。 One of several directions counts in each.',
      resolve: ({ inForce }) =>
        counted(
          inForce.flatMap(({ directions }): (string | null)[] =>
            directions.length === 0 ? [null] : [...new Set(directions)],
          ),
        ),
    }),
    byDistrict: t.field({
      type: [ByDistrict],
      resolve: ({ inForce, districts }) =>
        counted(inForce.map(({ application }) => application?.recommendingBodyId ?? null)).map((figure) => ({
          ...figure,
          district: figure.key === null ? null : (districts.get(figure.key) ?? null),
        })),
    }),
    byLeadKind: t.field({
      type: [ByLeadKind],
      resolve: ({ inForce }) => counted(inForce.map(({ leadUnit }) => leadUnit.kind)),
    }),
    byMissed: t.field({
      type: [ByMissed],
      description: '按今日不符合的条款数,少的在前。 By the clauses that they miss today, examined together.',
      complexity: EXAMINATION_COST,
      resolve: async (_counts, _args, context) =>
        counted([...(await missedInForce(context)).values()]).sort((one, other) => one.key - other.key),
    }),
  }),
});

async function countsOf({ database, access }: Context): Promise<Counts> {
  const [all, districts] = await Promise.all([
    readMany(database, 'Consortium', {
      where: access.where('read', 'Consortium'),
      select: {
        status: true,
        directions: true,
        leadUnit: { select: { kind: true } },
        application: { select: { recommendingBodyId: true } },
      },
    }),
    readMany(database, 'District', { where: access.where('read', 'District') }),
  ]);
  return {
    all,
    inForce: all.filter(({ status }) => consortiaInForce.some((each) => each === status)),
    districts: new Map(districts.map((district) => [district.id, district])),
  };
}

builder.queryField('registryCounts', (t) =>
  t.field({
    type: RegistryCounts,
    description: '联合体名录统计。 The registry in figures.',
    authScopes: { signedIn: true },
    complexity: 60,
    resolve: (_root, _args, context) => countsOf(context),
  }),
);
