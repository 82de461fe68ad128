import { readFirst, selectRows } from '@consortium/database';
import { Prisma } from '@consortium/database/client';
import { dayText } from '@consortium/database/rows';
import {
  type Coverage,
  coverageOf,
  type FrozenReport,
  type IndicatorSet,
  type SummaryGroup,
  summaryFigures,
  type YearBook,
  type YearBookEntry,
  type YearBookGrouping,
} from '@consortium/domain';
import type { Transaction } from '../context.ts';
import { acceptedIn, type SpreadRow, spreadRows, spreadsOf } from './spread.ts';

/** 年报汇编 of one year, grouped one way or not at all. */
export type AnnualSummary = Readonly<{
  year: number;
  indicatorSetId: string;
  indicatorSet: YearBook['indicatorSet'];
  coverage: Coverage;
  total: SummaryGroup;
  groups: readonly SummaryGroup[];
}>;

async function summarise(
  database: Transaction,
  year: number,
  set: IndicatorSet,
  groupBy: YearBookGrouping | null,
): Promise<Readonly<{ total: SummaryGroup; groups: SummaryGroup[] }>> {
  const rows = await spreadRows(database, [year, year - 1], groupBy);
  const groupOf = (name: string, isOf: (row: SpreadRow) => boolean): SummaryGroup => {
    const mine = rows.filter(isOf);
    const now = mine.filter((row) => row.year === year);
    return {
      name,
      consortia: now.find(({ code }) => code === null)?.count ?? 0,
      figures: summaryFigures(set, spreadsOf(now), spreadsOf(mine.filter((row) => row.year === year - 1))),
    };
  };
  const named = rows.filter((row) => row.year === year && !row.isTotal && row.code === null);
  return {
    total: groupOf('', ({ isTotal }) => isTotal),
    groups:
      groupBy === null
        ? []
        : [...named]
            .sort((one, other) => other.count - one.count)
            .map(({ name }) => groupOf(name, (row) => !row.isTotal && row.name === name)),
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
  return round && { year, ...round, ...(await summarise(database, year, round.indicatorSet, groupBy)) };
}

type EntryRow = Pick<YearBookEntry, 'figures' | 'before' | 'hash'> & Pick<FrozenReport, 'consortium'>;
const entryRows = (database: Transaction, year: number) =>
  selectRows<EntryRow>(
    database,
    Prisma.sql`
    SELECT s.content -> 'consortium' AS consortium, s.figures, s.figures_before AS before, s.hash
    ${acceptedIn([year])}
    ORDER BY s.content #>> '{consortium,number}'`,
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

/** 年报汇编 as it is printed: from the accepted snapshots of the year, and from nothing else. */
export async function yearBookOf(database: Transaction, year: number, now: Date): Promise<YearBook | null> {
  const round = await roundOf(database, year, now);
  if (!round) return null;
  const { indicatorSet, coverage } = round;
  const by = (groupBy: YearBookGrouping) => summarise(database, year, indicatorSet, groupBy);
  const [direction, district, kind, entries] = await Promise.all([
    by('DIRECTION'),
    by('DISTRICT'),
    by('LEAD_UNIT_KIND'),
    entryRows(database, year),
  ]);
  return {
    year,
    indicatorSet,
    coverage,
    total: direction.total,
    groups: { DIRECTION: direction.groups, DISTRICT: district.groups, LEAD_UNIT_KIND: kind.groups },
    consortia: entries.map(entryOf),
  };
}
