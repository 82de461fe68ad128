import { dayText, storedDay } from '@consortium/database/rows';
import {
  dayOf,
  noticePhase,
  phaseOfNotice,
  publicNoticeLabels,
  publicNoticeLifecycle,
  publicNoticeStatus,
  yearOf,
  yearsWithoutCalendar,
} from '@consortium/domain';
import { builder } from '../../builder.ts';
import { calendarOf } from '../../calendar.ts';
import { together } from '../../together.ts';
import { Application } from '../application/application.ts';
import { guardedApplication } from '../application/guarded.ts';
import { Batch } from '../batch/batch.ts';
import { listField } from '../kernel/connection.ts';
import { label } from '../kernel/expose.ts';
import { inputEnum } from '../kernel/input.ts';
import { by, orderings } from '../kernel/orders.ts';
import { enumOf } from '../kernel/terms.ts';
import { historyOf } from '../people/history.ts';

const Status = inputEnum(publicNoticeStatus);
const days = { startsOn: true, endsOn: true } as const;
export const spanOf = ({ startsOn, endsOn }: Readonly<{ startsOn: Date; endsOn: Date }>) => ({
  startsOn: dayText(startsOn) as string,
  endsOn: dayText(endsOn) as string,
});

const NoticeEntry = builder.prismaObject('NoticeEntry', {
  select: { noticeId: true, applicationId: true },
  fields: (t) => ({
    position: t.exposeInt('position'),
    name: t.exposeString('name', { description: '公示的名称。 The name as it was shown.' }),
    leadUnit: t.exposeString('leadUnit', { description: '公示的牵头单位。 The lead unit as it was shown.' }),
    application: t.field({
      type: Application,
      nullable: true,
      description: '所公示的申报,无权查看的为空。 Null for who may not read it.',
      ...(guardedApplication as object),
    } as never),
  }),
});

/** Years that notices touch and whose arrangements nobody has entered: one statement for a page. */
const missingYears = together(async ({ database }, spans) => {
  const asked = spans.map((span) => [span, ...span.split('/')] as [string, string, string]);
  const years = asked.flatMap(([, from, to]) => [yearOf(from), yearOf(to)]);
  const calendar = await calendarOf(database, Math.min(...years), Math.max(...years));
  return new Map(asked.map(([span, from, to]) => [span, yearsWithoutCalendar(from, to, calendar)]));
});

export const PublicNotice = builder.prismaNode('PublicNotice', {
  select: { id: true },
  id: { field: 'id' },
  fields: (t) => ({
    version: t.exposeInt('version'),
    title: t.exposeString('title', label(publicNoticeLabels, 'title')),
    text: t.exposeString('text', label(publicNoticeLabels, 'text')),
    contact: t.exposeString('contact', label(publicNoticeLabels, 'contact')),
    status: t.expose('status', { type: Status, description: '状态。' }),
    batch: t.relation('batch', label(publicNoticeLabels, 'batchId')),
    startsOn: t.expose('startsOn', { type: 'CalendarDay', ...label(publicNoticeLabels, 'startsOn') }),
    endsOn: t.expose('endsOn', {
      type: 'CalendarDay',
      description: '公示结束日期(含),按批次的公示工作日推算。 The last day, counted in working days.',
    }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', nullable: true }),
    phase: t.field({
      type: enumOf(noticePhase),
      description: '公示进度,由日期算出。 Computed from the days.',
      select: days,
      resolve: (notice, _args, { now }) => phaseOfNotice(spanOf(notice), dayOf(now)),
    }),
    missingCalendarYears: t.intList({
      description:
        '推算所涉而尚未录入节假日安排的年度。 Years whose working days are not entered yet: there Monday to Friday was counted.',
      select: days,
      resolve: async (notice, _args, context) => {
        const { startsOn, endsOn } = spanOf(notice);
        return (await missingYears(context, `${startsOn}/${endsOn}`)) ?? [];
      },
    }),
    entries: t.relation('entries', {
      type: NoticeEntry,
      query: { orderBy: { position: 'asc' } },
      ...label(publicNoticeLabels, 'applicationIds'),
    }),
    history: t.field(historyOf('PublicNotice')),
    openActions: t.stringList({
      description: '当前用户现在可以办理的操作。 What the viewer may do now.',
      select: { status: true, ...days },
      resolve: (notice, _args, { access, now }) =>
        Object.entries(publicNoticeLifecycle)
          .filter(([action, { moves }]) => {
            if (!(notice.status in moves)) return false;
            const hasBegun = phaseOfNotice(spanOf(notice), dayOf(now)) !== 'UPCOMING';
            return (action !== 'recordObjection' || hasBegun) && access.may(action, 'PublicNotice', notice);
          })
          .map(([action]) => action),
    }),
  }),
});

const PublicNoticeFilter = builder.inputType('PublicNoticeFilter', {
  fields: (t) => ({
    search: t.string({ description: '标题所含文字。' }),
    batchId: t.globalID({ for: Batch }),
    status: t.field({ type: [Status] }),
    isRunning: t.boolean({ description: '今天正在公示。 Shown today.' }),
  }),
});
listField({
  type: PublicNotice as never,
  name: 'PublicNotice',
  field: 'publicNotices',
  description: '公示。 The public notices; drafts only for the bureau.',
  filter: PublicNoticeFilter,
  toWhere: ({ search, batchId, status, isRunning }, { now }) => {
    const today = storedDay(dayOf(now)) as Date;
    return {
      ...(search ? { title: { contains: search } } : {}),
      ...(batchId ? { batchId: batchId.id } : {}),
      AND: [
        status?.length ? { status: { in: status } } : {},
        isRunning ? { status: 'PUBLISHED', startsOn: { lte: today }, endsOn: { gte: today } } : {},
      ],
    };
  },
  orders: orderings(
    {
      STARTS: by('startsOn'),
      ENDS: by('endsOn'),
      TITLE: by('title'),
      BATCH: [{ batch: { title: 'asc' } }],
      STATUS: by('status'),
    },
    { first: 'STARTS_DESC' },
  ),
});
