import { withoutInvisible } from '@consortium/domain';

// Controls, bidirectional overrides and isolates, half characters and non-characters: nothing of them can be printed,
// and some turn a line around or make Word call the file damaged.
const UNPRINTABLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFDD0-\uFDEF]|\p{Cs}|[\uFFFE\uFFFF]|(?:[\u{1FFFE}\u{1FFFF}\u{2FFFE}\u{2FFFF}\u{3FFFE}\u{3FFFF}\u{10FFFE}\u{10FFFF}])/gu;

/** 可印文字: what every printer shows of a text; line breaks stay. */
export const printable = (text: string): string =>
  withoutInvisible(text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(UNPRINTABLE, '')).replaceAll(
    '\t',
    ' ',
  );
