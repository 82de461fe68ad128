import {
  type ChangeInput,
  changeItemLabels,
  changeKind,
  changeLabels,
  changeRequestLabels,
  dayIn,
  dayOf,
  fieldsOfKind,
  governanceFunction,
  outcome,
} from '@consortium/domain';
import { type Numbering, numbering } from '../paper/numbering.ts';
import type { Block, Paper, PaperTable } from '../paper/paper.ts';
import { verifiedBy } from '../paper/verification.ts';
import type { PaperOptions } from './certificate.ts';
import { factTable } from './consortium-tables.ts';
import type { ChangeDecision, RegistryPaper } from './content.ts';
import { type Speak, speaker } from './wording.ts';

const words = {
  APPROVED: { title: 'approvedTitle', text: 'approved' },
  FILED: { title: 'filedTitle', text: 'filed' },
  REFUSED: { title: 'refusedTitle', text: 'refused' },
} as const satisfies Record<ChangeDecision['decision'], object>;

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const titled = (heading: Numbering, title: string, text: string): Block[] =>
  text === '' ? [] : [heading(1, title), paragraph(text)];

function differenceBlock({ differences }: ChangeDecision, say: Speak): Block {
  if (differences.length === 0) return paragraph(say('sameSides'));
  return {
    kind: 'table',
    columns: [
      { label: say('matter'), width: 1.4 },
      { label: say('before'), width: 3 },
      { label: say('after'), width: 3 },
    ],
    rows: differences.map((each) => [
      each.item === 'body' ? each.name : say(changeItemLabels[each.item]),
      each.before.join(say('listed')) || say('none'),
      each.after.join(say('listed')) || say('none'),
    ]),
  };
}

function clauseBlock({ clauses }: ChangeDecision, say: Speak): Block {
  if (clauses.length === 0) return paragraph(say('unturned'));
  return {
    kind: 'table',
    columns: [
      { label: say('clause'), width: 1, align: 'center' },
      { label: say('condition'), width: 4 },
      { label: say('before'), width: 1.1, align: 'center' },
      { label: say('after'), width: 1.1, align: 'center' },
    ],
    rows: clauses.map(({ before, after }) => [
      after.clause,
      after.quote,
      say(outcome.labels[before.outcome]),
      say(outcome.labels[after.outcome]),
    ]),
  };
}

/** 申请事项: the fields that its kind of change asks for. */
function askedTable({ asked, units }: ChangeDecision, say: Speak): PaperTable {
  const nameOf = (id: string | null) => units.find((unit) => unit.id === id)?.legalName ?? '';
  const written = {
    name: asked.name ?? '',
    directions: asked.directions.join(say('listed')),
    member: nameOf(asked.member?.organisationId ?? null),
    unitId: nameOf(asked.unitId),
    formerLeadStays: say(asked.formerLeadStays ? 'yes' : 'no'),
    body: [asked.body?.name, ...(asked.body?.seats.map(({ person }) => person) ?? [])].join(say('listed')),
    bodyFunction: asked.bodyFunction ? say(governanceFunction.labels[asked.bodyFunction]) : '',
    hostUnitId: nameOf(asked.hostUnitId),
    custodianId: nameOf(asked.custodianId),
  } satisfies Record<Exclude<keyof ChangeInput, 'kind'>, string>;
  return factTable(
    fieldsOfKind[asked.kind].map((field) => [say(changeLabels[field]), written[field]]),
    say,
  );
}

const made = (change: ChangeDecision, say: Speak, heading: Numbering): Block[] => [
  differenceBlock(change, say),
  heading(1, say('clauses')),
  clauseBlock(change, say),
  ...titled(heading, say('note'), change.note),
];
const refused = (change: ChangeDecision, say: Speak, heading: Numbering): Block[] => [
  ...titled(heading, say('why'), change.note),
  heading(1, say('askedFor')),
  askedTable(change, say),
  ...titled(heading, say(changeRequestLabels.reason), change.reason),
];

type OfChange = Extract<RegistryPaper, { kind: 'change' }>;
/** 变更批复、备案通知 or 不予同意通知: to the unit that asked. */
export function changePaper({ change, decidedAt, hash }: OfChange, { locale }: PaperOptions): Paper {
  const say = speaker(locale);
  const heading = numbering(locale);
  const { number, consortium, decision } = change;
  const { title, text } = words[decision];
  const parts = decision === 'REFUSED' ? refused : made;
  return {
    locale,
    title: say(title),
    subtitle: number,
    facts: [],
    blocks: [
      { kind: 'heading', level: 3, text: say('addressee', { unit: change.leadUnit }) },
      paragraph(
        say(text, {
          name: consortium.name,
          number: consortium.number,
          change: number,
          kind: say(changeKind.labels[change.kind]),
          submitted: dayIn(change.submittedOn, locale),
          effective: dayIn(change.effectiveOn, locale),
        }),
      ),
      ...parts(change, say, heading),
      { kind: 'closing', lines: [say('stamp'), dayIn(dayOf(decidedAt), locale)] },
      { kind: 'note', text: say('changeClosing') },
    ],
    ...verifiedBy(number, hash),
    isDraft: false,
    // It is the same file whenever it is asked for.
    madeAt: decidedAt.toISOString(),
  };
}
