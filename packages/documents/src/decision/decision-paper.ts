import {
  applicationLabels,
  both,
  consortiumLabels,
  dayIn,
  dayOf,
  type Locale,
  recordLabels,
} from '@consortium/domain';
import type { Paper } from '../paper/paper.ts';
import { type PaperFormat, printPaper } from '../paper/print-paper.ts';
import type { PrintedFile } from '../paper/printed-file.ts';
import { speakerOf } from '../paper/speaker.ts';
import { exportFileName, mediaTypes } from '../table/file-name.ts';

/** 决定用语: what the papers of a decision say beside the labels of the domain. */
const speaker = speakerOf({
  ordinal: both('序号', 'No.'),
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
  stamp: both('（印章）', '(stamp)'),
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

/** The paper that is asked for. */
export function decisionPaper(asked: DecisionPaper, { locale, madeAt }: Options): Paper {
  const say = speaker(locale);
  const inWords = (day: string) => dayIn(day, locale);
  const frame = { locale, title: asked.title, facts: [], madeAt: madeAt.toISOString() } as const;
  const ordinal = { label: say('ordinal'), width: 0.7, align: 'center' } as const;
  if (asked.kind === 'notice')
    return {
      ...frame,
      subtitle: '',
      verification: asked.title,
      isDraft: asked.isDraft,
      blocks: [
        { kind: 'paragraph', text: asked.text },
        {
          kind: 'table',
          columns: [
            ordinal,
            { label: say(recordLabels.applications.number), width: 1.6, align: 'center' },
            { label: say(applicationLabels.name), width: 4 },
            { label: say(recordLabels.applications.leadUnit), width: 3.4 },
          ],
          rows: asked.entries.map(({ number, name, leadUnit }, at) => [
            String(at + 1),
            number,
            name,
            leadUnit,
          ]),
        },
        {
          kind: 'paragraph',
          text: say('period', { from: inWords(asked.startsOn), to: inWords(asked.endsOn) }),
        },
        { kind: 'paragraph', text: say('objections') },
        ...(asked.contact
          ? [{ kind: 'paragraph', text: say('contact', { contact: asked.contact }) } as const]
          : []),
        { kind: 'closing', lines: [say('stamp'), inWords(asked.startsOn)] },
      ],
    };
  return {
    ...frame,
    subtitle: asked.documentNo,
    verification: `${asked.documentNo} ${asked.title}`,
    isDraft: false,
    blocks: [
      { kind: 'paragraph', text: say('established', { count: asked.consortia.length }) },
      {
        kind: 'table',
        columns: [
          ordinal,
          { label: say(consortiumLabels.number), width: 1.6, align: 'center' },
          { label: say(consortiumLabels.name), width: 3.4 },
          { label: say(consortiumLabels.leadUnitId), width: 3 },
          { label: say(recordLabels.applications.memberCount), width: 0.9, align: 'end' },
          { label: say(consortiumLabels.directions), width: 2 },
        ],
        rows: asked.consortia.map(({ number, name, leadUnit, members, directions }, at) => [
          String(at + 1),
          number,
          name,
          leadUnit,
          String(members),
          directions.join('、'),
        ]),
      },
      { kind: 'closing', lines: [say('stamp'), inWords(asked.issuedOn)] },
    ],
  };
}

/** A paper of a decision as a file, named by its title. */
export async function decisionFile(
  asked: DecisionPaper,
  format: PaperFormat,
  options: Options & Readonly<{ fontFolder: string | null }>,
): Promise<PrintedFile> {
  return {
    name: exportFileName(asked.title, dayOf(options.madeAt), format),
    mediaType: mediaTypes[format],
    body: await printPaper(decisionPaper(asked, options), format, options.fontFolder),
  };
}
