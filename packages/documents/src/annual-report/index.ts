export {
  isReportFormat,
  isYearBookFormat,
  type ReportFormat,
  reportFile,
  type YearBookFormat,
  yearBookFile,
} from './files.ts';
export { type ReportPaperOptions, reportPaper } from './report-paper.ts';
export { reportWorkbook } from './report-workbook.ts';
export { type YearBookPaperOptions, yearBookPaper } from './year-book-paper.ts';
export { yearBookCsv, yearBookJson, yearBookWorkbook } from './year-book-workbook.ts';
