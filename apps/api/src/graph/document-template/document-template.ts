import {
  actionsFrom,
  documentTemplateKind,
  documentTemplateLabels,
  documentTemplateLifecycle,
  documentTemplateStatus,
  type TemplateIssue,
} from '@consortium/domain';
import { builder } from '../../builder.ts';
import { listField } from '../kernel/connection.ts';
import { label } from '../kernel/expose.ts';
import { inputEnum } from '../kernel/input.ts';
import { by, orderings } from '../kernel/orders.ts';
import { historyOf } from '../people/history.ts';

const Kind = inputEnum(documentTemplateKind);
const Status = inputEnum(documentTemplateStatus);
const issuesIn = (problems: unknown) => problems as readonly TemplateIssue[];
const person = { select: { name: true } } as const;

export const DocumentTemplate = builder.prismaNode('DocumentTemplate', {
  id: { field: 'id' },
  description: '公文模板: one version of a Word template of the office’s own.',
  select: { id: true },
  fields: (t) => {
    const instant = (name: 'activatedAt' | 'retiredAt') =>
      t.expose(name, { type: 'DateTime', nullable: true, ...label(documentTemplateLabels, name) });
    return {
      version: t.exposeInt('version'),
      kind: t.expose('kind', { type: Kind, ...label(documentTemplateLabels, 'kind') }),
      edition: t.exposeInt('edition', label(documentTemplateLabels, 'edition')),
      status: t.expose('status', { type: Status, ...label(documentTemplateLabels, 'status') }),
      fileName: t.exposeString('fileName', label(documentTemplateLabels, 'fileName')),
      size: t.exposeInt('size', label(documentTemplateLabels, 'size')),
      uploadedBy: t.string({
        ...label(documentTemplateLabels, 'uploadedBy'),
        select: { uploadedBy: person },
        resolve: ({ uploadedBy }) => uploadedBy.name,
      }),
      createdAt: t.expose('createdAt', { type: 'DateTime', ...label(documentTemplateLabels, 'createdAt') }),
      activatedBy: t.string({
        nullable: true,
        ...label(documentTemplateLabels, 'activatedBy'),
        select: { activatedBy: person },
        resolve: ({ activatedBy }) => activatedBy?.name ?? null,
      }),
      activatedAt: instant('activatedAt'),
      retiredAt: instant('retiredAt'),
      problemCount: t.int({
        ...label(documentTemplateLabels, 'problemCount'),
        select: { problems: true },
        resolve: ({ problems }) => issuesIn(problems).length,
      }),
      problems: t.field({
        type: 'JSON',
        description:
          '模板问题: a list of { code, tag, label, place { label, around }, hint }; label, place and hint in both languages.',
        select: { problems: true },
        resolve: ({ problems }) => issuesIn(problems),
      }),
      openActions: t.stringList({
        description: '当前用户现在可以办理的操作。 What the viewer may do now.',
        select: { status: true, problems: true },
        resolve: (record, _args, { access }) =>
          actionsFrom(documentTemplateLifecycle, record.status).filter(
            (action) =>
              (action !== 'activate' || issuesIn(record.problems).length === 0) &&
              access.may(action, 'DocumentTemplate', record as never),
          ),
      }),
      history: t.field(historyOf('DocumentTemplate')),
    };
  },
});

listField({
  type: DocumentTemplate as never,
  name: 'DocumentTemplate',
  field: 'documentTemplates',
  description: '公文模板的各版。 The versions of the office’s own Word templates.',
  filter: builder.inputType('DocumentTemplateFilter', {
    fields: (t) => ({
      search: t.string({ description: '文件名所含文字。' }),
      kind: t.field({ type: [Kind] }),
      status: t.field({ type: [Status] }),
    }),
  }),
  toWhere: ({ search, kind, status }) => ({
    ...(search ? { fileName: { contains: search } } : {}),
    ...(kind?.length ? { kind: { in: kind } } : {}),
    ...(status?.length ? { status: { in: status } } : {}),
  }),
  orders: orderings(
    {
      CREATED: by('createdAt'),
      KIND: by('kind'),
      EDITION: by('edition'),
      STATUS: by('status'),
      FILE: by('fileName'),
    },
    { first: 'CREATED_DESC' },
  ),
});
