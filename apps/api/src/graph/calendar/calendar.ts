import { storedDay } from '@consortium/database/rows';
import {
  calendarDay,
  calendarExceptionInput,
  calendarExceptionLabels,
  parseInput,
  yearOf,
} from '@consortium/domain';
import { z } from 'zod';
import { builder } from '../../builder.ts';
import type { Context, Transaction } from '../../context.ts';
import { move } from '../../move.ts';
import { label } from '../kernel/expose.ts';
import { inputOf } from '../kernel/input.ts';
import { problems } from '../kernel/problems.ts';

const Exception = builder.prismaObject('CalendarException', {
  select: { day: true },
  fields: (t) => ({
    day: t.expose('day', { type: 'CalendarDay', ...label(calendarExceptionLabels, 'day') }),
    isWorking: t.exposeBoolean('isWorking', label(calendarExceptionLabels, 'isWorking')),
    name: t.exposeString('name', label(calendarExceptionLabels, 'name')),
  }),
});

type Year = Readonly<{ year: number; exceptions: { day: Date; isWorking: boolean; name: string }[] }>;
const WorkingCalendar = builder.objectRef<Year>('WorkingCalendar').implement({
  description: '工作日历: one year; what is not among the exceptions is worked from Monday to Friday.',
  fields: (t) => ({
    year: t.exposeInt('year'),
    isPublished: t.boolean({
      description: '是否已录入安排。 Whether any exception of the year is known.',
      resolve: ({ exceptions }) => exceptions.length > 0,
    }),
    exceptions: t.field({ type: [Exception], resolve: ({ exceptions }) => exceptions }),
    openActions: t.stringList({
      resolve: (_year, _args, { access }) =>
        ['update'].filter((action) => access.mayEver(action, 'CalendarException')),
    }),
  }),
});

const exceptionsOf = (database: Pick<Transaction, 'calendarException'>, year: number) =>
  database.calendarException.findMany({
    where: { day: { gte: storedDay(`${year}-01-01`) as Date, lte: storedDay(`${year}-12-31`) as Date } },
    orderBy: { day: 'asc' },
  });
const yearInput = z.object({ year: z.int().min(1900).max(2099) });

builder.queryField('calendar', (t) =>
  t.field({
    type: WorkingCalendar,
    description: '工作日历的一年。 The working days of one year.',
    authScopes: { signedIn: true },
    args: { year: t.arg.int({ required: true }) },
    resolve: async (_root, args, { database }) => {
      const { year } = parseInput(yearInput, args);
      return { year, exceptions: await exceptionsOf(database, year) };
    },
  }),
);

/** A day has no row of its own until it is an exception; the log knows it by an id made of its digits. */
const idOf = (day: string) => `00000000-0000-7000-8000-0000${day.replaceAll('-', '')}`;
type Day = Readonly<{ isWorking: boolean; name: string }>;

/** What is kept of one day, through the one door; null puts the ordinary week back. */
async function keep(context: Context, day: string, given: Day | null, idempotencyKey: string | null) {
  const at = storedDay(day) as Date;
  await move(context, {
    subject: 'CalendarException',
    action: 'update',
    input: [day, given],
    idempotencyKey,
    load: async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${day}, 13))`;
      return { id: idOf(day), version: 0 };
    },
    nameOf: () => day,
    snapshot: async (tx) =>
      tx.calendarException.findUnique({ where: { day: at }, select: { isWorking: true, name: true } }),
    change: async ({ tx }) => {
      if (given)
        await tx.calendarException.upsert({
          where: { day: at },
          create: { day: at, ...given },
          update: given,
          select: { day: true },
        });
      else await tx.calendarException.deleteMany({ where: { day: at } });
      return {};
    },
    save: async () => {},
  });
  const year = yearOf(day);
  return { year, exceptions: await exceptionsOf(context.database, year) };
}

const ExceptionData = inputOf('CalendarException', calendarExceptionInput, calendarExceptionLabels);

builder.mutationFields((t) => ({
  setCalendarDay: t.field({
    type: WorkingCalendar,
    description: '登记一天放假或上班。 Keeps one day as off or as worked.',
    authScopes: { write: true },
    errors: { types: problems },
    args: { exception: t.arg({ type: ExceptionData, required: true }), idempotencyKey: t.arg.string() },
    resolve: (_root, { exception, idempotencyKey }, context) => {
      const { day, ...given } = parseInput(calendarExceptionInput, exception);
      return keep(context, day, given, idempotencyKey ?? null);
    },
  }),
  removeCalendarDay: t.field({
    type: WorkingCalendar,
    description: '恢复为周一至周五上班的常规安排。 Puts the ordinary week back for one day.',
    authScopes: { write: true },
    errors: { types: problems },
    args: { day: t.arg({ type: 'CalendarDay', required: true }), idempotencyKey: t.arg.string() },
    resolve: (_root, { day, idempotencyKey }, context) => {
      const given = parseInput(z.object({ day: calendarDay }), { day });
      return keep(context, given.day, null, idempotencyKey ?? null);
    },
  }),
}));
