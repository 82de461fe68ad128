import { districtInput, organisationInput } from '@consortium/domain';
import { expect, it } from 'vitest';
import { validateWith } from './validateWith.ts';

it('places each message at its field, in the chosen language', () => {
  const check = validateWith(organisationInput, ['legalName', 'uscc', 'kind', 'financialYears'], 'zh-CN');

  const errors = check({
    legalName: '示例公司',
    uscc: '123',
    kind: 'ENTERPRISE',
    financialYears: [{ year: 2024, salesRevenue: '五亿' }],
  });

  expect(errors.uscc).toBe('统一社会信用代码有误');
  expect(errors).toHaveProperty('financialYears.0.salesRevenue');
  expect(errors).not.toHaveProperty('legalName');
});

it('says of what is left empty that it is required', () => {
  const check = validateWith(organisationInput, ['legalName', 'kind', 'rdTeam'], 'zh-CN');

  expect(check({ legalName: '', rdTeam: { asOf: '2026-01-01' } })).toEqual({
    legalName: 'ra.validation.required',
    kind: 'ra.validation.required',
    uscc: 'ra.validation.required',
    rdTeam: { fulltimeRdStaff: 'ra.validation.required' },
  });
});

it('finds nothing wrong with what the server would accept, and ignores what the input does not know', () => {
  const check = validateWith(districtInput, ['name', 'kind', 'divisionCode'], 'en');

  expect(
    check({ name: '城中区', kind: 'COUNTY', divisionCode: '450202', id: 'District_x', version: 3 }),
  ).toEqual({});
});
