import { parseInput, Refused, role, userInput, userLabels, userStatus } from '@consortium/domain';
import { builder } from '../../builder.ts';
import type { Context, Transaction } from '../../context.ts';
import { found, move } from '../../move.ts';
import { newSecret, secretHash } from '../../security/secrets.ts';
import { listField } from '../kernel/connection.ts';
import { label } from '../kernel/expose.ts';
import { inputEnum, inputOf } from '../kernel/input.ts';
import { by, orderings } from '../kernel/orders.ts';
import { problems } from '../kernel/problems.ts';
import { queryFor } from '../kernel/written.ts';
import { historyOf } from './history.ts';

const Role = inputEnum(role);
const Status = inputEnum(userStatus);
const LINK_HOURS = 72;

export const User = builder.prismaNode('User', {
  id: { field: 'id' },
  fields: (t) => ({
    version: t.exposeInt('version'),
    account: t.exposeString('account', label(userLabels, 'account')),
    name: t.exposeString('name', label(userLabels, 'name')),
    role: t.expose('role', { type: Role, ...label(userLabels, 'role') }),
    status: t.expose('status', { type: Status }),
    organisation: t.relation('organisation', { nullable: true, ...label(userLabels, 'organisationId') }),
    district: t.relation('district', { nullable: true, ...label(userLabels, 'districtId') }),
    isLocked: t.boolean({
      select: { lockedUntil: true },
      resolve: ({ lockedUntil }, _args, { now }) => lockedUntil !== null && lockedUntil > now,
    }),
    hasPassword: t.boolean({
      select: { passwordChangedAt: true },
      resolve: ({ passwordChangedAt }) => passwordChangedAt !== null,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    history: t.field(historyOf('User')),
    openActions: t.stringList({
      description: '当前用户现在可以办理的操作。 suspend, resume, unlock, assignRole, issueLink.',
      select: { id: true, status: true, lockedUntil: true },
      resolve: (user, _args, { access, viewer, now }) =>
        userActions.filter(
          (action) =>
            applies(action, user, now) && access.may(action, 'User', user) && user.id !== viewer?.id,
        ),
    }),
  }),
});
/** What the account's own state leaves to be done. */
const applies = (
  action: (typeof userActions)[number],
  { status, lockedUntil }: { status: string; lockedUntil: Date | null },
  now: Date,
): boolean =>
  ({
    suspend: status === 'ACTIVE',
    resume: status === 'SUSPENDED',
    unlock: lockedUntil !== null && lockedUntil > now,
    assignRole: true,
    issueLink: status === 'ACTIVE',
  })[action];

const userActions = ['suspend', 'resume', 'unlock', 'assignRole', 'issueLink'] as const;

const UserFilter = builder.inputType('UserFilter', {
  fields: (t) => ({
    search: t.string(),
    role: t.field({ type: [Role] }),
    status: t.field({ type: [Status] }),
  }),
});
listField({
  type: User as never,
  name: 'User',
  field: 'users',
  description: '用户,供系统与安全管理员。 Users, for the administrators.',
  filter: UserFilter,
  toWhere: ({ search, role: roles, status }) => ({
    ...(search ? { OR: [{ account: { contains: search } }, { name: { contains: search } }] } : {}),
    ...(roles?.length ? { role: { in: roles } } : {}),
    ...(status?.length ? { status: { in: status } } : {}),
  }),
  orders: orderings(
    {
      NAME: by('name'),
      ACCOUNT: by('account'),
      ROLE: by('role'),
      UNIT: [{ organisation: { legalName: 'asc' } }],
      DISTRICT: [{ district: { name: 'asc' } }],
      STATUS: by('status'),
      CREATED: by('createdAt'),
    },
    { first: 'NAME', also: { NEWEST: 'CREATED_DESC' } },
  ),
});

/** 一次性链接: the path to set a password with; shown once, stored as a hash. */
export async function issueLink(
  tx: Pick<Transaction, 'passwordLink'>,
  userId: string,
  now: Date,
): Promise<string> {
  const secret = newSecret();
  await tx.passwordLink.create({
    data: {
      tokenHash: secretHash(secret),
      userId,
      expiresAt: new Date(now.getTime() + LINK_HOURS * 3_600_000),
    },
    select: { tokenHash: true },
  });
  return `/set-password?token=${secret}`;
}

const Invitation = builder.objectRef<{ userId: string; path: string }>('Invitation').implement({
  description: '账号与一次性链接;链接只显示这一次。 The account and its one-time link, shown only now.',
  fields: (t) => ({
    user: t.prismaField({
      type: User,
      resolve: (query, { userId }, _args, { database }) =>
        database.user.findUniqueOrThrow(queryFor(query, userId)),
    }),
    path: t.exposeString('path'),
  }),
});

const UserData = inputOf('User', userInput, userLabels);

const accountTaken = (account: string) =>
  new Refused('ACCOUNT_TAKEN', { 'zh-CN': '账号已存在', en: 'The account exists already' }, { account });

type UserAct = Readonly<{
  context: Context;
  id: string;
  action: (typeof userActions)[number];
  input?: unknown;
  version?: number;
  change: (tx: Transaction, now: Date) => Promise<object>;
}>;
const act = ({ context, id, action, input, version, change }: UserAct) =>
  move(context, {
    subject: 'User',
    action,
    input: [id, version ?? null, input ?? null],
    expectedVersion: version ?? null,
    load: async (tx, visible) => {
      await tx.$executeRaw`SELECT 1 FROM app_user WHERE id = ${id}::uuid FOR UPDATE`;
      return tx.user.findFirst({ where: { AND: [{ id }, visible] } });
    },
    nameOf: ({ account }) => account,
    snapshot: (tx, userId) =>
      tx.user.findUnique({
        where: { id: userId },
        select: { role: true, organisationId: true, districtId: true },
      }),
    change: async ({ tx, record, now }) => {
      if (record.id === context.viewer?.id)
        throw new Refused('OWN_ACCOUNT', { 'zh-CN': '不能对本人账号办理', en: 'Not on your own account' });
      return change(tx, now);
    },
    save: (tx, userId, data) => tx.user.update({ where: { id: userId }, data, select: { id: true } }),
  });

builder.mutationFields((t) => ({
  createUser: t.field({
    type: Invitation,
    description: '新建账号,返回一次性设置密码链接。 A new account with a one-time link to set its password.',
    authScopes: { write: true },
    errors: { types: problems },
    args: { user: t.arg({ type: UserData, required: true }) },
    resolve: async (_root, { user }, context) => {
      const input = parseInput(userInput, user);
      let path = '';
      const userId = await found(context, {
        subject: 'User',
        input,
        create: async (tx, now) => {
          if (await tx.user.findUnique({ where: { account: input.account }, select: { id: true } }))
            throw accountTaken(input.account);
          const { id } = await tx.user.create({ data: input, select: { id: true } });
          path = await issueLink(tx, id, now);
          return { id, name: input.account };
        },
      });
      return { userId, path };
    },
  }),
  issuePasswordLink: t.field({
    type: Invitation,
    description: '重发设置密码链接。 A fresh one-time link.',
    authScopes: { write: true },
    errors: { types: problems },
    args: { id: t.arg.globalID({ required: true, for: User }) },
    resolve: async (_root, { id }, context) => {
      let path = '';
      const userId = await act({
        context,
        id: id.id,
        action: 'issueLink',
        change: async (tx, now) => {
          path = await issueLink(tx, id.id, now);
          return {};
        },
      });
      return { userId, path };
    },
  }),
  suspendUser: t.prismaField({
    type: User,
    description: '停用;其会话立即结束。 Suspends; sessions end at once.',
    authScopes: { write: true },
    errors: { types: problems },
    args: { id: t.arg.globalID({ required: true, for: User }) },
    resolve: async (query, _root, { id }, context) => {
      const change = async (tx: Transaction) => {
        await tx.session.deleteMany({ where: { userId: id.id } });
        return { status: 'SUSPENDED' };
      };
      return context.database.user.findUniqueOrThrow(
        queryFor(query, await act({ context, id: id.id, action: 'suspend', change })),
      );
    },
  }),
  resumeUser: t.prismaField({
    type: User,
    authScopes: { write: true },
    errors: { types: problems },
    args: { id: t.arg.globalID({ required: true, for: User }) },
    resolve: async (query, _root, { id }, context) => {
      const change = async () => ({ status: 'ACTIVE' });
      return context.database.user.findUniqueOrThrow(
        queryFor(query, await act({ context, id: id.id, action: 'resume', change })),
      );
    },
  }),
  unlockUser: t.prismaField({
    type: User,
    authScopes: { write: true },
    errors: { types: problems },
    args: { id: t.arg.globalID({ required: true, for: User }) },
    resolve: async (query, _root, { id }, context) => {
      const change = async () => ({ lockedUntil: null, failedAttempts: 0 });
      return context.database.user.findUniqueOrThrow(
        queryFor(query, await act({ context, id: id.id, action: 'unlock', change })),
      );
    },
  }),
  assignRole: t.prismaField({
    type: User,
    description: '变更角色;其会话立即结束。 Changes the role; sessions end at once.',
    authScopes: { write: true },
    errors: { types: problems },
    args: {
      id: t.arg.globalID({ required: true, for: User }),
      version: t.arg.int({ required: true }),
      user: t.arg({ type: UserData, required: true }),
    },
    resolve: async (query, _root, { id, version, user }, context) => {
      const input = parseInput(userInput, user);
      const change = async (tx: Transaction) => {
        await tx.session.deleteMany({ where: { userId: id.id } });
        const { role: to, organisationId, districtId } = input;
        return { role: to, organisationId, districtId };
      };
      return context.database.user.findUniqueOrThrow(
        queryFor(query, await act({ context, id: id.id, version, action: 'assignRole', input, change })),
      );
    },
  }),
}));
