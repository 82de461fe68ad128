import { objectionForm, objectionLabels, objectionLifecycle, objectionStatus } from '@consortium/domain';
import { builder } from '../../builder.ts';
import { Application } from '../application/application.ts';
import { guardedApplication } from '../application/guarded.ts';
import { listField } from '../kernel/connection.ts';
import { label } from '../kernel/expose.ts';
import { inputEnum } from '../kernel/input.ts';
import { by, orderings } from '../kernel/orders.ts';
import { PublicNotice } from './notice.ts';

const Form = inputEnum(objectionForm);
const Status = inputEnum(objectionStatus);
const personName = { description: '办理人。 The person who did it.' } as const;

/** Read by the bureau alone: it names a person and how to reach them. */
export const Objection = builder.prismaNode('Objection', {
  select: { id: true },
  id: { field: 'id' },
  fields: (t) => ({
    version: t.exposeInt('version'),
    notice: t.relation('notice'),
    application: t.field({
      type: Application,
      nullable: true,
      ...label(objectionLabels, 'applicationId'),
      ...(guardedApplication as object),
    } as never),
    form: t.expose('form', { type: Form, ...label(objectionLabels, 'form') }),
    objector: t.exposeString('objector', label(objectionLabels, 'objector')),
    contact: t.exposeString('contact', label(objectionLabels, 'contact')),
    text: t.exposeString('text', label(objectionLabels, 'text')),
    receivedOn: t.expose('receivedOn', { type: 'CalendarDay', ...label(objectionLabels, 'receivedOn') }),
    status: t.expose('status', { type: Status, description: '状态。' }),
    handling: t.exposeString('handling', { description: '处理意见。 How it was handled.' }),
    recordedBy: t.string({
      ...personName,
      select: { recordedBy: { select: { name: true } } },
      resolve: ({ recordedBy }) => recordedBy.name,
    }),
    decidedBy: t.string({
      nullable: true,
      ...personName,
      select: { decidedBy: { select: { name: true } } },
      resolve: ({ decidedBy }) => decidedBy?.name ?? null,
    }),
    decidedAt: t.expose('decidedAt', { type: 'DateTime', nullable: true }),
    openActions: t.stringList({
      description: '当前用户现在可以办理的操作。 What the viewer may do now.',
      select: { status: true },
      resolve: (objection, _args, { access }) =>
        Object.entries(objectionLifecycle)
          .filter(
            ([action, { moves }]) => objection.status in moves && access.may(action, 'Objection', objection),
          )
          .map(([action]) => action),
    }),
  }),
});

builder.prismaObjectFields(PublicNotice, (t) => ({
  objections: t.relation('objections', {
    type: Objection,
    description: '异议,仅主管部门可见。 For the bureau alone; empty for everybody else.',
    query: (_args, { access }) => ({
      where: access.where('read', 'Objection'),
      orderBy: [{ receivedOn: 'asc' }, { id: 'asc' }],
    }),
  }),
}));

const ObjectionFilter = builder.inputType('ObjectionFilter', {
  fields: (t) => ({
    noticeId: t.globalID({ for: PublicNotice }),
    applicationId: t.globalID({ for: Application }),
    status: t.field({ type: [Status] }),
  }),
});
listField({
  type: Objection as never,
  name: 'Objection',
  field: 'objections',
  description: '异议,仅主管部门可见。 Objections; for the bureau alone.',
  filter: ObjectionFilter,
  toWhere: ({ noticeId, applicationId, status }) => ({
    ...(noticeId ? { noticeId: noticeId.id } : {}),
    ...(applicationId ? { applicationId: applicationId.id } : {}),
    ...(status?.length ? { status: { in: status } } : {}),
  }),
  orders: orderings({ RECEIVED: by('receivedOn'), STATUS: by('status') }, { first: 'RECEIVED_DESC' }),
});
