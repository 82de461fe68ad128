import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** These take the demo city as it is made; the others leave more behind in it, or go over all of what is there. */
const first = ['pre-application', 'annual-report-comment', 'annual-report-correction', 'annual-report-zero'];
const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = first.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
  return place < 0 ? first.length : place;
};

/** The same order everywhere, whatever a run before this one took. */
class InOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted(
      (one, other) => placeOf(one) - placeOf(other) || (one.moduleId < other.moduleId ? -1 : 1),
    );
  }
}

/** One product and one browser for all journeys; each journey has pages of its own. */
export default defineConfig({
  test: {
    include: ['journeys/**/*.test.ts'],
    globalSetup: ['product.ts'],
    fileParallelism: false,
    sequence: { sequencer: InOrder },
    // Journeys that only look run two at a time.
    maxConcurrency: 2,
    provide: { patience: 15_000 },
    isolate: false,
    testTimeout: 300_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 15_000, interval: 100 } },
  },
});
