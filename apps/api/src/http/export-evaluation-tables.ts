import {
  assignmentStatus,
  consortiumLabels,
  evaluationConsequence,
  evaluationDecisionLabels,
  evaluationRoundLabels,
  evaluationSchemeLabels,
  evaluationStatus,
  recordLabels,
  reportGrade,
  subjectLabels,
} from '@consortium/domain';
import { day, type ExportTable, instant, term, text, whole } from './export-columns.ts';

const { evaluationAssignments, evaluations, evaluationRounds, evaluationSchemes } = recordLabels;

/** 绩效评价、评价轮次与评价指标体系的导出表. */
export const evaluationTables: Readonly<Record<string, ExportTable>> = {
  evaluations: {
    title: { 'zh-CN': '绩效评价汇总表', en: 'Evaluations' },
    filterType: 'EvaluationFilter',
    orderType: 'EvaluationOrder',
    // A result is empty for whoever may not see it (yet).
    nodes:
      'status dueOn selfReportedAt progress result suggestedGrade grade gradedAt consequence documentNo rectifyBy round { year } consortium { number name } leadUnit { legalName }',
    columns: [
      whole(evaluations.year, 'round.year'),
      text(consortiumLabels.number, 'consortium.number', 18),
      text(consortiumLabels.name, 'consortium.name', 36),
      text(evaluations['leadUnit.legalName'], 'leadUnit.legalName', 32),
      term(evaluations.status, 'status', evaluationStatus),
      day(evaluationRoundLabels.dueOn, 'dueOn'),
      instant(evaluations.selfReportedAt, 'selfReportedAt'),
      text(evaluations.progress, 'progress'),
      text(evaluations.result, 'result', 10),
      term(evaluations.suggestedGrade, 'suggestedGrade', reportGrade),
      term(evaluationDecisionLabels.grade, 'grade', reportGrade),
      instant(evaluations.gradedAt, 'gradedAt'),
      term(evaluations.consequence, 'consequence', evaluationConsequence),
      text(evaluationDecisionLabels.documentNo, 'documentNo', 20),
      day(evaluationDecisionLabels.rectifyBy, 'rectifyBy'),
    ],
  },
  evaluationAssignments: {
    title: subjectLabels.EvaluationAssignment,
    filterType: 'EvaluationAssignmentFilter',
    orderType: 'EvaluationAssignmentOrder',
    // A total is empty for whoever may not see it (yet).
    nodes: 'evaluationName expert { name } status submittedAt total',
    columns: [
      text(evaluationAssignments.evaluationName, 'evaluationName', 40),
      text(evaluationAssignments['expert.name'], 'expert.name', 14),
      term(evaluationAssignments.status, 'status', assignmentStatus),
      instant(evaluationAssignments.submittedAt, 'submittedAt'),
      text(evaluationAssignments.total, 'total', 10),
    ],
  },
  evaluationRounds: {
    title: { 'zh-CN': '评价轮次', en: 'Evaluation rounds' },
    filterType: 'EvaluationRoundFilter',
    orderType: 'EvaluationRoundOrder',
    nodes: 'title year dueOn openedAt scheme { title edition }',
    columns: [
      text(evaluationRoundLabels.title, 'title', 36),
      whole(evaluationRoundLabels.year, 'year'),
      day(evaluationRoundLabels.dueOn, 'dueOn'),
      text(evaluationRoundLabels.schemeId, 'scheme.title', 30),
      whole(evaluationSchemes.edition, 'scheme.edition'),
      instant(evaluationRounds.openedAt, 'openedAt'),
    ],
  },
  evaluationSchemes: {
    title: { 'zh-CN': '评价指标体系', en: 'Evaluation schemes' },
    filterType: 'EvaluationSchemeFilter',
    orderType: 'EvaluationSchemeOrder',
    nodes: 'title edition createdAt',
    columns: [
      text(evaluationSchemeLabels.title, 'title', 36),
      whole(evaluationSchemes.edition, 'edition'),
      instant(evaluationSchemes.createdAt, 'createdAt'),
    ],
  },
};
