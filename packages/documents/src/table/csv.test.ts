import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from './csv.ts';
import { exportFileName } from './file-name.ts';
import { decodeText, parsePastedTable } from './paste.ts';
import type { Cell, Column } from './table.ts';

const lineOf = async (kind: Column['kind'], cell: Cell) => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    await toCsv({ columns: [{ label: '列', kind }], rows: [[cell]] }),
  );
  return text.split('\r\n')[1];
};

it('begins with the mark of UTF-8 and ends its lines with CRLF', async () => {
  const bytes = await toCsv({ columns: [{ label: '名称', kind: 'text' }], rows: [['甲']] });
  expect(Array.from(bytes.slice(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(bytes)).toBe('名称\r\n甲\r\n');
});

describe('a text that a spreadsheet would run', () => {
  it.each([
    { text: '=HYPERLINK("http://x","y")', written: `"'=HYPERLINK(""http://x"",""y"")"` },
    { text: '+8613800000000', written: "'+8613800000000" },
    { text: '-1', written: "'-1" },
    { text: '@SUM(A1)', written: "'@SUM(A1)" },
    { text: '\t=1', written: `"'\t=1"` },
    { text: '＝1+1', written: "'＝1+1" },
    { text: "'=1", written: "''=1" },
    { text: "'七号'", written: "'七号'" },
    { text: '柳州=1', written: '柳州=1' },
  ])('$text', async ({ text, written }) => {
    expect(await lineOf('text', text)).toBe(written);
  });

  it('in a column of numbers too', async () => {
    expect(await lineOf('money', '=1+1')).toBe("'=1+1");
  });
});

describe('numbers and days', () => {
  it.each([
    { kind: 'money', cell: '-5', written: '-5.00' },
    { kind: 'money', cell: new Decimal('1234567890123456.789'), written: '1234567890123456.789' },
    { kind: 'wholeNumber', cell: 1e21, written: '1000000000000000000000' },
    { kind: 'number', cell: '2.995', written: '2.995' },
    { kind: 'date', cell: '2026-03-15', written: '2026-03-15' },
    { kind: 'text', cell: 7, written: '7' },
    { kind: 'text', cell: null, written: '' },
  ] as const)('$cell as $kind is $written', async ({ kind, cell, written }) => {
    expect(await lineOf(kind, cell)).toBe(written);
  });
});

it('what is exported comes back as it was', async () => {
  const risky = fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\n',
    '"',
    ',',
    "'",
    ' ',
    '＝',
    '𠀀',
    '𱍐',
    '甲',
    '·',
  );
  const text = fc.array(fc.oneof(risky, fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 6 });
  const cell = text.map((parts) => parts.join('').replace(/\r\n?/g, '\n'));
  const columns: Column[] = [
    { label: '单位名称', kind: 'text' },
    { label: '备注', kind: 'text' },
  ];
  const pasted = columns.map(({ label }) => ({ key: label, labels: [label] }));
  // A first cell with content keeps the row from being blank or a total.
  const row = fc.tuple(cell, cell).map(([name, note]) => [`甲${name}`, note]);
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 5 }), async (rows) => {
      const parsed = parsePastedTable(decodeText(await toCsv({ columns, rows })), pasted);
      expect(parsed.rows.map((record) => Object.values(record))).toEqual(rows);
      expect(parsed.problems).toEqual([]);
    }),
  );
});

describe('exportFileName', () => {
  it.each([
    { title: '创新联合体预申报', name: '创新联合体预申报_20260315.xlsx' },
    { title: '../a/b:c*"d"', name: '.._a_b_c__d__20260315.xlsx' },
  ])('$name', ({ title, name }) => {
    expect(exportFileName(title, '2026-03-15')).toBe(name);
  });

  it('of another kind', () => {
    expect(exportFileName('操作日志', '2026-03-15', 'csv')).toBe('操作日志_20260315.csv');
  });
});
