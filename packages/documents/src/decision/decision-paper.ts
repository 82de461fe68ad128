import {
  applicationLabels,
  both,
  consortiumLabels,
  dayIn,
  type Locale,
  recordLabels,
  type TemplateValues,
} from '@consortium/domain';
import type { Paper } from '../paper/paper.ts';
import { speakerOf } from '../paper/speaker.ts';

/** 决定用语: what the papers of a decision say beside the labels of the domain. */
const speaker = speakerOf({
  period: both('公示期为{from}至{to}。', 'Open for objections from {from} to {to}.'),
  objections: both(
    '公示期内如有异议，请以书面形式实名提出：个人须签署真实姓名和联系方式，单位须加盖公章。',
    'Objections are heard in writing only: signed by a person with contact details, or stamped by a unit.',
  ),
  contact: both('受理异议：{contact}', 'Objections go to: {contact}'),
  established: both(
    '经研究，同意组建下列 {count} 个创新联合体。请各牵头单位会同成员单位按批准的组建方案运行，按要求报送年度运行报告，接受监督和评价。',
    'The following {count} consortia are established. Each lead unit and its members shall run it as approved, report every year, and be supervised and evaluated.',
  ),
});

/** 公示名单 or 批复, as it is stored. */
export type DecisionPaper =
  | Readonly<{
      kind: 'notice';
      title: string;
      text: string;
      contact: string;
      startsOn: string;
      endsOn: string;
      isDraft: boolean;
      entries: readonly Readonly<{ number: string; name: string; leadUnit: string }>[];
    }>
  | Readonly<{
      kind: 'decision';
      title: string;
      documentNo: string;
      issuedOn: string;
      consortia: readonly Readonly<{
        number: string;
        name: string;
        leadUnit: string;
        members: number;
        directions: readonly string[];
      }>[];
    }>;

type Options = Readonly<{ locale: Locale; madeAt: Date }>;
type Notice = Extract<DecisionPaper, { kind: 'notice' }>;
type Decision = Extract<DecisionPaper, { kind: 'decision' }>;

/** 公示名单, in words. */
export function noticeValues(
  { title, text, contact, startsOn, endsOn, entries }: Notice,
  { locale }: Options,
): TemplateValues<'PUBLIC_NOTICE'> {
  return {
    verification: title,
    title,
    text,
    contact,
    startsOn: dayIn(startsOn, locale),
    endsOn: dayIn(endsOn, locale),
    entries: entries.map(({ number, name, leadUnit }, at) => ({
      ordinal: String(at + 1),
      number,
      name,
      leadUnit,
    })),
  };
}

/** 批复, in words. */
export function decisionValues(
  { title, documentNo, issuedOn, consortia }: Decision,
  { locale }: Options,
): TemplateValues<'DECISION'> {
  return {
    verification: `${documentNo} ${title}`,
    title,
    documentNo,
    issuedOn: dayIn(issuedOn, locale),
    count: String(consortia.length),
    consortia: consortia.map(({ number, name, leadUnit, members, directions }, at) => ({
      ordinal: String(at + 1),
      number,
      name,
      leadUnit,
      members: String(members),
      directions: directions.join('、'),
    })),
  };
}

const frameOf = (title: string, { locale, madeAt }: Options) =>
  ({ locale, title, facts: [], isDraft: false, madeAt: madeAt.toISOString() }) as const;
const ordinal = { width: 0.7, align: 'center' } as const;

/** 公示名单. */
export function noticeLayout(values: TemplateValues<'PUBLIC_NOTICE'>, options: Options): Paper {
  const say = speaker(options.locale);
  const { title, text, contact, startsOn, endsOn, entries, verification } = values;
  return {
    ...frameOf(title, options),
    subtitle: '',
    verification,
    blocks: [
      { kind: 'paragraph', text },
      {
        kind: 'table',
        columns: [
          { label: say('ordinal'), ...ordinal },
          { label: say(recordLabels.applications.number), width: 1.6, align: 'center' },
          { label: say(applicationLabels.name), width: 4 },
          { label: say(recordLabels.applications.leadUnit), width: 3.4 },
        ],
        rows: entries.map(({ ordinal: at, number, name, leadUnit }) => [at, number, name, leadUnit]),
      },
      { kind: 'paragraph', text: say('period', { from: startsOn, to: endsOn }) },
      { kind: 'paragraph', text: say('objections') },
      ...(contact ? [{ kind: 'paragraph', text: say('contact', { contact }) } as const] : []),
      { kind: 'closing', lines: [say('stamp'), startsOn] },
    ],
  };
}

/** 批复. */
export function decisionLayout(values: TemplateValues<'DECISION'>, options: Options): Paper {
  const say = speaker(options.locale);
  const { title, documentNo, issuedOn, count, consortia, verification } = values;
  return {
    ...frameOf(title, options),
    subtitle: documentNo,
    verification,
    blocks: [
      { kind: 'paragraph', text: say('established', { count }) },
      {
        kind: 'table',
        columns: [
          { label: say('ordinal'), ...ordinal },
          { label: say(consortiumLabels.number), width: 1.6, align: 'center' },
          { label: say(consortiumLabels.name), width: 3.4 },
          { label: say(consortiumLabels.leadUnitId), width: 3 },
          { label: say(recordLabels.applications.memberCount), width: 0.9, align: 'end' },
          { label: say(consortiumLabels.directions), width: 2 },
        ],
        rows: consortia.map(({ ordinal: at, number, name, leadUnit, members, directions }) => [
          at,
          number,
          name,
          leadUnit,
          members,
          directions,
        ]),
      },
      { kind: 'closing', lines: [say('stamp'), issuedOn] },
    ],
  };
}

/** The paper that is asked for, in the built-in layout. */
export const decisionPaper = (asked: DecisionPaper, options: Options): Paper =>
  asked.kind === 'notice'
    ? { ...noticeLayout(noticeValues(asked, options), options), isDraft: asked.isDraft }
    : decisionLayout(decisionValues(asked, options), options);
