import {
  cellText,
  filledRow,
  type ImportForm,
  organisationForm,
  organisationInput,
  organisationKind,
  organisationSector,
  type Plain,
  platformKind,
  platformLevel,
  type ReadImport,
} from '@consortium/domain';
import { exampleUscc } from '@consortium/domain/builders';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as samples from '../samples/samples.ts';
import { type SampleCell, workbookOf } from '../samples/workbook.ts';
import { isImportRefusal, readImport } from './read-import.ts';
import { importWorkbook } from './write-import.ts';

/** 导入表: written, filled in with everything that people and spreadsheets do to one, and read again. */
const MIB = 1024 * 1024;
const form: ImportForm = organisationForm;
const limits = { maxBytes: 10 * MIB };
async function read(bytes: Uint8Array): Promise<ReadImport> {
  const answer = await readImport(form, bytes, limits);
  if (isImportRefusal(answer)) throw new Error(JSON.stringify(answer));
  return answer;
}
const refusal = async (bytes: Uint8Array) => {
  const answer = await readImport(form, bytes, limits);
  return isImportRefusal(answer) ? answer : null;
};
const inputsOf = ({ rows }: ReadImport): Plain[] => rows.map((row) => filledRow(form, row, null).input);
const sheetOf = (...rows: SampleCell[][]) => workbookOf([{ name: '单位', rows }]);
const headings = ['统一社会信用代码', '单位名称', '单位类型'];
const code = exampleUscc(1);

describe('模板', () => {
  it.each(['zh-CN', 'en'] as const)(
    'in %s holds no row to import: notes and example are passed over',
    async (locale) => {
      const { rows, strays, unread } = await read(await importWorkbook({ form, records: null }, locale));

      expect({ rows, strays, unread }).toEqual({ rows: [], strays: [], unread: [] });
    },
  );

  it('has an example that the write itself would take', () => {
    const cellsOf = (columns: ImportForm['columns']) =>
      Object.fromEntries(
        columns.map(({ path, example }) => [path, { at: path, text: example, remark: null }]),
      );
    const lists = Object.fromEntries(
      form.lists.map(({ path, columns }) => [path, [{ at: path, cells: cellsOf(columns) }]]),
    );
    const { input } = filledRow(form, { at: '', line: 1, cells: cellsOf(form.columns), lists }, null);

    expect(organisationInput.safeParse(input).error?.issues).toBeUndefined();
  });
});

describe('导出的导入表', () => {
  const nasty = fc.constantFrom(
    ...['=1+1', '+86', '-1', '@SUM(A1)', "'=1+1", '0012', '1e5', '_x000D_', 'toString', '__proto__', '<b>&"'],
    ...[
      '𠮷野家',
      '𪚥𫝀𫠠',
      '𰻝𱁬',
      '𮯰𲎯',
      '示例',
      '合计',
      'NULL',
      'TRUE',
      '1/2',
      '2024-01-01',
      '100%',
      '葛󠄀',
    ],
  );
  const line = (max: number) =>
    fc
      .oneof(nasty, fc.string({ unit: 'grapheme-composite', minLength: 1, maxLength: max }))
      .filter((text) => organisationInput.shape.tags.safeParse([text.slice(0, 30)]).success)
      .map((text) => organisationInput.shape.tags.parse([text.slice(0, 30)])[0] as string);
  const orEmpty = <T>(one: fc.Arbitrary<T>) => fc.oneof(fc.constant(''), one);
  const prose = (max: number) =>
    fc
      .array(fc.oneof(line(20), fc.constant('\n'), fc.constant(' '), fc.constant('\t')), { maxLength: 12 })
      .map((parts) => parts.join(''))
      .map((text) => (text.trim() === '' ? '' : text.slice(0, max)))
      .filter((text) => organisationInput.shape.businessScope.safeParse(text).success);
  const day = fc
    .date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const yuan = fc
    .bigInt({ min: 0n, max: 999_999_999_999_999n })
    .map((fen) =>
      organisationInput.shape.registeredCapital.parse(`${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`),
    );
  const year = fc.record({
    monthsOperated: fc.integer({ min: 1, max: 12 }),
    mainRevenue: fc.option(yuan),
    salesRevenue: fc.option(yuan),
    rdExpense: fc.option(yuan),
    profit: fc.option(yuan.map((amount) => (amount === '0' ? amount : `-${amount}`))),
    isAudited: fc.boolean(),
  });
  const years = fc
    .tuple(fc.integer({ min: 1990, max: 2020 }), fc.array(year, { maxLength: 4 }))
    .map(([first, each]) => each.map((one, index) => ({ ...one, year: first + index })));
  const platform = fc.record({
    name: line(30),
    kind: fc.constantFrom(...platformKind.terms),
    level: fc.constantFrom(...platformLevel.terms),
    approvalNo: orEmpty(line(20)),
    approvedOn: fc.option(day),
    validTo: fc.option(day),
    revokedOn: fc.option(day),
  });
  const team = fc.record({
    asOf: day,
    fulltimeRdStaff: fc.nat(1_000_000),
    seniorExperts: fc.option(fc.nat(1_000)),
    doctors: fc.option(fc.nat(1_000)),
    chiefScientist: orEmpty(line(20)),
  });
  const unit = fc.record({
    legalName: line(60),
    formerNames: fc.array(line(20), { maxLength: 3 }),
    isLegalPerson: fc.option(fc.boolean()),
    kind: fc.constantFrom(...organisationKind.terms),
    sector: fc.option(fc.constantFrom(...organisationSector.terms)),
    industryCode: fc.constantFrom('', 'C3670', '0111', 'A'),
    divisionCode: fc.option(fc.constantFrom('450203', '110000')),
    placeOfBusiness: prose(300),
    foundedOn: fc.option(day),
    registeredCapital: fc.option(yuan),
    businessScope: prose(4000),
    legalRepresentative: orEmpty(line(20)),
    contactName: orEmpty(line(20)),
    contactPost: orEmpty(line(20)),
    contactPhone: fc.constantFrom('', '0772-2800000', '+86 138 0000 0000', '07722800000'),
    contactEmail: fc.constantFrom('', 'shili@example.cn'),
    tags: fc.array(line(20), { maxLength: 3 }),
    rdTeam: fc.option(team),
    financialYears: years,
    platforms: fc.array(platform, { maxLength: 3 }),
  });
  const units = fc
    .array(unit, { minLength: 1, maxLength: 4 })
    .map((each) => each.map((one, index) => ({ ...one, uscc: exampleUscc(index + 1) })));

  it('is read back as it was: 200 files of generated units, in both languages', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(units, fc.constantFrom('zh-CN' as const, 'en' as const), async (records, locale) => {
        const given = records.map((record) => organisationInput.parse(record));
        const answer = await read(await importWorkbook({ form, records: given }, locale));

        expect(answer.unread).toEqual([]);
        expect(answer.strays).toEqual([]);
        expect(inputsOf(answer).map((input) => organisationInput.parse(input))).toEqual(given);
      }),
      { numRuns: 200 },
    );
  });

  it('tells words with commas in them from two words', () => {
    const words = (given: string[]) => {
      const at = { at: 'A1', text: cellText('WORDS', given, 'zh-CN'), remark: null };
      return filledRow(form, { at: 'A', line: 1, cells: { tags: at }, lists: {} }, null).input.tags ?? [];
    };
    for (const given of [['甲、乙'], ['甲', '乙'], ['甲;乙', '丙'], []]) expect(words(given)).toEqual(given);
  });
});

describe('人填的表', () => {
  const one = async (cells: Record<string, SampleCell>): Promise<Plain> => {
    const labels = Object.keys(cells);
    const file = sheetOf([...headings, ...labels], [code, '示例甲', '企业', ...Object.values(cells)]);
    return inputsOf(await read(file))[0] as Plain;
  };
  it.each<[string, SampleCell, string, unknown]>([
    ['注册资本(万元)', '1,234.5', 'registeredCapital', '12345000'],
    ['注册资本(万元)', { number: '0.1' }, 'registeredCapital', '1000'],
    ['注册资本(万元)', '五亿', 'registeredCapital', '五亿'],
    ['成立日期', { number: '45292' }, 'foundedOn', '2024-01-01'],
    ['成立日期', { number: '45292', style: 'date' }, 'foundedOn', '2024-01-01'],
    ['成立日期', '2024年1月5日', 'foundedOn', '2024-01-05'],
    ['成立日期', '2024/1/5', 'foundedOn', '2024-01-05'],
    ['成立日期', '2024-02-30', 'foundedOn', '2024-02-30'],
    ['独立法人', '是', 'isLegalPerson', true],
    ['独立法人', '也许', 'isLegalPerson', '也许'],
    ['行业门类', ' 制造业 ', 'sector', 'MANUFACTURING'],
    ['行业门类', 'Manufacturing', 'sector', 'MANUFACTURING'],
    ['行业门类', '制造', 'sector', '制造'],
    ['标签', '上市、专精特新', 'tags', ['上市', '专精特新']],
    ['联系电话', { number: '13800000000' }, 'contactPhone', '13800000000'],
    ['经营地址', { formula: 'A1', result: '示例路' }, 'placeOfBusiness', '示例路'],
  ])(
    'reads %s %j as what is meant, or leaves it for the write to refuse',
    async (label, cell, path, value) => {
      expect((await one({ [label]: cell }))[path]).toEqual(value);
    },
  );

  it('tells merged, failed and empty formulas instead of guessing', async () => {
    const file = workbookOf([
      {
        name: '单位',
        rows: [
          [...headings, '经营地址', '标签', '联系人'],
          [
            code,
            '甲',
            '企业',
            '某路',
            { formula: 'X()', result: '#NAME?', isError: true },
            { formula: 'A9', result: null },
          ],
          [exampleUscc(2), '乙', '企业'],
        ],
        merges: ['D2:D3'],
      },
    ]);
    const [row] = (await read(file)).rows;

    expect([row?.cells.placeOfBusiness, row?.cells.tags, row?.cells.contactName]).toEqual([
      { at: '单位!D2', text: '某路', remark: 'CELL_MERGED' },
      { at: '单位!E2', text: '#NAME?', remark: 'CELL_ERROR' },
      { at: '单位!F2', text: '', remark: 'FORMULA_EMPTY' },
    ]);
  });

  it('finds its columns wherever they stand, and tells those of nobody', async () => {
    const file = workbookOf([
      {
        name: '甲',
        rows: [
          ['单位类型', '内部编号', '* 单位名称', '统一社会信用代码'],
          ['企业', '7', '示例', code],
        ],
      },
      { name: '草稿', rows: [['随便']] },
      {
        name: '财务',
        rows: [
          ['统一社会信用代码', '会计年度'],
          [code, { number: '2024' }],
          [exampleUscc(9), '2023'],
        ],
      },
    ]);
    const answer = await read(file);

    expect(answer.unread).toEqual(['甲: 内部编号', '草稿']);
    expect(inputsOf(answer)).toEqual([
      { legalName: '示例', kind: 'ENTERPRISE', uscc: code, financialYears: [{ year: 2024 }] },
    ]);
    expect(answer.strays.map(({ at }) => at)).toEqual(['财务!3']);
  });

  it.each<[string, () => Uint8Array, string]>([
    ['with macros', samples.macroXlsm, 'FILE_MACRO'],
    ['that is a bomb', samples.bombXlsx, 'FILE_ARCHIVE_BOMB'],
    ['of nothing', () => new Uint8Array(), 'FILE_EMPTY'],
    ['with other headings', () => sheetOf(['姓名', '电话'], ['甲', '1']), 'IMPORT_UNIDENTIFIED'],
    ['without the code', () => sheetOf(['单位名称', '单位类型'], ['甲', '企业']), 'FORM_COLUMN_MISSING'],
    [
      'with the name twice',
      () => sheetOf([...headings, '单位名称'], [code, '甲', '企业', '乙']),
      'FORM_COLUMN_TWICE',
    ],
    [
      'with two sheets of units',
      () =>
        workbookOf([
          { name: '一', rows: [headings, [code, '甲', '企业']] },
          { name: '二', rows: [headings, [code, '甲', '企业']] },
        ]),
      'FORM_PART_TWICE',
    ],
    [
      'of 10,001 rows',
      () =>
        sheetOf(
          headings,
          ...Array.from({ length: 10_001 }, (_, index) => [exampleUscc(index), `示例${index}`, '企业']),
        ),
      'IMPORT_TOO_LONG',
    ],
  ])('refuses a file %s', async (_what, file, expected) => {
    expect((await refusal(file()))?.code).toBe(expected);
  });

  it('takes a thousand rows and not one more', async () => {
    const rows = (count: number) =>
      sheetOf(
        headings,
        ...Array.from({ length: count }, (_, index) => [exampleUscc(index), `示例${index}`, '企业']),
      );

    expect((await read(rows(1_000))).rows).toHaveLength(1_000);
    expect(await refusal(rows(1_001))).toEqual({
      code: 'IMPORT_TOO_LONG',
      facts: { seen: 1_001, limit: 1_000 },
    });
  });
});
