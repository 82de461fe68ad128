import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { InvalidInput } from '../kernel/errors.ts';
import { inputCodes, inputIssue, parseInput } from './issue.ts';
import { money } from './money.ts';
import { personName } from './text.ts';
import { uscc } from './uscc.ts';

const shape = z.object({ code: uscc, amount: money, people: z.array(personName), count: z.int() });
const refusal = (value: unknown): InvalidInput => {
  try {
    parseInput(shape, value);
  } catch (error) {
    if (error instanceof InvalidInput) return error;
  }
  throw new Error('not refused');
};

describe('输入问题', () => {
  it('gives the parsed value where there is none', () => {
    expect(
      parseInput(shape, { code: '91350100m000100y43', amount: '1,000', people: [' 张三'], count: 1 }),
    ).toEqual({
      code: '91350100M000100Y43',
      amount: '1000',
      people: ['张三'],
      count: 1,
    });
  });

  it('names every issue at once, each with its code, path, facts and both sentences', () => {
    const { issues, code } = refusal({ code: 'x', amount: '五亿', people: ['张三', ''], count: 1.5 });

    expect(code).toBe('USCC_INVALID');
    expect(issues.map((issue) => [issue.code, issue.path, issue.facts])).toEqual([
      ['USCC_INVALID', ['code'], { reason: 'LENGTH' }],
      ['AMOUNT_FORMAT', ['amount'], {}],
      ['BAD_USER_INPUT', ['people', 1], { reason: 'EMPTY' }],
      ['BAD_USER_INPUT', ['count'], {}],
    ]);
    for (const { label } of issues) {
      expect(label['zh-CN']).toMatch(/[\u4e00-\u9fff]/);
      expect(label.en).toMatch(/^[\x20-\x7e“”’…]+$/);
    }
  });

  it('speaks the reader’s language about plain shapes too', () => {
    const [issue] = refusal({ code: '91350100M000100Y43', amount: '1', people: [], count: 'x' }).issues;

    expect(issue?.code).toBe('BAD_USER_INPUT');
    expect(issue?.label['zh-CN']).toContain('无效输入');
    expect(issue?.label.en).toContain('Invalid input');
  });

  it('does not explain a pattern to who typed the text, but explains an address', () => {
    const said = (schema: z.ZodType) => {
      try {
        parseInput(schema, 'x');
      } catch (error) {
        return error instanceof InvalidInput ? error.issues[0]?.label : undefined;
      }
    };

    expect(said(z.string().regex(/^[1-9]\d{5}$/))).toEqual(inputCodes.BAD_USER_INPUT);
    expect(said(z.email())?.['zh-CN']).toContain('电子邮件');
  });

  it('is BAD_USER_INPUT as a whole where no better code is there', () => {
    expect(refusal(null).code).toBe('BAD_USER_INPUT');
  });

  it('can be found outside a schema as well', () => {
    expect(inputIssue('YEAR_IN_FUTURE', ['financialYears', 0, 'year'], { year: 2030 })).toEqual({
      code: 'YEAR_IN_FUTURE',
      path: ['financialYears', 0, 'year'],
      label: inputCodes.YEAR_IN_FUTURE,
      facts: { year: 2030 },
    });
  });
});
