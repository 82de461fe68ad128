import type PrismaTypes from '@consortium/database/pothos';
import { fundManagementLabels } from '@consortium/domain';
import { builder } from '../../builder.ts';
import { label } from '../kernel/expose.ts';
import { Organisation } from '../organisation/organisation.ts';
import { type AsOf, type Dated, dated, days, holdsOn, type Nested } from './dated.ts';

/** Versions of the declaration, wherever they are asked for, so that all of them are one load. */
export const latestFirst = { orderBy: { validFrom: 'desc' } } as const;

type Types = typeof builder extends PothosSchemaTypes.SchemaBuilder<infer Known> ? Known : never;
type DeclarationFields = PothosSchemaTypes.PrismaObjectFieldBuilder<
  Types,
  PrismaTypes['FundManagementDeclaration']
>;
/** What is declared, in an application and in every version alike. */
const declaredOf = (t: DeclarationFields) => ({
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
});

/** Who keeps the money of a running consortium is told by its custodianships alone. */
type Kept = Readonly<{
  custodian: object | null;
  formation: Readonly<{ custodianships: readonly (Dated & { organisation: object })[] }>;
}>;

export const FundManagement = builder.prismaObject('FundManagementDeclaration', {
  select: { id: true, ...dated },
  fields: (t) => ({
    validFrom: t.expose('validFrom', days.validFrom),
    validTo: t.expose('validTo', days.validTo),
    custodian: t.field({
      type: Organisation,
      nullable: true,
      description:
        '经费受托管理单位:申报的,或当日的。 The custodian unit: as an application names it, or of the day asked for.',
      extensions: { plainRelation: 'custodian' },
      select: (_args: object, _context: object, nested: Nested) => ({
        custodian: nested({}),
        formation: { select: { custodianships: { select: { ...dated, organisation: nested({}) } } } },
      }),
      resolve: (declaration: AsOf & Kept) =>
        declaration.asOf === undefined
          ? declaration.custodian
          : (declaration.formation.custodianships.find(holdsOn(declaration))?.organisation ?? null),
    } as never),
    ...declaredOf(t as never),
  }),
});

export const FundDeclarationVersion = builder.prismaObject('FundManagementDeclaration', {
  variant: 'FundDeclarationVersion',
  select: { id: true },
  description: '经费管理声明版本: what a running consortium declares from a day on.',
  fields: (t) => ({
    validFrom: t.expose('validFrom', days.validFrom),
    validTo: t.expose('validTo', days.validTo),
    reason: t.exposeString('reason', {
      description: '修订说明;设立时的声明为空。 What it changes and why; empty of the first.',
    }),
    ...declaredOf(t as never),
  }),
});
