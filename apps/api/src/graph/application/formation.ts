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
import { globalId } from '../kernel/global-id.ts';
import { inputEnum, inputOf } from '../kernel/input.ts';
import { Organisation } from '../organisation/organisation.ts';
import { type AsOf, type Dated, dated, dayOf, days, holdsOn, type Nested } from './dated.ts';
import { FundManagement, latestFirst } from './fund-declaration.ts';

const Role = inputEnum(membershipRole);
const LayerEnum = inputEnum(layer);
const Chain = inputEnum(chainPosition);
const Cooperation = inputEnum(cooperationKind);
const BodyFunction = inputEnum(governanceFunction);
const Post = inputEnum(seatPost);

export const Membership = builder.prismaObject('Membership', {
  select: { id: true, ...dated },
  fields: (t) => ({
    validFrom: t.expose('validFrom', days.validFrom),
    validTo: t.expose('validTo', days.validTo),
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
  select: { id: true, ...dated },
  fields: (t) => ({
    validFrom: t.expose('validFrom', days.validFrom),
    validTo: t.expose('validTo', days.validTo),
    person: t.exposeString('person', label(seatLabels, 'person')),
    organisation: t.relation('organisation', { nullable: true, ...label(seatLabels, 'organisationId') }),
    post: t.expose('post', { type: Post, ...label(seatLabels, 'post') }),
    title: t.exposeString('title', label(seatLabels, 'title')),
    isFulltime: t.exposeBoolean('isFulltime', label(seatLabels, 'isFulltime')),
  }),
});

const inOrder = { orderBy: { position: 'asc' } } as const;
export const GovernanceBody = builder.prismaObject('GovernanceBody', {
  select: { id: true, ...dated },
  fields: (t) => ({
    id: t.id({ resolve: ({ id }) => globalId('GovernanceBody', id) }),
    validFrom: t.expose('validFrom', days.validFrom),
    validTo: t.expose('validTo', days.validTo),
    function: t.expose('function', { type: BodyFunction, ...label(governanceBodyLabels, 'function') }),
    name: t.exposeString('name', label(governanceBodyLabels, 'name')),
    isStanding: t.exposeBoolean('isStanding', label(governanceBodyLabels, 'isStanding')),
    hostUnit: t.relation('hostUnit', { nullable: true, ...label(governanceBodyLabels, 'hostUnitId') }),
    duties: t.exposeString('duties', label(governanceBodyLabels, 'duties')),
    seats: t.field({
      type: [Seat],
      ...label(governanceBodyLabels, 'seats'),
      select: (_args: object, _context: object, nested: Nested) => ({ seats: nested(inOrder) }),
      resolve: (body: AsOf & { seats: Dated[] }) => body.seats.filter(holdsOn(body)),
    } as never),
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

type Custody = Readonly<{
  custodianships: readonly (Dated & { organisation: object })[];
  fundDeclarations: readonly Readonly<{ custodian: object | null }>[];
}>;

export const Formation = builder.prismaObject('Formation', {
  select: { id: true },
  fields: (t) => ({
    asOf: t.field({
      type: 'CalendarDay',
      nullable: true,
      description: '截至日;申报的组建方案没有日期。 The day it is shown for; none for an application’s.',
      resolve: (formation) => (formation as AsOf).asOf ?? null,
    }),
    leadUnit: t.field({
      type: Organisation,
      nullable: true,
      description: '牵头单位。 The lead unit.',
      // The same rows in the same order as `members`, so that both are one load.
      select: (_args: object, _context: object, nested: Nested) => ({
        members: { ...inOrder, select: { role: true, ...dated, organisation: nested({}) } },
      }),
      resolve: (formation: AsOf & { members: (Dated & { role: string; organisation: object })[] }) =>
        formation.members.filter(holdsOn(formation)).find(({ role }) => role === 'LEAD')?.organisation ??
        null,
    } as never),
    members: t.field({
      type: [Membership],
      ...label(formationLabels, 'members'),
      // Only a formation of a day, which is computed, has rows that do not hold.
      extensions: { plainRelation: 'members' },
      select: (_args: object, _context: object, nested: Nested) => ({ members: nested(inOrder) }),
      resolve: (formation: AsOf & { members: Dated[] }) => formation.members.filter(holdsOn(formation)),
    } as never),
    governanceBodies: t.field({
      type: [GovernanceBody],
      ...label(formationLabels, 'governanceBodies'),
      extensions: { plainRelation: 'governanceBodies' },
      select: (_args: object, _context: object, nested: Nested) => ({ governanceBodies: nested(inOrder) }),
      resolve: ({ governanceBodies, ...formation }: AsOf & { governanceBodies: Dated[] }) =>
        governanceBodies.filter(holdsOn(formation)).map((body) => ({ ...body, ...dayOf(formation) })),
    } as never),
    custodian: t.field({
      type: Organisation,
      nullable: true,
      description: '经费受托管理单位。 Who keeps the money: declared, or on that day.',
      select: (_args: object, _context: object, nested: Nested) => ({
        custodianships: { select: { ...dated, organisation: nested({}) } },
        fundDeclarations: { ...latestFirst, select: { custodian: nested({}) } },
      }),
      resolve: (formation: AsOf & Custody) =>
        formation.asOf === undefined
          ? (formation.fundDeclarations[0]?.custodian ?? null)
          : (formation.custodianships.find(holdsOn(formation))?.organisation ?? null),
    } as never),
    fundManagementDeclaration: t.field({
      type: FundManagement,
      nullable: true,
      ...label(formationLabels, 'fundManagement'),
      extensions: { plainRelation: 'fundDeclarations' },
      select: (_args: object, _context: object, nested: Nested) => ({
        fundDeclarations: nested(latestFirst),
      }),
      resolve: ({ fundDeclarations, ...formation }: AsOf & { fundDeclarations: Dated[] }) => {
        const declaration = fundDeclarations.find(holdsOn(formation));
        return declaration ? { ...declaration, ...dayOf(formation) } : null;
      },
    } as never),
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
