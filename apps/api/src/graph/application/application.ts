import { grammarOf, storedDay } from '@consortium/database/rows';
import {
  applicationActions,
  applicationActionsOn,
  applicationInput,
  applicationKind,
  applicationLabels,
  applicationLifecycle,
  applicationStatus,
  coreOf,
  dayOf,
  finalStatuses,
  funnelStep,
  type Label,
  membershipRole,
  planTexts,
  reached,
} from '@consortium/domain';
import { gramsOfTerm } from '@consortium/domain/search';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { type Examination as ExaminationShape, examinationOf } from '../../examination/examine.ts';
import { formsFor } from '../../papers/application.ts';
import { together } from '../../together.ts';
import { Batch, closedOn, District } from '../batch/batch.ts';
import { Examination } from '../examination/examination.ts';
import { listField } from '../kernel/connection.ts';
import { label } from '../kernel/expose.ts';
import { inputEnum, inputOf } from '../kernel/input.ts';
import { visibleRecord } from '../kernel/node.ts';
import { by, given, orderings } from '../kernel/orders.ts';
import { described, enumOf } from '../kernel/terms.ts';
import { Organisation } from '../organisation/organisation.ts';
import { historyOf } from '../people/history.ts';
import { ClauseVerdict, Correction, Filing, SubmissionItem, Waiver } from './formal-check.ts';
import { Formation } from './formation.ts';
import { askedColumns } from './guarded.ts';

const Kind = inputEnum(applicationKind);
const Status = enumOf(applicationStatus);
const Role = enumOf(membershipRole);
export const ApplicationAction = builder.enumType('ApplicationAction', {
  values: Object.fromEntries(
    applicationActions.map((action) => [
      action,
      { description: described(applicationLifecycle[action].label as Label) },
    ]),
  ) as Record<(typeof applicationActions)[number], { description: string }>,
});
const Basis = builder.enumType('ExaminationBasis', {
  description: '对照依据。 CURRENT is computed now; SUBMITTED is the snapshot frozen at the last submission.',
  values: { CURRENT: {}, SUBMITTED: {} },
});

const snapshots = together(async ({ database }, ids) => {
  const rows = await database.examinationSnapshot.findMany({
    where: { applicationId: { in: ids }, stage: 'SUBMISSION' },
    orderBy: [{ applicationId: 'asc' }, { examinedAt: 'desc' }],
    distinct: ['applicationId'],
  });
  return new Map(rows.map(({ applicationId, ...row }) => [applicationId, row]));
});

async function frozen(context: Context, id: string): Promise<ExaminationShape | null> {
  const row = await snapshots(context, id);
  if (!row) return null;
  const { subject, facts } = row.input as unknown as Pick<ExaminationShape, 'subject' | 'facts'>;
  return { ...row, subject, facts, findings: row.findings as unknown as ExaminationShape['findings'] };
}

const text = [
  'mainBusinessDirection',
  'contactName',
  'contactPhone',
  'contactEmail',
  ...planTexts,
  'specialCaseBasis',
] as const;

export const Application = builder.prismaNode('Application', {
  select: { id: true },
  id: { field: 'id' },
  fields: (t) => ({
    number: t.exposeString('number', { description: '申报编号。' }),
    name: t.exposeString('name', label(applicationLabels, 'name')),
    version: t.exposeInt('version', {
      description: '版本,修改时须回传。 Send it back when you change the record.',
    }),
    status: t.expose('status', { type: Status, description: '状态。' }),
    kind: t.expose('kind', { type: Kind, description: '类别。' }),
    coreField: t.string({
      nullable: true,
      description: '核心技术领域,取自名称。 The core of the name; null where the name has another form.',
      select: { name: true, batch: { select: { ruleSet: { select: { definition: true } } } } },
      resolve: ({ name, batch }) => coreOf(name, grammarOf(batch.ruleSet.definition)),
    }),
    batch: t.relation('batch'),
    leadUnit: t.relation('leadUnit'),
    recommendingBody: t.relation('recommendingBody', {
      nullable: true,
      ...label(applicationLabels, 'recommendingBodyId'),
    }),
    priorityDirections: t.relation('priorityDirections', {
      query: { orderBy: { position: 'asc' } },
      ...label(applicationLabels, 'priorityDirectionIds'),
    }),
    formation: t.relation('formation', { type: Formation, ...label(applicationLabels, 'formation') }),
    ...(Object.fromEntries(
      text.map((key) => [key, t.exposeString(key, label(applicationLabels, key))]),
    ) as Record<(typeof text)[number], ReturnType<typeof t.exposeString>>),
    selfCheckSignedOn: t.expose('selfCheckSignedOn', {
      type: 'CalendarDay',
      nullable: true,
      ...label(applicationLabels, 'selfCheckSignedOn'),
    }),
    memberCount: t.int({
      description: '成员单位数(不含牵头单位)。 Member units without the lead.',
      select: { memberUnitIds: true },
      resolve: ({ memberUnitIds }) => memberUnitIds.length,
    }),
    submittedAt: t.expose('submittedAt', { type: 'DateTime', nullable: true, description: '提交时间。' }),
    recommendedAt: t.expose('recommendedAt', { type: 'DateTime', nullable: true, description: '推荐时间。' }),
    receivedAt: t.expose('receivedAt', { type: 'DateTime', nullable: true, description: '受理时间。' }),
    concludedAt: t.expose('concludedAt', { type: 'DateTime', nullable: true, description: '办结时间。' }),
    correctionDueOn: t.expose('correctionDueOn', {
      type: 'CalendarDay',
      nullable: true,
      description: '补正截止日期。',
    }),
    isOverdue: t.boolean({
      description: '补正逾期,由日期算出。 The correction is late; computed.',
      select: { status: true, correctionDueOn: true },
      resolve: ({ status, correctionDueOn }, _args, { now }) =>
        status === 'CORRECTION_REQUESTED' &&
        correctionDueOn !== null &&
        correctionDueOn < (storedDay(dayOf(now)) as Date),
    }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
    myRole: t.field({
      type: Role,
      nullable: true,
      description: '本单位在其中的角色。 The role of the viewer’s unit in it.',
      select: { leadUnitId: true, memberUnitIds: true },
      resolve: ({ leadUnitId, memberUnitIds }, _args, { viewer }) => {
        if (!viewer?.organisationId) return null;
        if (leadUnitId === viewer.organisationId) return 'LEAD';
        return memberUnitIds.includes(viewer.organisationId) ? 'MEMBER' : null;
      },
    }),
    openActions: t.field({
      type: [ApplicationAction],
      description: '当前用户现在可以办理的操作:状态与权限都允许,且有事可办。 What the viewer may do now.',
      select: {
        ...askedColumns,
        waivers: { orderBy: { proposedAt: 'asc' }, select: { status: true } },
        specialCase: { select: { status: true } },
      },
      resolve: (application, _args, { access }) =>
        applicationActionsOn(application).filter((action) => access.may(action, 'Application', application)),
    }),
    examination: t.field({
      type: Examination,
      nullable: true,
      complexity: 40,
      description: '条款对照。 CURRENT by default; SUBMITTED is null before the first submission.',
      args: { basis: t.arg({ type: Basis, defaultValue: 'CURRENT' }) },
      select: { id: true },
      resolve: ({ id }, { basis }, context) =>
        basis === 'SUBMITTED' ? frozen(context, id) : examinationOf(context, id),
    }),
    submissionItems: t.relation('submissionItems', {
      type: SubmissionItem,
      query: { orderBy: { kind: 'asc' } },
    }),
    filings: t.relation('filings', {
      type: Filing,
      description:
        '历次提交;无权查看牵头单位经营数据的为空。 Every submission, the first one first; none for whoever may not read the figures of the lead unit.',
      query: (_args: object, context: Context) => ({
        where: { application: formsFor(context) },
        orderBy: { filing: 'asc' },
      }),
    }),
    waivers: t.relation('waivers', { type: Waiver, query: { orderBy: { proposedAt: 'asc' } } }),
    verdicts: t.relation('verdicts', { type: ClauseVerdict, query: { orderBy: { code: 'asc' } } }),
    corrections: t.relation('corrections', { type: Correction, query: { orderBy: { requestedAt: 'asc' } } }),
    history: t.field(historyOf('Application', 'read')),
  }),
});

const ApplicationFilter = builder.inputType('ApplicationFilter', {
  fields: (t) => ({
    search: t.string({ description: '名称、编号或拼音首字母。' }),
    batchId: t.globalID({ for: Batch }),
    kind: t.field({ type: [Kind] }),
    status: t.field({ type: [Status] }),
    recommendingBodyId: t.globalID({ for: District }),
    leadUnitId: t.globalID({ for: Organisation }),
    unitId: t.globalID({ for: Organisation, description: '牵头或成员均可。 Lead or member.' }),
    directionName: t.string(),
    reached: t.field({
      type: inputEnum(funnelStep),
      description: '到达该环节的,不论后来如何。 Came so far, whatever became of it.',
    }),
    isOpen: t.boolean({ description: '尚未办结。' }),
    isWaitingForMe: t.boolean({ description: '待我办理。 What waits for the viewer.' }),
    isLapsed: t.boolean({
      description: '未提交而批次已截止的草稿。 Kept drafts whose batch has closed; they wait for nobody.',
    }),
  }),
});

const waitingStatuses: Partial<Record<string, readonly string[]>> = {
  UNIT_STAFF: ['DRAFT', 'RETURNED', 'CORRECTION_REQUESTED'],
  DISTRICT_OFFICER: ['SUBMITTED'],
  BUREAU_OFFICER: ['RECOMMENDED', 'RECEIVED'],
};

/** 已截止的草稿: it can no longer be submitted, so nothing about it waits. */
const lapsed = (now: Date): object => ({
  status: { in: ['DRAFT', 'RETURNED'] },
  batch: closedOn(storedDay(dayOf(now)) as Date),
});

/** 待我办理: by what the viewer can do next, in the language of filters. */
const waitingFor = ({ viewer }: Context): object => {
  if (viewer?.role === 'SECTION_HEAD' || viewer?.role === 'BUREAU_LEADER')
    return {
      waivers: { some: { status: 'PROPOSED' } },
      status: { in: ['SUBMITTED', 'RECOMMENDED', 'RECEIVED'] },
    };
  if (viewer?.role === 'UNIT_STAFF' && viewer.organisationId)
    return {
      OR: [
        { leadUnitId: viewer.organisationId, status: { in: waitingStatuses.UNIT_STAFF } },
        {
          memberUnitIds: { has: viewer.organisationId },
          status: { in: ['DRAFT', 'RETURNED', 'SUBMITTED', 'CORRECTION_REQUESTED'] },
          formation: {
            members: { some: { organisationId: viewer.organisationId, intentConfirmedAt: null } },
          },
        },
      ],
    };
  if (viewer?.role === 'EXPERT')
    return {
      status: 'UNDER_REVIEW',
      review: { assignments: { some: { userId: viewer.id, status: 'ASSIGNED' } } },
    };
  return { status: { in: waitingStatuses[viewer?.role ?? ''] ?? [] } };
};

listField({
  type: Application as never,
  name: 'Application',
  field: 'applications',
  description: '申报,只含本人可见的。 The applications that the viewer may see.',
  filter: ApplicationFilter,
  toWhere: (filter, context) => ({
    AND: [
      filter.search ? { searchGrams: { hasEvery: gramsOfTerm(filter.search) } } : {},
      filter.batchId ? { batchId: filter.batchId.id } : {},
      filter.kind?.length ? { kind: { in: filter.kind } } : {},
      filter.status?.length ? { status: { in: filter.status } } : {},
      filter.recommendingBodyId ? { recommendingBodyId: filter.recommendingBodyId.id } : {},
      filter.leadUnitId ? { leadUnitId: filter.leadUnitId.id } : {},
      filter.unitId
        ? { OR: [{ leadUnitId: filter.unitId.id }, { memberUnitIds: { has: filter.unitId.id } }] }
        : {},
      filter.directionName ? { priorityDirections: { some: { name: filter.directionName } } } : {},
      filter.reached ? reached(filter.reached) : {},
      filter.isOpen ? { status: { notIn: [...finalStatuses] } } : {},
      filter.isWaitingForMe ? { ...waitingFor(context), NOT: lapsed(context.now) } : {},
      filter.isLapsed == null ? {} : { [filter.isLapsed ? 'AND' : 'NOT']: lapsed(context.now) },
    ],
  }),
  orders: orderings(
    {
      UPDATED: by('updatedAt'),
      NUMBER: by('number'),
      NAME: by('name'),
      LEAD_UNIT: [{ leadUnit: { legalName: 'asc' } }],
      DISTRICT: [{ recommendingBody: { name: 'asc' } }],
      STATUS: by('status'),
      SUBMITTED: [given('submittedAt')],
      CORRECTION_DUE: [given('correctionDueOn')],
      BATCH: [{ batch: { title: 'asc' } }],
    },
    { first: 'UPDATED_DESC' },
  ),
});

builder.queryField('application', (t) =>
  t.prismaField({
    type: Application,
    nullable: true,
    authScopes: { signedIn: true },
    args: { id: t.arg.globalID({ required: true, for: Application }) },
    resolve: (query, _root, { id }, context) => visibleRecord(context, 'Application', id, query),
  }),
);

export const ApplicationData = inputOf('Application', applicationInput, applicationLabels);
