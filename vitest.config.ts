import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Begun first: at the end one worker would be alone with them. */
const long = ['test/kill.test.ts', 'test/access.test.ts', 'test/kill-notification.test.ts'];

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => long.some((name) => moduleId.endsWith(name));
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

/** The browser journeys are not here: they have a configuration of their own in e2e. */
export default defineConfig({
  test: {
    // Files of a worker share what they import; no test replaces a module.
    isolate: false,
    maxWorkers: '100%',
    sequence: { sequencer: LongFirst },
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
          // Whoever comes first makes the demo city for all.
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
