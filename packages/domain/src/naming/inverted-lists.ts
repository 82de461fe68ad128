import { dice } from './grams.ts';

/** One family of grams as inverted lists: which entries hold a gram, and how many grams an entry has. */
export class InvertedLists {
  readonly #lists = new Map<string, number[]>();
  readonly #sizes: number[] = [];
  #counts = new Uint16Array(1024);

  add(grams: readonly string[]): void {
    const entry = this.#sizes.push(grams.length) - 1;
    if (entry >= this.#counts.length) this.#counts = new Uint16Array(entry * 2);
    for (const gram of grams) {
      const list = this.#lists.get(gram);
      if (list) list.push(entry);
      else this.#lists.set(gram, [entry]);
    }
  }

  /** Scores of the entries that reach the threshold, by entry. */
  near(grams: readonly string[], threshold: number): Map<number, number> {
    // Dice ≥ t of n grams asks for at least t ÷ (2 − t) of them; a little less, for what division leaves.
    if (threshold > 1) return new Map();
    const size = grams.length;
    const fewest = (threshold * size) / (2 - threshold) - 1e-9;
    const counts = this.#counts.fill(0);
    const candidates: number[] = [];
    for (const gram of grams)
      for (const entry of this.#lists.get(gram) ?? []) {
        const count = (counts[entry] ?? 0) + 1;
        counts[entry] = count;
        if (count >= fewest && count - 1 < fewest) candidates.push(entry);
      }
    const scores = new Map<number, number>();
    for (const entry of candidates) {
      const score = dice(counts[entry] ?? 0, size, this.#sizes[entry] ?? 0);
      if (score >= threshold) scores.set(entry, score);
    }
    return scores;
  }
}
