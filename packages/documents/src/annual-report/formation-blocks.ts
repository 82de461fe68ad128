import {
  chainPosition,
  type FrozenReport,
  governanceBodyLabels,
  governanceFunction,
  type Locale,
  layer,
  membershipLabels,
  membershipRole,
  NO_FIGURE,
  seatLabels,
  seatPost,
  type Vocabulary,
} from '@consortium/domain';
import type { Block } from '../paper/paper.ts';
import type { Numbering } from './numbering.ts';
import type { Speak } from './wording.ts';

type Formation = NonNullable<FrozenReport['formation']>;
type Names = (unitId: string | null) => string;

/** 组建情况 on the last day of the period: units, bodies, people. */
export function formationBlocks(
  { members, governanceBodies, custodianId }: Formation,
  names: Names,
  { say, heading, locale }: Readonly<{ say: Speak; heading: Numbering; locale: Locale }>,
): Block[] {
  const term = ({ labels }: Vocabulary, value: string | null) =>
    value === null ? NO_FIGURE : (labels[value]?.[locale] ?? value);
  const yesNo = (value: boolean) => say(value ? 'yes' : 'no');
  return [
    heading(2, say('members')),
    {
      kind: 'table',
      caption: '',
      columns: [
        { label: say('ordinal'), width: 0.8, align: 'center' },
        { label: say(membershipLabels.organisationId), width: 5 },
        { label: say(membershipLabels.role), width: 1.6, align: 'center' },
        { label: say(membershipLabels.layer), width: 1.8, align: 'center' },
        { label: say(membershipLabels.chainPosition), width: 1.6, align: 'center' },
      ],
      rows: members.map(({ organisationId, role, layer: of, chainPosition: position }, index) => [
        String(index + 1),
        names(organisationId),
        term(membershipRole, role),
        term(layer, of),
        term(chainPosition, position),
      ]),
    },
    heading(2, say('bodies')),
    {
      kind: 'table',
      caption: '',
      columns: [
        { label: say(governanceBodyLabels.function), width: 1.6, align: 'center' },
        { label: say(governanceBodyLabels.name), width: 3 },
        { label: say(governanceBodyLabels.isStanding), width: 1.2, align: 'center' },
        { label: say(governanceBodyLabels.hostUnitId), width: 3.4 },
        { label: say(governanceBodyLabels.seats), width: 0.9, align: 'end' },
      ],
      rows: governanceBodies.map((body) => [
        term(governanceFunction, body.function),
        body.name,
        yesNo(body.isStanding),
        names(body.hostUnitId),
        String(body.seats.length),
      ]),
    },
    ...(governanceBodies.some(({ seats }) => seats.length > 0)
      ? [
          heading(2, say('seats')),
          {
            kind: 'table',
            caption: '',
            columns: [
              { label: say(governanceBodyLabels.name), width: 2.4 },
              { label: say(seatLabels.person), width: 1.5 },
              { label: say(seatLabels.post), width: 1.3, align: 'center' },
              { label: say(seatLabels.title), width: 1.6 },
              { label: say(seatLabels.organisationId), width: 3 },
              { label: say(seatLabels.isFulltime), width: 0.8, align: 'center' },
            ],
            rows: governanceBodies.flatMap(({ name, seats }) =>
              seats.map(({ person, post, title, organisationId, isFulltime }) => [
                name,
                person,
                term(seatPost, post),
                title,
                names(organisationId),
                yesNo(isFulltime),
              ]),
            ),
          } satisfies Block,
        ]
      : []),
    { kind: 'paragraph', text: `${say('custodian')}：${names(custodianId)}` },
  ];
}
