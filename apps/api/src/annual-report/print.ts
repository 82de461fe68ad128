import {
  type CellDifference,
  differences,
  type FrozenReport,
  isBeingFilled,
  NotFound,
} from '@consortium/domain';
import type { Context } from '../context.ts';
import { reportsOf } from './content.ts';
import { wholeReport } from './freeze.ts';
import { frozenIn, withCorrected } from './submissions.ts';

type Snapshot = Readonly<{ takenAt: Date; hash: string }>;

/** 付印内容: of a submission as it was frozen, or (no submission) of what is being filled in as it stands. */
export type ReportToPrint = Readonly<{
  frozen: FrozenReport;
  submission: Snapshot | null;
  previous: (Snapshot & Readonly<{ changes: readonly CellDifference[] }>) | null;
}>;

/** 填报中: the name of what has no checksum yet. */
const LIVE = 'live';

/** A submission by its checksum, or what is being filled in; found by whoever may read the whole report, else not at all. */
export async function reportToPrint(context: Context, id: string, which: string): Promise<ReportToPrint> {
  const { database, access } = context;
  const row = await database.annualReport.findFirst({
    where: { AND: [{ id }, access.where('readAll', 'AnnualReport')] },
    select: {
      status: true,
      acceptedSnapshotId: true,
      snapshots: {
        orderBy: { takenAt: 'desc' },
        select: { id: true, supersedesId: true, takenAt: true, hash: true, content: true },
      },
    },
  });
  if (!row) throw new NotFound();
  const submission = withCorrected(row).find(({ hash }) => hash === which) ?? null;
  if (!submission && (which !== LIVE || !isBeingFilled(row.status))) throw new NotFound();
  const frozen = submission ? frozenIn(submission) : await asItStands(context, id);
  const before = submission
    ? submission.before
    : (row.snapshots.find((each) => each.id === row.acceptedSnapshotId) ?? row.snapshots[0]);
  return {
    frozen,
    submission,
    previous: before
      ? { ...before, changes: differences(frozen.indicatorSet, frozenIn(before).content, frozen.content) }
      : null,
  };
}

async function asItStands({ database }: Context, id: string): Promise<FrozenReport> {
  const read = (await reportsOf(database, [id])).get(id);
  if (!read) throw new NotFound();
  return wholeReport(database, id, read);
}
