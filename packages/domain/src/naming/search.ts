import { keyOf } from '../values/text.ts';
import { initialsOf } from './similarity.ts';

const bigrams = (text: string): string[] => {
  const characters = [...keyOf(text)];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
};

// A term of one character finds what begins with it.
const firstCharacter = (text: string): string[] => [...keyOf(text)].slice(0, 1);

/** 检索字: the bigrams of what a record is found by, and of the pinyin initials of its names. */
export const searchGramsOf = (names: readonly string[], codes: readonly string[] = []): string[] => [
  ...new Set(
    [...names, ...names.map(initialsOf), ...codes].flatMap((text) => [
      ...bigrams(text),
      ...firstCharacter(text),
    ]),
  ),
];

const LONGEST_TERM = 60;

/** The grams that a record must hold, all of them, to be found by a term. */
export const gramsOfTerm = (term: string): string[] => {
  const key = [...keyOf(term)].slice(0, LONGEST_TERM).join('');
  return [...key].length < 2 ? [key] : [...new Set(bigrams(key))];
};
