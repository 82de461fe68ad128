import {
  financialYearInput,
  financialYearLabels,
  innovationPlatformInput,
  innovationPlatformLabels,
  integrityObject,
  integrityRecordInput,
  integrityRecordLabels,
  officeRecordsInput,
  officeRecordsLabels,
  organisationInput,
  organisationKind,
  organisationLabels,
  organisationSector,
  platformKind,
  platformLevel,
  rdTeamInput,
  rdTeamLabels,
  strategicAgreementInput,
  strategicAgreementLabels,
} from '@consortium/domain';
import { gramsOfTerm } from '@consortium/domain/search';
import { builder } from '../../builder.ts';
import { together } from '../../together.ts';
import { listField } from '../kernel/connection.ts';
import { label } from '../kernel/expose.ts';
import { inputEnum, inputOf } from '../kernel/input.ts';
import { visibleRecord } from '../kernel/node.ts';
import { by, given, orderings } from '../kernel/orders.ts';
import { historyOf } from '../people/history.ts';

const Kind = inputEnum(organisationKind);
const Sector = inputEnum(organisationSector);
const Level = inputEnum(platformLevel);
const PlatformKindEnum = inputEnum(platformKind);
const IntegrityObjectEnum = inputEnum(integrityObject);

const FinancialYear = builder.prismaObject('FinancialYear', {
  fields: (t) => ({
    year: t.exposeInt('year', label(financialYearLabels, 'year')),
    monthsOperated: t.exposeInt('monthsOperated', label(financialYearLabels, 'monthsOperated')),
    mainRevenue: t.expose('mainRevenue', {
      type: 'Money',
      nullable: true,
      ...label(financialYearLabels, 'mainRevenue'),
    }),
    salesRevenue: t.expose('salesRevenue', {
      type: 'Money',
      nullable: true,
      ...label(financialYearLabels, 'salesRevenue'),
    }),
    rdExpense: t.expose('rdExpense', {
      type: 'Money',
      nullable: true,
      ...label(financialYearLabels, 'rdExpense'),
    }),
    profit: t.expose('profit', { type: 'Money', nullable: true, ...label(financialYearLabels, 'profit') }),
    isAudited: t.exposeBoolean('isAudited', label(financialYearLabels, 'isAudited')),
  }),
});
const RdTeam = builder.prismaObject('RdTeam', {
  fields: (t) => ({
    asOf: t.expose('asOf', { type: 'CalendarDay' }),
    fulltimeRdStaff: t.exposeInt('fulltimeRdStaff', label(rdTeamLabels, 'fulltimeRdStaff')),
    seniorExperts: t.exposeInt('seniorExperts', { nullable: true, ...label(rdTeamLabels, 'seniorExperts') }),
    doctors: t.exposeInt('doctors', { nullable: true, ...label(rdTeamLabels, 'doctors') }),
    chiefScientist: t.exposeString('chiefScientist', label(rdTeamLabels, 'chiefScientist')),
  }),
});
const InnovationPlatform = builder.prismaObject('InnovationPlatform', {
  fields: (t) => ({
    name: t.exposeString('name', label(innovationPlatformLabels, 'name')),
    kind: t.expose('kind', { type: PlatformKindEnum }),
    level: t.expose('level', { type: Level }),
    approvalNo: t.exposeString('approvalNo', label(innovationPlatformLabels, 'approvalNo')),
    approvedOn: t.expose('approvedOn', { type: 'CalendarDay', nullable: true }),
    validTo: t.expose('validTo', { type: 'CalendarDay', nullable: true }),
    revokedOn: t.expose('revokedOn', { type: 'CalendarDay', nullable: true }),
  }),
});
const StrategicAgreement = builder.prismaObject('StrategicAgreement', {
  fields: (t) => ({
    party: t.exposeString('party', label(strategicAgreementLabels, 'party')),
    documentNo: t.exposeString('documentNo', label(strategicAgreementLabels, 'documentNo')),
    signedOn: t.expose('signedOn', { type: 'CalendarDay' }),
    validTo: t.expose('validTo', { type: 'CalendarDay', nullable: true }),
  }),
});
const IntegrityRecord = builder.prismaObject('IntegrityRecord', {
  fields: (t) => ({
    object: t.expose('object', { type: IntegrityObjectEnum }),
    person: t.exposeString('person', label(integrityRecordLabels, 'person')),
    act: t.exposeString('act', label(integrityRecordLabels, 'act')),
    basis: t.exposeString('basis', label(integrityRecordLabels, 'basis')),
    decidedOn: t.expose('decidedOn', { type: 'CalendarDay' }),
    validFrom: t.expose('validFrom', { type: 'CalendarDay' }),
    validTo: t.expose('validTo', { type: 'CalendarDay', nullable: true }),
  }),
});

/** 单位详情: figures, persons and records; only for the unit itself and for the offices concerned. */
const OrganisationDetails = builder.prismaObject('Organisation', {
  variant: 'OrganisationDetails',
  description: '单位详情: 经营数据、人员与登记信息。 Figures, persons and records of a unit.',
  fields: (t) => ({
    industryCode: t.exposeString('industryCode', label(organisationLabels, 'industryCode')),
    registeredCapital: t.expose('registeredCapital', {
      type: 'Money',
      nullable: true,
      ...label(organisationLabels, 'registeredCapital'),
    }),
    businessScope: t.exposeString('businessScope', label(organisationLabels, 'businessScope')),
    legalRepresentative: t.exposeString(
      'legalRepresentative',
      label(organisationLabels, 'legalRepresentative'),
    ),
    contactName: t.exposeString('contactName', label(organisationLabels, 'contactName')),
    contactPost: t.exposeString('contactPost', label(organisationLabels, 'contactPost')),
    contactPhone: t.exposeString('contactPhone', label(organisationLabels, 'contactPhone')),
    contactEmail: t.exposeString('contactEmail', label(organisationLabels, 'contactEmail')),
    rdTeam: t.relation('rdTeam', { nullable: true, type: RdTeam, ...label(organisationLabels, 'rdTeam') }),
    financialYears: t.relation('financialYears', {
      type: FinancialYear,
      query: { orderBy: { year: 'asc' } },
      ...label(organisationLabels, 'financialYears'),
    }),
    platforms: t.relation('platforms', {
      type: InnovationPlatform,
      query: { orderBy: { id: 'asc' } },
      ...label(organisationLabels, 'platforms'),
    }),
    strategicAgreements: t.relation('strategicAgreements', {
      type: StrategicAgreement,
      query: { orderBy: { signedOn: 'asc' } },
      ...label(officeRecordsLabels, 'strategicAgreements'),
    }),
    integrityRecords: t.relation('integrityRecords', {
      type: IntegrityRecord,
      query: { orderBy: { decidedOn: 'asc' } },
      ...label(officeRecordsLabels, 'integrityRecords'),
    }),
  }),
});

export const Organisation = builder.prismaNode('Organisation', {
  id: { field: 'id' },
  description:
    '单位: an independent legal person; names and codes are open to every signed-in viewer, details are not.',
  select: { id: true, version: true },
  fields: (t) => ({
    version: t.exposeInt('version'),
    legalName: t.exposeString('legalName', label(organisationLabels, 'legalName')),
    formerNames: t.exposeStringList('formerNames', label(organisationLabels, 'formerNames')),
    uscc: t.exposeString('uscc', label(organisationLabels, 'uscc')),
    kind: t.expose('kind', { type: Kind, ...label(organisationLabels, 'kind') }),
    sector: t.expose('sector', { type: Sector, nullable: true, ...label(organisationLabels, 'sector') }),
    isLegalPerson: t.exposeBoolean('isLegalPerson', {
      nullable: true,
      ...label(organisationLabels, 'isLegalPerson'),
    }),
    divisionCode: t.exposeString('divisionCode', {
      nullable: true,
      ...label(organisationLabels, 'divisionCode'),
    }),
    placeOfBusiness: t.exposeString('placeOfBusiness', label(organisationLabels, 'placeOfBusiness')),
    foundedOn: t.expose('foundedOn', {
      type: 'CalendarDay',
      nullable: true,
      ...label(organisationLabels, 'foundedOn'),
    }),
    tags: t.exposeStringList('tags', label(organisationLabels, 'tags')),
    details: t.variant(OrganisationDetails, {
      description: '详情;无权查看时为空。 Null where the viewer may not see it.',
      isNull: async (organisation, _args, context) => !(await readableDetails(context, organisation.id)),
    }),
    history: t.field(historyOf('Organisation')),
    openActions: t.stringList({
      description: '当前用户现在可以办理的操作。 What the viewer may do now: update, keepOfficeRecords.',
      select: { id: true },
      resolve: (organisation, _args, { access }) =>
        ['update', 'keepOfficeRecords'].filter((action) => access.may(action, 'Organisation', organisation)),
    }),
  }),
});

const readableDetails = together(async ({ database, access }, ids) => {
  const where = { AND: [{ id: { in: ids } }, access.where('readDetails', 'Organisation')] };
  const rows = await database.organisation.findMany({ where, select: { id: true } });
  return new Map(rows.map(({ id }) => [id, true]));
});

const OrganisationFilter = builder.inputType('OrganisationFilter', {
  fields: (t) => ({
    search: t.string({ description: '名称、曾用名、拼音首字母或统一社会信用代码。' }),
    kind: t.field({ type: [Kind] }),
    sector: t.field({ type: [Sector] }),
    divisionCode: t.string(),
    uscc: t.stringList({ description: '一组代码,用于匹配粘贴的名单。 Codes to look up at once.' }),
    isMine: t.boolean({ description: '仅本人所在单位。' }),
  }),
});

listField({
  type: Organisation as never,
  name: 'Organisation',
  field: 'organisations',
  description: '单位名录。 Units.',
  filter: OrganisationFilter,
  toWhere: ({ search, kind, sector, divisionCode, uscc, isMine }, { viewer }) => ({
    ...(search ? { searchGrams: { hasEvery: gramsOfTerm(search) } } : {}),
    ...(kind?.length ? { kind: { in: kind } } : {}),
    ...(sector?.length ? { sector: { in: sector } } : {}),
    ...(divisionCode ? { divisionCode: { startsWith: divisionCode } } : {}),
    ...(uscc?.length ? { uscc: { in: uscc.slice(0, 500) } } : {}),
    ...(isMine ? { id: viewer?.organisationId ?? '00000000-0000-0000-0000-000000000000' } : {}),
  }),
  orders: orderings(
    {
      NAME: by('legalName'),
      USCC: by('uscc'),
      KIND: by('kind'),
      SECTOR: [given('sector')],
      DIVISION: [given('divisionCode')],
      FOUNDED: [given('foundedOn')],
      PLACE: by('placeOfBusiness'),
      UPDATED: by('updatedAt'),
    },
    { first: 'NAME' },
  ),
});

builder.queryField('organisation', (t) =>
  t.prismaField({
    type: Organisation,
    nullable: true,
    authScopes: { signedIn: true },
    args: { id: t.arg.globalID({ required: true, for: Organisation }) },
    resolve: (query, _root, { id }, context) => visibleRecord(context, 'Organisation', id, query),
  }),
);

inputOf('FinancialYear', financialYearInput, financialYearLabels);
inputOf('RdTeam', rdTeamInput, rdTeamLabels);
inputOf('Platform', innovationPlatformInput, innovationPlatformLabels);
inputOf('StrategicAgreement', strategicAgreementInput, strategicAgreementLabels);
inputOf('IntegrityRecord', integrityRecordInput, integrityRecordLabels);
export const OrganisationData = inputOf('Organisation', organisationInput, organisationLabels);
export const OfficeRecords = inputOf('OfficeRecords', officeRecordsInput, officeRecordsLabels);
