import { keyOf } from '../values/text.ts';

/** Two fields are near when one holds the other or when they share enough of their character pairs. */
const NEAR = 0.4;
const pairs = (key: string): Set<string> => {
  const characters = [...key];
  return new Set(characters.slice(1).map((last, index) => `${characters[index]}${last}`));
};

function isNear(one: string, other: string): boolean {
  const [a, b] = [keyOf(one), keyOf(other)];
  if (a === '' || b === '') return false;
  if (a.includes(b) || b.includes(a)) return true;
  const [pairsA, pairsB] = [pairs(a), pairs(b)];
  const shared = [...pairsA].filter((pair) => pairsB.has(pair)).length;
  return shared > 0 && (shared >= NEAR * pairsA.size || shared >= NEAR * pairsB.size);
}

/** 专业对口: the fields of an expert that are near a direction or the core field of an application. */
export const matchedFields = (fields: readonly string[], topics: readonly string[]): string[] =>
  fields.filter((field) => topics.some((topic) => isNear(field, topic)));
