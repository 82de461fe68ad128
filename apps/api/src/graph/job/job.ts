import { actionsFrom, jobKind, jobLabels, jobLifecycle, jobStatus, type Label } from '@consortium/domain';
import { builder } from '../../builder.ts';
import { listField } from '../kernel/connection.ts';
import { label } from '../kernel/expose.ts';
import { globalId } from '../kernel/global-id.ts';
import { inputEnum } from '../kernel/input.ts';
import { by, orderings } from '../kernel/orders.ts';

const Kind = inputEnum(jobKind);
const Status = inputEnum(jobStatus);

type Problem = Label & Readonly<{ code: string }>;

export const Job = builder.prismaNode('Job', {
  id: { field: 'id' },
  description:
    '后台任务: long work done beside the requests; its result is one file, fetched once, or what it wrote.',
  select: { id: true, status: true, requestedById: true, importId: true },
  fields: (t) => {
    const instant = (name: 'startedAt' | 'endedAt' | 'expiresAt') =>
      t.expose(name, { type: 'DateTime', nullable: true, ...label(jobLabels, name) });
    return {
      version: t.exposeInt('version'),
      kind: t.expose('kind', { type: Kind, ...label(jobLabels, 'kind') }),
      title: t.exposeString('title', label(jobLabels, 'title')),
      status: t.expose('status', { type: Status, ...label(jobLabels, 'status') }),
      batchId: t.id({
        nullable: true,
        description: '档案所属批次。 The batch of a dossier.',
        select: { batchId: true },
        resolve: ({ batchId }) => batchId && globalId('Batch', batchId),
      }),
      importId: t.id({
        nullable: true,
        description: '写入的导入。 The import that it writes.',
        resolve: ({ importId }) => importId && globalId('DataImport', importId),
      }),
      done: t.exposeInt('done', label(jobLabels, 'done')),
      total: t.exposeInt('total', {
        description: '总数,开始前为 0。 Of how many; 0 before it has begun.',
      }),
      current: t.exposeString('current', label(jobLabels, 'current')),
      attempts: t.exposeInt('attempts', label(jobLabels, 'attempts')),
      problem: t.string({
        nullable: true,
        description: '问题: why the last attempt came to nothing.',
        select: { problem: true },
        resolve: ({ problem }, _args, { locale }) => (problem as Problem | null)?.[locale] ?? null,
      }),
      problemCode: t.string({
        nullable: true,
        description: '问题代码。 The code of `problem`.',
        select: { problem: true },
        resolve: ({ problem }) => (problem as Problem | null)?.code ?? null,
      }),
      requestedAt: t.expose('requestedAt', { type: 'DateTime', ...label(jobLabels, 'requestedAt') }),
      startedAt: instant('startedAt'),
      endedAt: instant('endedAt'),
      expiresAt: instant('expiresAt'),
      fileName: t.exposeString('fileName', { nullable: true, ...label(jobLabels, 'fileName') }),
      size: t.float({
        nullable: true,
        ...label(jobLabels, 'size'),
        select: { size: true },
        resolve: ({ size }) => (size === null ? null : Number(size)),
      }),
      sha256: t.exposeString('sha256', { nullable: true, ...label(jobLabels, 'sha256') }),
      downloadPath: t.string({
        nullable: true,
        description: '下载地址,仅一次有效。 Where the file is, once.',
        resolve: ({ id, status }) => (status === 'DONE' ? `/jobs/${globalId('Job', id)}/file` : null),
      }),
      openActions: t.stringList({
        description: '当前用户现在可以办理的操作。 What the viewer may do now.',
        resolve: (record, _args, { access }) =>
          actionsFrom(jobLifecycle, record.status).filter((action) => access.may(action, 'Job', record)),
      }),
    };
  },
});

listField({
  type: Job as never,
  name: 'Job',
  field: 'jobs',
  description: '本人的后台任务。 One’s own jobs.',
  filter: builder.inputType('JobFilter', {
    fields: (t) => ({
      search: t.string({ description: '内容所含文字。' }),
      kind: t.field({ type: [Kind] }),
      status: t.field({ type: [Status] }),
    }),
  }),
  toWhere: ({ search, kind, status }) => ({
    ...(search ? { title: { contains: search } } : {}),
    ...(kind?.length ? { kind: { in: kind } } : {}),
    ...(status?.length ? { status: { in: status } } : {}),
  }),
  orders: orderings(
    { REQUESTED: by('requestedAt'), TITLE: by('title'), STATUS: by('status'), KIND: by('kind') },
    { first: 'REQUESTED_DESC' },
  ),
});
