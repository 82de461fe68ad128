import { dayText, storedDay } from '@consortium/database/rows';
import {
  dayOf,
  type PublicNoticeInput,
  parseInput,
  publicNoticeInput,
  publicNoticeLabels,
  publicNoticeLifecycle,
  Refused,
} from '@consortium/domain';
import { nthWorkingDay } from '../../calendar.ts';
import type { Context, Transaction } from '../../context.ts';
import { within } from '../../within.ts';
import { act as actOnApplication } from '../application/act.ts';
import { actsOn, createField, type DoorOf } from '../kernel/acts.ts';
import { inputOf } from '../kernel/input.ts';
import { listedOf, lockListed } from './listed.ts';
import { PublicNotice } from './notice.ts';

async function loadNotice(tx: Transaction, id: string, visible: object) {
  await tx.$executeRaw`SELECT 1 FROM public_notice WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.publicNotice.findFirst({
    where: { AND: [{ id }, visible] },
    include: { entries: { orderBy: { position: 'asc' } }, batch: { select: { publicityDays: true } } },
  });
}
export type LoadedNotice = NonNullable<Awaited<ReturnType<typeof loadNotice>>>;

export const { actField } = actsOn<LoadedNotice>({
  type: PublicNotice as never,
  subject: 'PublicNotice',
  lifecycle: publicNoticeLifecycle,
  load: loadNotice,
  nameOf: ({ title }) => title,
  snapshot: async (tx, id) =>
    JSON.parse(
      JSON.stringify(
        await tx.publicNotice.findUnique({
          where: { id },
          omit: { version: true, status: true, publishedAt: true },
          include: {
            entries: { select: { name: true, leadUnit: true }, orderBy: { position: 'asc' } },
          },
        }),
      ),
    ),
});

/** The last day: the batch says how many working days a notice runs; the first day counts. */
async function columnsOf(tx: Transaction, { applicationIds: _ids, startsOn, ...input }: PublicNoticeInput) {
  const { publicityDays } = await tx.batch.findUniqueOrThrow({
    where: { id: input.batchId },
    select: { publicityDays: true },
  });
  return {
    ...input,
    startsOn: storedDay(startsOn) as Date,
    endsOn: storedDay(await nthWorkingDay(tx, startsOn, publicityDays)) as Date,
  };
}

type Listed = Awaited<ReturnType<typeof listedOf>>;
async function writeEntries(tx: Transaction, noticeId: string, listed: Listed): Promise<void> {
  await tx.noticeEntry.deleteMany({ where: { noticeId } });
  await tx.noticeEntry.createMany({
    data: listed.map(({ id, name, leadUnit }, position) => ({
      noticeId,
      applicationId: id,
      position,
      name,
      leadUnit: leadUnit.legalName,
    })),
  });
}

const NoticeData = inputOf('PublicNotice', publicNoticeInput, publicNoticeLabels);

createField('createPublicNotice', {
  type: PublicNotice as never,
  subject: 'PublicNotice',
  description: '拟写公示;结束日期按工作日推算。 Drafts a notice; its last day is counted in working days.',
  args: (arg) => ({ notice: arg({ type: NoticeData, required: true }) }),
  prepare: ({ notice }, context) => {
    const input = parseInput(publicNoticeInput, notice);
    return {
      input,
      create: async (tx) => {
        const listed = await listedOf(tx, context, input.batchId, input.applicationIds);
        const data = await columnsOf(tx, input);
        const { id } = await tx.publicNotice.create({ data, select: { id: true } });
        await writeEntries(tx, id, listed);
        return { id, name: input.title };
      },
    };
  },
});

actField('updatePublicNotice', {
  action: 'update',
  description: '修改公示,仅限拟稿。 Changes a draft.',
  args: (arg) => ({
    version: arg.int({ required: true }),
    notice: arg({ type: NoticeData, required: true }),
  }),
  withSnapshot: true,
  prepare: ({ notice }, context) => {
    const input = parseInput(publicNoticeInput, notice);
    return {
      input,
      change: async ({ tx, record }) => {
        const listed = await listedOf(tx, context, input.batchId, input.applicationIds);
        await writeEntries(tx, record.id, listed);
        return columnsOf(tx, input);
      },
    };
  },
});

/** Every listed application goes through its own act; one that is not proposed stops them all. */
async function publish({ tx, record, now }: DoorOf<LoadedNotice>, context: Context): Promise<object> {
  const startsOn = dayText(record.startsOn) as string;
  if (startsOn < dayOf(now))
    throw new Refused(
      'NOTICE_START_PASSED',
      { 'zh-CN': '公示开始日期已过,请改为今天或以后', en: 'The first day has passed; choose today or later' },
      { startsOn },
    );
  const ids = record.entries.map(({ applicationId }) => applicationId);
  await lockListed(tx, ids);
  const listed = await listedOf(tx, context, record.batchId, ids);
  const other = listed.find(({ status }) => status !== 'PROPOSED');
  if (other)
    throw new Refused(
      'NOTICE_NOT_PROPOSED',
      {
        'zh-CN': `${other.number} 不是“拟批复”状态,不能公示`,
        en: `${other.number} is not proposed for approval and cannot be shown`,
      },
      { number: other.number, state: other.status },
    );
  await writeEntries(tx, record.id, listed);
  for (const { id } of listed) await actOnApplication(within(context, tx), { action: 'publish', id });
  const endsOn = await nthWorkingDay(tx, startsOn, record.batch.publicityDays);
  return { publishedAt: now, endsOn: storedDay(endsOn) };
}

actField('publishPublicNotice', {
  action: 'publish',
  description: '发布公示,名单中的申报一并进入公示。 Publishes; every listed application goes into publicity.',
  prepare: (_given, context) => ({ change: (door) => publish(door, context) }),
});
