import { keyOf } from '../values/text.ts';
import { dice, gramsOf } from './grams.ts';
import type { Similarity } from './similarity.ts';

type Near = Similarity & Readonly<{ id: string }>;
type Entry = Readonly<{ id: string; key: string }>;

/** One family of grams as inverted lists: which entries hold a gram, and how many grams each entry has. */
class InvertedLists {
  readonly #lists = new Map<string, number[]>();
  readonly #sizes: number[] = [];
  #counts = new Uint16Array(1024);

  add(grams: readonly string[]): void {
    const entry = this.#sizes.push(grams.length) - 1;
    for (const gram of grams) {
      const list = this.#lists.get(gram);
      if (list) list.push(entry);
      else this.#lists.set(gram, [entry]);
    }
  }

  /** Scores of the entries that reach the threshold. */
  near(grams: readonly string[], threshold: number): Map<number, number> {
    if (this.#counts.length < this.#sizes.length) this.#counts = new Uint16Array(this.#sizes.length * 2);
    const counts = this.#counts;
    // Dice ≥ t needs at least t ÷ (2 − t) of the grams shared: the rarest lists settle who can still reach it,
    // the longer ones only count for those.
    const needed = (threshold * grams.length) / (2 - threshold);
    const lists = grams.map((gram) => this.#lists.get(gram) ?? []).sort((a, b) => a.length - b.length);
    const candidates: number[] = [];
    lists.forEach((list, index) => {
      const admitsNew = lists.length - index >= needed;
      for (const entry of list) {
        const count = counts[entry] ?? 0;
        if (count > 0) counts[entry] = count + 1;
        else if (admitsNew) {
          counts[entry] = 1;
          candidates.push(entry);
        }
      }
    });
    const scores = new Map<number, number>();
    for (const entry of candidates) {
      const score = dice(counts[entry] ?? 0, grams.length, this.#sizes[entry] ?? 0);
      counts[entry] = 0;
      if (score >= threshold) scores.set(entry, score);
    }
    return scores;
  }
}

/** 相似名称检索: many names held ready, so that one is compared with all of them without looking at each. */
export class SimilarityIndex {
  readonly #entries: Entry[] = [];
  readonly #characters = new InvertedLists();
  readonly #sounds = new InvertedLists();
  readonly #gramsOf = new Map<string, ReturnType<typeof gramsOf>>();

  #grams(key: string): ReturnType<typeof gramsOf> {
    const known = this.#gramsOf.get(key);
    if (known) return known;
    const grams = gramsOf(key);
    this.#gramsOf.set(key, grams);
    return grams;
  }

  add(id: string, core: string): void {
    const key = keyOf(core);
    const { characters, sounds } = this.#grams(key);
    this.#entries.push({ id, key });
    this.#characters.add(characters);
    this.#sounds.add(sounds);
  }

  /** The names whose similarity reaches the threshold (more than 0), nearest first, equal ones by id. */
  near(core: string, threshold: number): Near[] {
    const key = keyOf(core);
    const grams = this.#grams(key);
    const written = this.#characters.near(grams.characters, threshold);
    const spoken = this.#sounds.near(grams.sounds, threshold);
    const found = [...new Set([...written.keys(), ...spoken.keys()])].flatMap((entry): Near[] => {
      const held = this.#entries[entry];
      if (!held) return [];
      if (held.key === key) return [{ id: held.id, score: 1, by: 'EQUAL' }];
      const [w, s] = [written.get(entry) ?? 0, spoken.get(entry) ?? 0];
      return [w >= s ? { id: held.id, score: w, by: 'CHARACTERS' } : { id: held.id, score: s, by: 'SOUND' }];
    });
    return found.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  }
}
