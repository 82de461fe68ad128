import * as domain from './index.ts';
import type { Vocabulary } from './kernel/vocabulary.ts';

const isVocabulary = (value: unknown): value is Vocabulary =>
  typeof value === 'object' && value !== null && 'terms' in value && 'labels' in value && 'name' in value;

/** 全部词表: every vocabulary of the public face, for the tests that hold disk, wire and glossary equal to it. */
export const vocabularies: readonly Vocabulary[] = (Object.values(domain) as unknown[]).filter(isVocabulary);
