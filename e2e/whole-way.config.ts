import { defineConfig } from 'vitest/config';

/** The one long journey, on demand: as the journeys run, but slower, and no further where a stage fails. */
export default defineConfig({
  test: {
    include: ['whole-way/**/*.test.ts'],
    globalSetup: ['product.ts'],
    // Lead units and experts work beside each other.
    maxConcurrency: 2,
    provide: { patience: 60_000 },
    isolate: false,
    bail: 1,
    testTimeout: 900_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000, interval: 100 } },
  },
});
