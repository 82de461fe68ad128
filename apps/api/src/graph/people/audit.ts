import { builder } from '../../builder.ts';
import { listField } from '../kernel/connection.ts';
import { globalId } from '../kernel/global-id.ts';
import { by, orderings } from '../kernel/orders.ts';

export const AuditEntry = builder.prismaNode('AuditEntry', {
  id: { field: 'id' },
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime', description: '时间。' }),
    actorName: t.exposeString('actorName', { description: '办理人。' }),
    address: t.string({
      nullable: true,
      description: '来源地址,供主管部门与审计查看。 From where; for the offices.',
      select: { address: true },
      resolve: ({ address }, _args, { access }) =>
        access.mayEver('readOrigin', 'AuditEntry') ? address : null,
    }),
    byToken: t.boolean({
      description: '由第三方系统的令牌办理。 Done by a third-party system.',
      select: { tokenId: true },
      resolve: ({ tokenId }) => tokenId !== null,
    }),
    action: t.exposeString('action'),
    subject: t.exposeString('subject', { description: '对象类型。' }),
    recordId: t.string({
      description: '对象标识。 The global id of the record.',
      select: { subject: true, recordId: true },
      resolve: ({ subject, recordId }) => globalId(subject, recordId),
    }),
    recordName: t.exposeString('recordName'),
    fromStatus: t.exposeString('fromStatus', { nullable: true }),
    toStatus: t.exposeString('toStatus', { nullable: true }),
    reason: t.exposeString('reason', { description: '原因。' }),
    changes: t.field({
      type: 'JSON',
      description: '[{path, from, to}]: 每个变动字段的原值与现值。 Every field that changed.',
      select: { changes: true },
      resolve: ({ changes }) => changes,
    }),
  }),
});

const AuditFilter = builder.inputType('AuditEntryFilter', {
  fields: (t) => ({
    subject: t.string(),
    action: t.string(),
    actorName: t.string(),
    recordId: t.globalID(),
    since: t.field({ type: 'DateTime' }),
    until: t.field({ type: 'DateTime' }),
  }),
});

listField({
  type: AuditEntry as never,
  name: 'AuditEntry',
  field: 'auditEntries',
  description: '操作日志,仅审计管理员可查。 The log, for the audit administrator.',
  filter: AuditFilter,
  toWhere: ({ subject, action, actorName, recordId, since, until }) => ({
    ...(subject ? { subject } : {}),
    ...(action ? { action } : {}),
    ...(actorName ? { actorName } : {}),
    ...(recordId ? { recordId: recordId.id } : {}),
    ...(since || until
      ? { at: { ...(since ? { gte: new Date(since) } : {}), ...(until ? { lt: new Date(until) } : {}) } }
      : {}),
  }),
  orders: orderings(
    {
      AT: by('at'),
      ACTOR: by('actorName'),
      ACTION: by('action'),
      SUBJECT: by('subject'),
      RECORD: by('recordName'),
    },
    { first: 'AT_DESC', also: { NEWEST: 'AT_DESC', OLDEST: 'AT' } },
  ),
});
