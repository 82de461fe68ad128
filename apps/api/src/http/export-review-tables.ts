import {
  assignmentStatus,
  employmentLabels,
  expertLabels,
  recordLabels,
  scoreItemLabels,
  scoreSheetLabels,
  subjectLabels,
} from '@consortium/domain';
import { at, day, type ExportTable, instant, joined, term, text, whole } from './export-columns.ts';

const { reviewAssignments, scoreSheets } = recordLabels;
type Group = Readonly<{ items: readonly Readonly<{ name: string; weight: string }>[] }>;

/** 导出表 of the expert review. */
export const reviewTables: Readonly<Record<string, ExportTable>> = {
  experts: {
    title: { 'zh-CN': '评审专家名录', en: 'Experts' },
    filterType: 'ExpertFilter',
    orderType: 'ExpertOrder',
    nodes:
      'number name title fields phone email unavailableUntil openAssignmentCount employments { organisation { legalName } post validTo }',
    columns: [
      text(expertLabels.number, 'number', 12),
      text(expertLabels.name, 'name', 14),
      text(expertLabels.title, 'title', 14),
      joined(expertLabels.fields, 'fields'),
      {
        label: employmentLabels.organisationId,
        kind: 'text',
        width: 40,
        cell: (row) =>
          (at(row, 'employments') as { validTo: string | null; organisation: { legalName: string } }[])
            .flatMap(({ validTo, organisation }) => (validTo === null ? organisation.legalName : []))
            .join('、'),
      },
      text(expertLabels.phone, 'phone', 16),
      text(expertLabels.email, 'email', 24),
      day(expertLabels.unavailableUntil, 'unavailableUntil'),
      whole({ 'zh-CN': '待评审(件)', en: 'To be scored' }, 'openAssignmentCount'),
    ],
  },
  reviewAssignments: {
    title: subjectLabels.ReviewAssignment,
    filterType: 'ReviewAssignmentFilter',
    orderType: 'ReviewAssignmentOrder',
    // A total is empty for whoever may not see it (yet).
    nodes: 'applicationName expert { name } status dueOn submittedAt total',
    columns: [
      text(reviewAssignments.applicationName, 'applicationName', 48),
      text(reviewAssignments['expert.name'], 'expert.name', 14),
      term(reviewAssignments.status, 'status', assignmentStatus),
      day(reviewAssignments.dueOn, 'dueOn'),
      instant(reviewAssignments.submittedAt, 'submittedAt'),
      text(reviewAssignments.total, 'total', 10),
    ],
  },
  scoreSheets: {
    title: subjectLabels.ScoreSheet,
    filterType: 'ScoreSheetFilter',
    orderType: 'ScoreSheetOrder',
    nodes: 'title edition createdAt groups { items { name weight } }',
    columns: [
      text(scoreSheetLabels.title, 'title', 40),
      whole(scoreSheets.edition, 'edition'),
      {
        label: scoreItemLabels.name,
        kind: 'text',
        width: 60,
        cell: (row) =>
          (at(row, 'groups') as Group[])
            .flatMap(({ items }) => items.map(({ name, weight }) => `${name}(${weight})`))
            .join('、'),
      },
      instant(scoreSheets.createdAt, 'createdAt'),
    ],
  },
};
