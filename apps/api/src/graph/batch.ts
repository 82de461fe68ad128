import { dayText, storedDay } from '@consortium/database/rows';
import {
  applicationKind,
  applicationStatus,
  type BatchInput,
  batchInput,
  batchLabels,
  batchPhase,
  closesBefore,
  dayOf as dayInShanghai,
  districtKind,
  districtLabels,
  parseInput,
  Refused,
  type RuleSet as RuleSetShape,
  ruleSetSchema,
  submissionItemKind,
} from '@consortium/domain';
import { builder } from '../builder.ts';
import type { Transaction } from '../context.ts';
import { found, givenReason, move } from '../move.ts';
import { together } from '../together.ts';
import { listField } from './kernel/connection.ts';
import { label } from './kernel/expose.ts';
import { inputEnum, inputOf } from './kernel/input.ts';
import { problems } from './kernel/problems.ts';
import { enumOf } from './kernel/terms.ts';
import { queryFor } from './kernel/written.ts';

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
    name: t.exposeString('name', label(districtLabels, 'name')),
    kind: t.expose('kind', { type: DistrictKind, ...label(districtLabels, 'kind') }),
    divisionCode: t.exposeString('divisionCode', {
      nullable: true,
      ...label(districtLabels, 'divisionCode'),
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
  orders: { CODE: [{ divisionCode: { sort: 'asc', nulls: 'last' } }], NAME: [{ name: 'asc' }] },
});

export const RuleSet = builder.prismaNode('RuleSet', {
  select: { id: true },
  id: { field: 'id' },
  fields: (t) => ({
    documentNo: t.exposeString('documentNo', { description: '文号。' }),
    title: t.exposeString('title'),
    effectiveFrom: t.expose('effectiveFrom', { type: 'CalendarDay' }),
    edition: t.exposeInt('edition', { description: '版次;已存的版次不再改动。 An edition never changes.' }),
    definition: t.field({
      type: 'JSON',
      description: '条款、约束力、计量方法与参数。 The clauses with their measures and parameters.',
      select: { definition: true },
      resolve: ({ definition }) => definition,
    }),
    ruleCount: t.int({
      select: { definition: true },
      resolve: ({ definition }) => (definition as unknown as RuleSetShape).rules.length,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
  }),
});
const RuleSetFilter = builder.inputType('RuleSetFilter', { fields: (t) => ({ documentNo: t.string() }) });
listField({
  type: RuleSet as never,
  name: 'RuleSet',
  field: 'ruleSets',
  description: '规则集各版。 Rule sets in their editions.',
  filter: RuleSetFilter,
  toWhere: ({ documentNo }) => (documentNo ? { documentNo } : {}),
  orders: { NEWEST: [{ effectiveFrom: 'desc' }, { edition: 'desc' }] },
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
  orders: { NEWEST: [{ opensOn: 'desc' }], CLOSING: [{ closesOn: 'asc' }] },
});

for (const [name, type, subject] of [
  ['batch', Batch, 'Batch'],
  ['ruleSet', RuleSet, 'RuleSet'],
] as const)
  builder.queryField(name, (t) =>
    t.prismaField({
      type: type as typeof Batch,
      nullable: true,
      authScopes: { signedIn: true },
      args: { id: t.arg.globalID({ required: true, for: type as typeof Batch }) },
      resolve: (query, _root, { id }, { database, access }) =>
        (database[name] as typeof database.batch).findFirst({
          ...query,
          where: { AND: [{ id: id.id }, access.where('read', subject)] },
        }),
    }),
  );

const BatchData = inputOf('Batch', batchInput, batchLabels);
const columnsOf = ({ directions: _directions, opensOn, closesOn, ...input }: BatchInput) => ({
  ...input,
  opensOn: storedDay(opensOn) as Date,
  closesOn: storedDay(closesOn) as Date,
});

/** Directions in use stay; the others are as given. */
async function writeDirections(tx: Transaction, batchId: string, names: readonly string[]): Promise<void> {
  await tx.priorityDirection.deleteMany({
    where: { batchId, name: { notIn: [...names] }, applications: { none: {} } },
  });
  await tx.priorityDirection.createMany({
    data: names.map((name, position) => ({ batchId, name, position })),
    skipDuplicates: true,
  });
}

/** 批次已有申报: it is judged and numbered by what the notice said when it was filed. */
async function refuseWhenFiled(tx: Transaction, batchId: string): Promise<void> {
  if ((await tx.application.count({ where: { batchId, firstSubmittedAt: { not: null } } })) > 0)
    throw new Refused('BATCH_IN_USE', {
      'zh-CN': '批次已有单位提交申报,不能再更换规则、年度或类别',
      en: 'Applications have been filed: rule set, year and kind stay',
    });
}

builder.mutationFields((t) => ({
  createBatch: t.prismaField({
    type: Batch,
    authScopes: { write: true },
    errors: { types: problems },
    args: { batch: t.arg({ type: BatchData, required: true }), idempotencyKey: t.arg.string() },
    resolve: async (query, _root, { batch, idempotencyKey }, context) => {
      const input = parseInput(batchInput, batch);
      const id = await found(context, {
        subject: 'Batch',
        input,
        idempotencyKey: idempotencyKey ?? null,
        create: async (tx) => {
          const { id } = await tx.batch.create({ data: columnsOf(input), select: { id: true } });
          await writeDirections(tx, id, input.directions);
          return { id, name: input.title };
        },
      });
      return context.database.batch.findUniqueOrThrow(queryFor(query, id));
    },
  }),
  updateBatch: t.prismaField({
    type: Batch,
    description: '修改批次,包括延长截止日期。 Changes a batch; a later closing day reopens it.',
    authScopes: { write: true },
    errors: { types: problems },
    args: {
      id: t.arg.globalID({ required: true, for: Batch }),
      version: t.arg.int({ required: true }),
      batch: t.arg({ type: BatchData, required: true }),
      reason: t.arg.string(),
      idempotencyKey: t.arg.string(),
    },
    resolve: async (query, _root, args, context) => {
      const input = parseInput(batchInput, args.batch);
      const id = await move(context, {
        subject: 'Batch',
        action: 'update',
        input: [args.id.id, args.version, input],
        idempotencyKey: args.idempotencyKey ?? null,
        expectedVersion: args.version,
        reason: givenReason(args.reason),
        load: async (tx, visible) => {
          await tx.$executeRaw`SELECT 1 FROM batch WHERE id = ${args.id.id}::uuid FOR UPDATE`;
          return tx.batch.findFirst({ where: { AND: [{ id: args.id.id }, visible] } });
        },
        nameOf: ({ title }) => title,
        snapshot: async (tx, id) =>
          JSON.parse(
            JSON.stringify(
              await tx.batch.findUnique({
                where: { id },
                omit: { version: true, lastNumber: true, createdAt: true },
                include: { directions: { select: { name: true }, orderBy: { position: 'asc' } } },
              }),
            ),
          ),
        change: async ({ tx, record }) => {
          if (
            record.ruleSetId !== input.ruleSetId ||
            record.year !== input.year ||
            record.kind !== input.kind
          )
            await refuseWhenFiled(tx, record.id);
          await writeDirections(tx, record.id, input.directions);
          return columnsOf(input);
        },
        save: (tx, id, data) => tx.batch.update({ where: { id }, data, select: { id: true } }),
      });
      return context.database.batch.findUniqueOrThrow(queryFor(query, id));
    },
  }),
  createRuleSet: t.prismaField({
    type: RuleSet,
    description:
      '登记规则集的新版;已有批次仍用原版。 Stores a new edition; batches stay with the one they are pinned to.',
    authScopes: { write: true },
    errors: { types: problems },
    args: { definition: t.arg({ type: 'JSON', required: true }), idempotencyKey: t.arg.string() },
    resolve: async (query, _root, { definition, idempotencyKey }, context) => {
      const input = parseInput(ruleSetSchema, definition);
      const id = await found(context, {
        subject: 'RuleSet',
        input,
        idempotencyKey: idempotencyKey ?? null,
        create: async (tx) => {
          const { documentNo, title, effectiveFrom } = input;
          await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${documentNo}, 11))`;
          const edition = (await tx.ruleSet.count({ where: { documentNo } })) + 1;
          const { id } = await tx.ruleSet.create({
            data: {
              documentNo,
              title,
              effectiveFrom: storedDay(effectiveFrom) as Date,
              edition,
              definition: input as object,
            },
            select: { id: true },
          });
          return { id, name: `${documentNo} 第 ${edition} 版` };
        },
      });
      return context.database.ruleSet.findUniqueOrThrow(queryFor(query, id));
    },
  }),
}));
