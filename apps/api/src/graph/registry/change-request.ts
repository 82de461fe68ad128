import { storedDay } from '@consortium/database/rows';
import {
  type ChangeInput,
  changeLabels,
  changeRequestActionsFrom,
  changeRequestLabels,
  changeRequestStatus,
  dayOf,
} from '@consortium/domain';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { together } from '../../together.ts';
import { listField } from '../kernel/connection.ts';
import { label } from '../kernel/expose.ts';
import { by, orderings } from '../kernel/orders.ts';
import { enumOf } from '../kernel/terms.ts';
import { Organisation } from '../organisation/organisation.ts';
import { AuditEntry } from '../people/audit.ts';
import { Change, Kind } from './change-content.ts';
import { ChangePreview, storedPreview } from './change-preview.ts';
import { Consortium } from './consortium.ts';

const Status = enumOf(changeRequestStatus);
const inEffect = ['APPROVED', 'FILED'];

type Consent = Readonly<{ organisationId: string; givenAt: Date | null; givenBy: string | null }>;
const ChangeConsent = builder.objectRef<Consent>('ChangeConsent').implement({
  description: '变更同意: a unit concerned, and whether it agrees.',
  fields: (t) => ({
    organisation: t.prismaField({
      type: Organisation,
      description: '所涉单位。 The unit concerned.',
      resolve: (query, { organisationId }, _args, { database }) =>
        database.organisation.findUniqueOrThrow({ ...query, where: { id: organisationId } }),
    }),
    givenAt: t.expose('givenAt', {
      type: 'DateTime',
      nullable: true,
      description: '同意时间;尚未同意时为空。 Null while it has not agreed.',
    }),
    givenBy: t.exposeString('givenBy', { nullable: true, description: '办理人。 Who gave it.' }),
  }),
});

const MOST_ENTRIES = 100;
const histories = together(async ({ database }, ids) => {
  const rows = await database.auditEntry.findMany({
    where: { subject: 'ChangeRequest', recordId: { in: ids } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  });
  const byRecord = Map.groupBy(rows, ({ recordId }) => recordId);
  return new Map([...byRecord].map(([id, entries]) => [id, entries.slice(0, MOST_ENTRIES)]));
});

export const ChangeRequest = builder.prismaNode('ChangeRequest', {
  select: { id: true },
  id: { field: 'id' },
  fields: (t) => ({
    version: t.exposeInt('version'),
    number: t.exposeString('number', { description: '变更编号。' }),
    consortium: t.relation('consortium', { description: '联合体。 The consortium.' }),
    leadUnit: t.relation('leadUnit', { description: '提出单位。 The unit that asks.' }),
    kind: t.expose('kind', { type: Kind, ...label(changeLabels, 'kind') }),
    status: t.expose('status', { type: Status, description: '状态。' }),
    effectiveOn: t.expose('effectiveOn', {
      type: 'CalendarDay',
      ...label(changeRequestLabels, 'effectiveOn'),
    }),
    isEffective: t.boolean({
      description: '已生效,由日期算出。 It has taken effect; computed.',
      select: { status: true, effectiveOn: true },
      resolve: ({ status, effectiveOn }, _args, { now }) =>
        inEffect.includes(status) && effectiveOn <= (storedDay(dayOf(now)) as Date),
    }),
    reason: t.exposeString('reason', label(changeRequestLabels, 'reason')),
    evidence: t.exposeString('evidence', label(changeRequestLabels, 'evidence')),
    change: t.field({
      type: Change,
      ...label(changeRequestLabels, 'change'),
      select: { change: true },
      resolve: ({ change }) => change as unknown as ChangeInput,
    }),
    consents: t.field({
      type: [ChangeConsent],
      description: '须征得同意的单位。 The units whose consent it needs.',
      select: {
        concernedUnitIds: true,
        consents: { select: { organisationId: true, givenAt: true, givenBy: { select: { name: true } } } },
      },
      resolve: ({ concernedUnitIds, consents }) =>
        concernedUnitIds.map((organisationId) => {
          const given = consents.find((each) => each.organisationId === organisationId);
          return { organisationId, givenAt: given?.givenAt ?? null, givenBy: given?.givenBy.name ?? null };
        }),
    }),
    preview: t.field({
      type: ChangePreview,
      nullable: true,
      complexity: 60,
      description: '变更前后对照;办结后为办结时所见。 Before and after; once decided, as it was seen then.',
      resolve: async ({ id }, _args, context) => (await storedPreview(context, id)) ?? null,
    }),
    submittedAt: t.expose('submittedAt', { type: 'DateTime', nullable: true, description: '提交时间。' }),
    decidedAt: t.expose('decidedAt', { type: 'DateTime', nullable: true, description: '办结时间。' }),
    decidedBy: t.string({
      nullable: true,
      description: '审批人。 Who decided; nobody where it was only put on file.',
      select: { decidedBy: { select: { name: true } } },
      resolve: ({ decidedBy }) => decidedBy?.name ?? null,
    }),
    decisionNote: t.exposeString('decisionNote', { description: '审批意见。' }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
    history: t.field({
      type: [AuditEntry],
      complexity: 20,
      description: '办理记录,最近的在前。 Who did what, newest first.',
      resolve: async ({ id }, _args, context) => (await histories(context, id)) ?? [],
    }),
    openActions: t.stringList({
      description: '当前用户现在可以办理的操作。 What the viewer may do now.',
      select: {
        status: true,
        leadUnitId: true,
        concernedUnitIds: true,
        consents: { select: { organisationId: true } },
      },
      resolve: (request, _args, { access, viewer }) =>
        changeRequestActionsFrom(request.status).filter(
          (action) =>
            access.may(action, 'ChangeRequest', request) &&
            // Who has agreed has nothing to agree to any more.
            !(
              action === 'consent' &&
              request.consents.some(({ organisationId }) => organisationId === viewer?.organisationId)
            ),
        ),
    }),
  }),
});

builder.prismaObjectField(Consortium, 'changeRequests', (t) =>
  t.relation('changeRequests', {
    description: '变更申请,只含本人可见的。 Its change requests that the viewer may see.',
    query: (_args: object, { access }: Context) => ({
      where: access.where('read', 'ChangeRequest'),
      orderBy: { number: 'desc' },
    }),
  }),
);

const ChangeRequestFilter = builder.inputType('ChangeRequestFilter', {
  fields: (t) => ({
    search: t.string({ description: '编号或联合体名称。 Number, or name of the consortium.' }),
    consortiumId: t.globalID({ for: Consortium }),
    kind: t.field({ type: [Kind] }),
    status: t.field({ type: [Status] }),
    leadUnitId: t.globalID({ for: Organisation }),
    isWaitingForMe: t.boolean({ description: '待我办理。 What waits for the viewer.' }),
  }),
});

/** 待我办理: a consent of the viewer's unit, a draft of its own, or a decision. */
const waitingFor = ({ viewer }: Context): object => {
  const unit = viewer?.organisationId;
  if (viewer?.role === 'SECTION_HEAD' || viewer?.role === 'BUREAU_LEADER') return { status: 'SUBMITTED' };
  if (!unit) return { id: { in: [] } };
  return {
    OR: [
      { leadUnitId: unit, status: 'DRAFT' },
      {
        concernedUnitIds: { has: unit },
        status: { in: ['DRAFT', 'SUBMITTED'] },
        consents: { none: { organisationId: unit } },
        NOT: { leadUnitId: unit },
      },
    ],
  };
};

listField({
  type: ChangeRequest as never,
  name: 'ChangeRequest',
  field: 'changeRequests',
  description: '变更申请,只含本人可见的。 The change requests that the viewer may see.',
  filter: ChangeRequestFilter,
  toWhere: (filter, context) => ({
    AND: [
      filter.search
        ? {
            OR: [
              { number: { contains: filter.search, mode: 'insensitive' } },
              { consortium: { name: { contains: filter.search } } },
            ],
          }
        : {},
      filter.consortiumId ? { consortiumId: filter.consortiumId.id } : {},
      filter.kind?.length ? { kind: { in: filter.kind } } : {},
      filter.status?.length ? { status: { in: filter.status } } : {},
      filter.leadUnitId ? { leadUnitId: filter.leadUnitId.id } : {},
      filter.isWaitingForMe ? waitingFor(context) : {},
    ],
  }),
  orders: orderings(
    { UPDATED: by('updatedAt'), NUMBER: by('number'), EFFECTIVE: by('effectiveOn') },
    { first: 'UPDATED_DESC' },
  ),
});

builder.queryField('changeRequest', (t) =>
  t.prismaField({
    type: ChangeRequest,
    nullable: true,
    authScopes: { signedIn: true },
    args: { id: t.arg.globalID({ required: true, for: ChangeRequest }) },
    resolve: (query, _root, { id }, { database, access }) =>
      database.changeRequest.findFirst({
        ...query,
        where: { AND: [{ id: id.id }, access.where('read', 'ChangeRequest')] },
      }),
  }),
);
