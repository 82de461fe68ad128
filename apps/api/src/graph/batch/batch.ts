import { dayText, storedDay } from '@consortium/database/rows';
import {
  applicationKind,
  applicationStatus,
  batchLabels,
  batchPhase,
  closesBefore,
  dayOf as dayInShanghai,
  districtKind,
  districtLabels,
  submissionItemKind,
} from '@consortium/domain';
import { builder } from '../../builder.ts';
import { together } from '../../together.ts';
import { listField } from '../kernel/connection.ts';
import { label } from '../kernel/expose.ts';
import { inputEnum } from '../kernel/input.ts';
import { visibleRecord } from '../kernel/node.ts';
import { by, given, orderings } from '../kernel/orders.ts';
import { enumOf } from '../kernel/terms.ts';
import { historyOf } from '../people/history.ts';

const Kind = inputEnum(applicationKind);
const ItemKind = inputEnum(submissionItemKind);
const DistrictKind = inputEnum(districtKind);
const Phase = builder.enumType('BatchPhase', {
  description: '批次进度,由日期算出。 Computed from the clock.',
  values: {
    UPCOMING: { description: '未开始 Upcoming' },
    OPEN: { description: '申报中 Open' },
    CLOSED: { description: '已截止 Closed' },
  },
});

export const District = builder.prismaNode('District', {
  select: { id: true },
  id: { field: 'id' },
  fields: (t) => ({
    version: t.exposeInt('version'),
    name: t.exposeString('name', label(districtLabels, 'name')),
    kind: t.expose('kind', { type: DistrictKind, ...label(districtLabels, 'kind') }),
    divisionCode: t.exposeString('divisionCode', {
      nullable: true,
      ...label(districtLabels, 'divisionCode'),
    }),
    history: t.field(historyOf('District')),
    openActions: t.stringList({
      select: { id: true },
      resolve: (district, _args, { access }) =>
        ['update'].filter((action) => access.may(action, 'District', district)),
    }),
  }),
});
const DistrictFilter = builder.inputType('DistrictFilter', {
  fields: (t) => ({ kind: t.field({ type: [DistrictKind] }) }),
});
listField({
  type: District as never,
  name: 'District',
  field: 'districts',
  description: '县(区)与功能区。 The recommending districts and zones.',
  filter: DistrictFilter,
  toWhere: ({ kind }) => (kind?.length ? { kind: { in: kind } } : {}),
  orders: orderings({ CODE: [given('divisionCode')], NAME: by('name'), KIND: by('kind') }, { first: 'CODE' }),
});

const CountByStatus = builder
  .objectRef<{ status: string; districtId: string | null; count: number }>('ApplicationCount')
  .implement({
    fields: (t) => ({
      status: t.field({ type: enumOf(applicationStatus), resolve: ({ status }) => status as never }),
      district: t.prismaField({
        type: District,
        nullable: true,
        resolve: (query, { districtId }, _args, { database }) =>
          districtId === null ? null : database.district.findUnique({ ...query, where: { id: districtId } }),
      }),
      count: t.exposeInt('count'),
    }),
  });

/** One statement for every batch of a page. */
const countsOf = together(async ({ database, access }, ids) => {
  const rows = await database.application.groupBy({
    by: ['batchId', 'status', 'recommendingBodyId'],
    where: { AND: [{ batchId: { in: ids } }, access.where('read', 'Application')] },
    _count: { _all: true },
    orderBy: [{ status: 'asc' }, { recommendingBodyId: 'asc' }],
  });
  const byBatch = Map.groupBy(rows, ({ batchId }) => batchId);
  return new Map(
    [...byBatch].map(([id, counted]) => [
      id,
      counted.map(({ status, recommendingBodyId, _count }) => ({
        status,
        districtId: recommendingBodyId,
        count: _count._all,
      })),
    ]),
  );
});

const day = (date: Date) => dayText(date) as string;
export const Batch = builder.prismaNode('Batch', {
  select: { id: true },
  id: { field: 'id' },
  fields: (t) => ({
    version: t.exposeInt('version'),
    kind: t.expose('kind', { type: Kind, ...label(batchLabels, 'kind') }),
    year: t.exposeInt('year', label(batchLabels, 'year')),
    title: t.exposeString('title', label(batchLabels, 'title')),
    noticeDocument: t.exposeString('noticeDocument', label(batchLabels, 'noticeDocument')),
    opensOn: t.expose('opensOn', { type: 'CalendarDay', ...label(batchLabels, 'opensOn') }),
    closesOn: t.expose('closesOn', { type: 'CalendarDay', ...label(batchLabels, 'closesOn') }),
    allowsDirect: t.exposeBoolean('allowsDirect', label(batchLabels, 'allowsDirect')),
    isClosingDayIncluded: t.exposeBoolean('isClosingDayIncluded', label(batchLabels, 'isClosingDayIncluded')),
    requiredItems: t.expose('requiredItems', { type: [ItemKind], ...label(batchLabels, 'requiredItems') }),
    publicityDays: t.exposeInt('publicityDays', label(batchLabels, 'publicityDays')),
    ruleSet: t.relation('ruleSet', label(batchLabels, 'ruleSetId')),
    directions: t.relation('directions', {
      query: { orderBy: { position: 'asc' } },
      ...label(batchLabels, 'directions'),
    }),
    closesAt: t.field({
      type: 'DateTime',
      description: '截止时刻(此刻起为逾期)。 The first late instant.',
      select: { opensOn: true, closesOn: true, isClosingDayIncluded: true },
      resolve: (batch) =>
        closesBefore({ ...batch, opensOn: day(batch.opensOn), closesOn: day(batch.closesOn) }),
    }),
    phase: t.field({
      type: Phase,
      select: { opensOn: true, closesOn: true, isClosingDayIncluded: true },
      resolve: (batch, _args, { now }) =>
        batchPhase({ ...batch, opensOn: day(batch.opensOn), closesOn: day(batch.closesOn) }, now),
    }),
    counts: t.field({
      type: [CountByStatus],
      description: '本人可见的申报数,按状态与推荐单位。 Visible applications by state and district.',
      complexity: 20,
      resolve: async ({ id }, _args, context) => (await countsOf(context, id)) ?? [],
    }),
    history: t.field(historyOf('Batch')),
    openActions: t.stringList({
      select: { id: true },
      resolve: (batch, _args, { access }) =>
        ['update'].filter((action) => access.may(action, 'Batch', batch)),
    }),
  }),
});
builder.prismaObject('PriorityDirection', {
  fields: (t) => ({ id: t.exposeID('id'), name: t.exposeString('name'), position: t.exposeInt('position') }),
});

/** 截止后: the closing day is over, in the language of filters. */
export const closedOn = (today: Date) => ({
  OR: [
    { isClosingDayIncluded: true, closesOn: { lt: today } },
    { isClosingDayIncluded: false, closesOn: { lte: today } },
  ],
});

const openOn = (today: Date) => ({
  opensOn: { lte: today },
  OR: [
    { isClosingDayIncluded: true, closesOn: { gte: today } },
    { isClosingDayIncluded: false, closesOn: { gt: today } },
  ],
});

const BatchFilter = builder.inputType('BatchFilter', {
  fields: (t) => ({ kind: t.field({ type: [Kind] }), year: t.int(), isOpen: t.boolean() }),
});
listField({
  type: Batch as never,
  name: 'Batch',
  field: 'batches',
  description: '批次。 The rounds of applications.',
  filter: BatchFilter,
  toWhere: ({ kind, year, isOpen }, { now }) => ({
    ...(kind?.length ? { kind: { in: kind } } : {}),
    ...(year ? { year } : {}),
    ...(isOpen ? openOn(storedDay(dayInShanghai(now)) as Date) : {}),
  }),
  orders: orderings(
    {
      OPENS: by('opensOn'),
      CLOSES: by('closesOn'),
      TITLE: by('title'),
      YEAR: by('year'),
      KIND: by('kind'),
      RULE_SET: [{ ruleSet: { documentNo: 'asc' } }],
    },
    { first: 'OPENS_DESC', also: { NEWEST: 'OPENS_DESC', CLOSING: 'CLOSES' } },
  ),
});

builder.queryField('batch', (t) =>
  t.prismaField({
    type: Batch,
    nullable: true,
    authScopes: { signedIn: true },
    args: { id: t.arg.globalID({ required: true, for: Batch }) },
    resolve: (query, _root, { id }, context) => visibleRecord(context, 'Batch', id, query),
  }),
);
