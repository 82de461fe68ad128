import { storedDay } from '@consortium/database/rows';
import {
  actOfOutcome,
  dayOf,
  type MeetingResultInput,
  meetingResultInput,
  meetingResultLabels,
  parseInput,
  Refused,
} from '@consortium/domain';
import type { Context } from '../../context.ts';
import { act, actField, type Door } from '../application/act.ts';
import { Application } from '../application/application.ts';
import { inputOf } from '../kernel/input.ts';
import { manyOf } from '../kernel/many.ts';
import { examineForMeeting } from './approval.ts';

const MeetingResultData = inputOf('MeetingResult', meetingResultInput, meetingResultLabels);

/** What a meeting's result means: one of three acts on the application, with what is kept of the meeting. */
const actOf = (given: MeetingResultInput, { viewer }: Context) => ({
  action: actOfOutcome[given.result],
  input: given,
  reason: given.reason.trim() || null,
  change: async (door: Door) => {
    const { tx, record, now } = door;
    if (given.heldOn > dayOf(now))
      throw new Refused(
        'MEETING_IN_FUTURE',
        { 'zh-CN': '会议日期不能晚于今天', en: 'The meeting lies in the future' },
        { heldOn: given.heldOn },
      );
    if (given.result === 'AGREED') await examineForMeeting(door);
    await tx.meetingResult.create({
      data: {
        ...given,
        applicationId: record.id,
        heldOn: storedDay(given.heldOn) as Date,
        recordedById: viewer?.id as string,
        recordedAt: now,
      },
      select: { id: true },
    });
    return {
      ...(given.result === 'REFUSED' ? { concludedAt: now } : {}),
      changes: [
        { path: 'meetingResults', from: null, to: `${given.meeting} ${given.heldOn} ${given.result}` },
      ],
    };
  },
});

actField('decideApplication', {
  action: 'proposeApproval',
  description: '登记会议决定:同意组建、暂缓或不同意。 What a meeting resolved on one application.',
  args: (arg) => ({ result: arg({ type: MeetingResultData, required: true }) }),
  prepare: ({ result }, context) => actOf(parseInput(meetingResultInput, result), context),
});

manyOf(
  Application as never,
  'Application',
  act,
)('decideApplications', {
  description:
    '逐件登记同一会议决定,每件各自成立;dryRun 只预演。 The same act for each, every one for itself, in the order asked for; a dry run undoes everything and tells the same.',
  args: (arg) => ({ result: arg({ type: MeetingResultData, required: true }) }),
  prepare: ({ result }, context) => actOf(parseInput(meetingResultInput, result), context),
});
