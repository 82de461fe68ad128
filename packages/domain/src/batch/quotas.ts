import type { OrganisationKind } from '../organisation/organisation.ts';
import { isLimited } from '../rule-sets/measures/formation/quota.ts';
import type { RuleSet } from '../rule-sets/rule-set.ts';

/** 申报参与: an application of a batch with every unit that takes part in it, lead included. */
export type Participating = Readonly<{ id: string; number: string; unitIds: readonly string[] }>;
type Unit = Readonly<{ id: string; kind: OrganisationKind }>;

/** 限项: how many applications of the batch a unit may take part in, and by which clause. */
export type Limit = Readonly<{ max: number; code: string; clause: string }>;
/** 单位限项: a unit with the applications that it takes part in, by number; without a limit where no clause sets one. */
export type UnitQuota = Readonly<{
  unitId: string;
  limit: Limit | null;
  applications: readonly Participating[];
}>;

/** The limit of a kind of unit: of several the strictest. */
export function limitOf({ rules }: Pick<RuleSet, 'rules'>, kind: OrganisationKind): Limit | null {
  const limits = rules.flatMap(({ code, clause, measure }) =>
    measure.kind === 'applicationsPerUnit' && isLimited(measure, kind)
      ? [{ max: measure.max, code, clause }]
      : [],
  );
  return limits.sort((one, other) => one.max - other.max)[0] ?? null;
}

/** 超出: by how many applications a unit is over its limit. */
export const overBy = ({ limit, applications }: UnitQuota): number =>
  limit === null || applications.length <= limit.max ? 0 : applications.length - limit.max;

const byNumber = (one: Participating, other: Participating): number => (one.number < other.number ? -1 : 1);

/** 限项一览 of the units that take part in more than one application: those that are over first, then the fullest. */
export function unitQuotas(
  ruleSet: Pick<RuleSet, 'rules'>,
  units: readonly Unit[],
  applications: readonly Participating[],
): UnitQuota[] {
  const byUnit = new Map<string, Participating[]>();
  for (const application of applications)
    for (const unitId of new Set(application.unitIds))
      byUnit.set(unitId, [...(byUnit.get(unitId) ?? []), application]);
  return units
    .map(
      ({ id, kind }): UnitQuota => ({
        unitId: id,
        limit: limitOf(ruleSet, kind),
        applications: (byUnit.get(id) ?? []).sort(byNumber),
      }),
    )
    .filter(({ applications: own }) => own.length > 1)
    .sort(
      (one, other) =>
        overBy(other) - overBy(one) ||
        other.applications.length - one.applications.length ||
        (one.unitId < other.unitId ? -1 : 1),
    );
}

/** 最少撤回方案: as few applications as possible whose withdrawal puts every unit within its limit. */
export type Withdrawal = Readonly<{
  applications: readonly Participating[];
  /** Whether no smaller one exists for certain; a cluster beyond so many applications is settled by thrift alone. */
  isExact: boolean;
}>;

/** Beyond so many applications that hang together the search for the least would take too long. */
export const MOST_TOGETHER = 24;

type Demand = Readonly<{ need: number; of: readonly Participating[] }>;

/** 关联的申报: applications that share a unit over its limit, directly or by others. */
function clusters(demands: readonly Demand[]): Demand[][] {
  const found: Demand[][] = [];
  for (const demand of demands) {
    const touched = found.filter((cluster) =>
      cluster.some(({ of }) => of.some(({ id }) => demand.of.some((each) => each.id === id))),
    );
    for (const each of touched) found.splice(found.indexOf(each), 1);
    found.push([...touched.flat(), demand]);
  }
  return found;
}

const lacking = ({ need, of }: Demand, gone: ReadonlySet<string>): number =>
  need - of.filter(({ id }) => gone.has(id)).length;

/** Thrift: again and again the application that helps most units, of equals the one filed last. */
function thrifty(cluster: readonly Demand[], all: readonly Participating[]): Participating[] {
  const gone = new Set<string>();
  const chosen: Participating[] = [];
  for (;;) {
    const open = cluster.filter((demand) => lacking(demand, gone) > 0);
    if (open.length === 0) return chosen;
    const helpOf = ({ id }: Participating) =>
      open.filter(({ of }) => of.some((each) => each.id === id)).length;
    const best = all
      .filter(({ id }) => !gone.has(id))
      .reduce((most, each) => (helpOf(each) > helpOf(most) ? each : most));
    gone.add(best.id);
    chosen.push(best);
  }
}

/** The least, by trying: for a unit that is over, each of its applications in turn; nothing beyond the best so far. */
function least(cluster: readonly Demand[], all: readonly Participating[]): Participating[] {
  let best = thrifty(cluster, all);
  const place = new Map(all.map(({ id }, index) => [id, index]));
  const search = (chosen: readonly Participating[], kept: ReadonlySet<string>): void => {
    const gone = new Set(chosen.map(({ id }) => id));
    const open = cluster.filter((demand) => lacking(demand, gone) > 0);
    if (open.length === 0) {
      if (chosen.length < best.length) best = [...chosen];
      return;
    }
    const [most = 0] = open.map((demand) => lacking(demand, gone)).sort((one, other) => other - one);
    if (chosen.length + most >= best.length) return;
    // The unit with the fewest ways out settles most.
    const waysOf = ({ of }: Demand) => of.filter(({ id }) => !gone.has(id) && !kept.has(id));
    const tightest = open.reduce((one, other) =>
      waysOf(other).length - lacking(other, gone) < waysOf(one).length - lacking(one, gone) ? other : one,
    );
    const ways = [...waysOf(tightest)].sort(
      (one, other) => (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0),
    );
    if (ways.length < lacking(tightest, gone)) return;
    const staying = new Set(kept);
    for (const way of ways) {
      search([...chosen, way], staying);
      // Tried: from here on it stays.
      staying.add(way.id);
    }
  };
  search([], new Set());
  return best;
}

/** 最少撤回方案 of a batch; every cluster of clashes for itself. Of equally small ones it rather withdraws what was filed later. */
export function smallestWithdrawal(quotas: readonly UnitQuota[]): Withdrawal {
  const demands = quotas.flatMap((quota): Demand[] => {
    const need = overBy(quota);
    return need > 0 ? [{ need, of: quota.applications }] : [];
  });
  let isExact = true;
  const applications = clusters(demands).flatMap((cluster) => {
    const all = [
      ...new Map(cluster.flatMap(({ of }) => of.map((each) => [each.id, each] as const))).values(),
    ].sort((one, other) => -byNumber(one, other));
    if (all.length <= MOST_TOGETHER) return least(cluster, all);
    isExact = false;
    return thrifty(cluster, all);
  });
  return { applications: applications.sort(byNumber), isExact };
}
