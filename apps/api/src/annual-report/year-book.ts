import { readFirst, selectRows } from '@consortium/database';
import { Prisma, type PrismaClient } from '@consortium/database/client';
import { dayText } from '@consortium/database/rows';
import {
  type Coverage,
  coverageOf,
  type FrozenReport,
  type IndicatorSet,
  type SummaryGroup,
  summaryFigures,
  type YearBookEntry,
  type YearBookGrouping,
  type YearTotals,
  yearBookGrouping,
} from '@consortium/domain';
import type { Transaction } from '../context.ts';
import { hashOf } from '../hash.ts';
import { acceptedIn, type SpreadRow, spreadRows, spreadsOf } from './spread.ts';

/** 年报汇编 of one year, grouped one way or not at all. */
export type AnnualSummary = Readonly<{
  year: number;
  indicatorSetId: string;
  indicatorSet: YearTotals['indicatorSet'];
  coverage: Coverage;
  total: SummaryGroup;
  groups: readonly SummaryGroup[];
}>;

/** 汇总 of a year, grouped in as many ways as are asked for, in one statement. */
async function summarise(
  database: Transaction,
  year: number,
  set: IndicatorSet,
  groupings: readonly YearBookGrouping[],
) {
  const rows = await spreadRows(database, [year, year - 1], groupings);
  const groupOf = (name: string, isOf: (row: SpreadRow) => boolean): SummaryGroup => {
    const mine = rows.filter(isOf);
    const now = mine.filter((row) => row.year === year);
    return {
      name,
      consortia: now.find(({ code }) => code === null)?.count ?? 0,
      figures: summaryFigures(set, spreadsOf(now), spreadsOf(mine.filter((row) => row.year === year - 1))),
    };
  };
  return {
    total: groupOf('', ({ groupBy }) => groupBy === null),
    /** The largest group first. */
    groupsBy: (groupBy: YearBookGrouping): SummaryGroup[] =>
      rows
        .filter((row) => row.groupBy === groupBy && row.year === year && row.code === null)
        .sort((one, other) => other.count - one.count)
        .map(({ name }) => groupOf(name, (row) => row.groupBy === groupBy && row.name === name)),
  };
}

const roundSelect = {
  id: true,
  year: true,
  dueOn: true,
  indicatorSet: { select: { id: true, title: true, edition: true, definition: true } },
  reports: { select: { acceptedSnapshotId: true, submittedAt: true, extendedTo: true } },
} as const;

async function roundOf(database: Transaction, year: number, now: Date) {
  const round = await readFirst(database, 'ReportingRound', { where: { year }, select: roundSelect });
  if (!round) return null;
  const { indicatorSet, dueOn, reports } = round;
  const { id, title, edition, definition } = indicatorSet;
  const set = definition as unknown as IndicatorSet;
  return {
    indicatorSetId: id,
    indicatorSet: { title, edition, ...set },
    coverage: coverageOf(
      reports.map(({ acceptedSnapshotId, submittedAt, extendedTo }) => ({
        isAccepted: acceptedSnapshotId !== null,
        submittedAt,
        dueOn: dayText(extendedTo ?? dueOn) as string,
      })),
      now,
    ),
  };
}

/** 汇总 of a year, grouped one way or not at all; null where there is no round. */
export async function annualSummary(
  database: Transaction,
  year: number,
  groupBy: YearBookGrouping | null,
  now: Date,
): Promise<AnnualSummary | null> {
  const round = await roundOf(database, year, now);
  if (!round) return null;
  const summary = await summarise(database, year, round.indicatorSet, groupBy === null ? [] : [groupBy]);
  return {
    year,
    ...round,
    total: summary.total,
    groups: groupBy === null ? [] : summary.groupsBy(groupBy),
  };
}

/** Which submissions were accepted, by the number of the consortium: little to keep, and what they hold never moves. */
const acceptedOf = (database: Transaction, year: number) =>
  selectRows<{ id: string; hash: string }>(
    database,
    Prisma.sql`SELECT s.id, s.hash ${acceptedIn([year])} ORDER BY s.content #>> '{consortium,number}', s.id`,
  );

type EntryRow = Pick<YearBookEntry, 'grade' | 'figures' | 'before' | 'hash'> &
  Pick<FrozenReport, 'consortium'>;
const entryRows = (database: Transaction, ids: readonly string[]) =>
  selectRows<EntryRow>(
    database,
    Prisma.sql`
    SELECT s.content -> 'consortium' AS consortium, s.figures, s.figures_before AS before, s.hash,
      coalesce(r.suggested_grade::text, '') AS grade
    FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY asked (id, place) JOIN report_snapshot s USING (id) JOIN annual_report r ON r.id = s.report_id
    ORDER BY asked.place`,
  );
const entryOf = ({ consortium, ...row }: EntryRow): YearBookEntry => ({
  number: consortium.number,
  name: consortium.name,
  leadUnitName: consortium.leadUnit.legalName,
  leadUnitKind: consortium.leadUnit.kind,
  direction: consortium.directions[0] ?? '',
  district: consortium.district ?? '',
  ...row,
});

const ENTRIES_AT_ONCE = 100;
/** Of the totals of ten thousand consortia, on a slow machine. */
const LONGEST_READING = 120_000;

async function* entriesOf(database: Transaction, ids: readonly string[]): AsyncGenerator<YearBookEntry> {
  for (let from = 0; from < ids.length; from += ENTRIES_AT_ONCE)
    for (const row of await entryRows(database, ids.slice(from, from + ENTRIES_AT_ONCE))) yield entryOf(row);
}

/** 年报汇编 to be printed, and its 校验值: over the totals and the checksum of every accepted submission. */
export type BookToPrint = Readonly<{
  book: YearTotals & Readonly<{ consortia: AsyncIterable<YearBookEntry> }>;
  hash: string;
}>;

/**
 * 年报汇编 as it is printed: from the accepted snapshots of the year, and from nothing else. Totals and consortia are of
 * one instant, however long the reading of the consortia takes.
 */
export async function yearBookOf(
  database: PrismaClient,
  year: number,
  now: Date,
): Promise<BookToPrint | null> {
  const found = await database.$transaction(
    async (tx) => {
      const round = await roundOf(tx, year, now);
      if (!round) return null;
      const { indicatorSet, coverage } = round;
      const { total, groupsBy } = await summarise(tx, year, indicatorSet, yearBookGrouping.terms);
      const groups = {
        DIRECTION: groupsBy('DIRECTION'),
        DISTRICT: groupsBy('DISTRICT'),
        LEAD_UNIT_KIND: groupsBy('LEAD_UNIT_KIND'),
        GRADE: groupsBy('GRADE'),
      };
      const totals: YearTotals = { year, indicatorSet, coverage, total, groups };
      return { totals, accepted: await acceptedOf(tx, year) };
    },
    { isolationLevel: 'RepeatableRead', timeout: LONGEST_READING },
  );
  if (!found) return null;
  const { totals, accepted } = found;
  return {
    book: {
      ...totals,
      consortia: entriesOf(
        database,
        accepted.map(({ id }) => id),
      ),
    },
    hash: hashOf({ ...totals, consortia: accepted.map(({ hash }) => hash) }),
  };
}
