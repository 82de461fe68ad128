import {
  actionsFrom,
  type ImportIssue as ImportIssueShape,
  importGrounds,
  importKind,
  importLabels,
  importLifecycle,
  importStatus,
  importVerdict,
  jobsUnderWay,
  type Label,
} from '@consortium/domain';
import { builder } from '../../builder.ts';
import { together } from '../../together.ts';
import { Job } from '../job/job.ts';
import { listField } from '../kernel/connection.ts';
import { label } from '../kernel/expose.ts';
import { globalId } from '../kernel/global-id.ts';
import { inputEnum } from '../kernel/input.ts';
import { by, orderings } from '../kernel/orders.ts';

const Kind = inputEnum(importKind);
const Status = inputEnum(importStatus);
const Verdict = inputEnum(importVerdict);

const ImportRow = builder.prismaObject('ImportRow', {
  description: '导入行: what was given and what becomes of it.',
  select: { importId: true, position: true },
  fields: (t) => ({
    position: t.exposeInt('position'),
    place: t.exposeString('place', { description: '工作表与行。 Sheet and row, as 单位!5.' }),
    key: t.exposeString('key'),
    name: t.exposeString('name'),
    verdict: t.expose('verdict', { type: Verdict, description: '行判定。 What importing does with it.' }),
    recordId: t.id({
      nullable: true,
      description: '已有或新建的记录。 The record that it changes or made.',
      select: { recordId: true, import: { select: { kind: true } } },
      resolve: ({ recordId, import: { kind } }) => recordId && globalId(importGrounds[kind].type, recordId),
    }),
    issues: t.field({
      type: 'JSON',
      description:
        '单元格问题: a list of { code, at, column, label, hint }; label, column and hint in both languages.',
      select: { issues: true },
      resolve: ({ issues }) => issues as unknown as ImportIssueShape[],
    }),
    doubts: t.field({
      type: 'JSON',
      description: '存疑,须核对后确认。 What does not look right and may be right, in both languages.',
      select: { doubts: true },
      resolve: ({ doubts }) => doubts as unknown as Label[],
    }),
    changes: t.field({
      type: 'JSON',
      description: '变更: a list of { path, from, to }, as the history tells them.',
      select: { changes: true },
      resolve: ({ changes }) => changes,
    }),
  }),
});

type Counts = Readonly<
  Record<'rowCount' | 'creates' | 'changes' | 'unchanged' | 'refused' | 'doubtful', number>
>;
const countsOf = together<Counts>(async ({ database }, ids) => {
  const [byVerdict, doubtful] = await Promise.all([
    database.importRow.groupBy({
      by: ['importId', 'verdict'],
      where: { importId: { in: ids } },
      _count: true,
    }),
    database.importRow.groupBy({
      by: ['importId'],
      where: { importId: { in: ids }, NOT: { doubts: { equals: [] } } },
      _count: true,
    }),
  ]);
  return new Map(
    ids.map((id) => {
      const of = (verdict?: string) =>
        byVerdict
          .filter((each) => each.importId === id && (verdict === undefined || each.verdict === verdict))
          .reduce((sum, { _count }) => sum + _count, 0);
      return [
        id,
        {
          rowCount: of(),
          creates: of('CREATES'),
          changes: of('CHANGES'),
          unchanged: of('UNCHANGED'),
          refused: of('REFUSED'),
          doubtful: doubtful.find(({ importId }) => importId === id)?._count ?? 0,
        },
      ];
    }),
  );
});

const MOST_ROWS = 100;
/** Why writing came to nothing, and the rows that are to blame. */
type Problem = Label & Readonly<{ code: string; rows: readonly object[] }>;

export const DataImport = builder.prismaNode('DataImport', {
  id: { field: 'id' },
  description: '导入: a filled workbook, looked at, then written, given up or taken back.',
  select: { id: true, createdById: true },
  fields: (t) => {
    const count = (name: keyof Counts) =>
      t.int({
        ...label(importLabels, name),
        select: { id: true },
        resolve: async ({ id }, _args, context) => (await countsOf(context, id))?.[name] ?? 0,
      });
    return {
      version: t.exposeInt('version'),
      kind: t.expose('kind', { type: Kind, ...label(importLabels, 'kind') }),
      fileName: t.exposeString('fileName', label(importLabels, 'fileName')),
      status: t.expose('status', { type: Status, ...label(importLabels, 'status') }),
      createdBy: t.string({
        ...label(importLabels, 'createdBy'),
        select: { createdBy: { select: { name: true } } },
        resolve: ({ createdBy }) => createdBy.name,
      }),
      createdAt: t.expose('createdAt', { type: 'DateTime', ...label(importLabels, 'createdAt') }),
      appliedAt: t.expose('appliedAt', {
        type: 'DateTime',
        nullable: true,
        ...label(importLabels, 'appliedAt'),
      }),
      undoneAt: t.expose('undoneAt', {
        type: 'DateTime',
        nullable: true,
        ...label(importLabels, 'undoneAt'),
      }),
      unread: t.exposeStringList('unread', {
        description: '未读取的工作表和栏目。 Sheets and headings of the file that are none of the form’s.',
      }),
      rowCount: count('rowCount'),
      creates: count('creates'),
      changes: count('changes'),
      unchanged: count('unchanged'),
      refused: count('refused'),
      doubtful: count('doubtful'),
      rows: t.relation('rows', {
        type: ImportRow,
        description: '各行,按文件顺序,每次至多 100 行。 The rows as in the file, at most 100 at once.',
        complexity: 20,
        args: {
          verdict: t.arg({ type: Verdict }),
          offset: t.arg.int({ defaultValue: 0 }),
        },
        query: ({ verdict, offset }) => ({
          where: verdict ? { verdict } : {},
          orderBy: { position: 'asc' as const },
          skip: Math.max(0, offset ?? 0),
          take: MOST_ROWS,
        }),
      }),
      problem: t.field({
        type: 'JSON',
        nullable: true,
        description: '问题: why it was confirmed and yet not written, in both languages.',
        select: { problem: true },
        resolve: ({ problem }) => {
          const told = problem as Problem | null;
          return told && { 'zh-CN': told['zh-CN'], en: told.en };
        },
      }),
      problemCode: t.string({
        nullable: true,
        description: '问题代码。 The code of `problem`.',
        select: { problem: true },
        resolve: ({ problem }) => (problem as Problem | null)?.code ?? null,
      }),
      problemRows: t.field({
        type: 'JSON',
        description:
          '问题所在的行: a list of { place, name, issues }, where what the rows were judged by has changed since.',
        select: { problem: true },
        resolve: ({ problem }) => (problem as Problem | null)?.rows ?? [],
      }),
      job: t.field({
        type: Job,
        nullable: true,
        description: '正在写入的后台任务,供查看进度。 The job that writes it, queued or under way.',
        select: (_args, { access }, nestedSelection) => ({
          jobs: {
            ...(nestedSelection(true) as object),
            where: { AND: [{ status: { in: jobsUnderWay } }, access.where('read', 'Job')] },
            take: 1,
          },
        }),
        resolve: ({ jobs }) => jobs[0] ?? null,
      }),
      openActions: t.stringList({
        description: '当前用户现在可以办理的操作。 What the viewer may do now.',
        select: { status: true, appliedAt: true },
        resolve: (record, _args, { access }) =>
          actionsFrom(importLifecycle, record.status).filter((action) =>
            access.may(action, 'DataImport', record),
          ),
      }),
    };
  },
});

listField({
  type: DataImport as never,
  name: 'DataImport',
  field: 'dataImports',
  description: '导入记录;写入之前仅本人可见。 Imports; until it is written one is its author’s alone.',
  filter: builder.inputType('DataImportFilter', {
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
    { CREATED: by('createdAt'), FILE: by('fileName'), STATUS: by('status'), KIND: by('kind') },
    { first: 'CREATED_DESC' },
  ),
});
