import { describe, expect, it } from 'vitest';
import { exampleUscc } from '../builders.ts';
import { inputIssue } from '../values/issue.ts';
import { hintFor, meantBy, nearestKnown, nearestWord, sentenceFor } from './hint.ts';
import type { ImportColumn } from './import-form.ts';
import { organisationForm } from './organisation-form.ts';

const column = (path: string): ImportColumn =>
  organisationForm.columns.find((each) => each.path === path) as ImportColumn;
const code = exampleUscc(7);
const hint = (path: string, given: string, issue = inputIssue('BAD_USER_INPUT', [])) =>
  hintFor(column(path), given, issue)?.['zh-CN'];

describe('修改建议', () => {
  it.each([
    ['企叶', '企业'],
    ['高校', '高等学校'],
    ['检验检测', '检验检测机构'],
    ['螺蛳粉', null],
    ['', null],
  ])('takes %s for %s', (given, word) => {
    expect(nearestWord(given, ['企业', '高等学校', '检验检测机构'])).toBe(word);
  });

  const units = [
    { name: '示例焊接装备有限公司', code: '91450200MA5NXXXX1A' },
    { name: '示例工业大学', code: '12450000498501234X' },
  ];
  const year = (of: number) => ({ name: `${of}年度第一批创新联合体`, code: null });
  it.each([
    ['91450200MA5NXXXX7A', units, '是否为“91450200MA5NXXXX1A”(示例焊接装备有限公司)?'],
    ['９１450200ma5nxxx1xa', units, '是否为“91450200MA5NXXXX1A”(示例焊接装备有限公司)?'],
    ['91450200MB0000000Y', units, undefined],
    ['示例焊接装备公司', units, '是否为“91450200MA5NXXXX1A”(示例焊接装备有限公司)?'],
    ['2025年第一批创新联合体', [year(2025), year(2019)], '是否为“2025年度第一批创新联合体”?'],
    [
      '2023年度第一批创新联合体',
      [year(2021), year(2022)],
      '是否为“2021年度第一批创新联合体”或“2022年度第一批创新联合体”?',
    ],
    ['', [year(2021)], undefined],
    ['螺蛳粉', [], undefined],
  ])('asks of %s whether it means one that is known', (given, known, asked) => {
    expect(meantBy(nearestKnown(given, known))?.['zh-CN']).toBe(asked);
  });

  it('says which check character a code needs, how long it is, or what it cannot hold', () => {
    const invalid = inputIssue('USCC_INVALID', []);
    const last = code.endsWith('0') ? '1' : '0';

    expect(hint('uscc', code.slice(0, 17) + last, invalid)).toBe(
      `前 17 位如无误,末位校验码应为 ${code.at(-1)}`,
    );
    expect(hint('uscc', code.slice(0, 17), invalid)).toBe('应为 18 位,现为 17 位');
    expect(hint('uscc', `О${code.slice(1)}`, invalid)).toContain('形近字符');
  });

  it('offers the words where none is near, and says of a blank only that it is needed', () => {
    expect(hint('kind', '公司')).toMatch(/企业|可填/);
    expect(hint('kind', '')).toMatch(/^可填:企业、高等学校/);
    expect(hint('legalName', '')).toBeUndefined();
    expect(sentenceFor(column('legalName'), ' ', inputIssue('BAD_USER_INPUT', [])).en).toBe(
      'This column must be filled in',
    );
  });

  it('never tells of yuan where a column is in 万元', () => {
    const issue = inputIssue('AMOUNT_FORMAT', []);

    expect(sentenceFor(column('registeredCapital'), '五亿', issue)['zh-CN']).not.toContain('元');
    expect(hint('registeredCapital', '五亿', issue)).toContain('万元');
  });
});
