import type { MembershipInput } from '../formation/formation.ts';
import type { GovernanceBodyInput } from '../governance/governance-body.ts';
import { Refused } from '../kernel/errors.ts';
import { both, type Label } from '../kernel/label.ts';
import { inputCodes } from '../values/issue.ts';
import type { ChangeInput, ChangeKind } from './change-request.ts';
import { isUnitOf, leadUnitIdOf, type RunningFormation } from './running-formation.ts';

/** 变更不能成立: why a change cannot be made to a formation as it is; the wire documents the same list. */
export const changeRefusals = {
  UNIT_NOT_MEMBER: both('该单位不在联合体中(或已退出)', 'The unit is not, or no longer, in the consortium'),
  MEMBER_DUPLICATE: inputCodes.MEMBER_DUPLICATE,
  SECOND_LEAD: both(
    '联合体只有一个牵头单位,更换须用“牵头单位变更”',
    'A consortium has one lead unit; change it with a change of lead',
  ),
  LEAD_CANNOT_LEAVE: both(
    '牵头单位不能退出,请先办理“牵头单位变更”',
    'The lead unit cannot leave; change the lead first',
  ),
  BODY_UNKNOWN: both('联合体没有该职能的组织机构', 'The consortium has no body of this function'),
  BODY_DUPLICATE: both('已有同名的组织机构', 'There is a body of this name already'),
  SEAT_DUPLICATE: both('同一人在一个机构中重复列入', 'A person is listed twice in one body'),
  NOTHING_CHANGES: both('变更前后没有差别', 'Nothing would change'),
} as const satisfies Record<string, Label>;
export type ChangeRefusalCode = keyof typeof changeRefusals;

const refused = (code: ChangeRefusalCode, facts: Record<string, unknown> = {}) =>
  new Refused(code, changeRefusals[code], facts);

/** Members state how they cooperated with the lead; a former lead did so with its successor as that one says. */
const asMember =
  (lead: MembershipInput) =>
  (member: MembershipInput): MembershipInput =>
    member.role === 'LEAD' && member.cooperationKinds.length === 0
      ? {
          ...member,
          role: 'MEMBER',
          cooperationKinds: lead.cooperationKinds,
          cooperationEvidence: lead.cooperationEvidence,
        }
      : { ...member, role: 'MEMBER' };

/** What hangs on a unit that is in no longer: its seats end, what it hosted or kept has nobody. */
function without(formation: RunningFormation, unitId: string): RunningFormation {
  const gone = (id: string | null) => id === unitId;
  return {
    ...formation,
    members: formation.members.filter(({ organisationId }) => !gone(organisationId)),
    governanceBodies: formation.governanceBodies.map((body) => ({
      ...body,
      hostUnitId: gone(body.hostUnitId) ? null : body.hostUnitId,
      seats: body.seats.filter(({ organisationId }) => !gone(organisationId)),
    })),
    custodianId: gone(formation.custodianId) ? null : formation.custodianId,
  };
}

const mustBeIn = (formation: RunningFormation, unitId: string | null): string => {
  if (unitId === null || !isUnitOf(formation, unitId)) throw refused('UNIT_NOT_MEMBER', { unitId });
  return unitId;
};
const mustNotLead = (formation: RunningFormation, unitId: string): string => {
  if (leadUnitIdOf(formation) === unitId) throw refused('LEAD_CANNOT_LEAVE', { unitId });
  return unitId;
};
const newcomer = (formation: RunningFormation, member: MembershipInput): MembershipInput => {
  if (member.role === 'LEAD') throw refused('SECOND_LEAD', { unitId: member.organisationId });
  if (isUnitOf(formation, member.organisationId))
    throw refused('MEMBER_DUPLICATE', { unitId: member.organisationId });
  return member;
};

/** 所涉机构: the body that a new version replaces: of the same name, or the only one of its function. */
const bodyAt = (bodies: readonly GovernanceBodyInput[], { function: of, name }: GovernanceBodyInput) => {
  const same = bodies.findIndex((body) => body.function === of && body.name === name);
  if (same >= 0) return same;
  const ofFunction = bodies.flatMap((body, index) => (body.function === of ? [index] : []));
  return ofFunction.length === 1 ? (ofFunction[0] as number) : -1;
};

function withBody(formation: RunningFormation, body: GovernanceBodyInput): RunningFormation {
  const bodies = formation.governanceBodies;
  const at = bodyAt(bodies, body);
  if (bodies.some(({ name }, index) => index !== at && name === body.name))
    throw refused('BODY_DUPLICATE', { name: body.name });
  if (new Set(body.seats.map(({ person }) => person)).size !== body.seats.length)
    throw refused('SEAT_DUPLICATE');
  for (const unitId of [body.hostUnitId, ...body.seats.map(({ organisationId }) => organisationId)])
    if (unitId !== null) mustBeIn(formation, unitId);
  const governanceBodies =
    at < 0 ? [...bodies, body] : bodies.map((each, index) => (index === at ? body : each));
  return { ...formation, governanceBodies };
}

type Given = ChangeInput & Readonly<{ member: MembershipInput; body: GovernanceBodyInput }>;
const changes: Readonly<
  Record<ChangeKind, (formation: RunningFormation, change: Given) => RunningFormation>
> = {
  NAME: (formation, { name }) => ({ ...formation, name: name ?? formation.name }),
  DIRECTION: (formation, { directions }) => ({ ...formation, directions }),
  MEMBER_JOINS: (formation, { member }) => ({
    ...formation,
    members: [...formation.members, newcomer(formation, member)],
  }),
  MEMBER_LEAVES: (formation, { unitId }) =>
    without(formation, mustNotLead(formation, mustBeIn(formation, unitId))),
  MEMBER_REMOVED: (formation, { unitId }) =>
    without(formation, mustNotLead(formation, mustBeIn(formation, unitId))),
  MEMBER_REPLACED: (formation, { unitId, member }) => {
    const leaving = mustNotLead(formation, mustBeIn(formation, unitId));
    const coming = newcomer(formation, member);
    const members = formation.members.map((each) => (each.organisationId === leaving ? coming : each));
    return { ...without(formation, leaving), members };
  },
  LEAD: (formation, { member, formerLeadStays }) => {
    const former = leadUnitIdOf(formation);
    if (former === member.organisationId) throw refused('NOTHING_CHANGES');
    const others = formation.members.filter(({ organisationId }) => organisationId !== member.organisationId);
    const members = [{ ...member, role: 'LEAD' as const }, ...others.map(asMember(member))];
    const led = { ...formation, members };
    return former === null || formerLeadStays ? led : without(led, former);
  },
  BODY: (formation, { body }) => withBody(formation, body),
  HOST_UNIT: (formation, { bodyFunction, hostUnitId }) => {
    const at = formation.governanceBodies.findIndex((each) => each.function === bodyFunction);
    if (at < 0) throw refused('BODY_UNKNOWN', { function: bodyFunction });
    const hosted = mustBeIn(formation, hostUnitId);
    return {
      ...formation,
      governanceBodies: formation.governanceBodies.map((body, index) =>
        index === at ? { ...body, hostUnitId: hosted } : body,
      ),
    };
  },
  CUSTODIAN: (formation, { custodianId }) => ({
    ...formation,
    custodianId: mustBeIn(formation, custodianId),
  }),
};

/** 变更后: the formation as it would be; throws the refusal where it cannot be so. */
export function applyChange(formation: RunningFormation, change: ChangeInput): RunningFormation {
  const after = changes[change.kind](formation, change as Given);
  if (JSON.stringify(after) === JSON.stringify(formation)) throw refused('NOTHING_CHANGES');
  return after;
}

/** 须征得同意的单位: who joins, leaves (not who is removed), led or will lead, will host or keep the money. */
export function concernedUnits(formation: RunningFormation, change: ChangeInput): string[] {
  const { kind, member, unitId, body, hostUnitId, custodianId } = change;
  const hosts = formation.governanceBodies.map((each) => each.hostUnitId);
  const concerned: Readonly<Record<ChangeKind, readonly (string | null | undefined)[]>> = {
    NAME: [],
    DIRECTION: [],
    LEAD: [leadUnitIdOf(formation), member?.organisationId],
    MEMBER_JOINS: [member?.organisationId],
    MEMBER_LEAVES: [unitId],
    MEMBER_REPLACED: [unitId, member?.organisationId],
    MEMBER_REMOVED: [],
    BODY: body?.hostUnitId && !hosts.includes(body.hostUnitId) ? [body.hostUnitId] : [],
    HOST_UNIT: [hostUnitId],
    CUSTODIAN: [custodianId],
  };
  return [...new Set(concerned[kind].filter((id) => id != null))];
}
