import { both } from '../kernel/label.ts';

type Unit = Readonly<{ legalName: string }>;
/** 变更的一侧: a consortium before or after a change, its units by name. */
export type ChangeSide = Readonly<{
  name: string;
  directions: readonly string[];
  members: readonly Readonly<{ role: string; organisation: Unit }>[];
  governanceBodies: readonly Readonly<{
    name: string;
    hostUnit: Unit | null;
    seats: readonly Readonly<{ person: string }>[];
  }>[];
  custodian: Unit | null;
}>;

/** 变更事项, but for bodies: those have a name of their own. */
export const changeItemLabels = {
  name: both('创新联合体名称', 'Name'),
  directions: both('重点方向', 'Directions'),
  lead: both('牵头单位', 'Lead unit'),
  members: both('成员单位', 'Members'),
  custodian: both('经费受托管理单位', 'Custodian unit'),
};

/** One matter in which both sides differ, in words. */
export type ChangeDifference = Readonly<
  { before: readonly string[]; after: readonly string[] } & (
    | { item: keyof typeof changeItemLabels }
    | { item: 'body'; name: string }
  )
>;

const leadOf = ({ members }: ChangeSide) =>
  members.flatMap(({ role, organisation }) => (role === 'LEAD' ? organisation.legalName : []));
const membersOf = ({ members }: ChangeSide) =>
  members.flatMap(({ role, organisation }) => (role === 'LEAD' ? [] : organisation.legalName));
const told = (body: ChangeSide['governanceBodies'][number] | undefined): string[] =>
  body
    ? [
        body.name,
        ...(body.hostUnit ? [body.hostUnit.legalName] : []),
        ...body.seats.map(({ person }) => person),
      ]
    : [];

const isSame = (one: readonly string[], other: readonly string[]) =>
  JSON.stringify(one) === JSON.stringify(other);

/** 变更前后的差别: only what differs, as lists of words. */
export function changeDifferences(before: ChangeSide, after: ChangeSide): ChangeDifference[] {
  const bodies = [
    ...new Set([...before.governanceBodies, ...after.governanceBodies].map(({ name }) => name)),
  ];
  const custodian = ({ custodian: unit }: ChangeSide) => (unit ? [unit.legalName] : []);
  const all: ChangeDifference[] = [
    { item: 'name', before: [before.name], after: [after.name] },
    { item: 'directions', before: before.directions, after: after.directions },
    { item: 'lead', before: leadOf(before), after: leadOf(after) },
    { item: 'members', before: membersOf(before), after: membersOf(after) },
    ...bodies.map((name) => ({
      item: 'body' as const,
      name,
      before: told(before.governanceBodies.find((body) => body.name === name)),
      after: told(after.governanceBodies.find((body) => body.name === name)),
    })),
    { item: 'custodian', before: custodian(before), after: custodian(after) },
  ];
  return all.filter((each) => !isSame(each.before, each.after));
}
