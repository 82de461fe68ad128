import { storedDay } from '@consortium/database/rows';
import {
  fundDirection,
  fundEntryLabels,
  fundSource,
  fundUse,
  type LedgerYear as LedgerYearShape,
} from '@consortium/domain';
import { builder } from '../../builder.ts';
import { givenDay } from '../../registry/consortium.ts';
import { ledgersOf } from '../../registry/ledger.ts';
import { together } from '../../together.ts';
import { listField } from '../kernel/connection.ts';
import { label } from '../kernel/expose.ts';
import { inputEnum } from '../kernel/input.ts';
import { by, orderings } from '../kernel/orders.ts';
import { Consortium } from '../registry/consortium.ts';

const Direction = inputEnum(fundDirection);
export const Source = inputEnum(fundSource);
export const Use = inputEnum(fundUse);

export const FundEntry = builder.prismaNode('FundEntry', {
  select: { id: true },
  id: { field: 'id' },
  description: '经费收支: one voucher of a consortium’s account, in yuan.',
  fields: (t) => ({
    consortium: t.relation('consortium', { description: '联合体。 The consortium.' }),
    bookedOn: t.expose('bookedOn', { type: 'CalendarDay', ...label(fundEntryLabels, 'bookedOn') }),
    direction: t.expose('direction', { type: Direction, ...label(fundEntryLabels, 'direction') }),
    source: t.expose('source', { type: Source, ...label(fundEntryLabels, 'source') }),
    use: t.expose('use', { type: Use, nullable: true, ...label(fundEntryLabels, 'use') }),
    amount: t.expose('amount', {
      type: 'Money',
      description: '金额(元);冲销为负。 Yuan; below zero where it reverses another.',
    }),
    voucherNo: t.exposeString('voucherNo', label(fundEntryLabels, 'voucherNo')),
    purpose: t.exposeString('purpose', label(fundEntryLabels, 'purpose')),
    reverses: t.relation('reverses', {
      nullable: true,
      description: '所冲销的凭证。 The voucher that it takes back.',
    }),
    reversedBy: t.relation('reversedBy', {
      nullable: true,
      description: '冲销它的凭证。 The voucher that took it back.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: '登账时间。 When it was entered.' }),
  }),
});

const FundEntryFilter = builder.inputType('FundEntryFilter', {
  fields: (t) => ({
    search: t.string({ description: '凭证号或摘要。 Voucher number or purpose.' }),
    consortiumId: t.globalID({ for: Consortium }),
    year: t.int(),
    direction: t.field({ type: [Direction] }),
    source: t.field({ type: [Source] }),
    use: t.field({ type: [Use] }),
    bookedFrom: t.field({ type: 'CalendarDay' }),
    bookedTo: t.field({ type: 'CalendarDay', description: '含当日。 That day included.' }),
  }),
});

listField({
  type: FundEntry as never,
  name: 'FundEntry',
  field: 'fundEntries',
  description: '经费台账,只含本人可见的。 The vouchers that the viewer may see.',
  filter: FundEntryFilter,
  toWhere: ({ search, consortiumId, year, direction, source, use, bookedFrom, bookedTo }) => ({
    AND: [
      search
        ? {
            OR: [
              { voucherNo: { contains: search, mode: 'insensitive' } },
              { purpose: { contains: search, mode: 'insensitive' } },
            ],
          }
        : {},
      consortiumId ? { consortiumId: consortiumId.id } : {},
      year == null ? {} : { year },
      direction?.length ? { direction: { in: direction } } : {},
      source?.length ? { source: { in: source } } : {},
      use?.length ? { use: { in: use } } : {},
      bookedFrom ? { bookedOn: { gte: storedDay(givenDay(bookedFrom)) } } : {},
      bookedTo ? { bookedOn: { lte: storedDay(givenDay(bookedTo)) } } : {},
    ],
  }),
  orders: orderings(
    { BOOKED: by('bookedOn'), ENTERED: by('createdAt'), VOUCHER: by('voucherNo'), AMOUNT: by('amount') },
    { first: 'BOOKED_DESC' },
  ),
});

const BySource = builder.objectRef<LedgerYearShape['bySource'][number]>('LedgerSource').implement({
  description: '按来源: what came and went of one source in a year, in yuan.',
  fields: (t) => ({
    source: t.field({ type: Source, resolve: ({ source }) => source }),
    income: t.field({ type: 'Money', resolve: ({ income }) => income }),
    spending: t.field({ type: 'Money', resolve: ({ spending }) => spending }),
  }),
});
const ByUse = builder.objectRef<LedgerYearShape['byUse'][number]>('LedgerUse').implement({
  description: '预算与决算: what was spent for one use in a year, and what might be, in yuan.',
  fields: (t) => ({
    use: t.field({ type: Use, resolve: ({ use }) => use }),
    spending: t.field({ type: 'Money', resolve: ({ spending }) => spending }),
    budget: t.field({
      type: 'Money',
      nullable: true,
      description: '预算;当年未列预算时为空。 Null where the year has no budget.',
      resolve: ({ budget }) => budget,
    }),
    left: t.field({
      type: 'Money',
      nullable: true,
      description: '预算余额。 Budget less spending.',
      resolve: ({ left }) => left,
    }),
  }),
});
const money = (name: 'opening' | 'income' | 'spending' | 'closing', description: string) =>
  ({ type: 'Money', description, resolve: (year: LedgerYearShape) => year[name] }) as const;
export const LedgerYear = builder.objectRef<LedgerYearShape>('LedgerYear').implement({
  description: '年度账: one year of a consortium’s account, in yuan; opening + income − spending = closing.',
  fields: (t) => ({
    year: t.exposeInt('year'),
    isClosed: t.exposeBoolean('isClosed', { description: '已结账。 Nothing is booked into it any more.' }),
    opening: t.field(money('opening', '年初结余。 What was left of the years before.')),
    income: t.field(money('income', '本年收入。 What came in.')),
    spending: t.field(money('spending', '本年支出。 What was spent.')),
    closing: t.field(money('closing', '年末结余。 What is left.')),
    bySource: t.field({ type: [BySource], resolve: ({ bySource }) => [...bySource] }),
    byUse: t.field({ type: [ByUse], resolve: ({ byUse }) => [...byUse] }),
  }),
});

const ledgers = together<LedgerYearShape[]>(({ database }, ids) => ledgersOf(database, ids));
builder.prismaObjectField(Consortium, 'ledger', (t) =>
  t.field({
    type: [LedgerYear],
    nullable: true,
    complexity: 20,
    description:
      '经费年度账,供其单位与主管部门。 Its account by year, for its units and the offices; else null.',
    select: { leadUnitId: true, unitIds: true },
    resolve: async (consortium, _args, context) =>
      context.access.may('readBooks', 'Consortium', consortium)
        ? ((await ledgers(context, consortium.id)) ?? [])
        : null,
  }),
);
