import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Cell, Column, Sheet } from './table.ts';
import { toWorkbook } from './workbook.ts';

const column = (kind: Column['kind'], label = '列'): Column => ({ label, kind });
const sheet = (columns: Column[], ...rows: Cell[][]): Sheet => ({ name: '表', columns, rows });

const partsOf = async (...sheets: Sheet[]) => {
  const parts = unzipSync(await toWorkbook({ title: '汇总表', sheets }));
  return (path: string) => strFromU8(parts[path] ?? new Uint8Array());
};

/** The cells as Excel reads them: attributes, raw value, text when it is a shared string. */
async function cellsOf(columns: Column[], ...rows: Cell[][]) {
  const part = await partsOf(sheet(columns, ...rows));
  const strings = Array.from(
    part('xl/sharedStrings.xml').matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/g),
    ([, text = '']) => decode(text),
  );
  const found = part('xl/worksheets/sheet1.xml').matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/g);
  return new Map(
    Array.from(found, ([, at = '', attributes = '', inside = '']) => {
      const raw = /^<v>(.*)<\/v>$/.exec(inside)?.[1];
      const isText = attributes.includes('t="s"');
      return [at, { isText, isFormula: inside.includes('<f'), value: isText ? strings[Number(raw)] : raw }];
    }),
  );
}

const decode = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));

const firstCell = async (cell: Cell, kind: Column['kind'] = 'text') =>
  (await cellsOf([column(kind)], [cell])).get('A3');

describe('a text', () => {
  it.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
    '%j is never a formula',
    async (text) => {
      expect(await firstCell(text)).toEqual({ isText: true, isFormula: false, value: text });
    },
  );

  it.each([
    '91350100M000100Y43',
    '0012',
    '123456789012345678901234',
    'constructor',
    '__proto__',
    '_x000D_',
    ' 两端空格 ',
    '张·买买提',
    '𠀀𪜀𫝀𫠠𬺰𰀀𱍐',
  ])('%j is kept as it is', async (text) => {
    expect(await firstCell(text)).toMatchObject({ isText: true, value: text });
  });

  it('of any Chinese characters, Extensions B to H included, is kept', async () => {
    const han = fc.oneof(
      fc.integer({ min: 0x4e00, max: 0x9fff }),
      fc.integer({ min: 0x20000, max: 0x323af }).filter((code) => (code & 0xfffe) !== 0xfffe),
      fc.constantFrom(...Array.from('·<>&"\'_x005F_=', (character) => character.charCodeAt(0))),
    );
    const text = fc
      .array(han, { minLength: 1, maxLength: 12 })
      .map((codes) => String.fromCodePoint(...codes));
    await fc.assert(
      fc.asyncProperty(text, async (written) => {
        expect((await firstCell(written))?.value).toBe(written);
      }),
      { numRuns: 60 },
    );
  });

  it('longer than Excel can hold is cut between characters', async () => {
    const value = (await firstCell(`甲${'𠀀'.repeat(20_000)}`))?.value ?? '';
    expect(value.length).toBeLessThanOrEqual(32_767);
    expect(value.isWellFormed()).toBe(true);
    expect(value.endsWith('𠀀…')).toBe(true);
  });
});

describe('a number', () => {
  it.each([
    { kind: 'money', cell: '12345.67', value: '12345.67' },
    { kind: 'money', cell: new Decimal('0.1').plus('0.2'), value: '0.3' },
    { kind: 'wholeNumber', cell: 2026, value: '2026' },
    { kind: 'number', cell: '-2.995', value: '-2.995' },
    { kind: 'date', cell: '2026-03-15', value: '46096' },
    { kind: 'date', cell: '1970-01-01', value: '25569' },
  ] as const)('$cell as $kind is $value', async ({ kind, cell, value }) => {
    expect(await firstCell(cell, kind)).toEqual({ isText: false, isFormula: false, value });
  });

  it.each([
    { kind: 'money', cell: '五亿' },
    { kind: 'money', cell: '=1+1' },
    { kind: 'money', cell: '1234567890123456.78' },
    { kind: 'date', cell: '2024-02-30' },
    { kind: 'number', cell: 'NaN' },
  ] as const)('$cell as $kind stays text', async ({ kind, cell }) => {
    expect(await firstCell(cell, kind)).toEqual({ isText: true, isFormula: false, value: cell });
  });
});

describe('the sheet', () => {
  it('has a title, headings frozen, A4 landscape as wide as the page, headings on every page', async () => {
    const part = await partsOf(
      sheet([column('text', '单位名称'), column('money', '研发投入(万元)')], ['甲', '1']),
    );
    const xml = part('xl/worksheets/sheet1.xml');
    expect(xml).toMatch(/<pane ySplit="2"[^>]*state="frozen"/);
    expect(xml).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/);
    expect(xml).toMatch(/<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr><sheetViews>/);
    expect(xml).toContain('<mergeCell ref="A1:B1"');
    expect(part('xl/workbook.xml')).toContain('localSheetId="0">\'表\'!$1:$2</definedName></definedNames>');
    expect(part('xl/workbook.xml').match(/<definedNames/g)).toHaveLength(1);
  });

  it('shows money with two decimals, right-aligned, and headings bold', async () => {
    const part = await partsOf(sheet([column('money', '研发投入(万元)')], ['1']));
    const styles = part('xl/styles.xml');
    const xf = styleOf(part('xl/worksheets/sheet1.xml'), styles, 'A3');
    const format = /numFmtId="(\d+)"/.exec(xf)?.[1];
    expect(styles).toMatch(new RegExp(`<numFmt numFmtId="${format}" formatCode="#,##0.00"`));
    expect(xf).toContain('horizontal="right"');
    const heading = styleOf(part('xl/worksheets/sheet1.xml'), styles, 'A2');
    const font = Number(/fontId="(\d+)"/.exec(heading)?.[1]);
    expect(styles.match(/<font>.*?<\/font>/g)?.[font]).toContain('<b/>');
  });

  it('gets a name that Excel takes, and no two alike', async () => {
    const names = ['成员/单位[1]', '', '表', '表', '很长'.repeat(30)];
    const part = await partsOf(...names.map((name) => ({ ...sheet([column('text')]), name })));
    const written = Array.from(
      part('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g),
      ([, name]) => name,
    );
    expect(written).toEqual(['成员_单位_1_', 'Sheet2', '表', '表_4', '很长'.repeat(7)]);
  });
});

it('writes ten thousand rows, the last as whole as the first, and leaves blank cells blank', async () => {
  const columns = [column('text', '名称'), column('money', '金额')];
  const rows = Array.from({ length: 10_000 }, (_, row) => [`值${row}`, row === 9_999 ? null : row / 4]);

  const bytes = await toWorkbook({ title: '汇总表', sheets: [sheet(columns, ...rows)] });

  const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] as Uint8Array);
  expect(xml.match(/<row /g)).toHaveLength(10_002);
}, 30_000);

function styleOf(xml: string, styles: string, at: string): string {
  const index = Number(new RegExp(`<c r="${at}" s="(\\d+)"`).exec(xml)?.[1]);
  const formats = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(styles)?.[1] ?? '';
  return formats.match(/<xf .*?(?:<\/xf>|\/>(?=<xf|$))/gs)?.[index] ?? '';
}
