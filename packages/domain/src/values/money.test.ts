import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactAmount, formatWan, fromYuan, money, signedMoney, toYuan, yuanPer } from './money.ts';

const codeOf = (schema: typeof money, typed: unknown) => {
  const [issue] = schema.safeParse(typed).error?.issues ?? [];
  return issue?.code === 'custom' ? issue.params?.code : issue?.code;
};

describe('金额', () => {
  it.each([
    ['0', '0'],
    ['0.01', '0.01'],
    ['1,234.50', '1234.5'],
    ['１２３．４', '123.4'],
    [' 12 ', '12'],
    ['00012', '12'],
    [5, '5'],
    ['10000000000000', '10000000000000'],
  ])('%s is %s', (typed, yuan) => {
    expect(money.parse(typed)).toBe(yuan);
  });

  it.each([
    ['-0.01', 'AMOUNT_RANGE'],
    ['-1', 'AMOUNT_RANGE'],
    ['10000000000000.01', 'AMOUNT_RANGE'],
    ['1e309', 'AMOUNT_FORMAT'],
    ['NaN', 'AMOUNT_FORMAT'],
    ['Infinity', 'AMOUNT_FORMAT'],
    ['五亿', 'AMOUNT_FORMAT'],
    ['', 'AMOUNT_FORMAT'],
    ['1.001', 'AMOUNT_FORMAT'],
    [`1.${'0'.repeat(30)}`, 'AMOUNT_FORMAT'],
    ['0x10', 'AMOUNT_FORMAT'],
    ['5.', 'AMOUNT_FORMAT'],
    [1e21, 'AMOUNT_FORMAT'],
    ['1'.repeat(65), 'too_big'],
    [null, 'invalid_union'],
  ])('%s is refused as %s', (typed, code) => {
    expect(codeOf(money, typed)).toBe(code);
  });

  it('is refused with the bounds, at the place where it stands', () => {
    expect(money.safeParse('-1').error?.issues).toMatchObject([
      { path: [], params: { code: 'AMOUNT_RANGE', facts: { least: '0', largest: '10000000000000' } } },
    ]);
    expect(money.safeParse('x').error?.issues).toMatchObject([{ path: [] }]);
  });

  it('may be negative where profit is meant, down to the same bound', () => {
    expect(signedMoney.parse('-0.01')).toBe('-0.01');
    expect(signedMoney.parse('-10000000000000')).toBe('-10000000000000');
    expect(codeOf(signedMoney, '-10000000000000.01')).toBe('AMOUNT_RANGE');
  });

  it.each([
    ['500.17', 'WAN', '5001700'],
    [' 5,000 ', 'WAN', '50000000'],
    ['1.23456789', 'YI', '123456789'],
    ['1', 'YUAN', '1'],
    ['五亿', 'YI', null],
  ] as const)('%s %s is %s yuan', (typed, unit, yuan) => {
    expect(toYuan(typed, unit)).toBe(yuan);
  });

  it.each([
    ['5001700', '500.17'],
    ['0', '0.00'],
    ['49999', '5.00'],
    ['500000000', '50,000.00'],
    ['-12345678901.239', '-1,234,567.89'],
  ])('%s yuan is %s 万元 in a table', (yuan, shown) => {
    expect(formatWan(yuan)).toBe(shown);
  });

  it('is shown exactly in a computation', () => {
    expect(exactAmount('0.01')).toEqual({ 'zh-CN': '0.000001 万元', en: 'CNY 0.01' });
    expect(exactAmount('500170000')).toEqual({ 'zh-CN': '50,017 万元', en: 'CNY 500,170,000' });
  });

  const cents = fc.bigInt({ min: 0n, max: 10n ** 15n });
  const asYuan = (value: bigint) => `${value / 100n}.${String(value % 100n).padStart(2, '0')}`;

  it('loses nothing on the way through any unit', () => {
    fc.assert(
      fc.property(cents, fc.constantFrom('YUAN' as const, 'WAN' as const, 'YI' as const), (value, unit) => {
        const yuan = money.parse(asYuan(value));
        expect(toYuan(fromYuan(yuan, unit), unit)).toBe(yuan);
      }),
    );
  });

  it('reads again what it wrote', () => {
    fc.assert(
      fc.property(cents, (value) => {
        expect(money.parse(money.parse(asYuan(value)))).toBe(money.parse(asYuan(value)));
      }),
    );
  });

  it('knows 万 and 亿', () => {
    expect(yuanPer).toEqual({ YUAN: '1', WAN: '10000', YI: '100000000' });
  });
});
