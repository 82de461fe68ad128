import {
  fundEntryLabels,
  fundSource,
  fundSourceSettingInput,
  fundSourceSettingLabels,
  parseInput,
} from '@consortium/domain';
import { builder } from '../../builder.ts';
import type { Transaction } from '../../context.ts';
import { actsOn } from '../kernel/acts.ts';
import { listField } from '../kernel/connection.ts';
import { label } from '../kernel/expose.ts';
import { inputOf } from '../kernel/input.ts';
import { by, orderings } from '../kernel/orders.ts';
import { Source, Use } from './fund-entry.ts';

export const FundSourceSetting = builder.prismaNode('FundSourceSetting', {
  select: { id: true },
  id: { field: 'id' },
  description: '来源设置: for which uses money of a source may be spent.',
  fields: (t) => ({
    version: t.exposeInt('version'),
    source: t.expose('source', { type: Source, ...label(fundEntryLabels, 'source') }),
    allowedUses: t.expose('allowedUses', { type: [Use], ...label(fundSourceSettingLabels, 'allowedUses') }),
    openActions: t.stringList({
      select: { id: true },
      resolve: (setting, _args, { access }) =>
        ['update'].filter((action) => access.may(action, 'FundSourceSetting', setting)),
    }),
  }),
});

const FundSourceSettingFilter = builder.inputType('FundSourceSettingFilter', {
  fields: (t) => ({ source: t.field({ type: [Source] }) }),
});
listField({
  type: FundSourceSetting as never,
  name: 'FundSourceSetting',
  field: 'fundSourceSettings',
  description: '各来源资金允许的支出用途。 For what money of each source may be spent.',
  filter: FundSourceSettingFilter,
  toWhere: ({ source }) => (source?.length ? { source: { in: source } } : {}),
  orders: orderings({ SOURCE: by('source') }, { first: 'SOURCE' }),
});

const SettingData = inputOf('FundSourceSetting', fundSourceSettingInput, fundSourceSettingLabels);
const loadSetting = async (tx: Transaction, id: string, visible: object) => {
  await tx.$executeRaw`SELECT 1 FROM fund_source_setting WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.fundSourceSetting.findFirst({ where: { AND: [{ id }, visible] } });
};
const { actField } = actsOn<NonNullable<Awaited<ReturnType<typeof loadSetting>>>>({
  type: FundSourceSetting as never,
  subject: 'FundSourceSetting',
  load: loadSetting,
  nameOf: ({ source }) => fundSource.labels[source]['zh-CN'],
  snapshot: (tx, id) => tx.fundSourceSetting.findUnique({ where: { id }, select: { allowedUses: true } }),
});

actField('updateFundSourceSetting', {
  action: 'update',
  description:
    '设置一类来源的资金可用于哪些支出;已登的账不受影响。 For what money of a source may be spent from now on.',
  args: (arg) => ({ fundSourceSetting: arg({ type: SettingData, required: true }) }),
  withSnapshot: true,
  prepare: ({ fundSourceSetting }) => {
    const input = parseInput(fundSourceSettingInput, fundSourceSetting);
    return { input, change: async () => ({ allowedUses: [...new Set(input.allowedUses)] }) };
  },
});
