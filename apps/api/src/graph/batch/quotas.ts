import { readMany } from '@consortium/database';
import {
  countingStatuses,
  type Limit as LimitShape,
  overBy,
  type RuleSet,
  smallestWithdrawal,
  type UnitQuota as UnitQuotaShape,
  unitQuotas,
  type Withdrawal as WithdrawalShape,
} from '@consortium/domain';
import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { Application } from '../application/application.ts';
import { Organisation } from '../organisation/organisation.ts';
import { Batch } from './batch.ts';

type Quotas = Readonly<{
  quotas: readonly UnitQuotaShape[];
  units: ReadonlyMap<string, object>;
  applications: ReadonlyMap<string, object>;
}>;
type Row = UnitQuotaShape & Readonly<{ unit: object; shown: readonly object[] }>;

const Limit = builder.objectRef<LimitShape>('ApplicationLimit').implement({
  description:
    '限项: in how many applications of a batch a unit of a kind may take part, and by which clause.',
  fields: (t) => ({
    max: t.exposeInt('max', { description: '最多参与的申报数。' }),
    clause: t.exposeString('clause', { description: '条款。' }),
    code: t.exposeString('code'),
  }),
});
const UnitQuota = builder.objectRef<Row>('UnitQuota').implement({
  description: '单位限项: a unit that takes part in more than one application of a batch.',
  fields: (t) => ({
    unit: t.field({ type: Organisation, resolve: ({ unit }) => unit as never }),
    limit: t.field({
      type: Limit,
      nullable: true,
      description: '限额;无限额时为空。 Null where no clause sets one.',
      resolve: ({ limit }) => limit,
    }),
    overBy: t.int({ description: '超出数,未超为 0。 By how many it is over.', resolve: overBy }),
    applications: t.field({
      type: [Application],
      description: '参与的申报,按编号。 The applications, by number.',
      resolve: ({ shown }) => [...shown] as never,
    }),
  }),
});
type ShownWithdrawal = Readonly<{ applications: readonly object[]; isExact: boolean }>;
const Withdrawal = builder.objectRef<ShownWithdrawal>('SmallestWithdrawal').implement({
  description:
    '最少撤回方案: as few applications as possible whose withdrawal puts every unit within its limit.',
  fields: (t) => ({
    applications: t.field({ type: [Application], resolve: ({ applications }) => [...applications] as never }),
    isExact: t.exposeBoolean('isExact', {
      description: '是否确为最少;牵连申报过多时为较少。 Whether there is no smaller one for certain.',
    }),
  }),
});
const shownIn = ({ applications }: Quotas, ids: readonly { id: string }[]): object[] =>
  ids.flatMap(({ id }) => applications.get(id) ?? []);
const withdrawalOf = (found: Quotas): ShownWithdrawal => {
  const { applications, isExact }: WithdrawalShape = smallestWithdrawal(found.quotas);
  return { applications: shownIn(found, applications), isExact };
};
const BatchQuotas = builder.objectRef<Quotas>('BatchQuotas').implement({
  description:
    '限项一览: units × applications of a batch, who is full and who is over, and the least that would settle it.',
  fields: (t) => ({
    units: t.field({
      type: [UnitQuota],
      description: '参与多个申报的单位,超出的在前。 Whoever is over comes first.',
      resolve: (found) =>
        found.quotas.flatMap((quota): Row[] => {
          const unit = found.units.get(quota.unitId);
          return unit ? [{ ...quota, unit, shown: shownIn(found, quota.applications) }] : [];
        }),
    }),
    withdrawal: t.field({ type: Withdrawal, resolve: withdrawalOf }),
  }),
});

/** What is asked of the applications and the units that a clash is about, in one statement each. */
async function quotasOf(context: Context, batchId: string, info: GraphQLResolveInfo): Promise<Quotas | null> {
  const { database, access } = context;
  const batch = await database.batch.findFirst({
    where: { AND: [{ id: batchId }, access.where('readQuotas', 'Batch')] },
    select: { ruleSet: { select: { definition: true } } },
  });
  if (!batch) return null;
  const counting = await readMany(database, 'Application', {
    where: {
      AND: [{ batchId, status: { in: [...countingStatuses] } }, access.where('read', 'Application')],
    },
    select: { id: true, number: true, leadUnitId: true, memberUnitIds: true },
  });
  const participating = counting.map(({ leadUnitId, memberUnitIds, ...each }) => ({
    ...each,
    unitIds: [...memberUnitIds, ...(leadUnitId ? [leadUnitId] : [])],
  }));
  const times = new Map<string, number>();
  for (const { unitIds } of participating)
    for (const id of new Set(unitIds)) times.set(id, (times.get(id) ?? 0) + 1);
  const often = [...times].flatMap(([id, count]) => (count > 1 ? [id] : []));
  const units = await readMany(database, 'Organisation', {
    ...queryFromInfo({
      context,
      info,
      typeName: 'Organisation',
      paths: [['units', 'unit']],
      select: { id: true, kind: true },
    }),
    where: { id: { in: often } },
  } as { where: object; select: { id: true; kind: true } });
  const definition = batch.ruleSet.definition as unknown as RuleSet;
  const quotas = unitQuotas(definition, units, participating);
  const ids = [...new Set(quotas.flatMap(({ applications }) => applications.map(({ id }) => id)))];
  const applications = await readMany(database, 'Application', {
    ...queryFromInfo({
      context,
      info,
      typeName: 'Application',
      paths: [
        ['units', 'applications'],
        ['withdrawal', 'applications'],
      ],
      select: { id: true },
    }),
    where: { id: { in: ids } },
  } as { where: object; select: { id: true } });
  return {
    quotas,
    units: new Map(units.map((unit) => [unit.id, unit])),
    applications: new Map(applications.map((each) => [each.id, each])),
  };
}

builder.queryField('batchQuotas', (t) =>
  t.field({
    type: BatchQuotas,
    nullable: true,
    description:
      '批次限项一览,供主管部门;无权查看时为空。 Who takes part in how many applications of a batch, for the office; else null.',
    authScopes: { signedIn: true },
    complexity: 60,
    args: { batchId: t.arg.globalID({ required: true, for: Batch }) },
    resolve: (_root, { batchId }, context, info) => quotasOf(context, batchId.id, info),
  }),
);
