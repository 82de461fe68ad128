import { readMany } from '@consortium/database';
import { dayText, storedDay } from '@consortium/database/rows';
import {
  type DeadlineKind,
  dayOf,
  deadlineKind,
  InvalidInput,
  inputIssue,
  plusDays,
  type Subject,
} from '@consortium/domain';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { globalId } from '../kernel/global-id.ts';
import { enumOf } from '../kernel/terms.ts';

type Due = Readonly<{ kind: DeadlineKind; day: string; recordId: string; recordName: string }>;
type Deadlines = Readonly<{ items: readonly Due[]; isWhole: boolean }>;

const FARTHEST = 366;
/** Of one kind no more are read; beyond that the answer is not the whole. */
const MOST = 200;

const Deadline = builder.objectRef<Due>('Deadline').implement({
  description: '期限: what falls due on a day, and the record it is about.',
  fields: (t) => ({
    kind: t.expose('kind', { type: enumOf(deadlineKind), description: '类别。' }),
    day: t.expose('day', { type: 'CalendarDay', description: '期限日。' }),
    recordId: t.exposeString('recordId', { description: '对象标识。 The global id of the record.' }),
    recordName: t.exposeString('recordName', { description: '名称。' }),
  }),
});
const DeadlineList = builder.objectRef<Deadlines>('Deadlines').implement({
  fields: (t) => ({
    items: t.field({
      type: [Deadline],
      description: '按期限日;已过期而未办的在前。 By day; what is overdue comes first.',
      resolve: ({ items }) => [...items],
    }),
    isWhole: t.exposeBoolean('isWhole', {
      description: `是否完整;每类只取最早的 ${MOST} 项。 False where a kind has more than are shown.`,
    }),
  }),
});

/** What is due until a day, each kind in one statement, as far as the viewer may read it. */
async function deadlinesUntil({ database, access, now }: Context, days: number): Promise<Deadlines> {
  const today = storedDay(dayOf(now)) as Date;
  const until = storedDay(plusDays(dayOf(now), days)) as Date;
  const page = { take: MOST + 1 };
  const of = (subject: Subject, where: object) => ({ AND: [where, access.where('read', subject)] });
  const due = (kind: DeadlineKind, subject: string, id: string, day: Date | null, name: string): Due => ({
    kind,
    day: dayText(day) as string,
    recordId: globalId(subject, id),
    recordName: name,
  });
  const kinds = await Promise.all([
    readMany(database, 'Batch', {
      where: of('Batch', { opensOn: { lte: until }, closesOn: { gte: today, lte: until } }),
      select: { id: true, title: true, closesOn: true },
      orderBy: [{ closesOn: 'asc' }, { id: 'asc' }],
      ...page,
    }).then((rows) =>
      rows.map(({ id, title, closesOn }) => due('BATCH_CLOSES', 'Batch', id, closesOn, title)),
    ),
    readMany(database, 'Application', {
      where: of('Application', { status: 'CORRECTION_REQUESTED', correctionDueOn: { lte: until } }),
      select: { id: true, name: true, correctionDueOn: true },
      orderBy: [{ correctionDueOn: 'asc' }, { id: 'asc' }],
      ...page,
    }).then((rows) =>
      rows.map(({ id, name, correctionDueOn }) =>
        due('CORRECTION_DUE', 'Application', id, correctionDueOn, name),
      ),
    ),
    readMany(database, 'Review', {
      where: of('Review', { closedAt: null, dueOn: { lte: until } }),
      select: { dueOn: true, application: { select: { id: true, name: true } } },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      ...page,
    }).then((rows) =>
      rows.map(({ dueOn, application: { id, name } }) => due('REVIEW_DUE', 'Application', id, dueOn, name)),
    ),
    readMany(database, 'PublicNotice', {
      where: of('PublicNotice', { status: 'PUBLISHED', endsOn: { gte: today, lte: until } }),
      select: { id: true, title: true, endsOn: true },
      orderBy: [{ endsOn: 'asc' }, { id: 'asc' }],
      ...page,
    }).then((rows) =>
      rows.map(({ id, title, endsOn }) => due('NOTICE_ENDS', 'PublicNotice', id, endsOn, title)),
    ),
    readMany(database, 'AnnualReport', {
      where: of('AnnualReport', {
        status: { in: ['DRAFT', 'RETURNED'] },
        round: { openedAt: { not: null } },
        OR: [{ extendedTo: { lte: until } }, { extendedTo: null, round: { dueOn: { lte: until } } }],
      }),
      select: {
        id: true,
        extendedTo: true,
        round: { select: { year: true, dueOn: true } },
        consortium: { select: { name: true } },
      },
      orderBy: [{ round: { dueOn: 'asc' } }, { id: 'asc' }],
      ...page,
    }).then((rows) =>
      rows.map(({ id, extendedTo, round, consortium }) =>
        due('REPORT_DUE', 'AnnualReport', id, extendedTo ?? round.dueOn, `${consortium.name} ${round.year}`),
      ),
    ),
    readMany(database, 'Consortium', {
      where: of('Consortium', { status: 'RECTIFYING', rectifyBy: { lte: until } }),
      select: { id: true, name: true, rectifyBy: true },
      orderBy: [{ rectifyBy: 'asc' }, { id: 'asc' }],
      ...page,
    }).then((rows) =>
      rows.map(({ id, name, rectifyBy }) => due('RECTIFICATION_DUE', 'Consortium', id, rectifyBy, name)),
    ),
  ]);
  return {
    isWhole: kinds.every((rows) => rows.length <= MOST),
    items: kinds
      .flatMap((rows) => rows.slice(0, MOST))
      .sort((one, other) => (one.day === other.day ? 0 : one.day < other.day ? -1 : 1)),
  };
}

builder.queryField('deadlines', (t) =>
  t.field({
    type: DeadlineList,
    description:
      '今后若干天内到期和已过期未办的事项,默认 30 天。 What falls due within so many days, and what is overdue.',
    authScopes: { signedIn: true },
    complexity: 60,
    args: { days: t.arg.int({ defaultValue: 30, required: true }) },
    resolve: (_root, { days }, context) => {
      if (days < 0 || days > FARTHEST)
        throw new InvalidInput([inputIssue('BAD_USER_INPUT', ['days'], { least: 0, largest: FARTHEST })]);
      return deadlinesUntil(context, days);
    },
  }),
);
