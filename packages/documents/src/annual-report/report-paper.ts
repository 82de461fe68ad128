import {
  applicationLabels,
  type CellDifference,
  consortiumLabels,
  correctionLabels,
  correctionReason,
  dayIn,
  type FrozenReport,
  instantText,
  type Locale,
  organisationKind,
  organisationLabels,
  recordLabels,
} from '@consortium/domain';
import { type Numbering, numbering } from '../paper/numbering.ts';
import type { Block, Paper } from '../paper/paper.ts';
import { formationBlocks } from '../registry/formation-blocks.ts';
import {
  differenceTable,
  evidenceTable,
  figureTable,
  findingTable,
  textDifferenceTable,
  unitNames,
  unitTable,
} from './report-tables.ts';
import { type Speak, speaker } from './wording.ts';

/** 一次提交: when, and the checksum over all that was submitted. */
type Submission = Readonly<{ takenAt: Date; hash: string }>;
export type ReportPaperOptions = Readonly<{
  locale: Locale;
  madeAt: Date;
  /** None of a report that is still being filled in: a draft. */
  submission: Submission | null;
  /** 所更正的或上一次提交, and what is said otherwise since. */
  previous?: (Submission & Readonly<{ changes: readonly CellDifference[] }>) | null;
}>;

type Writing = Readonly<{ frozen: FrozenReport; say: Speak; heading: Numbering; locale: Locale }>;

/** 基本情况: whose report of which period it is, and when it was submitted. */
export function reportFacts(
  { frozen, say, locale }: Omit<Writing, 'heading'>,
  submission: Submission | null,
): Paper['facts'] {
  const { consortium, indicatorSet, period } = frozen;
  const { leadUnit } = consortium;
  const labels = recordLabels.annualReports;
  return [
    [say(consortiumLabels.number), consortium.number],
    [say(consortiumLabels.leadUnitId), leadUnit.legalName],
    [say(organisationLabels.kind), say(organisationKind.labels[leadUnit.kind])],
    [say(consortiumLabels.directions), consortium.directions.join('、') || say('none')],
    [say(applicationLabels.recommendingBodyId), consortium.district ?? say('none')],
    [
      say(labels.period),
      [period.startsOn, period.endsOn].map((day) => dayIn(day, locale)).join(say('until')),
    ],
    [say(labels.indicatorSet), say('setAndEdition', indicatorSet)],
    ...(frozen.zeroReason ? [[say(labels.zeroReason), frozen.zeroReason] as const] : []),
    [say(labels.submittedAt), submission ? instantText(submission.takenAt) : say('notSubmitted')],
    ...(submission ? [[say('hash'), submission.hash] as const] : []),
  ];
}

const figureBlocks = ({ frozen, say, heading }: Writing): Block[] => [
  heading(1, say('figures')),
  ...frozen.indicatorSet.groups.flatMap(({ name, indicators }) => [
    heading(2, name),
    figureTable(frozen, indicators, say),
  ]),
];

const textBlocks = ({ frozen, say, heading }: Writing): Block[] =>
  frozen.indicatorSet.narratives.length === 0
    ? []
    : [
        heading(1, say('texts')),
        ...frozen.indicatorSet.narratives.flatMap(({ code, title }): Block[] => [
          heading(2, title),
          { kind: 'paragraph', text: frozen.content.texts[code]?.trim() || say('notWritten') },
        ]),
      ];

/** What is not filled in yet is seen in the tables: of it only how much there is. */
function findingBlocks({ frozen, say, heading, locale }: Writing): Block[] {
  const listed = frozen.findings.filter(({ check }) => check !== 'FIGURE_MISSING');
  const missing = frozen.findings.length - listed.length;
  return [
    heading(1, say('findings')),
    ...(missing > 0 ? [{ kind: 'paragraph', text: say('missingFigures', { missing }) } as const] : []),
    ...(listed.length > 0 ? [findingTable(listed, say, locale)] : []),
    ...(frozen.findings.length === 0 ? [{ kind: 'paragraph', text: say('nothingFound') } as const] : []),
  ];
}

function correctionBlocks(
  { frozen, say, heading }: Writing,
  previous: ReportPaperOptions['previous'],
): Block[] {
  if (!previous) return [];
  const { takenAt, hash, changes } = previous;
  const { supersedes } = frozen;
  const reasons = supersedes
    ? [
        say('named', {
          name: say(correctionLabels.correctionReason),
          value: say(correctionReason.labels[supersedes.correctionReason]),
        }),
        say('named', { name: say(correctionLabels.correctionText), value: supersedes.correctionText }),
      ]
    : [];
  return [
    heading(1, say('corrections')),
    {
      kind: 'paragraph',
      text: say('correctedFrom', { time: instantText(takenAt), hash, count: changes.length }),
    },
    { kind: 'paragraph', text: reasons.join('\n') },
    ...differenceTable(frozen, changes, say),
    ...textDifferenceTable(frozen, changes, say),
  ];
}

const formationOf = (writing: Writing): Block[] => {
  const { frozen, say, heading } = writing;
  return [
    heading(1, say('formation')),
    ...(frozen.formation
      ? formationBlocks(frozen.formation, { ...writing, names: unitNames(frozen) })
      : [{ kind: 'paragraph', text: say('noFormation') } as const]),
  ];
};

const unitBlocks = ({ frozen, say, heading }: Writing): Block[] => [
  { kind: 'pageBreak' },
  heading(1, say('annex') + say('unitParts')),
  ...frozen.content.parts.flatMap((part) =>
    part.unit ? [heading(2, part.unit.legalName), unitTable(frozen, part, say)] : [],
  ),
];

function evidenceBlocks({ frozen, say, heading }: Writing): Block[] {
  const table = evidenceTable(frozen, say);
  return table.length > 0
    ? [heading(1, say('annex') + say(recordLabels.annualReports.evidence)), ...table]
    : [];
}

/** 年度运行报告 of one consortium, from its snapshot alone; as a draft while it is being filled in. */
export function reportPaper(
  frozen: FrozenReport,
  { locale, madeAt, submission, previous = null }: ReportPaperOptions,
): Paper {
  const writing: Writing = { frozen, locale, say: speaker(locale), heading: numbering(locale) };
  const { say } = writing;
  const mark = submission ? `${say('hash')} ${submission.hash}` : say('notSubmitted');
  return {
    locale,
    title: say('reportTitle', { year: frozen.year }),
    subtitle: frozen.consortium.name,
    facts: reportFacts(writing, submission),
    blocks: [
      ...figureBlocks(writing),
      ...textBlocks(writing),
      ...findingBlocks(writing),
      ...correctionBlocks(writing, previous),
      ...formationOf(writing),
      ...unitBlocks(writing),
      ...evidenceBlocks(writing),
      { kind: 'note', text: say(submission ? 'closing' : 'draftClosing') },
    ],
    verification: `${frozen.consortium.number} · ${frozen.year} · ${mark}`,
    isDraft: submission === null,
    madeAt: madeAt.toISOString(),
  };
}
