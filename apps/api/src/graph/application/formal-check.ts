import type { FormDifference as DifferenceShape } from '@consortium/documents/application';
import { expectedFile, submissionItemKind, verdict, waiverLabels, waiverStatus } from '@consortium/domain';
import { builder } from '../../builder.ts';
import { type FormComparison as ComparisonShape, formComparison } from '../../papers/compare.ts';
import { label } from '../kernel/expose.ts';
import { inputEnum } from '../kernel/input.ts';

const ItemKind = inputEnum(submissionItemKind);
const WaiverStatus = inputEnum(waiverStatus);
const Verdict = inputEnum(verdict);

/** A person as the other parties of a record see them: a name, no account. */
const personName = { description: '办理人。 The person who did it.' } as const;

const FormDifference = builder.objectRef<DifferenceShape>('FormDifference').implement({
  description: '不符之处: a place where a returned form says otherwise than what was filed.',
  fields: (t) => ({
    where: t.exposeString('where', { description: '表、行、栏。 Table, row and column.' }),
    filed: t.exposeString('filed', { description: '提交时的内容。 As filed.' }),
    returned: t.exposeString('returned', {
      description: '文件中的内容;未找到的为空。 Empty where not found.',
    }),
  }),
});
const FormComparison = builder.objectRef<ComparisonShape>('FormComparison').implement({
  description: '申报表核对: a returned form against the filing that its foot names, or else the latest one.',
  fields: (t) => ({
    filing: t.exposeInt('filing', {
      nullable: true,
      description: '文件是第几次提交的表;页脚无校验值的为空。 Null where the file does not say.',
    }),
    latestFiling: t.exposeInt('latestFiling', { description: '最近一次是第几次提交。' }),
    isReadable: t.exposeBoolean('isReadable', { description: '能否读出申报表的内容。 False of a mere picture, or of another document.' }),
    differences: t.field({ type: [FormDifference], resolve: ({ differences }) => [...differences] }),
  }),
});

builder.prismaObject('Attachment', {
  select: { id: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    mediaType: t.exposeString('mediaType', { description: '按内容识别的类型。 As sniffed, not as named.' }),
    size: t.exposeInt('size', { description: '字节。 Bytes.' }),
    sha256: t.exposeString('sha256'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    uploadedBy: t.string({
      ...personName,
      select: { uploadedBy: { select: { name: true } } },
      resolve: ({ uploadedBy }) => uploadedBy.name,
    }),
    formComparison: t.field({
      type: FormComparison,
      nullable: true,
      complexity: 20,
      description:
        '与提交的申报表核对;不是申报表或尚未提交的为空。 Null of other files, and before the first filing.',
      select: { id: true },
      resolve: async ({ id }, _args, context) => (await formComparison(context, id)) ?? null,
    }),
    downloadPath: t.string({
      description: '下载地址(同源,需登录)。 The path to download it from, guarded by the same abilities.',
      select: { id: true },
      resolve: ({ id }) => `/files/${id}`,
    }),
  }),
});

export const SubmissionItem = builder.prismaObject('SubmissionItem', {
  select: { id: true },
  fields: (t) => ({
    kind: t.expose('kind', { type: ItemKind }),
    expectsFile: t.boolean({ select: { kind: true }, resolve: ({ kind }) => expectedFile[kind] !== null }),
    attachment: t.relation('attachment', { nullable: true }),
    copies: t.exposeInt('copies', { nullable: true, description: '份数。' }),
    receivedAt: t.expose('receivedAt', { type: 'DateTime', nullable: true, description: '受理时间。' }),
    handler: t.string({
      nullable: true,
      ...personName,
      select: { handler: { select: { name: true } } },
      resolve: ({ handler }) => handler?.name ?? null,
    }),
  }),
});

/** 提交件 as a client finds its papers. */
export const Filing = builder.prismaObject('Filing', {
  description: '提交件: what was filed at one submission; its form is printed from this alone.',
  select: { id: true },
  fields: (t) => ({
    filing: t.exposeInt('filing', { description: '第几次提交。 From 1.' }),
    filedAt: t.expose('filedAt', { type: 'DateTime', description: '提交时间。' }),
    hash: t.exposeString('hash', {
      description: '校验值:提交内容规范 JSON 的 SHA-256。 In the foot of every page of the form.',
    }),
    formPath: t.string({
      description: '申报表下载地址,后接 .docx 或 .pdf。 Add the extension.',
      select: { applicationId: true, hash: true },
      resolve: ({ applicationId, hash }) => `/papers/applications/${applicationId}/${hash}`,
    }),
  }),
});

export const Waiver = builder.prismaObject('Waiver', {
  select: { id: true },
  fields: (t) => ({
    code: t.exposeString('code', label(waiverLabels, 'code')),
    reason: t.exposeString('reason', label(waiverLabels, 'reason')),
    evidence: t.exposeString('evidence', label(waiverLabels, 'evidence')),
    status: t.expose('status', { type: WaiverStatus }),
    proposedAt: t.expose('proposedAt', { type: 'DateTime' }),
    proposedBy: t.string({
      ...personName,
      select: { proposedBy: { select: { name: true } } },
      resolve: ({ proposedBy }) => proposedBy.name,
    }),
    decidedAt: t.expose('decidedAt', { type: 'DateTime', nullable: true }),
    decidedBy: t.string({
      nullable: true,
      ...personName,
      select: { decidedBy: { select: { name: true } } },
      resolve: ({ decidedBy }) => decidedBy?.name ?? null,
    }),
    decisionNote: t.exposeString('decisionNote'),
  }),
});

export const ClauseVerdict = builder.prismaObject('ClauseVerdict', {
  select: { code: true },
  fields: (t) => ({
    code: t.exposeString('code'),
    verdict: t.expose('verdict', { type: Verdict }),
    note: t.exposeString('note'),
    givenAt: t.expose('givenAt', { type: 'DateTime' }),
    givenBy: t.string({
      ...personName,
      select: { givenBy: { select: { name: true } } },
      resolve: ({ givenBy }) => givenBy.name,
    }),
  }),
});

builder.prismaObject('CorrectionItem', {
  select: { id: true },
  fields: (t) => ({
    code: t.exposeString('code', { description: '规则代码。' }),
    field: t.exposeString('field', { description: '表单字段。' }),
    note: t.exposeString('note'),
  }),
});
export const Correction = builder.prismaObject('Correction', {
  select: { id: true },
  fields: (t) => ({
    dueOn: t.expose('dueOn', { type: 'CalendarDay' }),
    note: t.exposeString('note'),
    requestedAt: t.expose('requestedAt', { type: 'DateTime' }),
    resubmittedAt: t.expose('resubmittedAt', { type: 'DateTime', nullable: true }),
    requestedBy: t.string({
      ...personName,
      select: { requestedBy: { select: { name: true } } },
      resolve: ({ requestedBy }) => requestedBy.name,
    }),
    items: t.relation('items', { query: { orderBy: { position: 'asc' } } }),
  }),
});
