import { defineConfig } from 'vitest/config';

/** For mutation runs: the glossary lies outside the copy they work in, and guards no code that is mutated. */
export default defineConfig({ test: { include: ['src/**/*.test.ts'], exclude: ['src/glossary.test.ts'] } });
