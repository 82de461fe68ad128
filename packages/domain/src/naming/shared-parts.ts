import { both, type Label } from '../kernel/label.ts';
import type { NameNearness } from '../name-decision/nearness.ts';
import { keyOf } from '../values/text.ts';
import { pairsOf } from './grams.ts';
import { coreOf, type NameGrammar, nameKey } from './name-grammar.ts';
import { syllablesOf } from './pinyin.ts';

/** 名称片段: a run of a name, and whether the name it is compared with has it too. */
export type NamePart = Readonly<{ text: string; isShared: boolean }>;

/** By place, whether one of the pairs that a part stands in is the other name's too. */
function sharedPlaces(parts: readonly string[], others: readonly string[]): boolean[] {
  const known = new Set(pairsOf(others));
  const pairs = pairsOf(parts).map((pair) => known.has(pair));
  return parts.map((_part, place) => Boolean(pairs[place] || pairs[place + 1]));
}

function placesOf(key: string, other: string, by: NameNearness): readonly boolean[] {
  if (by === 'DIRECTION') return [];
  if (by === 'EQUAL') return [...key].map(() => true);
  return by === 'CHARACTERS'
    ? sharedPlaces([...key], [...other])
    : sharedPlaces(syllablesOf(key), syllablesOf(other));
}

/** 名称的共同部分: the name in runs, as it is written; those of its core count that made it near the other. */
export function sharedParts(name: string, other: string, by: NameNearness, grammar: NameGrammar): NamePart[] {
  const key = nameKey(name, grammar);
  const prefix = coreOf(name, grammar) === null ? [] : [...keyOf(grammar.prefix)].map(() => false);
  const places = [...prefix, ...placesOf(key, nameKey(other, grammar), by)];
  // Width, spaces and invisible characters are in what is written and not in what is compared.
  const written = [...name].map((character) => ({ character, length: [...keyOf(character)].length }));
  let place = 0;
  const parts: NamePart[] = [];
  for (const { character, length } of written) {
    const isShared = places.slice(place, place + length).includes(true);
    place += length;
    const last = parts.at(-1);
    if (last?.isShared === isShared) parts[parts.length - 1] = { ...last, text: last.text + character };
    else parts.push({ text: character, isShared });
  }
  return parts;
}

/** 近似说明: what the two have in common, in words. */
export function sharedInWords(
  parts: readonly NamePart[],
  by: NameNearness,
  directions: readonly string[],
): Label {
  const runs = parts.flatMap(({ text, isShared }) => (isShared ? text : []));
  const [written, listed] = [runs.join('、'), runs.join(', ')];
  const way =
    directions.length > 0
      ? both(`同为“${directions.join('、')}”方向`, `both in the direction ${directions.join(', ')}`)
      : null;
  const characters = both(`相同文字：${written}`, `characters in common: ${listed}`);
  const spoken = runs.map((run) => syllablesOf(run).join(' '));
  const core = {
    EQUAL: characters,
    CHARACTERS: characters,
    SOUND: both(
      `读音相同：${spoken.join('、')}（${written}）`,
      `syllables in common: ${spoken.join(', ')} (${listed})`,
    ),
    DIRECTION: null,
  }[by];
  const told = [core, way].flatMap((each) => each ?? []);
  return both(told.map((each) => each['zh-CN']).join('；'), told.map(({ en }) => en).join('; '));
}
