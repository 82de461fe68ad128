import { runTransaction } from '@consortium/database';
import { dayText } from '@consortium/database/rows';
import { InvalidInput, inputIssue, NotFound, noticeSentence, notificationLabels } from '@consortium/domain';
import { builder } from '../../builder.ts';
import { databaseNow } from '../../move.ts';
import { listField } from '../kernel/connection.ts';
import { label } from '../kernel/expose.ts';
import { globalId } from '../kernel/global-id.ts';
import { by, given, orderings } from '../kernel/orders.ts';
import { problems } from '../kernel/problems.ts';
import { LocaleEnum } from '../kernel/terms.ts';

const MOST = 200;
const open = { isTask: true, doneAt: null };
const unread = { readAt: null };

export const Notification = builder.prismaNode('Notification', {
  id: { field: 'id' },
  description: '通知: one act that the viewer is told of; a task where the next part is theirs.',
  fields: (t) => ({
    subject: t.exposeString('subject', label(notificationLabels, 'subject')),
    action: t.exposeString('action', label(notificationLabels, 'action')),
    recordId: t.string({
      description: '对象标识。 The global id of the record.',
      select: { subject: true, recordId: true },
      resolve: ({ subject, recordId }) => globalId(subject, recordId),
    }),
    recordName: t.exposeString('recordName', label(notificationLabels, 'recordName')),
    sentence: t.string({
      ...label(notificationLabels, 'sentence'),
      args: { locale: t.arg({ type: LocaleEnum, required: false }) },
      select: { subject: true, action: true, recordName: true, next: true, dueOn: true, doneAt: true },
      // What was done is not told as still to do.
      resolve: ({ dueOn, doneAt, next, ...notice }, { locale }, context) =>
        noticeSentence(
          { ...notice, next: doneAt === null ? next : [], dueOn: dayText(dueOn) },
          locale ?? context.locale,
        ),
    }),
    reason: t.exposeString('reason', label(notificationLabels, 'reason')),
    isTask: t.exposeBoolean('isTask', label(notificationLabels, 'isTask')),
    isOpen: t.boolean({
      ...label(notificationLabels, 'isOpen'),
      select: { isTask: true, doneAt: true },
      resolve: ({ isTask, doneAt }) => isTask && doneAt === null,
    }),
    next: t.exposeStringList('next', {
      description: '待办的操作,办其一即可。 The acts of which one is expected.',
    }),
    dueOn: t.expose('dueOn', { type: 'CalendarDay', nullable: true, ...label(notificationLabels, 'dueOn') }),
    createdAt: t.expose('createdAt', { type: 'DateTime', ...label(notificationLabels, 'createdAt') }),
    readAt: t.expose('readAt', { type: 'DateTime', nullable: true, ...label(notificationLabels, 'readAt') }),
    doneAt: t.expose('doneAt', { type: 'DateTime', nullable: true, ...label(notificationLabels, 'doneAt') }),
  }),
});

const NotificationFilter = builder.inputType('NotificationFilter', {
  fields: (t) => ({
    isUnread: t.boolean({ description: '只看未读。 Only what is not read yet.' }),
    isOpen: t.boolean({ description: '只看待办。 Only tasks that are still to do.' }),
    subject: t.stringList({ description: '对象类型。 Kinds of records.' }),
  }),
});
listField({
  type: Notification as never,
  name: 'Notification',
  field: 'notifications',
  description: '本人的通知与待办。 What the viewer is told of and asked for.',
  filter: NotificationFilter,
  toWhere: ({ isUnread, isOpen, subject }) => ({
    ...(subject?.length ? { subject: { in: subject } } : {}),
    AND: [
      isUnread == null ? {} : isUnread ? unread : { NOT: unread },
      isOpen == null ? {} : isOpen ? open : { NOT: open },
    ],
  }),
  orders: orderings(
    { CREATED: by('createdAt'), DUE: [given('dueOn'), { createdAt: 'asc' }] },
    { first: 'CREATED_DESC' },
  ),
});

const NotificationsRead = builder.objectRef<{ count: number }>('NotificationsRead').implement({
  description: '已标为已读。 How many were marked as read by this call.',
  fields: (t) => ({ count: t.exposeInt('count') }),
});

builder.mutationFields((t) => ({
  markNotificationsRead: t.field({
    type: NotificationsRead,
    description: '标为已读;待办仍待办理。 Marks as read; a task is still to do.',
    authScopes: { write: true },
    errors: { types: problems },
    args: { ids: t.arg.globalIDList({ required: true, for: Notification }) },
    resolve: async (_root, { ids }, { database, access }) => {
      const wanted = [...new Set(ids.map(({ id }) => id))];
      if (wanted.length === 0 || wanted.length > MOST)
        throw new InvalidInput([inputIssue('BAD_USER_INPUT', ['ids'], { least: 1, largest: MOST })]);
      const own = { AND: [{ id: { in: wanted } }, access.where('markRead', 'Notification')] };
      return runTransaction(database, async (tx) => {
        if ((await tx.notification.count({ where: own })) !== wanted.length) throw new NotFound();
        const readAt = await databaseNow(tx);
        return tx.notification.updateMany({ where: { AND: [own, unread] }, data: { readAt } });
      });
    },
  }),
  markAllNotificationsRead: t.field({
    type: NotificationsRead,
    description: '全部标为已读。 Marks everything as read.',
    authScopes: { write: true },
    errors: { types: problems },
    resolve: async (_root, _args, { database, access }) =>
      runTransaction(database, async (tx) =>
        tx.notification.updateMany({
          where: { AND: [access.where('markRead', 'Notification'), unread] },
          data: { readAt: await databaseNow(tx) },
        }),
      ),
  }),
}));
