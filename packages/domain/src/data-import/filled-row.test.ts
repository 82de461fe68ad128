import { describe, expect, it } from 'vitest';
import { filledRow } from './filled-row.ts';
import type { ReadLine, ReadRow } from './import-form.ts';
import { organisationForm } from './organisation-form.ts';

const line = (at: number, cells: Record<string, string>): ReadLine => ({
  at: `年度!${at}`,
  cells: Object.fromEntries(
    Object.entries(cells).map(([path, text]) => [path, { at: `年度!${path}${at}`, text, remark: null }]),
  ),
});
const row = (cells: Record<string, string>, lists: ReadRow['lists'] = {}): ReadRow => ({
  ...line(5, cells),
  line: 5,
  lists,
});
const stored = {
  legalName: '示例旧名',
  placeOfBusiness: '某路',
  rdTeam: { asOf: '2024-12-31', fulltimeRdStaff: 20, doctors: 3 },
  financialYears: [
    { year: 2023, mainRevenue: '1', rdExpense: '2' },
    { year: 2024, mainRevenue: '3', rdExpense: '4' },
  ],
  platforms: [{ name: '旧平台' }],
};

describe('填好的行', () => {
  it('writes over what is stored only what it says', () => {
    const { input } = filledRow(
      organisationForm,
      row({ legalName: '示例新名', placeOfBusiness: '  ', 'rdTeam.doctors': '5' }),
      stored,
    );

    expect(input).toEqual({
      ...stored,
      legalName: '示例新名',
      rdTeam: { asOf: '2024-12-31', fulltimeRdStaff: 20, doctors: 5 },
    });
  });

  it('merges years by year, in their order, and replaces platforms as a whole', () => {
    const given = row(
      {},
      {
        financialYears: [
          line(9, { year: '2025', mainRevenue: '0.0005' }),
          line(8, { year: '2024', rdExpense: '1' }),
        ],
        platforms: [line(3, { name: '新平台', kind: '重点实验室' })],
      },
    );
    const { input, placeOf } = filledRow(organisationForm, given, stored);

    expect(input.financialYears).toEqual([
      { year: 2023, mainRevenue: '1', rdExpense: '2' },
      { year: 2024, mainRevenue: '3', rdExpense: '10000' },
      { year: 2025, mainRevenue: '5' },
    ]);
    expect(input.platforms).toEqual([{ name: '新平台', kind: 'KEY_LABORATORY' }]);
    // A field of the merged list is placed in the cell that it came from; what was stored already, in the row.
    expect(placeOf(['financialYears', 2, 'mainRevenue']).at).toBe('年度!mainRevenue9');
    expect(placeOf(['financialYears', 1, 'rdExpense']).column?.label.en).toBe('R&D expense (万元)');
    expect(placeOf(['financialYears', 0, 'year'])).toEqual({ column: null, at: '年度!5' });
    expect(placeOf(['legalName'])).toMatchObject({ column: { path: 'legalName' }, at: '年度!5' });
  });

  it('keeps both rows of one year, for the write to refuse', () => {
    const twice = [line(8, { year: '2024' }), line(9, { year: '2024' })];
    const { input } = filledRow(organisationForm, row({}, { financialYears: twice }), stored);

    expect((input.financialYears as { year: number }[]).map(({ year }) => year)).toEqual([2023, 2024, 2024]);
  });

  it('does not touch what it was given', () => {
    const before = structuredClone(stored);
    filledRow(organisationForm, row({ 'rdTeam.asOf': '2025-12-31', legalName: '新' }), stored);

    expect(stored).toEqual(before);
  });
});
