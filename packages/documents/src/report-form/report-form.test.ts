import {
  annualOperation2026,
  type Figure,
  type FilledForm,
  type FormTarget,
  indicatorSetInput,
  indicatorsOf,
  type JudgedCell,
  judgeForm,
  parseInput,
  type ReportPart,
} from '@consortium/domain';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import * as samples from '../samples/samples.ts';
import type { SampleCell, SampleSheet } from '../samples/workbook.ts';
import { isFormRefusal, type ReadForm, readReportForm } from './read-form.ts';
import { type FormToFill, reportFormWorkbook } from './write-form.ts';

/** 填报表: written, filled in with everything that people and spreadsheets do to one, and read again. */
const REPORT = '0199a000-0000-7000-8000-000000000001';
const UNIT = '0199a000-0000-7000-8000-000000000002';
const MIB = 1024 * 1024;
const figure = (value: string, reason = ''): Figure => ({ value, reason, carriedFrom: null });
const unitPart = (figures: ReportPart['figures'] = {}): ReportPart => ({
  unit: { id: UNIT, legalName: '示例精密传动有限公司' },
  isConfirmed: false,
  evidence: [],
  figures,
});
const wholePart: ReportPart = {
  unit: null,
  isConfirmed: false,
  evidence: [],
  figures: { AWARDS: figure('2', '示例说明') },
};
const set = annualOperation2026;
const toFill = (more: Partial<FormToFill> = {}): FormToFill => ({
  report: { id: REPORT, year: 2026, consortium: '示例创新联合体(LZLHT-2024-001)' },
  set,
  parts: [
    {
      part: unitPart({ RD_OWN: figure('1234.5'), PATENTS_FILED: figure('0') }),
      before: { RD_OWN: '1000' },
    },
  ],
  figures: null,
  texts: null,
  ...more,
});
const leads = () =>
  toFill({
    parts: [...toFill().parts, { part: wholePart, before: { UNITS: '3' } }],
    figures: { UNITS: '4', RD_TOTAL: null },
    texts: { WORK_DONE: '第一行\n第二行' },
  });

const read = async (bytes: Uint8Array): Promise<ReadForm> => {
  const form = await readReportForm(bytes, { maxBytes: 10 * MIB });
  if (isFormRefusal(form)) throw new Error(JSON.stringify(form));
  return form;
};
const refusal = async (bytes: Uint8Array) => {
  const form = await readReportForm(bytes, { maxBytes: 10 * MIB });
  return isFormRefusal(form) ? form : null;
};
const valuesOf = ({ parts }: FilledForm, index = 0) =>
  new Map(parts[index]?.rows.map(({ code, value }) => [code, value?.text ?? '']));

const HEAD = [['填报表'], [`报告编号:${REPORT}  单位编号:${UNIT}`]];
const HEADINGS = ['代码', '指标', '计量单位', '口径', '上年数', '本年数', '说明', '指标解释'];
const row = (code: string, value: SampleCell, reason: SampleCell = null, unit = ''): SampleCell[] => [
  ...[code, '', unit, '', null],
  value,
  reason,
];
const sheetOf = (rows: SampleSheet['rows'], more: Partial<SampleSheet> = {}): SampleSheet => ({
  name: '填报表',
  rows: [...HEAD, HEADINGS, ...rows],
  ...more,
});
const target = (figures: ReportPart['figures'] = {}): FormTarget => ({
  set,
  parts: [{ part: unitPart(figures), lastYear: { year: 2025, figures: { RD_OWN: '1000' } } }],
  figures: {},
  texts: {},
});
const judged = async (sheets: readonly SampleSheet[], figures: ReportPart['figures'] = {}) =>
  judgeForm(target(figures), await read(samples.workbookOf(sheets)));
const told = ({ at, verdict, after, remark }: JudgedCell) => [at, verdict, after, remark?.code ?? null];
const first = async (value: SampleCell, code = 'RD_OWN', figures: ReportPart['figures'] = {}) => {
  const { cells } = await judged([sheetOf([row(code, value)])], figures);
  const [cell] = cells;
  return [cell?.verdict, cell?.after, cell?.remark?.code ?? null];
};

describe('the form as it goes out', () => {
  it('of a member unit comes back as it was: what is stored, by code, nothing unread', async () => {
    const form = await read(await reportFormWorkbook(toFill(), 'zh-CN'));
    expect(form).toMatchObject({ reportIds: [REPORT], texts: [], unread: [] });
    expect(form.parts.map(({ unitId }) => unitId)).toEqual([UNIT]);
    const own = indicatorsOf(set).filter(({ source }) => source === 'MEMBER');
    expect(form.parts[0]?.rows.map(({ code }) => code)).toEqual(own.map(({ code }) => code));
    expect(valuesOf(form).get('RD_OWN')).toBe('1234.5');
    expect([valuesOf(form).get('PATENTS_FILED'), valuesOf(form).get('RD_OTHER')]).toEqual(['0', '']);
  });
  it.each(['zh-CN', 'en'] as const)(
    'of a lead unit has its own part, the consortium’s and the texts, in %s',
    async (locale) => {
      const form = await read(await reportFormWorkbook(leads(), locale));
      expect(form.parts.map(({ unitId }) => unitId)).toEqual([UNIT, null]);
      expect(form.parts[1]?.rows).toHaveLength(indicatorsOf(set).length);
      expect(valuesOf(form, 1).get('UNITS')).toBe('4');
      expect(form.texts.map(({ code, text }) => [code, text.text])[0]).toEqual([
        'WORK_DONE',
        '第一行\n第二行',
      ]);
      const { cells, write } = judgeForm(
        {
          set,
          parts: leads().parts.map(({ part }) => ({ part, lastYear: null })),
          figures: { UNITS: '4', RD_TOTAL: null },
          texts: leads().texts ?? {},
        },
        form,
      );
      expect(write).toEqual({ parts: [], texts: [] });
      expect(new Set(cells.map(({ verdict }) => verdict))).toEqual(new Set(['UNCHANGED']));
      expect(new Set(cells.flatMap(({ remark }) => remark?.code ?? []))).toEqual(new Set(['CALCULATED']));
    },
  );
  it('does not read what is calculated, and says so where it was written over', async () => {
    const form = await read(
      samples.typedInto(await reportFormWorkbook(leads(), 'zh-CN'), 2, { F6: { number: '99' } }),
    );
    const parts = leads().parts.map(({ part }) => ({ part, lastYear: null }));
    const { cells, write } = judgeForm(
      { set, parts, figures: { UNITS: '4' }, texts: leads().texts ?? {} },
      form,
    );
    const unread = cells.filter(({ verdict }) => verdict === 'NOT_READ');
    expect(unread.map(({ code, before, given, remark }) => [code, before, given, remark?.code])).toEqual([
      ['UNITS', '4', '99', 'CALCULATED'],
    ]);
    expect(write.parts).toEqual([]);
  });
  it('has codes as text, headings frozen below the head, A4 landscape, the headings on every page', async () => {
    const parts = unzipSync(await reportFormWorkbook(leads(), 'zh-CN'));
    const part = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
    const xml = part('xl/worksheets/sheet1.xml');
    expect(xml).toMatch(/<pane ySplit="4"[^>]*state="frozen"/);
    expect(xml).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/);
    expect(part('xl/workbook.xml')).toContain("'填报表'!$1:$4</definedName>");
    // The first code stands below the name of its group.
    const style = Number(/<c r="A6" s="(\d+)" t="s"/.exec(xml)?.[1]);
    const styles = part('xl/styles.xml');
    const formats =
      /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(styles)?.[1]?.match(/<xf .*?(?:<\/xf>|\/>)/gs) ?? [];
    const id = /numFmtId="(\d+)"/.exec(formats[style] ?? '')?.[1];
    expect(id === '49' || styles.includes(`numFmtId="${id}" formatCode="@"`)).toBe(true);
    const sheets = [...part('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
      ([, name]) => name,
    );
    expect(sheets).toEqual(['填报表', '填报表(联合体)', '文字部分', '填写说明']);
  });
});

describe('a figure', () => {
  it.each([
    ['typed as a number', { number: '1234.5' }, ['CHANGES', '1234.5', null]],
    ['with the noise of binary fractions', { number: '0.10000000000000001' }, ['CHANGES', '0.1', null]],
    ['with thousands separators', '1,234.5', ['CHANGES', '1234.5', null]],
    ['in full width', '１２３４．５', ['CHANGES', '1234.5', null]],
    ['that is nothing', '', ['UNCHANGED', '', null]],
    ['that is a full-width blank', '　', ['UNCHANGED', '', null]],
    ['that is zero', { number: '0' }, ['CHANGES', '0', null]],
    [
      'in per cent where the unit is not',
      { number: '0.12', style: 'percent' },
      ['REFUSED', '', 'FIGURE_INVALID'],
    ],
    ['typed with %', '12%', ['REFUSED', '', 'FIGURE_INVALID']],
    ['that is a day', { number: '46096', style: 'date' }, ['REFUSED', '', 'FIGURE_INVALID']],
    ['in words', '五', ['REFUSED', '', 'FIGURE_INVALID']],
    ['with too many decimals', { number: '1.234' }, ['REFUSED', '', 'FIGURE_INVALID']],
    ['longer than any', '9'.repeat(50), ['REFUSED', '', 'BAD_USER_INPUT']],
    ['by a formula', { formula: 'SUM(A1:A2)', result: '30' }, ['CHANGES', '30', 'FORMULA_TAKEN']],
    [
      'by a formula never calculated',
      { formula: 'SUM(A1:A2)', result: null },
      ['REFUSED', '', 'FORMULA_EMPTY'],
    ],
    [
      'by a formula that failed',
      { formula: 'A1/0', result: '#DIV/0!', isError: true },
      ['REFUSED', '', 'CELL_ERROR'],
    ],
  ] as [string, SampleCell, unknown[]][])('%s', async (_title, cell, outcome) => {
    expect(await first(cell)).toEqual(outcome);
  });
  it.each([
    ['as a number shown in per cent', { number: '0.1255', style: 'percent' }],
    ['with its sign', '12.55%'],
    ['without', '１２．５５'],
  ] as [string, SampleCell][])('in per cent where that is the unit is taken %s', async (_title, cell) => {
    const share = { code: 'SHARE', name: '占比', unit: '%', kind: 'ANNUAL', source: 'MEMBER', decimals: 2 };
    const percent = parseInput(indicatorSetInput, {
      title: '示例',
      groups: [{ name: '组', indicators: [share] }],
    });
    const form = await read(samples.workbookOf([sheetOf([row('SHARE', cell)])]));
    const { cells } = judgeForm({ ...target(), set: percent }, form);
    expect(cells.map(told)[0]).toEqual(['填报表!F4', 'CHANGES', '12.55', null]);
  });
  it('that is left blank takes nothing away, and says so', async () => {
    expect(await first(null, 'RD_OWN', { RD_OWN: figure('7') })).toEqual(['NOT_READ', '7', 'BLANK_KEPT']);
  });
  it.each([
    ['that nobody knows', 'NOTHING'],
    ['of the lead unit', 'AWARDS'],
    ['that is calculated', 'RD_TOTAL'],
  ])('of an indicator %s is refused in a unit’s form', async (_title, code) => {
    expect(await first({ number: '1' }, code)).toEqual(['REFUSED', '', 'INDICATOR_UNKNOWN']);
  });
  it('under a code in lower case and full width is found', async () => {
    expect(await first({ number: '1' }, 'ｒｄ_own')).toEqual(['CHANGES', '1', null]);
  });
  it('in 元 instead of 万元 is doubted: against last year, and by the unit', async () => {
    const { cells } = await judged([sheetOf([row('RD_OWN', { number: '12000000' })])]);
    expect(cells[0]?.doubts.map((doubt) => doubt['zh-CN']).join()).toContain('请核对计量单位');
  });
  it('whose unit of measurement was written over is refused', async () => {
    const { cells } = await judged([sheetOf([row('RD_OWN', { number: '1' }, null, '元')])]);
    expect(cells.map(told)[0]).toEqual(['填报表!F4', 'REFUSED', '', 'UNIT_DIFFERS']);
  });
});

describe('a sheet', () => {
  it('with a code in two rows takes neither', async () => {
    const { cells, write } = await judged([
      sheetOf([row('RD_OWN', { number: '1' }), row('RD_OWN', { number: '2' }, '示例')]),
    ]);
    expect(cells.filter(({ given }) => given !== '').map(told)).toEqual([
      ['填报表!F4', 'REFUSED', '', 'CODE_TWICE'],
      ['填报表!F5', 'REFUSED', '', 'CODE_TWICE'],
      ['填报表!G5', 'REFUSED', '', 'CODE_TWICE'],
    ]);
    expect(write.parts).toEqual([]);
  });
  it('with columns moved, and some of one’s own, is read by its headings; what is not read is told', async () => {
    const rows = [
      ...HEAD,
      ['本年数', '核对人', '代码', '备注'],
      [{ number: '3' }, '示例甲', 'RD_OWN', '示例说明', '旁注'],
      [{ number: '9' }, '', '', ''],
    ];
    const { cells } = await judged([{ name: '填报表', rows }]);
    expect(cells.map(told)).toEqual([
      ['填报表!A4', 'CHANGES', '3', null],
      ['填报表!D4', 'CHANGES', '示例说明', null],
      ['填报表!B3', 'NOT_READ', '', 'COLUMN_UNKNOWN'],
      ['填报表!E4', 'NOT_READ', '', 'CELL_WITHOUT_COLUMN'],
      ['填报表!A5', 'NOT_READ', '', 'ROW_WITHOUT_CODE'],
    ]);
  });
  it.each([
    ['down over two rows', ['F4:F5'], ['REFUSED', 'REFUSED']],
    ['with the reason beside', ['F4:G4'], ['REFUSED', 'UNCHANGED']],
    ['with a column of nobody’s', ['E5:E6', 'H4:J4'], ['CHANGES', 'UNCHANGED']],
  ])('with a figure merged %s', async (_title, merges, outcome) => {
    const { cells } = await judged([
      sheetOf([row('RD_OWN', { number: '1' }), row('RD_FISCAL', null)], { merges }),
    ]);
    const figures = cells.filter(({ at }) => at.includes('!F'));
    expect(figures.map(({ verdict }) => verdict)).toEqual(outcome);
  });
  it('beside others is found; the others are told', async () => {
    const { cells } = await judged([
      { name: '草稿', rows: [['随手记', '1']] },
      sheetOf([row('RD_OWN', { number: '1' })]),
      { name: '空表', rows: [] },
    ]);
    expect(cells.map(told)).toContainEqual(['草稿', 'NOT_READ', '', 'SHEET_UNKNOWN']);
    expect(cells.map(({ at }) => at)).not.toContain('空表');
  });
  it.each([
    ['without its head', { rows: [HEADINGS, row('RD_OWN', { number: '1' })] }, 'FORM_UNIDENTIFIED'],
    ['without the codes', { rows: [...HEAD, ['指标', '本年数']] }, 'FORM_COLUMN_MISSING'],
    [
      'whose figures are in another unit',
      { rows: [...HEAD, ['代码', '指标', '本年数(元)']] },
      'FORM_COLUMN_MISSING',
    ],
    ['with two columns of figures', { rows: [...HEAD, ['代码', '本年数', '本年数']] }, 'FORM_COLUMN_TWICE'],
  ])('%s is refused', async (_title, sheet, code) => {
    expect((await refusal(samples.workbookOf([{ name: '填报表', ...sheet }])))?.code).toBe(code);
  });
  it('twice in a workbook is refused: nobody knows which', async () => {
    const sheet = sheetOf([row('RD_OWN', { number: '1' })]);
    expect(await refusal(samples.workbookOf([sheet, { ...sheet, name: '填报表 (2)' }]))).toEqual({
      code: 'FORM_PART_TWICE',
      facts: { sheets: ['填报表', '填报表 (2)'] },
    });
  });
});

describe('a CSV', () => {
  const csv = `填报表,,,,,,,\r\n"报告编号:${REPORT}  单位编号:${UNIT}",,,,,,,\r\n${HEADINGS.join(',')}\r\nRD_OWN,研发投入:自筹,万元,本年数,,"1,234.50",示例,\r\n`;
  it('in UTF-8 is read', async () => {
    expect(valuesOf(await read(Buffer.from(`\uFEFF${csv}`))).get('RD_OWN')).toBe('1,234.50');
  });
  it('in GB18030 is read', async () => {
    // 报告编号, 单位编号, 代码 and 本年数 as GB18030 spells them.
    const [report, unit, code, value] = [
      ...['b1a8b8e6b1e0bac5', 'b5a5cebbb1e0bac5', 'b4fac2eb', 'b1bec4eacafd'],
    ].map((hex) => Buffer.from(hex, 'hex')) as [Buffer, Buffer, Buffer, Buffer];
    const bytes = Buffer.concat([
      ...[report, Buffer.from(`: ${REPORT} `), unit, Buffer.from(`: ${UNIT},\r\n`)],
      ...[code, Buffer.from(','), value, Buffer.from('\r\nRD_OWN,12\r\n')],
    ]);
    expect(valuesOf(await read(bytes)).get('RD_OWN')).toBe('12');
  });
});
describe('a file that is no form', () => {
  const huge = { name: '填报表', rows: Array.from({ length: 1_300 }, () => row('RD_OWN', { number: '1' })) };
  it.each([
    ['nothing', samples.empty, 'FILE_EMPTY'],
    ['a workbook with macros', samples.macroXlsm, 'FILE_MACRO'],
    ['an old .xls', samples.oldXls, 'FILE_TYPE_MISMATCH'],
    ['an encrypted workbook', samples.encryptedDocx, 'FILE_ENCRYPTED'],
    ['a Word document', samples.goodDocx, 'FILE_TYPE_MISMATCH'],
    ['a PDF', samples.goodPdf, 'FILE_TYPE_MISMATCH'],
    ['a picture', samples.goodPng, 'FILE_TYPE_MISMATCH'],
    ['a text', () => Buffer.from('随便写的一行'), 'FORM_UNIDENTIFIED'],
    ['a bomb', samples.bombXlsx, 'FILE_ARCHIVE_BOMB'],
    ['100 MB', () => new Uint8Array(100 * MIB), 'FILE_TOO_LARGE'],
    ['half a workbook', () => samples.workbookOf([sheetOf([])]).slice(0, 900), 'FILE_DAMAGED'],
    ['far more rows than a form', () => samples.workbookOf([sheetOf(huge.rows)]), 'FORM_TOO_LARGE'],
  ] as [string, () => Uint8Array, string][])('%s', async (_title, bytes, code) => {
    expect((await refusal(bytes()))?.code).toBe(code);
  });
  it('whose sheet stops being XML is damaged, however long it goes on', async () => {
    const bytes = samples.workbookOf([sheetOf([row('RD_OWN', '示例')])]);
    const parts = unzipSync(bytes);
    const xml = `${strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array()).slice(0, 300)}${'<c r="'.repeat(200_000)}`;
    expect((await refusal(zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(xml) })))?.code).toBe(
      'FILE_DAMAGED',
    );
  });
  it('whatever is changed in its parts, there is an answer', async () => {
    const parts = unzipSync(
      samples.workbookOf([sheetOf([row('RD_OWN', { formula: 'A1', result: '1' }, '示例')])]),
    );
    const names = Object.keys(parts).filter((name) => name.startsWith('xl/'));
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      '/',
      '&',
      '&#x0;',
      '<!--',
      '<![CDATA[',
      '\u0000',
      '9'.repeat(400),
      '',
    );
    const change = fc.record({
      name: fc.constantFrom(...names),
      at: fc.nat({ max: 900 }),
      length: fc.nat({ max: 9 }),
      piece,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const changed = { ...parts };
        for (const { name, at, length, piece: put } of changes) {
          const text = strFromU8(changed[name] ?? new Uint8Array());
          changed[name] = strToU8(`${text.slice(0, at)}${put}${text.slice(at + length)}`);
        }
        expect(await readReportForm(zipSync(changed, { level: 0 }), { maxBytes: MIB })).toBeTypeOf('object');
      }),
      { numRuns: 300 },
    );
  });
});
