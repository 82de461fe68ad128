import {
  applicationLabels,
  dayIn,
  dayOf,
  type Finding,
  type Label,
  type Locale,
  type MeetingOutcome,
  meetingOutcome,
  missedOutcomes,
  type Outcome,
  opinionLabels,
  outcome,
  type ReviewRecommendation,
  recordLabels,
  reviewRecommendation,
  type SpecialCaseBasis,
  type SpecialCaseStatus,
  specialCaseBasis,
  specialCaseStatus,
  type WaiverStatus,
  waiverStatus,
} from '@consortium/domain';
import { numbering } from '../paper/numbering.ts';
import type { Block, Paper, PaperTable } from '../paper/paper.ts';
import { type PaperFormat, printPaper } from '../paper/print-paper.ts';
import type { PrintedFile } from '../paper/printed-file.ts';
import { verifiedBy } from '../paper/verification.ts';
import { exportFileName, mediaTypes } from '../table/file-name.ts';
import { packSpeaker, type SpeakOfPack } from './pack-wording.ts';

/** 一件申报 as the meeting reads it. */
export type PackApplication = Readonly<{
  number: string;
  name: string;
  rank: number;
  mean: string | null;
  spread: string | null;
  /** Why it stands where it stands. */
  reason: Label;
  leadUnit: string;
  recommendingBody: string | null;
  directions: readonly string[];
  mainBusinessDirection: string;
  taskGoals: string;
  expectedPerformance: string;
  members: readonly string[];
  findings: readonly Finding[];
  waivers: readonly Readonly<{ code: string; reason: string; status: WaiverStatus }>[];
  specialCase: Readonly<{
    status: SpecialCaseStatus;
    basis: SpecialCaseBasis;
    reason: string;
    codes: readonly string[];
    decisionDocumentNo: string;
  }> | null;
  sheets: readonly Readonly<{
    expertName: string;
    total: string;
    recommendation: ReviewRecommendation | null;
    opinion: string;
    isOutlier: boolean;
  }>[];
  stayedAway: readonly Readonly<{ expertName: string; declaredConflict: string }>[];
  results: readonly Readonly<{ meeting: string; heldOn: string; result: MeetingOutcome; reason: string }>[];
}>;

/** 评审材料: what a decision meeting reads of a batch, the first in rank first. */
export type ReviewPack = Readonly<{
  batch: string;
  hash: string;
  applications: readonly PackApplication[];
}>;

type Options = Readonly<{ locale: Locale; madeAt: Date }>;
type Writing = Readonly<{ say: SpeakOfPack; locale: Locale }>;

const lines = (...all: readonly string[]): string => all.filter((each) => each !== '').join('\n');

/** How many experts recommend what, in the order of the vocabulary. */
const recommended = ({ sheets }: PackApplication, { say }: Writing): string =>
  reviewRecommendation.terms
    .flatMap((term) => {
      const count = sheets.filter(({ recommendation }) => recommendation === term).length;
      return count > 0 ? say('counted', { name: say(reviewRecommendation.labels[term]), count }) : [];
    })
    .join('\n');

const contents = (applications: readonly PackApplication[], writing: Writing): PaperTable => {
  const { say } = writing;
  return {
    kind: 'table',
    isDense: true,
    columns: [
      { label: say('rank'), width: 0.8, align: 'center' },
      { label: say(recordLabels.applications.number), width: 1.6, align: 'center' },
      { label: say(applicationLabels.name), width: 2.3 },
      { label: say(recordLabels.applications.leadUnit), width: 2 },
      { label: say('mean'), width: 0.9, align: 'end' },
      { label: say('spread'), width: 1, align: 'end' },
      { label: say(opinionLabels.recommendation), width: 2.2 },
      { label: say('stayedAway'), width: 0.9, align: 'end' },
      { label: say('missed'), width: 1.1, align: 'end' },
    ],
    rows: applications.map((each) => [
      String(each.rank),
      each.number,
      each.name,
      each.leadUnit,
      each.mean ?? '—',
      each.spread ?? '—',
      recommended(each, writing),
      String(each.stayedAway.length),
      String(each.findings.filter(({ outcome: of }) => missedOutcomes.includes(of)).length),
    ]),
  };
};

/** 条款对照: how many came to what, each that is not met with its figures, and where a judgement is asked. */
function clausesOf({ findings }: PackApplication, { say, locale }: Writing): string {
  const of = (term: Outcome) => findings.filter((finding) => finding.outcome === term);
  const counts = outcome.terms.flatMap((term) => {
    const count = of(term).length;
    return count > 0 ? say('counted', { name: say(outcome.labels[term]), count }) : [];
  });
  const judged = of('NEEDS_REVIEW').map(({ clause }) => clause);
  return lines(
    counts.join(say('listed')),
    ...missedOutcomes.flatMap((term) =>
      of(term).map(({ clause, message }) =>
        say('named', { name: `${clause} ${say(outcome.labels[term])}`, value: message[locale] }),
      ),
    ),
    judged.length > 0 ? say('toJudge', { clauses: [...new Set(judged)].join(say('listed')) }) : '',
  );
}

function reasonsOf({ findings, waivers, specialCase }: PackApplication, { say }: Writing): string {
  const clauseOf = (code: string) => findings.find((finding) => finding.code === code)?.clause ?? code;
  return lines(
    ...waivers.map(({ code, reason, status }) =>
      say('named', { name: `${clauseOf(code)} ${say(waiverStatus.labels[status])}`, value: reason }),
    ),
    specialCase
      ? say('special', {
          status: say(specialCaseStatus.labels[specialCase.status]),
          basis: say(specialCaseBasis.labels[specialCase.basis]),
          reason: specialCase.reason,
          clauses: specialCase.codes.map(clauseOf).join(say('listed')),
          document: specialCase.decisionDocumentNo,
        })
      : '',
  );
}

const scoresOf = (
  { mean, spread, rank, reason, sheets }: PackApplication,
  { say, locale }: Writing,
): string =>
  lines(
    say('meanOf', { mean: mean ?? '—', spread: spread ?? '—', rank, reason: reason[locale] }),
    ...sheets.map(({ expertName, total, recommendation, isOutlier }) =>
      [
        `${expertName} ${total}`,
        recommendation ? say(reviewRecommendation.labels[recommendation]) : '',
        isOutlier ? say('outlier') : '',
      ]
        .filter(Boolean)
        .join(' · '),
    ),
  );

/** 一件一页: everything that is to be known of one application, in one table. */
function pageOf(application: PackApplication, writing: Writing): PaperTable {
  const { say, locale } = writing;
  const { sheets, stayedAway, results, members } = application;
  const rows: readonly (readonly [string, string])[] = [
    [say(recordLabels.applications.leadUnit), application.leadUnit],
    [say(recordLabels.applications.recommendingBody), application.recommendingBody ?? say('none')],
    [
      say(applicationLabels.priorityDirectionIds),
      lines(application.directions.join(say('listed')), application.mainBusinessDirection),
    ],
    [say('members', { count: members.length }), members.join(say('listed'))],
    [say(applicationLabels.taskGoals), application.taskGoals],
    [say(applicationLabels.expectedPerformance), application.expectedPerformance],
    [say('clauses'), clausesOf(application, writing)],
    [say('reasons'), reasonsOf(application, writing)],
    [say('scores'), scoresOf(application, writing)],
    [
      say(opinionLabels.opinion),
      lines(
        ...sheets.map(
          ({ expertName, opinion }) => opinion && say('named', { name: expertName, value: opinion }),
        ),
      ),
    ],
    [
      say('conflicts'),
      lines(
        sheets.length > 0 ? say('checked', { count: sheets.length }) : '',
        ...stayedAway.map(({ expertName, declaredConflict }) =>
          say('away', { name: expertName, why: declaredConflict }),
        ),
      ),
    ],
    [
      say('results'),
      lines(
        ...results.map(({ meeting, heldOn, result, reason }) =>
          [dayIn(heldOn, locale), meeting, say(meetingOutcome.labels[result]), reason]
            .filter(Boolean)
            .join(' '),
        ),
      ),
    ],
  ];
  return {
    kind: 'table',
    columns: [
      { label: say('item'), width: 1 },
      { label: say('content'), width: 5 },
    ],
    rows: rows.map(([name, value]) => [name, value.trim() || say('none')]),
  };
}

/** What the meeting resolves, to be ticked and signed by hand. */
const ballot = ({ say }: Writing): Block => ({
  kind: 'seals',
  across: 1,
  boxes: [
    {
      label: say('results'),
      text: meetingOutcome.terms.map((term) => `□ ${say(meetingOutcome.labels[term])}`).join('　　'),
      lines: [say('signature')],
    },
  ],
});

export function packPaper({ batch, hash, applications }: ReviewPack, { locale, madeAt }: Options): Paper {
  const say = packSpeaker(locale);
  const heading = numbering(locale);
  const writing = { say, locale };
  return {
    locale,
    title: say('title'),
    subtitle: batch,
    facts: [],
    blocks: [
      heading(1, say('contents', { count: applications.length })),
      contents(applications, writing),
      { kind: 'note', text: say('internal') },
      ...applications.flatMap((application): Block[] => [
        { kind: 'pageBreak' },
        { kind: 'heading', level: 1, text: say('titleOf', application) },
        pageOf(application, writing),
        ...(application.results.length === 0 ? [ballot(writing)] : []),
      ]),
    ],
    ...verifiedBy(batch, hash),
    isDraft: false,
    madeAt: madeAt.toISOString(),
  };
}

/** 评审材料 as a file: 创新联合体评审会议材料_…_20260315.docx. */
export async function packFile(
  pack: ReviewPack,
  format: PaperFormat,
  options: Options & Readonly<{ fontFolder: string | null }>,
): Promise<PrintedFile> {
  const paper = packPaper(pack, options);
  return {
    name: exportFileName(`${paper.title}_${pack.batch}`, dayOf(options.madeAt), format),
    mediaType: mediaTypes[format],
    body: await printPaper(paper, format, options.fontFolder),
  };
}
