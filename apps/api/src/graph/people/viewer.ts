import { runTransaction } from '@consortium/database';
import { abilitiesOf, emailInput, parseInput, Refused, role, userLabels } from '@consortium/domain';
import { Forbidden } from '../../access.ts';
import { builder } from '../../builder.ts';
import { audit } from '../../move.ts';
import { passwordRules } from '../../security/passwords.ts';
import { changePassword, setPasswordByLink, signIn, signOut } from '../../security/sign-in.ts';
import { label } from '../kernel/expose.ts';
import { globalId } from '../kernel/global-id.ts';
import { inputEnum } from '../kernel/input.ts';

const DAY_MS = 86_400_000;

export const Viewer = builder.prismaObject('User', {
  variant: 'Viewer',
  description: '当前用户。 Who is signed in.',
  fields: (t) => ({
    id: t.string({ select: { id: true }, resolve: ({ id }) => globalId('User', id) }),
    name: t.exposeString('name'),
    account: t.exposeString('account'),
    role: t.expose('role', { type: inputEnum(role) }),
    email: t.exposeString('email', label(userLabels, 'email')),
    organisation: t.relation('organisation', { nullable: true }),
    district: t.relation('district', { nullable: true }),
    permissions: t.stringList({
      description: '“对象:操作”,可能办理的操作,供菜单使用。 “Subject:action”, what the viewer may ever do.',
      select: { id: true, role: true, organisationId: true, districtId: true },
      resolve: (user) =>
        [...new Set(abilitiesOf(user).map(({ subject, action }) => `${subject}:${action}`))].sort(),
    }),
    unreadCount: t.int({
      description: '未读通知数。 How many notifications are not read yet.',
      select: { id: true },
      resolve: ({ id }, _args, { database }) =>
        database.notification.count({ where: { userId: id, readAt: null } }),
    }),
    openTaskCount: t.int({
      description: '待办数。 How many tasks are still to do.',
      select: { id: true },
      resolve: ({ id }, _args, { database }) =>
        database.notification.count({ where: { userId: id, isTask: true, doneAt: null } }),
    }),
    mustChangePassword: t.boolean({
      select: { passwordChangedAt: true },
      resolve: ({ passwordChangedAt }, _args, { now, services }) =>
        !services.demo &&
        (passwordChangedAt === null ||
          now.getTime() - passwordChangedAt.getTime() > passwordRules.daysValid * DAY_MS),
    }),
  }),
});

builder.queryField('viewer', (t) =>
  t.prismaField({
    type: Viewer,
    nullable: true,
    description: '当前用户;未登录为空。 Null when nobody is signed in.',
    resolve: (query, _root, _args, { database, viewer }) =>
      viewer === null ? null : database.user.findUnique({ ...query, where: { id: viewer.id } }),
  }),
);

const DemoAccount = builder
  .objectRef<{ account: string; name: string; roleName: string; password: string }>('DemoAccount')
  .implement({
    description: '示例账号: only with the embedded database on loopback.',
    fields: (t) => ({
      account: t.exposeString('account'),
      name: t.exposeString('name'),
      roleName: t.exposeString('roleName'),
      password: t.exposeString('password'),
    }),
  });
builder.queryField('demoAccounts', (t) =>
  t.field({
    type: [DemoAccount],
    description: '示例账号;正式安装为空。 Empty in a real installation.',
    resolve: (_root, _args, { services }) => [...services.demoAccounts],
  }),
);

builder.mutationFields((t) => ({
  signIn: t.prismaField({
    type: Viewer,
    // Each costs a password hash: a document that tries many accounts at once is refused.
    complexity: 8_000,
    description: '登录;成功后以 Cookie 保持会话。 Opens a session, kept in a cookie.',
    errors: { types: [Refused] },
    args: { account: t.arg.string({ required: true }), password: t.arg.string({ required: true }) },
    resolve: async (query, _root, { account, password }, context) => {
      const { secret, userId } = await signIn(context, account.trim(), password);
      context.session.start(secret);
      return context.database.user.findUniqueOrThrow({ ...query, where: { id: userId } });
    },
  }),
  signOut: t.boolean({
    resolve: async (_root, _args, context) => {
      await signOut(context);
      context.session.end();
      return true;
    },
  }),
  changePassword: t.prismaField({
    type: Viewer,
    authScopes: { write: true },
    errors: { types: [Refused] },
    args: { current: t.arg.string({ required: true }), password: t.arg.string({ required: true }) },
    resolve: async (query, _root, { current, password }, context) => {
      if (context.origin.token !== null) throw new Forbidden({ action: 'changePassword' });
      await changePassword(context, current, password);
      return context.database.user.findUniqueOrThrow({
        ...query,
        where: { id: context.viewer?.id as string },
      });
    },
  }),
}));

builder.mutationField('changeEmail', (t) =>
  t.prismaField({
    type: Viewer,
    description: '修改本人邮箱,用于接收通知;留空则不接收。 Where the viewer’s notifications are mailed.',
    authScopes: { write: true },
    errors: { types: [Refused] },
    args: { email: t.arg.string({ required: true }) },
    resolve: async (query, _root, given, context) => {
      // As with the password: what reaches a person is changed by the person alone.
      if (context.origin.token !== null) throw new Forbidden({ action: 'changeEmail' });
      const { email } = parseInput(emailInput, given);
      const { id = '', account = '' } = context.viewer ?? {};
      await runTransaction(context.database, async (tx) => {
        await tx.user.update({ where: { id }, data: { email }, select: { id: true } });
        await audit(tx, context, {
          action: 'changeEmail',
          subject: 'User',
          recordId: id,
          recordName: account,
        });
      });
      return context.database.user.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);

const PasswordSet = builder
  .objectRef<{ account: string }>('PasswordSet')
  .implement({ fields: (t) => ({ account: t.exposeString('account') }) });
builder.mutationField('setPassword', (t) =>
  t.field({
    type: PasswordSet,
    description: '凭一次性链接设置密码。 Sets a password with a one-time link.',
    errors: { types: [Refused] },
    args: { token: t.arg.string({ required: true }), password: t.arg.string({ required: true }) },
    resolve: async (_root, { token, password }, context) => ({
      account: await setPasswordByLink(context, token, password),
    }),
  }),
);
