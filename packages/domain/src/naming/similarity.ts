import { keyOf } from '../values/text.ts';
import { dice, gramsOf } from './grams.ts';

export { similarityThreshold } from '../rule-sets/rule-set.ts';
export { gramsFrom, gramsOf, nameGrams } from './grams.ts';
export { initialsOf, pinyinOf } from './pinyin.ts';
export { type NamePart, sharedInWords, sharedParts } from './shared-parts.ts';
export { SimilarityIndex } from './similarity-index.ts';

/** 相似 by equal cores, by characters or by sound, whichever says more; 0 to 1. */
export type Similarity = Readonly<{ score: number; by: 'EQUAL' | 'CHARACTERS' | 'SOUND' }>;

const shared = (one: readonly string[], other: readonly string[]): number => {
  const set = new Set(other);
  return one.filter((gram) => set.has(gram)).length;
};

/** 名称相似度 of two core fields (三(一)c): 螺蛳粉 and 螺丝粉 are half the same in writing and wholly in sound. */
export function similarity(coreA: string, coreB: string): Similarity {
  if (keyOf(coreA) === keyOf(coreB)) return { score: 1, by: 'EQUAL' };
  const [a, b] = [gramsOf(coreA), gramsOf(coreB)];
  const written = dice(shared(a.characters, b.characters), a.characters.length, b.characters.length);
  const spoken = dice(shared(a.sounds, b.sounds), a.sounds.length, b.sounds.length);
  return written >= spoken ? { score: written, by: 'CHARACTERS' } : { score: spoken, by: 'SOUND' };
}
