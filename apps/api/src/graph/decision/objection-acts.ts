import { storedDay } from '@consortium/database/rows';
import {
  dayOf,
  IllegalTransition,
  type ObjectionInput,
  objectionInput,
  objectionLabels,
  objectionLifecycle,
  parseInput,
  phaseOfNotice,
  Refused,
} from '@consortium/domain';
import type { Context, Transaction } from '../../context.ts';
import { givenReason } from '../../move.ts';
import { within } from '../../within.ts';
import { act as actOnApplication } from '../application/act.ts';
import { actsOn, type DoorOf } from '../kernel/acts.ts';
import { inputOf } from '../kernel/input.ts';
import { spanOf } from './notice.ts';
import { type LoadedNotice, actField as noticeActField } from './notice-acts.ts';
import { Objection } from './objection.ts';

/** 异议受理条件: named or stamped, received while the notice ran, about what it lists. */
function refuseUnheard(notice: LoadedNotice, given: ObjectionInput, today: string): void {
  const { startsOn, endsOn } = spanOf(notice);
  if (given.objector.trim() === '')
    throw new Refused('OBJECTION_ANONYMOUS', {
      'zh-CN': '匿名异议不予受理,请填写异议人姓名或单位名称',
      en: 'An anonymous objection is not heard; name the person or unit',
    });
  if (given.receivedOn > today)
    throw new Refused(
      'OBJECTION_IN_FUTURE',
      { 'zh-CN': '收到日期不能晚于今天', en: 'The day of receipt lies in the future' },
      { receivedOn: given.receivedOn },
    );
  const phase = phaseOfNotice({ startsOn, endsOn }, given.receivedOn);
  if (phase === 'UPCOMING')
    throw new Refused(
      'NOTICE_NOT_STARTED',
      { 'zh-CN': `公示自 ${startsOn} 开始`, en: `The notice starts on ${startsOn}` },
      { startsOn },
    );
  if (phase === 'OVER')
    throw new Refused(
      'NOTICE_ENDED',
      { 'zh-CN': `公示已于 ${endsOn} 结束`, en: `The notice ended on ${endsOn}` },
      { endsOn },
    );
  if (!notice.entries.some(({ applicationId }) => applicationId === given.applicationId))
    throw new Refused('NOT_ON_LIST', {
      'zh-CN': '该申报不在公示名单中',
      en: 'The application is not on the list of the notice',
    });
}

const ObjectionData = inputOf('Objection', objectionInput, objectionLabels);

noticeActField('recordObjection', {
  action: 'recordObjection',
  description: '登记异议(实名或盖章)。 Records an objection, signed or stamped.',
  args: (arg) => ({ objection: arg({ type: ObjectionData, required: true }) }),
  keepsVersion: true,
  prepare: ({ objection }, { viewer }) => {
    const input = parseInput(objectionInput, objection);
    return {
      input,
      change: async ({ tx, record, now }) => {
        refuseUnheard(record, input, dayOf(now));
        // An approval under way is waited for: what is approved is objected to no more.
        await tx.$executeRaw`SELECT 1 FROM application WHERE id = ${input.applicationId}::uuid FOR UPDATE`;
        const { status, number } = await tx.application.findUniqueOrThrow({
          where: { id: input.applicationId },
          select: { status: true, number: true },
        });
        if (status !== 'IN_PUBLICITY') throw new IllegalTransition('recordObjection', status);
        await tx.objection.create({
          data: {
            ...input,
            objector: input.objector.trim(),
            noticeId: record.id,
            receivedOn: storedDay(input.receivedOn) as Date,
            recordedById: viewer?.id as string,
          },
          select: { id: true },
        });
        return { changes: [{ path: 'objections', from: null, to: `${number} ${input.receivedOn}` }] };
      },
    };
  },
});

async function loadObjection(tx: Transaction, id: string, visible: object) {
  await tx.$executeRaw`SELECT 1 FROM objection WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.objection.findFirst({
    where: { AND: [{ id }, visible] },
    include: { application: { select: { id: true, number: true, name: true, status: true } } },
  });
}
type Loaded = NonNullable<Awaited<ReturnType<typeof loadObjection>>>;

const { actField } = actsOn<Loaded>({
  type: Objection as never,
  subject: 'Objection',
  lifecycle: objectionLifecycle,
  load: loadObjection,
  // The log is read by others: it names the application, not the person who objects.
  nameOf: ({ application }) => `${application.number} ${application.name}`,
});

const decided = ({ now }: DoorOf<Loaded>, { viewer }: Context, handling: string) => ({
  handling,
  decidedById: viewer?.id as string,
  decidedAt: now,
});
const handlingOf = (given: Readonly<Record<string, unknown>>) =>
  givenReason(given.reason as string | null | undefined) ?? '';

actField('dismissObjection', {
  action: 'dismiss',
  description: '异议不成立,须写明理由。 Dismisses an objection, with the reason.',
  prepare: (given, context) => ({
    change: async (door) => decided(door, context, handlingOf(given)),
  }),
});
actField('upholdObjection', {
  action: 'uphold',
  description: '异议成立,该申报不予批复。 Upholds an objection: the application is not approved.',
  prepare: (given, context) => ({
    change: async (door) => {
      const { tx, record } = door;
      const handling = handlingOf(given);
      // A second objection to what the first has stopped is only put on record.
      if (record.application.status !== 'NOT_APPROVED')
        await actOnApplication(within(context, tx), {
          action: 'refuseAfterObjection',
          id: record.application.id,
          reason: handling,
          change: async ({ now }) => ({ concludedAt: now }),
        });
      return decided(door, context, handling);
    },
  }),
});
