import { dayText, storedDay } from '@consortium/database/rows';
import {
  dayOf,
  employmentLabels,
  expertLabels,
  isExpertAvailable,
  reviewingStatuses,
} from '@consortium/domain';
import { gramsOfTerm } from '@consortium/domain/search';
import { builder } from '../../builder.ts';
import { together } from '../../together.ts';
import { listField } from '../kernel/connection.ts';
import { label } from '../kernel/expose.ts';
import { globalId } from '../kernel/global-id.ts';
import { by, orderings } from '../kernel/orders.ts';
import { Organisation } from '../organisation/organisation.ts';
import { historyOf } from '../people/history.ts';

const loads = together(async ({ database }, ids) => {
  const counted = await database.reviewAssignment.groupBy({
    by: ['expertId'],
    where: { expertId: { in: ids }, status: 'ASSIGNED', review: { closedAt: null } },
    _count: true,
  });
  return new Map(counted.map(({ expertId, _count }) => [expertId, _count]));
});

builder.prismaObject('ExpertEmployment', {
  select: { id: true },
  fields: (t) => ({
    organisation: t.relation('organisation', label(employmentLabels, 'organisationId')),
    post: t.exposeString('post', label(employmentLabels, 'post')),
    validFrom: t.expose('validFrom', {
      type: 'CalendarDay',
      nullable: true,
      ...label(employmentLabels, 'validFrom'),
    }),
    validTo: t.expose('validTo', {
      type: 'CalendarDay',
      nullable: true,
      ...label(employmentLabels, 'validTo'),
    }),
  }),
});

/** 评审专家: readable by the office and by the expert; so are phone and e-mail. */
export const Expert = builder.prismaNode('Expert', {
  id: { field: 'id' },
  fields: (t) => ({
    version: t.exposeInt('version'),
    number: t.exposeString('number', label(expertLabels, 'number')),
    name: t.exposeString('name', label(expertLabels, 'name')),
    title: t.exposeString('title', label(expertLabels, 'title')),
    fields: t.exposeStringList('fields', label(expertLabels, 'fields')),
    phone: t.exposeString('phone', label(expertLabels, 'phone')),
    email: t.exposeString('email', label(expertLabels, 'email')),
    account: t.string({
      nullable: true,
      ...label(expertLabels, 'userId'),
      select: { user: { select: { account: true } } },
      resolve: ({ user }) => user?.account ?? null,
    }),
    userId: t.id({
      nullable: true,
      ...label(expertLabels, 'userId'),
      select: { userId: true },
      resolve: ({ userId }) => (userId === null ? null : globalId('User', userId)),
    }),
    isAvailable: t.exposeBoolean('isAvailable', label(expertLabels, 'isAvailable')),
    unavailableUntil: t.expose('unavailableUntil', {
      type: 'CalendarDay',
      nullable: true,
      ...label(expertLabels, 'unavailableUntil'),
    }),
    isAvailableNow: t.boolean({
      description: '今天可参加评审,由两项算出。 Available today; computed.',
      select: { isAvailable: true, unavailableUntil: true },
      resolve: ({ isAvailable, unavailableUntil }, _args, { now }) =>
        isExpertAvailable({ isAvailable, unavailableUntil: dayText(unavailableUntil) }, dayOf(now)),
    }),
    employments: t.relation('employments', {
      query: { orderBy: { id: 'asc' } },
      ...label(expertLabels, 'employments'),
    }),
    openAssignmentCount: t.int({
      description: '待评审的任务数。 Assignments still to be scored.',
      select: { id: true },
      resolve: async ({ id }, _args, context) => (await loads(context, id)) ?? 0,
    }),
    history: t.field(historyOf('Expert', 'read')),
    openActions: t.stringList({
      select: { id: true, userId: true },
      resolve: (expert, _args, { access }) =>
        ['update'].filter((action) => access.may(action, 'Expert', expert)),
    }),
  }),
});

/** Available on a day, in the language of filters. */
export const availableOn = (day: Date) => ({
  isAvailable: true,
  OR: [{ unavailableUntil: null }, { unavailableUntil: { lt: day } }],
});

const ExpertFilter = builder.inputType('ExpertFilter', {
  fields: (t) => ({
    search: t.string({ description: '姓名、拼音首字母或职称。' }),
    field: t.string({ description: '专业领域,完全相同。 One of the fields, as written.' }),
    unitId: t.globalID({ for: Organisation, description: '现任或曾任。 Present or former.' }),
    isAvailable: t.boolean({ description: '今天可参加评审。 Available today.' }),
    hasAccount: t.boolean(),
    applicationId: t.globalID({ description: '正在评审此申报。 Reviews this application.' }),
  }),
});

listField({
  type: Expert as never,
  name: 'Expert',
  field: 'experts',
  description: '评审专家库,供主管部门。 The pool of experts, for the office.',
  filter: ExpertFilter,
  toWhere: ({ search, field, unitId, isAvailable, hasAccount, applicationId }, { now }) => {
    const available = availableOn(storedDay(dayOf(now)) as Date);
    return {
      AND: [
        search ? { searchGrams: { hasEvery: gramsOfTerm(search) } } : {},
        field ? { fields: { has: field } } : {},
        unitId ? { employments: { some: { organisationId: unitId.id } } } : {},
        isAvailable == null ? {} : isAvailable ? available : { NOT: available },
        hasAccount == null ? {} : { userId: hasAccount ? { not: null } : null },
        applicationId
          ? {
              assignments: {
                some: {
                  review: { applicationId: applicationId.id },
                  status: { in: [...reviewingStatuses] },
                },
              },
            }
          : {},
      ],
    };
  },
  orders: orderings({ NAME: by('name'), NUMBER: by('number') }, { first: 'NAME' }),
});

builder.queryField('expert', (t) =>
  t.prismaField({
    type: Expert,
    nullable: true,
    authScopes: { signedIn: true },
    args: { id: t.arg.globalID({ required: true, for: Expert }) },
    resolve: (query, _root, { id }, { database, access }) =>
      database.expert.findFirst({
        ...query,
        where: { AND: [{ id: id.id }, access.where('read', 'Expert')] },
      }),
  }),
);

const ExpertAccount = builder
  .objectRef<{ id: string; account: string; name: string }>('ExpertAccount')
  .implement({
    description: '专家角色的登录账号。 An account with the role of an expert.',
    fields: (t) => ({
      id: t.id({ resolve: ({ id }) => globalId('User', id) }),
      account: t.exposeString('account'),
      name: t.exposeString('name'),
    }),
  });

builder.queryField('expertAccounts', (t) =>
  t.field({
    type: [ExpertAccount],
    description:
      '可与专家关联的账号,供维护专家库的人。 Accounts to link with experts, for who keeps the pool.',
    authScopes: { signedIn: true },
    complexity: 20,
    resolve: (_root, _args, { database, access }) =>
      access.mayEver('create', 'Expert')
        ? database.user.findMany({
            where: { role: 'EXPERT', status: 'ACTIVE' },
            select: { id: true, account: true, name: true },
            orderBy: [{ account: 'asc' }],
            take: 1000,
          })
        : [],
  }),
);
