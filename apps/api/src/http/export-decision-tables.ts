import {
  decisionDocumentLabels,
  noticePhase,
  objectionForm,
  objectionLabels,
  objectionStatus,
  publicNoticeLabels,
  publicNoticeStatus,
  recordLabels,
} from '@consortium/domain';
import { day, type ExportTable, joined, term, text } from './export-columns.ts';

const { objections, publicNotices, decisionDocuments } = recordLabels;

/** 导出表 of notices, objections and decision documents. */
export const decisionTables: Readonly<Record<string, ExportTable>> = {
  publicNotices: {
    title: { 'zh-CN': '公示', en: 'Public notices' },
    filterType: 'PublicNoticeFilter',
    orderType: 'PublicNoticeOrder',
    nodes: 'title status phase startsOn endsOn batch { title } entries { name }',
    columns: [
      text(publicNoticeLabels.title, 'title', 40),
      text(publicNoticeLabels.batchId, 'batch.title', 36),
      term(publicNotices.status, 'status', publicNoticeStatus),
      term(publicNotices.phase, 'phase', noticePhase),
      day(publicNoticeLabels.startsOn, 'startsOn'),
      day(publicNotices.endsOn, 'endsOn'),
      joined(publicNoticeLabels.applicationIds, 'entries', 'name'),
    ],
  },
  objections: {
    title: { 'zh-CN': '异议', en: 'Objections' },
    filterType: 'ObjectionFilter',
    orderType: 'ObjectionOrder',
    nodes:
      'notice { title } application { number name } form objector contact text receivedOn status handling',
    columns: [
      text(publicNoticeLabels.title, 'notice.title', 40),
      text({ 'zh-CN': '申报编号', en: 'Number' }, 'application.number', 14),
      text(objectionLabels.applicationId, 'application.name', 36),
      term(objectionLabels.form, 'form', objectionForm),
      text(objectionLabels.objector, 'objector', 18),
      text(objectionLabels.contact, 'contact', 18),
      text(objectionLabels.text, 'text', 60),
      day(objectionLabels.receivedOn, 'receivedOn'),
      term(objections.status, 'status', objectionStatus),
      text(objections.handling, 'handling', 60),
    ],
  },
  decisionDocuments: {
    title: { 'zh-CN': '批复文件', en: 'Decision documents' },
    filterType: 'DecisionDocumentFilter',
    orderType: 'DecisionDocumentOrder',
    nodes: 'documentNo title issuedOn issuedBy batch { title } consortia { name }',
    columns: [
      text(decisionDocumentLabels.documentNo, 'documentNo', 22),
      text(decisionDocumentLabels.title, 'title', 48),
      day(decisionDocumentLabels.issuedOn, 'issuedOn'),
      text(decisionDocumentLabels.batchId, 'batch.title', 36),
      text(decisionDocuments.issuedBy, 'issuedBy', 14),
      joined({ 'zh-CN': '成立的创新联合体', en: 'Consortia established' }, 'consortia', 'name'),
    ],
  },
};
