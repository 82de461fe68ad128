import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import {
  divisionCode,
  keyOf,
  lengthOf,
  lineText,
  longText,
  personName,
  recordId,
  withoutInvisible,
} from './text.ts';

const reasonOf = (schema: z.ZodType, typed: unknown) =>
  schema.safeParse(typed).error?.issues.flatMap((issue) =>
    // The reason, and the place where it is not the text itself.
    issue.code === 'custom' ? [issue.params?.facts.reason, ...issue.path] : [issue.code],
  );

describe('姓名', () => {
  it.each([
    '张三',
    '王',
    '张·买买提',
    '阿依古丽·吐尔逊',
    'O’Brien-Smith',
    // CJK Extension B, E, F, G, H
    '𠮷田',
    '𫠆',
    '𬺰',
    '𰻝',
    '𱁬',
    // a variation sequence that chooses the form of a character
    '葛\u{E0100}',
  ])('%s is a name', (name) => {
    expect(personName.parse(name)).toBe(name);
  });

  it.each([
    ['', ['EMPTY']],
    ['  ', ['EMPTY']],
    ['\u200B\u3164', ['EMPTY']],
    ['张\u0000三', ['CONTROL_CHARACTER']],
    ['\u202E三张', ['CONTROL_CHARACTER']],
    ['\u2066张', ['CONTROL_CHARACTER']],
    ['张\uD800', ['CONTROL_CHARACTER']],
    ['张\uDC00三', ['CONTROL_CHARACTER']],
    ['张\n三', ['LINE_BREAK']],
    ['张\u2028三', ['LINE_BREAK']],
    ['张😀', ['PICTOGRAPH']],
    ['❤\uFE0F', ['PICTOGRAPH']],
    ['1\uFE0F\u20E3', ['PICTOGRAPH']],
    ['🇨🇳', ['PICTOGRAPH']],
    ['张'.repeat(61), ['TOO_LONG']],
  ])('%j is refused for %j', (name, reasons) => {
    expect(reasonOf(personName, name)).toEqual(reasons);
  });

  it('loses blanks around it and what nobody sees', () => {
    expect(personName.parse(' 张\u200B三\u00AD ')).toBe('张三');
    expect(personName.parse('　张三　')).toBe('张三');
  });
});

// Any code units, lone surrogates included; mostly from where the dangerous ones lie.
const anything = fc
  .array(fc.oneof(fc.nat(0xffff), fc.nat(0xa0), fc.integer({ min: 0x2000, max: 0x2070 })), { maxLength: 30 })
  .map((units) => String.fromCharCode(...units));

describe('文字', () => {
  it('is as long as a reader counts it', () => {
    expect(lengthOf('𠮷𰻝')).toBe(2);
    expect(lineText(2).parse('𠮷𰻝')).toBe('𠮷𰻝');
    expect(reasonOf(lineText(2), '𠮷𰻝王')).toEqual(['TOO_LONG']);
  });

  it('of several lines keeps its line breaks, tabs and pictographs', () => {
    expect(longText(20).parse('第一行\r\n\t第二行☎')).toBe('第一行\r\n\t第二行☎');
    expect(longText(20).parse('')).toBe('');
  });

  it('of several lines refuses controls and too much', () => {
    expect(reasonOf(longText(3), '一\u0007')).toEqual(['CONTROL_CHARACTER']);
    expect(reasonOf(longText(3), '一二三四')).toEqual(['TOO_LONG']);
    expect(reasonOf(longText(3), '一二三\u0085四')).toEqual(['CONTROL_CHARACTER', 'TOO_LONG']);
  });

  it('accepts nothing that is no text', () => {
    expect(reasonOf(lineText(5), 5)).toEqual(['invalid_type']);
  });

  it('never holds a lone surrogate, a control or an override once accepted', () => {
    fc.assert(
      fc.property(anything, (typed) => {
        const parsed = lineText(40).safeParse(typed);
        if (!parsed.success) return;
        expect(parsed.data.isWellFormed()).toBe(true);
        expect(parsed.data).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
        expect(lineText(40).parse(parsed.data)).toBe(parsed.data);
      }),
    );
  });
});

describe('比对键', () => {
  it.each([
    ['新能源汽车', '新 能 源 汽 车'],
    ['AI芯片', 'ａｉ芯片'],
    ['工程机械', '工程\u200B机械\uFEFF'],
    ['葛', '葛\u{E0100}'],
    ['㈱', '(株)'],
    // Its capital is three code points until it is composed again.
    ['ΐ', 'Ϊ́'],
  ])('%s and %j are the same', (one, other) => {
    expect(keyOf(one)).toBe(keyOf(other));
  });

  it('leaves every character of the basic block as it is, which names made of them rely on', () => {
    for (let code = 0x4e00; code <= 0x9fff; code += 1) {
      const character = String.fromCodePoint(code);
      expect(keyOf(`${character}a`)).toBe(`${character}A`);
      expect(keyOf(character)).toBe(character);
    }
  });

  it('does not change once made', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(keyOf(keyOf(text))).toBe(keyOf(text));
      }),
    );
  });

  it('holds nothing that nobody sees', () => {
    expect(withoutInvisible('\u200E\u061C\u2060\u{E0041}a')).toBe('a');
  });
});

describe('编号', () => {
  const uuid = '0190a5b8-7c11-7abc-8def-0123456789ab';

  it('is the readable id of the wire or the bare UUID', () => {
    expect(recordId.parse(`Organisation_${uuid}`)).toBe(uuid);
    expect(recordId.parse(uuid)).toBe(uuid);
  });

  it.each([`Organisation-${uuid}`, `_${uuid}`, uuid.toUpperCase(), `${uuid}0`, `x${uuid}`, ''])(
    '%s is none',
    (text) => {
      expect(recordId.safeParse(text).success).toBe(false);
    },
  );

  it('of a division has six digits and no leading 0', () => {
    expect(divisionCode.parse('450203')).toBe('450203');
    for (const text of ['045020', '45020', '4502031', '45020X', '450203\n'])
      expect(divisionCode.safeParse(text).success).toBe(false);
  });
});
