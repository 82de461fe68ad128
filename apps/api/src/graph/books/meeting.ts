import { storedDay } from '@consortium/database/rows';
import {
  entitledTo,
  governanceFunction,
  governanceMeetingInput,
  governanceMeetingLabels,
  hasQuorum,
  inForce,
  isAdopted,
  type ResolutionInput,
  resolutionInput,
  resolutionLabels,
} from '@consortium/domain';
import { builder } from '../../builder.ts';
import { givenDay } from '../../registry/consortium.ts';
import { GovernanceBody } from '../application/formation.ts';
import { listField } from '../kernel/connection.ts';
import { label } from '../kernel/expose.ts';
import { inputOf } from '../kernel/input.ts';
import { by, orderings } from '../kernel/orders.ts';
import { enumOf } from '../kernel/terms.ts';
import { Consortium } from '../registry/consortium.ts';

type Voted = ResolutionInput & Readonly<{ isAdopted: boolean }>;
const Resolution = builder.objectRef<Voted>('Resolution').implement({
  description: '决议: what was put to the vote at a meeting, and how the vote went.',
  fields: (t) => ({
    title: t.exposeString('title', label(resolutionLabels, 'title')),
    text: t.exposeString('text', label(resolutionLabels, 'text')),
    votesFor: t.exposeInt('votesFor', label(resolutionLabels, 'votesFor')),
    votesAgainst: t.exposeInt('votesAgainst', label(resolutionLabels, 'votesAgainst')),
    votesAbstained: t.exposeInt('votesAbstained', label(resolutionLabels, 'votesAbstained')),
    isAdopted: t.exposeBoolean('isAdopted', {
      description:
        '是否通过,由票数和议事规则算出。 Enough of those present agreed, at a meeting that could decide.',
    }),
  }),
});

/** The seats of the body, of all times: those of the day are entitled to be there. */
const seats = {
  select: { seats: { select: { person: true, post: true, validFrom: true, validTo: true } } },
} as const;
type Held = Readonly<{
  heldOn: Date;
  body: Readonly<{
    seats: readonly Readonly<{
      person: string;
      post: 'HEAD' | 'MEMBER' | 'STAFF';
      validFrom: Date | null;
      validTo: Date | null;
    }>[];
  }>;
}>;
const entitledAt = ({ heldOn, body }: Held): string[] =>
  entitledTo(body.seats.filter((seat) => inForce(seat, heldOn))).map(({ person }) => person);

export const GovernanceMeeting = builder.prismaNode('GovernanceMeeting', {
  select: { id: true },
  id: { field: 'id' },
  description: '组织机构会议: of a body of a running consortium, with who was there and what was resolved.',
  fields: (t) => ({
    consortium: t.relation('consortium', { description: '联合体。 The consortium.' }),
    body: t.relation('body', { type: GovernanceBody, ...label(governanceMeetingLabels, 'bodyId') }),
    heldOn: t.expose('heldOn', { type: 'CalendarDay', ...label(governanceMeetingLabels, 'heldOn') }),
    place: t.exposeString('place', label(governanceMeetingLabels, 'place')),
    chairedBy: t.exposeString('chairedBy', label(governanceMeetingLabels, 'chairedBy')),
    present: t.exposeStringList('present', label(governanceMeetingLabels, 'present')),
    summary: t.exposeString('summary', label(governanceMeetingLabels, 'summary')),
    entitled: t.stringList({
      description: '应到:当日在该机构有席位的人员。 Who had a seat in the body on that day.',
      select: { heldOn: true, body: seats },
      resolve: entitledAt,
    }),
    hasQuorum: t.boolean({
      description: '是否达到法定人数,按登记时的议事规则。 By the rules of procedure when it was recorded.',
      select: { heldOn: true, present: true, quorumPercent: true, body: seats },
      resolve: (meeting) => hasQuorum(meeting.present.length, entitledAt(meeting).length, meeting),
    }),
    resolutions: t.field({
      type: [Resolution],
      ...label(governanceMeetingLabels, 'resolutions'),
      select: {
        heldOn: true,
        present: true,
        quorumPercent: true,
        majorityPercent: true,
        resolutions: true,
        body: seats,
      },
      resolve: (meeting) =>
        (meeting.resolutions as unknown as ResolutionInput[]).map((resolution) => ({
          ...resolution,
          isAdopted: isAdopted(resolution, meeting.present.length, entitledAt(meeting).length, meeting),
        })),
    }),
  }),
});

const BodyFunction = enumOf(governanceFunction);
const GovernanceMeetingFilter = builder.inputType('GovernanceMeetingFilter', {
  fields: (t) => ({
    consortiumId: t.globalID({ for: Consortium }),
    function: t.field({ type: [BodyFunction] }),
    heldFrom: t.field({ type: 'CalendarDay' }),
    heldTo: t.field({ type: 'CalendarDay', description: '含当日。 That day included.' }),
  }),
});

listField({
  type: GovernanceMeeting as never,
  name: 'GovernanceMeeting',
  field: 'governanceMeetings',
  description: '组织机构会议,只含本人可见的。 The meetings that the viewer may see.',
  filter: GovernanceMeetingFilter,
  toWhere: (filter) => ({
    AND: [
      filter.consortiumId ? { consortiumId: filter.consortiumId.id } : {},
      filter.function?.length ? { body: { function: { in: filter.function } } } : {},
      filter.heldFrom ? { heldOn: { gte: storedDay(givenDay(filter.heldFrom)) } } : {},
      filter.heldTo ? { heldOn: { lte: storedDay(givenDay(filter.heldTo)) } } : {},
    ],
  }),
  orders: orderings({ HELD: by('heldOn') }, { first: 'HELD_DESC' }),
});

inputOf('Resolution', resolutionInput, resolutionLabels);
export const MeetingData = inputOf('GovernanceMeeting', governanceMeetingInput, governanceMeetingLabels);
