import { expectedFile, submissionItemKind, verdict, waiverLabels, waiverStatus } from '@consortium/domain';
import { builder } from '../../builder.ts';
import { FileScan, scannedColumns } from '../attachment/scan.ts';
import { label } from '../kernel/expose.ts';
import { inputEnum } from '../kernel/input.ts';

const ItemKind = inputEnum(submissionItemKind);
const WaiverStatus = inputEnum(waiverStatus);
const Verdict = inputEnum(verdict);

/** A person as the other parties of a record see them: a name, no account. */
const personName = { description: '办理人。 The person who did it.' } as const;

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
    downloadPath: t.string({
      description: '下载地址(同源,需登录)。 The path to download it from, guarded by the same abilities.',
      select: { id: true },
      resolve: ({ id }) => `/files/${id}`,
    }),
    scan: t.field({ type: FileScan, select: scannedColumns, resolve: (file) => file }),
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
