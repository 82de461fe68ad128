import { decisionDocumentLabels } from '@consortium/domain';
import { builder } from '../../builder.ts';
import { Application } from '../application/application.ts';
import { guardedApplication } from '../application/guarded.ts';
import { Batch } from '../batch/batch.ts';
import { listField } from '../kernel/connection.ts';
import { label } from '../kernel/expose.ts';
import { by, orderings } from '../kernel/orders.ts';
import { historyOf } from '../people/history.ts';
import { Consortium } from '../registry/consortium.ts';

export const DecisionDocument = builder.prismaNode('DecisionDocument', {
  select: { id: true },
  id: { field: 'id' },
  fields: (t) => ({
    documentNo: t.exposeString('documentNo', label(decisionDocumentLabels, 'documentNo')),
    title: t.exposeString('title', label(decisionDocumentLabels, 'title')),
    issuedOn: t.expose('issuedOn', { type: 'CalendarDay', ...label(decisionDocumentLabels, 'issuedOn') }),
    batch: t.relation('batch', label(decisionDocumentLabels, 'batchId')),
    issuedBy: t.string({
      description: '办理人。 The person who did it.',
      select: { issuedBy: { select: { name: true } } },
      resolve: ({ issuedBy }) => issuedBy.name,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    history: t.field(historyOf('DecisionDocument')),
    consortia: t.relation('consortia', {
      description: '据此成立的联合体。 The consortia it established.',
      query: { orderBy: { number: 'asc' } },
    }),
  }),
});

builder.prismaObjectFields(Consortium, (t) => ({
  decisionDocument: t.relation('decisionDocument', {
    nullable: true,
    description: '批复文件;登记在先的没有。 None for those registered from before.',
  }),
  application: t.field({
    type: Application,
    nullable: true,
    description: '所由成立的申报,无权查看的为空。 Null for who may not read it.',
    ...(guardedApplication as object),
  } as never),
}));

builder.prismaObjectFields(Application, (t) => ({
  consortium: t.relation('consortium', {
    nullable: true,
    description: '据此成立的联合体。 The consortium that was established by it.',
  }),
}));

const DecisionDocumentFilter = builder.inputType('DecisionDocumentFilter', {
  fields: (t) => ({
    search: t.string({ description: '文号或标题所含文字。' }),
    batchId: t.globalID({ for: Batch }),
  }),
});
listField({
  type: DecisionDocument as never,
  name: 'DecisionDocument',
  field: 'decisionDocuments',
  description: '批复文件。 The documents that established consortia.',
  filter: DecisionDocumentFilter,
  toWhere: ({ search, batchId }) => ({
    ...(search ? { OR: [{ documentNo: { contains: search } }, { title: { contains: search } }] } : {}),
    ...(batchId ? { batchId: batchId.id } : {}),
  }),
  orders: orderings(
    {
      ISSUED: by('issuedOn'),
      NUMBER: by('documentNo'),
      TITLE: by('title'),
      BATCH: [{ batch: { title: 'asc' } }],
    },
    { first: 'ISSUED_DESC' },
  ),
});
