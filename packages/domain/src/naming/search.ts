import { keyOf } from '../values/text.ts';
import { initialsOf } from './similarity.ts';

const runs = (text: string, length: number): string[] => {
  const characters = [...keyOf(text)];
  return characters.slice(length - 1).map((_last, index) => characters.slice(index, index + length).join(''));
};

// A term of one character finds what begins with it.
const firstCharacter = (text: string): string[] => [...keyOf(text)].slice(0, 1);

/** 检索字: the runs of two and of three characters of what a record is found by, and of its names' initials. */
export const searchGramsOf = (names: readonly string[], codes: readonly string[] = []): string[] => [
  ...new Set(
    [...names, ...names.map(initialsOf), ...codes].flatMap((text) => [
      ...runs(text, 2),
      ...runs(text, 3),
      ...firstCharacter(text),
    ]),
  ),
];

const LONGEST_TERM = 60;

/** The grams that a record must hold, all of them, to be found by a term; three characters tell near codes apart. */
export const gramsOfTerm = (term: string): string[] => {
  const key = [...keyOf(term)].slice(0, LONGEST_TERM).join('');
  const { length } = [...key];
  return length < 2 ? [key] : [...new Set(runs(key, length === 2 ? 2 : 3))];
};
