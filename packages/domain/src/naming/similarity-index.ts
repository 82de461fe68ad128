import { keyOf } from '../values/text.ts';
import { type Grams, gramsOf } from './grams.ts';
import { InvertedLists } from './inverted-lists.ts';
import type { Similarity } from './similarity.ts';

type Near = Similarity & Readonly<{ id: string }>;
type Entry = Readonly<{ id: string; key: string }>;

/** 相似名称检索: many names held ready, so that one is compared with all of them without looking at each. */
export class SimilarityIndex {
  readonly #entries: Entry[] = [];
  readonly #characters = new InvertedLists();
  readonly #sounds = new InvertedLists();
  readonly #grams = new Map<string, Grams>();

  /** With its grams, where they are known already: to tell the sounds of a name takes a dictionary. */
  add(id: string, core: string, grams: Grams = gramsOf(core)): void {
    const key = keyOf(core);
    this.#entries.push({ id, key });
    this.#grams.set(key, grams);
    this.#characters.add(grams.characters);
    this.#sounds.add(grams.sounds);
  }

  /** The names whose similarity reaches the threshold (more than 0), nearest first: what is equal before what only sounds so, then by id. */
  near(core: string, threshold: number): Near[] {
    const key = keyOf(core);
    const grams = this.#grams.get(key) ?? gramsOf(key);
    const written = this.#characters.near(grams.characters, threshold);
    const spoken = this.#sounds.near(grams.sounds, threshold);
    const found: Near[] = [];
    const tell = (entry: number, w: number, s: number) => {
      const held = this.#entries[entry];
      if (!held) return;
      if (held.key === key) found.push({ id: held.id, score: 1, by: 'EQUAL' });
      else if (w >= s) found.push({ id: held.id, score: w, by: 'CHARACTERS' });
      else found.push({ id: held.id, score: s, by: 'SOUND' });
    };
    for (const [entry, w] of written) tell(entry, w, spoken.get(entry) ?? 0);
    for (const [entry, s] of spoken) if (!written.has(entry)) tell(entry, 0, s);
    const equalFirst = ({ by }: Near) => (by === 'EQUAL' ? 0 : 1);
    return found.sort((a, b) => b.score - a.score || equalFirst(a) - equalFirst(b) || (a.id < b.id ? -1 : 1));
  }
}
