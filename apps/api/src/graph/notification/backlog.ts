import { readMany } from '@consortium/database';
import { dayText } from '@consortium/database/rows';
import { noticeSentence, notificationLabels, type Role, role } from '@consortium/domain';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { label } from '../kernel/expose.ts';
import { globalId } from '../kernel/global-id.ts';
import { enumOf, LocaleEnum } from '../kernel/terms.ts';

const taskSelect = {
  subject: true,
  action: true,
  recordId: true,
  recordName: true,
  next: true,
  dueOn: true,
  createdAt: true,
  user: { select: { id: true, name: true, role: true } },
} as const;
type Task = Readonly<{
  subject: string;
  action: string;
  recordId: string;
  recordName: string;
  next: string[];
  dueOn: Date | null;
  createdAt: Date;
  user: Readonly<{ id: string; name: string; role: Role }>;
}>;
type Handler = Readonly<{ user: Task['user']; tasks: readonly Task[] }>;

/** More open tasks than an office ever has at once; what waits longest is told first. */
const MOST = 5_000;
/** Whose work is the office's business: not what a unit still has to do for itself. */
const handlers = ['DISTRICT_OFFICER', 'BUREAU_OFFICER', 'SECTION_HEAD', 'BUREAU_LEADER', 'EXPERT'] as const;

const BacklogTask = builder.objectRef<Task>('BacklogTask').implement({
  description: '待办: a task that is still to do.',
  fields: (t) => ({
    recordId: t.string({
      description: '对象标识。 The global id of the record.',
      resolve: ({ subject, recordId }) => globalId(subject, recordId),
    }),
    subject: t.exposeString('subject', label(notificationLabels, 'subject')),
    sentence: t.string({
      ...label(notificationLabels, 'sentence'),
      args: { locale: t.arg({ type: LocaleEnum, required: false }) },
      resolve: ({ dueOn, ...task }, { locale }, context) =>
        noticeSentence({ ...task, dueOn: dayText(dueOn) }, locale ?? context.locale),
    }),
    dueOn: t.field({
      type: 'CalendarDay',
      nullable: true,
      ...label(notificationLabels, 'dueOn'),
      resolve: ({ dueOn }) => dueOn,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', ...label(notificationLabels, 'createdAt') }),
  }),
});
const HandlerBacklog = builder.objectRef<Handler>('HandlerBacklog').implement({
  description: '个人待办: what one person of the offices still has to do.',
  fields: (t) => ({
    id: t.id({ resolve: ({ user }) => globalId('User', user.id) }),
    name: t.string({ description: '姓名。', resolve: ({ user }) => user.name }),
    role: t.field({ type: enumOf(role), description: '角色。', resolve: ({ user }) => user.role }),
    count: t.int({ description: '待办数。', resolve: ({ tasks }) => tasks.length }),
    oldestAt: t.field({
      type: 'DateTime',
      description: '最早的一件自何时起。 Since when the oldest waits.',
      resolve: ({ tasks }) => (tasks[0] as Task).createdAt,
    }),
    tasks: t.field({
      type: [BacklogTask],
      description: '待办,等候久的在前。 The longest waiting first.',
      resolve: ({ tasks }) => [...tasks],
    }),
  }),
});

async function backlogOf({ database, access }: Context): Promise<Handler[]> {
  const tasks: readonly Task[] = await readMany(database, 'Notification', {
    where: {
      AND: [
        { isTask: true, doneAt: null, user: { role: { in: [...handlers] } } },
        access.where('readBacklog', 'Notification'),
      ],
    },
    select: taskSelect,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: MOST,
  });
  return [...Map.groupBy(tasks, ({ user }) => user.id).values()]
    .map((own): Handler => ({ user: (own[0] as Task).user, tasks: own }))
    .sort((one, other) => other.tasks.length - one.tasks.length);
}

builder.queryField('backlog', (t) =>
  t.field({
    type: [HandlerBacklog],
    description:
      '各办理人的待办,供主管部门;无权查看时为空。同一事项可能同时是几个人的待办。 What everybody of the offices still has to do, for the bureau; one matter may be a task of several people.',
    authScopes: { signedIn: true },
    complexity: 60,
    resolve: (_root, _args, context) => backlogOf(context),
  }),
);
