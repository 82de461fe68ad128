import { indicatorsOf, type SummaryFigure, type YearBook, yearBookGrouping } from '@consortium/domain';
import { Decimal } from 'decimal.js';
import readWorkbook from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { toPdf, toWord } from '../paper/printer.ts';
import { docxTables, pdfPages, withoutSpaces } from '../read/read-back.ts';
import { sampleYearBook } from '../samples/city.ts';
import { workbookChunks } from '../table/streamed.ts';
import { yearBookFile } from './files.ts';
import { MOST_PROFILES, yearBookPaper } from './year-book-paper.ts';
import { yearBookCsv, yearBookJson, yearBookWorkbook } from './year-book-workbook.ts';

const COUNT = 200;
const options = {
  locale: 'zh-CN',
  madeAt: new Date('2026-03-15T06:32:00Z'),
  hash: 'ab'.repeat(32),
  withProfiles: true,
} as const;
const indicators = indicatorsOf(sampleYearBook(1).indicatorSet);
const TIMEOUT = 240_000;

type Table = readonly (readonly string[])[];
type Plain = string | number | null | undefined;
/** A figure as a plain number, however it was printed. */
const plain = (text: Plain): string | null =>
  text == null || text === '—' || text === ''
    ? null
    : new Decimal(String(text).replace(/[,+]/g, '')).toFixed();
const textOf = async (chunks: AsyncIterable<Uint8Array>) => Buffer.concat(await Array.fromAsync(chunks));

let book: YearBook;
let word: string[][][];
let pdf: string;
let sheets: Readonly<Record<string, readonly (readonly Plain[])[]>>;

beforeAll(async () => {
  book = sampleYearBook(COUNT);
  const paper = yearBookPaper(book, options);
  const [asPdf, asWord] = await Promise.all([toPdf(paper), toWord(paper)]);
  word = docxTables(asWord);
  pdf = (await pdfPages(asPdf)).join('');
  const workbook = await readWorkbook(await textOf(workbookChunks(yearBookWorkbook(book, options))));
  sheets = Object.fromEntries(workbook.map(({ sheet, data }) => [sheet, data.slice(2) as Plain[][]]));
}, TIMEOUT);

const tablesHeaded = (heading: string): Table[] =>
  word.filter(([head]) => head?.join(' ').includes(heading)).map(([, ...rows]) => rows);
const figureOf = (figures: readonly SummaryFigure[], code: string) =>
  figures.find((each) => each.code === code);

describe('200 consortia in Word, PDF, Excel and the year book', () => {
  it('have the same totals, last year’s and growth', () => {
    const rows = tablesHeaded('填报家数').flat();

    const inWord = rows.map(([, , before, total, , growth, count]) =>
      [before, total, growth, count].map(plain),
    );
    const inExcel = (sheets.汇总 ?? []).map(([, , , before, total, growth, count]) =>
      [before, total, growth, count].map(plain),
    );

    const inBook = indicators.map(({ code }) => {
      const { before, total, growth, count } = figureOf(book.total.figures, code) as SummaryFigure;
      return [before, total, growth, count].map(plain);
    });
    expect(inWord).toEqual(inBook);
    expect(inExcel).toEqual(inBook);
  });

  it('have the same distribution', () => {
    const rows = tablesHeaded('中位数').flat();

    const inWord = rows.map(([, ...figures]) => figures.map(plain));
    const inExcel = (sheets.汇总 ?? []).map((row) => row.slice(7, 13).map(plain));

    const inBook = indicators.map(({ code }) => {
      const { least, lowerQuartile, median, upperQuartile, most, mean } = figureOf(
        book.total.figures,
        code,
      ) as SummaryFigure;
      return [least, lowerQuartile, median, upperQuartile, most, mean].map(plain);
    });
    expect(inWord).toEqual(inBook);
    expect(inExcel).toEqual(inBook);
  });

  it('have the same totals in every group', () => {
    const groups = yearBookGrouping.terms.flatMap((grouping) => book.groups[grouping]);
    const inBook = groups.flatMap(({ figures }) =>
      indicators.map(({ code }) => plain(figureOf(figures, code)?.total)),
    );

    const tables = tablesHeaded('指标（计量单位）').filter(([row]) => row !== undefined && row.length !== 7);
    const inWord = tables.flatMap((rows) =>
      Array.from({ length: (rows[0]?.length ?? 1) - 1 }, (_, at) =>
        rows.map((row) => plain(row[at + 1])),
      ).flat(),
    );
    const inExcel = (sheets.分组 ?? []).map((row) => plain(row[7]));

    expect(inBook).toHaveLength(16 * indicators.length);
    expect(inWord).toEqual(inBook);
    expect(inExcel).toEqual(inBook);
  });

  it('have the same figures each, this year and last', () => {
    const profiles = word
      .filter(([head]) => head?.join() === '指标,计量单位,上年,本年,增减')
      .map(([, ...rows]) => rows.map(([, , before, now]) => [before, now].map(plain)));
    const details = (sheets.明细 ?? [])
      .slice(0, -1)
      .map((row) => indicators.map((_, at) => [row[8 + 2 * at], row[7 + 2 * at]].map(plain)));

    const inBook = book.consortia.map(({ figures, before }) =>
      indicators.map(({ code }) => [before?.[code], figures[code]].map(plain)),
    );
    expect(inBook).toHaveLength(COUNT);
    expect(profiles).toEqual(inBook);
    expect(details).toEqual(inBook);
  });

  it('have the totals below the details', () => {
    const total = sheets.明细?.at(-1) ?? [];

    expect(total[0]).toBe('合计');
    expect(indicators.map((_, at) => plain(total[7 + 2 * at]))).toEqual(
      indicators.map(({ code }) => plain(figureOf(book.total.figures, code)?.total)),
    );
  });

  it('say in the PDF every row that Word says, in the same order', () => {
    const rows = word.flatMap((table) => table.map((row) => withoutSpaces(row.join(''))));
    let from = 0;

    const missing = rows.filter((row) => {
      const at = pdf.indexOf(row, from);
      if (at >= 0) from = at + row.length;
      return at < 0;
    });

    expect(rows.length).toBeGreaterThan(COUNT * indicators.length);
    expect(missing).toEqual([]);
  });

  it('explain every indicator, calculated ones by their formula', () => {
    const explained = (sheets.口径说明 ?? []).find(([, code]) => code === 'RD_OWN_SHARE');

    expect(explained?.at(-1)).toBe('研发投入:自筹 ÷ 研发投入合计 × 100');
    expect(pdf).toContain('RD_OWN_SHARE%本年数公式计算研发投入:自筹÷研发投入合计×100');
    expect((sheets.口径说明 ?? []).find(([name]) => name === '应报送（家）')?.at(-1)).toBe('205');
  });
});

describe('for machines', () => {
  it('is whole as JSON and has a line for each consortium as CSV', async () => {
    const csv = (await textOf(yearBookCsv(book, options))).toString('utf8').trim().split('\r\n');

    expect(JSON.parse((await textOf(yearBookJson(book))).toString('utf8'))).toEqual(book);
    expect(csv).toHaveLength(COUNT + 1);
    expect(csv[0]).toContain('期末单位数(家),期末单位数(家)·上年');
    expect(csv[1]?.split(',')[0]).toBe('LZ2024-001');
  });
});

it.each([
  ['xlsx', '创新联合体年报汇编_2025_20260315.xlsx', 'PK'],
  ['csv', '创新联合体年报汇编_2025_20260315.csv', '\u00ef\u00bb\u00bf'],
  ['json', '创新联合体年报汇编_2025_20260315.json', '{'],
] as const)('is handed out as %s under its name', async (format, name, beginning) => {
  const file = await yearBookFile(sampleYearBook(2), format, { ...options, fontFolder: null });

  expect(file.name).toBe(name);
  const bytes = file.body instanceof Uint8Array ? file.body : Buffer.concat(await Array.fromAsync(file.body));
  expect(Buffer.from(bytes).toString('latin1').startsWith(beginning)).toBe(true);
});

it('leaves the profiles of too many consortia to the workbook, and says so', () => {
  const many = { ...book, total: { ...book.total, consortia: MOST_PROFILES + 1 } };

  const { blocks } = yearBookPaper(many, options);

  expect(blocks).toContainEqual(
    expect.objectContaining({
      text: expect.stringContaining(`共 ${MOST_PROFILES + 1} 家，超过 ${MOST_PROFILES} 家`),
    }),
  );
  expect(blocks.filter(({ kind }) => kind === 'pageBreak')).toEqual([]);
});

it(
  'gives the same bytes for the same year book',
  async () => {
    const small = sampleYearBook(3);
    const once = async () => [
      Buffer.from(await toPdf(yearBookPaper(small, options))),
      Buffer.from(await toWord(yearBookPaper(small, options))),
      await textOf(workbookChunks(yearBookWorkbook(small, options))),
    ];

    expect(await once()).toEqual(await once());
  },
  TIMEOUT,
);
