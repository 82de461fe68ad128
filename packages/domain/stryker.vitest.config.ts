import { defineConfig } from 'vitest/config';

/**
 * For mutation runs: the glossary lies outside the copy they work in and guards no code that is mutated; the engine's
 * properties would run for every mutant of every measure, where the tables beside the rule sets find it at once.
 */
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    exclude: ['src/glossary.test.ts', 'src/rule-sets/engine.properties.test.ts'],
  },
});
