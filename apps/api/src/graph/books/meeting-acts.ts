import { dayText, storedDay } from '@consortium/database/rows';
import {
  dayOf,
  type GovernanceMeetingInput,
  governanceMeetingInput,
  InvalidInput,
  inForce,
  inputIssue,
  meetingIssues,
  NotFound,
  parseInput,
  recordId,
} from '@consortium/domain';
import type { LoadedConsortium } from '../../registry/consortium.ts';
import type { DoorOf } from '../kernel/acts.ts';
import { bookField } from './books.ts';
import { MeetingData } from './meeting.ts';

type Door = DoorOf<LoadedConsortium>;

/** The columns of a meeting; of a body that was there on that day, attended by people who had a seat in it. */
function columnsOf({ record, now }: Door, { bodyId, heldOn, ...meeting }: GovernanceMeetingInput) {
  const on = storedDay(heldOn) as Date;
  const body = record.formation.governanceBodies.find((each) => each.id === bodyId && inForce(each, on));
  if (!body)
    throw new InvalidInput([inputIssue('BODY_NOT_THERE', ['meeting', 'bodyId'], { bodyId, heldOn })]);
  const seats = body.seats.filter((seat) => inForce(seat, on));
  const issues = meetingIssues({ bodyId, heldOn, ...meeting }, seats, dayOf(now));
  if (issues.length > 0)
    throw new InvalidInput(issues.map((issue) => ({ ...issue, path: ['meeting', ...issue.path] })));
  return { ...meeting, bodyId, heldOn: on };
}

/** The rules that a body decides by now; a later charter does not move what was decided. */
const rulesOf = (tx: Door['tx'], bodyId: string) =>
  tx.bodyRules.findUnique({ where: { bodyId }, select: { quorumPercent: true, majorityPercent: true } });

/** A meeting as the history of its consortium tells it. */
const told = (meeting: Readonly<{ heldOn: Date }> | null) =>
  meeting && { ...meeting, heldOn: dayText(meeting.heldOn) };
const shown = {
  heldOn: true,
  place: true,
  chairedBy: true,
  present: true,
  summary: true,
  resolutions: true,
} as const;

async function meetingOf({ tx, record }: Door, id: string) {
  const meeting = await tx.governanceMeeting.findFirst({
    where: { id, consortiumId: record.id },
    select: { ...shown, body: { select: { id: true, name: true } } },
  });
  if (!meeting) throw new NotFound();
  const { body, ...rest } = meeting;
  return { path: `meetings.${body.name}`, before: told(rest), bodyId: body.id };
}
const meetingId = { required: true, description: '会议。 The meeting, `GovernanceMeeting.id`.' } as const;

bookField('recordGovernanceMeeting', {
  action: 'keepMeetings',
  description: '登记一次组织机构会议。 Records a meeting of a body.',
  keepsVersion: true,
  args: (arg) => ({ meeting: arg({ type: MeetingData, required: true }) }),
  prepare: ({ meeting }) => {
    const input = parseInput(governanceMeetingInput, meeting);
    return {
      input,
      change: async (door: Door) => {
        const { id } = await door.tx.governanceMeeting.create({
          data: {
            ...columnsOf(door, input),
            ...(await rulesOf(door.tx, input.bodyId)),
            consortiumId: door.record.id,
          },
          select: { id: true },
        });
        const { path, before: to } = await meetingOf(door, id);
        return { changes: [{ path, from: null, to }] };
      },
    };
  },
});

bookField('correctGovernanceMeeting', {
  action: 'keepMeetings',
  description: '更正一次会议的登记。 Corrects what is recorded of a meeting.',
  args: (arg) => ({ meetingId: arg.id(meetingId), meeting: arg({ type: MeetingData, required: true }) }),
  prepare: (given) => {
    const [id, input] = [
      parseInput(recordId, given.meetingId),
      parseInput(governanceMeetingInput, given.meeting),
    ];
    return {
      input: [id, input],
      change: async (door: Door) => {
        const { before, bodyId } = await meetingOf(door, id);
        await door.tx.governanceMeeting.update({
          where: { id },
          data: {
            ...columnsOf(door, input),
            ...(bodyId === input.bodyId ? {} : await rulesOf(door.tx, input.bodyId)),
          },
          select: { id: true },
        });
        const { path, before: to } = await meetingOf(door, id);
        return { changes: [{ path, from: before, to }] };
      },
    };
  },
});

bookField('removeGovernanceMeeting', {
  action: 'removeMeeting',
  description:
    '撤销一次会议的登记,须填写理由;记录留在变动记录中。 Takes a meeting back, with a reason; the history keeps it.',
  keepsVersion: true,
  args: (arg) => ({ meetingId: arg.id(meetingId) }),
  prepare: (given) => {
    const id = parseInput(recordId, given.meetingId);
    return {
      input: id,
      change: async (door: Door) => {
        const { path, before } = await meetingOf(door, id);
        await door.tx.governanceMeeting.delete({ where: { id }, select: { id: true } });
        return { changes: [{ path, from: before, to: null }] };
      },
    };
  },
});
