import { defineConfig } from 'vitest/config';

/** One product and one browser for all journeys; each journey has pages of its own. */
export default defineConfig({
  test: {
    include: ['journeys/**/*.test.ts'],
    globalSetup: ['product.ts'],
    fileParallelism: false,
    // Journeys that only look run two at a time.
    maxConcurrency: 2,
    provide: { patience: 15_000 },
    isolate: false,
    testTimeout: 180_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 15_000, interval: 100 } },
  },
});
