import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { csvChunks } from './csv.ts';
import { type StreamedSheet, workbookChunks } from './streamed.ts';
import { columnName } from './streamed-sheet.ts';
import type { Column } from './table.ts';

const columns: Column[] = [
  { label: '编号', kind: 'text' },
  { label: '研发投入(万元)', kind: 'money' },
  { label: '专利(件)', kind: 'wholeNumber' },
  { label: '日期', kind: 'date' },
];
const aSheet = (more: Partial<StreamedSheet> = {}): StreamedSheet => ({
  name: '明细',
  columns,
  rows: [['0012', '1234.50', '3', '2026-03-15']],
  total: ['合计', '1234.50', '3', null],
  ...more,
});
const bytesOf = async (...sheets: StreamedSheet[]) =>
  Buffer.concat(
    await Array.fromAsync(
      workbookChunks({ title: '示例汇编', madeAt: new Date('2026-03-15T06:32:00Z'), sheets }),
    ),
  );
const partsOf = async (...sheets: StreamedSheet[]) => {
  const parts = unzipSync(await bytesOf(...sheets));
  return (path: string) => strFromU8(parts[path] ?? new Uint8Array());
};

describe('workbookChunks', () => {
  it('is read as it was written: codes as text, figures as numbers, a total below', async () => {
    const [sheet] = await readWorkbook(await bytesOf(aSheet()));

    expect(sheet).toMatchObject({ sheet: '明细' });
    expect(sheet?.data.slice(1)).toEqual([
      columns.map(({ label }) => label),
      ['0012', 1234.5, 3, new Date('2026-03-15T00:00:00Z')],
      ['合计', 1234.5, 3, null],
    ]);
  });

  it('gives the same bytes for the same workbook', async () => {
    expect(Buffer.compare(await bytesOf(aSheet()), await bytesOf(aSheet()))).toBe(0);
  });

  it('freezes its headings, prints them on every page, A4 landscape and as wide as the page', async () => {
    const part = await partsOf(aSheet(), aSheet({ name: "它'的" }));

    expect(part('xl/worksheets/sheet1.xml')).toContain('<pane ySplit="2" topLeftCell="A3"');
    expect(part('xl/worksheets/sheet1.xml')).toContain(
      'paperSize="9" orientation="landscape" fitToWidth="1"',
    );
    expect(part('xl/workbook.xml')).toContain("'明细'!$1:$2</definedName>");
    expect(part('xl/workbook.xml')).toContain("'它''的'!$1:$2</definedName>");
  });

  it.each([
    '=HYPERLINK("http://x")',
    '<c t="n">&amp;]]>',
    '_x000D_',
    '两行\n名称',
    '张·买买提𪚥',
    '  空格  ',
    '12345678901234567890',
  ])('%j is text and stays what it is', async (text) => {
    const [sheet] = await readWorkbook(await bytesOf(aSheet({ rows: [[text, text]], total: undefined })), {
      trim: false,
    });

    expect(sheet?.data[2]?.slice(0, 2)).toEqual([text, text]);
  });

  it('never says more than fits a cell, and drops what no reader accepts', async () => {
    const part = (await partsOf(aSheet({ rows: [[`前\u0000\u202E后${'字'.repeat(40_000)}`]] })))(
      'xl/worksheets/sheet1.xml',
    );

    expect(part).toContain('>前后字');
    expect(/前后字+…/.exec(part)?.[0]).toHaveLength(32_767);
  });

  it('asks for a row only when the ones before it are on their way', async () => {
    let asked = 0;
    async function* rows() {
      for (; asked < 50_000; asked += 1) yield ['0012', String(asked * 7919), '3', '2026-03-15'];
    }
    const chunks = workbookChunks({ title: '示例', madeAt: new Date(0), sheets: [aSheet({ rows: rows() })] });

    for (let length = 0; length < 20_000; ) length += (await chunks.next()).value?.length ?? 0;

    expect(asked).toBeGreaterThan(0);
    expect(asked).toBeLessThan(25_000);
  });
});

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (index, name) => {
  expect(columnName(index)).toBe(name);
});

it('writes a CSV in pieces that are one file', async () => {
  const rows = Array.from({ length: 450 }, (_, index) => [`=${index}`, '1', '2', '']);

  const chunks = await Array.fromAsync(csvChunks({ columns, rows }));

  expect(chunks.length).toBeGreaterThan(2);
  const lines = Buffer.concat(chunks).toString('utf8').split('\r\n');
  expect(lines).toHaveLength(452);
  expect(lines[450]).toBe("'=449,1.00,2,");
});
