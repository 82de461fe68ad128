import { readMany } from '@consortium/database';
import { dayText, runningOn, runningSelect } from '@consortium/database/rows';
import {
  checkReport,
  consortiumFigures,
  type Figures,
  type FigureValues,
  type FrozenReport,
  type IndicatorSet,
  isBeingFilled,
  isLookedAt,
  type LastYear,
  plusDays,
  type ReportContent,
  type ReportFacts,
  type ReportFinding,
  registryFigures,
} from '@consortium/domain';
import type { Transaction } from '../context.ts';
import { together } from '../together.ts';
import { evidenceInForce, toEvidence } from './evidence.ts';
import { unitFactsOf } from './facts.ts';
import { formationAtEnd } from './period.ts';
import { recordedFigures } from './recorded.ts';
import { frozenIn } from './submissions.ts';

type Reader = Transaction;

/** 报告全文: what was reported, by which indicators, and what the checks say of it. */
export type ReportRead = Readonly<{
  set: IndicatorSet;
  content: ReportContent;
  figures: FigureValues;
  lastYear: LastYear | null;
  findings: readonly ReportFinding[];
}>;
/** Beside what is shown: of a report that is being corrected, what it corrects; of one being filled in, what it is checked by. */
export type ReportShown = ReportRead & Readonly<{ accepted: FrozenReport | null; facts: ReportFacts | null }>;

/** Every submission, the newest last. */
const inOrder = { orderBy: { takenAt: 'asc' }, select: { id: true, content: true } } as const;
const reportSelect = {
  id: true,
  status: true,
  texts: true,
  consortiumId: true,
  acceptedSnapshotId: true,
  round: {
    select: {
      year: true,
      startsOn: true,
      endsOn: true,
      medians: true,
      indicatorSet: { select: { title: true, edition: true, definition: true } },
    },
  },
  parts: {
    orderBy: { id: 'asc' },
    select: {
      figures: true,
      confirmedAt: true,
      evidence: evidenceInForce,
      organisation: { select: { id: true, legalName: true } },
    },
  },
  leadUnit: { select: { kind: true } },
  consortium: { select: runningSelect },
  snapshots: inOrder,
} as const;

const frozen = (snapshot: Readonly<{ content: unknown }> | undefined): FrozenReport | null =>
  snapshot ? frozenIn(snapshot) : null;

const lastYearFrom = (report: FrozenReport | null): LastYear | null =>
  report && { year: report.year, figures: report.figures };

/** The accepted reports of some consortia, by consortium and year; what is being corrected counts as it was accepted. */
async function acceptedReports(database: Reader, consortiumIds: readonly string[], years: readonly number[]) {
  const rows = await readMany(database, 'AnnualReport', {
    where: {
      consortiumId: { in: [...consortiumIds] },
      acceptedSnapshotId: { not: null },
      round: { year: { in: [...years] } },
    },
    select: {
      consortiumId: true,
      round: { select: { year: true } },
      acceptedSnapshot: { select: { content: true } },
    },
  });
  return new Map(
    rows.map(({ consortiumId, round, acceptedSnapshot }) => [
      `${consortiumId} ${round.year}`,
      acceptedSnapshot && frozenIn(acceptedSnapshot),
    ]),
  );
}

/** 上年报告 of some consortia, as it was frozen when it was submitted. */
export async function lastYears(database: Reader, consortiumIds: readonly string[], year: number) {
  const accepted = await acceptedReports(database, consortiumIds, [year - 1]);
  return (consortiumId: string): FrozenReport | null => accepted.get(`${consortiumId} ${year - 1}`) ?? null;
}

const readFrozen = ({ indicatorSet, content, figures, lastYear, findings }: FrozenReport): ReportRead => ({
  set: indicatorSet,
  content,
  figures,
  lastYear,
  findings,
});

/** Reports by id: what is being filled as it stands, what was submitted as it was frozen; in a constant number of statements. */
export async function reportsOf(database: Reader, ids: readonly string[]): Promise<Map<string, ReportShown>> {
  const rows = await readMany(database, 'AnnualReport', {
    where: { id: { in: [...ids] } },
    select: reportSelect,
  });
  const running = rows
    .filter(({ status }) => isBeingFilled(status))
    .map(({ consortium, round }) => ({ id: consortium.id, formation: formationAtEnd(consortium, round) }));
  const [accepted, unitFacts, recorded] = await Promise.all([
    acceptedReports(
      database,
      [...new Set(rows.map(({ consortiumId }) => consortiumId))],
      [...new Set(rows.map(({ round }) => round.year - 1))],
    ),
    unitFactsOf(database, running),
    recordedFigures(
      database,
      rows.filter(({ status }) => isBeingFilled(status)).map(({ id }) => id),
    ),
  ]);
  return new Map(
    rows.map((row) => {
      const { round, consortium, snapshots, acceptedSnapshotId } = row;
      const counting = frozen(snapshots.find(({ id }) => id === acceptedSnapshotId));
      const submitted = isLookedAt(row.status) ? frozen(snapshots.at(-1)) : counting;
      if (submitted && !isBeingFilled(row.status))
        return [row.id, { ...readFrozen(submitted), accepted: counting, facts: null }];
      const set = round.indicatorSet.definition as unknown as IndicatorSet;
      const formation = formationAtEnd(consortium, round);
      const content: ReportContent = {
        parts: row.parts.map(({ organisation, confirmedAt, figures, evidence }) => ({
          unit: organisation,
          isConfirmed: confirmedAt !== null,
          figures: figures as Figures,
          evidence: evidence.map(toEvidence),
        })),
        texts: row.texts as Record<string, string>,
        registry: {
          ...registryFigures(
            runningOn(consortium, plusDays(dayText(round.startsOn) as string, -1)),
            formation,
          ),
          ...recorded(row.id),
        },
      };
      const lastYear = lastYearFrom(accepted.get(`${row.consortiumId} ${round.year - 1}`) ?? null);
      const medians = (round.medians as Record<string, FigureValues>)[row.leadUnit.kind] ?? {};
      const facts = { lastYear, medians, ...unitFacts({ id: consortium.id, formation }) };
      const read: ReportShown = {
        accepted: counting,
        set,
        content,
        figures: consortiumFigures(set, content),
        lastYear,
        facts,
        findings: checkReport(set, content, facts),
      };
      return [row.id, read];
    }),
  );
}

/** The content of one report among those an operation asks for: all of them are read together. */
export const reportOf = together((context, ids) => reportsOf(context.database, ids));
