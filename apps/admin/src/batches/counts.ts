import { type ApplicationStatus, applicationStatus } from '@consortium/domain';

/** One cell of the overview as the wire tells it. */
export type Count = Readonly<{
  status: ApplicationStatus;
  count: number;
  district: Readonly<{ id: string; name: string }> | null;
}>;

export type DistrictRow = Readonly<{
  id: string | null;
  name: string | null;
  total: number;
  byStatus: Readonly<Partial<Record<ApplicationStatus, number>>>;
}>;

/** 概况表: one row for each recommending body, the biggest first, those without one last. */
export function rowsOf(counts: readonly Count[]): DistrictRow[] {
  const rows = new Map<
    string | null,
    {
      id: string | null;
      name: string | null;
      total: number;
      byStatus: Partial<Record<ApplicationStatus, number>>;
    }
  >();
  for (const { status, count, district } of counts) {
    const id = district?.id ?? null;
    const row = rows.get(id) ?? { id, name: district?.name ?? null, total: 0, byStatus: {} };
    row.total += count;
    row.byStatus[status] = (row.byStatus[status] ?? 0) + count;
    rows.set(id, row);
  }
  return [...rows.values()].sort(
    (a, b) => Number(a.id === null) - Number(b.id === null) || b.total - a.total,
  );
}

/** The states that occur, in the order of the lifecycle. */
export const statesIn = (counts: readonly Count[]): ApplicationStatus[] =>
  applicationStatus.terms.filter((term) => counts.some(({ status, count }) => status === term && count > 0));

export const totalOf = (counts: readonly Count[], status?: ApplicationStatus): number =>
  counts
    .filter((each) => status === undefined || each.status === status)
    .reduce((sum, { count }) => sum + count, 0);
