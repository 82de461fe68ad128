import { pinyin } from 'pinyin-pro';
import { keyOf } from '../values/text.ts';

/** 音节: one per Chinese character, tones left out; whatever has no reading stands for itself. */
export const syllablesOf = (text: string): readonly string[] =>
  pinyin(keyOf(text), { toneType: 'none', type: 'array' }).map((syllable) => syllable.toLowerCase());

/** 全拼 for searching: `liuzhou`; rare characters without a known reading are kept as they are. */
export const pinyinOf = (text: string): string => syllablesOf(text).join('');

/** 拼音首字母 for searching: `lz`. */
export const initialsOf = (text: string): string =>
  syllablesOf(text)
    .map((syllable) => String.fromCodePoint(syllable.codePointAt(0) ?? 0x20))
    .join('')
    .trim();
