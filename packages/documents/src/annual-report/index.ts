export { type ReportPaperOptions, reportPaper } from './report-paper.ts';
export { reportWorkbook } from './report-workbook.ts';
