import {
  applicationLabels,
  applicationStatus,
  batchLabels,
  changeKind,
  changeLabels,
  changeRequestLabels,
  changeRequestStatus,
  changeSettingLabels,
  consortiumLabels,
  consortiumStatus,
  downloadSettingLabels,
  organisationKind,
  organisationLabels,
  organisationSector,
  scanLabels,
  scanState,
} from '@consortium/domain';
import { bookTables } from './export-book-tables.ts';
import {
  at,
  day,
  type ExportTable,
  joined,
  type TableColumn,
  term,
  text,
  whole,
  yesNo,
} from './export-columns.ts';
import { decisionTables } from './export-decision-tables.ts';
import { evaluationTables } from './export-evaluation-tables.ts';
import { reportTables } from './export-report-tables.ts';
import { reviewTables } from './export-review-tables.ts';
import { systemTables } from './export-system-tables.ts';

const memberNames: TableColumn = {
  label: { 'zh-CN': '成员单位', en: 'Members' },
  kind: 'text',
  width: 60,
  cell: (row) =>
    (at(row, 'formation.members') as { role: string; organisation: { legalName: string } }[])
      .flatMap(({ role, organisation }) => (role === 'MEMBER' ? organisation.legalName : []))
      .join('、'),
};

/** 导出表: what a list looks like in Excel and CSV. */
export const exportTables: Readonly<Record<string, ExportTable>> = {
  applications: {
    title: { 'zh-CN': '创新联合体申报汇总表', en: 'Applications' },
    filterType: 'ApplicationFilter',
    orderType: 'ApplicationOrder',
    nodes:
      'number name status memberCount submittedAt receivedAt concludedAt batch { title } leadUnit { legalName uscc } recommendingBody { name } priorityDirections { name } formation { members { role organisation { legalName } } } contactName contactPhone',
    columns: [
      text({ 'zh-CN': '申报编号', en: 'Number' }, 'number', 14),
      text(applicationLabels.name, 'name', 36),
      term({ 'zh-CN': '状态', en: 'Status' }, 'status', applicationStatus),
      text({ 'zh-CN': '牵头单位', en: 'Lead unit' }, 'leadUnit.legalName', 32),
      text(organisationLabels.uscc, 'leadUnit.uscc', 22),
      text(applicationLabels.recommendingBodyId, 'recommendingBody.name', 18),
      joined(applicationLabels.priorityDirectionIds, 'priorityDirections', 'name'),
      whole({ 'zh-CN': '成员单位数(个)', en: 'Member units' }, 'memberCount'),
      memberNames,
      text(applicationLabels.contactName, 'contactName'),
      text(applicationLabels.contactPhone, 'contactPhone', 16),
      day({ 'zh-CN': '提交日期', en: 'Submitted on' }, 'submittedAt'),
      day({ 'zh-CN': '受理日期', en: 'Received on' }, 'receivedAt'),
      day({ 'zh-CN': '办结日期', en: 'Concluded on' }, 'concludedAt'),
    ],
  },
  organisations: {
    title: { 'zh-CN': '单位名录', en: 'Units' },
    filterType: 'OrganisationFilter',
    orderType: 'OrganisationOrder',
    nodes: 'legalName formerNames uscc kind sector divisionCode placeOfBusiness foundedOn tags',
    columns: [
      text(organisationLabels.legalName, 'legalName', 36),
      joined(organisationLabels.formerNames, 'formerNames'),
      text(organisationLabels.uscc, 'uscc', 22),
      term(organisationLabels.kind, 'kind', organisationKind),
      term(organisationLabels.sector, 'sector', organisationSector),
      text(organisationLabels.divisionCode, 'divisionCode'),
      text(organisationLabels.placeOfBusiness, 'placeOfBusiness', 36),
      day(organisationLabels.foundedOn, 'foundedOn'),
      joined(organisationLabels.tags, 'tags'),
    ],
  },
  consortia: {
    title: { 'zh-CN': '创新联合体名录', en: 'Consortia' },
    filterType: 'ConsortiumFilter',
    orderType: 'ConsortiumOrder',
    nodes:
      'number name status establishedOn documentNo directions memberCount leadUnit { legalName uscc } formation { members { role organisation { legalName } } }',
    columns: [
      text(consortiumLabels.number, 'number', 18),
      text(consortiumLabels.name, 'name', 36),
      text(consortiumLabels.leadUnitId, 'leadUnit.legalName', 32),
      text(organisationLabels.uscc, 'leadUnit.uscc', 22),
      whole({ 'zh-CN': '成员单位数(个)', en: 'Member units' }, 'memberCount'),
      memberNames,
      joined(consortiumLabels.directions, 'directions'),
      day(consortiumLabels.establishedOn, 'establishedOn'),
      text(consortiumLabels.documentNo, 'documentNo', 22),
      term(consortiumLabels.status, 'status', consortiumStatus),
    ],
  },
  changeSettings: {
    title: { 'zh-CN': '变更设置', en: 'Change settings' },
    filterType: 'ChangeSettingFilter',
    orderType: 'ChangeSettingOrder',
    nodes: 'kind needsApproval',
    columns: [
      term(changeLabels.kind, 'kind', changeKind),
      yesNo(changeSettingLabels.needsApproval, 'needsApproval'),
    ],
  },
  downloadSettings: {
    title: { 'zh-CN': '下载设置', en: 'Download settings' },
    filterType: 'DownloadSettingFilter',
    orderType: 'DownloadSettingOrder',
    nodes: 'scanState isAllowed',
    columns: [
      term(scanLabels.scanState, 'scanState', scanState),
      yesNo(downloadSettingLabels.isAllowed, 'isAllowed'),
    ],
  },
  changeRequests: {
    title: { 'zh-CN': '变更申请汇总表', en: 'Change requests' },
    filterType: 'ChangeRequestFilter',
    orderType: 'ChangeRequestOrder',
    nodes:
      'number kind status effectiveOn reason decisionNote submittedAt decidedAt consortium { number name } leadUnit { legalName }',
    columns: [
      text({ 'zh-CN': '变更编号', en: 'Number' }, 'number', 14),
      text(consortiumLabels.number, 'consortium.number', 18),
      text(consortiumLabels.name, 'consortium.name', 36),
      term(changeLabels.kind, 'kind', changeKind),
      term({ 'zh-CN': '状态', en: 'Status' }, 'status', changeRequestStatus),
      text({ 'zh-CN': '提出单位', en: 'Asked by' }, 'leadUnit.legalName', 32),
      day(changeRequestLabels.effectiveOn, 'effectiveOn'),
      text(changeRequestLabels.reason, 'reason', 40),
      text({ 'zh-CN': '审批意见', en: 'Note' }, 'decisionNote', 40),
      day({ 'zh-CN': '提交日期', en: 'Submitted on' }, 'submittedAt'),
      day({ 'zh-CN': '办结日期', en: 'Decided on' }, 'decidedAt'),
    ],
  },
  batches: {
    title: { 'zh-CN': '批次', en: 'Batches' },
    filterType: 'BatchFilter',
    orderType: 'BatchOrder',
    nodes: 'title year opensOn closesOn noticeDocument ruleSet { documentNo }',
    columns: [
      text(batchLabels.title, 'title', 40),
      whole(batchLabels.year, 'year'),
      day(batchLabels.opensOn, 'opensOn'),
      day(batchLabels.closesOn, 'closesOn'),
      text(batchLabels.noticeDocument, 'noticeDocument', 40),
      text(batchLabels.ruleSetId, 'ruleSet.documentNo', 22),
    ],
  },
  ...bookTables,
  ...reportTables,
  ...evaluationTables,
  ...reviewTables,
  ...decisionTables,
  ...systemTables,
};
