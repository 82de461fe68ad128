import {
  type ChangeInput,
  chainPosition,
  changeInput,
  changeKind,
  changeLabels,
  changeRequestInput,
  changeRequestLabels,
  cooperationKind,
  type GovernanceBodyInput,
  governanceBodyLabels,
  governanceFunction,
  layer,
  type MembershipInput,
  membershipLabels,
  membershipRole,
  type RunningFormation,
  type SeatInput,
  seatLabels,
  seatPost,
} from '@consortium/domain';
import { builder } from '../../builder.ts';
import { label } from '../kernel/expose.ts';
import { inputEnum, inputOf } from '../kernel/input.ts';
import { enumOf } from '../kernel/terms.ts';

export const Kind = inputEnum(changeKind);
const BodyFunction = enumOf(governanceFunction);

/** A unit that plain data names by its id; asked for together, whatever the page's size. */
const unitField = <Shape extends object>(
  t: PothosSchemaTypes.ObjectFieldBuilder<(typeof builder)['$inferSchemaTypes'], Shape>,
  idOf: (parent: Shape) => string | null,
  description: { description: string },
) =>
  t.prismaField({
    type: 'Organisation',
    nullable: true,
    ...description,
    resolve: (query, parent, _args, { database }) => {
      const id = idOf(parent);
      return id === null ? null : database.organisation.findUnique({ ...query, where: { id } });
    },
  });

const PlannedMember = builder.objectRef<MembershipInput>('PlannedMember').implement({
  description: '成员(变更内容): a unit as a change names it.',
  fields: (t) => ({
    organisation: unitField(t, (member) => member.organisationId, label(membershipLabels, 'organisationId')),
    role: t.expose('role', { type: enumOf(membershipRole), ...label(membershipLabels, 'role') }),
    layer: t.expose('layer', { type: enumOf(layer), nullable: true, ...label(membershipLabels, 'layer') }),
    chainPosition: t.expose('chainPosition', {
      type: enumOf(chainPosition),
      nullable: true,
      ...label(membershipLabels, 'chainPosition'),
    }),
    strengths: t.exposeString('strengths', label(membershipLabels, 'strengths')),
    taskDivision: t.exposeString('taskDivision', label(membershipLabels, 'taskDivision')),
    commitments: t.exposeString('commitments', label(membershipLabels, 'commitments')),
    cooperationKinds: t.expose('cooperationKinds', {
      type: [enumOf(cooperationKind)],
      ...label(membershipLabels, 'cooperationKinds'),
    }),
    cooperationEvidence: t.exposeString(
      'cooperationEvidence',
      label(membershipLabels, 'cooperationEvidence'),
    ),
  }),
});

const PlannedSeat = builder.objectRef<SeatInput>('PlannedSeat').implement({
  description: '席位(变更内容): a seat as a change names it.',
  fields: (t) => ({
    person: t.exposeString('person', label(seatLabels, 'person')),
    organisation: unitField(t, (seat) => seat.organisationId, label(seatLabels, 'organisationId')),
    post: t.expose('post', { type: enumOf(seatPost), ...label(seatLabels, 'post') }),
    title: t.exposeString('title', label(seatLabels, 'title')),
    isFulltime: t.exposeBoolean('isFulltime', label(seatLabels, 'isFulltime')),
  }),
});

const PlannedBody = builder.objectRef<GovernanceBodyInput>('PlannedBody').implement({
  description: '组织机构(变更内容): a body as a change names it.',
  fields: (t) => ({
    function: t.expose('function', { type: BodyFunction, ...label(governanceBodyLabels, 'function') }),
    name: t.exposeString('name', label(governanceBodyLabels, 'name')),
    isStanding: t.exposeBoolean('isStanding', label(governanceBodyLabels, 'isStanding')),
    hostUnit: unitField(t, (body) => body.hostUnitId, label(governanceBodyLabels, 'hostUnitId')),
    duties: t.exposeString('duties', label(governanceBodyLabels, 'duties')),
    seats: t.field({
      type: [PlannedSeat],
      ...label(governanceBodyLabels, 'seats'),
      resolve: ({ seats }) => [...seats],
    }),
  }),
});

export const Change = builder.objectRef<ChangeInput>('Change').implement({
  description: '变更内容: what changes, by kind.',
  fields: (t) => ({
    kind: t.expose('kind', { type: Kind, ...label(changeLabels, 'kind') }),
    name: t.exposeString('name', { nullable: true, ...label(changeLabels, 'name') }),
    directions: t.stringList({
      ...label(changeLabels, 'directions'),
      resolve: ({ directions }) => [...directions],
    }),
    member: t.field({
      type: PlannedMember,
      nullable: true,
      ...label(changeLabels, 'member'),
      resolve: ({ member }) => member,
    }),
    unit: unitField(t, (change) => change.unitId, label(changeLabels, 'unitId')),
    formerLeadStays: t.exposeBoolean('formerLeadStays', label(changeLabels, 'formerLeadStays')),
    body: t.field({
      type: PlannedBody,
      nullable: true,
      ...label(changeLabels, 'body'),
      resolve: ({ body }) => body,
    }),
    bodyFunction: t.expose('bodyFunction', {
      type: BodyFunction,
      nullable: true,
      ...label(changeLabels, 'bodyFunction'),
    }),
    hostUnit: unitField(t, (change) => change.hostUnitId, label(changeLabels, 'hostUnitId')),
    custodian: unitField(t, (change) => change.custodianId, label(changeLabels, 'custodianId')),
  }),
});

/** A formation as plain data: as it was, or as it would be. */
export const PlannedFormation = builder.objectRef<RunningFormation>('PlannedFormation').implement({
  description: '变更前后的组建方案: name, directions, units, bodies and custodian on one side of a change.',
  fields: (t) => ({
    name: t.exposeString('name'),
    directions: t.stringList({ resolve: ({ directions }) => [...directions] }),
    members: t.field({ type: [PlannedMember], resolve: ({ members }) => [...members] }),
    governanceBodies: t.field({
      type: [PlannedBody],
      resolve: ({ governanceBodies }) => [...governanceBodies],
    }),
    custodian: unitField(t, (formation) => formation.custodianId, {
      description: '经费受托管理单位。 Who keeps the money.',
    }),
  }),
});

inputOf('Change', changeInput, changeLabels);
export const ChangeRequestData = inputOf('ChangeRequest', changeRequestInput, changeRequestLabels);
