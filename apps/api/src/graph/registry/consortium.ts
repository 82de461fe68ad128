import { storedDay, termOn } from '@consortium/database/rows';
import {
  consortiaInForce,
  consortiumActionsFrom,
  consortiumLabels,
  consortiumStatus,
  dayOf,
  organisationKind,
} from '@consortium/domain';
import { gramsOfTerm } from '@consortium/domain/search';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { givenDay } from '../../registry/consortium.ts';
import { Formation, Membership } from '../application/formation.ts';
import { FundDeclarationVersion, latestFirst } from '../application/fund-declaration.ts';
import { District } from '../batch/batch.ts';
import { listField } from '../kernel/connection.ts';
import { label } from '../kernel/expose.ts';
import { inputEnum } from '../kernel/input.ts';
import { by, orderings } from '../kernel/orders.ts';
import { Organisation } from '../organisation/organisation.ts';
import { historyOf } from '../people/history.ts';
import { ConsortiumHealth, EXAMINATION_COST, healthOf, missing } from './health.ts';

export const Status = inputEnum(consortiumStatus);
const UnitKind = inputEnum(organisationKind);

export const ConsortiumTerm = builder.prismaObject('ConsortiumTerm', {
  description: '存续期间: name, directions and state from a day until the next.',
  fields: (t) => ({
    name: t.exposeString('name', label(consortiumLabels, 'name')),
    directions: t.exposeStringList('directions', label(consortiumLabels, 'directions')),
    status: t.expose('status', { type: Status, ...label(consortiumLabels, 'status') }),
    validFrom: t.expose('validFrom', { type: 'CalendarDay', description: '起始日(含)。 The first day.' }),
    validTo: t.expose('validTo', {
      type: 'CalendarDay',
      nullable: true,
      description: '终止日(不含)。 The first day on which it holds no more.',
    }),
  }),
});

/** A consortium asked for on a day carries the day to what is asked of it. */
type AsOf = Readonly<{ asOf?: string }>;
const dayFor = (consortium: object, asked: string | null | undefined, { now }: Context): string =>
  asked == null ? ((consortium as AsOf).asOf ?? dayOf(now)) : givenDay(asked);

const inTime = { orderBy: { validFrom: 'asc' } } as const;
const AS_OF = '截至日,默认今天。 The day; today by default.';

export const Consortium = builder.prismaNode('Consortium', {
  select: { id: true },
  id: { field: 'id' },
  fields: (t) => ({
    version: t.exposeInt('version'),
    number: t.exposeString('number', label(consortiumLabels, 'number')),
    name: t.exposeString('name', label(consortiumLabels, 'name')),
    leadUnit: t.relation('leadUnit', label(consortiumLabels, 'leadUnitId')),
    directions: t.exposeStringList('directions', label(consortiumLabels, 'directions')),
    establishedOn: t.expose('establishedOn', {
      type: 'CalendarDay',
      ...label(consortiumLabels, 'establishedOn'),
    }),
    documentNo: t.exposeString('documentNo', label(consortiumLabels, 'documentNo')),
    status: t.expose('status', { type: Status, ...label(consortiumLabels, 'status') }),
    rectifyBy: t.expose('rectifyBy', {
      type: 'CalendarDay',
      nullable: true,
      description: '整改期限。 The day by which it is to be put right.',
    }),
    memberCount: t.int({
      description: '成员单位数(不含牵头单位),今日。 Member units without the lead, today.',
      select: { unitIds: true },
      resolve: ({ unitIds }) => Math.max(unitIds.length - 1, 0),
    }),
    formation: t.field({
      type: Formation,
      description: '某日的组建方案。 Who and what was in force on a day.',
      args: { asOf: t.arg({ type: 'CalendarDay', description: AS_OF }) },
      select: (_args: object, _context: object, nested: (query: object) => object) => ({
        formation: nested({}),
      }),
      resolve: (consortium: { formation: object }, { asOf }: { asOf?: string | null }, context: Context) => ({
        ...consortium.formation,
        asOf: dayFor(consortium, asOf, context),
      }),
    } as never),
    memberships: t.field({
      type: [Membership],
      description: '历次成员关系。 Every membership there ever was, with its days.',
      select: (_args: object, _context: object, nested: (query: object) => object) => ({
        formation: { select: { members: nested({ orderBy: { position: 'asc' } }) } },
      }),
      resolve: ({ formation }: { formation: { members: object[] } }) => formation.members,
    } as never),
    fundDeclarations: t.field({
      type: [FundDeclarationVersion],
      description:
        '历次经费管理声明,新的在前。 Every version of the fund declaration there ever was, the latest first.',
      select: (_args: object, _context: object, nested: (query: object) => object) => ({
        formation: { select: { fundDeclarations: nested(latestFirst) } },
      }),
      resolve: ({ formation }: { formation: { fundDeclarations: object[] } }) => formation.fundDeclarations,
    } as never),
    terms: t.relation('terms', {
      type: ConsortiumTerm,
      query: inTime,
      description: '历次存续期间。 Every term there ever was, in time.',
    }),
    term: t.field({
      type: ConsortiumTerm,
      nullable: true,
      description: '某日的名称、方向与状态;批复之前为空。 The head on a day; null before it was established.',
      args: { asOf: t.arg({ type: 'CalendarDay', description: AS_OF }) },
      select: { terms: inTime },
      resolve: (consortium, { asOf }, context) => termOn(consortium, dayFor(consortium, asOf, context)),
    }),
    health: t.field({
      type: ConsortiumHealth,
      nullable: true,
      complexity: 40,
      description: '今日不符合的条款。 The clauses that it does not meet today.',
      resolve: async ({ id }, _args, context) => (await healthOf(context, id)) ?? null,
    }),
    history: t.field(historyOf('Consortium')),
    openActions: t.stringList({
      select: { status: true, leadUnitId: true, unitIds: true },
      resolve: (consortium, _args, { access }) =>
        consortiumActionsFrom(consortium.status).filter((action) =>
          access.may(action, 'Consortium', consortium),
        ),
    }),
  }),
});

const ConsortiumFilter = builder.inputType('ConsortiumFilter', {
  fields: (t) => ({
    search: t.string({ description: '名称、编号或拼音首字母。' }),
    status: t.field({ type: [Status] }),
    directionName: t.string(),
    leadUnitId: t.globalID({ for: Organisation }),
    unitId: t.globalID({ for: Organisation, description: '牵头或成员均可。 Lead or member, today.' }),
    districtId: t.globalID({ for: District, description: '申报时的推荐单位。 Who recommended it.' }),
    establishedFrom: t.field({ type: 'CalendarDay' }),
    establishedTo: t.field({ type: 'CalendarDay', description: '含当日。 That day included.' }),
    isInForce: t.boolean({ description: '在册:未撤销、未解散。 Neither revoked nor dissolved.' }),
    hasDirection: t.boolean({ description: '注明了重点方向。 Whether it has any direction.' }),
    hasDistrict: t.boolean({ description: '有推荐单位。 Whether anybody recommended it.' }),
    leadUnitKind: t.field({ type: [UnitKind], description: '牵头单位的类型。 Kind of the lead unit.' }),
    missedClauses: t.intList({
      description:
        '今日不符合的条款数为其中之一的在册联合体。 In force, and missing so many clauses today: any of these numbers.',
    }),
    hasOpenChange: t.boolean({ description: '有待审批的变更。 A change waits for a decision.' }),
  }),
});

/** 在册, in the language of filters. */
const inForceNow = { status: { in: [...consortiaInForce] } };
const recommended = { application: { recommendingBodyId: { not: null } } };

const given = (day: string | null | undefined) => (day ? storedDay(givenDay(day)) : null);

listField({
  type: Consortium as never,
  name: 'Consortium',
  field: 'consortia',
  description: '已批准的创新联合体。 The consortia ever approved.',
  filter: ConsortiumFilter,
  costOf: ({ missedClauses }) => (missedClauses ? EXAMINATION_COST : 0),
  toWhere: async (filter, context) => {
    const { access } = context;
    const [from, to] = [given(filter.establishedFrom), given(filter.establishedTo)];
    const waiting = {
      changeRequests: { some: { AND: [{ status: 'SUBMITTED' }, access.where('read', 'ChangeRequest')] } },
    };
    return {
      AND: [
        filter.search ? { searchGrams: { hasEvery: gramsOfTerm(filter.search) } } : {},
        filter.status?.length ? { status: { in: filter.status } } : {},
        filter.directionName ? { directions: { has: filter.directionName } } : {},
        filter.leadUnitId ? { leadUnitId: filter.leadUnitId.id } : {},
        filter.unitId ? { unitIds: { has: filter.unitId.id } } : {},
        filter.districtId ? { application: { recommendingBodyId: filter.districtId.id } } : {},
        filter.isInForce == null ? {} : { [filter.isInForce ? 'AND' : 'NOT']: inForceNow },
        filter.hasDirection == null ? {} : { directions: { isEmpty: !filter.hasDirection } },
        filter.hasDistrict == null ? {} : { [filter.hasDistrict ? 'AND' : 'NOT']: recommended },
        filter.leadUnitKind?.length ? { leadUnit: { kind: { in: filter.leadUnitKind } } } : {},
        filter.missedClauses ? { id: { in: await missing(context, filter.missedClauses) } } : {},
        from ? { establishedOn: { gte: from } } : {},
        to ? { establishedOn: { lte: to } } : {},
        filter.hasOpenChange == null ? {} : filter.hasOpenChange ? waiting : { NOT: waiting },
      ],
    };
  },
  orders: orderings(
    {
      NUMBER: by('number'),
      NAME: by('name'),
      LEAD_UNIT: [{ leadUnit: { legalName: 'asc' } }],
      ESTABLISHED: by('establishedOn'),
      DOCUMENT: by('documentNo'),
      STATUS: by('status'),
    },
    { first: 'NUMBER' },
  ),
});
