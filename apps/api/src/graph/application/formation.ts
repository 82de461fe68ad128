import {
  agreementInput,
  agreementLabels,
  chainPosition,
  cooperationKind,
  formationInput,
  formationLabels,
  fundManagementInput,
  fundManagementLabels,
  governanceBodyInput,
  governanceBodyLabels,
  governanceFunction,
  layer,
  membershipInput,
  membershipLabels,
  membershipRole,
  seatInput,
  seatLabels,
  seatPost,
} from '@consortium/domain';
import { builder } from '../../builder.ts';
import { label } from '../kernel/expose.ts';
import { inputEnum, inputOf } from '../kernel/input.ts';
import { Organisation } from '../organisation/organisation.ts';

const Role = inputEnum(membershipRole);
const LayerEnum = inputEnum(layer);
const Chain = inputEnum(chainPosition);
const Cooperation = inputEnum(cooperationKind);
const BodyFunction = inputEnum(governanceFunction);
const Post = inputEnum(seatPost);

const Membership = builder.prismaObject('Membership', {
  select: { id: true },
  fields: (t) => ({
    organisation: t.relation('organisation', label(membershipLabels, 'organisationId')),
    role: t.expose('role', { type: Role, ...label(membershipLabels, 'role') }),
    layer: t.expose('layer', { type: LayerEnum, nullable: true, ...label(membershipLabels, 'layer') }),
    chainPosition: t.expose('chainPosition', {
      type: Chain,
      nullable: true,
      ...label(membershipLabels, 'chainPosition'),
    }),
    strengths: t.exposeString('strengths', label(membershipLabels, 'strengths')),
    taskDivision: t.exposeString('taskDivision', label(membershipLabels, 'taskDivision')),
    commitments: t.exposeString('commitments', label(membershipLabels, 'commitments')),
    cooperationKinds: t.expose('cooperationKinds', {
      type: [Cooperation],
      ...label(membershipLabels, 'cooperationKinds'),
    }),
    cooperationEvidence: t.exposeString(
      'cooperationEvidence',
      label(membershipLabels, 'cooperationEvidence'),
    ),
    intentConfirmedAt: t.expose('intentConfirmedAt', {
      type: 'DateTime',
      nullable: true,
      description: '合作意愿确认时间。 When the unit itself confirmed its intent.',
    }),
  }),
});

const Seat = builder.prismaObject('Seat', {
  select: { id: true },
  fields: (t) => ({
    person: t.exposeString('person', label(seatLabels, 'person')),
    organisation: t.relation('organisation', { nullable: true, ...label(seatLabels, 'organisationId') }),
    post: t.expose('post', { type: Post, ...label(seatLabels, 'post') }),
    title: t.exposeString('title', label(seatLabels, 'title')),
    isFulltime: t.exposeBoolean('isFulltime', label(seatLabels, 'isFulltime')),
  }),
});

const GovernanceBody = builder.prismaObject('GovernanceBody', {
  select: { id: true },
  fields: (t) => ({
    function: t.expose('function', { type: BodyFunction, ...label(governanceBodyLabels, 'function') }),
    name: t.exposeString('name', label(governanceBodyLabels, 'name')),
    isStanding: t.exposeBoolean('isStanding', label(governanceBodyLabels, 'isStanding')),
    hostUnit: t.relation('hostUnit', { nullable: true, ...label(governanceBodyLabels, 'hostUnitId') }),
    duties: t.exposeString('duties', label(governanceBodyLabels, 'duties')),
    seats: t.relation('seats', {
      type: Seat,
      query: { orderBy: { position: 'asc' } },
      ...label(governanceBodyLabels, 'seats'),
    }),
  }),
});

const FundManagement = builder.prismaObject('FundManagementDeclaration', {
  select: { formationId: true },
  fields: (t) => ({
    rulesName: t.exposeString('rulesName', label(fundManagementLabels, 'rulesName')),
    adoptedOn: t.expose('adoptedOn', {
      type: 'CalendarDay',
      nullable: true,
      ...label(fundManagementLabels, 'adoptedOn'),
    }),
    supervisedBy: t.exposeString('supervisedBy', label(fundManagementLabels, 'supervisedBy')),
    supervisionFrequency: t.exposeString(
      'supervisionFrequency',
      label(fundManagementLabels, 'supervisionFrequency'),
    ),
    custodian: t.relation('custodian', { nullable: true, ...label(fundManagementLabels, 'custodianId') }),
    followsSpecialFundRules: t.exposeBoolean(
      'followsSpecialFundRules',
      label(fundManagementLabels, 'followsSpecialFundRules'),
    ),
    acceptsSupervision: t.exposeBoolean(
      'acceptsSupervision',
      label(fundManagementLabels, 'acceptsSupervision'),
    ),
    separateAccounting: t.exposeBoolean(
      'separateAccounting',
      label(fundManagementLabels, 'separateAccounting'),
    ),
  }),
});

const Agreement = builder.prismaObject('Agreement', {
  select: { formationId: true },
  fields: (t) => ({
    signedOn: t.expose('signedOn', {
      type: 'CalendarDay',
      nullable: true,
      ...label(agreementLabels, 'signedOn'),
    }),
    liableParty: t.exposeString('liableParty', label(agreementLabels, 'liableParty')),
    incomeSharing: t.exposeString('incomeSharing', label(agreementLabels, 'incomeSharing')),
    effectiveOn: t.expose('effectiveOn', {
      type: 'CalendarDay',
      nullable: true,
      ...label(agreementLabels, 'effectiveOn'),
    }),
  }),
});

export const Formation = builder.prismaObject('Formation', {
  select: { id: true },
  fields: (t) => ({
    leadUnit: t.field({
      type: Organisation,
      nullable: true,
      description: '牵头单位。 The lead unit.',
      // The same rows in the same order as `members`, so that both are one load.
      select: (_args: object, _context: object, nested: (query: object) => object) => ({
        members: { orderBy: { position: 'asc' }, select: { role: true, organisation: nested({}) } },
      }),
      resolve: ({ members }: { members: { role: string; organisation: object }[] }) =>
        members.find(({ role }) => role === 'LEAD')?.organisation ?? null,
    } as never),
    members: t.relation('members', {
      type: Membership,
      query: { orderBy: { position: 'asc' } },
      ...label(formationLabels, 'members'),
    }),
    governanceBodies: t.relation('governanceBodies', {
      type: GovernanceBody,
      query: { orderBy: { position: 'asc' } },
      ...label(formationLabels, 'governanceBodies'),
    }),
    fundManagementDeclaration: t.relation('fundManagement', {
      type: FundManagement,
      nullable: true,
      ...label(formationLabels, 'fundManagement'),
    }),
    agreement: t.relation('agreement', {
      type: Agreement,
      nullable: true,
      ...label(formationLabels, 'agreement'),
    }),
  }),
});

inputOf('Seat', seatInput, seatLabels);
inputOf('Membership', membershipInput, membershipLabels);
inputOf('GovernanceBody', governanceBodyInput, governanceBodyLabels);
inputOf('FundManagementDeclaration', fundManagementInput, fundManagementLabels);
inputOf('Agreement', agreementInput, agreementLabels);
inputOf('Formation', formationInput, formationLabels);
