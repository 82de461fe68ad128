import { describe, expect, it } from 'vitest';
import { liukeGui2022No7 } from '../../rule-sets/liuke-gui-2022-7.ts';
import { nameKey, nameOf } from '../name-grammar.ts';
import { similarity, similarityThreshold } from '../similarity.ts';
// Judged by hand before the measure was asked: NEAR is what an officer would put side by side.
import namePairs from './name-pairs.csv?raw';
// The names as they were published, each with its source; a name's field is what stands between region and form.
import publishedNames from './published-names.csv?raw';

const rowsOf = (table: string) =>
  table
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split(','));
const names = rowsOf(publishedNames).map(([core = '', published = '', source = '']) => ({
  core,
  published,
  source,
}));
const pairs = rowsOf(namePairs).map(([one = '', other = '', judged = '', kind = '']) => ({
  one,
  other,
  judged,
  kind,
}));

const threshold = similarityThreshold(liukeGui2022No7);
const keyOfCore = (core: string) =>
  nameKey(nameOf(core, liukeGui2022No7.nameGrammar), liukeGui2022No7.nameGrammar);
const isFound = ({ one, other }: Readonly<{ one: string; other: string }>) =>
  similarity(keyOfCore(one), keyOfCore(other)).score >= threshold;
const isNear = ({ judged }: Readonly<{ judged: string }>) => judged === 'NEAR';
/** Of these, the share for which it holds. */
const share = <T>(of: readonly T[], holds: (each: T) => boolean) => of.filter(holds).length / of.length;

describe('判别准确度 on pairs of published names', () => {
  it('rests on enough pairs of names that were really published, none of them twice', () => {
    expect(names).toHaveLength(32);
    for (const { core, published, source } of names) {
      expect(published).toContain(core);
      expect(source).toMatch(/^https?:\/\//);
    }
    const known = new Set(names.map(({ core }) => core));
    expect(pairs.filter(({ one }) => !known.has(one))).toEqual([]);
    expect(pairs.filter(({ kind, other }) => kind === 'published' && !known.has(other))).toEqual([]);
    expect(new Set(pairs.map(({ one, other }) => [one, other].sort().join())).size).toBe(pairs.length);
    expect(pairs.filter(isNear).length).toBeGreaterThanOrEqual(60);
    expect(pairs.filter(({ judged }) => judged === 'FAR').length).toBeGreaterThanOrEqual(100);
  });

  it('keeps its precision and recall at the threshold of the rule set', async ({ annotate }) => {
    const precision = share(pairs.filter(isFound), isNear);
    const recall = share(pairs.filter(isNear), isFound);
    const near = (...kinds: string[]) => pairs.filter((each) => isNear(each) && kinds.includes(each.kind));
    // The same words with one put in, left out or moved, or spelled by ear: what a comparison of words can see.
    const recallOfWords = share(near('inserted', 'shortened', 'reordered', 'homophone'), isFound);
    const recallOfRewording = share(near('reworded', 'published'), isFound);
    await annotate(
      `similarity ≥ ${threshold}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}; of the same words ${recallOfWords.toFixed(3)}, of other words for the same matter ${recallOfRewording.toFixed(3)}`,
    );
    expect(precision).toBeGreaterThan(0.7);
    expect(recall).toBeGreaterThan(0.44);
    expect(recallOfWords).toBeGreaterThan(0.75);
  });

  it('takes no pair of the published names for the same', () => {
    const taken = pairs.filter((each) => each.kind === 'published' && isFound(each));
    expect(taken).toEqual([]);
  });
});
