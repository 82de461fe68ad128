import type { WireFinding } from '../../providers/problem.ts';
import type { Side } from '../queries.ts';

/** One matter in which both sides differ, in words; the screens say the matter's name. */
export type Difference = Readonly<{
  item: 'name' | 'directions' | 'lead' | 'members' | 'body' | 'custodian';
  /** The body's own name. */
  name?: string;
  before: readonly string[];
  after: readonly string[];
}>;

const leadOf = ({ members }: Side) =>
  members.flatMap(({ role, organisation }) => (role === 'LEAD' ? organisation.legalName : []));
const membersOf = ({ members }: Side) =>
  members.flatMap(({ role, organisation }) => (role === 'LEAD' ? [] : organisation.legalName));
const told = (body: Side['governanceBodies'][number] | undefined): string[] =>
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
export function differencesOf(before: Side, after: Side): Difference[] {
  const bodies = [
    ...new Set([...before.governanceBodies, ...after.governanceBodies].map(({ name }) => name)),
  ];
  const custodian = ({ custodian: unit }: Side) => (unit ? [unit.legalName] : []);
  const all: Difference[] = [
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

const missed = ['FAIL', 'MISSING_DATA', 'WAIVABLE'];

/** 条款结论的变化: what is met no more, and what is met now. */
export function turned(before: readonly WireFinding[], after: readonly WireFinding[]) {
  const isMissed = (findings: readonly WireFinding[], code: string) =>
    missed.includes(findings.find((finding) => finding.code === code)?.outcome ?? '');
  return {
    worse: after.filter(({ code }) => isMissed(after, code) && !isMissed(before, code)),
    better: after.filter(({ code }) => !isMissed(after, code) && isMissed(before, code)),
  };
}
