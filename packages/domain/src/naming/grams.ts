import { keyOf } from '../values/text.ts';
import { syllablesOf } from './pinyin.ts';

/** Two kinds of grams that never mix: of characters and of syllables. */
export type Grams = Readonly<{ characters: readonly string[]; sounds: readonly string[] }>;

const CHARACTER = '字';
const SOUND = '音';

/** Each part with the one before it. Begin and end count as well, so that a core of one character has grams, and a word added in front weighs less. */
export const pairsOf = (parts: readonly string[], between = ''): string[] =>
  parts.length === 0
    ? []
    : [...parts, '$'].map((part, index) => `${index === 0 ? '^' : parts[index - 1]}${between}${part}`);

const bigrams = (parts: readonly string[], prefix: string, between: string): string[] => [
  ...new Set(pairsOf(parts, between).map((pair) => `${prefix}${pair}`)),
];

/** The grams of a core field: bigrams of its characters and of their pinyin. */
export const gramsOf = (core: string): Grams => ({
  characters: bigrams([...keyOf(core)], CHARACTER, ''),
  sounds: bigrams(syllablesOf(core), SOUND, ' '),
});

/** 名称检索片段 as the database keeps them: names that share none of them have a similarity of 0. */
export const nameGrams = (core: string): string[] => {
  const { characters, sounds } = gramsOf(core);
  return [...characters, ...sounds];
};

/** What `nameGrams` put together. */
export const gramsFrom = (stored: readonly string[]): Grams => {
  const from = stored.findIndex((gram) => gram.startsWith(SOUND));
  return from < 0
    ? { characters: stored, sounds: [] }
    : { characters: stored.slice(0, from), sounds: stored.slice(from) };
};

/** Dice: twice what is shared, by all there is. */
export const dice = (shared: number, one: number, other: number): number =>
  one + other === 0 ? 0 : (2 * shared) / (one + other);
