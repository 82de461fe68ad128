import { expect, it } from 'vitest';
import { changeCount, leavesOf, linesOf, pathText, withLeaf } from './parameters.ts';

const measure = {
  kind: 'revenueBySector',
  byField: 'sector',
  least: [{ sector: 'MANUFACTURING', yuan: '500000000' }],
  isStrict: true,
};

it('finds every parameter, however deep, but not the kind', () => {
  expect(leavesOf(measure).map(({ path, value }) => [pathText(path), value])).toEqual([
    ['byField', 'sector'],
    ['least[1].sector', 'MANUFACTURING'],
    ['least[1].yuan', '500000000'],
    ['isStrict', true],
  ]);
});

it('changes one parameter and leaves the original alone', () => {
  const changed = withLeaf(measure, ['least', 0, 'yuan'], '400000000');

  expect(changed.least[0]?.yuan).toBe('400000000');
  expect(measure.least[0]?.yuan).toBe('500000000');
  expect(changeCount(measure, changed)).toBe(1);
  expect(changeCount(measure, measure)).toBe(0);
});

it('writes a list of plain values in one line', () => {
  const call = { kind: 'unitKinds', kinds: ['ENTERPRISE', 'HOSPITAL'], limits: [{ min: 3 }] };

  expect(linesOf(call, (values) => values.join('、'))).toEqual([
    'kinds = ENTERPRISE、HOSPITAL',
    'limits[1].min = 3',
  ]);
});
