import {
  actLabel,
  apiTokenLabels,
  auditLabels,
  districtKind,
  districtLabels,
  importKind,
  importLabels,
  importStatus,
  type Label,
  notificationLabels,
  recordLabels,
  role,
  ruleSetLabels,
  ruleSetStatus,
  subjectLabels,
  tokenScope,
  userLabels,
  userStatus,
} from '@consortium/domain';
import { at, day, type ExportTable, instant, term, terms, text, whole, yesNo } from './export-columns.ts';

const { users, apiTokens } = recordLabels;
const subjects: Readonly<Record<string, Label>> = subjectLabels;

/** 导出表 of rules, districts, accounts, tokens, notifications and the log. */
export const systemTables: Readonly<Record<string, ExportTable>> = {
  ruleSets: {
    title: { 'zh-CN': '规则', en: 'Rule sets' },
    filterType: 'RuleSetFilter',
    orderType: 'RuleSetOrder',
    nodes: 'documentNo title edition status effectiveFrom inForceUntil ruleCount createdAt',
    columns: [
      text(ruleSetLabels.documentNo, 'documentNo', 22),
      text(ruleSetLabels.title, 'title', 48),
      whole(ruleSetLabels.edition, 'edition'),
      term(ruleSetLabels.status, 'status', ruleSetStatus),
      day(ruleSetLabels.effectiveFrom, 'effectiveFrom'),
      day(ruleSetLabels.inForceUntil, 'inForceUntil'),
      whole(ruleSetLabels.ruleCount, 'ruleCount'),
      instant(ruleSetLabels.createdAt, 'createdAt'),
    ],
  },
  districts: {
    title: { 'zh-CN': '推荐单位', en: 'District offices' },
    filterType: 'DistrictFilter',
    orderType: 'DistrictOrder',
    nodes: 'name kind divisionCode',
    columns: [
      text(districtLabels.name, 'name', 24),
      term(districtLabels.kind, 'kind', districtKind),
      text(districtLabels.divisionCode, 'divisionCode', 14),
    ],
  },
  dataImports: {
    title: { 'zh-CN': '导入记录', en: 'Imports' },
    filterType: 'DataImportFilter',
    orderType: 'DataImportOrder',
    nodes:
      'fileName kind status createdBy createdAt appliedAt undoneAt rowCount creates changes unchanged refused',
    columns: [
      text(importLabels.fileName, 'fileName', 36),
      term(importLabels.kind, 'kind', importKind),
      term(importLabels.status, 'status', importStatus),
      text(importLabels.createdBy, 'createdBy', 14),
      instant(importLabels.createdAt, 'createdAt'),
      instant(importLabels.appliedAt, 'appliedAt'),
      instant(importLabels.undoneAt, 'undoneAt'),
      whole(importLabels.rowCount, 'rowCount'),
      whole(importLabels.creates, 'creates'),
      whole(importLabels.changes, 'changes'),
      whole(importLabels.unchanged, 'unchanged'),
      whole(importLabels.refused, 'refused'),
    ],
  },
  users: {
    title: { 'zh-CN': '账号', en: 'Accounts' },
    filterType: 'UserFilter',
    orderType: 'UserOrder',
    nodes: 'account name role status createdAt organisation { legalName } district { name }',
    columns: [
      text(userLabels.account, 'account', 18),
      text(userLabels.name, 'name', 16),
      term(userLabels.role, 'role', role),
      text(userLabels.organisationId, 'organisation.legalName', 32),
      text(userLabels.districtId, 'district.name', 18),
      term(users.status, 'status', userStatus),
      instant(users.createdAt, 'createdAt'),
    ],
  },
  apiTokens: {
    title: { 'zh-CN': '访问令牌', en: 'Access tokens' },
    filterType: 'ApiTokenFilter',
    orderType: 'ApiTokenOrder',
    nodes: 'name prefix scopes ownerName createdAt lastUsedAt expiresAt revokedAt',
    columns: [
      text(apiTokenLabels.name, 'name', 28),
      text(apiTokens.prefix, 'prefix', 14),
      terms(apiTokenLabels.scopes, 'scopes', tokenScope),
      text(apiTokens.ownerName, 'ownerName', 16),
      instant(apiTokens.createdAt, 'createdAt'),
      instant(apiTokens.lastUsedAt, 'lastUsedAt'),
      instant(apiTokens.expiresAt, 'expiresAt'),
      instant(apiTokens.revokedAt, 'revokedAt'),
    ],
  },
  notifications: {
    title: subjectLabels.Notification,
    filterType: 'NotificationFilter',
    orderType: 'NotificationOrder',
    nodes: 'createdAt sentence reason isTask isOpen dueOn readAt doneAt',
    columns: [
      instant(notificationLabels.createdAt, 'createdAt'),
      text(notificationLabels.sentence, 'sentence', 60),
      text(notificationLabels.reason, 'reason', 30),
      yesNo(notificationLabels.isTask, 'isTask'),
      yesNo(notificationLabels.isOpen, 'isOpen'),
      day(notificationLabels.dueOn, 'dueOn'),
      instant(notificationLabels.readAt, 'readAt'),
      instant(notificationLabels.doneAt, 'doneAt'),
    ],
  },
  auditEntries: {
    title: { 'zh-CN': '操作日志', en: 'Audit log' },
    filterType: 'AuditEntryFilter',
    orderType: 'AuditEntryOrder',
    nodes: 'at actorName address action subject recordName fromStatus toStatus reason changes',
    columns: [
      instant(auditLabels.at, 'at'),
      text(auditLabels.actorName, 'actorName', 16),
      {
        label: auditLabels.action,
        kind: 'text',
        width: 18,
        cell: ({ subject, action }, locale) =>
          actLabel(String(subject), String(action))?.[locale] ?? String(action),
      },
      {
        label: auditLabels.subject,
        kind: 'text',
        cell: ({ subject }, locale) => subjects[String(subject)]?.[locale] ?? String(subject),
      },
      text(auditLabels.recordName, 'recordName', 40),
      text(auditLabels.reason, 'reason', 30),
      text(auditLabels.address, 'address', 16),
      {
        label: auditLabels.changes,
        kind: 'text',
        width: 60,
        cell: (row) =>
          ((at(row, 'changes') ?? []) as { path: string; from: unknown; to: unknown }[])
            .map(({ path, from, to }) => `${path}: ${JSON.stringify(from)} → ${JSON.stringify(to)}`)
            .join('\n'),
      },
    ],
  },
};
