import { z } from 'zod';
import { refuse } from './issue.ts';

// NUL and other controls, bidirectional overrides and isolates, lone surrogates: they corrupt rows, exports or the reader's eye.
const UNSAFE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|\p{Cs}/u;
const PAIRS = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;
const PICTOGRAPH = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|\u20E3/u;
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/gu;
// Variation selectors stay in what is shown: they choose the form of a rare character.
const INVISIBLE = /(?![\uFE00-\uFE0F\u{E0100}-\u{E01EF}])\p{Default_Ignorable_Code_Point}/gu;

/** Text without characters that nobody sees. */
export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '');

/** Length as a reader counts it: code points, so that characters of CJK Extension B–H count one. */
export const lengthOf = (text: string): number => text.length - (text.match(PAIRS)?.length ?? 0);

const safe = (max: number) =>
  z.string().check(({ value, issues }) => {
    if (UNSAFE.test(value)) issues.push(refuse('BAD_USER_INPUT', [], value, { reason: 'CONTROL_CHARACTER' }));
    if (lengthOf(value) > max) issues.push(refuse('BAD_USER_INPUT', [], value, { reason: 'TOO_LONG', max }));
  });

/** 长文本: prose of at most `max` characters; line breaks are kept. */
export const longText = (max: number) => safe(max);

/** 单行文本: trimmed, without invisible characters, line breaks or pictographs, 1 to `max` characters. */
export const lineText = (max: number) =>
  safe(max)
    .transform((text) => withoutInvisible(text).trim())
    .check(({ value, issues }) => {
      if (value === '') issues.push(refuse('BAD_USER_INPUT', [], value, { reason: 'EMPTY' }));
      if (/[\n\r\t\u2028\u2029]/.test(value))
        issues.push(refuse('BAD_USER_INPUT', [], value, { reason: 'LINE_BREAK' }));
      if (PICTOGRAPH.test(value)) issues.push(refuse('BAD_USER_INPUT', [], value, { reason: 'PICTOGRAPH' }));
    });

/** 姓名: one character is a name, and so are 张·买买提 and characters of any extension. */
export const personName = lineText(60);

/** 行政区划代码 (GB/T 2260): six digits. */
export const divisionCode = z.string().regex(/^[1-9]\d{5}$/);

const RECORD_ID = /^(?:[A-Za-z]+_)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** A record's identity: the wire's readable id (`Organisation_…`) or the bare UUID; gives the UUID. */
export const recordId = z
  .string()
  .regex(RECORD_ID)
  .transform((id) => id.replace(RECORD_ID, '$1'));

/** 比对键: what two names have in common when width, case, spaces and invisible characters do not count. */
export const keyOf = (text: string): string => (PLAIN_CHINESE.test(text) ? text : composedKeyOf(text));

// Most names are such characters throughout, and then they are their own key: none has a width, a case or a variant.
const PLAIN_CHINESE = /^[\u4E00-\u9FFF]*$/;
const composedKeyOf = (text: string): string =>
  // Capitals may decompose (ΐ), so the form is composed again after them.
  text.normalize('NFKC').replace(IGNORABLE, '').replace(/\s+/g, '').toUpperCase().normalize('NFKC');
