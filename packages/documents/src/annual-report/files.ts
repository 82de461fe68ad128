import { dayOf, type FrozenReport } from '@consortium/domain';
import type { Paper } from '../paper/paper.ts';
import type { FileBody, PrintedFile } from '../paper/printed-file.ts';
import { toPdf, toWord } from '../paper/printer.ts';
import { exportFileName, mediaTypes } from '../table/file-name.ts';
import { workbookChunks } from '../table/streamed.ts';
import { type ReportPaperOptions, reportPaper } from './report-paper.ts';
import { reportWorkbook } from './report-workbook.ts';
import { speaker } from './wording.ts';
import { MOST_PROFILES, type YearBookPaperOptions, yearBookPaper } from './year-book-paper.ts';
import { type StreamedYearBook, yearBookCsv, yearBookJson, yearBookWorkbook } from './year-book-workbook.ts';

type Format = Exclude<keyof typeof mediaTypes, 'zip'>;
/** The office's own fonts, for PDF. */
type Fonts = Readonly<{ fontFolder: string | null }>;
type Printer<Content, Options> = (content: Content, options: Options & Fonts) => FileBody | Promise<FileBody>;

const reportPrinters = {
  pdf: (frozen, options) => toPdf(reportPaper(frozen, options), options.fontFolder),
  docx: (frozen, options) => toWord(reportPaper(frozen, options)),
  xlsx: (frozen, options) => workbookChunks(reportWorkbook(frozen, options)),
} as const satisfies Partial<Record<Format, Printer<FrozenReport, ReportPaperOptions>>>;
export type ReportFormat = keyof typeof reportPrinters;
export const isReportFormat = (format: string): format is ReportFormat =>
  Object.hasOwn(reportPrinters, format);

/** On paper, with no more consortia in memory than get a page of their own. */
async function bookOnPaper(book: StreamedYearBook, options: YearBookPaperOptions): Promise<Paper> {
  const hasPages = options.withProfiles && book.total.consortia <= MOST_PROFILES;
  return yearBookPaper(
    { ...book, consortia: hasPages ? await Array.fromAsync(book.consortia) : [] },
    options,
  );
}

const yearBookPrinters = {
  pdf: async (book, options) => toPdf(await bookOnPaper(book, options), options.fontFolder),
  docx: async (book, options) => toWord(await bookOnPaper(book, options)),
  xlsx: (book, options) => workbookChunks(yearBookWorkbook(book, options)),
  csv: (book, options) => yearBookCsv(book, options),
  json: (book) => yearBookJson(book),
} as const satisfies Record<Format, Printer<StreamedYearBook, YearBookPaperOptions>>;
export type YearBookFormat = keyof typeof yearBookPrinters;
export const isYearBookFormat = (format: string): format is YearBookFormat =>
  Object.hasOwn(yearBookPrinters, format);

/** 年度运行报告 as a file: 示例创新联合体2025年度运行报告_20260315.pdf. */
export async function reportFile(
  frozen: FrozenReport,
  format: ReportFormat,
  options: ReportPaperOptions & Fonts,
): Promise<PrintedFile> {
  const say = speaker(options.locale);
  const title = say('reportFile', { name: frozen.consortium.name, year: frozen.year });
  const whole = options.submission ? title : `${title}(${say('draft')})`;
  return {
    name: exportFileName(whole, dayOf(options.madeAt), format),
    mediaType: mediaTypes[format],
    body: await reportPrinters[format](frozen, options),
  };
}

/** 年报汇编 as a file: 创新联合体年报汇编_2025_20260315.xlsx. */
export async function yearBookFile(
  book: StreamedYearBook,
  format: YearBookFormat,
  options: YearBookPaperOptions & Fonts,
): Promise<PrintedFile> {
  const title = `${speaker(options.locale)('bookFile')}_${book.year}`;
  return {
    name: exportFileName(title, dayOf(options.madeAt), format),
    mediaType: mediaTypes[format],
    body: await yearBookPrinters[format](book, options),
  };
}
