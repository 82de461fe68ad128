import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleUscc } from '../builders.ts';
import { bodyCheckCharacter, checkCharacter, uscc, usccFault } from './uscc.ts';

// Codes of real organisations, as published in open data sets on GitHub; each satisfies both standards.
const published = [
  ['91440605MA52ETCC8Y', '广东玺茜日化商贸有限公司'],
  ['91510000621601466X', '中国铁路成都局集团有限公司'],
  ['913700007058303114', '山东南山铝业股份有限公司'],
  ['91320594608243799B', '金红叶纸业集团有限公司'],
  ['91440300708416327M', '深圳市比亚迪锂电池有限公司'],
  ['91110000696364303P', '北京新能源汽车股份有限公司'],
  ['9151000062160427XG', '中国东方电气集团有限公司'],
  ['91330100MA2AX8UL47', '杭州中欣晶圆半导体股份有限公司'],
  ['91340100586142822H', '联宝（合肥）电子科技有限公司'],
  ['914200001775644500', '三环集团有限公司'],
  ['91330200MA283665X6', '奥克斯空调股份有限公司'],
  ['914501005794165304', '南宁市益信小额贷款股份有限公司'],
  ['12100000400000624D', '清华大学'],
  ['12310000425022547M', '上海工程技术大学'],
  ['914403001922038216', '华为技术有限公司'],
  ['91350100M000100Y43', 'the example of GB 32100-2015'],
] as const;

// Codes as wrongly published, masked or invented, from the same sources.
const wrong = [
  ['52110101MJ0018899X', 'CHECKSUM'],
  ['53440300MJL0167883', 'CHECKSUM'],
  ['53100000500012015T', 'CHECKSUM'],
  ['91440300MA5G2XY456', 'CHECKSUM'],
  ['914403001234567890', 'CHECKSUM'],
  ['91330108MA9A1B2C3X', 'CHECKSUM'],
  ['91110000XXXXXXXXXX', 'CHECKSUM'],
  ['9144030070846113', 'LENGTH'],
  ['91440300708416327', 'LENGTH'],
  ['91440300708416327MM', 'LENGTH'],
  ['', 'LENGTH'],
  // Cyrillic М, and the letters that GB 32100 leaves out.
  ['91440300708416327\u041C', 'CHARSET'],
  ['I1440300708416327M', 'CHARSET'],
  ['O1440300708416327M', 'CHARSET'],
  ['S1440300708416327M', 'CHARSET'],
  ['V1440300708416327M', 'CHARSET'],
  ['Z1440300708416327M', 'CHARSET'],
  ['9144030070841632𝟟M', 'CHARSET'],
] as const;

const withBody = (body: string, check: string) => {
  const seventeen = `91450200${body}${check}`;
  return seventeen + checkCharacter(seventeen);
};

describe('统一社会信用代码', () => {
  it.each(published)('%s of %s is valid', (code) => {
    expect(usccFault(code)).toBeNull();
    expect(uscc.parse(code)).toBe(code);
  });

  it.each(wrong)('%s is refused for %s', (code, reason) => {
    expect(usccFault(code)).toBe(reason);
  });

  it('names code and reason in the refusal', () => {
    const [issue] = uscc.safeParse('91440300708416327X').error?.issues ?? [];

    expect(issue).toMatchObject({ params: { code: 'USCC_INVALID', facts: { reason: 'CHECKSUM' } } });
  });

  it.each([
    ['small letters', '91350100m000100y43'],
    ['full-width forms', '９１３５０１００Ｍ０００１００Ｙ４３'],
    ['blanks and an invisible character', ' 91350100 M000100Y43\u200B'],
  ])('accepts %s and gives the plain form', (_, typed) => {
    expect(uscc.parse(typed)).toBe('91350100M000100Y43');
  });

  it('finds a wrong check character of the organisation body although the outer one is right', () => {
    expect(bodyCheckCharacter('40000062')).toBe('4');
    expect(usccFault(withBody('40000062', '4'))).toBeNull();
    expect(usccFault(withBody('40000062', '5'))).toBe('BODY_CHECKSUM');
  });

  it.each([
    ['D2143569', 'X'],
    ['00000000', '0'],
    ['MA52ETCC', '8'],
  ])('checks the body %s with %s (GB 11714-1997)', (body, check) => {
    expect(bodyCheckCharacter(body)).toBe(check);
  });

  it('is valid for every example code', () => {
    fc.assert(
      fc.property(fc.nat(999_999), (index) => {
        expect(usccFault(exampleUscc(index))).toBeNull();
      }),
    );
  });

  it('finds every single wrong character', () => {
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    fc.assert(
      fc.property(fc.nat(999_999), fc.nat(17), fc.constantFrom(...alphabet), (index, at, other) => {
        const code = exampleUscc(index);
        fc.pre(code[at] !== other);
        expect(usccFault(code.slice(0, at) + other + code.slice(at + 1))).not.toBeNull();
      }),
    );
  });

  it('finds two neighbours that changed places', () => {
    fc.assert(
      fc.property(fc.nat(999_999), fc.nat(16), (index, at) => {
        const code = exampleUscc(index);
        fc.pre(code[at] !== code[at + 1]);
        const changed = `${code.slice(0, at)}${code[at + 1]}${code[at]}${code.slice(at + 2)}`;
        expect(usccFault(changed)).not.toBeNull();
      }),
    );
  });
});
