import { both, type Label } from '../kernel/label.ts';
import { type TermOf, vocabulary } from '../kernel/vocabulary.ts';
import { plusYears } from '../values/calendar-day.ts';
import { keyOf } from '../values/text.ts';

/** 利益关系: what ties an expert to an application; derived from the graph, but for what experts declare themselves. */
export const conflictKind = vocabulary('ConflictKind', {
  PRESENT_EMPLOYMENT: { 'zh-CN': '现任职单位参与申报', en: 'Works at a unit of the formation' },
  FORMER_EMPLOYMENT: { 'zh-CN': '曾任职单位参与申报', en: 'Worked at a unit of the formation' },
  SEAT_IN_FORMATION: { 'zh-CN': '在本申报组织机构任职', en: 'Has a seat in a body of the formation' },
  SEAT_ELSEWHERE: { 'zh-CN': '在关联联合体任职', en: 'Has a seat in a related consortium' },
  SHARED_CONSORTIUM: { 'zh-CN': '任职单位与参与单位同在联合体', en: 'Own unit shares a consortium' },
  DECLARED: { 'zh-CN': '本人声明', en: 'Declared' },
});
export type ConflictKind = TermOf<typeof conflictKind>;

/** 关系步骤: one record on the way from the expert to the application, and how it hangs on the one before. */
export type PathStep = Readonly<{
  kind: 'EXPERT' | 'UNIT' | 'BODY' | 'CONSORTIUM' | 'APPLICATION';
  id: string | null;
  name: string;
  relation: Label;
}>;
export type Conflict = Readonly<{ kind: ConflictKind; path: readonly PathStep[] }>;

type Named = Readonly<{ id: string; name: string }>;
type Body = Readonly<{
  name: string;
  seats: readonly Readonly<{ person: string; organisationId: string | null }>[];
}>;
/** 被评对象: what an expert would judge: an application, or a running consortium. */
export type Target = Group & Readonly<{ kind?: 'APPLICATION' | 'CONSORTIUM' }>;
/** 组建关系: the units and bodies of a consortium or of an application, as they are on the day. */
export type Group = Named & Readonly<{ units: readonly Named[]; bodies: readonly Body[] }>;
export type OtherGroup = Group & Readonly<{ kind: 'CONSORTIUM' | 'APPLICATION' }>;
export type ConflictExpert = Named &
  Readonly<{
    employments: readonly Readonly<{ organisationId: string; name: string; validTo: string | null }>[];
  }>;

/** [D] how long a former post counts, in years. */
export const formerPostYears = 3;

const none = both('', '');
const relations = {
  worksAt: both('现任职于', 'works at'),
  workedAt: both('曾任职于', 'worked at'),
  seatIn: both('任职于', 'has a seat in'),
  bodyOf: both('所属', 'of'),
  partOf: both('参加', 'takes part in'),
  hasUnit: both('成员含', 'has the unit'),
} as const;
const step = (kind: PathStep['kind'], { id, name }: Named, relation: Label): PathStep => ({
  kind,
  id,
  name,
  relation,
});

/** A seat is the expert's by name; where the seat names a unit, it is one of theirs, present or former. */
const seatOf = ({ name, employments }: ConflictExpert, { bodies }: Pick<Group, 'bodies'>): Body | undefined =>
  bodies.find(({ seats }) =>
    seats.some(
      ({ person, organisationId }) =>
        keyOf(person) === keyOf(name) &&
        (organisationId === null || employments.some((each) => each.organisationId === organisationId)),
    ),
  );

type On = Readonly<{ on: string; years?: number }>;
type Tie = Readonly<{ unit: Named; relation: Label; isPresent: boolean }>;

/** The units an expert is tied to on a day: a post still to begin counts, one that ended `years` ago does not. */
function tiesOf({ employments }: ConflictExpert, { on, years = formerPostYears }: On): Tie[] {
  const since = plusYears(on, -years);
  return employments.flatMap(({ organisationId: id, name, validTo }): Tie[] => {
    const unit = { id, name };
    if (validTo === null || validTo > on) return [{ unit, relation: relations.worksAt, isPresent: true }];
    return validTo > since ? [{ unit, relation: relations.workedAt, isPresent: false }] : [];
  });
}

/**
 * 利益回避: every tie of an expert to an application with its path, the shortest first. Direct ties are employment and
 * seats; farther ones lead through another consortium (or open application) in which a unit of the formation takes part.
 */
export function conflictsOf(
  expert: ConflictExpert,
  application: Target,
  others: readonly OtherGroup[],
  when: On,
): Conflict[] {
  const start = step('EXPERT', expert, none);
  const goal = (relation: Label) => step(application.kind ?? 'APPLICATION', application, relation);
  const taking = new Map(application.units.map((unit) => [unit.id, unit]));
  const ties = tiesOf(expert, when);
  const conflicts: Conflict[] = ties
    .filter(({ unit }) => taking.has(unit.id))
    .map(({ unit, relation, isPresent }) => ({
      kind: isPresent ? 'PRESENT_EMPLOYMENT' : 'FORMER_EMPLOYMENT',
      path: [start, step('UNIT', unit, relation), goal(relations.partOf)],
    }));
  const bodyStep = ({ name }: Body): PathStep => ({
    kind: 'BODY',
    id: null,
    name,
    relation: relations.seatIn,
  });
  const own = seatOf(expert, application);
  if (own)
    conflicts.push({ kind: 'SEAT_IN_FORMATION', path: [start, bodyStep(own), goal(relations.bodyOf)] });
  for (const other of others) {
    if (other.id === application.id) continue;
    const through = application.units.find(({ id }) => other.units.some((unit) => unit.id === id));
    if (!through) continue;
    const rest = [step('UNIT', through, relations.hasUnit), goal(relations.partOf)];
    const body = seatOf(expert, other);
    if (body)
      conflicts.push({
        kind: 'SEAT_ELSEWHERE',
        path: [start, bodyStep(body), step(other.kind, other, relations.bodyOf), ...rest],
      });
    const tie = ties.find(
      ({ unit, isPresent }) =>
        isPresent && unit.id !== through.id && other.units.some(({ id }) => id === unit.id),
    );
    if (tie && other.kind === 'CONSORTIUM')
      conflicts.push({
        kind: 'SHARED_CONSORTIUM',
        path: [
          start,
          step('UNIT', tie.unit, tie.relation),
          step('CONSORTIUM', other, relations.partOf),
          ...rest,
        ],
      });
  }
  return conflicts.toSorted((a, b) => a.path.length - b.path.length);
}

/** 路径说明: “王某 —现任职于→ 甲公司 —参加→ 柳州市…创新联合体”. */
export const pathText = (path: readonly PathStep[]): Label => {
  const said = (locale: keyof Label) =>
    path
      .map(({ name, relation }) => (relation[locale] === '' ? name : ` —${relation[locale]}→ ${name}`))
      .join('');
  return both(said('zh-CN'), said('en'));
};
