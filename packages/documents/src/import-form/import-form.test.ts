import {
  cellText,
  filledRow,
  type ImportForm,
  organisationForm,
  type Plain,
  type ReadImport,
} from '@consortium/domain';
import { exampleUscc } from '@consortium/domain/builders';
import { describe, expect, it } from 'vitest';
import * as samples from '../samples/samples.ts';
import { type SampleCell, workbookOf } from '../samples/workbook.ts';
import { isImportRefusal, readImport } from './read-import.ts';

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

describe('人填的表', () => {
  it('tells words with commas in them from two words', () => {
    const words = (given: string[]) => {
      const at = { at: 'A1', text: cellText('WORDS', given, 'zh-CN'), remark: null };
      return filledRow(form, { at: 'A', line: 1, cells: { tags: at }, lists: {} }, null).input.tags ?? [];
    };
    for (const given of [['甲、乙'], ['甲', '乙'], ['甲;乙', '丙'], []]) expect(words(given)).toEqual(given);
  });

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
