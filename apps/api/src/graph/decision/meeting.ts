import { meetingOutcome, meetingResultLabels } from '@consortium/domain';
import { builder } from '../../builder.ts';
import { Application } from '../application/application.ts';
import { label } from '../kernel/expose.ts';
import { inputEnum } from '../kernel/input.ts';

const Outcome = inputEnum(meetingOutcome);

const MeetingResult = builder.prismaObject('MeetingResult', {
  select: { id: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    meeting: t.exposeString('meeting', label(meetingResultLabels, 'meeting')),
    heldOn: t.expose('heldOn', { type: 'CalendarDay', ...label(meetingResultLabels, 'heldOn') }),
    result: t.expose('result', { type: Outcome, ...label(meetingResultLabels, 'result') }),
    reason: t.exposeString('reason', label(meetingResultLabels, 'reason')),
    recordedAt: t.expose('recordedAt', { type: 'DateTime' }),
    recordedBy: t.string({
      description: '办理人。 The person who did it.',
      select: { recordedBy: { select: { name: true } } },
      resolve: ({ recordedBy }) => recordedBy.name,
    }),
  }),
});

builder.prismaObjectFields(Application, (t) => ({
  meetingResults: t.relation('meetingResults', {
    type: MeetingResult,
    description: '会议决定,最近的在后。 What meetings resolved on it, the latest last.',
    query: { orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }] },
  }),
}));
