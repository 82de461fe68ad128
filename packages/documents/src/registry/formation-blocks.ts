import {
  chainPosition,
  governanceBodyLabels,
  governanceFunction,
  type Locale,
  layer,
  membershipLabels,
  membershipRole,
  NO_FIGURE,
  type RunningFormation,
  seatLabels,
  seatPost,
  type Vocabulary,
} from '@consortium/domain';
import type { Numbering } from '../paper/numbering.ts';
import type { Block, PaperTable } from '../paper/paper.ts';
import { termIn } from '../paper/speaker.ts';
import { type Speak, speaker } from './wording.ts';

export type FormationWriting = Readonly<{
  heading: Numbering;
  locale: Locale;
  /** 单位名称 by identity. */
  names: (unitId: string | null) => string;
}>;
type Writing = FormationWriting & Readonly<{ say: Speak }>;

const term = (vocabulary: Vocabulary, value: string | null, locale: Locale): string =>
  termIn(vocabulary, value, locale, NO_FIGURE);

const memberTable = ({ members }: RunningFormation, { say, names, locale }: Writing): PaperTable => ({
  kind: 'table',
  columns: [
    { label: say('ordinal'), width: 0.8, align: 'center' },
    { label: say(membershipLabels.organisationId), width: 5 },
    { label: say(membershipLabels.role), width: 1.6, align: 'center' },
    { label: say(membershipLabels.layer), width: 1.8, align: 'center' },
    { label: say(membershipLabels.chainPosition), width: 1.6, align: 'center' },
  ],
  rows: members.map((member, index) => [
    String(index + 1),
    names(member.organisationId),
    term(membershipRole, member.role, locale),
    term(layer, member.layer, locale),
    term(chainPosition, member.chainPosition, locale),
  ]),
});

const bodyTable = ({ governanceBodies }: RunningFormation, { say, names, locale }: Writing): PaperTable => ({
  kind: 'table',
  columns: [
    { label: say(governanceBodyLabels.function), width: 1.6, align: 'center' },
    { label: say(governanceBodyLabels.name), width: 3 },
    { label: say(governanceBodyLabels.isStanding), width: 1.2, align: 'center' },
    { label: say(governanceBodyLabels.hostUnitId), width: 3.4 },
    { label: say(governanceBodyLabels.seats), width: 0.9, align: 'end' },
  ],
  rows: governanceBodies.map((body) => [
    term(governanceFunction, body.function, locale),
    body.name,
    say(body.isStanding ? 'yes' : 'no'),
    names(body.hostUnitId),
    String(body.seats.length),
  ]),
});

const seatTable = ({ governanceBodies }: RunningFormation, { say, names, locale }: Writing): PaperTable => ({
  kind: 'table',
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
      term(seatPost, post, locale),
      title,
      names(organisationId),
      say(isFulltime ? 'yes' : 'no'),
    ]),
  ),
});

/** 组建情况 of a day: units, bodies, people, and who keeps the money. */
export function formationBlocks(formation: RunningFormation, given: FormationWriting): Block[] {
  const say = speaker(given.locale);
  const writing = { ...given, say };
  const { heading, names } = writing;
  const none: Block = { kind: 'paragraph', text: say('none') };
  const part = (title: string, table: PaperTable): Block[] => [
    heading(2, title),
    table.rows.length > 0 ? table : none,
  ];
  return [
    ...part(say('members'), memberTable(formation, writing)),
    ...part(say('bodies'), bodyTable(formation, writing)),
    ...part(say('seats'), seatTable(formation, writing)),
    {
      kind: 'paragraph',
      text: say('named', { name: say('custodian'), value: names(formation.custodianId) }),
    },
  ];
}
