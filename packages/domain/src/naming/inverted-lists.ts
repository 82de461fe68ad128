import { dice } from './grams.ts';

/** One family of grams as inverted lists: which entries hold a gram, and which grams an entry holds. */
export class InvertedLists {
  readonly #numbers = new Map<string, number>();
  readonly #lists: number[][] = [];
  readonly #grams: number[][] = [];
  #counts = new Uint16Array(1024);

  add(grams: readonly string[]): void {
    const entry = this.#grams.push(grams.map((gram) => this.#numberOf(gram))) - 1;
    for (const number of this.#grams[entry] ?? []) this.#lists[number]?.push(entry);
    if (entry >= this.#counts.length) this.#counts = new Uint16Array(entry * 2);
  }

  #numberOf(gram: string): number {
    const known = this.#numbers.get(gram);
    if (known !== undefined) return known;
    this.#numbers.set(gram, this.#lists.length);
    return this.#lists.push([]) - 1;
  }

  /** Scores of the entries that reach the threshold, by entry. */
  near(grams: readonly string[], threshold: number): Map<number, number> {
    // Dice ≥ t of n grams with m asks for t ÷ 2 × (n + m) shared ones. Rarest gram first: an entry met for the first
    // time when k lists are left can share k at most, so it counts only if m ≤ 2k ÷ t − n; soon none does.
    const size = grams.length;
    const fewest = (threshold * size) / (2 - threshold);
    const largestAfter = (read: number) => (2 * (size - read)) / threshold - size;
    const numbers = grams.flatMap((gram) => this.#numbers.get(gram) ?? []);
    const lengthOf = (number: number) => this.#lists[number]?.length ?? 0;
    numbers.sort((a, b) => lengthOf(a) - lengthOf(b));
    // Grams that no entry holds are the rarest of all: their lists are read already.
    let read = size - numbers.length;
    const [all, counts] = [this.#grams, this.#counts];
    const candidates: number[] = [];
    while (numbers.length > 0 && largestAfter(read) >= fewest) {
      const largest = largestAfter(read++);
      for (const entry of this.#lists[numbers.shift() ?? -1] ?? []) {
        const count = counts[entry] ?? 0;
        if (count > 0) counts[entry] = count + 1;
        else if ((all[entry]?.length ?? 0) <= largest) {
          counts[entry] = 1;
          candidates.push(entry);
        }
      }
    }
    const scores = new Map<number, number>();
    for (const entry of candidates) {
      const own = all[entry] ?? [];
      let count = counts[entry] ?? 0;
      counts[entry] = 0;
      if (dice(count + numbers.length, size, own.length) < threshold) continue;
      for (const number of numbers) if (own.includes(number)) count++;
      const score = dice(count, size, own.length);
      if (score >= threshold) scores.set(entry, score);
    }
    return scores;
  }
}
