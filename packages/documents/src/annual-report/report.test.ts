import { type FrozenReport, indicatorsOf } from '@consortium/domain';
import { Decimal } from 'decimal.js';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { inChineseNumerals } from '../paper/numbering.ts';
import type { Block } from '../paper/paper.ts';
import { toPdf, toWord } from '../paper/printer.ts';
import { docxTables, docxText, pdfPages, withoutSpaces } from '../read/read-back.ts';
import { sampleReport } from '../samples/city.ts';
import { workbookChunks } from '../table/streamed.ts';
import { type ReportPaperOptions, reportPaper } from './report-paper.ts';
import { reportWorkbook } from './report-workbook.ts';

const HASH = 'ab'.repeat(32);
const takenAt = new Date('2026-03-15T06:32:00Z');
const options = (more: Partial<ReportPaperOptions> = {}): ReportPaperOptions => ({
  locale: 'zh-CN',
  madeAt: takenAt,
  submission: { takenAt, hash: HASH },
  ...more,
});
const frozen = sampleReport(1);
const indicators = indicatorsOf(frozen.indicatorSet);
const TIMEOUT = 60_000;

type Plain = string | number | null | undefined;
const plain = (text: Plain): string | null =>
  text == null || text === '—' || text === ''
    ? null
    : new Decimal(String(text).replace(/[,+]/g, '')).toFixed();
const headings = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : []));

describe('reportPaper', () => {
  it(
    'has the figures of the snapshot in Word, PDF and Excel',
    async () => {
      const paper = reportPaper(frozen, options());
      const [pdf, word] = await Promise.all([toPdf(paper), toWord(paper)]);
      const tables = docxTables(word);
      const text = (await pdfPages(pdf)).join('');
      const [sheet] = await readWorkbook(
        Buffer.concat(await Array.fromAsync(workbookChunks(reportWorkbook(frozen, options())))),
      );

      const inReport = indicators.map(({ code }) =>
        [frozen.lastYear?.figures[code], frozen.figures[code]].map((each) => plain(each)),
      );
      const rows = tables.filter(([head]) => head?.length === 7).flatMap(([, ...rest]) => rest);
      expect(rows.map(([, , before, now]) => [before, now].map(plain))).toEqual(inReport);
      expect(sheet?.data.slice(2).map((row) => [row[5], row[6]].map((each) => plain(each as Plain)))).toEqual(
        inReport,
      );
      for (const row of tables.flat()) expect(text).toContain(withoutSpaces(row.join('')));
    },
    TIMEOUT,
  );

  it('prints the reason with the figure, of the consortium and of a unit', () => {
    const { blocks } = reportPaper(frozen, options());
    const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));

    expect(rows.find(([name]) => name === '国家标准')?.at(-1)).toBe('示例说明:STANDARDS_NATIONAL 变动的原因');
    expect(rows.filter((row) => row.at(-1) === '示例说明:RD_FISCAL 变动的原因')).toHaveLength(1);
  });

  it('has its parts in order, numbered as an official paper, and a unit each in the annex', () => {
    const { blocks, title, subtitle, verification, isDraft } = reportPaper(frozen, options());

    expect(headings(blocks)).toEqual([
      '一、主要指标',
      '二、文字部分',
      '三、核对情况',
      '四、组建情况（报告期末）',
      '五、附件：各单位填报数',
    ]);
    expect(blocks).toContainEqual({ kind: 'heading', level: 2, text: '（三）示例单位1-3' });
    expect([title, subtitle, isDraft]).toEqual(['2025年度创新联合体运行报告', frozen.consortium.name, false]);
    expect(verification).toBe(`LZ2024-002 · 2025 · 校验值 ${HASH}`);
  });

  it(
    'says what was changed since the submission before, old, new and the difference',
    async () => {
      const changes = [
        {
          code: 'RD_OWN',
          unitId: '1-1',
          unitName: '示例单位1-1',
          before: '12.5',
          after: '1000',
          change: '+987.5',
        },
        { code: 'WORK_DONE', unitId: null, unitName: '', before: '旧文字', after: '新文字', change: null },
      ];
      const paper = reportPaper(
        {
          ...frozen,
          supersedes: { hash: 'cd'.repeat(32), correctionReason: 'LEFT_OUT', correctionText: '漏了一家单位' },
        },
        options({ previous: { takenAt, hash: 'cd'.repeat(32), changes } }),
      );

      expect(headings(paper.blocks)[3]).toBe('四、更正（修改）对照');
      const tables = docxTables(await toWord(paper));
      expect(tables.flat()).toContainEqual([
        '研发投入:自筹',
        '万元',
        '示例单位1-1',
        '12.50',
        '1,000.00',
        '+987.50',
      ]);
      expect(tables.flat()).toContainEqual(['工作开展情况', '旧文字', '新文字']);
      expect(docxText(await toWord(paper))).toContain('更正原因：漏报更正说明：漏了一家单位');
    },
    TIMEOUT,
  );

  it('is a draft while it is being filled in, with what is missing', () => {
    const empty: FrozenReport = {
      ...frozen,
      formation: null,
      lastYear: null,
      figures: { ...frozen.figures, UNITS: null },
      content: { ...frozen.content, texts: {} },
      findings: [
        ...frozen.findings,
        { ...(frozen.findings[0] as FrozenReport['findings'][number]), check: 'FIGURE_MISSING' },
      ],
    };

    const { blocks, isDraft, verification } = reportPaper(empty, options({ submission: null }));

    expect(isDraft).toBe(true);
    expect(verification).toBe('LZ2024-002 · 2025 · 草稿，未提交');
    expect(blocks).toContainEqual({ kind: 'paragraph', text: '（未填）' });
    expect(blocks).toContainEqual({ kind: 'paragraph', text: '尚有 1 处指标未填。' });
    expect(blocks).toContainEqual({ kind: 'paragraph', text: '报告期末没有组建方案记录。' });
    const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
    expect(rows.find(([name]) => name === '期末单位数')).toEqual([
      '期末单位数',
      '家',
      '—',
      '—',
      '—',
      '—',
      '',
    ]);
  });

  it('speaks English where it is asked to', () => {
    const { title, blocks } = reportPaper(frozen, options({ locale: 'en' }));

    expect(title).toBe('Annual operation report 2025');
    expect(headings(blocks)[0]).toBe('1. Indicators');
  });
});

it.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [21, '二十一'],
  [99, '九十九'],
  [100, '一百'],
  [101, '一百〇一'],
  [110, '一百一十'],
  [200, '二百'],
  [219, '二百一十九'],
  [220, '二百二十'],
])('%i is written %s', (value, text) => {
  expect(inChineseNumerals(value)).toBe(text);
});
