import type { FrozenReport } from '@consortium/domain';

type Snapshot = Readonly<{ content?: unknown }>;
/** 快照内容 of a stored submission. */
export const frozenIn = ({ content }: Snapshot): FrozenReport => content as FrozenReport;

type Submission = Snapshot & Readonly<{ id: string; supersedesId: string | null }>;

/** 历次提交, the newest first: a correction beside what it corrects, another beside the one before it. */
export const withCorrected = <Row extends Submission>({
  snapshots,
  acceptedSnapshotId,
}: Readonly<{ snapshots: readonly Row[]; acceptedSnapshotId: string | null }>) =>
  snapshots.map((each, index) => ({
    ...each,
    before:
      each.supersedesId === null
        ? snapshots[index + 1]
        : snapshots.find(({ id }) => id === each.supersedesId),
    isInForce: each.id === acceptedSnapshotId,
  }));
