import { describe, expect, it } from 'vitest';
import { aYear } from '../builders.ts';
import { financialYearsInput, futureYears, implausible } from './financial-year.ts';

const codes = (...years: number[]) =>
  financialYearsInput
    .safeParse(years.map((year) => ({ year })))
    .error?.issues.map((issue) =>
      issue.code === 'custom' ? [issue.params?.code, issue.path, issue.params?.facts] : [issue.code],
    );

describe('会计年度', () => {
  it.each([[[]], [[2023]], [[2021, 2022, 2023]], [[2023, 2021, 2022]]])('%j are in order', (years) => {
    expect(codes(...years)).toBeUndefined();
  });

  it('refuse the same year twice, where it is given again', () => {
    expect(codes(2022, 2023, 2022)).toEqual([['YEAR_DUPLICATE', [2, 'year'], { year: 2022 }]]);
  });

  it('refuse a year left out in between', () => {
    expect(codes(2023, 2021)).toEqual([['YEARS_GAP', [], { missing: 2022 }]]);
    expect(codes(2017, 2021, 2018)).toEqual([['YEARS_GAP', [], { missing: 2019 }]]);
  });

  it('have one to twelve months', () => {
    expect(financialYearsInput.safeParse([{ year: 2023, monthsOperated: 0 }]).success).toBe(false);
    expect(financialYearsInput.safeParse([{ year: 2023, monthsOperated: 13 }]).success).toBe(false);
    expect(financialYearsInput.parse([{ year: 2023, monthsOperated: 1 }])[0]?.monthsOperated).toBe(1);
  });

  it('may not lie in the future; the current one may be given', () => {
    expect(futureYears([aYear(2023), aYear(2024)], 2024)).toEqual([]);
    expect(futureYears([aYear(2023), aYear(2025)], 2024)).toMatchObject([
      { code: 'YEAR_IN_FUTURE', path: ['financialYears', 1, 'year'], facts: { year: 2025, thisYear: 2024 } },
    ]);
  });
});

describe('疑似填报错误', () => {
  const warned = (...years: ReturnType<typeof aYear>[]) => implausible(years).map((label) => label['zh-CN']);

  it('finds nothing in ordinary years', () => {
    expect(warned(aYear(2021), aYear(2022), aYear(2023))).toEqual([]);
  });

  it('asks about research that costs more than is sold', () => {
    expect(warned(aYear(2023, { rdExpense: '620000000' }))).toEqual([]);
    expect(warned(aYear(2023, { rdExpense: '620000000.01' }))).toEqual([
      '2023 年研发费用高于销售收入,请核对',
    ]);
  });

  it.each([
    ['100000000', []],
    ['100000000.01', ['2023 年主营业务收入 10,000.00 万元,超过上年 100 倍,是否误将元填作万元?']],
  ])('asks about a leap from 1,000,000 to %s', (mainRevenue, warnings) => {
    expect(warned(aYear(2023, { mainRevenue }), aYear(2022, { mainRevenue: '1000000' }))).toEqual(warnings);
  });

  it('asks nothing where the year before is 0, unknown or the first', () => {
    for (const before of ['0', null])
      expect(warned(aYear(2022, { mainRevenue: before }), aYear(2023))).toEqual([]);
    expect(warned(aYear(2023, { mainRevenue: '9000000000' }))).toEqual([]);
  });
});
