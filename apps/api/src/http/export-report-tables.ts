import {
  annualReportStatus,
  consortiumLabels,
  indicatorSetLabels,
  recordLabels,
  reportGrade,
  reportGradeLabels,
  reportingRoundLabels,
} from '@consortium/domain';
import { day, type ExportTable, instant, term, text, whole } from './export-columns.ts';

const { annualReports, indicatorSets, reportingRounds } = recordLabels;

/** 年度报告、填报任务与指标集的导出表. */
export const reportTables: Readonly<Record<string, ExportTable>> = {
  annualReports: {
    title: { 'zh-CN': '年度运行报告汇总表', en: 'Annual reports' },
    filterType: 'AnnualReportFilter',
    orderType: 'AnnualReportOrder',
    nodes:
      'status suggestedGrade progress dueOn daysLate submittedAt acceptedAt round { year } consortium { number name } leadUnit { legalName }',
    columns: [
      whole(annualReports.year, 'round.year'),
      text(consortiumLabels.number, 'consortium.number', 18),
      text(consortiumLabels.name, 'consortium.name', 36),
      text(annualReports['leadUnit.legalName'], 'leadUnit.legalName', 32),
      term(annualReports.status, 'status', annualReportStatus),
      text(annualReports.progress, 'progress'),
      day(annualReports.dueOn, 'dueOn'),
      whole({ 'zh-CN': '逾期天数', en: 'Days late' }, 'daysLate'),
      instant(annualReports.submittedAt, 'submittedAt'),
      instant({ 'zh-CN': '审核通过时间', en: 'Accepted' }, 'acceptedAt'),
      term(reportGradeLabels.suggestedGrade, 'suggestedGrade', reportGrade),
    ],
  },
  reportingRounds: {
    title: { 'zh-CN': '填报任务', en: 'Reporting rounds' },
    filterType: 'ReportingRoundFilter',
    orderType: 'ReportingRoundOrder',
    nodes: 'title year startsOn endsOn dueOn openedAt indicatorSet { title edition }',
    columns: [
      text(reportingRoundLabels.title, 'title', 36),
      whole(reportingRoundLabels.year, 'year'),
      day(reportingRoundLabels.startsOn, 'startsOn'),
      day(reportingRoundLabels.endsOn, 'endsOn'),
      day(reportingRoundLabels.dueOn, 'dueOn'),
      text(reportingRoundLabels.indicatorSetId, 'indicatorSet.title', 30),
      whole(indicatorSets.edition, 'indicatorSet.edition'),
      instant(reportingRounds.openedAt, 'openedAt'),
    ],
  },
  indicatorSets: {
    title: { 'zh-CN': '年度报告指标集', en: 'Indicator sets' },
    filterType: 'IndicatorSetFilter',
    orderType: 'IndicatorSetOrder',
    nodes: 'title edition createdAt',
    columns: [
      text(indicatorSetLabels.title, 'title', 36),
      whole(indicatorSets.edition, 'edition'),
      instant(indicatorSets.createdAt, 'createdAt'),
    ],
  },
};
