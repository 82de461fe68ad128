import {
  applicationLabels,
  consortiumLabels,
  coverageLabels,
  groupLabel,
  indicatorsOf,
  type Locale,
  NO_FIGURE,
  organisationLabels,
  recordLabels,
  reportGradeLabels,
  type YearBook,
  type YearBookEntry,
  yearBookGrouping,
} from '@consortium/domain';
import { Decimal } from 'decimal.js';
import { type Numbering, numbering } from '../paper/numbering.ts';
import type { Block, Paper } from '../paper/paper.ts';
import { type Speak, speaker } from './wording.ts';
import {
  consortiaBars,
  definitionTable,
  figuresByCode,
  groupTables,
  profileTable,
  spreadTable,
  summaryTable,
} from './year-book-tables.ts';

export type YearBookPaperOptions = Readonly<{
  locale: Locale;
  madeAt: Date;
  /** 校验值 of the year book. */
  hash: string;
  /** 各联合体简表: a page for each consortium; beyond so many the workbook has them. */
  withProfiles: boolean;
  isDraft?: boolean;
}>;

/** Beyond these a paper is no reading matter any more; so many take three quarters of a gigabyte to set. */
export const MOST_PROFILES = 200;

type Writing = Readonly<{ book: YearBook; say: Speak; heading: Numbering }>;

const shareOf = (part: number, whole: number): string =>
  whole === 0 ? NO_FIGURE : new Decimal(part).times(100).div(whole).toFixed(1);

const end = (label: string) => ({ label, width: 1, align: 'end' }) as const;
const coverageBlocks = ({ book, say, heading }: Writing): Block[] => {
  const { expected, submitted, accepted, late } = book.coverage;
  return [
    heading(1, say('coverage')),
    {
      kind: 'table',
      columns: [
        ...Object.values(coverageLabels).map((label) => end(say(label))),
        end(say('submittedShare')),
        end(say('acceptedShare')),
      ],
      rows: [
        [
          ...[expected, submitted, accepted, late].map(String),
          shareOf(submitted, expected),
          shareOf(accepted, expected),
        ],
      ],
    },
    { kind: 'paragraph', text: say('scope') },
  ];
};

function totalBlocks({ book, say, heading }: Writing): Block[] {
  const figures = figuresByCode(book.total);
  const { groups } = book.indicatorSet;
  return [
    heading(1, say('summary')),
    ...groups.flatMap(({ name, indicators }) => [heading(2, name), summaryTable(indicators, figures, say)]),
    heading(1, say('spread')),
    { kind: 'paragraph', text: say('spreadNote') },
    ...groups.flatMap(({ name, indicators }) => [heading(2, name), spreadTable(indicators, figures, say)]),
  ];
}

const groupBlocks = ({ book, say, heading }: Writing): Block[] => [
  heading(1, say('groups')),
  ...yearBookGrouping.terms.flatMap((grouping): Block[] => {
    const groups = book.groups[grouping].map(({ name, consortia, figures }) => ({
      name: say(groupLabel(grouping, name)),
      consortia,
      figures: figuresByCode({ figures }),
    }));
    return [
      heading(2, say(yearBookGrouping.labels[grouping])),
      consortiaBars(say('consortiaOf'), groups),
      ...groupTables(indicatorsOf(book.indicatorSet), groups, say),
    ];
  }),
];

const newPage: Block = { kind: 'pageBreak' };
const profileOf = (entry: YearBookEntry, { book, say, heading }: Writing): Block[] => [
  heading(2, entry.name),
  {
    kind: 'note',
    text: [
      [
        [say(consortiumLabels.number), entry.number],
        [say(consortiumLabels.leadUnitId), entry.leadUnitName],
        [say(organisationLabels.kind), say(groupLabel('LEAD_UNIT_KIND', entry.leadUnitKind))],
      ],
      [
        [say(consortiumLabels.directions), say(groupLabel('DIRECTION', entry.direction))],
        [say(applicationLabels.recommendingBodyId), say(groupLabel('DISTRICT', entry.district))],
        [say(reportGradeLabels.suggestedGrade), say(groupLabel('GRADE', entry.grade))],
      ],
      [[say('hash'), entry.hash]],
    ]
      .map((line) => line.map(([name, value]) => say('named', { name, value })).join('　'))
      .join('\n'),
  },
  profileTable(indicatorsOf(book.indicatorSet), entry, say),
];

function profileBlocks(writing: Writing): Block[] {
  const { book, say, heading } = writing;
  const count = book.total.consortia;
  return [
    ...(count > MOST_PROFILES ? [] : [newPage]),
    heading(1, say('profiles')),
    ...(count > MOST_PROFILES
      ? [{ kind: 'paragraph', text: say('tooMany', { count, most: MOST_PROFILES }) } as const]
      : book.consortia.flatMap((entry, index) => [
          ...(index === 0 ? [] : [newPage]),
          ...profileOf(entry, writing),
        ])),
  ];
}

/** 年报汇编: what the accepted reports of a year say together. */
export function yearBookPaper(
  book: YearBook,
  { locale, madeAt, hash, withProfiles, isDraft = false }: YearBookPaperOptions,
): Paper {
  const writing: Writing = { book, say: speaker(locale), heading: numbering(locale) };
  const { say, heading } = writing;
  return {
    locale,
    title: say('bookTitle', { year: book.year }),
    subtitle: '',
    facts: [
      [say(recordLabels.annualReports.indicatorSet), say('setAndEdition', book.indicatorSet)],
      [say('consortia'), String(book.total.consortia)],
      [say('hash'), hash],
    ],
    blocks: [
      ...coverageBlocks(writing),
      ...totalBlocks(writing),
      ...groupBlocks(writing),
      heading(1, say('definitions')),
      definitionTable(book.indicatorSet, say),
      ...(withProfiles ? profileBlocks(writing) : []),
      { kind: 'note', text: say('bookClosing') },
    ],
    verification: `${say('bookShort')} ${book.year} · ${say('hash')} ${hash}`,
    isDraft,
    madeAt: madeAt.toISOString(),
  };
}
