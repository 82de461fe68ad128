import { defineConfig } from 'vitest/config';

/** The browser journeys are not here: they have a configuration of their own in e2e. */
export default defineConfig({
  test: {
    // Files of a worker share what they import; no test replaces a module.
    isolate: false,
    maxWorkers: '100%',
    projects: [
      { test: { name: 'domain', include: ['packages/domain/src/**/*.test.ts'] } },
      { test: { name: 'documents', include: ['packages/documents/src/**/*.test.ts'] } },
      { test: { name: 'admin', include: ['apps/admin/src/**/*.test.ts'] } },
      {
        // Node loads graphql's CommonJS build for every library; the tests must meet the same copy.
        resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
        test: {
          // One project, so that database and API tests share one server.
          name: 'server',
          include: ['packages/database/src/**/*.test.ts', 'apps/api/**/*.test.ts'],
          globalSetup: ['packages/database/src/testing-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
