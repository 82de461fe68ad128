import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspectFile, isRefusal } from '../inspect/inspect.ts';
import { printable } from '../printable.ts';
import { docxParts, docxTables, docxText, pdfPages, withoutSpaces } from '../read/read-back.ts';
import type { Block, Paper } from './paper.ts';
import { toPdf, toWord } from './printer.ts';

const HASH = 'a1b2c3d4'.repeat(8);
const aPaper = (blocks: readonly Block[], more: Partial<Paper> = {}): Paper => ({
  locale: 'zh-CN',
  title: '示例创新联合体年度运行报告',
  subtitle: '',
  facts: [],
  blocks,
  verification: `CXLH-2025-001 · ${HASH}`,
  isDraft: false,
  madeAt: '2026-03-15T06:32:00.000Z',
  ...more,
});
const aParagraph = (text: string): Block => ({ kind: 'paragraph', text });
const aTable = (rows: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  columns: [
    { label: '指标名称', width: 3 },
    { label: '本年数', width: 1, align: 'end' },
  ],
  rows,
});
const manyRows = Array.from({ length: 120 }, (_, index) => [`指标${index}`, `${index},000.00`]);
const TIMEOUT = 60_000;

describe('toWord and toPdf', () => {
  it(
    'give the same bytes for the same paper, and another time changes nothing but the time',
    async () => {
      const paper = aPaper([aParagraph('正文'), aTable(manyRows)]);

      const [pdf, pdfAgain, word, wordAgain, later] = await Promise.all([
        toPdf(paper),
        toPdf(paper),
        toWord(paper),
        toWord(paper),
        toWord({ ...paper, madeAt: '2026-03-16T01:00:00.000Z' }),
      ]);

      expect(Buffer.compare(pdf, pdfAgain)).toBe(0);
      expect(Buffer.compare(word, wordAgain)).toBe(0);
      const { 'docProps/core.xml': core, ...rest } = docxParts(later);
      expect(docxParts(word)).toMatchObject(rest);
      expect(core).toContain('2026-03-16T01:00:00Z');
    },
    TIMEOUT,
  );

  it(
    'repeat the headings of a table on every page it goes over',
    async () => {
      const paper = aPaper([aTable(manyRows)]);

      const pages = await pdfPages(await toPdf(paper));
      const word = docxParts(await toWord(paper))['word/document.xml'] ?? '';

      expect(pages.length).toBeGreaterThan(2);
      for (const page of pages) expect(page).toContain('指标名称本年数');
      expect(word.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    },
    TIMEOUT,
  );

  it(
    'say the same, row by row',
    async () => {
      const paper = aPaper([aTable(manyRows)]);

      const text = (await pdfPages(await toPdf(paper))).join('');
      const [table] = docxTables(await toWord(paper));

      expect(table?.slice(1)).toEqual(manyRows);
      for (const row of manyRows) expect(text).toContain(row.join(''));
    },
    TIMEOUT,
  );

  it(
    'carry number and checksum in the foot of every page, and a draft says so on each',
    async () => {
      const blocks: Block[] = [aParagraph('一'), { kind: 'pageBreak' }, aParagraph('二')];
      const draft = aPaper(blocks, { isDraft: true });

      const pages = await pdfPages(await toPdf(draft));
      const word = await toWord(draft);
      const final = docxParts(await toWord(aPaper(blocks)));

      expect(pages).toHaveLength(2);
      for (const page of pages) {
        expect(page).toContain(`CXLH-2025-001·${HASH}`);
        expect(page).toContain('草稿');
      }
      expect(docxText(word, 'word/footer1.xml')).toContain(`CXLH-2025-001 · ${HASH}`);
      expect(docxParts(word)['word/header1.xml']).toContain('string="草稿"');
      expect(final['word/header1.xml']).toBeUndefined();
      expect(final['word/document.xml']).not.toContain('headerReference');
    },
    TIMEOUT,
  );

  it(
    'is PDF/A-2b, tagged, and made when it was told',
    async () => {
      const text = Buffer.from(await toPdf(aPaper([aParagraph('正文')]))).toString('latin1');

      expect(text).toContain('<pdfaid:part>2</pdfaid:part>');
      expect(text).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
      expect(text).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
      expect(text).toContain('(D:20260315063200Z)');
    },
    TIMEOUT,
  );

  it(
    'give a Word file that the product itself would accept',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'paper-'));
      const path = join(folder, 'paper.docx');
      await writeFile(path, await toWord(aPaper([aTable(manyRows)], { isDraft: true })));

      const inspected = await inspectFile(path, { expected: ['WORD'], maxBytes: 1e7, maxUnpackedBytes: 1e8 });

      expect(isRefusal(inspected)).toBe(false);
      await rm(folder, { recursive: true });
    },
    TIMEOUT,
  );
});

describe('hostile text', () => {
  const hostile = [
    '#let x = 1; #read("/etc/passwd") $x^2$ @ref <label> *b* _i_ `c` \\u{41} \\ // /* ~ --',
    `{{x}} \${y} %{z} [a](b) <w:t>&amp;</w:t> ]]> "'`,
    '= 一级\n- 列表\n+ 编号\n/ 术语: 释义',
    '张·买买提㐂䶮',
  ];

  it.each(hostile)(
    '%j is printed as it stands',
    async (text) => {
      const paper = aPaper([aParagraph(text), aTable([[text, text]])], { title: text, subtitle: text });

      const pdf = (await pdfPages(await toPdf(paper))).join('');
      const word = withoutSpaces(docxText(await toWord(paper)));

      for (const line of text.split('\n')) {
        expect(pdf.split(withoutSpaces(line)).length - 1).toBeGreaterThanOrEqual(3);
        expect(word.split(withoutSpaces(line)).length - 1).toBeGreaterThanOrEqual(3);
      }
    },
    TIMEOUT,
  );

  it(
    'keeps five hundred strings of any characters, each in its row, in Word letter by letter',
    async () => {
      const strings = fc.sample(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), {
        seed: 20_260_315,
        numRuns: 500,
      });
      const rows = strings.map((text, at) => [`${text}`, `行${at}。`]);
      const paper = aPaper([aTable(rows)]);
      const [table] = docxTables(await toWord(paper));
      const pdf = (await pdfPages(await toPdf(paper))).join('');
      expect(table?.slice(1)).toEqual(rows.map(([text, mark]) => [printable(text as string), mark]));
      for (const [, mark] of rows) expect(pdf).toContain(mark);
    },
    TIMEOUT,
  );

  it(
    'drops what cannot be printed: controls, direction marks, half characters',
    async () => {
      const text = '前\u0000\u0007\u202E\u2066\u200F\uD800\uFFFE\u200B后';
      const paper = aPaper([aParagraph(text)], { title: text });

      expect((await pdfPages(await toPdf(paper))).join('')).toContain('前后');
      expect(docxText(await toWord(paper))).toBe('前后前后');
    },
    TIMEOUT,
  );

  it(
    'shows 〓 for what no font has, says which it was, and keeps it in Word',
    async () => {
      const paper = aPaper([aParagraph('张𪚥、李𪚥、王\u{2B81D}葛\u{E0100}')]);

      const pdf = (await pdfPages(await toPdf(paper))).join('');
      const word = docxText(await toWord(paper));

      expect(pdf).toContain('张〓、李〓、王〓葛');
      expect(pdf).toContain('U+2A6A5×2、U+2B81D×1');
      expect(word).toContain('张𪚥、李𪚥、王\u{2B81D}葛\u{E0100}');
      expect(word).not.toContain('〓');
    },
    TIMEOUT,
  );

  it(
    'prints a name of twenty lines and a word that never ends',
    async () => {
      const [name, word] = ['很长的单位名称'.repeat(70), 'x'.repeat(700)];
      const paper = aPaper([aTable([[name, word]]), aParagraph(word)], { facts: [['名称', name]] });

      const pdf = (await pdfPages(await toPdf(paper))).join('');

      expect(pdf.split(name)).toHaveLength(3);
      expect(pdf.match(/x/g)).toHaveLength(1400);
    },
    TIMEOUT,
  );
});

it(
  'tells who asked when a paper cannot be printed',
  async () => {
    await expect(toPdf(aPaper([]), '/no/such/folder')).rejects.toThrow(
      /no pdf was printed.*no\/such\/folder/s,
    );
  },
  TIMEOUT,
);
